/** What the core alone gives a back end: all that a call needs is among its names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  assess,
  attainmentMessages,
  EntrySession,
  formWorkbook,
  FormContext,
  isImportRefused,
  localeOf,
  LOCALES,
  planImport,
  readPlan,
  readWorkbook,
  reasonSentences,
  warningsCsv,
  wordingOf,
  workbookWords,
  type Locale,
  type Observation,
} from '../src/core.js';

const plan = readPlan(readFileSync(join(import.meta.dirname, '../src/plans/kaiping-women-2021-2030.json'), 'utf8'));
const rising: readonly Observation[] = [2021, 2022, 2023, 2024, 2025].map((year, i) => ({
  indicator: 'maternal-mortality',
  region: plan.region.code,
  period: String(year),
  value: 20 + 5 * i,
  status: 'A',
}));

function csvOf(locale: Locale): string[] {
  const messages = attainmentMessages[locale];
  const { warnings } = assess(plan, rising, { asOf: 2025 });
  const csv = warningsCsv(plan, warnings, messages, (reasons, indicator, series) =>
    reasonSentences(reasons, messages, wordingOf(plan, indicator, locale, series)),
  );
  return csv.split('\r\n');
}

describe('the core alone', () => {
  test('writes the warnings in English', () => {
    const [heads, ...rows] = csvOf(localeOf('en-GB'));
    assert.match(heads!, /^\ufeffSeverity,Attainment,/);
    const row = rows.find((one) => one.endsWith(',maternal-mortality'))!;
    assert.match(row, /^High,Regressing,/);
    assert.match(row, /Based on 5 annual values from 2021 to 2025\./);
  });

  test('writes them in every language it lists', () => {
    const heads = LOCALES.map((locale) => csvOf(locale)[0]);
    assert.equal(new Set(heads).size, LOCALES.length);
  });

  test('writes the form as a workbook in English, and takes it back unchanged', async () => {
    const session = new EntrySession({ plan, department: 'health', periods: ['2025'] });
    const workbook = await readWorkbook(await formWorkbook(session, 'en', workbookWords('en')));
    assert.ok(workbook.sheets[0]!.rows.some((row) => row.includes('Indicator')));
    const result = planImport(new FormContext(session), workbook);
    assert.ok(!isImportRefused(result));
    assert.deepEqual(result.changes, []);
  });
});
