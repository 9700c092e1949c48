import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { graver } from '../../../src/attainment/series/track.js';
import { codes, judged, level, observation, yearly } from '../support.js';

describe('track', () => {
  test('TRACK1 values after asOf are not known yet', () => {
    const assessed = judged([level('>=', 70)], yearly(2020, [50, 52, 54, 56, 75, 80]), { asOf: 2023 });
    assert.equal(assessed.figures!.latest!.year, 2023);
    assert.equal(assessed.status, 'on-track');
  });

  test('TRACK2 not collected and not yet available are no data', () => {
    for (const status of ['L', 'O'] as const) {
      assert.equal(judged([level('>=', 70)], [observation(2025, undefined, { status })]).status, 'no-data');
    }
  });

  test('TRACK2 what cannot exist, is confidential or held elsewhere is not assessable', () => {
    for (const status of ['M', 'Q', 'K'] as const) {
      const assessed = judged([level('>=', 70)], [...yearly(2020, [50, 52]), observation(2025, undefined, { status })]);
      assert.equal(assessed.status, 'not-assessable');
      assert.deepEqual(assessed.reasons, [{ code: 'missing', year: 2025, status }]);
    }
  });

  test('TRACK3 of two statuses the graver stays', () => {
    assert.equal(graver('A', 'P'), 'P');
    assert.equal(graver('B', 'E'), 'B');
    assert.equal(graver('A', 'A'), 'A');
    assert.ok(!codes(judged([level('>=', 70)], yearly(2020, [50, 52]), { asOf: 2021 })).includes('provisional'));
  });
});
