/** Words of the board. Statuses, flags, reasons and counts are those of `attainment.ts`. */
import { copyAsText } from './common.js';
import type { IndicatorKind } from '../../plan/assessment-terms.js';
import { gaugeMessages } from './gauge.js';
import type { BoardColumn } from '../../exchange/board-list.js';
import type { WarningColumn } from '../../exchange/warning-table.js';
import { headings } from '../../vocabulary/zh/headings.js';

export interface BoardWords {
  readonly asOf: (year: number, method: string) => string;
  readonly filters: string;
  readonly field: string;
  readonly department: string;
  readonly flag: string;
  readonly sort: string;
  readonly method: string;
  readonly all: string;
  readonly warningsOnly: string;
  readonly sorts: Readonly<Record<'plan' | 'urgency' | 'department' | 'name', string>>;
  readonly reset: string;
  readonly exportWarnings: string;
  /** Heads of the exported rows, where the list of warnings has no such column. */
  readonly list: Readonly<Record<Exclude<BoardColumn, WarningColumn> | 'target', string>>;
  readonly listSheet: string;
  readonly warningsSheet: string;
  readonly warningsFile: (title: string, year: number) => string;
  /** How many rows are listed, of how many that are counted, of how many of the plan; and by what both are narrowed. */
  readonly shown: (counts: ShownCounts, facets: readonly string[], filters: readonly string[]) => string;
  readonly search: string;
  readonly kind: string;
  readonly status: string;
  readonly mark: string;
  readonly marks: Readonly<Record<'key' | 'binding', string>>;
  readonly warnings: string;
  /** First in each list: nothing is narrowed by it. */
  readonly any: Readonly<Record<'field' | 'department' | 'kind' | 'status' | 'mark' | 'warnings', string>>;
  readonly searched: (words: string) => string;
  /** Rows that are not drawn yet. */
  readonly notDrawn: (count: number) => string;
  readonly notPrinted: (count: number) => string;
  readonly drawAll: string;
  readonly copy: string;
  readonly copied: (count: number) => string;
  readonly copyByHand: string;
  readonly exportRows: string;
  readonly rowsFile: (title: string, year: number) => string;
  readonly print: string;
  /** Above the rows of a field: of each kind met of its denominator, and how many rows are listed. */
  readonly groupCounts: (counts: readonly GroupCount[], shown: number) => string;
  readonly yearChange: (year: number, change: string | null) => string;
  readonly unchanged: string;
  /** A value with its unit, as it stands in a line of words. */
  readonly figure: (text: string) => string;
  readonly fraction: (numerator: string, n: string, denominator: string, d: string) => string;
  readonly growth: (category: string) => string;
  readonly differenceTo: (compared: string, category: string) => string;
  readonly compared: (name: string, value: string | null) => string;
  /** The region above. */
  readonly above: string;
  /** What the target looks at, where that isn't the indicator's own value. */
  readonly judged: {
    readonly growth: string;
    readonly gap: string;
    readonly difference: string;
    readonly category: (category: string) => string;
  };
  readonly formerly: (year: number, value: string) => string;
  readonly forecast: (year: number) => string;
  readonly since: (year: number) => string;
  readonly decides: string;
  readonly moreTargets: (count: number) => string;
  /** Title of the printed pages and of what is copied and exported. */
  readonly heading: (plan: string, year: number) => string;
  readonly made: (date: string) => string;
  readonly filteredBy: (names: readonly string[]) => string;
  readonly withoutTarget: (count: number) => string;
  readonly none: string;
  readonly noData: string;
  /** The data are of other regions than the one that is assessed. */
  readonly otherRegions: (region: string) => string;
  readonly columns: Readonly<Record<'indicator' | 'own' | 'related' | 'targets' | 'trend' | 'progress', string>>;
  readonly table: string;
  readonly noValue: string;
  readonly reasons: string;
  readonly secondMethod: string;
  readonly source: string;
  readonly departments: (lead: string, support: readonly string[], assumed: boolean) => string;
  readonly otherTargets: string;
  readonly note: (text: string) => string;
  readonly problems: (count: number) => string;
  readonly inYear: (year: number) => string;
  readonly progress: (value: string, target: string) => string;
}

export interface ShownCounts {
  readonly shown: number;
  readonly scope: number;
  readonly all: number;
}

export interface GroupCount {
  readonly kind: IndicatorKind;
  readonly met: number;
  readonly denominator: number;
}

const GROUP_KINDS: Readonly<Record<IndicatorKind, string>> = {
  quantifiable: '可量化 已达标',
  directional: '方向性 已达标',
  task: '任务 已完成',
};

/** −0.2 个百分点: a number and a Chinese word have a space between them. */
const spaced = (text: string) => text.replace(/^([+−-]?\d[\d.,]*)(?=\p{Script=Han})/u, '$1 ');

