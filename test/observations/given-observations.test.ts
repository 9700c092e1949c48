import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentError } from '../../src/documents/problems.js';
import { runWhole } from '../../src/documents/steps.js';
import { givenObservationsStepwise } from '../../src/observations/given-observations.js';

const OBSERVATION = { indicator: 'a', region: '440783', period: '2024', value: 7.5, status: 'A' } as const;

test('GIVENOBS1 observations by themselves are read as strictly as those of a file, and told at their place in the property', () => {
  const given = (source: unknown) => runWhole(givenObservationsStepwise(source, 'previous'));
  const twice = [OBSERVATION, { ...OBSERVATION, value: 8 }];
  assert.deepEqual(given(twice), twice);
  for (const [source, path] of [
    [5, 'previous'],
    ['x', 'previous'],
    [[OBSERVATION, { ...OBSERVATION, indicator: undefined }], 'previous[1].indicator'],
    [[{ ...OBSERVATION, vaule: 1 }], 'previous[0].vaule'],
  ] as const)
    assert.throws(
      () => given(source),
      (error) => error instanceof DocumentError && error.path === path,
    );
});
