/** Words of the board's head: counts, changes, what needs attention, tables. */
import { percent } from '../numbers.js';
import { headings } from '../../vocabulary/zh/headings.js';
import type { IndicatorKind } from '../../plan/assessment-terms.js';
import type { CountWords } from '../attainment-words.js';
import type { Changes } from '../../attainment/changes.js';

export interface BoardHeadWords {
  readonly title: (year: number) => string;
  /** The names of the filters that narrow what is counted. */
  readonly scope: (names: readonly string[]) => string;
  /** Departments that reported, and those of them that did in part. */
  readonly reporting: (due: number, reported: number, partly: number) => string;
  readonly unreported: (names: readonly string[]) => string;
  readonly partlyReported: (names: readonly string[]) => string;
  readonly reportedOf: (department: string, reported: number, due: number) => string;
  readonly provisional: (count: number) => string;

  readonly counts: string;
  /** All indicators counted, of so many kinds. */
  readonly countsNote: (all: number, kinds: number) => string;
  readonly kind: string;
  readonly kindNotes: Readonly<Record<IndicatorKind, string>>;
  readonly met: (noDataCounts: boolean) => string;
  readonly metOrBasically: string;
  readonly all: string;
  readonly outside: (count: number) => string;
  readonly composition: (hasClasses: boolean) => string;
  readonly notApplicable: string;
  readonly noneAssessable: string;
  /** Under nought of the directions. */
  readonly judgedLater: string;
  readonly noQuantifiable: (isNarrowed: boolean) => string;
  readonly nothing: string;
  readonly unclassed: (count: number) => string;
  readonly withShare: (count: number, whole: number) => string;
  /** One kind of the marked indicators, in short: met, basically met, both of their denominator, and all. */
  readonly marked: (kind: IndicatorKind, counts: CountWords) => string;
  readonly betweenKinds: string;
  readonly between: string;
  readonly statusAndKind: (status: string, kind: string) => string;

  readonly gloss: string;
  readonly denominator: (noDataCounts: boolean) => string;
  readonly outsideWhy: string;
  readonly glossEnd: string;
  readonly basic: (margin: number, of: 'value' | 'way') => string;
  readonly worst: string;
  readonly directional: string;

  readonly changes: (year: number) => string;
  readonly changesNote: string;
  readonly noChange: string;
  readonly comparing: string;
  readonly change: Readonly<Record<keyof Changes, string>>;
  /** One change with its number, and that by kind. */
  readonly changed: (name: string, count: number, kinds: readonly string[]) => string;
  readonly kindCount: (kind: IndicatorKind, count: number) => string;
  readonly listOf: (name: string, count: number) => string;

  readonly attention: string;
  readonly attentionNote: (shown: number) => string;
  readonly more: (count: number, parts: readonly string[]) => string;
  readonly part: (word: string, figure: number | string) => string;
  readonly titled: (title: string, text: string) => string;
  readonly noAttention: string;
  /** Nothing of what is looked at can be judged. */
  readonly noneJudged: string;
  readonly needed: string;
  readonly actual: string;
  readonly unknownPace: string;
  /** Behind a change of a share, short. */
  readonly points: Readonly<Record<'percent' | 'permille', string>>;
  readonly paceNote: string;
  readonly beyondNote: string;

  readonly tables: string;
  readonly byField: string;
  readonly byDepartment: string;
  readonly field: string;
  readonly department: string;
  readonly tableNote: string;
  readonly quantifiable: (noDataCounts: boolean) => string;
  readonly total: string;
  readonly none: string;
  readonly figure: (row: string, column: string, figure: string) => string;
}

const kinds: Readonly<Record<IndicatorKind, string>> = { quantifiable: '可量化', directional: '方向性', task: '任务' };

const metOrBasically = '达标或基本达标';

const partOf = (count: number, whole: number) => `${count}/${whole}（${percent(count / whole)}）`;

