import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runWhole } from '../../src/documents/steps.js';
import type { Observation } from '../../src/observations/observation.js';
import { regionSumsStepwise } from '../../src/observations/region-sums.js';
import { indicator, samplePlan, task } from '../plan/sample.js';

const PLAN = samplePlan({
  indicators: [
    indicator('rate', { breakdowns: ['sex'] }),
    indicator('births', { measure: { kind: 'count' }, unit: 'persons', precision: 0 }),
    indicator('mean', { measure: { kind: 'value' }, unit: 'years' }),
    task('network'),
  ],
  rules: [],
});
const [CITY, ONE, TWO] = ['440700', '440783', '440784'];
const REGIONS = [CITY, ONE, TWO];
const of = (id: string, region: string, more: Partial<Observation>): Observation => ({
  indicator: id,
  region,
  period: '2025',
  status: 'A',
  ...more,
});
const births = (region: string, value: number) => of('births', region, { value });
const rate = (region: string, numerator: number, denominator: number, more: Partial<Observation> = {}) =>
  of('rate', region, { value: (100 * numerator) / denominator, numerator, denominator, ...more });
const sums = (observations: readonly Observation[], regions = REGIONS) => runWhole(regionSumsStepwise(PLAN, observations, regions));
const told = (...given: Parameters<typeof sums>) =>
  sums(...given).apart.map(({ own, sum }) => `${own.indicator} ${own.region} ${own.value} ${sum.value}`);

describe('sums over regions', () => {
  test('REGIONSUM1 a count that is not the sum of those right below is told, with both', () => {
    assert.deepEqual(told([births(CITY, 10), births(ONE, 4), births(TWO, 5)]), ['births 440700 10 9']);
    assert.deepEqual(told([births(CITY, 9), births(ONE, 4), births(TWO, 5)]), []);
    const sex = { breakdown: { sex: 'F' } };
    const women = [rate(CITY, 9, 20, sex), rate(ONE, 4, 10, sex), rate(TWO, 4, 10, sex)];
    assert.deepEqual(
      sums(women).apart.map(({ own, sum, below }) => [own.numerator, sum.numerator, sum.breakdown, below]),
      [[9, 8, { sex: 'F' }, [ONE, TWO]]],
    );
  });

  test('REGIONSUM2 of a rate its numerator and denominator, never the rate; what can’t be added up is not judged', () => {
    assert.deepEqual(told([rate(CITY, 5, 20), rate(ONE, 1, 10), rate(TWO, 4, 10)]), []);
    assert.deepEqual(told([{ ...rate(CITY, 5, 20), value: 99 }, rate(ONE, 1, 10), rate(TWO, 4, 10)]), []);
    assert.equal(told([rate(CITY, 5, 21), rate(ONE, 1, 10), rate(TWO, 4, 10)]).length, 1);
    const { numerator: _, denominator: __, ...bare } = rate(CITY, 5, 20);
    assert.deepEqual(told([bare, rate(ONE, 1, 10), rate(TWO, 1, 10)]), []);
    assert.deepEqual(told(REGIONS.map((region, i) => of('mean', region, { value: 70 + i }))), []);
    assert.deepEqual(told(REGIONS.map((region) => of('network', region, { task: 'done' }))), []);
  });

  test('REGIONSUM3 where one below has reported nothing, nothing is judged: n of m', () => {
    const { apart, incomplete } = sums([births(CITY, 10), births(ONE, 4)]);
    assert.deepEqual(
      [apart, incomplete],
      [[], [{ indicator: 'births', region: CITY, period: '2025', breakdown: '', have: 1, of: 2, missing: [TWO] }]],
    );
    assert.deepEqual(told([births(CITY, 10), births(ONE, 4), of('births', TWO, { status: 'M' })]), ['births 440700 10 4']);
  });

  test('REGIONSUM4 a region that has reported nothing itself, or has none below it, is held against nothing', () => {
    assert.deepEqual(sums([births(ONE, 4)]), { apart: [], incomplete: [] });
    assert.deepEqual(sums([births(CITY, 10), births(ONE, 4)], [CITY]), { apart: [], incomplete: [] });
    const levels = ['440000', CITY, ONE, TWO];
    assert.deepEqual(told([births('440000', 1), births(CITY, 9), births(ONE, 4), births(TWO, 5)], levels), ['births 440000 1 9']);
    assert.deepEqual(told([of('births', CITY, { status: 'L' }), births(ONE, 4), births(TWO, 5)]), []);
  });
});
