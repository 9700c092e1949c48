/**
 * Indicators as a board lists them, as a table: to be exported and copied.
 *
 * BOARDLIST1 a line for each target of an indicator, the headline first, in the order of the rows · BOARDLIST2 values are numbers, rounded to the places of
 * the indicator; paces and what else is worked out to one more · BOARDLIST3 the indicator's own value stands in each line, what a target judges besides where
 * that is another · BOARDLIST4 what isn't known is empty · BOARDLIST5 a pace that only brings a direction back past its base value is marked ＞ or ＜
 * BOARDLIST6 key and binding indicators are told in a column of their own, where the plan marks any
 * BOARDLIST7 so is the class of an indicator, where the plan has classes of its own
 */
import { pastBaseSign } from '../attainment/needed.js';
import { byHeadline } from '../attainment/counting/headline.js';
import { neededOf } from '../attainment/needed.js';
import { classPlace } from '../attainment/summary.js';
import type { IndicatorAssessment, SeriesKind, TargetAssessment } from '../attainment/result/result.js';
import type { Flag, Status } from '../plan/assessment-terms.js';
import { TOTAL } from '../plan/breakdown.js';
import { rounded } from '../plan/decimals.js';
import { namesOf } from '../plan/names.js';
import type { Indicator, Plan } from '../plan/schema.js';
import type { StatusClass } from '../plan/status-classes.js';
import type { Target } from '../plan/target.js';
import { breakdownName } from '../vocabulary/breakdowns.js';
import { formWords } from '../vocabulary/form.js';
import type { Locale } from '../vocabulary/locale.js';
import { targetWords } from '../vocabulary/targets.js';
import { unitLabel, valueWords } from '../vocabulary/units.js';
import type { TableCell } from './table.js';
import type { SentencesOf } from './warning-table.js';

export const BOARD_COLUMNS = [
  'field',
  'indicator',
  'mark',
  'department',
  'unit',
  'value',
  'year',
  'change',
  'target',
  'targetYear',
  'status',
  'class',
  'flags',
  'subject',
  'judged',
  'paceNeeded',
  'pace',
  'reasons',
] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** What is assessed, of which year, and in which classes. */
export interface Assessed {
  readonly plan: Plan;
  readonly options: { readonly asOf: number };
  readonly settings: { readonly classes: readonly StatusClass[] };
}

/** BOARDLIST6 BOARDLIST7 */
export function boardColumns({ plan, settings }: Assessed): readonly BoardColumn[] {
  const isMarked = plan.indicators.some(({ key, binding }) => key === true || binding === true);
  const isThere = { mark: isMarked, class: settings.classes.length > 0 } as const;
  return BOARD_COLUMNS.filter((column) => !(column in isThere) || isThere[column as keyof typeof isThere]);
}

export interface ListedIndicator {
  readonly indicator: Indicator;
  readonly assessment: IndicatorAssessment;
}

/** Words of the reader's language. */
export interface ListWords {
  readonly locale: Locale;
  readonly subjects: Readonly<Record<SeriesKind, string>>;
  readonly flags: Readonly<Record<Flag, string>>;
  readonly marks: Readonly<Record<'key' | 'binding', string>>;
  /** As targets of that kind are spoken of. */
  readonly status: (kind: Target['kind'], status: Status) => string;
  readonly sentences: SentencesOf;
}

export interface ListLine {
  readonly indicator: Indicator;
  readonly cells: Readonly<Record<BoardColumn, TableCell>>;
}

export function* boardLines(
  { plan, options, settings }: Assessed,
  listed: Iterable<ListedIndicator>,
  words: ListWords,
): IterableIterator<ListLine> {
  const [fields, departments] = [namesOf(plan.fields), namesOf(plan.departments)];
  for (const { indicator, assessment } of listed) {
    const { value, year, change } = ownValue(indicator, assessment, words.locale);
    const about = { field: fields.get(assessment.field), department: departments.get(assessment.department), value, year, change };
    for (const target of byHeadline(assessment.targets)) {
      const row: Record<BoardColumn, TableCell | undefined> = {
        ...about,
        indicator: indicator.name,
        class: settings.classes[classPlace(assessment, settings.classes)]?.name,
        mark: (['key', 'binding'] as const)
          .filter((mark) => indicator[mark])
          .map((mark) => words.marks[mark])
          .join(' / '),
        unit: unitLabel(indicator, words.locale),
        ...ofTarget(plan, indicator, target, options.asOf, words),
      };
      const cells = Object.fromEntries(BOARD_COLUMNS.map((column) => [column, row[column] === '' ? null : (row[column] ?? null)]));
      yield { indicator, cells: cells as ListLine['cells'] };
    }
  }
}

function ofTarget(plan: Plan, indicator: Indicator, assessed: TargetAssessment, asOf: number, words: ListWords) {
  const { figures, flags, reasons, kind, status } = assessed;
  const target = indicator.targets[assessed.target]!;
  const series = figures?.series ?? 'value';
  const isOwn = series === 'value' && assessed.breakdown === TOTAL;
  const category = breakdownName(target.breakdown, plan, words.locale);
  const places = indicator.precision + 1;
  const needed = neededOf(target, assessed, asOf);
  const sign = pastBaseSign(target);
  const pace = needed && rounded(needed.pace, places);
  const actual = figures?.pace ?? null;
  return {
    target: targetWords(target, indicator, words.locale, plan),
    targetYear: target.year,
    status: words.status(kind, status),
    flags: flags.map((flag) => words.flags[flag]).join(' / '),
    subject: isOwn ? null : `${category}${words.subjects[series]}`,
    judged: isOwn || !figures?.latest ? null : rounded(figures.latest.value, series === 'value' ? indicator.precision : places),
    paceNeeded: pace !== null && needed?.to === 'past-base' ? ({ sign, value: pace } as const) : pace,
    pace: actual === null ? null : rounded(actual, places),
    reasons: words.sentences(reasons, indicator, series),
  };
}

function ownValue({ measure, precision }: Indicator, { latest, before, targets }: IndicatorAssessment, locale: Locale) {
  if (measure.kind === 'task') {
    const state = targets.find(({ task }) => task !== null)?.task;
    return { value: state ? formWords[locale].task[state] : null, year: null, change: null };
  }
  if (!latest) return { value: null, year: null, change: null };
  const value = rounded(latest.value, precision);
  return { value, year: latest.year, change: before && rounded(value - rounded(before.value, precision), precision) };
}

/** The rows as text to paste: name, value, year, status and target, a line each. */
export function boardText(
  lines: Iterable<ListLine>,
  head: readonly string[],
  words: ListWords & { readonly inYear: (year: number) => string },
): string {
  const texts = [...head, ''];
  let last: Indicator | null = null;
  let count = 0;
  for (const { indicator, cells } of lines) {
    const { value, year, target, status } = cells;
    if (indicator !== last) {
      const own = typeof value === 'number' ? valueWords(value, indicator, words.locale) : (value ?? '—');
      texts.push(
        `${++count}. ${indicator.name}\t${String(own)}\t${typeof year === 'number' ? words.inYear(year) : ''}\t${String(status)}\t${String(target)}`,
      );
    } else texts.push(`\t\t\t${String(status)}\t${String(target)}`);
    last = indicator;
  }
  return texts.join('\n');
}
