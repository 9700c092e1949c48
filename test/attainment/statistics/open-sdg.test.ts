import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AttainmentError } from '../../../src/attainment/errors.js';
import { openSdgProgress, type OpenSdgInput } from '../../../src/attainment/statistics/open-sdg.js';

const withTarget: OpenSdgInput = { base: 50, baseYear: 2015, current: 60, currentYear: 2020, direction: 1, target: 80, targetYear: 2030 };
const without: OpenSdgInput = { base: 50, baseYear: 2015, current: 55, currentYear: 2020, direction: 1 };

/** Expected figures were worked out in Python from the published formulas. */
function expectProgress(input: OpenSdgInput, value: number | null, status: string, score: number | null): void {
  const result = openSdgProgress(input);
  assert.equal(result.status, status);
  for (const [got, expected] of [
    [result.value, value],
    [result.score, score],
  ] as const) {
    if (expected === null) assert.equal(got, null);
    else assert.ok(got !== null && Math.abs(got - expected) < 1e-9, `${got} is not ${expected}`);
  }
}

describe('Open SDG progress', () => {
  test('OPENSDG1 is growth observed against growth needed', () => {
    expectProgress(withTarget, 1.1667518104281838, 'substantial_progress', 4.048291506707473);
    // Doubling in five years of a doubling in ten: (2^(1/5) − 1) / (2^(1/10) − 1) = 2^(1/10) + 1.
    const doubled = openSdgProgress({
      base: 10,
      baseYear: 2015,
      current: 19.999,
      currentYear: 2020,
      direction: 1,
      target: 20,
      targetYear: 2025,
    });
    assert.ok(Math.abs(doubled.value! - (2 ** 0.1 + 1)) < 1e-3);
  });

  test('OPENSDG2 direction turns the sign, and so do values below zero', () => {
    expectProgress(
      { ...withTarget, base: 20, current: 14, currentYear: 2021, direction: -1, target: 8 },
      0.9739393424075511,
      'substantial_progress',
      2.6710513288828963,
    );
    expectProgress(
      { ...withTarget, base: 20, current: 24, currentYear: 2021, direction: -1, target: 8 },
      -0.5206633717931918,
      'deterioration',
      -4.669448071250692,
    );
    expectProgress(
      { ...withTarget, base: -20, current: -14, currentYear: 2021, direction: 1, target: -8 },
      0.9739393424075511,
      'substantial_progress',
      2.6710513288828963,
    );
  });

  test('OPENSDG2 a base beyond the target does not turn a decline into progress', () => {
    expectProgress({ ...withTarget, base: 90, current: 75, currentYear: 2021 }, -3.826639285236514, 'deterioration', -5);
  });

  test('OPENSDG3 the thresholds are 0.95, 0.60 and 0', () => {
    expectProgress({ ...withTarget, current: 57 }, 0.8341922900639194, 'moderate_progress', 1.6728521086975698);
    expectProgress({ ...withTarget, current: 52 }, 0.24741054811678667, 'limited_progress', -1.469114469161785);
    expectProgress({ ...withTarget, current: 45 }, -0.6551012849964394, 'deterioration', -5);
    assert.equal(openSdgProgress({ ...withTarget, current: 50 }).status, 'limited_progress');
  });

  test('OPENSDG3 thresholds can be set one by one', () => {
    assert.equal(openSdgProgress({ ...withTarget, current: 57, thresholds: { high: 0.8 } }).status, 'substantial_progress');
  });

  test('OPENSDG4 at or past the target it is achieved, whatever the growth', () => {
    expectProgress({ ...withTarget, current: 80 }, openSdgProgress({ ...withTarget, current: 80 }).value, 'target_achieved', 5);
    assert.equal(openSdgProgress({ ...withTarget, base: 95, current: 85 }).status, 'target_achieved');
    expectProgress({ ...withTarget, current: 90, currentYear: 2015 }, null, 'target_achieved', 5);
  });

  test('OPENSDG5 without a target growth is held against 1.5 %, 0.5 % and 0', () => {
    expectProgress(without, 0.019244876491456564, 'substantial_progress', 4.622438245728283);
    expectProgress({ ...without, current: 54.2 }, 0.01626239702848009, 'substantial_progress', 3.1311985142400456);
    expectProgress({ ...without, current: 52 }, 0.007874988517892145, 'moderate_progress', 0.7187471294730363);
    expectProgress({ ...without, current: 51 }, 0.003968378704429121, 'limited_progress', -0.5158106477854396);
    expectProgress({ ...without, current: 49 }, -0.004032389459044716, 'deterioration', -3.0040486823805894);
    expectProgress({ ...without, current: 40 }, -0.043647500209963, 'deterioration', -5);
  });

  test('OPENSDG6 near a limit the thresholds shrink', () => {
    expectProgress({ ...without, base: 90, current: 92, limit: 100 }, 0.004405456962672805, 'moderate_progress', 1.697806304504617);
    expectProgress({ ...without, base: 97, current: 97.5, limit: 100 }, 0.001028808761116995, 'moderate_progress', 0.783334984956058);
    expectProgress(
      { ...without, base: 15, current: 14.8, direction: -1, limit: 10 },
      0.0026810037394695563,
      'limited_progress',
      -1.0947573168072655,
    );
  });

  test('OPENSDG6 at twice the limit and beyond they do not', () => {
    expectProgress(
      { ...without, base: 25, current: 24.8, direction: -1, limit: 10 },
      0.00160514471446771,
      'limited_progress',
      -1.697427642766145,
    );
    assert.deepEqual(openSdgProgress({ ...without, base: 0, limit: 0 }), openSdgProgress({ ...without, base: 0 }));
  });

  test('OPENSDG6 a base that is the limit: kept is substantial, left is deterioration', () => {
    expectProgress({ ...without, base: 100, current: 100, limit: 100 }, 0, 'substantial_progress', 5);
    expectProgress({ ...without, base: 100, current: 99, limit: 100 }, -0.002008048338574153, 'deterioration', -2.751006042321769);
  });

  test('OPENSDG6 with a target the limit is ignored', () => {
    assert.deepEqual(openSdgProgress({ ...withTarget, limit: 60 }), openSdgProgress(withTarget));
  });

  test('OPENSDG7 the score is cut at −5 and 5 and is −2.5 at no growth', () => {
    assert.equal(openSdgProgress({ ...withTarget, current: 50 }).score, -2.5);
    assert.equal(openSdgProgress({ ...without, current: 50 }).score, -2.5);
    assert.equal(openSdgProgress({ ...without, current: 70 }).score, 5);
    assert.equal(openSdgProgress({ ...withTarget, current: 1 }).score, -5);
  });

  test('OPENSDG8 a base or a target of zero is 0.001', () => {
    expectProgress(
      { ...withTarget, base: 5, current: 2, currentYear: 2021, direction: -1, target: 0 },
      0.32690189971542566,
      'limited_progress',
      -1.137897854455736,
    );
    expectProgress({ ...withTarget, base: 0, current: 2, currentYear: 2021, target: 40 }, 2.4830702897913914, 'substantial_progress', 5);
    assert.equal(openSdgProgress({ ...withTarget, base: 5, current: 0.001, direction: -1, target: 0 }).status, 'target_achieved');
  });

  test('OPENSDG9 too few years, mixed signs or no growth needed: not available', () => {
    expectProgress({ ...withTarget, currentYear: 2015 }, null, 'not_available', null);
    expectProgress({ ...withTarget, currentYear: 2014 }, null, 'not_available', null);
    expectProgress({ ...withTarget, current: -1 }, null, 'not_available', null);
    expectProgress({ ...without, base: -5 }, null, 'not_available', null);
    expectProgress({ ...withTarget, base: 5, current: 4, direction: -1, target: -3 }, null, 'not_available', null);
    expectProgress({ ...withTarget, base: 80 }, null, 'not_available', null);
  });

  test('OPENSDG9 −0 never leaves', () => {
    assert.ok(Object.is(openSdgProgress({ ...without, base: 50, current: 50, direction: -1 }).value, 0));
  });

  test('OPENSDG10 what is no number, year or direction is thrown with its path', () => {
    const thrown = (input: Partial<OpenSdgInput>, code: string, path: string) =>
      assert.throws(
        () => openSdgProgress({ ...withTarget, ...input }),
        (error) => error instanceof AttainmentError && error.code === code && error.path === path,
      );
    thrown({ base: Number.NaN }, 'not-finite', 'base');
    thrown({ current: Infinity }, 'not-finite', 'current');
    thrown({ target: -Infinity }, 'not-finite', 'target');
    thrown({ limit: Number.NaN }, 'not-finite', 'limit');
    thrown({ baseYear: 2015.5 }, 'not-a-year', 'baseYear');
    thrown({ currentYear: 20_200 }, 'not-a-year', 'currentYear');
    thrown({ direction: 0 as 1 }, 'not-a-choice', 'direction');
    thrown({ targetYear: 2015 }, 'target-year', 'targetYear');
  });

  test('OPENSDG1 the target year is 2030 unless given', () => {
    const { targetYear: _, ...rest } = withTarget;
    assert.deepEqual(openSdgProgress(rest), openSdgProgress(withTarget));
  });
});
