import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codes, judged, level, observation, yearly, type TargetInput } from '../support.js';

const up = level('>=', 70);

describe('one target', () => {
  test('TARGET1 before the plan begins nothing is due', () => {
    const early = judged([up], yearly(2020, [75]), { asOf: 2020 });
    assert.deepEqual([early.status, early.reasons, early.due], ['not-due', [{ code: 'not-begun', start: 2021 }], false]);
  });

  test('TARGET2 a task for a number and a number for a task', () => {
    const task: TargetInput = { kind: 'task', year: 2025, criterion: '已建立' };
    assert.deepEqual([judged([task], yearly(2020, [50])).status, codes(judged([task], []))], ['not-assessable', ['task-mismatch']]);
    assert.equal(judged([up], [], {}, { measure: { kind: 'task' } }).status, 'not-assessable');
  });

  test('TARGET3 basically met: short by at most 5 % of the target', () => {
    const basically = (last: number, options = {}) => judged([up], yearly(2020, [50, last]), { asOf: 2021, ...options }).basicallyMet;
    assert.deepEqual(
      [70, 66.5, 66.4].map((last) => basically(last)),
      [true, true, false],
    );
    assert.equal(basically(66.4, { basic: { margin: 0.06 } }), true);
    assert.equal(basically(69.9, { basic: { margin: 0 } }), false);
    const mortality = (last: number) =>
      judged([level('<=', 8)], yearly(2020, [12, last]), { asOf: 2021 }, { direction: 'down' }).basicallyMet;
    assert.deepEqual([8.4, 8.5].map(mortality), [true, false]);
  });

  test('TARGET3 or of the way from the baseline', () => {
    const basically = (last: number) => judged([up], yearly(2020, [50, last]), { asOf: 2021, basic: { of: 'way' } }).basicallyMet;
    assert.deepEqual([69, 68.9].map(basically), [true, false]);
    assert.equal(judged([up], [observation(2025, 69.9)], { basic: { of: 'way' } }).basicallyMet, false);
  });

  test('TARGET3 of a target of every year in every year', () => {
    const kept = level('>=', 95, { maintain: true });
    assert.equal(judged([kept], yearly(2020, [96, 97, 94, 96])).basicallyMet, true);
    assert.equal(judged([kept], yearly(2020, [96, 97, 85, 96]), { asOf: 2023 }).basicallyMet, false);
    assert.equal(
      judged([level('>=', 90, { maintain: true, year: 2025 }), kept], yearly(2020, [80, 81]), { asOf: 2021 }).basicallyMet,
      false,
    );
  });

  test('TARGET3 a difference to a reference is short of the reference', () => {
    const reference: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { breakdown: { sex: 'M' } } };
    const values = (own: number) => [...yearly(2020, [50, own]), ...yearly(2020, [80, 80], { breakdown: { sex: 'M' } })];
    assert.deepEqual(
      [76, 75].map((own) => judged([reference], values(own), { asOf: 2021 }).basicallyMet),
      [true, false],
    );
  });

  test('TARGET4 a target not after its baseline', () => {
    const slip = judged([level('>=', 70, { year: 2020 })], yearly(2020, [75, 76]), { asOf: 2021 });
    assert.deepEqual([slip.status, slip.reasons], ['not-assessable', [{ code: 'target-before-baseline', year: 2020, baselineYear: 2020 }]]);
    const change: TargetInput = { kind: 'change', year: 2025, baselineYear: 2025, comparator: '>=', percent: 10 };
    assert.ok(codes(judged([change], yearly(2020, [75, 76]))).includes('target-before-baseline'));
  });

  test('TARGET5 half-years alone are no data, and it is said', () => {
    const assessed = judged([up], [observation('2025-H1', 80)]);
    assert.equal(assessed.status, 'no-data');
    assert.ok(codes(assessed).includes('sub-annual-only'));
    assert.ok(!codes(judged([up], [])).includes('sub-annual-only'));
  });
});
