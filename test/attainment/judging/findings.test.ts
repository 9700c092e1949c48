import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judged, level, yearly } from '../support.js';

describe('figures', () => {
  test('STAND1 pace observed and needed, expected and covered', () => {
    const { figures } = judged([level('>=', 70)], yearly(2020, [50, 51, 52, 53, 54, 55]));
    assert.equal(figures!.pace, 1);
    assert.equal(figures!.paceNeeded, 3);
    assert.equal(figures!.expected, 60);
    assert.equal(figures!.covered, 0.25);
    assert.deepEqual(figures!.goal, { low: 70, high: null, open: false });
    assert.deepEqual(figures!.path, [
      { year: 2020, value: 50 },
      { year: 2030, value: 70 },
    ]);
  });

  test('STAND1 with two points the pace is from one to the other', () => {
    const { figures } = judged([level('<=', 8)], yearly(2020, [12, null, 11]), { asOf: 2022 }, { direction: 'down' });
    assert.equal(figures!.pace, -0.5);
    assert.equal(figures!.paceNeeded, -3 / 8);
  });

  test('STAND1 needed is counted from the year of the latest value', () => {
    assert.equal(judged([level('>=', 70)], yearly(2020, [50, 51, 52, 53]), { asOf: 2025 }).figures!.paceNeeded, 17 / 7);
  });

  test('STAND1 nothing is needed of what is met or due', () => {
    assert.equal(judged([level('>=', 70)], yearly(2020, [50, 75]), { asOf: 2021 }).figures!.paceNeeded, null);
    assert.equal(judged([level('>=', 70, { year: 2021 })], yearly(2020, [50, 65]), { asOf: 2021 }).figures!.paceNeeded, null);
  });

  test('STAND2 a forecast stays within what is possible', () => {
    const { forecast } = judged([level('>=', 99)], yearly(2020, [60, 66, 72, 79, 85, 91])).figures!;
    assert.deepEqual([forecast!.value, forecast!.high], [100, 100]);
    const falling = judged([level('<=', 1)], yearly(2020, [12, 10, 8, 6, 4, 2]), {}, { unit: 'per-100000', direction: 'down' }).figures!
      .forecast!;
    assert.equal(falling.value, 0);
  });

  test('STAND2 the interval holds the forecast and tells its confidence', () => {
    const { forecast } = judged([level('>=', 70)], yearly(2020, [50, 53, 52, 56, 55, 58])).figures!;
    assert.ok(forecast!.low <= forecast!.value && forecast!.value <= forecast!.high);
    assert.ok(Math.abs(forecast!.confidence - (1 - 40 / 720)) < 1e-12);
    assert.equal(
      judged([level('>=', 70)], yearly(2020, [50, 53, 52]), { asOf: 2022 }).figures!.forecast!.confidence.toFixed(9),
      '0.666666667',
    );
  });

  test('STAND3 below three points no forecast', () => {
    const { figures, reasons } = judged([level('>=', 70)], yearly(2020, [50, 53]), { asOf: 2021 });
    assert.equal(figures!.forecast, null);
    assert.ok(reasons.some((reason) => reason.code === 'forecast-declined' && reason.points === 2));
  });

  test('STAND3 once due there is nothing to forecast', () => {
    const { figures, reasons } = judged([level('>=', 70, { year: 2022 })], yearly(2020, [50, 53, 60]), { asOf: 2022 });
    assert.equal(figures!.forecast, null);
    assert.ok(!reasons.some(({ code }) => code === 'forecast-declined'));
  });
});
