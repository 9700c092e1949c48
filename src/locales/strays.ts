/** What is said of values in a draft that the plan, as it is now, has no place for. */
import type { Localized } from '../vocabulary/locale.js';

export interface StraysWords {
  readonly heading: (cells: number) => string;
  readonly line: (place: string, fate: string) => string;
  readonly split: (names: string) => string;
  readonly merged: (names: string) => string;
  readonly dropped: (reason: string) => string;
  readonly unknown: string;
}

export const straysWords: Localized<StraysWords> = {
  'zh-CN': {
    heading: (cells) => `规划文件已更新，草稿中有 ${cells} 个数值在新表中没有位置，已原样保留：`,
    line: (place, fate) => `${place}：${fate}`,
    split: (names) => `已拆分为${names}，请按新指标填写`,
    merged: (names) => `已并入${names}，请核对后填写`,
    dropped: (reason) => `已取消：${reason}`,
    unknown: '新表中没有这一项',
  },
  en: {
    heading: (cells) => `The plan file was updated; ${cells} values of the draft have no place in the new form and are kept as they are:`,
    line: (place, fate) => `${place}: ${fate}`,
    split: (names) => `split into ${names}: fill in the new indicators`,
    merged: (names) => `merged into ${names}: check and fill in`,
    dropped: (reason) => `dropped: ${reason}`,
    unknown: 'not in the new form',
  },
};
