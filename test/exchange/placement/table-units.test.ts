import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import type { Block } from '../../../src/spreadsheet/block.js';
import { small } from '../desk.js';

const session = small();
function place(text: string, more: Partial<Block> = {}) {
  const { typed, converted } = placeRows(new FormContext(session), { rows: text.split('\n').map((line) => line.split('\t')), ...more });
  return [typed.map((one) => one.text), converted];
}

describe('numbers in the unit of the table', () => {
  test('TABLEUNIT1 that of the row, of the heading, of a line above', () => {
    assert.deepEqual(place('单位：万人次\t\t\n指标\t单位\t数值（千人次）\n就诊人次\t人次\t5'), [['5'], []]);
    assert.deepEqual(place('单位：万人次\t\n指标\t数值（千人次）\n就诊人次\t5'), [['5000'], [{ unit: '千人次', cells: 1 }]]);
    assert.deepEqual(place('单位：万人次\t\n指标\t数值\n就诊人次\t5\n筛查率\t80'), [['50000', '80'], [{ unit: '万人次', cells: 1 }]]);
  });

  test('TABLEUNIT2 counted by unit', () => {
    const [, converted] = place('指标\t单位\t合计\t女\n就诊人次\t万人次\t5\t3');
    assert.deepEqual(converted, [{ unit: '万人次', cells: 2 }]);
  });

  test('TABLEUNIT3 a number shown in thousands is there in full', () => {
    const behind = [{ row: 1, column: 2, value: 50000, kind: 'scaled' as const }];
    assert.deepEqual(place('指标\t单位\t数值\n就诊人次\t万人次\t50000', { behind }), [['50000'], []]);
  });

  test('TABLEUNIT4 numerators and denominators are counts', () => {
    assert.deepEqual(place('指标\t单位\t数值\t分子（万人）\t分母\n筛查率\t%\t80\t1.6\t20000'), [
      ['80', '16000', '20000'],
      [{ unit: '万人', cells: 1 }],
    ]);
  });
});
