import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dueOf } from '../../src/report/due.js';

describe('when a report is due', () => {
  test('DUE1 a day that there is; anything else is no date', () => {
    const now = new Date(2026, 0, 19, 12);
    assert.equal(dueOf('2026-01-31', now)!.date.toISOString(), '2026-01-31T00:00:00.000Z');
    assert.equal(dueOf(' 2028-02-29\n', now)!.date.getUTCDate(), 29);
    for (const text of [
      null,
      '',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-31',
      '31.1.2026',
      '20260131',
      '2026-01-31T00:00',
      '2026年1月31日',
      '0000-01-01',
      '９９９９-01-01',
    ])
      assert.equal(dueOf(text, now), null, String(text));
  });

  test('DUE2 whole days by the calendar, whatever the hour', () => {
    for (const [now, days] of [
      [new Date(2026, 0, 19, 0, 0), 12],
      [new Date(2026, 0, 19, 23, 59), 12],
      [new Date(2026, 0, 31, 23, 59), 0],
      [new Date(2026, 1, 1, 0, 0), -1],
      [new Date(2025, 11, 31, 18), 31],
      [new Date(2026, 1, 10), -10],
    ] as const)
      assert.equal(dueOf('2026-01-31', now)!.days, days, String(now));
  });
});
