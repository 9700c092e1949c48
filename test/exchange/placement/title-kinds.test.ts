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
    for (const title of '妇女发展指标增幅表 增减情况表 得分表 排名表 妇女发展指标位次表 完成率统计表 2025年开平市妇女发展变化情况表 妇女发展考核评分表 监测指标差距分析表 指标缺口表 2025年指标同比表 数据误差表 指标权重表 监测数据（内部测算） 2025年推算数 2025年抽样调查95%置信下限'.split(
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
    for (const title of '农村妇女发展统计表 城镇妇女发展监测表 流动妇女统计表 男性健康统计表 开平市农村妇女发展统计表 2025年农村妇女情况 （农村） 2025年度市直单位监测表 城区妇女监测表 2025年示范点数据 2025年试点镇数据 2025年样本数据'.split(
      ' ',
    ))
      assert.deepEqual(asked(title), ['86', `title-group ${title}`], title);
    for (const name of ['男', '农村', '城镇', '流动']) assert.deepEqual(sheet(name), ['86', 'title-group'], name);
    for (const name of ['女', '妇女', '城乡', 'Sheet1', '农业农村局']) assert.deepEqual(sheet(name), ['86'], name);
    for (const title of '开平市妇女发展统计表 城乡妇女发展统计表 农业农村局统计表 农村卫生厕所普及率'.split(' '))
      assert.equal(groupOf(title), null, title);
  });

  test('TITLEKIND5 a comparison, whose columns do not say their year', () => {
    for (const title of ['2025年对比表', '主要指标对比分析表', '妇女发展指标比较表'])
      assert.deepEqual(asked(title), ['86', `title-period ${title}`], title);
    for (const title of ['城乡对比表', '指标对比情况', '口径对照说明']) assert.deepEqual(asked(title), ['86'], title);
    assert.deepEqual(asked('2025年对比表', '2025年'), ['86']);
  });

  test('TITLEKIND6 whom the figures count', () => {
    for (const title of ['监测统计表（户籍人口口径）', '监测表（常住人口口径）', '开平市常住人口监测统计表', '2025年常住人口妇女'])
      assert.deepEqual(asked(title), ['86', `basis ${title}`], title);
    const noted = (note: string, name = S) => {
      const rows = [['指标', '数值'], [name, '86'], [note]];
      return placeRows(health, { rows }).doubts.map(({ code, text }) => `${code} ${text}`);
    };
    for (const note of [
      '注：户籍人口口径',
      '说明：按户籍人口口径统计。',
      '注：本表为户籍人口数据',
      '注：按常住人口统计',
      '①口径为户籍人口',
    ])
      assert.deepEqual(noted(note), [`basis ${note}`], note);
    for (const note of ['数据来源：公安局户籍统计', '注：含常住人口和流动人口', '注：常住人口数量增加', '注：以户籍地为准'])
      assert.deepEqual(noted(note), [], note);
    assert.deepEqual(noted('注：按常住人口统计', '65岁以上老年人城乡社区规范健康管理服务率'), []);
  });

  test('TITLEKIND3 other five years, reports of months', () => {
    for (const title of '十三五妇女发展统计表 “十三五”时期妇女发展情况 十二五统计表 妇女发展月报 健康月报表 季度监测 日报 序时进度表'.split(
      ' ',
    ))
      assert.deepEqual(asked(title), ['86', `title-period ${title}`], title);
    for (const title of '十四五妇女发展统计表 “十四五”末妇女发展统计表 节假日报表'.split(' '))
      assert.deepEqual(asked(title), ['86'], title);
    for (const name of ['十三五', '月报']) assert.deepEqual(sheet(name), ['86', 'title-period'], name);
    assert.deepEqual(sheet('二〇二四'), []);
    assert.deepEqual(sheet('二〇二五'), ['86']);
  });

  test('TITLEKIND1 TITLEKIND3 LINEDOUBT5 LINEDOUBT6 PERIODTEXT3 other kinds and times, by what is general in them', () => {
    for (const title of '2025年指标实现程度 2025年提高百分点 2025年综合指数 2025年月均数据 上年度妇女发展规划监测表 规划基期年数据表 基线调查数据 “十四五”期间 十四五累计 本月情况 规划指标值 目标责任书 20250930'.split(
      ' ',
    ))
      assert.deepEqual(asked(title), ['86', `title-period ${title}`], title);
    assert.deepEqual(asked('五年合计'), ['86', 'title-periods 五年合计']);
    for (const title of ['2025年中报', '2025年秋季学期', '2025年前9个月', '2025年前三个月']) assert.deepEqual(asked(title), [], title);
    for (const title of '较上年增长情况说明 十四五妇女发展统计表 2025年前12个月 2026年1月12日 20251231 妇女健康知识百分点读本'.split(' '))
      assert.deepEqual(asked(title), ['86'], title);
    assert.deepEqual(asked('2025年前6个月', '数值', half), ['86']);
  });

  test('TITLEKIND2 a part of the people, by any word for them', () => {
    for (const title of '2025年女童数据 2025年残疾妇女数据 2025年老年妇女数据 2025年育龄妇女 2025年城镇户籍 户籍妇女监测表 留守儿童健康数据 农村地区2025年 公办幼儿园监测 2025年监测表（农村）'.split(
      ' ',
    ))
      assert.deepEqual(asked(title).slice(1), [`title-group ${title}`], title);
    for (const title of '2025年妇女数据 妇女儿童健康数据 城市管理监测表 女性健康监测表 2025年（女） 学前教育监测表 孕产妇健康监测表'.split(
      ' ',
    ))
      assert.deepEqual(asked(title), ['86'], title);
  });

  test('OTHERPLACE3 SETASIDE1 one hospital or school, sums of another level, trials', () => {
    for (const title of [
      '2025年市妇幼保健院数据',
      '随县第一小学2025年',
      '填报学校：随县实验小学',
      '2025年镇街合计',
      '2025年各地级市',
      '各镇最低值',
    ])
      assert.deepEqual(
        asked(title).map((one) => one.split(' ')[0]),
        ['86', 'title-region'],
        title,
      );
    for (const title of ['2025年测试', '2025年培训演练数据', '2025年旧口径', '2025年快报'])
      assert.deepEqual(asked(title), ['86', `set-aside ${title}`], title);
    for (const title of ['2025年学生体质测试', '填报单位：开平市妇幼保健院', '小学教育监测表', '各镇街妇女发展监测表'])
      assert.deepEqual(asked(title), ['86'], title);
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
