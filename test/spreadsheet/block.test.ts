import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unmerged } from '../../src/spreadsheet/block.js';

test('merged cells have their text in every one of them, as far as the block reaches', () => {
  const rows = [['甲', '乙'], ['', 'b', '丙'], ['1']];
  assert.deepEqual(
    unmerged({
      rows,
      merges: [
        { row: 0, column: 1, rows: 1, columns: 16_384 },
        { row: 0, column: 0, rows: 9, columns: 1 },
      ],
    }),
    [['甲', '乙', '乙'], ['甲', 'b', '丙'], ['甲']],
  );
  assert.deepEqual(rows[1], ['', 'b', '丙']);
  assert.equal(unmerged({ rows }), rows);
});

test('merged cells that would fill the memory are left as they are', () => {
  const rows = Array.from({ length: 1001 }, (_, r) => Array.from({ length: 1000 }, () => (r === 0 ? 'x' : '')));
  const merge = { row: 0, column: 0, rows: 1000, columns: 1000 };
  assert.equal(unmerged({ rows, merges: [merge] })[999]![999], 'x');
  assert.equal(unmerged({ rows, merges: [{ ...merge, rows: 1001 }] })[999]![999], '');
});
