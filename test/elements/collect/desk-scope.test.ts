import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planYears } from '../../../src/plan/plan-years.js';
import { scopeOf } from '../../../src/elements/collect/desk-scope.js';
import { PLAN, REGION } from '../../submissions/support.js';

const scope = (period: string | null, region: string | null = null, plan = PLAN) => scopeOf(plan, { period, region });

describe('what a desk collects for', () => {
  test('DESKSCOPE1 a plan without departments, and no period, are told', () => {
    assert.deepEqual(scope('2025', null, { ...PLAN, departments: [] as never }), { kind: 'no-departments' });
    for (const none of [null, '', '  ']) assert.deepEqual(scope(none), { kind: 'no-period' });
  });

  test('DESKSCOPE2 words that are no period or no region are named, those alone', () => {
    assert.deepEqual(scope('2025 去年 25'), { kind: 'bad-period', text: '去年 25' });
    assert.deepEqual(scope('2025', `${REGION} 开平=开平市`), { kind: 'bad-region', text: '开平=开平市' });
  });

  test('DESKSCOPE3 a period that is not of the plan is named with its years', () => {
    const { from, to } = planYears(PLAN);
    assert.equal(from, Math.min(PLAN.start, PLAN.baselineYear, ...PLAN.indicators.map(({ baseline }) => baseline?.year ?? PLAN.start)));
    for (const period of [`${from - 1}`, `${to + 1}`])
      assert.deepEqual(scope(`2025 ${period}`), { kind: 'outside-plan', text: period, from, to });
    assert.equal('kind' in scope(`${from} ${to}-Q1`), false);
  });

  test('DESKSCOPE4, DESKSCOPE5 regions with their names, and any where none is given', () => {
    const name = PLAN.region.name;
    assert.deepEqual(scope('2025，2024', `${REGION} 440783001=三埠街道 ${REGION}`), {
      periods: ['2025', '2024'],
      regions: [REGION, '440783001'],
      names: { [REGION]: name, '440783001': '三埠街道' },
    });
    for (const none of [null, ''])
      assert.deepEqual(scope('2025', none), { periods: ['2025'], regions: undefined, names: { [REGION]: name } });
  });
});
