/** Words of the entry grid. */
import type { Part } from '../../report/form.js';
import { cellWords } from './cell.js';
import { formFailedElsewhere, levels, retry } from './common.js';
import { headings } from '../../vocabulary/zh/headings.js';

type WidthOf = Part | 'code' | 'unit' | 'target' | 'previous' | 'change' | 'attainment';

export interface GridWords {
  /** The list of open points. */
  readonly points: string;
  readonly label: (department: string) => string;
  readonly code: string;
  readonly unit: string;
  readonly target: string;
  /** For the last year of the plan. */
  readonly targetBy: (year: number) => string;
  readonly previous: string;
  readonly change: string;
  readonly attainment: string;
  readonly fractions: string;
  readonly breakdowns: string;
  readonly heading: (field: string, filled: number, all: number) => string;
  readonly columns: string;
  readonly fields: string;
  /** Beside the grid. */
  readonly panel: string;
  readonly search: string;
  readonly filter: string;
  /** No row is shown. */
  /** Rows that a search or a filter leaves. */
  readonly found: (rows: number) => string;
  readonly noneShown: string;
  readonly showAll: string;
  /** A button where not all columns have room. */
  readonly moreColumns: string;
  /** A button where not all fields have room. */
  readonly moreFields: string;
  readonly filters: Readonly<Record<'error' | 'warning' | 'empty' | 'all', string>>;
  /** Where categories stand. */
  readonly arrangement: string;
  readonly arrangements: Readonly<Record<'rows' | 'columns', string>>;
  readonly help: string;
  readonly indicator: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly noLicense: string;
  readonly noSession: (tag: string) => string;
  /** The session could not be opened; the page says why elsewhere. */
  readonly unopened: string;
  readonly showWhy: string;
  readonly noRows: string;
  readonly undo: string;
  readonly redo: string;
  readonly fix: (text: string) => string;
  readonly error: string;
  readonly warning: string;
  readonly explained: string;
  readonly computed: string;
  /** Of a cell that has another text now; empty where it was empty. */
  readonly exportedAs: (text: string) => string;
  readonly empty: string;
  readonly locked: string;
  /** The mark in a cell that is not to be filled. */
  readonly closed: string;
  /** In a cell that offers a list. */
  readonly choose: string;
  readonly placing: string;
  readonly pasteUnavailable: string;
  /** Of cells that undoing, or redoing, has left alone. */
  readonly overtaken: (cells: number) => string;
  readonly more: (count: number) => string;
  readonly copy: string;
  readonly cut: string;
  readonly clear: string;
  /** Before many cells are cleared. */
  readonly clearing: {
    readonly ask: (cells: number) => string;
    readonly hint: string;
    readonly cancel: string;
    readonly confirm: (cells: number) => string;
  };
  /** A button before the grid, for the keyboard. */
  readonly skip: string;
  /** Where the focus is after the grid was left. */
  readonly left: string;
  /** What the browser's own printing puts in place of the grid. */
  readonly onPaper: string;
  /** Pixels of columns at the usual text size. */
  readonly widths: Readonly<Record<WidthOf, number>>;
}

export const gridWords: GridWords = {
  points: '待办',
  label: (department) => `${department}填报表`,
  code: headings.code,
  unit: headings.unit,
  target: headings.target,
  targetBy: (year) => `${year}年目标`,
  previous: '上年',
  change: '较上年',
  attainment: '达标情况',
  fractions: '分子、分母',
  breakdowns: '分组数据',
  heading: (field, filled, all) => `${field}（已填 ${filled} / ${all}）`,
  columns: '列设置',
  fields: '领域',
  panel: '当前指标',
  search: '查找指标',
  filter: '筛选指标',
  found: (rows) => `找到 ${rows} 项指标`,
  noneShown: '没有符合条件的指标。',
  showAll: '全部显示',
  moreColumns: '更多列',
  moreFields: '更多领域',
  filters: { error: '错误', warning: '待说明', empty: '未填', all: '全部' },
  arrangement: '分组数据的位置',
  arrangements: { rows: '放在指标下方', columns: '放在合计右侧' },
  help: '快捷键',
  indicator: headings.indicator,
  loading: '正在打开填报表…',
  failed: '填报表加载失败，可能是网络中断。已填的内容都在草稿中。',
  retry,
  noLicense: '填报表尚未启用：网页缺少 license-key（表格组件 Handsontable 的许可证号）。请与网站管理员联系。',
  noSession: (tag) => `没有可填报的内容：请把 <${tag}> 放在 <dabiao-session> 中，或用 for 指明它的 id。`,
  unopened: formFailedElsewhere,
  showWhy: '查看原因',
  noRows: '本部门在本规划中没有牵头填报的指标。',
  undo: '撤销',
  redo: '重做',
  fix: (text) => `改为 ${text}`,
  error: levels.error,
  warning: levels.warning,
  explained: levels.explained,
  computed: '由分子、分母算出',
  exportedAs: (text) => `导出后已改动，导出时为：${text || '未填'}`,
  empty: levels.empty,
  locked: cellWords.closed,
  closed: '／',
  choose: '请选择',
  placing: '正在读取粘贴的内容…',
  pasteUnavailable: '读取表格的程序加载失败，可能是网络中断，没有写入。请再粘贴一次。',
  overtaken: (cells) => `有 ${cells} 个单元格后来另有改动（例如在另一个窗口），保持不变。`,
  more: (count) => `另有 ${count} 个单元格未列出`,
  copy: '复制',
  cut: '剪切',
  clear: '清空',
  clearing: {
    ask: (cells) => `要清空 ${cells} 个单元格吗？`,
    hint: '清空后可按 Ctrl+Z 撤销。',
    cancel: '取消',
    confirm: (cells) => `清空 ${cells} 个单元格`,
  },
  skip: '跳过填报表',
  left: '已离开填报表。按 Tab 继续，按 Esc 返回。',
  onPaper: '填报表请用“打印”按钮打印。',
  widths: {
    code: 60,
    unit: 52,
    target: 130,
    previous: 68,
    change: 76,
    attainment: 112,
    value: 104,
    numerator: 72,
    denominator: 72,
    standard: 84,
    missing: 112,
    status: 76,
    reason: 150,
    source: 120,
    note: 150,
  },
};
