/**
 * Which indicators a board shows, and in which order.
 *
 * BOARDROW1 indicators without targets are not shown, as they are not counted · BOARDROW2 filters narrow together · BOARDROW3 in the plan's order rows stand
 * under their field, else in one list · BOARDROW4 gravest first: by status, then by how little of the way is covered · BOARDROW5 equal rows keep the plan's order
 */
import type { Flag, IndicatorKind, Status } from '../../plan/assessment-terms.js';
import { kindOf } from '../../attainment/counting/indicator-kind.js';
import { rankOf } from '../../attainment/result/status.js';
import type { IndicatorAssessment, Severity, Warning } from '../../attainment/result/result.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import { DEFAULT_LOCALE } from '../../vocabulary/locale.js';

export const SORTS = ['plan', 'urgency', 'department', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export interface Filter {
  readonly status: Status | null;
  readonly field: string | null;
  readonly department: string | null;
  readonly kind: IndicatorKind | null;
  /** Key or binding indicators only. */
  readonly mark: 'key' | 'binding' | null;
  readonly flag: Flag | null;
  readonly warningsOnly: boolean;
  /** Words looked for in names and quotes. */
  readonly words: string;
}

export const NO_FILTER: Filter = {
  status: null,
  field: null,
  department: null,
  kind: null,
  mark: null,
  flag: null,
  warningsOnly: false,
  words: '',
};

export interface Row {
  readonly indicator: Indicator;
  readonly assessment: IndicatorAssessment;
  /** The gravest of its warnings. */
  readonly severity: Severity | null;
}

export interface Group {
  /** Id of the field; null for the one list of another order. */
  readonly field: string | null;
  readonly rows: readonly Row[];
}

export function rowsOf(plan: Plan, assessments: readonly IndicatorAssessment[], warnings: readonly Warning[]): Row[] {
  const severities = new Map<string, Severity>();
  for (const { indicator, severity } of warnings) if (!severities.has(indicator)) severities.set(indicator, severity);
  return plan.indicators.flatMap((indicator, i) => {
    const assessment = assessments[i]!;
    return assessment.decisive === null ? [] : [{ indicator, assessment, severity: severities.get(indicator.id) ?? null }];
  });
}

export function filterRows(rows: readonly Row[], filter: Filter): Row[] {
  const words = filter.words.trim().toLowerCase();
  return rows.filter(
    ({ indicator, assessment, severity }) =>
      (filter.kind === null || kindOf(assessment) === filter.kind) &&
      (filter.mark === null || indicator[filter.mark] === true) &&
      (words === '' || [indicator.name, ...indicator.targets.map(({ source }) => source.quote)].join(' ').toLowerCase().includes(words)) &&
      (filter.status === null || assessment.status === filter.status) &&
      (filter.field === null || assessment.field === filter.field) &&
      (filter.department === null || assessment.department === filter.department) &&
      (filter.flag === null || assessment.flags.includes(filter.flag)) &&
      (!filter.warningsOnly || severity !== null),
  );
}

export function groupRows(plan: Plan, rows: readonly Row[], sort: Sort): Group[] {
  if (sort !== 'plan') return rows.length === 0 ? [] : [{ field: null, rows: sorted(plan, rows, sort) }];
  return plan.fields
    .map(({ id }) => ({ field: id, rows: rows.filter(({ assessment }) => assessment.field === id) }))
    .filter((group) => group.rows.length > 0);
}

function sorted(plan: Plan, rows: readonly Row[], sort: Exclude<Sort, 'plan'>): Row[] {
  const departments = plan.departments.map(({ id }) => id);
  const compare: Readonly<Record<typeof sort, (one: Row, other: Row) => number>> = {
    urgency: (one, other) => rankOf(one.assessment.status) - rankOf(other.assessment.status) || coveredBy(one) - coveredBy(other),
    department: (one, other) => departments.indexOf(one.assessment.department) - departments.indexOf(other.assessment.department),
    // By pinyin, whatever the language of the page.
    name: (one, other) => one.indicator.name.localeCompare(other.indicator.name, DEFAULT_LOCALE),
  };
  return [...rows].sort(compare[sort]);
}

function coveredBy({ assessment }: Row): number {
  return assessment.targets.find(({ target }) => target === assessment.decisive)?.figures?.covered ?? 1;
}
