/**
 * 指标值: the value of an indicator, or, in tables of performance (绩效自评表), what it should reach.
 *
 * GOALVALUE1 beside another column that may hold what was reached, known (实际值, 完成率) or not, it is not told which, and nothing is taken from it
 * GOALVALUE3 核定数 and 达到 are the value alone, and not beside another that may be, 指标值, unless it is the former of a pair (COLUMNPAIR1)
 * GOALVALUE2 alone, or beside figures of another time, scores or targets (目标值), it is the value
 */
import type { Steps } from '../../documents/steps.js';
import type { HeadedColumn } from './headed-column.js';
import { COLUMN_STEP } from './row-steps.js';

const GOAL_VALUE = /指标值/;
const ACTUAL = /实际|完成|达到|监测|现状|统计/;
const REACHED = /达标|完成|实现|进度/;
const UNSURE = /(?:核定|审定)[数值]$|(?<!实际)达到(?:情况)?$/;
const TARGET = /目标|计划|任务|预期|target|plan/i;

function isGoalValue(one: HeadedColumn): boolean {
  return one.kind === 'column' && !one.isKey && GOAL_VALUE.test(one.text) && !ACTUAL.test(one.text);
}

function isTarget({ kind, text }: HeadedColumn): boolean {
  return kind === 'other-figures' && TARGET.test(text) && !REACHED.test(text);
}

function isUnsure(one: HeadedColumn): boolean {
  return one.kind === 'column' && !one.isKey && one.isLatter !== true && UNSURE.test(one.text);
}

/** @param hasFigures does a column of the table hold figures? */
export function* withoutGoalValues(headed: readonly HeadedColumn[], hasFigures: (c: number) => boolean): Steps<readonly HeadedColumn[]> {
  return yield* withoutGoals(yield* withoutUnsure(headed, hasFigures), hasFigures);
}

/** GOALVALUE3 */
function* withoutUnsure(headed: readonly HeadedColumn[], hasFigures: (c: number) => boolean): Steps<readonly HeadedColumn[]> {
  const columns = new Set(headed.flatMap((one) => (isUnsure(one) && one.kind === 'column' ? [one.column] : [])));
  if (columns.size === 0) return headed;
  let isBeside = false;
  for (const [c, one] of headed.entries()) {
    yield COLUMN_STEP;
    const isOther = one.kind === 'unknown' || (one.kind === 'column' && !isUnsure(one) && columns.has(one.column));
    isBeside ||= isOther && hasFigures(c);
  }
  return isBeside ? headed.map((one) => (isUnsure(one) && one.kind === 'column' ? { kind: 'unknown', text: one.text } : one)) : headed;
}

function* withoutGoals(headed: readonly HeadedColumn[], hasFigures: (c: number) => boolean): Steps<readonly HeadedColumn[]> {
  if (!headed.some(isGoalValue) || headed.some(isTarget)) return headed;
  let isBesideReached = false;
  const others = new Set<number>();
  for (const [c, one] of headed.entries()) {
    yield COLUMN_STEP;
    const isReached = one.kind === 'unknown' || (one.kind === 'other-figures' && REACHED.test(one.text));
    if ((one.kind !== 'column' && !isReached) || isGoalValue(one) || !hasFigures(c)) continue;
    if (one.kind === 'column') others.add(one.column);
    else isBesideReached = true;
  }
  return headed.map((one) =>
    one.kind === 'column' && isGoalValue(one) && (isBesideReached || others.has(one.column))
      ? { kind: 'ambiguous', text: one.text, isGoal: true }
      : one,
  );
}
