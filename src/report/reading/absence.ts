/**
 * Why there is no value 缺项: one answer for the value's cell, the list of reasons, what is said of both, and the file.
 *
 * ABSENCE1 the word typed in place of the value, else the reason chosen for the row · ABSENCE2 where what was typed says that there is none but
 * not why (暂无, —, 无), the reason chosen is the answer · ABSENCE3 a value leaves nothing to answer; a task has the reason chosen for its row
 * ABSENCE4 all values are there once each breakdown has its own, or the task its state
 */
import type { MissingStatus } from '../../observations/observation.js';
import type { Entry, Reading } from './entry.js';

export interface Absence {
  readonly status: MissingStatus;
  /** Typed in place of the value, or chosen for the row. */
  readonly from: 'typed' | 'chosen';
}

/** @param reading `null` for a task. */
export function absenceOf({ missing, task }: Pick<Entry, 'missing' | 'task'>, reading: Reading | null): Absence | null {
  const hasValue = reading === null ? task !== null && task !== 'unreadable' : reading.value !== null;
  if (hasValue) return null;
  const chosen = missing === 'unreadable' ? null : missing;
  if (reading?.typed.kind === 'missing' && (chosen === null || reading.typed.why !== undefined))
    return { status: reading.typed.status, from: 'typed' };
  return chosen === null ? null : { status: chosen, from: 'chosen' };
}

/** ABSENCE4 */
export function hasAllValues({ task, readings }: Pick<Entry, 'task' | 'readings'>): boolean {
  return task !== null || (readings.length > 0 && readings.every(({ value }) => value !== null));
}
