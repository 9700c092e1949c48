/**
 * Which indicators a board shows, and in which order.
 *
 * BOARDROW1 indicators without targets are not shown, as they are not counted · BOARDROW2 filters narrow together · BOARDROW3 in the plan's order rows stand
 * under their field, else in one list · BOARDROW4 gravest first: by status, then by how little of the way is covered · BOARDROW5 equal rows keep the plan's order
 * BOARDROW6 a plan whose rows are of one field has nothing to group · BOARDROW7 kind, status and class are chosen within what the other filters leave: these alone
 * are the scope that is counted · BOARDROW8 words are found in names, quotes, fields and departments, each of them wherever it stands
 */
import type { Flag, IndicatorKind, Status } from '../../plan/assessment-terms.js';
import { kindOf } from '../../attainment/counting/indicator-kind.js';
import { classPlace } from '../../attainment/summary.js';
import { jsonText } from '../../documents/json-text.js';
import { rankOf } from '../../attainment/result/status.js';
import type { IndicatorAssessment, Severity, Warning, WarningCause } from '../../attainment/result/result.js';
import { namesOf } from '../../plan/names.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import type { StatusClass } from '../../plan/status-classes.js';
import { DEFAULT_LOCALE } from '../../vocabulary/locale.js';

export const SORTS = ['urgency', 'plan', 'department', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export interface Filter {
  readonly status: Status | null;
  /** Id of one of the plan's own classes. */
  readonly statusClass: string | null;
  readonly field: string | null;
  readonly department: string | null;
  readonly kind: IndicatorKind | null;
  /** Key or binding indicators only. */
  readonly mark: 'key' | 'binding' | null;
  readonly flag: Flag | null;
  readonly cause: WarningCause | null;
  readonly warningsOnly: boolean;
  /** Words looked for in names and quotes. */
  readonly words: string;
}

/** BOARDROW7 */
export const NO_FACET = { kind: null, status: null, statusClass: null } as const satisfies Partial<Filter>;

export const NO_FILTER: Filter = {
  ...NO_FACET,
  field: null,
  department: null,
  mark: null,
  flag: null,
  cause: null,
  warningsOnly: false,
  words: '',
};

export interface Row {
  readonly indicator: Indicator;
  readonly assessment: IndicatorAssessment;
  /** The gravest of its warnings. */
  readonly severity: Severity | null;
  /** What its warnings are raised for. */
  readonly causes: readonly WarningCause[];
}

export interface Group {
  /** Id of the field; null for the one list of another order. */
  readonly field: string | null;
  readonly rows: readonly Row[];
}

export function rowsOf(plan: Plan, assessments: readonly IndicatorAssessment[], warnings: readonly Warning[]): Row[] {
  const warned = new Map<string, { readonly severity: Severity; causes: readonly WarningCause[] }>();
  for (const { indicator, severity, causes } of warnings) {
    const known = warned.get(indicator);
    if (known) known.causes = [...new Set([...known.causes, ...causes])];
    else warned.set(indicator, { severity, causes });
  }
  return plan.indicators.flatMap((indicator, i) => {
    const assessment = assessments[i]!;
    const { severity = null, causes = [] } = warned.get(indicator.id) ?? {};
    return assessment.decisive === null ? [] : [{ indicator, assessment, severity, causes }];
  });
}

/** BOARDROW7 */
export function scopeRows(plan: Plan, rows: readonly Row[], filter: Filter): Row[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const [fields, departments] = [namesOf(plan.fields), namesOf(plan.departments)];
  const text = ({ indicator, assessment: { field, department } }: Row) =>
    [indicator.name, fields.get(field), departments.get(department), ...indicator.targets.map(({ source }) => source.quote)]
      .join('\n')
      .toLowerCase();
  return rows.filter((row) => {
    const { indicator, assessment, severity, causes } = row;
    return (
      (filter.mark === null || indicator[filter.mark] === true) &&
      (filter.field === null || assessment.field === filter.field) &&
      (filter.department === null || assessment.department === filter.department) &&
      (filter.flag === null || assessment.flags.includes(filter.flag)) &&
      (filter.cause === null || causes.includes(filter.cause)) &&
      (!filter.warningsOnly || severity !== null) &&
      words.every((word) => text(row).includes(word))
    );
  });
}

/** What of a filter narrows the scope, as text: one of the same members is the same, whatever is chosen within. */
export function scopeKey(filter: Filter): string {
  return jsonText({ ...filter, ...NO_FACET });
}

export function scopeOfKey(plan: Plan, rows: readonly Row[], key: string): Row[] {
  return scopeRows(plan, rows, JSON.parse(key) as Filter);
}

/** BOARDROW7 */
export function facetRows(scope: readonly Row[], { kind, status, statusClass }: Filter, classes: readonly StatusClass[]): readonly Row[] {
  if (kind === null && status === null && statusClass === null) return scope;
  return scope.filter(
    ({ assessment }) =>
      (kind === null || kindOf(assessment) === kind) &&
      (status === null || assessment.status === status) &&
      (statusClass === null || classes[classPlace(assessment, classes)]?.id === statusClass),
  );
}

export function isNarrowed(filter: Filter): boolean {
  return (Object.keys(NO_FILTER) as (keyof Filter)[]).some((key) =>
    key === 'words' ? filter.words.trim() !== '' : filter[key] !== NO_FILTER[key],
  );
}

export function groupRows(plan: Plan, rows: readonly Row[], sort: Sort): Group[] {
  if (rows.length === 0) return [];
  if (sort !== 'plan') return [{ field: null, rows: sorted(plan, rows, sort) }];
  const groups = new Map<string, Row[]>(plan.fields.map(({ id }) => [id, []]));
  for (const row of rows) groups.get(row.assessment.field)?.push(row);
  if (groups.size === 1) return [{ field: null, rows }];
  return [...groups].flatMap(([field, members]) => (members.length === 0 ? [] : [{ field, rows: members }]));
}

/** The first of them, as many as are drawn. */
export function firstOf(groups: readonly Group[], count: number): Group[] {
  let left = count;
  return groups.flatMap(({ field, rows }) => {
    if (left <= 0) return [];
    const shown = rows.slice(0, left);
    left -= shown.length;
    return [{ field, rows: shown }];
  });
}

function sorted(plan: Plan, rows: readonly Row[], sort: Exclude<Sort, 'plan'>): Row[] {
  const departments = new Map(plan.departments.map(({ id }, place) => [id, place]));
  const placeOf = ({ assessment }: Row) => departments.get(assessment.department) ?? departments.size;
  const compare: Readonly<Record<typeof sort, (one: Row, other: Row) => number>> = {
    urgency: (one, other) => rankOf(one.assessment.status) - rankOf(other.assessment.status) || coveredBy(one) - coveredBy(other),
    department: (one, other) => placeOf(one) - placeOf(other),
    // By pinyin, whatever the language of the page.
    name: (one, other) => pinyin.compare(one.indicator.name, other.indicator.name),
  };
  return [...rows].sort(compare[sort]);
}

const pinyin = new Intl.Collator(DEFAULT_LOCALE);

function coveredBy({ assessment }: Row): number {
  return assessment.targets.find(({ target }) => target === assessment.decisive)?.figures?.covered ?? 1;
}
