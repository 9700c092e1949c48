/**
 * Remarks beside the numbers of a table that speak against them, in columns of notes, of sources, or that nothing is known of.
 *
 * ROWREMARK1 of a row whose number was taken such a remark (REMARK1 to REMARK11) is asked about, each wording once, a few of them; so is 作废
 * ROWREMARK2 columns of labels, 类别, 指标解释, tell a unit where the row has none, and a right number: 社会保险（千人）, 应为82.1
 */
import type { Steps } from '../../documents/steps.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { headsCorrections, isVoid, otherNumberIn, tellsCorrection } from './corrections.js';
import type { FormContext } from './form-context.js';
import type { HeadedColumn } from './headed-column.js';
import type { Doubt } from './placed.js';
import type { Indicator } from '../../plan/schema.js';
import { plainName } from './names.js';
import { saidOf, unitMention } from './unit-mentions.js';
import { isOtherSource, remarkOf } from './remarks.js';
import { isFigureText } from './table-texts.js';

/** Remarks asked about, of one table. */
const MOST = 3;

/** @param taken rows of the block, with the rows of the form they went to; `hasUnit` where they tell theirs. */
export function* rowRemarks(
  form: FormContext,
  headed: readonly HeadedColumn[],
  taken: readonly { readonly cells: readonly string[]; readonly rows: readonly number[]; readonly hasUnit: boolean }[],
  typed: readonly Typed[],
): Steps<readonly Doubt[]> {
  const { session } = form;
  const values = new Map(typed.filter(({ column }) => session.form.columns[column]?.part === 'value').map(({ row, text }) => [row, text]));
  const kinds = headed.map((one) => remarkKind(session, one));
  const said = new Map<string, Doubt['code']>();
  for (const {
    cells,
    rows: [row = -1],
    hasUnit,
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
      if (kind === 'label') {
        if (tellsCorrection(text, value, true)) said.set(text.trim(), 'correction');
        else if (!hasUnit && mentionsUnit(form, text, indicator)) said.set(text.trim(), 'remark');
        continue;
      }
      const isAgainst = kind === 'source' ? isOtherSource(form, text) : isVoid(text) || remarkOf(form, text, indicator) !== null;
      const isOther = kind === 'note' && otherNumberIn(plainName(text).replaceAll(plainName(indicator.name), ''), value);
      if (tellsCorrection(text, value) || isOther) said.set(text.trim(), 'correction');
      else if (isAgainst) said.set(text.trim(), 'remark');
      if (said.size === MOST) return doubtsOf(said);
    }
  }
  return doubtsOf(said);
}

function doubtsOf(said: ReadonlyMap<string, Doubt['code']>): readonly Doubt[] {
  return [...said].map(([text, code]) => ({ code, text }));
}

function mentionsUnit({ units, headings }: FormContext, text: string, indicator: Indicator): boolean {
  const mention = unitMention(units, text, headings.names);
  return mention !== null && saidOf(mention, indicator) === 'other';
}

function remarkKind(session: EntrySession, one: HeadedColumn): 'note' | 'source' | 'correction' | 'unknown' | 'label' | undefined {
  if (one.kind === 'label') return 'label';
  if (one.kind === 'unknown' && headsCorrections(one.text)) return 'correction';
  if (one.kind === 'unknown') return 'unknown';
  const part = one.kind === 'column' ? session.form.columns[one.column]?.part : undefined;
  return part === 'note' || part === 'reason' ? 'note' : part === 'source' ? 'source' : undefined;
}
