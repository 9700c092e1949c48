import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { kaiping, small } from '../desk.js';

const form = new FormContext(kaiping());
const some = new FormContext(small());
const M = '孕产妇系统管理率';
const P = '婚前医学检查率';

/** What is taken of two rows with a text between them, and what is said of the second. */
function below(text: string, of = form): string {
  const [one, other] = of === some ? ['就诊人次', '筛查率'] : [M, P];
  const rows = [
    ['指标', '2025年'],
    [one, '95'],
    [text, ''],
    [other, '80'],
  ];
  const { typed, unplaced, doubts } = placeRows(of, { rows });
  return [
    ...typed.map((cell) => cell.text),
    ...unplaced.map(({ why, said }) => `${why} ${said}`),
    ...doubts.map((doubt) => `${doubt.code} ${doubt.text}`),
  ].join(' ');
}

describe('a row in the midst of a table that is one text', () => {
  test('SECTION1 another year heads figures of another period', () => {
    for (const text of ['2024年', '参考：2024年', '附2：2024年', '对比数据（2024年）', '以下数据为2024年', '二、2024年数据'])
      assert.equal(below(text), `95 other-period ${text}`, text);
    for (const text of ['2025年', '妇女与健康（2030年）', '2024年新增指标', '根据2024年通知', '到2030年，孕产妇死亡率控制在10/10万以下'])
      assert.equal(below(text), '95 80', text);
  });

  test('SECTION2 what was before, is aimed for or compared with heads other figures', () => {
    const before = [
      '上年数据',
      '二、上年数据',
      '附：上年数',
      '对照：上年',
      '以下为上年数据',
      '（二）上年情况',
      '附表：去年数据',
      '上年同期对比',
    ];
    const after = ['明年计划', '明年目标', '下年计划', '二、下一年度目标', '下步目标', '以下为目标值', '（以下为预计数）', '参考数据'];
    for (const text of [...before, ...after]) assert.equal(below(text), `95 other-figures ${text}`, text);
    const harmless = ['主要目标', '一、主要目标', '目标一', '策略措施', '预期性指标', '约束性指标', '参考指标', '历史指标', '重点指标'];
    for (const text of [...harmless, '一、妇女与健康', '（一）健康', '二、妇女与教育', '续表', '国家规划指标'])
      assert.equal(below(text), '95 80', text);
  });

  test('SECTION3 what may be another place is asked about; one that is for sure heads its figures', () => {
    for (const text of ['以下为江门市数据', '以下为台山市数据', '台山市'])
      assert.match(below(text), /^95 other-region (?:江门|台山)市$/, text);
    assert.equal(below('台山'), '95 80 title-region 台山');
    for (const text of ['开平市', '以下为开平市数据', '妇幼', '护士', '教师', '其中：高中', '一般', '新增'])
      assert.equal(below(text), '95 80', text);
    assert.equal(placeRows(form, { rows: [['指标', '2025年'], ['以下为江门市数据'], [P, '80']] }).doubts[0]?.code, 'title-region');
  });

  test('SECTION4 a part of the people is asked about', () => {
    for (const text of ['农村', '其中：农村', '流动人口', '其中：流动人口', '户籍人口', '男性', '留守妇女', '以下为农村数据'])
      assert.equal(below(text), `95 80 title-group ${text}`, text);
    for (const text of ['一、女性健康', '农村妇女健康']) assert.equal(below(text), '95 80', text);
    assert.equal(below('女性', some), '95 80', 'an empty row of a breakdown of the one above');
    const rows = (...texts: string[]) => [['指标', '2025年'], [texts[0]!], [M, '95'], [texts[1]!], [P, '80']];
    assert.deepEqual(placeRows(form, { rows: rows('妇幼', '农村') }).doubts.length, 1);
    assert.deepEqual(placeRows(form, { rows: rows('一、全市', '全市') }).doubts, []);
    const back = [['指标', '2025年'], ['开平市'], [M, '95'], ['农村'], ['合计'], [P, '80']];
    assert.deepEqual(placeRows(form, { rows: back }).doubts, []);
  });

  test('SECTION5 notes, labels and what is said of the rows above head nothing', () => {
    for (const text of ['注：2024年数据来源于年报', '备注', '单位：%', '填报日期：2026年1月5日', '以上为约束性指标', '数据来源：卫健局'])
      assert.equal(below(text), '95 80', text);
  });
});
