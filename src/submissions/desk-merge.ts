/**
 * Two desks that were changed apart, brought together: what one has changed since both were the same, done to the other.
 *
 * DESKMERGE1 what either has added or taken away is so in both; what neither has touched stays · DESKMERGE2 of two decisions on one thing that of the
 * other desk stands, and this one's is given back: nobody's decision is put aside unseen · DESKMERGE3 a remark whose number the other desk has given to
 * another text gets the next
 */
import { CanonicalWriter } from '../documents/canonical.js';
import { observationKey } from '../observations/cell-key.js';
import type { DeskState } from './desk-state.js';
import type { Decision } from './decisions.js';
import { nextRemarkId, type Remark } from './review.js';

export interface MergedDesks {
  readonly state: DeskState;
  /** Decisions of this desk that the other has decided otherwise. DESKMERGE2 */
  readonly contested: readonly Decision[];
}

/** @param base what both began with. @param theirs what the changes from `base` to `mine` are done to. */
export function mergeDesks(base: DeskState, mine: DeskState, theirs: DeskState): MergedDesks {
  const decided = new Set(added(base.decisions, theirs.decisions, textOf).map(subjectOf));
  const isContested = (one: Decision) => decided.has(subjectOf(one));
  const known = new Set(theirs.decisions.map(textOf));
  const contested = added(base.decisions, mine.decisions, textOf).filter((one) => isContested(one) && !known.has(textOf(one)));
  const lost = new Set(contested);
  const own = mine.decisions.filter((one) => !lost.has(one));
  const submissions = [...new Set([...Object.keys(theirs.remarks), ...Object.keys(mine.remarks)])];
  return {
    contested,
    state: {
      files: changed(base.files, mine.files, theirs.files, ({ submission }) => submission.digest),
      refused: changed(base.refused, mine.refused, theirs.refused, ({ id }) => id),
      decisions: changed(base.decisions, own, theirs.decisions, textOf),
      remarks: Object.fromEntries(
        submissions.map((digest) => [
          digest,
          remarksOf(base.remarks[digest] ?? [], mine.remarks[digest] ?? [], theirs.remarks[digest] ?? []),
        ]),
      ),
    },
  };
}

/** DESKMERGE1 */
function changed<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], nameOf: (one: T) => string): T[] {
  const gone = new Set(added(mine, base, nameOf).map(nameOf));
  const there = new Set(theirs.map(nameOf));
  return [...theirs.filter((one) => !gone.has(nameOf(one))), ...added(base, mine, nameOf).filter((one) => !there.has(nameOf(one)))];
}

/** Those of `after` that are not in `before`. */
function added<T>(before: readonly T[], after: readonly T[], nameOf: (one: T) => string): T[] {
  const known = new Set(before.map(nameOf));
  return after.filter((one) => !known.has(nameOf(one)));
}

/** DESKMERGE3 */
function remarksOf(base: readonly Remark[], mine: readonly Remark[], theirs: readonly Remark[]): readonly Remark[] {
  const all: Remark[] = [];
  for (const one of changed(base, mine, theirs, textOf)) {
    const isGiven = all.some(({ id }) => id === one.id);
    all.push(isGiven ? { ...one, id: nextRemarkId([...all, ...mine]) } : one);
  }
  return all;
}

/** The same for what is the same. */
function textOf(one: Decision | Remark): string {
  return new CanonicalWriter().write(one);
}

/** What a decision is on: of two on one thing the last stands. */
function subjectOf(decision: Decision): string {
  switch (decision.kind) {
    case 'value':
      return observationKey(decision);
    case 'cell-exclusion':
      return `${decision.submission} ${observationKey(decision)}`;
    case 'approval':
      return new CanonicalWriter().write(decision);
    case 'replacement':
      return decision.replaces;
    default:
      return decision.submission;
  }
}
