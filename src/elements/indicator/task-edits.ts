/** What is written when the state of a task is chosen. */
import { readable } from '../../exchange/choice-text.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { TaskState } from '../../observations/observation.js';
import type { CellRef } from '../../report/form.js';
import { taskOf } from '../../report/reading/words.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { withoutMissing } from './missing-edits.js';

/** A reason why there is none goes in the same step. */
export function taskEdits(session: EntrySession, cell: CellRef, state: TaskState, locale: Locale): Typed[] {
  const { value } = session.form.places(session.form.columns[cell.column]!.period, TOTAL);
  const text = readable(formWords[locale].task[state], state, taskOf);
  return [...withoutMissing(session, cell), { row: cell.row, column: value!, text }];
}
