/**
 * A session of the same form as another, with cells of its own.
 *
 * SESSIONCOPY1 plan, department, regions, periods, cycle, what the form states of itself and what was reported before are the same · SESSIONCOPY2 cells are put back as of a draft; none unless given
 */
import { EntrySession } from './session.js';

export function sessionCopy(session: EntrySession, cells: Iterable<readonly [key: string, text: string]> = []): EntrySession {
  const { plan, department, regions, regionNames, periods, openPeriods, cycle, isPractice, formFacts, reported } = session;
  const copy = new EntrySession({
    plan,
    department,
    regions,
    regionNames,
    periods,
    locked: periods.filter((period) => !openPeriods.includes(period)),
    cycle,
    isPractice,
    formFacts,
    previous: [...reported],
  });
  copy.restore(cells);
  return copy;
}
