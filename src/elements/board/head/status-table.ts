/**
 * Rows of a table of fields or departments by status.
 *
 * STATUSTABLE1 the quantifiable met and their denominator by themselves; the statuses are of all kinds together · STATUSTABLE2 who has nothing to
 * count has no row · STATUSTABLE3 the total is the sum of the rows · STATUSTABLE4 departments: what needs work first, the gravest status deciding,
 * then what has no data; the plan's order among equals
 */
import { INDICATOR_KINDS, STATUSES, type Status } from '../../../plan/assessment-terms.js';
import type { GroupCounts } from '../../../attainment/result/result.js';

export interface StatusRow {
  /** Of the field or the department. */
  readonly id: string;
  readonly met: number;
  readonly denominator: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly all: number;
}

const NEEDS_WORK = ['regressing', 'unlikely', 'behind', 'no-data'] as const satisfies readonly Status[];

export function statusRows(groups: readonly GroupCounts[]): readonly StatusRow[] {
  return groups
    .map(({ id, counts }) => {
      const kinds = INDICATOR_KINDS.map((kind) => counts[kind]);
      const { met, denominator } = counts.quantifiable;
      const byStatus = statusesOf((status) => sum(kinds, ({ byStatus }) => byStatus[status]));
      return { id, met, denominator, byStatus, all: sum(kinds, ({ all }) => all) };
    })
    .filter(({ all }) => all > 0);
}

export function totalOf(rows: readonly StatusRow[]): StatusRow {
  return {
    id: '',
    met: sum(rows, ({ met }) => met),
    denominator: sum(rows, ({ denominator }) => denominator),
    byStatus: statusesOf((status) => sum(rows, ({ byStatus }) => byStatus[status])),
    all: sum(rows, ({ all }) => all),
  };
}

/** STATUSTABLE4 */
export function byNeed(rows: readonly StatusRow[]): readonly StatusRow[] {
  return [...rows].sort((one, other) => {
    const status = NEEDS_WORK.find((each) => one.byStatus[each] !== other.byStatus[each]);
    return status ? other.byStatus[status] - one.byStatus[status] : 0;
  });
}

function statusesOf(count: (status: Status) => number): Record<Status, number> {
  return Object.fromEntries(STATUSES.map((status) => [status, count(status)])) as Record<Status, number>;
}

function sum<T>(list: readonly T[], count: (one: T) => number): number {
  return list.reduce((total, one) => total + count(one), 0);
}
