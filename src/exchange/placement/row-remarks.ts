/**
 * Remarks beside the numbers of a table that speak against them, in columns of notes, of sources, or that nothing is known of.
 *
 * ROWREMARK1 of a row whose number was taken such a remark (REMARK1 to REMARK5) is asked about, each wording once, a few of them; so is 作废
 */
import type { Steps } from '../../documents/steps.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { headsCorrections, isVoid, tellsCorrection } from './corrections.js';
import type { FormContext } from './form-context.js';
import type { HeadedColumn } from './headed-column.js';
import type { Doubt } from './placed.js';
import { isOtherSource, remarkOf } from './remarks.js';
import { isFigureText } from './table-texts.js';

/** Remarks asked about, of one table. */
const MOST = 3;

/** @param taken rows of the block, with the rows of the form they went to. */
export function* rowRemarks(
  form: FormContext,
  headed: readonly HeadedColumn[],
  taken: readonly { readonly cells: readonly string[]; readonly rows: readonly number[] }[],
  typed: readonly Typed[],
): Steps<readonly Doubt[]> {
  const { session } = form;
  const values = new Map(typed.filter(({ column }) => session.form.columns[column]?.part === 'value').map(({ row, text }) => [row, text]));
  const kinds = headed.map((one) => remarkKind(session, one));
  const said = new Map<string, Doubt['code']>();
  for (const {
    cells,
    rows: [row = -1],
  } of taken) {
    yield cells.length;
    const value = values.get(row);
    if (value === undefined) continue;
    const { indicator } = session.form.rows[row]!;
    for (const [c, text] of cells.entries()) {
      const kind = kinds[c];
      if (kind === 'correction' && isFigureText(text) && text.trim() !== value)
        said.set(`${headed[c]!.text}：${text.trim()}`, 'correction');
      if (said.size === MOST) return doubtsOf(said);
      if (kind === undefined || kind === 'correction' || text.trim() === '' || (kind === 'unknown' && isFigureText(text))) continue;
      const isAgainst = kind === 'source' ? isOtherSource(form, text) : isVoid(text) || remarkOf(form, text, indicator) !== null;
      if (tellsCorrection(text, value)) said.set(text.trim(), 'correction');
      else if (isAgainst) said.set(text.trim(), 'remark');
      if (said.size === MOST) return doubtsOf(said);
    }
  }
  return doubtsOf(said);
}

function doubtsOf(said: ReadonlyMap<string, Doubt['code']>): readonly Doubt[] {
  return [...said].map(([text, code]) => ({ code, text }));
}

function remarkKind(session: EntrySession, one: HeadedColumn): 'note' | 'source' | 'correction' | 'unknown' | undefined {
  if (one.kind === 'unknown' && headsCorrections(one.text)) return 'correction';
  if (one.kind === 'unknown') return 'unknown';
  const part = one.kind === 'column' ? session.form.columns[one.column]?.part : undefined;
  return part === 'note' || part === 'reason' ? 'note' : part === 'source' ? 'source' : undefined;
}
