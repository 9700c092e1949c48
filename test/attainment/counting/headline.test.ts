import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../../src/attainment/assess.js';
import { byHeadline } from '../../../src/attainment/counting/headline.js';
import { level, plan, yearly, type TargetInput } from '../support.js';

const source = { item: '目标1', quote: '原文' };
const trend = { kind: 'trend', of: 'level', direction: 'up', year: 2030, source } as const;

function order(targets: readonly TargetInput[]): readonly number[] {
  const given = plan([{ breakdowns: ['sex'], targets }]);
  const { indicators } = assess(given, yearly(2020, [50, 51, 52, 53, 54, 55]), { asOf: 2025 });
  return byHeadline(indicators[0]!.targets).map(({ target }) => target);
}

describe('the headline of an indicator', () => {
  test('HEADLINE1 a number of the total of the latest year, before directions and milestones', () => {
    assert.deepEqual(order([level('>=', 60, { year: 2025 }), level('>=', 70)]), [1, 0]);
    assert.deepEqual(order([trend, level('>=', 70)]), [1, 0]);
  });

  test('HEADLINE2 else a direction of the total, else one of a category', () => {
    assert.deepEqual(order([level('>=', 70, { breakdown: { sex: 'F' } }), trend]), [1, 0]);
    assert.deepEqual(order([level('>=', 70, { breakdown: { sex: 'F' } })]), [0]);
    assert.deepEqual(order([]), []);
  });

  test('HEADLINE3 then what else counts, then milestones', () => {
    const female = { breakdown: { sex: 'F' } };
    assert.deepEqual(order([level('>=', 60, { year: 2025 }), level('>=', 70), level('>=', 71, female), trend]), [1, 2, 3, 0]);
  });
});
