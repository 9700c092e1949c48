/**
 * What the desk of the office shows: how each department stands, and what is to be decided.
 *
 * DESKVIEW1 what is missing comes from the plan alone · DESKVIEW2 the state of a department is the gravest of those of its regions and periods
 * DESKVIEW3 departments that need work come first, the others in the order of the plan · DESKVIEW4 a later file that
 * speaks of all that an earlier one of its department does is a new version of it, and one question; what two desks of a department say otherwise is one for each value · DESKVIEW5 what was decided is no question any more
 */
import { observationKey, type ObservationKey } from '../observations/cell-key.js';
import type { Plan } from '../plan/schema.js';
import type { Steps } from '../documents/steps.js';
import type { CollectedPlan } from './check-submission.js';
import type { DeskState, RefusedFile } from './collection.js';
import type { DecisionOf } from './decisions.js';
import { completenessOf, dueValues, type Completeness, type DueValue } from './due-values.js';
import type { Justification } from './justifications.js';
import { mergeStepwise, type Conflict, type Merged, type Succession } from './merge.js';

/** From what needs work first to what needs none; `nothing-due` leads no indicator. */
export const DEPARTMENT_STATES = ['unsent', 'newer', 'returned', 'conflict', 'partial', 'received', 'nothing-due'] as const;
export type DepartmentState = (typeof DEPARTMENT_STATES)[number];

/** A department in a region and a period. */
export interface DeskCell extends Completeness {
  /** Values that its files hold, though they don't all count. */
  readonly sent: number;
  readonly state: DepartmentState;
}

export interface DeskRow {
  readonly department: Plan['departments'][number];
  readonly state: DepartmentState;
  readonly cells: readonly DeskCell[];
  readonly due: number;
  readonly received: number;
  readonly sent: number;
  /** Places in the sources, the latest last. */
  readonly sources: readonly number[];
  /** Reasons it gives for warnings. */
  readonly reasons: number;
  readonly remarks: number;
}

export type DeskPoint =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'newer'; readonly succession: Succession }
  | { readonly kind: 'same-id'; readonly source: number }
  | { readonly kind: 'refused'; readonly file: RefusedFile };

export interface DeskView {
  readonly merged: Merged;
  readonly due: readonly DueValue[];
  /** DESKVIEW3 */
  readonly rows: readonly DeskRow[];
  readonly points: readonly DeskPoint[];
}

export interface DeskScope {
  readonly regions: readonly string[];
  readonly periods: readonly string[];
}

export function* deskViewStepwise(collected: CollectedPlan, scope: DeskScope, state: DeskState): Steps<DeskView> {
  const { plan } = collected;
  const merged = yield* mergeStepwise(
    plan,
    state.files.map(({ submission }) => submission),
    state.decisions,
  );
  const due = dueValues({ plan, ...scope });
  const versions = pending(merged);
  const ofVersions = new Set(versions.flatMap(({ keys }) => keys));
  return {
    merged,
    due,
    rows: rowsOf(plan, due, merged, { state, versions }),
    points: [
      ...merged.conflicts.filter(({ key }) => !ofVersions.has(key)).map((conflict) => ({ kind: 'conflict', conflict }) as const),
      ...versions.map((succession) => ({ kind: 'newer', succession }) as const),
      ...merged.sources.flatMap(({ isOfOneId, use }, source) =>
        isOfOneId && use === 'left-out' && !isDecided(state, merged, source) ? [{ kind: 'same-id', source } as const] : [],
      ),
      ...state.refused.map((file) => ({ kind: 'refused', file }) as const),
    ],
  };
}

/** Newer versions that nobody has decided on. DESKVIEW4, DESKVIEW5 */
function pending({ successions, sources }: Merged): Succession[] {
  return successions.filter(({ earlier, later }) => {
    const [old, next] = [sources[earlier]!, sources[later]!];
    if (old.use !== 'taken' || next.use !== 'taken') return false;
    const keys = new Set(next.submission.report.observations.map(observationKey));
    return old.submission.report.observations.every((one) => keys.has(observationKey(one)));
  });
}

