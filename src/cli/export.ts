/**
 * `dabiao export`: the observations of a dataset or of a submission, for spreadsheets, for exchange in SDMX, for engines that compute.
 *
 * EXPORTCMD1 what is written in words needs the plan; rows for engines do not · EXPORTCMD2 of a file that can't be read nothing is written
 * EXPORTCMD3 the plan must be the file's own
 */
import { observationRow, OBSERVATION_COLUMNS } from '../exchange/observation-rows.js';
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
import { SUBMISSION_FORMAT } from '../submissions/submission.js';
import type { Locale } from '../vocabulary/locale.js';
import { observationTableWords } from '../vocabulary/observation-table.js';
import { localeFrom, optionsOf, told, type Environment, type Outcome } from './command.js';
import { fileAs } from './documents.js';
import { isRowFormat, ROW_FILES, ROW_FORMATS } from './row-files.js';

type Content = string | Uint8Array;

interface Worded {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
  readonly action: SdmxAction;
  readonly locale: Locale;
}

/** What tells names. */
const WORDED: ReadonlyMap<string, (given: Worded) => Content | Promise<Content>> = new Map(
  Object.entries({
    csv: ({ plan, observations, locale }: Worded) => tableCsv(observationTable(plan, observations, locale)),
    xlsx: ({ plan, observations, locale }: Worded) =>
      tableWorkbook([plan.title], [{ name: observationTableWords[locale].sheet, ...observationTable(plan, observations, locale) }]),
    'sdmx-csv': ({ plan, observations, action }: Worded) => sdmxCsv(plan, observations, action),
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
  if (name === undefined || !(WORDED.has(name) || isRowFormat(name)))
    return wrong(commandWords[locale].noFormat(name ?? '', [...WORDED.keys(), ...ROW_FORMATS]));
  if (output === undefined) return wrong(commandWords[locale].noOutput);
  if (!isRowFormat(name) && planFile === undefined) return wrong(words.noPlan(name));
  if (!isAction(action)) return wrong(words.noAction(action));
  return written({ file, format: name, planFile, output, action, locale, words });
}

interface Asked {
  readonly file: string;
  readonly format: string;
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
    const id = found.format === SUBMISSION_FORMAT ? found.report.plan.id : found.plan.id;
    return { id, observations: observationsFor(plan.value ?? { id }, found) };
  });
  if ('output' in read) return read;
  const { id, observations } = read.value;
  const content = isRowFormat(format)
    ? await ROW_FILES[format](
        OBSERVATION_COLUMNS,
        observations.map((one) => observationRow(id, one)),
      )
    : await WORDED.get(format)!({ plan: plan.value!, observations, action, locale });
  return { output: told(output, [words.written(observations.length)]), status: 0, files: [{ path: output, content }] };
}

function isAction(text: string): text is SdmxAction {
  return (SDMX_ACTIONS as readonly string[]).includes(text);
}
