import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  agrees,
  computedRate,
  isRepeat,
  isRoundingOf,
  readValue,
  statedValue,
  valueRulesOf,
  type Figures,
} from '../../src/observations/value.js';
import { indicator } from '../plan/sample.js';

const percent = valueRulesOf(indicator('a'));
const read = (figures: Partial<Figures>, rules = percent) => readValue({ status: 'A', ...figures }, rules);
const fault = (figures: Partial<Figures>, rules = percent) => read(figures, rules).fault;

describe('value of an observation', () => {
  test('VALUE1 as stated, else the rate in the unit of the indicator', () => {
    assert.deepEqual(read({ value: 60 }), { value: 60 });
    assert.deepEqual(read({ numerator: 7, denominator: 100 }), { value: 7 });
    const mortality = valueRulesOf(indicator('m', { unit: 'per-100000' }));
    assert.deepEqual(read({ numerator: 1, denominator: 12_500 }, mortality), { value: 8 });
    assert.equal(fault({}), 'value-missing');
    assert.equal(fault({ numerator: 7 }), 'value-missing');
    assert.equal(statedValue({ value: 60, numerator: 7, denominator: 100 }, 100), 60);
    assert.equal(statedValue({ numerator: 7, denominator: 100 }, 100), 7);
    assert.equal(statedValue({ numerator: 7 }, 100), null);
  });

  test('VALUE2 no rate over nothing or less, nor of less than nothing', () => {
    for (const [numerator, denominator] of [
      [5, 0],
      [0, 0],
      [5, -10],
      [-5, 10],
    ] as const) {
      assert.equal(computedRate(numerator, denominator, 100), null);
      assert.equal(fault({ numerator, denominator }), 'fraction-impossible');
      assert.equal(fault({ value: 50, numerator, denominator }), 'fraction-impossible');
    }
    assert.ok(Object.is(computedRate(0, 10, 100), 0));
    assert.ok(Object.is(computedRate(-0, 10, 100), 0));
  });

  test('VALUE3 a value in another unit than its counts contradicts them', () => {
    assert.deepEqual(read({ value: 0.97, numerator: 97, denominator: 100 }), { value: 0.97, fault: 'fraction-differs' });
  });

  test('VALUE3 within half of the last place of the number, as far as it is published', () => {
    for (const value of [66.7, 66.67, 67, 66.66666666666667]) assert.equal(fault({ value, numerator: 2, denominator: 3 }), undefined);
    for (const value of [66.6, 66.66, 66, 68]) assert.equal(fault({ value, numerator: 2, denominator: 3 }), 'fraction-differs');
    // 66.667 of an indicator with two places: a third that is not published decides nothing.
    assert.equal(fault({ value: 66.664, numerator: 2, denominator: 3 }), undefined);
    assert.equal(fault({ value: 45.35, numerator: 453, denominator: 1000, decimals: 1 }), undefined);
  });

  test('VALUE3 the places typed decide where they are known', () => {
    assert.equal(fault({ value: 45, numerator: 453, denominator: 1000 }), undefined);
    assert.equal(fault({ value: 45, decimals: 1, numerator: 453, denominator: 1000 }), 'fraction-differs');
    assert.equal(fault({ value: 45, decimals: 1, numerator: 4504, denominator: 10_000 }), undefined);
    assert.equal(fault({ value: 66.664, decimals: 3, numerator: 2, denominator: 3 }), 'fraction-differs');
  });

  test('VALUE3 down to numbers that are written with an exponent', () => {
    const computed = 0.0000003;
    assert.equal(agrees({ value: 1e-7 }, 0.3, 6), false);
    assert.equal(agrees({ value: 1e-7, decimals: 7 }, computed, 6), false);
    assert.equal(agrees({ value: 3e-7, decimals: 7 }, computed, 6), true);
    assert.equal(agrees({ value: 1e-10, decimals: 10 }, 6e-10, 6), false);
    assert.equal(agrees({ value: 1e-10, decimals: 10 }, 1.4e-10, 6), true);
  });

  test('VALUE3 what arithmetic leaves over is no difference', () => {
    for (const [value, rate] of [
      [45.3, 45.35],
      [45.2, 45.15],
      [123456.3, 123456.35],
      [0.3, 0.1 + 0.2],
    ] as const)
      assert.ok(agrees({ value, decimals: 1 }, rate, 2), `${value} ${rate}`);
  });

  test('VALUE3 a number may be another one rounded', () => {
    assert.ok(isRoundingOf(45.3, 45.35, 1)); // 0.05000000000000426 apart
    assert.ok(!isRoundingOf(45.3, 45.36, 1));
  });

  test('VALUE3 a ratio as it was written has the places of the indicator', () => {
    assert.equal(agrees({ value: 1.5, written: '3:2' }, 1.52, 2), false);
    assert.equal(agrees({ value: 1 / 3, written: '1:3' }, 0.333, 2), true);
  });

  test('VALUE3 below a millionth the places typed decide as anywhere', () => {
    assert.equal(agrees({ value: 4e-7, decimals: 7 }, 4.4e-7, 6), true);
    assert.equal(agrees({ value: 4e-7, decimals: 8 }, 4.4e-7, 6), false); // 0.00000040
    assert.equal(agrees({ value: 4.4e-9, decimals: 10 }, 4.45e-9, 6), true);
    assert.equal(agrees({ value: 4.4e-9, decimals: 11 }, 4.45e-9, 6), false);
    assert.equal(agrees({ value: 1e-12, decimals: 12 }, 9e-12, 6), false);
  });

  test('VALUE4 a bound is passed by more than arithmetic', () => {
    const rules = valueRulesOf(indicator('a', { bounds: { min: 0, max: 0.3 } }));
    assert.equal(fault({ value: 0.1 + 0.2 }, rules), undefined);
    assert.equal(fault({ value: 0.3 + 1e-8 }, rules), 'out-of-bounds');
    assert.equal(fault({ value: -1e-16 }, rules), undefined);
  });

  test('VALUE4 out of bounds, not finite, not whole', () => {
    assert.equal(fault({ value: 100.1 }), 'out-of-bounds');
    assert.equal(fault({ value: -0.1 }), 'out-of-bounds');
    assert.equal(fault({ numerator: 101, denominator: 100 }), 'out-of-bounds');
    assert.equal(fault({ value: 105 }, valueRulesOf(indicator('a', { bounds: { min: 0, max: 120 } }))), undefined);
    const persons = valueRulesOf(indicator('p', { unit: 'persons', measure: { kind: 'count' }, precision: 0 }));
    assert.equal(fault({ value: 1e16 }, persons), 'out-of-bounds');
    assert.equal(fault({ value: 60.5 }, persons), 'not-whole');
    for (const value of [NaN, Infinity, '60' as unknown as number, null as unknown as number]) assert.equal(fault({ value }), 'not-finite');
    assert.equal(fault({ numerator: Infinity, denominator: 5 }), 'not-finite');
  });

  test('VALUE5 a value beside a status that says there is none, and a task', () => {
    assert.deepEqual(read({ status: 'L' }), { value: NaN });
    assert.equal(fault({ status: 'L', value: 60 }), 'value-with-missing-status');
    assert.equal(fault({ status: 'M', numerator: 1, denominator: 2 }), 'value-with-missing-status');
    assert.equal(fault({ task: 'done' }), 'wrong-kind');
  });

  test('VALUE6 the same again is a repeat; another number, status or count is not', () => {
    const one = { status: 'A', value: 50, numerator: NaN, denominator: NaN } as const;
    assert.ok(isRepeat(one, { ...one }));
    assert.ok(!isRepeat(one, { ...one, value: 51 }));
    assert.ok(!isRepeat(one, { ...one, status: 'P' }));
    assert.ok(!isRepeat(one, { ...one, numerator: 1 }));
    assert.ok(isRepeat({ ...one, value: NaN }, { ...one, value: NaN }));
    assert.ok(isRepeat({ ...one, value: 0.3 }, { ...one, value: 0.1 + 0.2 }));
    assert.ok(isRepeat({ ...one, value: 0 }, { ...one, value: -0 }));
    assert.ok(!isRepeat({ ...one, value: 1_234_567_890_123 }, { ...one, value: 1_234_567_890_120 }));
    assert.ok(!isRepeat(one, { ...one, value: NaN }));
  });
});
