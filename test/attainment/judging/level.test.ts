import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codes, judged, level, observation, yearly, type IndicatorInput } from '../support.js';

const target = level('>=', 70);

describe('a number to reach', () => {
  test('LEVEL1 met is met, before its year too, and at the number itself', () => {
    assert.equal(judged([target], yearly(2020, [50, 60, 70]), { asOf: 2022 }).status, 'met');
    assert.equal(judged([level('>', 70)], yearly(2020, [50, 60, 70]), { asOf: 2022 }).status, 'on-track');
    assert.equal(judged([level('<=', 8)], yearly(2020, [12, 10, 8]), { asOf: 2022 }, { direction: 'down' }).status, 'met');
    assert.equal(judged([level('~', 45, { tolerance: 2 })], yearly(2020, [50, 48, 47]), { asOf: 2022 }).status, 'met');
    assert.equal(judged([level('=', 100)], yearly(2020, [98, 99, 100]), { asOf: 2022 }).status, 'met');
  });

  test('LEVEL2 met now, but the trend leads back', () => {
    const assessed = judged([target], yearly(2020, [80, 79, 77, 76, 74, 72]));
    assert.equal(assessed.status, 'met');
    assert.ok(codes(assessed).includes('may-fall-back'));
    assert.ok(!codes(judged([target], yearly(2020, [60, 62, 65, 68, 70, 72]))).includes('may-fall-back'));
  });

  test('LEVEL3 due and missed: nothing follows, so it is unlikely', () => {
    const assessed = judged([level('>=', 70, { year: 2025 })], yearly(2020, [50, 54, 58, 62, 65, 68]));
    assert.equal(assessed.status, 'unlikely');
    assert.deepEqual(
      assessed.reasons.find(({ code }) => code === 'missed'),
      { code: 'missed', year: 2025, value: 68, due: 2025, final: true },
    );
    assert.equal(assessed.other, null);
  });

  test('LEVEL3 a missed milestone is behind: the target is still ahead', () => {
    const values = yearly(2020, [50, 52, 54, 56, 58, 60]);
    const milestone = judged([target, level('>=', 62, { year: 2025 })], values);
    assert.equal(milestone.status, 'behind');
    assert.equal(milestone.governs, false);
  });

  test('LEVEL3 missed and worse than the baseline is regressing; worse than an unknown baseline it cannot be', () => {
    const due = level('>=', 70, { year: 2025 });
    assert.equal(judged([due], yearly(2020, [50, 54, 58, 55, 52, 48])).status, 'regressing');
    assert.equal(judged([due], yearly(2025, [48])).status, 'unlikely');
  });

  test('LEVEL4 held once and no longer', () => {
    const assessed = judged([target], yearly(2020, [50, 60, 71, 72, 68, 66]));
    assert.deepEqual(
      assessed.reasons.find(({ code }) => code === 'fell-back'),
      { code: 'fell-back', year: 2025, last: 2023 },
    );
    assert.notEqual(assessed.status, 'met');
  });

  test('LEVEL5 a missed milestone is told, with what it was', () => {
    const values = yearly(2020, [50, 52, 54, 56, 58, 60, 64]);
    const missed = judged([level('>=', 62, { year: 2025 }), target], values, { asOf: 2026 }).reasons.find(
      ({ code }) => code === 'milestone-missed',
    );
    assert.deepEqual(missed, { code: 'milestone-missed', target: 0, year: 2025, goal: 62, value: 60, caughtUp: true });
    const now = judged([level('>=', 62, { year: 2025 }), target], values).figures!.milestones;
    assert.deepEqual(now, [{ target: 0, year: 2025, value: 62, met: false }]);
    assert.deepEqual(judged([level('>=', 62, { year: 2025 }), target], values, { asOf: 2024 }).figures!.milestones[0]!.met, null);
  });

  test('LEVEL6 met needs no baseline, due and missed neither', () => {
    assert.equal(judged([target], yearly(2025, [72])).status, 'met');
    assert.equal(judged([level('>=', 70, { year: 2025 })], yearly(2025, [65])).status, 'unlikely');
    const alone = judged([target], yearly(2025, [65]));
    assert.deepEqual([alone.status, alone.figures!.latest!.value], ['not-assessable', 65]);
  });

  test('LEVEL1 over-fulfilment of 左右 and of a range is met, in the direction that is better', () => {
    const about = level('~', 85, { tolerance: 1, year: 2025 });
    const at = (value: number, year = 2025, target = about, rest: IndicatorInput = {}) =>
      judged([target], [observation(2020, 80), observation(year, value)], { asOf: year }, rest).status;
    assert.equal(at(88, 2024), 'met');
    assert.deepEqual(
      [84, 86, 92].map((value) => at(value)),
      ['met', 'met', 'met'],
    );
    assert.deepEqual(
      [83.9, 79].map((value) => at(value)),
      ['unlikely', 'regressing'],
    );
    assert.equal(at(92, 2025, level('~', 85, { tolerance: 1, year: 2025, twoSided: true })), 'regressing');
    assert.equal(at(92, 2025, about, { direction: 'none' }), 'regressing');
    const growth = level('between', 5, { upper: 5.5, year: 2025 });
    const grown = (value: number, direction: 'up' | 'none' = 'up') =>
      judged([growth], [observation(2020, 4), observation(2025, value)], {}, { direction }).status;
    assert.deepEqual(
      [4.9, 5, 5.8].map((value) => grown(value)),
      ['unlikely', 'met', 'met'],
    );
    assert.equal(grown(5.8, 'none'), 'unlikely');
    const deaths = level('~', 8, { tolerance: 0.5, year: 2025 });
    const died = (value: number) =>
      judged([deaths], [observation(2020, 12), observation(2025, value)], {}, { direction: 'down', unit: 'per-100000' }).status;
    assert.deepEqual([8.6, 8.5, 5].map(died), ['unlikely', 'met', 'met']);
  });

  test('LEVEL1 kept above 左右 in every year is kept', () => {
    const kept = level('~', 45, { tolerance: 1, maintain: true });
    assert.equal(judged([kept], yearly(2020, [44, 46, 50, 47, 52, 49])).status, 'met');
    assert.equal(judged([kept], yearly(2020, [44, 46, 50, 43.9, 52, 49])).status, 'behind');
  });
});
