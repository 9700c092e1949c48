import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../../src/attainment/assess.js';
import type { Observation } from '../../../src/observations/observation.js';
import { codes, judged, level, observation, plan, yearly, type IndicatorInput } from '../support.js';

const target = level('>=', 70);
const before = yearly(2020, [50, 52, 54, 56, 58]);

/** The assessment with one more observation, of 2025, and what is wrong with it. */
function withLast(last: Partial<Observation> & { value?: number }, rest: IndicatorInput = {}) {
  const { value, ...more } = last;
  const result = assess(plan([{ ...rest, targets: [target] }]), [...before, observation(2025, value, more)], { asOf: 2025 });
  return { target: result.indicators[0]!.targets[0]!, problems: result.problems };
}

function spoiled(last: Partial<Observation> & { value?: number }, fault: string, rest: IndicatorInput = {}): void {
  const { target: assessed, problems } = withLast(last, rest);
  assert.equal(assessed.status, 'not-assessable');
  assert.deepEqual(assessed.reasons, [{ code: 'unusable', year: 2025, fault }]);
  assert.equal(problems.length, 1);
  assert.deepEqual([problems[0]!.code, problems[0]!.level], [fault, 'error']);
  assert.match(problems[0]!.path, /^observations\[5\]/);
}

describe('observations', () => {
  test('COLUMN1 a value, or numerator over denominator in the unit', () => {
    assert.equal(withLast({ value: 60 }).target.figures!.latest!.value, 60);
    assert.equal(withLast({ numerator: 975, denominator: 1000 }).target.figures!.latest!.value, 97.5);
    const mortality = judged(
      [level('<=', 8)],
      [observation(2025, undefined, { numerator: 1, denominator: 12_500 })],
      {},
      { unit: 'per-100000', direction: 'down' },
    );
    assert.equal(mortality.figures!.latest!.value, 8);
  });

  test('COLUMN2 value and fraction agree within the places typed', () => {
    assert.equal(withLast({ value: 66.7, numerator: 2, denominator: 3 }).target.figures!.latest!.value, 66.7);
    assert.equal(withLast({ value: 66.67, numerator: 2, denominator: 3 }).problems.length, 0);
    spoiled({ value: 66.6, numerator: 2, denominator: 3 }, 'fraction-differs');
  });

  test('COLUMN2 and within those typed where the observation tells them', () => {
    spoiled({ value: 45, decimals: 1, numerator: 453, denominator: 1000 }, 'fraction-differs');
    assert.equal(withLast({ value: 45, numerator: 453, denominator: 1000 }).problems.length, 0);
    spoiled({ value: 1e-7, numerator: 3, denominator: 1000 }, 'fraction-differs');
    spoiled({ value: 4e-7, decimals: 8, numerator: 44, denominator: 1e10 }, 'fraction-differs'); // 0.00000040 of 0.00000044
    assert.equal(withLast({ value: 4e-7, decimals: 7, numerator: 44, denominator: 1e10 }).problems.length, 0);
  });

  test('COLUMN2 a value in another unit than its fraction is not assessed', () => {
    spoiled({ value: 0.97, numerator: 97, denominator: 100 }, 'fraction-differs');
    spoiled({ numerator: 5, denominator: 0 }, 'fraction-impossible');
    spoiled({ numerator: -5, denominator: 10 }, 'fraction-impossible');
  });

  test('COLUMN3 a status in place of a value, and one without', () => {
    spoiled({ value: 60, status: 'L' }, 'value-with-missing-status');
    spoiled({}, 'value-missing');
    assert.equal(withLast({ status: 'L' }).target.figures!.latest!.year, 2024);
  });

  test('COLUMN4 the same twice is counted once, and said', () => {
    const result = assess(plan([{ targets: [target] }]), [...before, ...before.slice(4)], { asOf: 2024 });
    assert.equal(result.indicators[0]!.status, 'on-track');
    assert.deepEqual(
      result.problems.map(({ code, level: of, path }) => [code, of, path]),
      [['duplicate', 'warning', 'observations[5]']],
    );
  });

  test('COLUMN4 two unlike values of one key are a conflict: neither is used', () => {
    const result = assess(plan([{ targets: [target] }]), [...before, observation(2025, 80), observation(2025, 60)], { asOf: 2025 });
    assert.equal(result.indicators[0]!.status, 'not-assessable');
    assert.deepEqual(
      result.problems.map(({ code, path }) => [code, path]),
      [['conflict', 'observations[6]']],
    );
    const older = assess(plan([{ targets: [target] }]), [...before, observation(2022, 90), observation(2025, 60)], { asOf: 2025 });
    assert.deepEqual(
      older.indicators[0]!.targets[0]!.figures!.points.map(({ year }) => year),
      [2020, 2021, 2023, 2024, 2025],
    );
  });

  test('COLUMN5 what is not finite is no value', () => {
    for (const value of [Number.NaN, Infinity, -Infinity]) spoiled({ value }, 'not-finite');
    spoiled({ numerator: Infinity, denominator: 5 }, 'not-finite');
    spoiled({ value: '60' as unknown as number }, 'not-finite');
    spoiled({ value: null as unknown as number }, 'not-finite');
  });

  test('COLUMN6 outside the bounds, a slip of unit shows', () => {
    spoiled({ value: 975 }, 'out-of-bounds');
    spoiled({ value: -1 }, 'out-of-bounds');
    spoiled({ value: 1e300 }, 'out-of-bounds', { unit: 'persons' });
    assert.equal(withLast({ value: 105 }, { bounds: { min: 0, max: 120 } }).problems.length, 0);
  });

  test('COLUMN7 a count is whole', () => {
    spoiled({ value: 60.5 }, 'not-whole', { measure: { kind: 'count' }, unit: { count: '所' }, precision: 0 });
  });

  test('COLUMN8 a task for a value', () => {
    spoiled({ task: 'done' }, 'wrong-kind');
  });

  test('COLUMN8 a value for a task, and a task without a state, are told and left out', () => {
    const task = { measure: { kind: 'task' } as const, targets: [{ kind: 'task', year: 2025, criterion: '已建立' } as const] };
    const result = assess(plan([task]), [observation(2025, 5), observation(2024, undefined)], { asOf: 2025 });
    assert.equal(result.indicators[0]!.status, 'no-data');
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ['wrong-kind', 'value-missing'],
    );
  });

  test('COLUMN9 years outside the plan are told and left out', () => {
    const result = assess(plan([{ targets: [target] }]), [observation(1999, 10), ...before, observation(2031, 99)], { asOf: 2032 });
    assert.deepEqual(
      result.problems.map(({ code, level: of, path }) => [code, of, path]),
      [
        ['year-outside', 'warning', 'observations[0].period'],
        ['year-outside', 'warning', 'observations[6].period'],
      ],
    );
    assert.equal(result.indicators[0]!.status, 'no-data');
  });

  test('COLUMN9 unknown statuses, periods and breakdowns are told and left out', () => {
    const wrong = [
      observation(2025, 60, { status: 'Z' as 'A' }),
      observation('25', 60),
      observation('2025-X', 60),
      observation(2025, 60, { breakdown: { sex: 'X' } }),
      observation(2025, 60, { breakdown: { age: '65' } }),
      observation(2025, 60, { breakdown: { sex: 'F', age: '65' } }),
    ];
    const result = assess(plan([{ targets: [target] }]), [...before, ...wrong], { asOf: 2025 });
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ['status', 'period', 'period', 'unknown-breakdown', 'unknown-breakdown', 'unknown-breakdown'],
    );
    assert.equal(result.indicators[0]!.targets[0]!.figures!.latest!.year, 2024);
  });

  test('COLUMN9 a combination of categories no target needs is no problem', () => {
    const given = plan([{ breakdowns: ['sex', 'residence'], targets: [target] }]);
    const result = assess(given, [...before, observation(2024, 50, { breakdown: { sex: 'F', residence: 'R' } })], { asOf: 2024 });
    assert.equal(result.problems.length, 0);
  });

  test('COLUMN9 an empty breakdown is the total', () => {
    assert.equal(judged([target], [observation(2025, 75, { breakdown: {} })]).status, 'met');
  });

  test('COLUMN10 half-years, quarters and months are no yearly value', () => {
    const assessed = judged([target], [observation('2025-H1', 80), observation('2025-Q3', 80), observation('2025-07', 80)]);
    assert.equal(assessed.status, 'no-data');
    assert.ok(codes(assessed).includes('sub-annual-only'));
  });

  test('COLUMN11 a task is kept by its period, the same report twice once', () => {
    const task = { measure: { kind: 'task' } as const, targets: [{ kind: 'task', year: 2025, criterion: '已建立' } as const] };
    const report = (period: string, state: 'in-progress' | 'done') => observation(period, undefined, { task: state });
    const reports = [report('2025-Q1', 'in-progress'), report('2025-Q1', 'in-progress'), report('2025-Q2', 'done')];
    const result = assess(plan([task]), reports, { asOf: 2025 });
    assert.equal(result.indicators[0]!.status, 'met');
    assert.deepEqual(
      result.problems.map(({ code, level: of }) => [code, of]),
      [['duplicate', 'warning']],
    );
    assert.deepEqual(
      assess(plan([task]), [report('2025-X', 'done')], { asOf: 2025 }).problems.map(({ code }) => code),
      ['period'],
    );
  });

  test('COLUMN12 a standard that is not finite is told and left out', () => {
    const given = plan([{ targets: [{ kind: 'external', year: 2030, comparator: '>=', standard: '省定标准' }] }]);
    const result = assess(given, [observation(2025, 60, { standard: { value: Number.NaN } })], { asOf: 2025 });
    assert.deepEqual(
      result.problems.map(({ code, path }) => [code, path]),
      [['not-finite', 'observations[0].standard.value']],
    );
    assert.equal(result.indicators[0]!.status, 'not-assessable');
  });
});
