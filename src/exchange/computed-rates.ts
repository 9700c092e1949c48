/**
 * Rates that were computed, not typed, and come back with what was copied or downloaded.
 *
 * COMPUTED1 a text for an empty value cell is left out where it is the rate of the numerator and denominator that stand beside it afterwards, with the
 * indicator's places: it stays computed · COMPUTED2 any other text is typed, and so is one over a text
 */
import { toDecimals } from '../plan/decimals.js';
import { rateTyped } from '../report/reading/entry.js';
import { parseTyped } from '../report/reading/parse.js';
import type { EntrySession, Typed } from '../report/session.js';
import type { Steps } from '../documents/steps.js';

export function* withoutComputed(session: EntrySession, typed: readonly Typed[]): Steps<readonly Typed[]> {
  const { form } = session;
  const width = form.columns.length;
  let texts: Map<number, string> | null = null;
  const isTyped = ({ row, column, text }: Typed) => {
    const [at, place] = [form.rows[row], form.columns[column]];
    if (place?.part !== 'value' || at?.indicator.measure.kind !== 'fraction' || text === '' || session.text(row, column) !== '')
      return true;
    texts ??= new Map(typed.map((one) => [one.row * width + one.column, one.text]));
    const { numerator, denominator } = form.places(place.period, place.breakdown);
    const after = (c: number | undefined) =>
      parseTyped(c === undefined ? '' : (texts!.get(row * width + c) ?? session.text(row, c)), undefined);
    const rate = rateTyped(at.indicator, after(numerator), after(denominator));
    return rate === null || toDecimals(rate, at.indicator.precision) !== text.trim();
  };
  const left: Typed[] = [];
  for (const one of typed) {
    if (isTyped(one)) left.push(one);
    yield;
  }
  return left;
}
