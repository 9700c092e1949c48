/**
 * What the head shows, worked out from the indicators that the filters leave.
 *
 * HEADFACT1 counts, changes, attention and provisional data are of those only; who has reported is of the whole plan
 * HEADFACT2 changes by kind, in the order of the plan; none is known in the first year of the plan · HEADFACT3 what stands in no denominator, by cause
 * HEADFACT4 marked indicators are counted as if no mark were chosen: each line keeps its figures when it is pressed
 */
import { changesSince, type Changes } from '../../../attainment/changes.js';
import { kindOf } from '../../../attainment/counting/indicator-kind.js';
import { INDICATOR_KINDS, STATUSES, type IndicatorKind, type Status } from '../../../plan/assessment-terms.js';
import type { LiveAssessment } from '../../../attainment/live-assessment.js';
import type { KindCounts, Summary } from '../../../attainment/result/result.js';
import { isAssessable } from '../../../attainment/result/status.js';
import type { Row } from '../rows.js';
import { attentionOf, type Attention } from './attention.js';
import { byNeed, statusRows, type StatusRow } from './status-table.js';

export interface Change {
  readonly rows: readonly Row[];
  /** How many of each kind, those there are. */
  readonly kinds: readonly (readonly [kind: IndicatorKind, count: number])[];
}

export type ChangesByKind = Readonly<Record<keyof Changes, Change>>;

export interface HeadFacts {
  readonly summary: Summary;
  /** All that is counted, of all kinds. */
  readonly all: number;
  /** Statuses in no denominator, those there are. */
  readonly outside: readonly (readonly [status: Status, count: number])[];
  readonly attention: Attention;
  readonly provisional: number;
  readonly fields: readonly StatusRow[];
  readonly departments: readonly StatusRow[];
}

export const CHANGES = ['met', 'regressing', 'noData', 'revised'] as const satisfies readonly (keyof Changes)[];

export function headFacts(model: LiveAssessment, scope: readonly Row[]): HeadFacts {
  const summary = model.summaryOf(scope.map(({ assessment }) => assessment));
  const looked = new Set(scope.map(({ indicator }) => indicator.id));
  return {
    summary,
    all: scope.length,
    outside: outsideOf(summary.plan, model.settings.noDataCounts),
    attention: attentionOf(model.warnings, (id) => looked.has(id)),
    provisional: scope.filter(({ assessment }) => assessment.flags.includes('provisional')).length,
    fields: statusRows(summary.fields),
    departments: byNeed(statusRows(summary.departments)),
  };
}

/** Whether anything can be said of what is looked at. */
export function isAnyJudged(counts: KindCounts): boolean {
  return INDICATOR_KINDS.some((kind) => counts[kind].assessable > 0);
}

/** HEADFACT4 @param rows what the filters leave besides the one by mark. */
export function markedOf(model: LiveAssessment, rows: readonly Row[]): Pick<Summary, 'key' | 'binding'> | null {
  const isMarked = model.plan.indicators.some(({ key, binding }) => key === true || binding === true);
  return isMarked ? model.summaryOf(rows.map(({ assessment }) => assessment)) : null;
}

/** HEADFACT2 */
export function changesOf(model: LiveAssessment, indicators: LiveAssessment['indicators']): Changes | null {
  const before = model.yearBefore;
  return before && changesSince(before, indicators);
}

/** HEADFACT2 */
export function changesIn(scope: readonly Row[], changes: Changes | null): ChangesByKind | null {
  if (!changes) return null;
  const rows = new Map(scope.map((row) => [row.indicator.id, row]));
  const changeOf = (ids: readonly string[]): Change => {
    const changed = ids.flatMap((id) => rows.get(id) ?? []);
    const counts = INDICATOR_KINDS.map((kind) => [kind, changed.filter(({ assessment }) => kindOf(assessment) === kind).length] as const);
    return { rows: changed, kinds: counts.filter(([, count]) => count > 0) };
  };
  return Object.fromEntries(CHANGES.map((name) => [name, changeOf(changes[name])])) as Record<keyof Changes, Change>;
}

function outsideOf(counts: KindCounts, noDataCounts: boolean): HeadFacts['outside'] {
  return STATUSES.filter((status) => !isAssessable(status) && !(noDataCounts && status === 'no-data'))
    .map((status) => [status, INDICATOR_KINDS.reduce((sum, kind) => sum + counts[kind].byStatus[status], 0)] as const)
    .filter(([, count]) => count > 0);
}
