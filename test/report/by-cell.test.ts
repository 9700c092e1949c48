import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ByCell } from '../../src/report/by-cell.js';
import { LatestWrites, type Stamp } from '../../src/drafts/writes.js';
import { open, percent, plain } from './support.js';
import { written } from '../drafts/support.js';

const stamp = (clock: number): Stamp => ({ clock, window: 'w' });

describe('what is kept of each cell', () => {
  test('BYCELL1 they hold what a map by key would: of cells of the form, and of texts that are none', () => {
    const { form } = open([plain('a'), percent('b')]);
    const keys = [
      ...form.rows.flatMap((_, row) => form.columns.map((__, column) => form.key(row, column) as string)),
      '',
      '|',
      'gone|440783|2025||value',
      `${form.key(0, 0)}|more`,
      form.key(0, 0).replace('2025', '2019'),
    ];
    const [stamps, map] = [new ByCell<Stamp>(form), new Map<string, Stamp>()];
    let seed = 11;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let i = 0; i < 5000; i++) {
      const key = keys[random(keys.length)]!;
      if (random(4) === 0) {
        stamps.delete(key);
        map.delete(key);
      } else {
        const one = stamp(i);
        stamps.set(key, one);
        map.set(key, one);
      }
      if (i % 100 === 0) assert.deepEqual(new Map(stamps.entries()), map);
      assert.equal(stamps.get(key), map.get(key));
    }
    assert.deepEqual(new Map(stamps.entries()), map);
  });

  test('BYCELL1 cells may be forgotten while they are gone through', () => {
    const { form } = open([plain('a'), percent('b')]);
    const latest = new LatestWrites(new ByCell<Stamp>(form));
    latest.add(
      written(
        form.columns.map((_, column) => [form.key(0, column), '1'] as const),
        1,
      ),
    );
    latest.add(written([['gone|440783|2025||value', '1']], 2));
    for (const [key] of latest) if (!key.endsWith('note')) latest.forget(key);
    assert.deepEqual(
      Array.from(latest, ([key]) => key.slice(-4)),
      ['note'],
    );
  });
});
