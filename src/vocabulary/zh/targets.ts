/** Targets in Chinese. The words follow those that plans use, so that they read like the clause they come from. */
import { tidied } from '../../plan/decimals.js';
import type { Comparator, Target, TargetOf } from '../../plan/target.js';
import { changeTolerance, endsOf, levelTolerance, referenceTolerance, type Ends } from '../../plan/target-level.js';
import { breakdownName, gapName } from '../breakdowns.js';
import type { TargetIndicator, TargetPlan } from '../target-plan.js';
import { isCounted, numberWords, pointsWords, rangeWords, valueWords } from '../units.js';

function text(target: Target, indicator: TargetIndicator, plan: TargetPlan): string {
  return `${when(target, plan)}${goal(target, indicator, plan)}`;
}

/** A target without its year. */
function goal(target: Target, indicator: TargetIndicator, plan: TargetPlan): string {
  const who = breakdownName(target.breakdown, plan, 'zh-CN');
  switch (target.kind) {
    case 'level':
      return `${target.recurring ? '每年' : ''}${who}${level(target, indicator)}`;
    case 'change':
      return `${who}比${target.baselineYear}年${change(target, indicator)}`;
    case 'trend':
      return `${who}${trend(target, indicator, plan)}`;
    case 'reference':
      return `${who}${reference(target, indicator, plan)}`;
    case 'external':
      return `${who}${external(target)}`;
    case 'task':
      return target.criterion;
  }
}

export const targetTexts = { text, goal };

function when(target: Target, { end }: TargetPlan): string {
  const { kind, year } = target;
  if (kind === 'task') return `到${year}年：`;
  if (kind === 'trend') return `到${year}年`;
  if (kind !== 'level' || !target.recurring) return `${year}年`;
  return year === end ? '' : `${year}年前`;
}

/** 达到国家和省规定的标准; but 按规定配备 and 与实际需求相适应 are said already. */
function external({ comparator, standard }: TargetOf<'external'>): string {
  if (comparator === '>=' && /^(?:按|依|与)/.test(standard)) return standard;
  return compare(comparator, standard, { '>=': '达到', '=': '符合', between: '符合' });
}

function level(target: TargetOf<'level'>, indicator: TargetIndicator): string {
  const { comparator, value, upper, written, maintain } = target;
  const number = valueWords(value, indicator, 'zh-CN', written);
  const more = isCounted(indicator) ? '多' : '高';
  const less = isCounted(indicator) ? '少' : '低';
  const keep = maintain ? '保持' : '';
  switch (comparator) {
    case '>=':
      return `${keep}不${less}于${number}`;
    case '>':
      return `${keep}${more}于${number}`;
    case '<=':
      return `${keep}不${more}于${number}`;
    case '<':
      return `${keep}${less}于${number}`;
    case '=':
      return `${keep}为${number}`;
    case '~':
      return `${maintain ? '保持在' : '达到'}${number}左右${around(target, levelTolerance(target, indicator), indicator)}`;
    case 'between':
      return `${keep}在${rangeWords(value, upper ?? value, indicator, 'zh-CN')}之间${BEYOND[endsOf(target, indicator.direction)]}`;
  }
}

type About = Extract<Target, { tolerance?: unknown }>;

/** How far a value may fall short of 左右, and whose measure that is: 推定 is none of the plan's own. */
function around(target: About, tolerance: number | undefined, { direction }: TargetIndicator): string {
  if (tolerance === undefined) return '';
  const assumed = target.toleranceAssumed || target.tolerance === undefined ? '，推定' : '';
  return `（${SPAN[endsOf(target, direction)]}${numberWords(tidied(tolerance))}${assumed}）`;
}

const SPAN: Readonly<Record<Ends, string>> = { lower: '最多低', upper: '最多高', both: '±' };

/** Beyond the end that does not bind a range is met too. */
const BEYOND: Readonly<Record<Ends, string>> = { lower: '（超过上限也算达标）', upper: '（低于下限也算达标）', both: '' };

