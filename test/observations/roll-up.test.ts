import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Observation } from '../../src/observations/observation.js';
import { rollUp } from '../../src/observations/roll-up.js';
import { indicator, samplePlan, task } from '../plan/sample.js';

const PLAN = samplePlan({
  indicators: [
    indicator('rate', { breakdowns: ['sex'] }),
    indicator('births', { measure: { kind: 'count' }, unit: 'persons', precision: 0 }),
    indicator('mean', { measure: { kind: 'value' }, unit: 'years' }),
    indicator('odds', { unit: 'ratio' }),
    task('network'),
  ],
});
const COUNTIES = ['440783', '440784', '440785'];
const of = (indicator: string, region: string, more: Partial<Observation>): Observation => ({
  indicator,
  region,
  period: '2025',
  status: 'A',
  ...more,
});
const rate = (region: string, numerator: number, denominator: number, more: Partial<Observation> = {}) =>
  of('rate', region, { numerator, denominator, ...more });

describe('rolling up', () => {
  test('ROLLUP1 counts are added, rates made anew of what was added, also of a category', () => {
    const sex = { breakdown: { sex: 'F' } };
    const { observations, incomplete } = rollUp(
      PLAN,
      [
        ...COUNTIES.map((region, i) => rate(region, 1, 10 ** (i + 1), { value: 99 })),
        ...COUNTIES.map((region) => rate(region, 1, 2, sex)),
        ...COUNTIES.map((region, i) => of('births', region, { value: i + 1 })),
      ],
      COUNTIES,
    );
    assert.deepEqual(
      observations.filter(({ region }) => region === '440700'),
      [
        { indicator: 'rate', region: '440700', period: '2025', status: 'A', numerator: 3, denominator: 1110, value: (3 * 100) / 1110 },
        { indicator: 'rate', region: '440700', period: '2025', status: 'A', ...sex, numerator: 3, denominator: 6, value: 50 },
        { indicator: 'births', region: '440700', period: '2025', status: 'A', value: 6 },
      ],
    );
    assert.deepEqual(incomplete, []);
  });

  test('ROLLUP2 what has no counts, a ratio and a task are named, and not added up', () => {
    const { observations, unadded } = rollUp(
      PLAN,
      COUNTIES.flatMap((region) => [
        of('mean', region, { value: 80 }),
        of('odds', region, { numerator: 1, denominator: 2 }),
        of('network', region, { task: 'done' }),
      ]),
      COUNTIES,
    );
    assert.deepEqual(observations, []);
    assert.deepEqual(unadded, [
      { indicator: 'mean', reason: 'no-counts' },
      { indicator: 'odds', reason: 'ratio' },
      { indicator: 'network', reason: 'task' },
    ]);
  });

  test('ROLLUP3 ROLLUP7 a region that is missing, or has no counts, makes the sum incomplete, not smaller', () => {
    const { observations, incomplete } = rollUp(
      PLAN,
      [
        of('births', '440783', { value: 5 }),
        of('births', '440784', { status: 'L' }),
        rate('440783', 1, 2),
        of('rate', '440784', { value: 50 }),
        rate('440785', 1, 2),
      ],
      COUNTIES,
    );
    assert.deepEqual(observations, []);
    const at = { region: '440700', period: '2025', breakdown: '', of: 3 };
    assert.deepEqual(
      incomplete.filter(({ region }) => region === '440700'),
      [
        { indicator: 'births', ...at, have: 1, missing: ['440784', '440785'] },
        { indicator: 'rate', ...at, have: 2, missing: ['440784'] },
      ],
    );
  });

  test('ROLLUP4 ROLLUP5 what can’t exist adds nothing and is not missing; an estimate makes an estimate', () => {
    const estimated = of('births', '440783', { value: 5, status: 'E' });
    const provisional = of('births', '440784', { value: 1, status: 'P' });
    const { observations } = rollUp(PLAN, [estimated, provisional, of('births', '440785', { status: 'M' })], COUNTIES);
    assert.deepEqual([observations[0]!.value, observations[0]!.status], [6, 'E']);
    const none = rollUp(
      PLAN,
      COUNTIES.map((region) => of('births', region, { status: 'M' })),
      COUNTIES,
    ).observations[0]!;
    assert.deepEqual([none.value, none.status], [undefined, 'M']);
  });

  test('ROLLUP1 ROLLUP6 townships through counties to the city, but for a county that reported itself', () => {
    const towns = ['440783001', '440783002', '440784001'];
    const reported = of('births', '440784', { value: 100 });
    const { observations } = rollUp(PLAN, [...towns.map((region) => of('births', region, { value: 1 })), reported], towns);
    const sums = Object.fromEntries(observations.map(({ region, value }) => [region, value]));
    assert.deepEqual(sums, { 440783: 2, 440700: 102, 440000: 102 });
  });

  test('ROLLUP3 what is incomplete below stays so above', () => {
    const towns = ['440783001', '440783002', '440784001'];
    const { observations, incomplete } = rollUp(
      PLAN,
      [of('births', towns[0]!, { value: 1 }), of('births', towns[2]!, { value: 1 })],
      towns,
    );
    assert.deepEqual(
      observations.map(({ region }) => region),
      ['440784'],
    );
    assert.deepEqual(
      incomplete.map(({ region, have, of }) => `${region} ${have}/${of}`),
      ['440783 1/2', '440700 1/2'],
    );
  });

  test('ROLLUP1 the region above may be named by who asks', () => {
    const { observations } = rollUp(
      PLAN,
      COUNTIES.map((region) => of('births', region, { value: 1 })),
      COUNTIES,
      (region) => (COUNTIES.includes(region) ? '991' : undefined),
    );
    assert.deepEqual(
      observations.map(({ region, value }) => [region, value]),
      [['991', 3]],
    );
  });
});
