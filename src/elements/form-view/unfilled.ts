/** Whether a row of a form has been begun, and cells of its categories are still to be filled. */
import { isFigure } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';

export function hasUnfilledCategories(session: EntrySession, row: number): boolean {
  const isBegun = session.form.columns.some(({ part }, column) => isFigure(part) && session.text(row, column) !== '');
  return isBegun && session.openPeriods.some((period) => session.openCells(row, period).length > 0);
}
