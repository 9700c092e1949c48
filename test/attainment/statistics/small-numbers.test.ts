import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { garwood, intervalKindOf, pooledRate, rateInterval, wilson } from '../../../src/attainment/statistics/small-numbers.js';

const printed = (limits: readonly number[], places: number) => limits.map((limit) => limit.toFixed(places));

describe('small numbers', () => {
  test('SMALL1 Garwood: the table of exact Poisson limits, 95 %', () => {
    assert.deepEqual(printed(garwood(1, 0.95), 4), ['0.0253', '5.5716']);
    assert.deepEqual(printed(garwood(2, 0.95), 4), ['0.2422', '7.2247']);
    assert.deepEqual(printed(garwood(3, 0.95), 4), ['0.6187', '8.7673']);
    assert.deepEqual(printed(garwood(5, 0.95), 4), ['1.6235', '11.6683']);
    assert.deepEqual(printed(garwood(10, 0.95), 4), ['4.7954', '18.3904']);
    assert.deepEqual(printed(garwood(100, 0.95), 3), ['81.364', '121.627']);
  });

  test('SMALL1 other confidences do not mix with remembered ones', () => {
    assert.deepEqual(printed(garwood(5, 0.9), 4), ['1.9701', '10.5130']);
    assert.deepEqual(printed(garwood(5, 0.99), 4), ['1.0779', '14.1498']);
    assert.deepEqual(printed(garwood(5, 0.95), 4), ['1.6235', '11.6683']);
  });

  test('SMALL2 no case: from 0 to 3.689, the rule of three made exact', () => {
    assert.deepEqual(printed(garwood(0, 0.95), 4), ['0.0000', '3.6889']);
    assert.equal(garwood(0, 0.95)[0], 0);
  });

  test("SMALL3 Wilson: Newcombe's examples (1998)", () => {
    assert.deepEqual(printed(wilson(81, 263, 0.95), 4), ['0.2553', '0.3662']);
    assert.deepEqual(printed(wilson(15, 148, 0.95), 4), ['0.0624', '0.1605']);
    assert.deepEqual(printed(wilson(1, 29, 0.95), 4), ['0.0061', '0.1718']);
  });

  test('SMALL4 none and all reach the end exactly', () => {
    assert.deepEqual(printed(wilson(0, 20, 0.95), 4), ['0.0000', '0.1611']);
    assert.equal(wilson(0, 20, 0.95)[0], 0);
    assert.equal(wilson(20, 20, 0.95)[1], 1);
  });

  test('SMALL5 per cent by Wilson, rarer rates by Garwood, nothing else', () => {
    assert.equal(intervalKindOf('percent'), 'wilson');
    assert.deepEqual((['permille', 'per-10000', 'per-100000'] as const).map(intervalKindOf), ['poisson', 'poisson', 'poisson']);
    assert.deepEqual(['persons' as const, 'ratio' as const, { name: '平方米/人' }, undefined].map(intervalKindOf), [
      null,
      null,
      null,
      null,
    ]);
  });

  test('SMALL5 one death in 3,000 births is 33 per 100,000, and may be 1 to 186', () => {
    const interval = rateInterval('poisson', 1, 3000, 100_000, 0.95);
    assert.deepEqual(printed([interval!.low, interval!.high], 1), ['0.8', '185.7']);
  });

  test('SMALL6 three years together', () => {
    const years = [
      { year: 2023, numerator: 1, denominator: 3000 },
      { year: 2024, numerator: 0, denominator: 2900 },
      { year: 2025, numerator: 0, denominator: 3100 },
    ];
    const pooled = pooledRate(years, 'poisson', 100_000, 0.95)!;
    assert.deepEqual([pooled.from, pooled.to], [2023, 2025]);
    assert.ok(Math.abs(pooled.value - 100_000 / 9000) < 1e-9);
    assert.ok(Math.abs(pooled.interval.high - (5.571643390938898 * 100_000) / 9000) < 1e-6);
    assert.equal(pooledRate([{ year: 2025, numerator: 0.5, denominator: 10 }], 'poisson', 1000, 0.95), null);
  });

  test('SMALL7 no counts, no interval', () => {
    assert.equal(rateInterval('poisson', 1.5, 3000, 100_000, 0.95), null);
    assert.equal(rateInterval('poisson', -1, 3000, 100_000, 0.95), null);
    assert.equal(rateInterval('poisson', 1, 0, 100_000, 0.95), null);
    assert.equal(rateInterval('wilson', 11, 10, 100, 0.95), null);
    assert.equal(rateInterval('wilson', Number.NaN, 10, 100, 0.95), null);
  });

  test('SMALL8 counts up to 10¹⁵ have their interval at once, and it shrinks with the count', () => {
    const start = performance.now();
    let before = Infinity;
    for (let count = 1; count <= 1e15; count *= 10) {
      const { low, high } = rateInterval('poisson', count, 10 * count, 1000, 0.95)!;
      assert.ok(low < 100 && high > 100 && high - low < before, `${count}: ${low} to ${high}`);
      before = high - low;
    }
    const { low, high } = rateInterval('poisson', 9e14, 1e15, 1000, 0.95)!;
    // 900 ± 1.96 · 900/√(9·10¹⁴)
    assert.ok(Math.abs(high - low - (2 * 1.959963984540054 * 900) / 3e7) < 1e-11, `${low} to ${high}`);
    assert.ok(performance.now() - start < 500);
  });

  test('SMALL8 a share of nearly all keeps what is missing', () => {
    const [low, high] = wilson(1e15 - 10, 1e15, 0.95);
    assert.ok(1 - low > 1.5e-14 && 1 - low < 2e-14 && 1 - high > 4e-15 && 1 - high < 7e-15, `${1 - low} ${1 - high}`);
  });
});