function change(target: TargetOf<'change'>, indicator: TargetIndicator): string {
  const { comparator, percent, points } = target;
  const by = percent ?? points ?? 0;
  const size = percent === undefined ? pointsWords(Math.abs(by), indicator, 'zh-CN') : `${numberWords(Math.abs(by))}%`;
  if (by === 0) return ZERO[comparator];
  const verb = isCounted(indicator) ? (by > 0 ? '增加' : '减少') : by > 0 ? '提高' : '下降';
  const extent = by > 0 ? '增幅' : '降幅';
  // A decrease by 20 % or more is a change of at most −20 %.
  switch (by > 0 ? comparator : (MIRRORED[comparator] ?? comparator)) {
    case '>=':
      return `${verb}${size}以上`;
    case '>':
      return `${verb}超过${size}`;
    case '<=':
      return `${extent}不超过${size}`;
    case '<':
      return `${extent}小于${size}`;
    case '~':
      return `${verb}${size}左右${around(target, changeTolerance(target, indicator), indicator)}`;
    default:
      return `${verb}${size}`;
  }
}

const MIRRORED: Partial<Record<Comparator, Comparator>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' };

/** No change asked for: `2030年比2020年…`. */
const ZERO: Readonly<Record<Comparator, string>> = {
  '>=': '不降低',
  '>': '有所提高',
  '<=': '不提高',
  '<': '有所下降',
  '=': '持平',
  '~': '基本持平',
  between: '持平',
};

function trend({ of, direction, between }: TargetOf<'trend'>, indicator: TargetIndicator, plan: TargetPlan): string {
  if (of === 'gap') return `${gapName(between, plan, 'zh-CN')}逐步${direction === 'down' ? '缩小' : '扩大'}`;
  if (of === 'growth') return direction === 'down' ? '上升趋势减缓' : '上升趋势加快';
  if (isCounted(indicator)) return direction === 'up' ? '逐步增加' : '逐步减少';
  return direction === 'up' ? '逐步提高' : '逐步下降';
}

function reference(target: TargetOf<'reference'>, indicator: TargetIndicator, plan: TargetPlan): string {
  const { direction } = indicator;
  const { comparator, factor } = target;
  const better = (comparator === '>' && direction === 'up') || (comparator === '<' && direction === 'down');
  const times = factor === undefined ? '' : `的${numberWords(factor)}倍`;
  const words = compare(comparator, `${compared(target, plan)}${times}`, {
    ...(isCounted(indicator) ? { '>=': '不少于', '>': '多于', '<=': '不多于', '<': '少于' } : {}),
    ...(better && 'region' in target.reference && !times ? { '>': '优于', '<': '优于' } : {}),
  });
  return `${words}${comparator === '~' ? around(target, referenceTolerance(target, indicator), indicator) : ''}`;
}

function compared({ reference }: TargetOf<'reference'>, plan: TargetPlan): string {
  if ('region' in reference) return '上级地区平均水平';
  const category = breakdownName(reference.breakdown, plan, 'zh-CN');
  if (!('indicator' in reference)) return category;
  const name = plan.indicators.find(({ id }) => id === reference.indicator)?.name ?? reference.indicator;
  return category === '' ? name : `${name}（${category}）`;
}

/** `不低于` and what it is compared with; some comparators are said in words of their own. */
function compare(comparator: Comparator, what: string, own: Partial<Record<Comparator, string>>): string {
  const word = own[comparator];
  if (word !== undefined) return `${word}${what}`;
  switch (comparator) {
    case '>=':
      return `不低于${what}`;
    case '>':
      return `高于${what}`;
    case '<=':
      return `不高于${what}`;
    case '<':
      return `低于${what}`;
    case '~':
      return `与${what}大致相当`;
    default:
      return `与${what}持平`;
  }
}
