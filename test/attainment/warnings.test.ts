import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import type { Observation } from '../../src/observations/observation.js';
import { level, observation, plan, yearly } from './support.js';

const target = [level('>=', 70)];
const SERIES: Readonly<Record<string, readonly number[]>> = {
  fine: [50, 52, 55, 57, 59, 61],
  behind: [50, 51.4, 52.8, 54.2, 55.6, 57],
  'far-behind': [50, 58, 49, 57, 48, 54],
  unlikely: [50, 50.5, 51, 51.5, 52, 52.5],
  hopeless: [50, 50.1, 50.2, 50.3, 50.4, 50.5],
  regressing: [50, 49, 48, 47, 46, 45],
  met: [60, 64, 68, 71, 74, 77],
  falling: [90, 87, 84, 80, 76, 72],
  silent: [],
};
const ids = Object.keys(SERIES);
const given = plan([...ids.map((id) => ({ id, name: id, targets: target })), { id: 'impossible', name: 'impossible', targets: target }]);
const values: Observation[] = [
  ...ids.flatMap((id) => yearly(2020, SERIES[id]!, { indicator: id })),
  observation(2025, undefined, { indicator: 'impossible', status: 'M' }),
];
const { warnings } = assess(given, values, { asOf: 2025 });

describe('warnings', () => {
  test('WARN1 high, medium, low', () => {
    assert.deepEqual(
      warnings.map(({ indicator, severity }) => [indicator, severity]),
      [
        ['regressing', 'high'],
        ['hopeless', 'high'],
        ['unlikely', 'high'],
        ['far-behind', 'medium'],
        ['behind', 'medium'],
        ['silent', 'low'],
        ['falling', 'low'],
      ],
    );
  });

  test('WARN1 what cannot exist is nothing to warn of; a faulty value is', () => {
    assert.ok(!warnings.some(({ indicator }) => indicator === 'impossible'));
    const faulty = assess(plan([{ targets: target }]), [observation(2025, Number.NaN)], { asOf: 2025 }).warnings;
    assert.deepEqual(
      faulty.map(({ severity, status }) => [severity, status]),
      [['low', 'not-assessable']],
    );
  });

  test('WARN1 met with few cases is uncertain', () => {
    const rate = plan([{ unit: 'per-100000', direction: 'down', targets: [level('<=', 8)] }]);
    const [warning] = assess(rate, [observation(2025, undefined, { numerator: 0, denominator: 3000 })], { asOf: 2025 }).warnings;
    assert.deepEqual([warning!.severity, warning!.status, warning!.flags], ['low', 'met', ['uncertain']]);
  });

  test("WARN2 within a status the farther first, then the plan's order", () => {
    const twins = plan([
      { id: 'a', targets: target },
      { id: 'b', name: 'b', targets: target },
    ]);
    const same = assess(
      twins,
      ['a', 'b'].flatMap((id) => yearly(2020, SERIES.unlikely!, { indicator: id })),
      { asOf: 2025 },
    );
    assert.deepEqual(
      same.warnings.map(({ indicator }) => indicator),
      ['a', 'b'],
    );
  });

  test('WARN3 only governing targets warn', () => {
    const both = plan([{ targets: [level('>=', 60, { year: 2025 }), level('>=', 70)] }]);
    const found = assess(both, yearly(2020, [50, 52, 54, 55, 57, 58]), { asOf: 2025 }).warnings;
    assert.deepEqual(
      found.map(({ target: of, status }) => [of, status]),
      [[1, 'behind']],
    );
    assert.ok(found[0]!.reasons.some(({ code }) => code === 'milestone-missed'));
  });

  test('WARN4 each with its reasons and its lead department', () => {
    for (const warning of warnings) {
      assert.equal(warning.department, 'health');
      assert.ok(warning.reasons.length > 0);
    }
  });

  test('WARN5 a volatile target that is on track or met warns of that, and a volatile one that is behind of both', () => {
    const swinging = plan([
      { id: 'met', name: 'met', targets: target },
      { id: 'behind', name: 'behind', targets: target },
    ]);
    const found = assess(
      swinging,
      [...yearly(2020, [60, 75, 55, 78, 58, 76], { indicator: 'met' }), ...yearly(2020, SERIES['far-behind']!, { indicator: 'behind' })],
      { asOf: 2025 },
    ).warnings;
    assert.deepEqual(
      found.map(({ indicator, severity, status, causes }) => [indicator, severity, status, causes]),
      [
        ['behind', 'medium', 'behind', ['difficult', 'volatile']],
        ['met', 'medium', 'met', ['volatile']],
      ],
    );
    assert.ok(found[1]!.reasons.some(({ code }) => code === 'volatile' || code === 'crossings'));
  });

  test('WARN6 what is needed in each year stands with it', () => {
    const { needed } = warnings.find(({ indicator }) => indicator === 'behind')!;
    assert.deepEqual(
      needed!.years.map(({ year }) => year),
      [2026, 2027, 2028, 2029, 2030],
    );
    assert.equal(warnings.find(({ indicator }) => indicator === 'silent')!.needed, null);
  });
});
