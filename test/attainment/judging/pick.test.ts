import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codes, judged, level, observation, yearly } from '../support.js';

const target = level('>=', 70);
const due = level('>=', 70, { year: 2025 });

describe('the value judged and its baseline', () => {
  test("PICK1 once due, the value of the target's year counts, not a later one", () => {
    const assessed = judged([due], yearly(2020, [50, 55, 60, 65, 68, 71, 60]), { asOf: 2026 });
    assert.equal(assessed.status, 'met');
    assert.equal(assessed.figures!.latest!.year, 2025);
  });

  test("PICK1 without a value of the target's year the next later one counts, and it is said", () => {
    const assessed = judged([due], yearly(2020, [50, 55, 60, 65, 68, null, 71]), { asOf: 2026 });
    assert.equal(assessed.status, 'met');
    assert.ok(codes(assessed).includes('target-year-missing'));
  });

  test('PICK1 an earlier value proves nothing about the year', () => {
    const assessed = judged([due], yearly(2020, [50, 55, 60, 65, 75]), { asOf: 2025 });
    assert.equal(assessed.status, 'no-data');
    assert.deepEqual(assessed.reasons, [{ code: 'target-year-missing', year: 2025 }]);
  });

  test('PICK2 before, the latest counts, if not older than two years', () => {
    assert.equal(judged([target], yearly(2020, [50, 55, 60, 65]), { asOf: 2025 }).status, 'on-track');
    const stale = judged([target], yearly(2020, [50, 55, 60, 65]), { asOf: 2026 });
    assert.equal(stale.status, 'no-data');
    assert.deepEqual(stale.reasons, [{ code: 'stale', year: 2023, asOf: 2026 }]);
    assert.equal(judged([target], yearly(2020, [50, 55, 60, 65]), { asOf: 2026, staleAfter: 3 }).status, 'on-track');
  });

  test('PICK9 of what is not reported every year the latest value stands until another is due', () => {
    const every = { due: { years: [2020, 2025, 2030] } };
    const values = [observation(2020, 50), observation(2025, 65)];
    assert.equal(judged([target], values, { asOf: 2029 }, every).status, 'on-track');
    assert.equal(judged([target], values, { asOf: 2029 }).status, 'no-data');
    const late = judged([target], values.slice(0, 1), { asOf: 2026 }, every);
    assert.deepEqual([late.status, codes(late)], ['no-data', ['only-baseline']]);
  });

  test('PICK9 where none has been due yet, none is missing', () => {
    const assessed = judged([target], [observation(2020, 50)], { asOf: 2023 }, { due: { years: [2020, 2025, 2030] } });
    assert.deepEqual([assessed.status, assessed.reasons], ['not-due', [{ code: 'not-monitored', year: 2023 }]]);
    const bySex = { due: { breakdowns: { sex: [2025, 2030] } } };
    const ofTotal = yearly(2020, [50, 53, 56, 59]);
    assert.equal(judged([target], ofTotal, { asOf: 2023 }, bySex).status, 'on-track');
  });

  test('PICK3 a faulty latest value is not replaced by an older one', () => {
    assert.equal(judged([target], [...yearly(2020, [50, 55, 60, 65, 72]), observation(2025, Number.NaN)]).status, 'not-assessable');
  });

  test('PICK3 one that was not collected is replaced, and it is said', () => {
    const assessed = judged([target], [...yearly(2020, [50, 55, 60, 65, 72]), observation(2025, undefined, { status: 'L' })]);
    assert.equal(assessed.status, 'met');
    assert.ok(assessed.reasons.some((reason) => reason.code === 'missing' && reason.year === 2025 && reason.status === 'L'));
  });

  test('PICK2 a value that is too old, after years that were missing: no data, and both are told', () => {
    const missing = [2023, 2024, 2025].map((year) => observation(year, undefined, { status: 'L' }));
    const assessed = judged([target], [observation(2020, 50), observation(2022, 60), ...missing]);
    assert.equal(assessed.status, 'no-data');
    assert.deepEqual(
      assessed.reasons.map((reason) => ('year' in reason ? [reason.code, reason.year] : [reason.code])),
      [
        ['missing', 2025],
        ['missing', 2024],
        ['missing', 2023],
        ['stale', 2022],
      ],
    );
    assert.equal(judged([target], [observation(2020, 50), observation(2023, 60), ...missing.slice(1)]).status, 'on-track');
  });

  test("PICK1 a value only after the plan's last year is left out: no data, also when it is assessed later", () => {
    for (const asOf of [2030, 2031, 2035]) {
      const assessed = judged([target], yearly(2031, [75, 76]), { asOf });
      assert.deepEqual([assessed.status, codes(assessed)], ['no-data', ['target-year-missing']]);
    }
    // A later value within the plan stands for a milestone's year.
    const later = judged([level('>=', 60, { year: 2025 })], yearly(2026, [65]), { asOf: 2026 });
    assert.deepEqual([later.status, codes(later).includes('target-year-missing')], ['met', true]);
  });

  test('PICK4 the baseline alone is no progress', () => {
    const assessed = judged([target], [observation(2020, 75)]);
    assert.equal(assessed.status, 'no-data');
    assert.deepEqual(assessed.reasons, [{ code: 'only-baseline', year: 2020 }]);
    assert.deepEqual(judged([target], []).reasons, [{ code: 'no-observation', since: 2020 }]);
  });

  test("PICK5 the plan's baseline goes before the observed one", () => {
    const stated = judged([target], yearly(2020, [50, 55]), { asOf: 2021 }, { baseline: { year: 2020, value: 52, source: '规划' } });
    assert.deepEqual(stated.figures!.baseline, { year: 2020, value: 52, from: 'plan' });
    assert.deepEqual(judged([target], yearly(2020, [50, 55]), { asOf: 2021 }).figures!.baseline, {
      year: 2020,
      value: 50,
      from: 'observed',
    });
  });

  test('PICK5 without either the next later value', () => {
    assert.deepEqual(judged([target], yearly(2021, [51, 55]), { asOf: 2022 }).figures!.baseline, { year: 2021, value: 51, from: 'later' });
  });

  test('PICK5 a faulty observed baseline is no baseline', () => {
    const assessed = judged([target], [observation(2020, 500), ...yearly(2021, [51, 55])], { asOf: 2022 });
    assert.equal(assessed.status, 'not-assessable');
    assert.ok(assessed.reasons.some((reason) => reason.code === 'unusable' && reason.year === 2020));
  });

  test('PICK6 after a break the first comparable value takes the place of the baseline', () => {
    const values = [...yearly(2020, [80, 82]), observation(2022, 50, { status: 'B' }), ...yearly(2023, [55, 60, 65])];
    const assessed = judged([target], values);
    assert.deepEqual(assessed.figures!.baseline, { year: 2022, value: 50, from: 'break' });
    assert.deepEqual(
      assessed.figures!.points.map(({ year }) => year),
      [2022, 2023, 2024, 2025],
    );
    assert.ok(codes(assessed).includes('series-break'));
  });

  test('PICK6 a value right at the break has nothing to be compared with', () => {
    const assessed = judged([target], [...yearly(2020, [50, 52]), observation(2022, 55, { status: 'B' })], { asOf: 2022 });
    assert.equal(assessed.status, 'not-assessable');
    assert.ok(codes(assessed).includes('series-break'));
    assert.equal(judged([target], [observation(2020, 50), observation(2022, 75, { status: 'B' })], { asOf: 2022 }).status, 'met');
  });

  test('PICK7 one value alone: met if it is, else not assessable', () => {
    assert.equal(judged([target], [observation(2025, 75)]).status, 'met');
    const assessed = judged([target], [observation(2025, 65)]);
    assert.equal(assessed.status, 'not-assessable');
    assert.ok(codes(assessed).includes('one-observation'));
  });

  test('PICK8 a value of another definition is no point of the line', () => {
    const values = [...yearly(2020, [50, 52, 54]), observation(2023, 90, { status: 'D' }), ...yearly(2024, [58, 60])];
    assert.deepEqual(
      judged([target], values).figures!.points.map(({ value }) => value),
      [50, 52, 54, 58, 60],
    );
  });
});
