/** The sign that tells whether the draft is saved. */
import { retry } from './common.js';

export interface SaveStateWords {
  readonly saved: (time: string) => string;
  /** A draft that was found, with nothing typed yet. */
  readonly resumed: (time: string) => string;
  /** Of a draft nothing was found but what stood in an open editor. */
  readonly unfinished: string;
  readonly nothing: string;
  readonly saving: string;
  /** For screen readers, once. */
  readonly begun: string;
  /** For screen readers, after a failure. */
  readonly recovered: string;
  readonly backup: string;
  readonly failed: string;
  /** Of a failure of which nothing more is known, or not yet. */
  readonly unexplained: string;
  /** What is to be told could not be loaded. */
  readonly unsaid: string;
  readonly retry: string;
}

export const saveStateWords: SaveStateWords = {
  saved: (time) => `草稿已保存在本机 ${time}`,
  resumed: (time) => `草稿已恢复，最后保存于 ${time}`,
  unfinished: '已找回上次没填完的内容，请确认',
  nothing: '草稿会自动保存在本机',
  saving: '正在保存草稿…',
  begun: '已开始自动保存草稿，以后只在保存失败时提示。',
  recovered: '草稿已恢复自动保存，刚才填的内容都已存好。',
  backup: '存为备份文件',
  failed: '草稿保存失败！',
  unexplained: '可以继续填报，但关闭页面后未保存的内容会丢失，请及时导出。',
  unsaid: '草稿有一条提示，但没有加载成功，可能是网络中断。',
  retry,
};
