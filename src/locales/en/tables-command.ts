import type { TablesWords } from '../zh/tables-command.js';

export const tablesWords: TablesWords = {
  usage: `Usage: dabiao tables --plan plan.json -o FOLDER [options]

Writes the plan as tables for DuckDB, PostgreSQL and others, to compute in SQL with the observations that dabiao export writes:
indicator; target, those that state a level; region, with the one above; due, the values that are due.

Options:
--plan FILE          the plan file
-o, --output FOLDER  the folder to write to; made where there is none
--region CODE        a region that is due, may be repeated; the plan's own by default
--period PERIOD      a period that is due, may be repeated
--format FORMAT      ndjson (the default) or parquet
--lang LANGUAGE      zh-CN (the default) or en
--help               shows this`,
  onePlan: 'Give the plan file by --plan, and no other file.',
  noFolder: 'Give the folder to write to by -o.',
  rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
};
