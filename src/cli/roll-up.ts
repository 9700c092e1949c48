/**
 * `dabiao roll-up`: datasets of the level below in, one of the level above out.
 *
 * ROLLUPCMD1 each file that can't be read is named, and nothing is written: a sum without it would be smaller · ROLLUPCMD2 what is incomplete or can't be added up is told, and
 * the status is 1 where sums are incomplete
 */
import { jsonText } from '../documents/json-text.js';
import { DocumentError } from '../documents/problems.js';
import { commandWords } from '../locales/command.js';
import { rollUpWords } from '../locales/roll-up-command.js';
import { isRegionCode } from '../plan/region-code.js';
import type { CollectedPlan } from '../submissions/check-submission.js';
import { combineDatasets, type Combined } from '../submissions/combine-datasets.js';
import { readDataset, type Dataset } from '../submissions/dataset.js';
import type { Locale } from '../vocabulary/locale.js';
import { collectedPlan, filesIn } from './collected.js';
import { localeFrom, optionsOf, told, type Environment, type Outcome } from './command.js';
import { fileAs, readFileAs, refusalLines, refusalProblems, type Refusal } from './documents.js';

export function rollUpFiles(args: readonly string[], environment: Environment): Outcome {
  const options = optionsOf(args, ['plan', 'output:o', 'region', 'created-at', 'lang'], ['json']);
  const locale = localeFrom(options, environment);
  const words = rollUpWords[locale];
  const shared = commandWords[locale];
  const wrong = (text: string): Outcome => ({ output: `${text}\n\n${words.usage}`, status: 2 });
  if (options.isAsked('help')) return { output: words.usage, status: 0 };
  if (options.unknown !== undefined) return wrong(shared.unknownOption(options.unknown));
  if (options.files.length === 0) return wrong(words.noFile);
  const last = (name: string) => options.given[name]?.at(-1);
  const [planFile, output] = [last('plan'), last('output')];
  if (planFile === undefined) return wrong(shared.noPlan);
  if (output === undefined) return wrong(shared.noOutput);
  const { region: regions } = options.given;
  const other = regions?.find((one) => !isRegionCode(one));
  if (other !== undefined) return wrong(shared.noScope(other));
  const plan = fileAs(planFile, locale, collectedPlan);
  if ('output' in plan) return plan;
  const read = filesIn(options.files).map((file) => ({ file, ...readFileAs(file, (text) => readDataset(text, plan.value.plan)) }));
  const datasets = read.flatMap((one) => ('value' in one ? [one.value] : []));
  const made =
    datasets.length === read.length ? combined(plan.value, datasets, { ...(regions && { regions }), createdAt: last('created-at') }) : null;
  const refused = [
    ...read.flatMap((one) => ('refusal' in one ? [{ file: one.file, refusal: one.refusal }] : [])),
    ...(made instanceof DocumentError ? [{ file: fileOf(made, read), refusal: made }] : []),
  ];
  const done = made === null || made instanceof DocumentError ? null : made;
  const status = done === null || done.incomplete.length > 0 ? 1 : 0;
  const text = options.isAsked('json')
    ? jsonText(resultOf(refused, done), 2)
    : [
        ...refused.map(({ file, refusal }) => told(file, refusalLines(refusal, locale))),
        ...(done ? [told(output, linesOf(done, datasets.length, plan.value, locale))] : []),
      ].join('\n\n');
  return { output: text, status, files: done ? [{ path: output, content: `${jsonText(done.dataset)}\n` }] : [] };
}

function combined(...given: Parameters<typeof combineDatasets>): Combined | DocumentError {
  try {
    return combineDatasets(...given);
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
}

/** Its path begins with the place of the dataset. */
function fileOf({ path }: DocumentError, read: readonly { readonly file: string }[]): string {
  return read[Number(/^datasets\[(\d+)\]/.exec(path)?.[1] ?? 0)]!.file;
}

function linesOf({ dataset, incomplete, unadded }: Combined, count: number, { plan }: CollectedPlan, locale: Locale): string[] {
  const words = rollUpWords[locale];
  const names = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  return [
    words.combined(count, dataset.observations.length),
    ...incomplete.map(({ indicator, region, period, have, of }) => words.incomplete(names.get(indicator)!, region, period, have, of)),
    ...unadded.map(({ indicator, reason }) => words.unadded(names.get(indicator)!, reason)),
  ];
}

/** For programs. */
function resultOf(refused: readonly { readonly file: string; readonly refusal: Refusal }[], done: Combined | null): object {
  const { digest }: Pick<Dataset, 'digest'> = done?.dataset ?? {};
  return {
    digest: digest ?? null,
    refused: refused.map(({ file, refusal }) => ({ file, problems: refusalProblems(refusal) })),
    incomplete: done?.incomplete ?? [],
    unadded: done?.unadded ?? [],
  };
}
