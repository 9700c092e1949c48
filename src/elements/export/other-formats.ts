/**
 * What was sealed, in the formats of other programs: a file of its own, loaded when one is asked for.
 *
 * OTHERFORMAT1 of the observations as they were sealed, not as the form stands now · OTHERFORMAT2 beside the sealed file, under its name with another ending
 */
import { splitDigest } from '../../documents/digest-groups.js';
import { pause } from '../../drafts/pause.js';
import { observationTable } from '../../exchange/observation-table.js';
import { sdmxCsv } from '../../exchange/sdmx-csv.js';
import { tableCsv } from '../../exchange/table.js';
import { tableWorkbook } from '../../exchange/table-workbook.js';
import { nameIn } from '../../plan/names.js';
import type { Plan } from '../../plan/schema.js';
import type { Submission } from '../../submissions/submission.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { observationTableWords } from '../../vocabulary/observation-table.js';
import { saveFile } from '../files/save-file.js';
import { saveWorkbook } from '../files/save-workbook.js';

export type OtherFormat = 'csv' | 'xlsx' | 'sdmx-csv';

export interface Sealed {
  readonly plan: Plan;
  readonly submission: Submission;
  /** Name of the sealed file. */
  readonly file: string;
  readonly locale: Locale;
}

export async function saveAs(format: OtherFormat, sealed: Sealed): Promise<void> {
  const { plan, submission, file, locale } = sealed;
  const { observations } = submission.report;
  const name = file.replace(/\.json$/, '');
  if (format === 'sdmx-csv') return saveFile(`${name}.sdmx.csv`, sdmxCsv(plan, observations, 'A'), 'text/csv');
  const table = observationTable(plan, observations, locale);
  if (format === 'csv') return saveFile(`${name}.csv`, tableCsv(table), 'text/csv');
  const sheet = { name: observationTableWords[locale].sheet, ...table };
  saveWorkbook(`${name}.xlsx`, await tableWorkbook(headOf(sealed), [sheet], pause));
}

/** Whose it is, of what, and by which digest it is known. */
function headOf({ plan, submission: { report, digest }, locale }: Sealed): string[] {
  const { department, periods, cycle } = report;
  return [
    plan.title,
    `${nameIn(plan.departments, department)} ${formWords[locale].round(periods, cycle)}`,
    observationTableWords[locale].sealedAs(splitDigest(digest).join(' ')),
  ];
}
