import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPeriod, wholeYearOf, yearBefore, yearOf } from '../../src/plan/period.js';

test('PERIOD1 a year, half-year, quarter or month is a period', () => {
  for (const text of ['2025', '1999', '2025-H1', '2025-H2', '2025-Q1', '2025-Q4', '2025-01', '2025-12']) assert.ok(isPeriod(text), text);
});

test('PERIOD1 nothing else is', () => {
  for (const text of ['', '25', '1825', '2025-H3', '2025-Q0', '2025-Q5', '2025-00', '2025-13', '2025-1', '2025年', ' 2025', '2025\n']) {
    assert.ok(!isPeriod(text), JSON.stringify(text));
  }
});

test('PERIOD2 a period belongs to a calendar year', () => {
  assert.deepEqual(['2025', '2025-H1', '2025-12'].map(yearOf), [2025, 2025, 2025]);
});

test('PERIOD3 the year before keeps the part of the year', () => {
  assert.deepEqual(['2025', '2025-Q1', '2025-07', '2000-H2'].map(yearBefore), ['2024', '2024-Q1', '2024-07', '1999-H2']);
});

test('PERIOD4 a plain year is told apart from a part of one, and from what is no year', () => {
  assert.deepEqual(['1900', '2025', '2199'].map(wholeYearOf), [1900, 2025, 2199]);
  for (const text of ['2025-H1', '2025-07', '1899', '2200', '2e03', '.2e4', '+202', ' 202', '0x7d', '', '25']) {
    assert.ok(Number.isNaN(wholeYearOf(text)), text);
  }
  for (let year = 1890; year < 2210; year++) assert.equal(Number.isNaN(wholeYearOf(String(year))), !isPeriod(String(year)));
});
