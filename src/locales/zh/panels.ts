/** Words of the buttons that open a panel, and of a panel whose contents are not there yet. */
import { close, retry } from './common.js';

export interface PanelWords {
  readonly loading: string;
  readonly unavailable: string;
  readonly retry: string;
  /** Tried again, it failed again. */
  readonly gone: string;
  readonly reload: string;
  readonly close: string;
  readonly export: Readonly<Record<'open' | 'title', string>>;
  readonly import: {
    readonly open: string;
    readonly title: string;
    readonly download: string;
    readonly downloading: string;
    readonly downloaded: (file: string) => string;
  };
  readonly print: {
    readonly open: string;
    readonly title: string;
  };
}

export const panelWords: PanelWords = {
  loading: '正在打开…',
  unavailable: '这部分加载失败，可能是网络中断，请重试。已填的内容不受影响。',
  retry,
  gone: '重试仍未成功，可能是本网站已经更新。请刷新页面；已保存的草稿不受影响。',
  reload: '刷新页面',
  close,
  export: { open: '审核并导出', title: '审核与导出' },
  import: {
    open: '导入 Excel',
    title: '导入 Excel 或 CSV 文件',
    download: '下载填报表',
    downloading: '正在生成填报表…',
    downloaded: (file) => `已下载“${file}”。`,
  },
  print: {
    open: '打印',
    title: '打印填报表',
  },
};
