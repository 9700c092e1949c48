/** Targets in English: `By 2030: at most 8 per 100,000`. Names, standards and criteria stay in the words of the plan. */
import { tidied } from '../../plan/decimals.js';
import type { Comparator, Target, TargetOf } from '../../plan/target.js';
import { changeTolerance, endsOf, levelTolerance, referenceTolerance, type Ends } from '../../plan/target-level.js';
import { breakdownName, gapName } from '../breakdowns.js';
import type { TargetIndicator, TargetPlan } from '../target-plan.js';
import { numberWords, pointsWords, rangeWords, valueWords } from '../units.js';

function text(target: Target, indicator: TargetIndicator, plan: TargetPlan): string {
  const who = breakdownName(target.breakdown, plan, 'en');
  return `${when(target, plan)}${who ? `, ${who}` : ''}: ${words(target, indicator, plan)}`;
}

/** A target without its year. */
function goal(target: Target, indicator: TargetIndicator, plan: TargetPlan): string {
  const who = breakdownName(target.breakdown, plan, 'en');
  const often = target.kind === 'level' && (target.recurring || target.maintain) ? 'every year ' : '';
  return `${who ? `${who}: ` : ''}${often}${words(target, indicator, plan)}`;
}

export const targetTexts = { text, goal };

function when(target: Target, { end }: TargetPlan): string {
  const { year } = target;
  if (target.kind === 'level' && (target.recurring || target.maintain)) {
    return target.recurring && year === end ? 'Every year' : `Every year to ${year}`;
  }
  return `By ${year}`;
}

function words(target: Target, indicator: TargetIndicator, plan: TargetPlan): string {
  switch (target.kind) {
    case 'level':
      return level(target, indicator);
    case 'change':
      return change(target, indicator);
    case 'trend':
      return trend(target, plan);
    case 'reference':
      return reference(target, indicator, plan);
    case 'external':
      return compare(target.comparator, `“${target.standard}”`, { '>=': 'meets', '=': 'meets', between: 'meets' });
    case 'task':
      return `done when “${target.criterion}”`;
  }
}

function level(target: TargetOf<'level'>, indicator: TargetIndicator): string {
  const { comparator, value, upper, written } = target;
  const number = valueWords(value, indicator, 'en', written);
  switch (comparator) {
    case '>=':
      return `at least ${number}`;
    case '>':
      return `more than ${number}`;
    case '<=':
      return `at most ${number}`;
    case '<':
      return `less than ${number}`;
    case '=':
      return `exactly ${number}`;
    case '~':
      return `about ${number}${around(target, levelTolerance(target, indicator), indicator)}`;
    case 'between':
      return `between ${rangeWords(value, upper ?? value, indicator, 'en')}${BEYOND[endsOf(target, indicator.direction)]}`;
  }
}

type About = Extract<Target, { tolerance?: unknown }>;

/** How far a value may fall short, and whose measure that is: an assumed one is none of the plan's own. */
function around(target: About, tolerance: number | undefined, { direction }: TargetIndicator): string {
  if (tolerance === undefined) return '';
  const assumed = target.toleranceAssumed || target.tolerance === undefined ? ', assumed' : '';
  return ` (${SPAN[endsOf(target, direction)](numberWords(tidied(tolerance)))}${assumed})`;
}

const SPAN: Readonly<Record<Ends, (by: string) => string>> = {
  lower: (by) => `at most ${by} below`,
  upper: (by) => `at most ${by} above`,
  both: (by) => `±${by}`,
};

/** Beyond the end that does not bind a range is met too. */
const BEYOND: Readonly<Record<Ends, string>> = {
  lower: ' (above the range also counts as met)',
  upper: ' (below the range also counts as met)',
  both: '',
};

function change(target: TargetOf<'change'>, indicator: TargetIndicator): string {
  const { comparator, percent, points, baselineYear } = target;
  const by = percent ?? points ?? 0;
  const size = percent === undefined ? pointsWords(Math.abs(by), indicator, 'en') : `${numberWords(Math.abs(by))}%`;
  if (by === 0) return compare(comparator, `the value of ${baselineYear}`, {});
  const side = by > 0 ? `above ${baselineYear}` : `below ${baselineYear}`;
  // A decrease by 20 % or more is a change of at most −20 %.
  switch (by > 0 ? comparator : (MIRRORED[comparator] ?? comparator)) {
    case '>=':
      return `at least ${size} ${side}`;
    case '>':
      return `more than ${size} ${side}`;
    case '<=':
      return `at most ${size} ${side}`;
    case '<':
      return `less than ${size} ${side}`;
    case '~':
      return `about ${size} ${side}${around(target, changeTolerance(target, indicator), indicator)}`;
    default:
      return `${size} ${side}`;
  }
}

const MIRRORED: Partial<Record<Comparator, Comparator>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' };

function trend({ of, direction, between }: TargetOf<'trend'>, plan: TargetPlan): string {
  if (of === 'gap') return `${gapName(between, plan, 'en')} ${direction === 'down' ? 'to narrow' : 'to widen'}`;
  if (of === 'growth') return direction === 'down' ? 'to rise more slowly' : 'to rise faster';
  return direction === 'up' ? 'to rise steadily' : 'to fall steadily';
}

function reference(target: TargetOf<'reference'>, indicator: TargetIndicator, plan: TargetPlan): string {
  const { direction } = indicator;
  const { comparator, factor } = target;
  const better = (comparator === '>' && direction === 'up') || (comparator === '<' && direction === 'down');
  const times = factor === undefined ? '' : `${numberWords(factor)} times `;
  const own = better && 'region' in target.reference && !times ? { '>': 'better than', '<': 'better than' } : {};
  return `${compare(comparator, `${times}${compared(target, plan)}`, own)}${comparator === '~' ? around(target, referenceTolerance(target, indicator), indicator) : ''}`;
}

function compared({ reference }: TargetOf<'reference'>, plan: TargetPlan): string {
  if ('region' in reference) return 'the average of the parent region';
  const category = breakdownName(reference.breakdown, plan, 'en');
  if (!('indicator' in reference)) return category;
  const name = plan.indicators.find(({ id }) => id === reference.indicator)?.name ?? reference.indicator;
  return category === '' ? `“${name}”` : `“${name}” (${category})`;
}

function compare(comparator: Comparator, what: string, own: Partial<Record<Comparator, string>>): string {
  const word = own[comparator];
  if (word !== undefined) return `${word} ${what}`;
  switch (comparator) {
    case '>=':
      return `not below ${what}`;
    case '>':
      return `above ${what}`;
    case '<=':
      return `not above ${what}`;
    case '<':
      return `below ${what}`;
    case '~':
      return `about equal to ${what}`;
    default:
      return `equal to ${what}`;
  }
}
