import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess, assessIndicator } from '../../src/attainment/assess.js';
import type { AssessOptions } from '../../src/attainment/options.js';
import type { TargetAssessment } from '../../src/attainment/result/result.js';
import { METHODS, STATUSES } from '../../src/plan/assessment-terms.js';
import { OBS_STATUSES, type Observation } from '../../src/observations/observation.js';
import { numbersIn, observation, plan, type TargetInput } from './support.js';

/** The same numbers on every machine: a linear congruential generator. */
function generator(seed: number) {
  let state = seed;
  const random = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
  return { random, pick: <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]! };
}

const WILD = [0, -0, 1, -1, 50, 99.99, 100, 1e-300, 1e15, -1e15, 1e16, 1e308, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE];
const MIRRORED = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '~': '~', between: 'between' } as const;
const COMPARATORS = Object.keys(MIRRORED) as (keyof typeof MIRRORED)[];

function anyTarget({ random, pick }: ReturnType<typeof generator>, number: () => number): TargetInput {
  const common = { year: 2021 + Math.floor(random() * 10), ...(random() < 0.2 ? { breakdown: { sex: 'F' } } : {}) };
  const comparator = pick(COMPARATORS);
  const tolerance = random() < 0.8 ? { tolerance: Math.abs(number()) } : {};
  switch (pick(['level', 'level', 'change', 'trend', 'reference', 'external'] as const)) {
    case 'level': {
      const value = number();
      return {
        ...common,
        kind: 'level',
        comparator,
        value,
        ...(comparator === 'between' ? { upper: value + Math.abs(number()) } : {}),
        ...tolerance,
        maintain: random() < 0.3,
      };
    }
    case 'change':
      return {
        ...common,
        kind: 'change',
        comparator,
        baselineYear: 2018 + Math.floor(random() * 5),
        ...(random() < 0.5 ? { percent: number() } : { points: number() }),
        ...tolerance,
      };
    case 'trend': {
      const of = pick(['level', 'gap', 'growth'] as const);
      return {
        ...common,
        kind: 'trend',
        direction: pick(['up', 'down']),
        of,
        ...(of === 'gap' ? { between: { dimension: 'sex', categories: ['M', 'F'] } } : {}),
      };
    }
    case 'reference': {
      const reference = pick([{ indicator: 'other' }, { region: 'parent' as const }, { breakdown: { sex: 'M' } }]);
      return {
        ...common,
        kind: 'reference',
        comparator,
        reference,
        ...tolerance,
        ...(random() < 0.3 ? { factor: Math.abs(number()) } : {}),
      };
    }
    case 'external':
      return { ...common, kind: 'external', comparator, standard: '省定标准' };
  }
}

function anyObservations({ random, pick }: ReturnType<typeof generator>, number: () => number): Observation[] {
  return Array.from({ length: Math.floor(random() * 40) }, () => {
    const counts = random() < 0.3 ? { numerator: Math.round(number()), denominator: Math.round(number()) } : {};
    return observation(2018 + Math.floor(random() * 14), random() < 0.8 ? number() : undefined, {
      ...counts,
      indicator: pick(['rate', 'rate', 'rate', 'other']),
      region: pick(['440783', '440783', '440783', '440700']),
      status: random() < 0.7 ? 'A' : pick(OBS_STATUSES),
      ...(random() < 0.4 ? { breakdown: { sex: pick(['F', 'M']) } } : {}),
      ...(random() < 0.2 ? { standard: { value: number() } } : {}),
    });
  });
}