export const boardHeadWords: BoardHeadWords = {
  title: (year) => `规划目标达标情况 · ${year}年`,
  scope: (names) => `筛选范围：${names.join(' · ')}。以下计数、表格只含其中的指标。`,
  reporting: (due, reported, partly) => `应报 ${due} 个部门，已报 ${reported} 个${partly === 0 ? '' : `，其中 ${partly} 个未报全`}`,
  unreported: (names) => `尚未报送：${names.join('、')}`,
  partlyReported: (names) => `未报全：${names.join('、')}`,
  reportedOf: (department, reported, due) => `${department}（${reported}/${due} 项）`,
  provisional: (count) => `含初步数 ${count} 项`,

  counts: '达标计数',
  countsNote: (all, count) => (count === 1 ? `共 ${all} 项` : `共 ${all} 项，分${count === 2 ? '两' : '三'}类，不相加`),
  kind: '类别',
  kindNotes: { quantifiable: '有数值目标', directional: '逐步提高、缩小等', task: '建立、制定、健全等' },
  met: (noDataCounts) => (noDataCounts ? '已达标 / 可评和缺项' : '已达标 / 可评'),
  metOrBasically,
  all: '全部（未评）',
  outside: (count) => `未评 ${count}`,
  composition: (hasClasses) => (hasClasses ? '按规划的类别' : '可评各项的状态'),
  notApplicable: '不适用',
  noneAssessable: '尚无可评',
  judgedLater: '到期才判',
  noQuantifiable: (isNarrowed) => `${isNarrowed ? '筛选范围内' : '本规划'}没有可量化指标，不计算达标率。`,
  nothing: '没有可计数的指标。',
  unclassed: (count) => `未归入任何类别 ${count} 项`,
  withShare: (count, whole) => `${count}（${percent(count / whole)}）`,
  marked: (kind, { met, basicallyMet, denominator, all }) => {
    if (denominator === 0) return `${kinds[kind]} 尚无可评，全部 ${all}`;
    const basic = basicallyMet === null ? '' : `，${metOrBasically} ${partOf(basicallyMet, denominator)}`;
    return `${kinds[kind]} ${kind === 'task' ? '已完成' : '已达标'} ${partOf(met, denominator)}${basic}，全部 ${all}`;
  },
  betweenKinds: '；',
  between: '、',
  statusAndKind: (status, kind) => `${kind}：${status}`,

  gloss: '统计口径',
  denominator: (noDataCounts) => (noDataCounts ? '分母为可评价的和缺项的指标，三类各算各的。' : '分母为可评价的指标，三类各算各的。'),
  outsideWhy: '不进分母：',
  glossEnd: '。',
  basic: (margin, of) => `基本达标：离目标不超过${of === 'value' ? '目标值' : '基期到目标全程'}的 ${percent(margin)}，只用于可量化指标。`,
  worst: '一项指标有几个目标的，以最差的为准；阶段目标不单独计。',
  directional: '方向性目标到目标年才判是否达标。',

  changes: (year) => `与${year}年相比`,
  changesNote: '同一口径重算',
  noChange: '没有变化。',
  comparing: '正在比较…',
  change: { met: '新达标', regressing: '转为逆向', noData: '新缺数据', revised: '数据有修订' },
  changed: (name, count, list) => `${name} ${count} 项（${list.join('、')}）`,
  kindCount: (kind, count) => `${kinds[kind]} ${count}`,
  listOf: (name, count) => `${name}（${count} 项）`,

  attention: '需要关注',
  attentionNote: (shown) => `最紧的 ${shown} 项`,
  more: (count, parts) => `另有 ${count} 项${parts.length > 0 ? `：${parts.join('、')}` : ''}`,
  part: (word, figure) => `${word} ${figure}`,
  titled: (title, text) => `${title}：${text}`,
  noAttention: '没有预计达标困难或波动较大的指标。',
  noneJudged: '尚无可评价的指标，无从判断。',
  needed: '需要',
  actual: '实际',
  unknownPace: '—',
  points: { percent: ' 个百分点', permille: ' 个千分点' },
  paceNote: '每年变动：需要＝从最新值到目标年每年须变动；实际＝按各年数据的趋势每年变动。横条各项自成比例。',
  beyondNote: '＞、＜：方向性目标没有数值，每年变动须高于（＞）或低于（＜）此数，到目标年才能越过基期值。',

  tables: '各领域、各部门的达标情况',
  byField: '按领域',
  byDepartment: '按部门',
  field: headings.field,
  department: headings.department,
  tableNote: '点数字看所含指标（可用方向键移动）；任务、方向性指标也计入各状态栏',
  quantifiable: (noDataCounts) => (noDataCounts ? '可量化 已达标/可评和缺项' : '可量化 已达标/可评'),
  total: '合计',
  none: '·',
  figure: (row, column, figure) => `${row}，${column}：${figure} 项`,
};
