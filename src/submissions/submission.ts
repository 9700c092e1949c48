/**
 * Submissions 上报件: a report, sealed.
 *
 * SEAL1 sealing needs a report without errors, without open cells, and a reason for each warning
 * SEAL2 the digest is of everything else in the file · SEAL3 a changed byte is refused · SEAL4 another plan's file is refused
 * SEAL5 what is sealed can be read: a file that couldn't be is never made · SEAL6 a practice report is never sealed
 * SEAL7 where reporter and reviewer are asked for, both are named · SEAL8 one that corrects another names it; one that answers a review names it, with
 * what is answered; one that was returned is not sealed while a remark is open · SEAL9 in steps the same comes out, byte for byte, and what is sealed is laid out as it is when it is read
 */
import * as z from 'zod/mini';
import { readDocumentStepwise } from '../documents/document.js';
import { requireSamePlan } from '../plan/same-plan.js';
import type { Plan } from '../plan/schema.js';
import { dateTime, digest, docs, pattern, text } from '../documents/scalars.js';
import type { EntrySession } from '../report/session.js';
import { reportSchema } from '../report/schema.js';
import { DocumentError } from '../documents/problems.js';
import { runWhole, type Steps } from '../documents/steps.js';
import type { Observation } from '../observations/observation.js';
import { breakdownKey } from '../plan/breakdown.js';
import { openPointsOf, type OpenPoint } from '../report/open-points.js';
import { reportStepwise } from '../report/report-document.js';
import { answersSchema, type Answers } from './answers-schema.js';
import { digestOrRefusal, requireSealed } from './sealed.js';
import { justificationSchema, justificationsStepwise } from './justifications.js';

export const SUBMISSION_FORMAT = 'dabiao.submission/1';

export const submissionId = () =>
  z
    .string()
    .check(pattern('submission-id', /^[0-9a-f]{32}$/))
    .register(docs, { description: 'Random id of the submission, 32 hex digits.' });

export const submissionSchema = z
  .strictObject({
    format: z.literal(SUBMISSION_FORMAT),
    id: submissionId(),
    createdAt: dateTime('When it was sealed, RFC 3339.'),
    reporter: z.optional(
      z.strictObject({
        name: z.optional(text('Who filled the report 填报人.', '李敏')),
        reviewer: z.optional(text('Who reviewed it in the department 审核人.', '张强')),
        phone: z.optional(text('Telephone.', '0750-2212345')),
      }),
    ),
    report: reportSchema,
    justifications: z.array(justificationSchema).register(docs, { description: 'A reason for each entry with warnings.' }),
    replaces: z.optional(digest('Digest of the submission that it corrects.')),
    answers: z.optional(answersSchema),
    digest: digest('SHA-256 over the RFC 8785 canonical form of all other members.'),
  })
  .register(docs, { title: 'dabiao.submission/1', description: 'A sealed report with its digest.' });

export type Submission = z.infer<typeof submissionSchema>;

export interface SealOptions {
  /** 32 hex digits, random. */
  readonly id: string;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly reporter?: Submission['reporter'];
  /** Who filled the report and who reviewed it must be named. */
  readonly requireReporter?: boolean;
  /** Digest of the submission that this one corrects. */
  readonly replaces?: string | undefined;
  /** To the review of that one. */
  readonly answers?: Answers | undefined;
}

/** Why a report can't be sealed. */
export const SEAL_FAULTS = ['practice', 'open-points', 'unanswered', 'reporter-missing', 'prevented', 'disabled', 'cancelled'] as const;
export type SealFault = (typeof SEAL_FAULTS)[number];

const EXPECTED: Readonly<Record<SealFault, string>> = {
  practice: 'a report of real values, got one to practise on',
  'open-points': 'a report without open points, got some',
  unanswered: 'each remark of the return to be mended or answered, got one open',
  'reporter-missing': 'the names that are asked for, got not all',
  prevented: 'the page to let the report be exported, got it prevented',
  disabled: 'a report that may be exported, got one disabled',
  cancelled: 'the report to be sealed to the end, got it cancelled',
};

/** The report can't be sealed, or not yet; of open points `points` says where. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly code: SealFault;
  readonly points: readonly OpenPoint[];

  constructor(code: SealFault, points: readonly OpenPoint[] = [], expected = EXPECTED[code]) {
    super(`Expected ${expected}`);
    this.code = code;
    this.points = points;
  }
}

/**
 * @throws {SealError} while there are open points or a name is missing, and of a practice report.
 * @throws {DocumentError} when the options don't fit into the file.
 */
