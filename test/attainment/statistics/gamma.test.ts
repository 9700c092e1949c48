import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gammaProbability, gammaQuantile, logGamma, normalWidth } from '../../../src/attainment/statistics/gamma.js';

function near(got: number, expected: number, relative = 1e-11): void {
  assert.ok(Math.abs(got - expected) <= relative * Math.abs(expected), `${got} is not ${expected}`);
}

describe('gamma distribution', () => {
  test('GAMMA1 probability, by series and by fraction (values of SciPy)', () => {
    near(gammaProbability(0.5, 0.1), 0.34527915398142317);
    near(gammaProbability(1, 1), 1 - 1 / Math.E);
    near(gammaProbability(2.5, 9), 0.9970535954121197);
    near(gammaProbability(10, 3), 0.0011024881301154815);
    near(gammaProbability(100, 100), 0.5132987982791487);
    near(gammaProbability(1000, 950), 0.055054686230738045);
  });

  test('GAMMA1 ln Γ', () => {
    near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)));
    near(logGamma(11), Math.log(3_628_800));
    near(logGamma(0.25), Math.log(3.625609908221908));
  });

  test('GAMMA2 quantiles are those of the chi-square table', () => {
    const chiSquare = (p: number, freedom: number) => 2 * gammaQuantile(p, freedom / 2);
    for (const [p, freedom, printed] of [
      [0.95, 1, 3.841],
      [0.95, 10, 18.307],
      [0.975, 4, 11.143],
      [0.025, 4, 0.484],
      [0.05, 30, 18.493],
      [0.995, 100, 140.169],
    ] as const) {
      assert.equal(chiSquare(p, freedom).toFixed(3), printed.toFixed(3));
    }
  });

  test('GAMMA2 a quantile has its probability, for small and large shapes and in both tails', () => {
    for (const shape of [0.1, 0.5, 1, 3, 40, 2500, 100_000]) {
      for (const p of [1e-6, 0.025, 0.5, 0.9, 0.999999]) near(gammaProbability(shape, gammaQuantile(p, shape)), p, 1e-9);
    }
  });

  test('GAMMA3 the width of the normal distribution', () => {
    near(normalWidth(0.95), 1.959963984540054);
    near(normalWidth(0.9), 1.6448536269514722);
    near(normalWidth(0.99), 2.5758293035489004);
  });

  test('GAMMA4 nothing lies below zero', () => {
    assert.equal(gammaProbability(3, 0), 0);
    assert.equal(gammaProbability(3, -1), 0);
  });

  test('GAMMA5 the expansion agrees with the exact quantile where it takes over', () => {
    const below = 100_000 * (1 - Number.EPSILON); // the last exact one; a shape this much smaller has a quantile 2·10⁻¹¹ smaller
    for (const p of [1e-6, 0.0005, 0.025, 0.05, 0.3, 0.5, 0.95, 0.975, 0.9995, 1 - 1e-6]) {
      const [exact, expanded] = [gammaQuantile(p, below), gammaQuantile(p, 100_000)];
      assert.ok(Math.abs(expanded - exact) < 1e-9 * Math.sqrt(100_000), `${expanded} and ${exact} for ${p}`);
      near(expanded, exact, 1e-12);
    }
  });

  test('GAMMA5 a large shape takes no time', () => {
    const start = performance.now();
    for (let i = 0; i < 1000; i++) gammaQuantile(0.975, 9e14 + i);
    assert.ok(performance.now() - start < 500);
    // z·√a on both sides, and the median a third below the shape.
    const [low, middle, high] = [0.025, 0.5, 0.975].map((p) => gammaQuantile(p, 1e10) - 1e10);
    near(high! - low!, 2 * 1.959963984540054 * 1e5, 1e-9);
    near(middle!, -1 / 3, 1e-4);
  });
});
