/**
 * `dabiao merge`: submissions in, one dataset out; the same as the office's page makes of them, byte for byte.
 *
 * MERGECMD1 what is wrong with a file is told, and the others are merged · MERGECMD2 conflicts and files that would replace others are told, and status 1;
 * decisions come from a file · MERGECMD3 nothing is written where the dataset can't be sealed as wanted
 */
import { digestOf } from '../documents/digest.js';
import { jsonText } from '../documents/json-text.js';
import { DocumentError } from '../documents/problems.js';
import { commandWords } from '../locales/command.js';
import { mergeWords } from '../locales/merge-command.js';
import { problemText } from '../locales/problems.js';
import { isPeriod } from '../plan/period.js';
import { readPlan } from '../plan/plan.js';
import { isRegionCode } from '../plan/region-code.js';
import type { Plan } from '../plan/schema.js';
import { CollectedPlan } from '../submissions/check-submission.js';
import { DATASET_STATES, type Dataset, type DatasetState } from '../submissions/dataset.js';
import { readDecisions, type Decision } from '../submissions/decisions.js';
import { mergeSubmissions, type Merged } from '../submissions/merge.js';
import { DatasetError, sealDataset } from '../submissions/seal-dataset.js';
import type { Locale } from '../vocabulary/locale.js';
import { readSubmissions, type CollectedFiles } from './collected.js';
import { localeFrom, optionsOf, told, type Environment, type Options, type Outcome } from './command.js';
import { inputFiles, MOST_SUBMISSION_BYTES } from './input-files.js';
import { fileAs, refusalLines, refusalProblems } from './documents.js';

const TEXTS = ['plan', 'output:o', 'decisions', 'region', 'period', 'state', 'created-at', 'lang'];

/** @param onFile told of each file that has been read. */
export async function merge(
  args: readonly string[],
  environment: Environment,
  onFile?: (done: number, all: number) => void,
): Promise<Outcome> {
  const options = optionsOf(args, TEXTS, ['json']);
  const locale = localeFrom(options, environment);
  const words = mergeWords[locale];
  const wrong = (text: string): Outcome => ({ output: `${text}\n\n${words.usage}`, status: 2 });
  if (options.isAsked('help')) return { output: words.usage, status: 0 };
  if (options.unknown !== undefined) return wrong(commandWords[locale].unknownOption(options.unknown));
  if (options.files.length === 0) return wrong(words.noFile);
  const last = (name: string) => options.given[name]?.at(-1);
  const [planFile, output, state = 'provisional'] = [last('plan'), last('output'), last('state')];
  if (planFile === undefined) return wrong(commandWords[locale].noPlan);
  if (output === undefined) return wrong(commandWords[locale].noOutput);
  if (!isState(state)) return wrong(words.noState(state));
  const other = [
    ...(options.given.region ?? []).filter((one) => !isRegionCode(one)),
    ...(options.given.period ?? []).filter((one) => !isPeriod(one)),
  ];
  if (other[0] !== undefined) return wrong(commandWords[locale].noScope(other[0]));

  const plan = fileAs(planFile, locale, readPlan);
  if ('output' in plan) return plan;
  const decisionsFile = last('decisions');
  const decisions =
    decisionsFile === undefined ? { value: [] } : fileAs(decisionsFile, locale, (text) => readDecisions(text, plan.value.id));
  if ('output' in decisions) return decisions;
  const collectedPlan = new CollectedPlan(plan.value, digestOf(plan.value), {
    regions: options.given.region,
    periods: options.given.period,
  });
  const files = await readSubmissions(await inputFiles(options.files, MOST_SUBMISSION_BYTES), collectedPlan, onFile);
  return outcomeOf({
    plan: collectedPlan,
    files,
    decisions: decisions.value,
    output,
    state,
    createdAt: last('created-at'),
    options,
    locale,
  });
}