export function seal(session: EntrySession, options: SealOptions): Submission {
  session.settle();
  return runWhole(sealStepwise(session, options));
}

/** Steps of sealing a session, about. */
export function sealSteps({ form, openPeriods }: EntrySession): number {
  return 2 * form.rows.length * openPeriods.length;
}

/** As `seal`, of a session that stands still meanwhile. SEAL9 */
export function* sealStepwise(
  session: EntrySession,
  { id, createdAt, reporter, requireReporter = false, replaces, answers }: SealOptions,
): Steps<Submission> {
  if (session.isPractice) throw new SealError('practice');
  const points = yield* openPointsStepwise(session);
  if (points.length > 0) throw new SealError('open-points', points);
  if (session.remarked?.hasOpen) throw new SealError('unanswered');
  if (requireReporter && missingNames(reporter).length > 0) throw new SealError('reporter-missing', [], namesExpected(reporter));
  const document = {
    format: SUBMISSION_FORMAT,
    id,
    createdAt,
    ...(reporter && { reporter }),
    report: yield* reportStepwise(session),
    justifications: yield* justificationsStepwise(session),
    ...(replaces !== undefined && { replaces }),
    ...(answers && { answers }),
  } as const;
  return yield* readable({ ...document, digest: yield* digestOrRefusal(document) });
}

/** Rows that are looked at together, as long as some steps. */
const ROWS = 100;
const ROW_STEPS = 10;

function* openPointsStepwise(session: EntrySession): Steps<OpenPoint[]> {
  const points: OpenPoint[] = [];
  for (let row = 0; row < session.form.rows.length; row++) {
    for (const point of openPointsOf(session, row)) points.push(point);
    if (row % ROWS === 0) yield ROW_STEPS;
  }
  return points;
}

/** What all observations are made of has been looked at, and was found to be in order: of those that are alike one is read. SEAL5 */
function* readable(document: Submission): Steps<Submission> {
  const { report } = document;
  const kinds = new Set<string>();
  const telling: Observation[] = [];
  for (const [i, observation] of report.observations.entries()) {
    const { indicator, breakdown, written, standard } = observation;
    const kind = breakdown ? `${indicator} ${breakdownKey(breakdown)}` : indicator;
    if (written !== undefined || standard !== undefined || !kinds.has(kind)) telling.push(observation);
    kinds.add(kind);
    if (i % ROWS === 0) yield ROW_STEPS;
  }
  const read = (observations: Observation[]) =>
    readDocumentStepwise(submissionSchema, SUBMISSION_FORMAT, { ...document, report: { ...report, observations } });
  try {
    const whole = yield* read(telling);
    return { ...whole, report: { ...whole.report, observations: report.observations } };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return yield* read(report.observations); // which says where
  }
}

/** The names of a report that stand for someone. */
export const REPORTER_NAMES = ['name', 'reviewer'] as const;
export type ReporterName = (typeof REPORTER_NAMES)[number];

/** Which are missing, and what stands there that nobody knows. */
function namesExpected(reporter: object = {}): string {
  const known = new Set<string>([...REPORTER_NAMES, 'phone']);
  const unknown = Object.keys(reporter).filter((name) => !known.has(name));
  return `${membersNamed(missingNames(reporter))}, got ${unknown.length > 0 ? membersNamed(unknown) : 'none'}`;
}

function membersNamed(names: readonly string[]): string {
  return names.map((name) => `reporter.${name}`).join(' and ');
}

/** Which of the names are not there. SEAL7 */
export function missingNames(reporter: Submission['reporter'] = {}): ReporterName[] {
  return REPORTER_NAMES.filter((name) => (reporter[name] ?? '').trim() === '');
}

/**
 * @param source text of a submission file, or the value it stands for.
 * @param plan the plan it must be a report of; any where not given.
 * @throws {DocumentError} when it is no submission, `digest-differs` when it was changed after it was sealed, `other-plan`.
 */
export function readSubmission(source: unknown, plan?: Pick<Plan, 'id'>): Submission {
  return runWhole(readSubmissionStepwise(source, plan));
}

export function* readSubmissionStepwise(source: unknown, plan?: Pick<Plan, 'id'>): Steps<Submission> {
  const submission = yield* readDocumentStepwise(submissionSchema, SUBMISSION_FORMAT, source);
  yield* requireSealed(submission);
  if (plan) requireSamePlan(plan.id, submission.report.plan.id, 'report.plan.id');
  return submission;
}
