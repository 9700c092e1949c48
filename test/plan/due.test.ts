import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDue, lastDueYear } from '../../src/plan/due.js';
import { indicator } from './sample.js';

const due = (one: ReturnType<typeof indicator>['due']) => indicator('a', { breakdowns: ['sex'], ...(one && { due: one }) });

describe('in which years an indicator is reported', () => {
  test('DUEYEAR1 without a list every year', () => {
    for (const one of [due(undefined), due({})]) assert.equal(isDue(one, '2023', 'sex=F'), true);
  });

  test('DUEYEAR2 a category where its indicator and its dimension are', () => {
    const one = due({ years: [2022, 2025, 2030], breakdowns: { sex: [2025, 2030] } });
    const told = ['2022', '2023', '2025'].map((year) =>
      ['', 'sex=F', 'residence=U', 'residence=U;sex=F'].map((key) => Number(isDue(one, year, key))).join(''),
    );
    assert.deepEqual(told, ['1010', '0000', '1111']);
    assert.equal(isDue(due({ breakdowns: { sex: [2025] } }), '2022', ''), true);
  });

  test('DUEYEAR3 a part of a year with its year', () => {
    const one = due({ years: [2025] });
    assert.deepEqual([isDue(one, '2025-H1', ''), isDue(one, '2024-Q4', '')], [true, false]);
  });

  test('DUEYEAR4 the latest year in which it was due', () => {
    const isDueIn = (year: number) => isDue(due({ years: [2025, 2030] }), String(year), '');
    assert.deepEqual(
      [2024, 2025, 2029, 2030].map((asOf) => lastDueYear(isDueIn, asOf, 2020)),
      [null, 2025, 2025, 2030],
    );
    assert.equal(lastDueYear(isDueIn, 2028, 2025), null);
  });
});