function isDecided({ decisions }: DeskState, { sources }: Merged, source: number): boolean {
  const { digest } = sources[source]!.submission;
  return decisions.some((one) => 'submission' in one && one.submission === digest);
}

function rowsOf(
  plan: Plan,
  due: readonly DueValue[],
  merged: Merged,
  { state, versions }: { readonly state: DeskState; readonly versions: readonly Succession[] },
): DeskRow[] {
  const sent = sentKeys(merged);
  const inConflict = new Set(merged.conflicts.map(({ key }) => key));
  const valuesOf = groupBy(due, placeOf);
  const cellsOf = groupBy(
    completenessOf(due, merged).map((one): DeskCell => {
      const keys = valuesOf.get(placeOf(one))!.map(({ key }) => key);
      const count = keys.filter((key) => sent.has(key)).length;
      const isNewer = versions.some(({ later }) => one.sources.includes(later));
      return { ...one, sent: count, state: stateOf(one, merged, { isNewer, hasConflict: keys.some((key) => inConflict.has(key)) }) };
    }),
    ({ department }) => department,
  );
  const all = plan.departments.map((department): DeskRow => {
    const cells = cellsOf.get(department.id) ?? [];
    const sources = merged.sources.flatMap(({ submission: { report } }, i) => (report.department === department.id ? [i] : []));
    const states = new Set(cells.map((cell) => cell.state));
    return {
      department,
      cells,
      sources,
      state: DEPARTMENT_STATES.find((one) => states.has(one)) ?? 'nothing-due',
      due: sumOf(cells, 'due'),
      received: sumOf(cells, 'received'),
      sent: sumOf(cells, 'sent'),
      reasons: sources.reduce((sum, i) => sum + reasonsOf(merged, i).length, 0),
      remarks: sources.reduce((sum, i) => sum + (state.remarks[merged.sources[i]!.submission.digest]?.length ?? 0), 0),
    };
  });
  const rank = (row: DeskRow) => DEPARTMENT_STATES.indexOf(row.state);
  return all.sort((one, other) => rank(one) - rank(other));
}

/** Reasons that a file gives for its warnings. */
export function reasonsOf({ sources }: Merged, source: number): readonly Justification[] {
  const { use, submission } = sources[source]!;
  return use === 'replaced' ? [] : submission.justifications;
}

function stateOf(
  { due, received, sources }: Completeness,
  merged: Merged,
  { isNewer, hasConflict }: { readonly isNewer: boolean; readonly hasConflict: boolean },
): DepartmentState {
  const isReturned = sources.some((i) => merged.sources[i]!.use === 'returned');
  if (isNewer) return 'newer';
  if (isReturned && received < due) return 'returned';
  if (hasConflict) return 'conflict';
  if (received === due) return 'received';
  return received > 0 ? 'partial' : 'unsent';
}

/** Of files that were not replaced, whether their values count or not. */
function sentKeys({ sources }: Merged): ReadonlySet<ObservationKey> {
  return new Set(sources.flatMap(({ use, submission }) => (use === 'replaced' ? [] : submission.report.observations.map(observationKey))));
}

const placeOf = ({ department, region, period }: Pick<DueValue, 'department' | 'region' | 'period'>) => `${department}|${region}|${period}`;

const sumOf = (cells: readonly DeskCell[], member: 'due' | 'received' | 'sent') => cells.reduce((sum, cell) => sum + cell[member], 0);

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group) group.push(one);
    else found.set(key, [one]);
  }
  return found;
}

/** The decision a submission was sent back by, or `undefined`. */
export function returnOf({ decisions }: DeskState, digest: string): DecisionOf<'return'> | undefined {
  const [last] = decisions.filter((one): one is DecisionOf<'return'> => one.kind === 'return' && one.submission === digest).slice(-1);
  return last;
}
