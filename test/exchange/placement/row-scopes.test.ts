import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { kaiping } from '../desk.js';

const context = new FormContext(kaiping({ department: 'education' }));
function asked(heading: string, cell: string, name = '学前教育毛入园率'): string {
  const { typed, doubts } = placeRows(context, {
    rows: [
      [heading, '指标', '数值'],
      [cell, name, '97'],
    ],
  });
  assert.equal(typed.filter(({ text }) => text === '97').length, 1);
  return doubts.map(({ code, text }) => `${code} ${text}`).join();
}

describe('columns that say of whom a row is', () => {
  test('ROWSCOPE1 a part of the people or of the places', () => {
    for (const [heading, cell] of [
      ['口径', '户籍'],
      ['类型', '民办'],
      ['类别', '公办幼儿园'],
    ] as const)
      assert.equal(asked(heading, cell), `scope ${heading}：${cell}`);
    for (const cell of ['教育', '结果指标', '约束性', '']) assert.equal(asked('类别', cell), '', cell);
    assert.equal(asked('备注', '民办'), '');
  });

  test('ROWSCOPE2 a source or an office above', () => {
    assert.equal(asked('来源', '省级指标'), 'scope 来源：省级指标');
    assert.equal(asked('单位', '江门市教育局'), 'scope 单位：江门市教育局');
    for (const [heading, cell] of [
      ['来源', '教育事业统计'],
      ['单位', '市教育局'],
      ['单位', '开平市教育局'],
      ['单位', '%'],
    ] as const)
      assert.equal(asked(heading, cell), '', cell);
  });

  test('ROWTEXT6 a rate behind a name without brackets, LINE1 and the number of a form above it', () => {
    const { typed, unplaced } = placeRows(context, {
      rows: [['表号：GF2024-1'], ['指标', '数值'], ['学前教育毛入园率％', '97']],
    });
    assert.deepEqual([typed.map(({ text }) => text), unplaced], [['97'], []]);
  });

  test('ROWSCOPE1 both languages say so', () => {
    assert.match(zh.doubts.scope('口径：户籍', 1, ''), /^“口径：户籍”/u);
    assert.match(en.doubts.scope('口径：户籍', 1, ''), /Please check/);
  });
});
