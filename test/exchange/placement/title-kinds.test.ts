import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { groupOf } from '../../../src/exchange/placement/title-kinds.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const health = new FormContext(kaiping());
const half = new FormContext(kaiping({ periods: ['2025-H1'] }));

function asked(title: string, heading = '数值', form = health) {
  const { typed, doubts } = placeRows(form, {
    rows: [
      [title, ''],
      ['指标', heading],
      [S, '86'],
    ],
  });
  return [...typed.map(({ text }) => text), ...doubts.map(({ code, text }) => `${code} ${text}`)];
}

function sheet(name: string) {
  const rows = [
    ['指标', '数值'],
    [S, '86'],
  ];
  const plan = planImport(health, { kind: 'xlsx', hasMacros: false, sheets: [{ name, isHidden: false, rows }] });
  assert.ok(!isImportRefused(plan));
  return [...plan.changes.map(({ text }) => text), ...plan.doubts.map(({ code }) => code)];
}

describe('what kind of figures a title tells', () => {
  test('TITLEKIND1 changes, ranks, points', () => {
    for (const title of '妇女发展指标增幅表 增减情况表 得分表 排名表 妇女发展指标位次表 完成率统计表 2025年开平市妇女发展变化情况表 妇女发展考核评分表 监测指标差距分析表 指标缺口表 2025年指标同比表 数据误差表 指标权重表 监测数据（内部测算） 2025年推算数'.split(
      ' ',
    ))
      assert.deepEqual(asked(title), ['86', `title-period ${title}`], title);
    for (const title of '目标完成情况表 主要指标监测统计表 妇女发展达标情况 职工技能增值表 2025年度考核表 差异化发展统计表 缩小差距工作情况表 妇女发展地区差异表 抽样推算结果 财政预算执行表'.split(
      ' ',
    ))
      assert.deepEqual(asked(title), ['86'], title);
    assert.deepEqual(asked('主要指标变化情况表', '2025年'), ['86']);
    assert.deepEqual(asked('妇女发展得分表', '实际完成值'), ['86']);
  });

  test('TITLEKIND2 a part of the people', () => {
    for (const title of '农村妇女发展统计表 城镇妇女发展监测表 流动妇女统计表 男性健康统计表 开平市农村妇女发展统计表 2025年农村妇女情况 （农村） 2025年度市直单位监测表 城区妇女监测表'.split(
      ' ',
    ))
      assert.deepEqual(asked(title), ['86', `title-group ${title}`], title);
    for (const name of ['男', '农村', '城镇', '流动']) assert.deepEqual(sheet(name), ['86', 'title-group'], name);
    for (const name of ['女', '妇女', '城乡', 'Sheet1', '农业农村局']) assert.deepEqual(sheet(name), ['86'], name);
    for (const title of '开平市妇女发展统计表 城乡妇女发展统计表 农业农村局统计表 农村卫生厕所普及率'.split(' '))
      assert.equal(groupOf(title), null, title);
  });

  test('TITLEKIND3 other five years, reports of months', () => {
    for (const title of '十三五妇女发展统计表 “十三五”时期妇女发展情况 十二五统计表 妇女发展月报 健康月报表'.split(' '))
      assert.deepEqual(asked(title), ['86', `title-period ${title}`], title);
    for (const title of '十四五妇女发展统计表 “十四五”末妇女发展统计表 十五五规划前期妇女发展年报'.split(' ').slice(0, 2))
      assert.deepEqual(asked(title), ['86'], title);
    for (const name of ['十三五', '月报']) assert.deepEqual(sheet(name), ['86', 'title-period'], name);
    assert.deepEqual(sheet('二〇二四'), []);
    assert.deepEqual(sheet('二〇二五'), ['86']);
  });

  test('TITLEKIND4 a whole year over a form of its half', () => {
    for (const title of ['2025年度妇女发展统计表', '2025年度报表'])
      assert.deepEqual(asked(title, '数值', half), ['86', `title-period ${title}`], title);
    assert.deepEqual(asked('2025年度妇女发展统计表', '年末数', half), []);
    assert.deepEqual(asked('2025年妇女发展统计表', '年底数', half), []);
    assert.deepEqual(asked('2025年度妇女发展统计表', '上半年', half), ['86']);
    assert.deepEqual(asked('2025年度上半年妇女发展统计表', '数值', half), ['86']);
    assert.deepEqual(asked('2025年妇女发展统计表', '数值', half), ['86']);
    assert.deepEqual(asked('2025年度妇女发展统计表', '年末数'), ['86']);
  });

  test('LINEDOUBT6 targets in brackets', () => {
    for (const title of ['妇女发展统计表（目标值）', '妇女发展统计表（2025年目标值）', '妇女统计表（计划数）', '（目标值）'])
      assert.deepEqual(asked(title), ['86', `title-period ${title}`], title);
    assert.deepEqual(asked('妇女发展统计表（目标值）', '实际值'), ['86']);
  });
});
