import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PasteSummary } from '../../../src/exchange/write-placed.js';
import { stayOf } from '../../../src/elements/form-tools/pasted.js';

describe('how long it is told what became of a block', () => {
  const stay = (more: Partial<PasteSummary>) =>
    stayOf({
      kind: 'pasted',
      by: 'position',
      taken: [],
      cleared: [],
      refused: [],
      tooLong: [],
      unreadable: [],
      wrong: [],
      beyond: 0,
      unplaced: [],
      columns: [],
      converted: [],
      doubts: [],
      ...more,
    });
  const doubt = (code: 'as-last-year' | 'folded') => ({ code, text: '2024' });

  test('the mere count for a moment', () => assert.equal(stay({}), 'moment'));
  test('what was passed over until it is closed', () => {
    assert.equal(stay({ beyond: 1 }), 'closed');
    assert.equal(stay({ doubts: [doubt('folded'), doubt('as-last-year')] }), 'closed');
  });
  test('what was cleared until a value is changed', () => assert.equal(stay({ cleared: [{ row: 0, column: 0 }] }), 'input'));
  test('that all is as last year until a value is changed: then it is so no longer', () =>
    assert.equal(stay({ doubts: [doubt('as-last-year')] }), 'input'));
});
