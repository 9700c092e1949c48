import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { kaiping } from '../desk.js';

const context = new FormContext(kaiping());
function told(table: string): string[] {
  const { typed, unplaced, doubts } = placeRows(context, { rows: table.split('\n').map((line) => line.split('|')) });
  return [
    typed.map(({ text }) => text).join(),
    ...unplaced.map(({ why, said = '' }) => `${why} ${said}`),
    ...doubts.map(({ code, text }) => `${code} ${text}`),
  ];
}
const table = (first: string, head = '') => `${head}${first}|孕产妇死亡率|6.2\n${first}|孕产妇系统管理率|95.3`;

describe('columns that tell of their rows', () => {
  test('TELLINGCOLUMN1 a year in every row before the names, without heading', () => {
    for (const year of ['2024', '202412', '20241231'])
      assert.deepEqual(told(table(year)), ['', `other-period ${year}`, `other-period ${year}`], year);
    assert.deepEqual(told('1|2024|孕产妇死亡率|6.2\n2|2024|孕产妇系统管理率|95.3')[0], '');
    for (const own of ['2025', '202512', '1', '1998']) assert.deepEqual(told(table(own)), ['6.2,95.3'], own);
    assert.deepEqual(told('2023|孕产妇死亡率|6.2\n2024|孕产妇系统管理率|95.3'), ['6.2,95.3'], 'numbers of their own');
  });

  test('TELLINGCOLUMN2 what may be a place there is asked about', () => {
    assert.deepEqual(told(table('三埠')), ['6.2,95.3', 'title-region 三埠']);
    for (const own of ['开平', '健康', '市卫健局', '主要']) assert.deepEqual(told(table(own)), ['6.2,95.3'], own);
    assert.deepEqual(told('三埠|孕产妇死亡率|6.2\n长沙|孕产妇系统管理率|95.3'), ['6.2,95.3'], 'which no one place is');
  });

  test('TELLINGCOLUMN3 计划 beside 完成 is a kind of figures', () => {
    for (const [goal, done] of [
      ['计划', '完成'],
      ['任务', '实际'],
      ['目标', '实际'],
    ] as const)
      assert.deepEqual(told(`指标|类别|数值\n孕产妇死亡率|${goal}|8\n孕产妇死亡率|${done}|6.2`), ['6.2', `other-figures ${goal}`], goal);
    assert.deepEqual(told('指标|类别|数值\n孕产妇死亡率|计划|6.2\n孕产妇系统管理率|任务|95.3'), ['6.2,95.3']);
  });
});