describe('properties', () => {
  test('ASSESS5 no NaN and no Infinity ever leaves, whatever comes in', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const source = generator(seed);
      const number = () => (source.random() < 0.4 ? source.pick(WILD) : source.random() * 120 - 10);
      const given = plan([
        {
          bounds: source.pick([{}, { min: 0 }, { min: 0, max: 100 }]),
          unit: source.pick(['percent', 'per-100000', 'persons'] as const),
          targets: [anyTarget(source, number), anyTarget(source, number)],
        },
        { id: 'other', unit: 'percent' },
      ]);
      const options: AssessOptions = { asOf: 2019 + Math.floor(source.random() * 13), method: source.pick(METHODS) };
      const observations = anyObservations(source, number);
      const result = assess(given, observations, options);
      for (const value of numbersIn([result.indicators, result.summary, result.warnings]))
        assert.ok(Number.isFinite(value), `seed ${seed}`);
      assert.deepEqual(JSON.parse(JSON.stringify(result)), JSON.parse(JSON.stringify({ ...result })));
      assert.deepEqual(assessIndicator(given, 'rate', observations, options), result.indicators[0]);
    }
  });

  test('LINEAR2 less is better is more is better, mirrored', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 600; seed++) {
      const source = generator(seed);
      const number = () => Math.round(source.random() * 1000) / 10;
      const [comparator, value, tolerance] = [source.pick(COMPARATORS), number(), Math.round(source.random() * 50) / 10];
      const upper = comparator === 'between' ? value + tolerance : undefined;
      const common = { year: source.pick([2024, 2027, 2030]), kind: 'level', maintain: source.random() < 0.2, tolerance } as const;
      const target: TargetInput = { ...common, comparator, value, ...(upper === undefined ? {} : { upper }) };
      const mirror: TargetInput = {
        ...common,
        comparator: MIRRORED[comparator],
        value: -(upper ?? value),
        ...(upper === undefined ? {} : { upper: -value }),
      };
      let level = number();
      const values = Array.from({ length: 1 + Math.floor(source.random() * 8) }, (_, i) =>
        observation(2020 + (seed % 2) + i, (level += source.random() * 10 - 4.5)),
      );
      const assessed = assessOne(target, values);
      const mirrored = assessOne(
        mirror,
        values.map((each) => ({ ...each, value: -each.value! })),
      );
      seen.add(assessed.status);
      assert.equal(mirrored.status, assessed.status, `seed ${seed}`);
      assert.deepEqual(mirrored.flags, assessed.flags, `seed ${seed}`);
      assert.deepEqual(linearCodes(mirrored), linearCodes(assessed), `seed ${seed}`);
      assert.ok(Math.abs((mirrored.figures?.covered ?? 0) - (assessed.figures?.covered ?? 0)) < 1e-9, `seed ${seed}`);
    }
    assert.deepEqual([...seen].sort(), ['behind', 'met', 'no-data', 'not-assessable', 'on-track', 'regressing', 'unlikely']);
  });

  test('COLUMN1 the order of the observations does not matter', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const source = generator(seed);
      const number = () => source.random() * 100;
      const given = plan([{ targets: [anyTarget(source, number)] }, { id: 'other' }]);
      const observations = anyObservations(source, number).filter(unique());
      const options = { asOf: 2025 };
      assert.deepEqual(
        assess(given, [...observations].reverse(), options).indicators,
        assess(given, observations, options).indicators,
        `seed ${seed}`,
      );
    }
  });

  test('LEVEL1 a better latest value never makes a status worse', () => {
    const rank = ['regressing', 'unlikely', 'behind', 'on-track', 'met'];
    for (let seed = 1; seed <= 200; seed++) {
      const source = generator(seed);
      const values = Array.from({ length: 5 }, (_, i) => observation(2020 + i, 40 + source.random() * 20));
      const ranks = [30, 40, 50, 55, 60, 65, 69, 70, 80].map((last) =>
        rank.indexOf(assessOne({ kind: 'level', year: 2030, comparator: '>=', value: 70 }, [...values, observation(2025, last)]).status),
      );
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
        `seed ${seed}`,
      );
    }
  });

  test('STATUS1 the statuses are those of the list', () => {
    assert.deepEqual([...STATUSES], ['met', 'on-track', 'behind', 'unlikely', 'regressing', 'no-data', 'not-due', 'not-assessable']);
  });
});

function assessOne(target: TargetInput, observations: readonly Observation[]): TargetAssessment {
  return assess(plan([{ bounds: {}, targets: [target] }]), observations, { asOf: 2027, staleAfter: 9 }).indicators[0]!.targets[0]!;
}

/** Open SDG's method knows no mirror: it puts 0.001 in the place of zero. */
function linearCodes({ reasons }: TargetAssessment): string[] {
  return reasons.map(({ code }) => code).filter((code) => code !== 'method-differs');
}

function unique(): (observation: Observation) => boolean {
  const seen = new Set<string>();
  return ({ indicator, region, period, breakdown }) => {
    const key = JSON.stringify([indicator, region, period, breakdown]);
    return !seen.has(key) && seen.add(key).size > 0;
  };
}
