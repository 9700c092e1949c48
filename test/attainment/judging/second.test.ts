import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSdgProgress } from '../../../src/attainment/statistics/open-sdg.js';
import { openSdgInput } from '../../../src/attainment/judging/second.js';
import { codes, judged, level, observation, yearly, type TargetInput } from '../support.js';

const up = level('>=', 70);
const fast = yearly(2020, [50, 52, 54, 56, 58, 61]);

describe('the second method', () => {
  test('SECOND1 both methods are shown beside each other', () => {
    const assessed = judged([up], fast);
    assert.deepEqual([assessed.status, assessed.other, assessed.survives], ['on-track', { method: 'open-sdg', status: 'on-track' }, true]);
    assert.deepEqual(
      assessed.openSdg,
      openSdgProgress({ base: 50, baseYear: 2020, current: 61, currentYear: 2025, direction: 1, target: 70, targetYear: 2030 }),
    );
  });

  test('SECOND1 chosen, it decides, and the linear one stands beside', () => {
    const assessed = judged([up], fast, { method: 'open-sdg' });
    assert.deepEqual([assessed.status, assessed.other], ['on-track', { method: 'linear', status: 'on-track' }]);
    assert.ok(codes(assessed).includes('open-sdg'));
  });

  test('SECOND1 a status that does not survive is told', () => {
    // The last year fell back: the growth from first to last is small, the robust line is not turned.
    const assessed = judged([up], yearly(2020, [50, 52, 54, 56, 58, 51]));
    assert.equal(assessed.status, 'on-track');
    assert.deepEqual([assessed.other!.status, assessed.survives], ['unlikely', false]);
    assert.ok(
      assessed.reasons.some((reason) => reason.code === 'method-differs' && reason.method === 'open-sdg' && reason.status === 'unlikely'),
    );
  });

  test('SECOND1 its categories are our statuses', () => {
    const statusOf = (last: number) => judged([up], yearly(2020, [50, 50, 50, 50, 50, last]), { method: 'open-sdg' }).status;
    assert.deepEqual([60, 57, 52, 50, 49].map(statusOf), ['on-track', 'behind', 'unlikely', 'unlikely', 'regressing']);
  });

  test('SECOND1 what is met or due is a fact by any method', () => {
    for (const method of ['linear', 'open-sdg'] as const) {
      const met = judged([up], yearly(2020, [50, 72]), { asOf: 2021, method });
      assert.deepEqual([met.status, met.other, met.survives, met.openSdg!.score], ['met', null, null, 5]);
      assert.equal(judged([level('>=', 70, { year: 2021 })], yearly(2020, [50, 69]), { asOf: 2021, method }).status, 'unlikely');
    }
  });

  test('SECOND2 a range is measured by its distance from the middle', () => {
    const input = openSdgInput({ low: 43, high: 47, open: false }, { year: 2020, value: 30 }, { year: 2025, value: 40 }, 2030);
    assert.deepEqual(input, { base: 60, current: 50, direction: -1, target: 47, baseYear: 2020, currentYear: 2025, targetYear: 2030 });
    const above = openSdgInput({ low: 43, high: 47, open: false }, { year: 2020, value: 60 }, { year: 2025, value: 50 }, 2030);
    assert.deepEqual(above, input);
  });

  test('SECOND3 at the end of "more than" Open SDG has arrived, we have not', () => {
    const assessed = judged([level('>', 70)], yearly(2020, [50, 60, 70]), { asOf: 2022, method: 'open-sdg' });
    assert.deepEqual([assessed.openSdg!.status, assessed.status], ['target_achieved', 'on-track']);
  });

  test('SECOND4 without a target the bound of the unit is the limit', () => {
    const rising: TargetInput = { kind: 'trend', year: 2030, direction: 'up', of: 'level' };
    const assessed = judged([rising], yearly(2020, [97, 97.1, 97.2, 97.3, 97.4, 97.5]), { method: 'open-sdg' });
    assert.deepEqual(
      assessed.openSdg,
      openSdgProgress({ base: 97, baseYear: 2020, current: 97.5, currentYear: 2025, direction: 1, limit: 100 }),
    );
    assert.deepEqual([assessed.status, assessed.other!.status], ['behind', 'on-track']);
  });

  test('SECOND5 where it is not available the status is not assessable', () => {
    const assessed = judged([level('>=', 5)], yearly(2020, [-4, -3, -2, -1, 0, 1]), { method: 'open-sdg' }, { bounds: {} });
    assert.equal(assessed.status, 'not-assessable');
    assert.ok(codes(assessed).includes('method-unavailable'));
    assert.equal(assessed.survives, null);
    const beside = judged([level('>=', 5)], yearly(2020, [-4, -3, -2, -1, 0, 1]), {}, { bounds: {} });
    assert.deepEqual([beside.status, beside.other!.status, beside.survives], ['on-track', 'not-assessable', null]);
  });

  test('SECOND5 its thresholds can be set', () => {
    const assessed = judged([up], [observation(2020, 50), observation(2025, 57)], {
      method: 'open-sdg',
      openSdg: { quantitative: { high: 0.7 } },
    });
    assert.equal(assessed.status, 'on-track');
  });
});
