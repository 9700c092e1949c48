/** `dabiao tables`: the tables of a plan, a file each. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandWords } from '../locales/command.js';
import { tablesWords } from '../locales/tables-command.js';
import { isPeriod } from '../plan/period.js';
import { readPlan } from '../plan/plan.js';
import { isRegionCode } from '../plan/region-code.js';
import { localeFrom, optionsOf, told, type Environment, type Outcome } from './command.js';
import { fileAs } from './documents.js';
import { planTables } from './plan-tables.js';
import { isRowFormat, ROW_FILES, ROW_FORMATS } from './row-files.js';

export async function tables(args: readonly string[], environment: Environment): Promise<Outcome> {
  const options = optionsOf(args, ['plan', 'output:o', 'region', 'period', 'format', 'lang']);
  const locale = localeFrom(options, environment);
  const words = tablesWords[locale];
  const wrong = (text: string): Outcome => ({ output: `${text}\n\n${words.usage}`, status: 2 });
  if (options.isAsked('help')) return { output: words.usage, status: 0 };
  if (options.unknown !== undefined) return wrong(commandWords[locale].unknownOption(options.unknown));
  const last = (name: string) => options.given[name]?.at(-1);
  const [planFile, folder, format = 'ndjson'] = [last('plan'), last('output'), last('format')];
  const { region: regions = [], period: periods = [] } = options.given;
  if (planFile === undefined || options.files.length > 0) return wrong(words.onePlan);
  if (folder === undefined) return wrong(words.noFolder);
  if (!isRowFormat(format)) return wrong(commandWords[locale].noFormat(format, ROW_FORMATS));
  const other = [...regions.filter((one) => !isRegionCode(one)), ...periods.filter((one) => !isPeriod(one))];
  if (other[0] !== undefined) return wrong(commandWords[locale].noScope(other[0]));
  const read = fileAs(planFile, locale, readPlan);
  if ('output' in read) return read;
  const plan = read.value;
  const made = planTables({ plan, regions: regions.length > 0 ? regions : [plan.region.code], periods });
  const files = await Promise.all(
    Object.entries(made).map(async ([name, { columns, rows }]) => ({
      path: join(folder, `${name}.${format}`),
      content: await ROW_FILES[format](columns, rows),
      count: rows.length,
    })),
  );
  mkdirSync(folder, { recursive: true });
  return { output: files.map(({ path, count }) => told(path, [words.rows(count)])).join('\n'), status: 0, files };
}
