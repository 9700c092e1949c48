import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import { changesSince } from '../../src/attainment/changes.js';
import { level, observation, plan, yearly } from './support.js';

const targets = [level('>=', 70)];
const given = plan([
  ...['met', 'back', 'lost', 'same', 'late', 'never', 'revised'].map((id) => ({ id, name: id, targets })),
  { id: 'reference', name: 'reference' },
]);
const observations = [
  ...yearly(2020, [60, 64, 66, 68, 69, 72], { indicator: 'met' }),
  ...yearly(2020, [60, 58, 59, 61, 60, 50], { indicator: 'back' }),
  ...yearly(2020, [60, 61], { indicator: 'lost' }),
  observation(2022, 62, { indicator: 'lost' }),
  ...yearly(2020, [60, 62, 64, 66, 68, 69], { indicator: 'same' }),
  observation(2025, 75, { indicator: 'late' }),
  ...yearly(2020, [60, 62, 64, 66, 67, 69], { indicator: 'revised' }),
  ...yearly(2020, [10, 75], { indicator: 'reference' }),
];
const previous = [observation(2024, 68, { indicator: 'revised' })];
const changes = changesSince(
  assess(given, observations, { asOf: 2024 }).indicators,
  assess(given, observations, { asOf: 2025, previous }).indicators,
);

describe('what changed since a year before', () => {
  test('CHANGED1 newly met', () => assert.deepEqual(changes.met, ['met']));
  test('CHANGED2 newly regressing', () => assert.deepEqual(changes.regressing, ['back']));
  test('CHANGED3 newly without data', () => assert.deepEqual(changes.noData, ['lost']));
  test('CHANGED4 published before and revised now', () => assert.deepEqual(changes.revised, ['revised']));
  test('CHANGED5 what was not judged before is no change', () => {
    assert.ok(!Object.values(changes).flat().includes('late'));
    assert.ok(!Object.values(changes).flat().includes('never'));
  });
});
