/**
 * A block that goes by position over lines that are folded away.
 *
 * FOLDED1 a block that fits the lines better with all of them unfolded goes there, which is told · FOLDED2 where it fits both alike it goes by what is
 * shown, and it is told that lines were passed over · FOLDED3 one that fits what is shown better, or that runs over no such line, goes there and nothing is told
 * FOLDED4 a text does not fit where there is no cell, or none to fill, where it can't be read, or can't be so large, or is far from last year's
 */
import { boundsOf } from '../../plan/unit.js';
import { isFigure } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import type { Steps } from '../../documents/steps.js';
import { parseTyped } from '../../report/reading/parse.js';
import { isReadable } from '../figures.js';
import { placeBlockStepwise, type Placement, type Selection } from './by-position.js';
import type { Doubt } from './placed.js';

/** Times as much or as little as last year. */
const FAR = 2;
/** Indicators that are named. */
const MOST_NAMED = 3;

export interface FoldedPlacement extends Placement {
  readonly doubts: readonly Doubt[];
}

/** As `placeBlockStepwise`, over what is shown or over all lines. */
export function* placeOverFolded(
  session: EntrySession,
  block: readonly (readonly string[])[],
  selection: Selection,
  unread: ReadonlySet<string>,
): Steps<FoldedPlacement> {
  const seen = yield* placeBlockStepwise(session, block, selection, unread);
  const { shown, unfolded } = selection;
  if (!shown || !unfolded || block.length < 2) return { ...seen, doubts: [] };
  const all = yield* placeBlockStepwise(session, block, { ...selection, shown: unfolded }, unread);
  const hidden = all.typed.filter((cell) => shown.place(cell) === null);
  if (hidden.length === 0) return { ...seen, doubts: [] };
  const [seenMisfits, allMisfits] = [yield* misfitsOf(session, seen), yield* misfitsOf(session, all)];
  const told = (code: 'unfolded' | 'folded'): FoldedPlacement['doubts'] => [doubtOf(session, hidden, code)];
  if (allMisfits < seenMisfits) return { ...all, doubts: told('unfolded') };
  return { ...seen, doubts: allMisfits === seenMisfits ? told('folded') : [] };
}

function doubtOf({ form }: EntrySession, hidden: readonly Typed[], code: 'unfolded' | 'folded'): Doubt {
  const names = [...new Set(hidden.map(({ row }) => form.rows[row]!.indicator.name))];
  return { code, text: names.slice(0, MOST_NAMED).join('、'), cells: hidden.length };
}

/** FOLDED4 */
function* misfitsOf(session: EntrySession, { typed, beyond }: Placement): Steps<number> {
  let misfits = beyond;
  for (const one of typed) {
    yield;
    misfits += Number(one.text !== '' && !fits(session, one));
  }
  return misfits;
}

function fits(session: EntrySession, typed: Typed): boolean {
  const { row, column, text } = typed;
  if (!session.isOpen(row, column) || !isReadable(session, typed)) return false;
  const { indicator, region } = session.form.rows[row]!;
  const { part, period, breakdown } = session.form.columns[column]!;
  const parsed = isFigure(part) ? parseTyped(text, indicator.unit) : null;
  if (parsed?.kind !== 'number' || part !== 'value') return true;
  const { min = -Infinity, max = Infinity } = boundsOf(indicator);
  if (parsed.value < min || parsed.value > max) return false;
  const before = session.previous(indicator.id, region, period, breakdown);
  return !before || Math.abs(Math.log(Math.abs(parsed.value / before))) <= Math.log(FAR);
}
