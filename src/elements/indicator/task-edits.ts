/** What is written when the state of a task is chosen. */
import { readable } from '../../exchange/choice-text.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { TaskState } from '../../observations/observation.js';
import type { CellRef } from '../../report/form.js';
import { taskOf } from '../../report/reading/words.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';

/** A reason why there is none, which of a task stands in a cell of its own, goes in the same step. */
export function taskEdits({ form }: EntrySession, { row, column }: CellRef, state: TaskState, locale: Locale): Typed[] {
  const { period } = form.columns[column]!;
  const [value, missing] = (['value', 'missing'] as const).map((part) => form.column(period, TOTAL, part)!);
  const text = readable(formWords[locale].task[state], state, taskOf);
  return [
    { row, column: missing!, text: '' },
    { row, column: value!, text },
  ];
}
