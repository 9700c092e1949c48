/**
 * What all checks of the desk say, as a file: for programs as JSON, for a spreadsheet as CSV.
 *
 * CHECKREPORT1 every check is there with its level, settled or explained too: what a file says by itself, against before, against others
 * CHECKREPORT2 files that could not be taken, and conflicts, are among them · CHECKREPORT3 no name or telephone of a person, and no formula in the CSV
 */
import { jsonText } from '../../documents/json-text.js';
import { tableCsv } from '../../exchange/table.js';
import { collectWords } from '../../locales/collect.js';
import { problemText } from '../../locales/problems.js';
import { observationKey } from '../../observations/cell-key.js';
import type { Observation } from '../../observations/observation.js';
import { breakdownKey, TOTAL, parseBreakdownKey } from '../../plan/breakdown.js';
import { levelOf, type CheckLevel } from '../../submissions/desk-checks.js';
import type { Checks } from '../../submissions/desk-view.js';
import type { FindingLevel } from '../../report/validation/findings.js';
import { breakdownHeading } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { saveFile } from '../files/save-file.js';
import { findingText } from '../form-view/finding-text.js';
import { observationText } from './department-cells.js';
import { departmentName, indicatorOf, openSumText, regionSumText } from './names.js';
import type { ReviewWork } from './reviews.js';

export interface CheckReportWork extends Pick<ReviewWork, 'plan' | 'view' | 'collection' | 'locale'> {
  readonly checks: Checks;
  /** Of regions, by code. */
  readonly names: Readonly<Record<string, string>>;
}

/** What one check says. */
export interface ReportedCheck {
  readonly level: CheckLevel;
  readonly check: string;
  readonly severity: FindingLevel;
  readonly departments: readonly string[];
  /** Digests of the submissions it is about; the name of a file that was not taken. */
  readonly files: readonly string[];
  readonly indicator?: string;
  readonly region?: string;
  readonly period?: string;
  readonly breakdown?: string;
  readonly text: string;
  readonly before?: string;
  readonly now?: string;
  readonly reason?: string;
}

type Area = Pick<Observation, 'indicator' | 'region' | 'period'>;

function placeOf({ indicator, region, period }: Area, breakdown: string) {
  return { indicator, region, period, ...(breakdown !== TOTAL && { breakdown }) };
}

/** CHECKREPORT1, CHECKREPORT2 */
export function reportedChecks({ plan, view, collection, checks, names, locale }: CheckReportWork): ReportedCheck[] {
  const words = collectWords[locale];
  const { merged, across, revisions, regionSums } = view;
  const text = (one: Observation) => observationText(one, indicatorOf(plan, one.indicator), locale);
  const of = (...sources: readonly number[]) => {
    const submissions = [...new Set(sources)].map((source) => merged.sources[source]!.submission);
    const departments = [...new Set(submissions.map(({ report }) => report.department))];
    return { departments, files: submissions.map(({ digest }) => digest) };
  };
  return [
    ...collection.state.refused.flatMap(({ name, department, fault, problems }): ReportedCheck[] => {
      const told = fault ? [words.fileFaults[fault]] : problems.map((problem) => problemText(problem, locale));
      const departments = department === undefined ? [] : [department];
      return told.map((one) => ({ level: 1, check: 'refused', severity: 'error', departments, files: [name], text: one }));
    }),
    ...merged.sources.flatMap(({ submission }, source) => {
      const reasons = new Map(submission.justifications.map((one) => [observationKey({ ...one, breakdown: undefined }), one.reason]));
      return (checks.get(submission.digest)?.findings ?? []).map((one): ReportedCheck => {
        const reason = reasons.get(observationKey({ ...one, breakdown: undefined }));
        return {
          level: levelOf(one.finding),
          check: one.finding.code,
          severity: one.finding.level,
          ...of(source),
          ...placeOf(one, one.finding.breakdown),
          text: findingText(one.finding, indicatorOf(plan, one.indicator), plan, locale),
          ...(reason !== undefined && { reason }),
        };
      });
    }),
    ...revisions.map(({ source, before, after, reason }): ReportedCheck => ({
      level: 2,
      check: 'revision',
      severity: 'warning',
      ...of(source),
      ...placeOf(after, breakdownKey(after.breakdown)),
      text: words.revision(text(before), text(after)),
      before: text(before),
      now: text(after),
      ...(reason !== '' && { reason }),
    })),
    ...merged.conflicts.map(({ claims }): ReportedCheck => {
      const { observation } = claims[0]!;
      return {
        level: 3,
        check: 'conflict',
        severity: 'error',
        ...of(...claims.map(({ source }) => source)),
        ...placeOf(observation, breakdownKey(observation.breakdown)),
        text: `${words.pointKinds.conflict} ${claims.map((claim) => text(claim.observation)).join(' / ')}`,
      };
    }),
    ...across.map(({ finding, sources, ...one }): ReportedCheck => ({
      level: 3,
      check: finding.code,
      severity: finding.level,
      ...of(...sources),
      ...placeOf(one, finding.breakdown),
      text: findingText(finding, indicatorOf(plan, one.indicator), plan, locale),
    })),
    ...regionSums.apart.map(({ check, sources }): ReportedCheck => ({
      level: 3,
      check: 'region-sum',
      severity: 'warning',
      ...of(...sources),
      ...placeOf(check.own, breakdownKey(check.own.breakdown)),
      text: regionSumText(check, names, plan, locale),
    })),
    ...regionSums.incomplete.map((one): ReportedCheck => ({
      level: 3,
      check: 'region-sum-incomplete',
      severity: 'warning',
      departments: [],
      files: [],
      ...placeOf(one, one.breakdown),
      text: openSumText(one, names, plan, locale),
    })),
  ];
}

/** @returns the name of the file. CHECKREPORT3 */
export function saveCheckReport(kind: 'csv' | 'json', work: CheckReportWork): string {
  const { plan, view, names, locale } = work;
  const words = collectWords[locale];
  const checks = reportedChecks(work);
  const name = words.checkReportFile(plan.title, view.periods.join('、'), kind);
  if (kind === 'json') {
    const { id, version } = plan;
    saveFile(name, jsonText({ plan: { id, version }, regions: view.regions, periods: view.periods, checks }, 2));
    return name;
  }
  const rows = checks.map(({ level, severity, departments, files, indicator, region, period, breakdown, text, before, now, reason }) => [
    words.levels[level],
    words.findings[severity],
    departments.map((one) => departmentName(plan, one)).join('、'),
    indicator === undefined ? '' : indicatorOf(plan, indicator).name,
    breakdown === undefined ? '' : breakdownHeading(parseBreakdownKey(breakdown), plan, locale),
    region === undefined ? '' : (names[region] ?? region),
    period === undefined ? '' : formWords[locale].period(period),
    text,
    before ?? '',
    now ?? '',
    reason ?? '',
    files.join(' '),
  ]);
  saveFile(name, tableCsv({ heads: words.checkReportHeads, rows }), 'text/csv');
  return name;
}
