import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codes, judged, observation, yearly, type TargetInput } from '../support.js';

const gap: TargetInput = { kind: 'trend', year: 2030, direction: 'down', of: 'gap', between: { dimension: 'sex', categories: ['M', 'F'] } };
const growth: TargetInput = { kind: 'trend', year: 2030, direction: 'down', of: 'growth' };
const stated = { baseline: { year: 2020, value: 50, source: '规划' } };

describe('cases of a direction', () => {
  test('TRENDCASE1 the value moves, from the baseline the plan states', () => {
    const assessed = judged([{ kind: 'trend', year: 2030, direction: 'up', of: 'level' }], yearly(2021, [52]), { asOf: 2021 }, stated);
    assert.deepEqual([assessed.status, assessed.figures!.baseline!.from], ['on-track', 'plan']);
  });

  test('TRENDCASE2 the gap of two categories; where the indicator is a gap, its value', () => {
    const itself = judged([{ kind: 'trend', year: 2030, direction: 'down', of: 'gap' }], yearly(2020, [10, 9]), { asOf: 2021 });
    assert.deepEqual([itself.status, itself.figures!.series], ['on-track', 'value']);
  });

  test('TRENDCASE2 one category without a value leaves the year out; a faulty one makes it not assessable', () => {
    const women = yearly(2020, [50, 52, 54], { breakdown: { sex: 'F' } });
    const men = yearly(2020, [60, 61], { breakdown: { sex: 'M' } });
    assert.equal(judged([gap], [...women, ...men], { asOf: 2022 }).figures!.latest!.year, 2021);
    const faulty = observation(2022, Number.NaN, { breakdown: { sex: 'M' } });
    assert.equal(judged([gap], [...women, ...men, faulty], { asOf: 2022 }).status, 'not-assessable');
  });

  test('TRENDCASE2 the total alone is no gap', () => {
    assert.equal(judged([gap], yearly(2020, [50, 52])).status, 'no-data');
  });

  test('TRENDCASE3 growth is judged from two on, which takes three values in a row', () => {
    const few = judged([growth], yearly(2020, [50, 52]), { asOf: 2021 });
    assert.deepEqual([few.status, few.reasons], ['not-assessable', [{ code: 'too-few-points', points: 2, needed: 3 }]]);
    assert.equal(judged([growth], yearly(2020, [50, null, 52, null, 54]), { asOf: 2024 }).status, 'not-assessable');
    assert.equal(judged([growth], yearly(2020, [50, 52, 53]), { asOf: 2022 }).status, 'on-track');
    assert.equal(judged([growth], []).status, 'no-data');
  });

  test('TRENDCASE3 growth of the baseline year is the baseline where there is one', () => {
    const assessed = judged([growth], yearly(2019, [40, 50, 55, 57.75]), { asOf: 2022 });
    assert.deepEqual(assessed.figures!.baseline, { year: 2020, value: 25, from: 'observed' });
    assert.equal(assessed.figures!.series, 'growth');
  });

  test("TRENDCASE4 the plan's baseline is one of the value, not of a gap or a growth", () => {
    const sexes = [...yearly(2020, [50, 52], { breakdown: { sex: 'F' } }), ...yearly(2020, [60, 61], { breakdown: { sex: 'M' } })];
    assert.equal(judged([gap], sexes, { asOf: 2021 }, stated).figures!.baseline!.from, 'observed');
    assert.ok(!codes(judged([growth], yearly(2020, [50, 52, 53]), { asOf: 2022 }, stated)).includes('revised'));
  });
});
