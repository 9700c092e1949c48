/**
 * `dabiao export`: the observations of a dataset or of a submission, for spreadsheets, for exchange in SDMX, for engines that compute.
 *
 * EXPORTCMD1 what is written in words needs the plan; rows for engines do not · EXPORTCMD2 of a file that can't be read nothing is written
 * EXPORTCMD3 the plan must be the file's own
 */
import { observationsNdjson } from '../exchange/observation-rows.js';
import { observationTable } from '../exchange/observation-table.js';
import { SDMX_ACTIONS, sdmxCsv, type SdmxAction } from '../exchange/sdmx-csv.js';
import { tableCsv } from '../exchange/table.js';
import { tableWorkbook } from '../exchange/table-workbook.js';
import { commandWords } from '../locales/command.js';
import { exportCommandWords, type ExportCommandWords } from '../locales/export-command.js';
import type { Observation } from '../observations/observation.js';
import { readPlan } from '../plan/plan.js';
import type { Plan } from '../plan/schema.js';
import { observationsFor, readObservationsFile } from '../submissions/observations-file.js';
import type { Locale } from '../vocabulary/locale.js';
import { observationTableWords } from '../vocabulary/observation-table.js';
import { localeFrom, optionsOf, told, type Environment, type Outcome } from './command.js';
import { fileAs } from './documents.js';

type Content = string | Uint8Array;

interface Format {
  readonly withPlan?: (given: Given & { readonly plan: Plan }) => Content | Promise<Content>;
  readonly alone?: (plan: string, observations: readonly Observation[]) => Content | Promise<Content>;
}

interface Given {
  readonly observations: readonly Observation[];
  readonly action: SdmxAction;
  readonly locale: Locale;
}

const FORMATS: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    csv: { withPlan: ({ plan, observations, locale }) => tableCsv(observationTable(plan, observations, locale)) },
    xlsx: {
      withPlan: ({ plan, observations, locale }) =>
        tableWorkbook([plan.title], [{ name: observationTableWords[locale].sheet, ...observationTable(plan, observations, locale) }]),
    },
    'sdmx-csv': { withPlan: ({ plan, observations, action }) => sdmxCsv(plan, observations, action) },
    ndjson: { alone: observationsNdjson },
    // Loaded by whom it is asked for: no other verb needs it.
    parquet: { alone: async (plan, observations) => (await import('./parquet.js')).observationsParquet(plan, observations) },
  }),
);

const TEXTS = ['format', 'plan', 'output:o', 'action', 'lang'];

export async function exportFile(args: readonly string[], environment: Environment): Promise<Outcome> {
  const options = optionsOf(args, TEXTS);
  const locale = localeFrom(options, environment);
  const words = exportCommandWords[locale];
  const wrong = (text: string): Outcome => ({ output: `${text}\n\n${words.usage}`, status: 2 });
  if (options.isAsked('help')) return { output: words.usage, status: 0 };
  if (options.unknown !== undefined) return wrong(commandWords[locale].unknownOption(options.unknown));
  const [file, other] = options.files;
  if (file === undefined || other !== undefined) return wrong(words.oneFile);
  const last = (name: string) => options.given[name]?.at(-1);
  const [name, planFile, output, action = 'I'] = [last('format'), last('plan'), last('output'), last('action')];
  const format = FORMATS.get(name ?? '');
  if (!format) return wrong(words.noFormat(name ?? '', [...FORMATS.keys()]));
  if (output === undefined) return wrong(commandWords[locale].noOutput);
  if (format.withPlan && planFile === undefined) return wrong(words.noPlan(name!));
  if (!isAction(action)) return wrong(words.noAction(action));
  return written({ file, format, planFile, output, action, locale, words });
}

interface Asked {
  readonly file: string;
  readonly format: Format;
  readonly planFile: string | undefined;
  readonly output: string;
  readonly action: SdmxAction;
  readonly locale: Locale;
  readonly words: ExportCommandWords;
}

async function written({ file, format, planFile, output, action, locale, words }: Asked): Promise<Outcome> {
  const plan = planFile === undefined ? { value: null } : fileAs(planFile, locale, readPlan);
  if ('output' in plan) return plan;
  const read = fileAs(file, locale, (text) => {
    const found = readObservationsFile(text);
    const id = found.format === 'dabiao.submission/1' ? found.report.plan.id : found.plan.id;
    return { id, observations: observationsFor(plan.value ?? { id }, found) };
  });
  if ('output' in read) return read;
  const { id, observations } = read.value;
  const content = format.alone
    ? await format.alone(id, observations)
    : await format.withPlan!({ plan: plan.value!, observations, action, locale });
  return { output: told(output, [words.written(observations.length)]), status: 0, files: [{ path: output, content }] };
}

function isAction(text: string): text is SdmxAction {
  return (SDMX_ACTIONS as readonly string[]).includes(text);
}
