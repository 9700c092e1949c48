/** Words of the buttons that open a panel, and of a panel whose contents are not there yet. */
import { retry } from './common.js';

export interface PanelWords {
  readonly loading: string;
  readonly unavailable: string;
  readonly retry: string;
}

export const panelWords: PanelWords = {
  loading: '正在打开…',
  unavailable: '这部分加载失败，可能是网络中断，请重试。已填的内容不受影响。',
  retry,
};
