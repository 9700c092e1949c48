import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutOf } from '../../../src/attainment/series/layout.js';
import { RegionData } from '../../../src/attainment/series/region.js';
import { assess } from '../../../src/attainment/assess.js';
import { level, observation, PARENT, plan, yearly, type TargetInput } from '../support.js';

const toParent: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { region: 'parent' } };

describe('the observations of a region', () => {
  test('REGIONS1 those of other regions are left out', () => {
    const result = assess(
      plan([{ targets: [level('>=', 70)] }]),
      [...yearly(2020, [50, 55]), observation(2021, 99, { region: '440784' })],
      { asOf: 2021 },
    );
    assert.equal(result.indicators[0]!.targets[0]!.figures!.latest!.value, 55);
    assert.equal(result.problems.length, 0);
  });

  test('REGIONS2 an indicator the plan lacks is told', () => {
    const data = new RegionData(layoutOf(plan([{ targets: [level('>=', 70)] }])));
    data.add(observation(2021, 5, { indicator: 'nowhere' }), 7);
    assert.deepEqual(data.complaints.problems, [
      { level: 'error', code: 'unknown-indicator', path: 'observations[7].indicator', data: { id: 'nowhere' } },
    ]);
  });

  test('REGIONS3 the parent is kept for the indicators that refer to it, with its problems', () => {
    const given = plan([{ targets: [toParent] }, { id: 'other', targets: [level('>=', 70)] }]);
    const city = [observation(2021, 40, { region: PARENT }), observation(2021, Number.NaN, { region: PARENT, indicator: 'other' })];
    const result = assess(given, [...city, ...yearly(2020, [50, 55]), ...yearly(2020, [50, 50.5], { indicator: 'other' })], { asOf: 2021 });
    assert.deepEqual(
      result.indicators.map(({ status }) => status),
      ['met', 'behind'],
    );
    assert.equal(result.problems.length, 0);
  });

  test('REGIONS3 cleared, it knows nothing of the region before', () => {
    const data = new RegionData(layoutOf(plan([{ targets: [level('>=', 70)] }])));
    data.add(observation(2021, 5), 0);
    assert.equal(data.track(0, 0, 2025).points.length, 1);
    data.clear();
    assert.equal(data.track(0, 0, 2025).points.length, 0);
  });
});
