import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { indentOf, Nesting, PART } from '../../../src/exchange/placement/nesting.js';

/** `女`, `  城镇`, `  农村 -` (nothing written), `小计`, `按性别分`, one after the other. */
function read(...rows: string[]) {
  const nesting = new Nesting(() => 2);
  return rows.map((row) => {
    const word = row.trim().replace(' -', '');
    const at = { indent: indentOf(row), isTold: indentOf(row) > 0, isFilled: !row.endsWith(' -') };
    const dimension = /[女男性]/.test(word) ? 'sex' : word.startsWith('分') ? PART : 'residence';
    if (word === '小计') return nesting.total(at);
    return nesting.enter(dimension, word.startsWith('按') ? null : word, at);
  });
}
const [F, M, U, R] = [{ sex: '女' }, { sex: '男' }, { residence: '城镇' }, { residence: '农村' }];

describe('rows beside and within each other', () => {
  test('NEST1 rows of one dimension', () => {
    assert.deepEqual(read('女', '男', '  女'), [F, M, F]);
  });

  test('NEST2 NEST3 by indentation', () => {
    assert.deepEqual(read(' 城镇', '  女', '  男', ' 农村', '  女'), [U, { ...U, ...F }, { ...U, ...M }, R, { ...R, ...F }]);
    assert.deepEqual(read('  女', '  城镇', ' 农村'), [F, U, R]);
    assert.deepEqual(read('  女', ' 城镇'), [F, U]);
  });

  test('NEST4 without indentation', () => {
    assert.deepEqual(read('女', '男', '城镇', '农村'), [F, M, U, R]);
    assert.deepEqual(read('女', '城镇', '农村', '男', '城镇'), [F, null, null, M, null]);
    assert.deepEqual(read('按性别分 -', '女', '按城乡分 -', '城镇'), [{}, F, {}, U]);
  });

  test('NEST5 totals', () => {
    assert.deepEqual(read('小计', '女', '男', '小计'), [{}, F, M, {}]);
    assert.deepEqual(read('城镇 -', '小计'), [U, null]);
    assert.deepEqual(read(' 城镇 -', '  小计', ' 农村', ' 小计'), [U, U, R, {}]);
    assert.deepEqual(read('女', '男', '  小计'), [F, M, {}]);
    assert.deepEqual(read('城镇', '  小计'), [U, null]);
  });

  test('NEST6 numerator and denominator', () => {
    assert.deepEqual(read('分子', '分母', '女'), [{ [PART]: '分子' }, { [PART]: '分母' }, F]);
    assert.deepEqual(read('女', '分子', '男', '分子'), [F, null, M, null]);
    assert.deepEqual(read('女', '  分子'), [F, { ...F, [PART]: '分子' }]);
  });

  test('NEST2 blanks, dashes and marks of a tree indent', () => {
    assert.deepEqual(['女', ' 女', '　女', '—女', '└ 女', `${' '.repeat(500)}女`].map(indentOf), [0, 1, 2, 2, 3, 80]);
  });
});
