/** The sign that tells whether the draft is saved. */

export interface SaveStateWords {
  readonly saved: (time: string) => string;
  readonly nothing: string;
  readonly saving: string;
  /** For screen readers, once. */
  readonly begun: string;
  /** For screen readers, after a failure. */
  readonly recovered: string;
  readonly failed: string;
  readonly why: Readonly<Record<'quota' | 'unavailable' | 'other', string>>;
  readonly retry: string;
}

export const saveStateWords: SaveStateWords = {
  saved: (time) => `草稿已保存在本机 ${time}`,
  nothing: '草稿会自动保存在本机',
  saving: '正在保存草稿…',
  begun: '已开始自动保存草稿，以后只在保存失败时提示。',
  recovered: '草稿恢复保存，刚才填的内容都已存好。',
  failed: '草稿没有保存成功！',
  why: {
    quota: '本机浏览器的存储空间已满。请清理空间后重试；现在可以继续填报，但离开前务必导出。',
    unavailable: '浏览器不允许本页保存数据（可能是无痕窗口或被策略禁用）。可以继续填报，但关闭页面后内容会丢失，请及时导出。',
    other: '可以继续填报，但关闭页面后未保存的内容会丢失，请及时导出。',
  },
  retry: '重试',
};
