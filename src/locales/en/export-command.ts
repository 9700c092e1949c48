import type { ExportCommandWords } from '../zh/export-command.js';

export const exportCommandWords: ExportCommandWords = {
  usage: `Usage: dabiao export dataset.json --format FORMAT -o FILE [options]

Writes the observations of a dataset, or of a submission, in another format.

Formats:
csv        a table with names, UTF-8 with a byte order mark, for spreadsheets; needs --plan
xlsx       a table with names, an Excel workbook; needs --plan
sdmx-csv   SDMX-CSV 2.0; needs --plan
ndjson     an observation in each line, for DuckDB, PostgreSQL and others
parquet    the same rows, a Parquet file

Options:
--format FORMAT    one of the above
-o, --output FILE  the file to write
--plan FILE        the plan file; it must be the plan of the data
--action ACTION    ACTION of sdmx-csv: I information (the default), A append, R replace
--lang LANGUAGE    zh-CN (the default) or en, of the table too
--help             shows this`,
  oneFile: 'Give one file.',
  noPlan: (format) => `The format ${format} tells names. Give the plan file by --plan.`,
  noAction: (action) => `There is no action "${action}". Give I, A or R.`,
  written: (observations) => (observations === 1 ? '1 observation written' : `${observations} observations written`),
};
