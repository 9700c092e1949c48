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

  test('TARGET3 basically met: short by at most 1 % of the target', () => {
    const basically = (last: number, options = {}) => judged([up], yearly(2020, [50, last]), { asOf: 2021, ...options }).basicallyMet;
    assert.deepEqual(
      [70, 69.3, 69.2].map((last) => basically(last)),
      [true, true, false],
    );
    assert.equal(basically(66.4, { basic: { margin: 0.06 } }), true);
    assert.equal(basically(69.9, { basic: { margin: 0 } }), false);
    const mortality = (last: number) =>
      judged([level('<=', 8)], yearly(2020, [12, last]), { asOf: 2021 }, { direction: 'down' }).basicallyMet;
    assert.deepEqual([8.08, 8.09].map(mortality), [true, false]);
  });

  test('TARGET3 as the national count of 2016 has it: 93.0 of 95 is no more than near, 20.1 of 20 is basically met', () => {
    const children = (target: TargetInput, base: number, last: number, direction: 'up' | 'down') =>
      judged([target], yearly(2020, [base, last]), { asOf: 2021 }, { direction }).basicallyMet;
    assert.equal(children(level('>=', 95), 91.1, 93.0, 'up'), false);
    assert.equal(children(level('<=', 20), 24, 20.1, 'down'), true);
    assert.equal(children(level('<', 10), 13.1, 8.1, 'down'), true); // 婴儿死亡率
    assert.equal(children(level('<', 13), 16.4, 10.7, 'down'), true); // 5岁以下儿童死亡率
  });

  test('TARGET3 or of the way from the baseline', () => {
    const basically = (last: number) => judged([up], yearly(2020, [50, last]), { asOf: 2021, basic: { of: 'way' } }).basicallyMet;
    assert.deepEqual([69, 68.9].map(basically), [true, false]);
    assert.equal(judged([up], [observation(2025, 69.9)], { basic: { of: 'way' } }).basicallyMet, false);
  });

  test('TARGET3 of a target of every year in every year', () => {
    const kept = level('>=', 95, { maintain: true });
    assert.equal(judged([kept], yearly(2020, [96, 97, 94.2, 96])).basicallyMet, true);
    assert.equal(judged([kept], yearly(2020, [96, 97, 94, 96]), { asOf: 2023 }).basicallyMet, false);
    assert.equal(
      judged([level('>=', 90, { maintain: true, year: 2025 }), kept], yearly(2020, [80, 81]), { asOf: 2021 }).basicallyMet,
      false,
    );
  });

  test('TARGET3 a difference to a reference is short of the reference', () => {
    const reference: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { breakdown: { sex: 'M' } } };
    const values = (own: number) => [...yearly(2020, [50, own]), ...yearly(2020, [80, 80], { breakdown: { sex: 'M' } })];
    assert.deepEqual(
      [79.2, 79.1].map((own) => judged([reference], values(own), { asOf: 2021 }).basicallyMet),
      [true, false],
    );
  });

  test('TARGET6 neither what regresses nor an untouched baseline is basically met', () => {
    const wide = { asOf: 2021, basic: { margin: 0.05 } };
    const about = (values: number[], options = wide) => judged([up], yearly(2020, values), options);
    assert.deepEqual([about([69, 68.5]).status, about([69, 68.5]).basicallyMet], ['regressing', false]);
    assert.equal(about([69, 69]).basicallyMet, false);
    assert.equal(about([69, 69 + 1e-12]).basicallyMet, false);
    assert.equal(about([69, 69.1]).basicallyMet, true);
    assert.equal(about([75, 69.9]).basicallyMet, false);
    assert.equal(about([75, 69.9], { ...wide, asOf: 2030 }).basicallyMet, false);
    // Worse than the baseline but coming nearer: still no nearer than it.
    assert.equal(about([69, 68, 68.2, 68.4, 68.6, 68.8], { ...wide, asOf: 2025 }).basicallyMet, false);
    // Nothing says what the baseline was: the value alone counts.
    assert.equal(judged([level('>=', 70, { year: 2025 })], [observation(2025, 69.9)]).basicallyMet, true);
  });

  test('TARGET7 of 左右 and equal the margin is of the value named, of a range of the end that is missed', () => {
    const basically = (target: TargetInput, last: number, direction: 'up' | 'none' = 'up') =>
      judged([target], yearly(2020, [30, last]), { asOf: 2021 }, { direction }).basicallyMet;
    const about = level('~', 50, { tolerance: 10 }); // met from 40 on, basically from 39.5
    assert.deepEqual(
      [39.5, 39.49].map((last) => basically(about, last)),
      [true, false],
    );
    const equal = level('=', 50, { tolerance: 10 });
    assert.deepEqual(
      [39.5, 39.49, 60.5, 60.51].map((last) => basically(equal, last)),
      [true, false, true, false],
    );
    const range = level('between', 40, { upper: 60 });
    assert.deepEqual(
      [39.6, 39.59, 60.6, 60.61].map((last) => basically(range, last, 'none')),
      [true, false, true, false],
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
