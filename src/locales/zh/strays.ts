/** What is said of values in a draft that the plan, as it is now, has no place for. */

export interface StraysWords {
  readonly heading: (cells: number) => string;
  readonly line: (place: string, fate: string) => string;
  readonly split: (names: string) => string;
  readonly merged: (names: string) => string;
  readonly dropped: (reason: string) => string;
  readonly unknown: string;
}

export const straysWords: StraysWords = {
  heading: (cells) => `规划文件已更新，草稿中有 ${cells} 个单元格在新表中没有对应的位置，内容已原样保留：`,
  line: (place, fate) => `${place}：${fate}`,
  split: (names) => `已拆分为${names}，请按新指标填写`,
  merged: (names) => `已并入${names}，请核对后填写`,
  dropped: (reason) => `已取消：${reason}`,
  unknown: '新表中没有这一项',
};
