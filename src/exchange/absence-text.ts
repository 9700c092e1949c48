/**
 * What is shown where there is no value: the same on the screen, on paper and in the Excel form. It is shown only, what was typed stays.
 *
 * ABSENCETEXT1 the value's place shows — and the reason, typed there or chosen for the row: — 尚未公布 · ABSENCETEXT2 the column 缺项原因 shows the reason,
 * whether it stands there or in place of the total · ABSENCETEXT3 another reason of a category is told by its name · ABSENCETEXT4 what is no
 * reason, or is in question, is shown as it was typed
 */
import { parseBreakdownKey, TOTAL } from '../plan/breakdown.js';
import type { CellRef } from '../report/form.js';
import { normalizeTyped } from '../report/reading/parse.js';
import { missingOf } from '../report/reading/words.js';
import type { EntrySession } from '../report/session.js';
import { breakdownName } from '../vocabulary/breakdowns.js';
import { formWords } from '../vocabulary/form.js';
import type { Locale } from '../vocabulary/locale.js';

/** `null` for a cell that shows what was typed. */
export function absenceText(session: EntrySession, cell: CellRef, locale: Locale): string | null {
  const { part } = session.form.columns[cell.column]!;
  if (part !== 'value' && part !== 'missing') return null;
  const text = part === 'value' ? valueText(session, cell, locale) : reasonText(session, cell, locale);
  return text === null || session.findings(cell.row, cell.column).some(({ code }) => code !== 'returned') ? null : text; // of a remark it is no less true
}

/** ABSENCETEXT1 */
function valueText(session: EntrySession, { row, column }: CellRef, locale: Locale): string | null {
  const { period, breakdown } = session.form.columns[column]!;
  const text = session.text(row, column);
  if (text === '' ? reasonOf(session, row, period) === '' : !isWord(text)) return null;
  const absence = session.absence(row, period, breakdown);
  return absence === null ? null : formWords[locale].absent(formWords[locale].missing[absence.status]);
}

/** ABSENCETEXT2, ABSENCETEXT3 */
function reasonText(session: EntrySession, { row, column }: CellRef, locale: Locale): string | null {
  const { form } = session;
  const { period } = form.columns[column]!;
  const { indicator } = form.rows[row]!;
  const words = formWords[locale];
  const chosen = session.text(row, column);
  const typed = form.breakdownsOf(indicator).filter((breakdown) => isWord(session.text(row, form.places(period, breakdown).value ?? -1)));
  if (chosen === '' && typed.length === 0) return null;
  const first = chosen === '' ? undefined : missingOf(normalizeTyped(chosen));
  if (chosen !== '' && first === undefined) return null; // ABSENCETEXT4
  const absences = typed.flatMap((breakdown) => {
    const absence = session.absence(row, period, breakdown);
    return absence?.from === 'typed' ? [{ breakdown, status: absence.status }] : [];
  });
  const whole = first ?? absences.find(({ breakdown }) => breakdown === TOTAL)?.status;
  const others = absences.filter(({ breakdown, status }) => breakdown !== TOTAL && status !== whole);
  const told = [
    ...(whole === undefined ? [] : [words.missing[whole]]),
    ...others.map(({ breakdown, status }) =>
      words.ofCategory(breakdownName(parseBreakdownKey(breakdown), session.plan, locale), words.missing[status]),
    ),
  ];
  return told.length === 0 ? null : words.listed(told);
}

function reasonOf(session: EntrySession, row: number, period: string): string {
  return session.text(row, session.form.places(period, TOTAL).missing ?? -1);
}

/** Nearly all texts are numbers: there is no need to read the entry for them. */
function isWord(text: string): boolean {
  return text !== '' && !/\d/.test(text);
}
