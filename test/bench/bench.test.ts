/**
 * What the benchmark holds to whatever it measures.
 *
 * BENCH1 a wait that does not end fails with the name of what was waited for · BENCH2 a part that fails is told, and the others go on
 * BENCH3 a figure without a number fails its part · BENCH4 milliseconds stand beside ratios to the base
 * BENCH5 the README takes the figures between its markers, and nothing else of it changes
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { within } from './within.mjs';

const load = (name: string) => import(`./${name}.mjs`);
const { runParts } = await load('parts');
const { report } = await load('report');
const { writeReadme } = await load('readme');
const { readOptions } = await load('options');

const quiet = { isAtOnce: false, log: () => {} };
const one = { what: 'one', unit: 'ms', values: [1] };

describe('the benchmark', () => {
  test('BENCH1 a wait that does not end fails with the name of what was waited for', async () => {
    await assert.rejects(within('the grid', new Promise(() => {}), 20), /^Error: Expected the grid within 0.02 s$/);
    assert.equal(await within('the grid', Promise.resolve(7), 20), 7);
    await assert.rejects(within('the grid', Promise.reject(new Error('gone')), 20), /^Error: gone$/);
  });

  for (const isAtOnce of [false, true]) {
    test(`BENCH2 a part that fails is told, and the others go on (at once: ${isAtOnce})`, async () => {
      const measures = { first: async () => [one], broken: () => within('a board', new Promise(() => {}), 20), last: async () => [one] };
      const { figures, failures } = await runParts(measures, { ...quiet, isAtOnce });
      assert.deepEqual(figures, [one, one]);
      assert.deepEqual(failures, [{ part: 'broken', message: 'Expected a board within 0.02 s' }]);
    });
  }

  test('BENCH3 a figure without a number fails its part', async () => {
    const without = [[], [{ ...one, values: [] }], [{ ...one, values: [NaN] }], [{ what: 'two', unit: 'ms', byGrid: { dabiao: [] } }]];
    for (const figures of without) {
      const { failures } = await runParts({ part: async () => figures }, quiet);
      assert.equal(failures.length, 1, JSON.stringify(figures));
    }
  });

  test('BENCH4 milliseconds stand beside ratios to the base', () => {
    const figures = [
      { what: 'gauge', unit: 'kB', values: [10, 10] },
      { what: 'opening', unit: 'ms', values: [1200, 1000, 1900] },
      { what: 'mount', unit: 'ms', byGrid: { dabiao: [150], handsontable: [200] } },
      { what: 'by names', unit: 'ms', byGrid: { dabiao: [150] } },
    ];
    const failures = [{ part: 'board', message: 'Expected a row within 30 s' }];
    const text: string = report({ machine: 'a machine', date: '2026-11-29T00:00:00Z', rounds: 2, figures, failures }, 'npm run bench');
    for (const part of [
      '`npm run bench`, 2026-11-29, a machine: medians of 2 rounds, in brackets least and most.',
      '| gauge | 10 kB |',
      '| opening | 1,200 ms (1,000–1,900) |',
      '| mount | 150 ms (0.75) | 200 ms |',
      '| by names | 150 ms | – |',
      '**Failed: board.** Expected a row within 30 s',
    ]) {
      assert.ok(text.includes(part), `${part}\n\nnot in\n\n${text}`);
    }
  });

  test('BENCH5 the README takes the figures between its markers, and nothing else of it changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dabiao-bench-'));
    const file = join(folder, 'README.md');
    try {
      writeFileSync(file, '# Kit\n\n<!-- bench -->\n\nold\n\n<!-- /bench -->\n\nMore.\n');
      await writeReadme(file, '| what | figure |\n| --- | --- |\n| gauge | 10 kB |');
      assert.equal(
        readFileSync(file, 'utf8'),
        '# Kit\n\n<!-- bench -->\n\n| what  | figure |\n| ----- | ------ |\n| gauge | 10 kB  |\n\n<!-- /bench -->\n\nMore.\n',
      );
      writeFileSync(file, '# Kit\n');
      await assert.rejects(writeReadme(file, 'new'), /Expected <!-- bench -->/);
      assert.equal(readFileSync(file, 'utf8'), '# Kit\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('BENCH5 less than a whole run is refused for the README', () => {
    assert.equal(readOptions(['--readme', '--rounds', '1']).isForReadme, true);
    for (const less of [['--only', 'board'], ['--smoke'], ['--rows', '100'], ['--grids', 'dabiao']]) {
      assert.throws(() => readOptions(['--readme', ...less]), /Expected a run of all parts/);
    }
    assert.throws(
      () => readOptions(['--only', 'bord']),
      /Expected --only to name some of sizes,opening,board,drafts,seal,cores,merge,hostile,form,grid, got bord/,
    );
  });
});
