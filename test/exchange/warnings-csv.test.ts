import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import { WARNING_COLUMNS } from '../../src/exchange/warning-table.js';
import { warningsCsv } from '../../src/exchange/warnings-csv.js';
import { attainmentMessages, wordingOf } from '../../src/locales/attainment.js';
import { reasonSentences } from '../../src/locales/sentences.js';
import { level, plan, yearly, type IndicatorInput } from '../attainment/support.js';

/** RFC 4180, by the letter. */
function parse(csv: string): string[][] {
  assert.ok(csv.startsWith('\ufeff') && csv.endsWith('\r\n'));
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows[rows.length - 1]!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function textOf(indicators: readonly IndicatorInput[], observations: ReturnType<typeof yearly>, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
  const given = plan(indicators);
  const { warnings } = assess(given, observations, { asOf: 2025 });
  const messages = attainmentMessages[locale];
  return warningsCsv(given, warnings, messages, (reasons, indicator, series) =>
    reasonSentences(reasons, messages, wordingOf(given, indicator, locale, series)),
  );
}

const csvOf = (...given: Parameters<typeof textOf>) => parse(textOf(...given));
const column = (rows: string[][], name: (typeof WARNING_COLUMNS)[number]) =>
  rows.slice(1).map((row) => (name === 'id' ? row.at(-1) : row[WARNING_COLUMNS.indexOf(name)]));

describe('warnings as CSV', () => {
  const falling = yearly(2020, [50, 49, 48, 47, 46, 45]);

  test('WARNCSV1 a row for each warning, in its order, with head', () => {
    const rows = csvOf([{ id: 'quiet', name: 'quiet', targets: [level('>=', 70)] }, { targets: [level('>=', 70)] }], falling);
    const { columns, neededIn } = attainmentMessages['zh-CN'];
    assert.deepEqual(rows[0], [...Object.values(columns).slice(0, -1), ...[2026, 2027, 2028, 2029, 2030].map(neededIn), columns.id]);
    assert.deepEqual(column(rows, 'id'), ['rate', 'quiet']);
    assert.deepEqual(column(rows, 'status'), ['倒退', '缺项']);
    assert.deepEqual(column(rows, 'department'), ['市卫生健康局', '市卫生健康局']);
    assert.ok(rows.every((row) => row.length === WARNING_COLUMNS.length + 5));
    assert.deepEqual(column(rows, 'causes'), ['预计达标困难', '缺少数据']);
    assert.deepEqual(rows[1]!.slice(-6, -1), ['50', '55', '60', '65', '70']);
  });

  test('WARNCSV2 text is no formula, numbers stay numbers', () => {
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '\u200b=1', '\u202e@x']) {
      const rows = csvOf([{ name, targets: [level('>=', 70)] }], falling);
      assert.deepEqual(column(rows, 'indicator'), [`'${name}`]);
      assert.deepEqual(column(rows, 'pace'), ['-1']);
    }
  });

  test('WARNCSV2 a value to be passed has its sign before it', () => {
    const rows = csvOf([{ targets: [{ kind: 'trend', of: 'level', direction: 'up', year: 2030 }] }], falling);
    assert.deepEqual([rows[1]!.at(-2), column(rows, 'paceNeeded')], ['＞50', ['＞1']]);
  });

  test('WARNCSV2 a small number is written out', () => {
    const small = csvOf([{ precision: 6, targets: [level('>=', 2e-7)] }], yearly(2020, [1e-7, 1e-7, 1e-7, 1e-7, 1e-7, 1e-7]));
    assert.deepEqual([column(small, 'low'), column(small, 'latest')], [['0.0000002'], ['0.0000001']]);
  });

  test('WARNCSV2 a whole number of 13 to 15 digits has all of them', () => {
    const years = [5, 4, 3, 2, 1, 0].map((more) => 123456789012340 + more);
    const large = csvOf([{ unit: 'persons', precision: 0, targets: [level('>=', 234567890123456)] }], yearly(2020, years));
    const [low, baseline, latest, pace] = (['low', 'baseline', 'latest', 'pace'] as const).map((name) => column(large, name)[0]);
    assert.deepEqual([low, baseline, latest, pace], ['234567890123456', '123456789012345', '123456789012340', '-1']);
  });

  test('WARNCSV3 quotes, commas and line breaks are kept', () => {
    const name = '率, "甲"\r\n乙';
    assert.deepEqual(column(csvOf([{ name, targets: [level('>=', 70)] }], falling), 'indicator'), [name]);
    for (const other of ['甲;=1+1', '甲\t=1+1']) {
      const text = textOf([{ name: other, targets: [level('>=', 70)] }], falling);
      assert.ok(text.includes(`"${other}"`), text);
    }
  });

  test('WARNCSV4 what is not known is empty', () => {
    const rows = csvOf([{ targets: [level('>=', 70)] }], []);
    assert.deepEqual([column(rows, 'latest'), column(rows, 'forecast')], [[''], ['']]);
    assert.ok(!rows.flat().some((each) => /NaN|undefined|null|Infinity/.test(each)));
  });

  test('WARNCSV1 in English', () => {
    const rows = csvOf([{ targets: [level('>=', 70)] }], falling, 'en');
    assert.deepEqual(column(rows, 'severity'), ['High']);
    assert.match(column(rows, 'reasons')[0]!, /worse than the baseline of 2020/);
  });
});
