/**
 * `dabiao check`: submissions, datasets and reviews, each read as strictly as where it belongs.
 *
 * CHECKCMD1 each file is told of, wrong or right, and the status is 1 where one is wrong · CHECKCMD2 held against a plan, where one is given · CHECKCMD3 a dataset
 * is held against the submissions it names, where all files are checked together · CHECKCMD4 `--json` for programs: a list, a file each
 */
import { splitDigest } from '../documents/digest-groups.js';
import { jsonText } from '../documents/json-text.js';
import { DocumentError } from '../documents/problems.js';
import { readDocumentOf } from '../documents/document.js';
import { runWhole } from '../documents/steps.js';
import { checkCommandWords } from '../locales/check-command.js';
import { commandWords } from '../locales/command.js';
import { requireSamePlan } from '../plan/same-plan.js';
import type { CollectedPlan } from '../submissions/check-submission.js';
import { DATASET_FORMAT, datasetSchema, readDataset, type Dataset } from '../submissions/dataset.js';
import { readReview, REVIEW_FORMAT, reviewSchema, type Review } from '../submissions/review.js';
import { requireMadeOf } from '../submissions/seal-dataset.js';
import { readSubmission, SUBMISSION_FORMAT, submissionSchema, type Submission } from '../submissions/submission.js';
import { collectedPlan } from './collected.js';
import { localeFrom, optionsOf, told, type Environment, type Outcome } from './command.js';
import { inputFiles } from './input-files.js';
import type { TextFile } from './read-text.js';
import { fileAs, readTextAs, refusalLines, refusalProblems, type Refusal } from './documents.js';

type Checked = Submission | Dataset | Review;
type File = { readonly file: string } & ({ readonly document: Checked } | { readonly refusal: Refusal });

const KINDS = { [SUBMISSION_FORMAT]: submissionSchema, [DATASET_FORMAT]: datasetSchema, [REVIEW_FORMAT]: reviewSchema };

export async function check(args: readonly string[], environment: Environment): Promise<Outcome> {
  const options = optionsOf(args, ['plan', 'lang'], ['json']);
  const locale = localeFrom(options, environment);
  const words = checkCommandWords[locale];
  const wrong = (text: string): Outcome => ({ output: `${text}\n\n${words.usage}`, status: 2 });
  if (options.isAsked('help')) return { output: words.usage, status: 0 };
  if (options.unknown !== undefined) return wrong(commandWords[locale].unknownOption(options.unknown));
  if (options.files.length === 0) return wrong(words.noFile);
  const planFile = options.given.plan?.at(-1);
  const plan = planFile === undefined ? { value: null } : fileAs(planFile, locale, collectedPlan);
  if ('output' in plan) return plan;
  const read: File[] = [];
  for (const file of await inputFiles(options.files)) read.push(checked(file.name, await file.read(), plan.value));
  const submissions = read.flatMap((one) => ('document' in one && one.document.format === SUBMISSION_FORMAT ? [one.document] : []));
  const files = plan.value ? read.map((one) => heldAgainst(one, plan.value!, submissions)) : read;
  const status = files.some((one) => 'refusal' in one) ? 1 : 0;
  if (options.isAsked('json')) return { output: jsonText(files.map(resultOf), 2), status };
  const tell = (one: File) =>
    told(one.file, 'refusal' in one ? refusalLines(one.refusal, locale) : [words.right(spoken(summaryOf(one.document)))]);
  return { output: files.map(tell).join('\n\n'), status };
}

function checked(file: string, source: TextFile, plan: CollectedPlan | null): File {
  const found = readTextAs(source, (text) => documentOf(text, plan));
  return 'value' in found ? { file, document: found.value } : { file, ...found };
}

function documentOf(text: string, plan: CollectedPlan | null): Checked {
  const { format } = runWhole(readDocumentOf(KINDS, text));
  if (format === DATASET_FORMAT) return readDataset(text, plan?.plan);
  if (format === REVIEW_FORMAT) {
    const review = readReview(text);
    if (plan) requireSamePlan(plan.plan.id, review.plan.id, 'plan.id');
    return review;
  }
  const submission = readSubmission(text);
  plan?.check(submission);
  return submission;
}

/** CHECKCMD3: only where each submission that it names is among the files. */
function heldAgainst(one: File, plan: CollectedPlan, submissions: readonly Submission[]): File {
  if ('refusal' in one || one.document.format !== DATASET_FORMAT || !one.document.sources) return one;
  const given = new Set(submissions.map(({ digest }) => digest));
  if (one.document.sources.some(({ kind, digest }) => kind !== 'submission' || !given.has(digest))) return one;
  try {
    runWhole(requireMadeOf(one.document, plan, submissions));
    return one;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { file: one.file, refusal: error };
  }
}

export interface CheckedSummary {
  readonly format: Checked['format'];
  readonly plan: string;
  readonly department?: string;
  readonly observations?: number;
  readonly remarks?: number;
  readonly digest?: string | undefined;
}

function summaryOf(document: Checked): CheckedSummary {
  const { format, digest } = document;
  if (format === SUBMISSION_FORMAT) {
    const { plan, department, observations } = document.report;
    return { format, plan: plan.id, department, observations: observations.length, digest };
  }
  if (format === DATASET_FORMAT) return { format, plan: document.plan.id, observations: document.observations.length, digest };
  return { format, plan: document.plan.id, department: document.department, remarks: document.remarks.length, digest };
}

/** With what is read aloud of the digest. */
function spoken({ digest, ...summary }: CheckedSummary): CheckedSummary {
  return { ...summary, ...(digest !== undefined && { digest: splitDigest(digest)[0] }) };
}

/** CHECKCMD4 */
function resultOf(one: File): object {
  return {
    file: one.file,
    ...('refusal' in one ? { problems: refusalProblems(one.refusal) } : { ...summaryOf(one.document), problems: [] }),
  };
}
