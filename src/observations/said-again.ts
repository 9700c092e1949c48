/** Whether two observations of one cell say the same. */
import { same } from '../plan/goal.js';
import type { Observation } from './observation.js';

/** The same value, to the last digit that a number can bear; notes and sources may be others. */
export function isSaidAgain(one: Observation, other: Observation): boolean {
  return (
    one.status === other.status &&
    one.task === other.task &&
    one.written === other.written &&
    isAlike(one.value, other.value) &&
    isAlike(one.numerator, other.numerator) &&
    isAlike(one.denominator, other.denominator) &&
    isAlike(one.standard?.value, other.standard?.value)
  );
}

function isAlike(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined ? one === other : same(one, other);
}
