import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { isLine, readLines } from '../../../src/exchange/placement/table-lines.js';
import { kaiping } from '../desk.js';

const form = new FormContext(kaiping());
const period = (lines: string[], name?: string) => readLines(form, lines, { name }).period;

describe('lines above a table', () => {
  test('LINE1 one text by itself, or a label; not a heading', () => {
    const line = (row: string[], isLast = false) => isLine(form, row, [0], isLast);
    assert.equal(line(['监测统计表', '', '']), true);
    assert.equal(line(['', '监测统计表', '']), true);
    assert.equal(line(['填报单位：教育局', '2024年度', '单位：万人']), true);
    assert.equal(line(['', '', '单位：%'], true), true);
    assert.equal(line(['指标', '数值', '']), false);
    assert.equal(line(['', '2024年', ''], true), false);
    assert.equal(line(['', '农村人数', ''], true), false);
    assert.equal(line(['', '', '']), false);
  });

  test('LINE2 the period of the form, another one, or none', () => {
    assert.deepEqual(period(['2025年监测表']), { period: '2025' });
    assert.deepEqual(period(['2024年度监测表']), { elsewhere: '2024年度监测表' });
    assert.equal(period(['2024年、2025年对比表']), null);
    assert.equal(period(['监测表', '填报日期：2026年1月5日']), null);
    const half = new FormContext(kaiping({ periods: ['2025-H1'] }));
    assert.equal(readLines(half, ['2025年监测表']).period, null);
    assert.deepEqual(readLines(half, ['2025年下半年监测表']).period, { elsewhere: '2025年下半年监测表' });
  });

  test('LINE3 lines come before the name of the sheet', () => {
    assert.deepEqual(period(['2025年监测表'], '2024'), { period: '2025' });
    assert.deepEqual(period(['监测表'], '2024'), { elsewhere: '2024', isSheet: true });
    assert.deepEqual(period([], '2025年'), { period: '2025' });
    assert.equal(period([], 'Sheet1'), null);
  });

  test('LINE4 a unit', () => {
    for (const line of ['单位：万人', '（单位：万人）', '计量单位: 万人', '表1　　单位：万人'])
      assert.equal(readLines(form, [line]).unit?.text, '万人', line);
    for (const line of [
      '2025年 单位：万人',
      '单位：  万人',
      '参保情况（万人）',
      '参保情况（单位：万人）',
      '单位：万人 2025年',
      '单位：人（万）',
      '参保情况（%、万人）',
    ])
      assert.match(readLines(form, [line]).unit?.text ?? '', /万/, line);
    assert.deepEqual(readLines(form, ['单位：标台']).unit, { text: '标台', means: [] });
    for (const line of [
      '单位：开平市教育局',
      '填报单位：万人小学',
      '填报单位：卫健局',
      '监测表',
      '单位：   2025年',
      '监测表（月）',
      '监测表（万人空巷）',
    ])
      assert.equal(readLines(form, [line]).unit, null, line);
  });

  test('LINE5 a region', () => {
    assert.deepEqual(readLines(form, ['地区：台山市']).region, { text: '台山市', isStated: true });
    assert.deepEqual(readLines(form, [], { name: '台山市' }).region, { text: '台山市', isStated: true });
    assert.deepEqual(readLines(form, ['台山市监测表']).region, { text: '台山市', isStated: false });
    assert.equal(readLines(form, ['开平市监测表'], { name: 'Sheet1' }).region, null);
  });
});
