/** What a page loads, by the imports among the files: parts that only some pages need are not dragged in by others. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { imports } from './support/import-graph.js';

/** The files that come with a file. Later imports are left out, as types are. */
function comesWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { from, to, typesOnly, isLater } of imports) if (from === file && !typesOnly && !isLater) comesWith(to, seen);
  return seen;
}

const ENGINE = 'attainment/assess.ts';

describe('what is loaded', () => {
  test('the assessment comes with a board and a trend', () => {
    for (const file of ['board.ts', 'elements/trend/dabiao-trend.ts', 'elements/attainment/session-assessment.ts'])
      assert.ok(comesWith(file).has(ENGINE), file);
  });

  test('a form and its grid come without: it is loaded when a status is first asked for', () => {
    for (const file of ['entry.ts', 'elements/grid/grid-view.ts', 'elements/import/spreadsheet.ts'])
      assert.equal(comesWith(file).has(ENGINE), false, file);
    assert.ok(
      imports.some(
        ({ from, to, isLater }) =>
          from === 'elements/form-view/row-status.ts' && to === 'elements/attainment/session-assessment.ts' && isLater,
      ),
    );
  });

  test('a gauge comes without, with a session too', () => {
    for (const file of ['gauge.ts', 'elements/gauge/live.ts']) assert.equal(comesWith(file).has(ENGINE), false, file);
  });
});
