/** Words of the export: checking, what is open, sealing and saving. */
import { close, counts, reporter, reviewer } from './common.js';

export interface ExportWords {
  readonly export: string;
  readonly title: string;
  readonly open: (count: number) => string;
  readonly openHint: string;
  readonly kinds: Readonly<Record<'error' | 'warning' | 'empty', (count: number) => string>>;
  readonly ready: string;
  readonly name: string;
  readonly reviewer: string;
  readonly phone: string;
  readonly save: string;
  readonly saved: (file: string, digest: string) => string;
  readonly close: string;
  readonly file: (region: string, department: string, periods: string) => string;
}

export const exportWords: ExportWords = {
  export: '审核并导出',
  title: '审核与导出',
  open: (count) => `还有 ${count} 处需要处理，处理完才能导出上报件。草稿不受影响。`,
  openHint: '点击一项，表格会跳到对应的格子；在表格里按 F8 到下一处，Shift+F8 到上一处。',
  kinds: {
    error: counts.error,
    warning: (count) => `${counts.warning(count)}（属实的，请在“情况说明”一栏写明原因）`,
    empty: (count) => `${counts.empty(count)}（确实没有数据的，请选择“缺项原因”）`,
  },
  ready: '全部填好，可以导出上报件。',
  name: reporter,
  reviewer,
  phone: '联系电话',
  save: '导出上报件',
  saved: (file, digest) => `已导出“${file}”。请把这个文件交给统计部门。校验码 ${digest}`,
  close,
  file: (region, department, periods) => `${region}_${department}_${periods}_上报件.json`,
};