export const boardWords: BoardWords = {
  asOf: (year, method) => `截至${year}年 · ${method}`,
  filters: '筛选与排序',
  field: headings.field,
  department: headings.department,
  flag: headings.flags,
  sort: '排序',
  method: '评价方法',
  all: '全部',
  warningsOnly: '有预警的',
  sorts: { plan: '按规划顺序', urgency: '按紧急程度', department: '按牵头部门', name: '按指标名称' },
  reset: '清除筛选',
  exportWarnings: '导出预警情况表',
  list: {
    mark: '重点 / 约束性',
    class: '类别',
    unit: headings.unit,
    value: '本指标数值',
    year: '年份',
    change: '较上年',
    target: headings.target,
    subject: '所判的量',
    judged: '所判的值',
  },
  listSheet: '达标情况',
  warningsSheet: '预警情况表',
  warningsFile: (title, year) => `${title}-预警情况表-${year}.csv`,
  shown: ({ shown, scope, all }, facets, filters) => {
    const narrowed = facets.length > 0 ? `显示 ${shown} 项（${facets.join(' · ')}），范围内共 ${scope} 项` : `显示 ${shown} 项`;
    if (filters.length > 0) return `${narrowed}（${filters.join(' · ')}），规划共 ${all} 项`;
    return facets.length > 0 ? narrowed : `显示全部 ${all} 项`;
  },
  search: '查找指标、原文、部门',
  kind: '指标类别',
  status: headings.status,
  mark: '重点与约束性',
  marks: { key: '重点指标', binding: '约束性指标' },
  warnings: '预警与标记',
  any: { field: '全部领域', department: '全部部门', kind: '三类都看', status: '全部状态', mark: '不限重点', warnings: '不限预警' },
  searched: (words) => `查找“${words}”`,
  notDrawn: (count) => `还有 ${count} 项未显示；用浏览器的页内查找前，请先显示全部。`,
  notPrinted: (count) => `另有 ${count} 项未打印，请缩小筛选范围后再打印，或导出 XLSX。`,
  drawAll: '显示全部',
  copy: copyAsText,
  copied: (count) => `已复制 ${count} 项`,
  copyByHand: '浏览器不允许复制，请在下面全选后按 Ctrl+C。',
  exportRows: '导出所示 XLSX',
  rowsFile: (title, year) => `${title}-达标情况-${year}.xlsx`,
  print: '打印',
  groupCounts: (counts, shown) =>
    [...counts.map(({ kind, met, denominator }) => `${GROUP_KINDS[kind]} ${met}/${denominator}`), `显示 ${shown} 项`].join('　'),
  yearChange: (year, change) => `${year}年${change === null ? '' : change === '' ? '，与上年持平' : `，较上年 ${spaced(change)}`}`,
  unchanged: '持平',
  figure: spaced,
  fraction: (numerator, n, denominator, d) => `${numerator} ${n}，${denominator} ${d}`,
  growth: (category) => `${category}年增速`,
  differenceTo: (compared, category) => `${category}与${compared}之差`,
  compared: (name, value) => `${name || '比较对象'}${value === null ? '' : `（${value}）`}`,
  above: '上级地区',
  judged: {
    growth: '目标判的是增速',
    gap: '目标判的是差距',
    difference: '目标判的是差值',
    category: (category) => `目标判的是${category}`,
  },
  formerly: (year, value) => `${year}年 ${spaced(value)}`,
  forecast: (year) => `照此到${year}年约`,
  since: (year) => `较${year}年`,
  decides: '本指标的达标情况以此目标为准',
  moreTargets: (count) => `另 ${count} 个目标`,
  heading: (plan, year) => `${plan} 目标达标情况（截至${year}年）`,
  made: (date) => `制表日期：${date}`,
  filteredBy: (names) => `筛选：${names.length === 0 ? '无，全部指标' : names.join('；')}`,
  withoutTarget: (count) => `另有 ${count} 项指标没有目标，仅供其他指标比较，不计入上述项数。`,
  none: '没有符合筛选条件的指标。',
  noData: '暂无数据，以下各项均待填报。',
  otherRegions: (region) => `数据都是其他地区的，没有本地区（${region}）的数值。请核对数据文件或地区代码。`,
  columns: {
    indicator: '指标',
    own: '本指标数值',
    related: '相关数值',
    targets: '目标（全部）',
    trend: '走势与目标',
    progress: '基期 → 目标',
  },
  table: '各项指标达标情况',
  noValue: '—',
  reasons: '判断理由',
  secondMethod: '另一种方法',
  source: '规划原文',
  departments: (lead, support, assumed) =>
    `牵头：${lead}${assumed ? '（规划未写明，按惯例）' : ''}${support.length > 0 ? `；配合：${support.join('、')}` : ''}`,
  otherTargets: '本指标的各项目标（以最差的为准）',
  note: (text) => `说明：${text}`,
  problems: (count) => `数据中有 ${count} 处问题`,
  inYear: gaugeMessages.year,
  progress: (value, target) => `最新值 ${value}；${target}`,
};
