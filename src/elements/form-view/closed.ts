/**
 * Why a cell is not to be filled.
 *
 * CLOSED1 its period was submitted before · CLOSED2 a task has neither counts nor categories · CLOSED3 a value that is typed as it is has no
 * counts · CLOSED4 the indicator is not broken down that way · CLOSED5 no target of it depends on a standard · CLOSED6 of a cell that can be
 * filled there is nothing to say · CLOSED7 the page has the form only shown · CLOSED8 the plan does not ask for it that year
 */
import { cellWords } from '../../locales/cell.js';
import { isDue } from '../../plan/due.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';

export type ClosedWhy = 'readonly' | 'locked' | 'task' | 'fraction' | 'breakdown' | 'standard' | 'not-due';

export function closedWhy(session: EntrySession, { row, column }: CellRef): ClosedWhy | null {
  if (session.isOpen(row, column)) return null;
  if (session.hasPlace(row, column)) return 'readonly';
  if (!session.openPeriods.includes(session.form.columns[column]!.period)) return 'locked';
  const { indicator } = session.form.rows[row]!;
  const { part, breakdown, period } = session.form.columns[column]!;
  if (!isDue(indicator, period, breakdown)) return 'not-due';
  if (part === 'standard') return 'standard';
  if (indicator.measure.kind === 'task') return 'task';
  return session.form.breakdownsOf(indicator).includes(breakdown) ? 'fraction' : 'breakdown';
}

/** What such a cell is called. */
export function closedName(session: EntrySession, cell: CellRef, locale: Locale): string {
  return cellWords[locale][closedWhy(session, cell) === 'readonly' ? 'shown' : 'closed'];
}

/** Empty for a cell that can be filled. */
export function closedText(session: EntrySession, cell: CellRef, locale: Locale): string {
  const why = closedWhy(session, cell);
  const words = cellWords[locale];
  return why ? words.closedWhy[why](formWords[locale].period(session.form.columns[cell.column]!.period)) : '';
}
