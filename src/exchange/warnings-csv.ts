/**
 * Warnings 预警情况表 as CSV (RFC 4180), with a byte order mark so that Excel reads the Chinese.
 *
 * WARNCSV1 one row for each warning, in its order · WARNCSV2 text that a spreadsheet would take for a formula begins with an apostrophe;
 * numbers stay numbers, negative ones too · WARNCSV3 quotes, separators of any kind and line breaks are kept · WARNCSV4 what isn't known is empty
 */
import type { Plan } from '../plan/schema.js';
import type { Warning } from '../attainment/result/result.js';
import { tableCsv } from './table.js';
import { warningTable, type SentencesOf, type WarningWords } from './warning-table.js';

/** @param sentencesOf the reasons of a warning in words. */
export function warningsCsv(plan: Plan, warnings: readonly Warning[], words: WarningWords, sentencesOf: SentencesOf): string {
  return tableCsv(warningTable(plan, warnings, words, sentencesOf));
}