interface Work {
  readonly plan: CollectedPlan;
  readonly files: CollectedFiles;
  readonly decisions: readonly Decision[];
  readonly output: string;
  readonly state: DatasetState;
  readonly createdAt: string | undefined;
  readonly options: Options;
  readonly locale: Locale;
}

function outcomeOf({ plan, files, decisions, output, state, createdAt, options, locale }: Work): Outcome {
  const submissions = files.submissions.map(({ submission }) => submission);
  const merged = mergeSubmissions(plan.plan, submissions, decisions);
  const reports = submissions.map(({ report }) => report);
  const regions = options.given.region ?? [...new Set(reports.flatMap((report) => report.regions))].sort();
  const periods = options.given.period ?? [...new Set(reports.flatMap((report) => report.periods))].sort();
  const dataset = sealed(plan, merged, { regions, periods, state, createdAt });
  const isOpen = merged.conflicts.length > 0 || merged.idle.length > 0;
  const status = files.refused.length > 0 || isOpen || dataset instanceof Error ? 1 : 0;
  const written = dataset instanceof Error ? [] : [{ path: output, content: `${jsonText(dataset)}\n` }];
  const text = options.isAsked('json')
    ? jsonText(resultOf(files, merged, dataset), 2)
    : summaryOf(files, merged, dataset, plan.plan, output, locale);
  return { output: text, status, files: written };
}

function sealed(...given: Parameters<typeof sealDataset>): Dataset | DatasetError | DocumentError {
  try {
    return sealDataset(...given);
  } catch (error) {
    if (error instanceof DatasetError || error instanceof DocumentError) return error;
    throw error;
  }
}

function summaryOf(files: CollectedFiles, merged: Merged, dataset: Dataset | Error, plan: Plan, output: string, locale: Locale): string {
  const words = mergeWords[locale];
  const nameOf = (digest: string) => files.submissions.find(({ submission }) => submission.digest === digest)?.file ?? digest;
  const source = (place: number) => nameOf(merged.sources[place]!.submission.digest);
  const indicators = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  const conflicts = merged.conflicts.map(({ claims }) => {
    const { indicator, region, period } = claims[0]!.observation;
    const said = claims.map(
      ({ source: place, observation }) => `${source(place)} ${observation.value ?? observation.task ?? observation.status}`,
    );
    return words.conflict(indicators.get(indicator)!, region, period, said);
  });
  const successions = merged.successions.map(({ earlier, later, keys }) => words.succession(source(later), source(earlier), keys.length));
  const lines = [
    words.merged(files.submissions.length, merged.observations.length),
    ...merged.sources.filter(({ isOfOneId }) => isOfOneId).map(({ submission }) => words.sameId(nameOf(submission.digest))),
    ...successions,
    ...conflicts,
    ...(merged.idle.length > 0 ? [words.idle(merged.idle.length)] : []),
    ...(dataset instanceof DatasetError ? [words.notFinal] : []),
    ...(dataset instanceof DocumentError ? dataset.problems.map((problem) => problemText(problem, locale)) : []),
  ];
  const refused = files.refused.map((one) => told(one.file, refusalLines(one.reason, locale)));
  return [...refused, told(dataset instanceof Error ? words.nothing : output, lines)].join('\n\n');
}

/** For programs. */
function resultOf(files: CollectedFiles, merged: Merged, dataset: Dataset | Error): object {
  return {
    digest: dataset instanceof Error ? null : dataset.digest,
    sources: files.submissions.map(({ file, submission }) => ({
      file,
      digest: submission.digest,
      department: submission.report.department,
    })),
    refused: files.refused.map(({ file, reason }) => ({ file, problems: refusalProblems(reason) })),
    conflicts: merged.conflicts.map(({ key, claims }) => ({
      key,
      claims: claims.map(({ source, observation }) => ({ submission: merged.sources[source]!.submission.digest, observation })),
    })),
    idle: merged.idle,
  };
}

function isState(text: string): text is DatasetState {
  return (DATASET_STATES as readonly string[]).includes(text);
}
