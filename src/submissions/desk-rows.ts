/**
 * How each department stands with what it owes.
 *
 * DESKROW1 the state of a department is the gravest of those of its regions and periods · DESKROW2 who needs work comes first, the others in the order of
 * the plan · DESKROW3 accepted is who has sent all that is due, and was told so for each file that counts · DESKROW4 a returned file that another one
 * answers is returned no more, and what was remarked on it not open · DESKROW5 a file that says whose it is and could not be taken is counted there
 */
import type { Steps } from '../documents/steps.js';
import type { Plan } from '../plan/schema.js';
import type { DeskState } from './desk-state.js';
import type { Due } from './due-numbers.js';
import { completenessStepwise, countsOf, mark, type Completeness } from './due-values.js';
import type { Justification } from './justifications.js';
import type { Merged } from './merge.js';
import { answerTo, verdictOn } from './verdicts.js';
import type { Version } from './versions.js';

/** From what needs work first to what needs none; `nothing-due` leads no indicator. */
export const DEPARTMENT_STATES = ['unsent', 'newer', 'returned', 'conflict', 'partial', 'received', 'accepted', 'nothing-due'] as const;
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
  /** Open remarks. */
  readonly remarks: number;
  /** Files of it that could not be taken. DESKROW5 */
  readonly refused: number;
}

export interface DeskWork {
  readonly plan: Plan;
  readonly due: Due;
  readonly merged: Merged;
  readonly state: DeskState;
  /** Newer versions that nobody has decided on. */
  readonly versions: readonly Version[];
}

/** Marks of values: their files were not replaced, whether they count or not; they are in conflict. */
const SENT = 1;
const IN_CONFLICT = 2;

/** DESKROW2 */
export function* rowsStepwise(work: DeskWork): Steps<DeskRow[]> {
  const { plan, due, merged, state } = work;
  const marks = new Uint8Array(due.count);
  for (const { use, submission } of merged.sources) {
    yield;
    if (use !== 'replaced') yield* mark(marks, SENT, submission.report.observations, due);
  }
  const conflicting = merged.conflicts.map(({ claims }) => claims[0]!.observation);
  yield* mark(marks, IN_CONFLICT, conflicting, due);
  const sent = countsOf(due, (number) => marks[number] !== 0);
  const conflicts = countsOf(due, (number) => marks[number] === IN_CONFLICT);
  const cells: DeskCell[] = [];
  for (const [i, one] of (yield* completenessStepwise(due, merged)).entries()) {
    yield;
    cells.push({ ...one, sent: sent[i]!, state: stateOf(one, work, conflicts[i]! > 0) });
  }
  const cellsOf = groupBy(cells, ({ department }) => department);
  const sourcesOf = groupBy([...merged.sources.keys()], (i) => merged.sources[i]!.submission.report.department);
  const all: DeskRow[] = [];
  for (const department of plan.departments) {
    yield;
    const refused = state.refused.filter((file) => file.department === department.id).length;
    all.push(rowOf(department, work, { cells: cellsOf.get(department.id) ?? [], sources: sourcesOf.get(department.id) ?? [], refused }));
  }
  const rank = (row: DeskRow) => DEPARTMENT_STATES.indexOf(row.state);
  return all.sort((one, other) => rank(one) - rank(other));
}

function rowOf(
  department: DeskRow['department'],
  { merged, state }: DeskWork,
  { cells, sources, refused }: Pick<DeskRow, 'cells' | 'sources' | 'refused'>,
): DeskRow {
  const states = new Set(cells.map((cell) => cell.state));
  return {
    department,
    cells,
    sources,
    refused,
    state: DEPARTMENT_STATES.find((one) => states.has(one)) ?? 'nothing-due', // DESKROW1
    due: sumOf(cells, 'due'),
    received: sumOf(cells, 'received'),
    sent: sumOf(cells, 'sent'),
    reasons: sources.reduce((sum, i) => sum + reasonsOf(merged, i).length, 0),
    remarks: sources.reduce((sum, i) => sum + openRemarks(merged, state, i), 0),
  };
}

/** Reasons that a file gives for its warnings. */
function reasonsOf({ sources }: Merged, source: number): readonly Justification[] {
  const { use, submission } = sources[source]!;
  return use === 'replaced' ? [] : submission.justifications;
}

/** DESKROW4 */
function openRemarks({ sources }: Merged, state: DeskState, source: number): number {
  const { use, submission } = sources[source]!;
  return use === 'replaced' || answerTo(state, submission.digest) ? 0 : (state.remarks[submission.digest]?.length ?? 0);
}

function stateOf({ due, received, sources }: Completeness, { merged, state, versions }: DeskWork, hasConflict: boolean): DepartmentState {
  const there = sources.map((i) => merged.sources[i]!);
  const isReturned = there.some(({ use, submission }) => use === 'returned' && !answerTo(state, submission.digest));
  if (versions.some(({ later }) => sources.includes(later))) return 'newer';
  if (isReturned && received < due) return 'returned';
  if (hasConflict) return 'conflict';
  if (received < due) return received > 0 ? 'partial' : 'unsent';
  const counting = there.filter(({ use }) => use === 'taken');
  return counting.every(({ submission }) => verdictOn(state, submission.digest)?.kind === 'acceptance') ? 'accepted' : 'received';
}

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
