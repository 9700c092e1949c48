/**
 * What a report, a submission or a dataset says, as the cells of a form: for a page that fills a form with what it has.
 *
 * FILLED1 a report, a submission or a dataset of the form's plan, read strictly; anything else is refused whole · FILLED2 what an observation
 * says takes the place of all that stood for its value, its row's notes and reasons among it; what the file is silent of stays
 * FILLED3 a status that only some values of an entry have is written with the value, 约 of an estimate · FILLED4 reasons of warnings come
 * with a submission · FILLED5 observations that the form has no open place for are given back, each with why · FILLED6 a report or submission of
 * another department is refused; a dataset is of all of them · FILLED7 what an observation says beside its value, as a standard, where its indicator
 * has no cell for that, is told with the observation, by its parts
 */
import { readDocumentOf } from '../documents/document.js';
import { DocumentError } from '../documents/problems.js';
import type { Steps } from '../documents/steps.js';
import { DATASET_FORMAT, datasetSchema, requireDistinct, requireWhole } from './dataset.js';
import { isMissing, type Observation, type ObsStatus } from '../observations/observation.js';
import { breakdownKey, TOTAL } from '../plan/breakdown.js';
import { requireSamePlan } from '../plan/same-plan.js';
import { PARTS, type Part } from '../report/form.js';
import { retyped } from '../report/reading/retyped.js';
import { REPORT_FORMAT, reportSchema } from '../report/schema.js';
import type { EntrySession, Typed } from '../report/session.js';
import type { Justification } from './justifications.js';
import { requireSealed } from './sealed.js';
import { SUBMISSION_FORMAT, submissionSchema } from './submission.js';

const NO_PART = 'no-part';

/** Why an observation finds no place in a form. */
export const UNFILLED_CODES = ['other-indicator', 'other-region', 'other-period', 'locked-period', 'no-cell', NO_PART] as const;
export type UnfilledCode = (typeof UNFILLED_CODES)[number];

export interface Unfilled {
  readonly observation: Observation;
  readonly code: UnfilledCode;
  /** With `no-part`: what of it has no cell; the rest is written. */
  readonly parts?: readonly Part[];
}

export interface FilledCells {
  readonly typed: readonly Typed[];
  readonly unfilled: readonly Unfilled[];
}

const KINDS = { [REPORT_FORMAT]: reportSchema, [SUBMISSION_FORMAT]: submissionSchema, [DATASET_FORMAT]: datasetSchema };

/**
 * @param source text of the file, or the value it stands for.
 * @throws {DocumentError}
 */
export function* filledCells(session: EntrySession, source: unknown): Steps<FilledCells> {
  const file = yield* readDocumentOf(KINDS, source);
  const isSubmission = file.format === SUBMISSION_FORMAT;
  if (isSubmission) yield* requireSealed(file);
  const content = isSubmission ? file.report : file;
  const { plan, observations } = content;
  requireSamePlan(session.plan.id, plan.id, isSubmission ? 'report.plan.id' : 'plan.id');
  if ('department' in content && content.department !== session.department) {
    const path = isSubmission ? 'report.department' : 'department';
    const data = { expected: session.department, got: content.department };
    throw new DocumentError([{ level: 'error', code: 'report-of-other-department', path, data }]);
  }
  if (file.format === DATASET_FORMAT) yield* requireWhole(file);
  else yield* requireDistinct(observations, isSubmission ? 'report.observations' : 'observations');

  const unfilled: Unfilled[] = [];
  const entries = new Map<string, Observation[]>();
  for (const observation of observations) {
    yield;
    const code = whyUnfilled(session, observation);
    if (code) unfilled.push({ observation, code });
    else {
      const key = [observation.indicator, observation.region, observation.period].join('|');
      entries.set(key, [...(entries.get(key) ?? []), observation]);
    }
  }
  const typed: Typed[] = [];
  for (const entry of entries.values()) {
    yield;
    typed.push(...cellsOf(session, entry, unfilled));
  }
  return { typed: [...typed, ...(isSubmission ? reasonsOf(session, file.justifications) : [])], unfilled };
}

function whyUnfilled(
  { form, regions, periods, openPeriods }: EntrySession,
  { indicator, region, period, breakdown }: Observation,
): UnfilledCode | null {
  if (form.row(indicator, regions[0]!) === undefined) return 'other-indicator';
  const row = form.row(indicator, region);
  if (row === undefined) return 'other-region';
  if (!periods.includes(period)) return 'other-period';
  if (!openPeriods.includes(period)) return 'locked-period';
  const column = form.column(period, breakdownKey(breakdown), 'value');
  return column === undefined || !form.isOpen(row, column) ? 'no-cell' : null;
}

/** FILLED2, FILLED3, FILLED7 */
function cellsOf(session: EntrySession, entry: readonly Observation[], unfilled: Unfilled[]): Typed[] {
  const { form } = session;
  const [{ indicator, region, period }] = entry as [Observation];
  const row = form.row(indicator, region)!;
  const total = entry.find(({ breakdown }) => breakdownKey(breakdown) === TOTAL);
  const statuses = new Set(entry.map(({ status }) => status).filter((status) => !isMissing(status)));
  const [common] = statuses.size === 1 ? statuses : [];
  const missing = total && isMissing(total.status) ? total.status : undefined;
  return entry.flatMap((observation) => {
    const breakdown = breakdownKey(observation.breakdown);
    const texts = textsOf(observation, { isTotal: breakdown === TOTAL, common, missing });
    const lost: Part[] = [];
    const cells = PARTS.flatMap((part): Typed[] => {
      const column = form.column(period, breakdown, part);
      if (column !== undefined && form.isOpen(row, column)) return part === 'reason' ? [] : [{ row, column, text: texts[part] ?? '' }];
      if (texts[part]) lost.push(part);
      return [];
    });
    if (lost.length > 0) unfilled.push({ observation, code: NO_PART, parts: lost });
    return cells;
  });
}

interface EntryStatus {
  readonly isTotal: boolean;
  /** Of all values of the entry. */
  readonly common: ObsStatus | undefined;
  /** Why the entry has no total. */
  readonly missing: ObsStatus | undefined;
}

function textsOf(observation: Observation, { isTotal, common, missing }: EntryStatus): Partial<Record<Part, string>> {
  const { status } = observation;
  const texts = retyped(observation);
  if (isMissing(status)) {
    if (isTotal) texts.missing = status;
    else if (status !== missing) texts.value = status;
  } else if (status === 'E' && common === undefined && texts.value !== undefined) texts.value = `约${texts.value}`;
  if (isTotal && common !== undefined && common !== 'A') texts.status = common;
  return texts;
}

/** FILLED4 */
function reasonsOf({ form }: EntrySession, justifications: readonly Justification[]): Typed[] {
  return justifications.flatMap(({ indicator, region, period, reason }) => {
    const row = form.row(indicator, region);
    const column = form.column(period, TOTAL, 'reason');
    return row === undefined || column === undefined ? [] : [{ row, column, text: reason }];
  });
}
