import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { isOtherSource, remarkOf } from '../../../src/exchange/placement/remarks.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { kaiping } from '../desk.js';

const [S, T, U] = ['适龄妇女宫颈癌人群筛查率', '宫颈癌患者治疗率', '妇女失业保险参保人数'];
const form = new FormContext(kaiping());
const social = new FormContext(kaiping({ department: 'human-resources' }));
const kind = (text: string, context = form) => remarkOf(context, text)?.kind ?? null;

function place(table: string, context = form) {
  const { typed, doubts, unplaced } = placeRows(context, { rows: table.split('/').map((row) => row.split('|')) });
  const numbers = typed.filter(({ column }) => context.session.form.columns[column]!.part === 'value').map(({ text }) => text);
  return { numbers, doubts: doubts.map(({ code, text }) => `${code} ${text}`), told: unplaced.map(({ why }) => why) };
}

describe('what remarks say of figures', () => {
  test('REMARK1 another period, kind or place, with nothing besides but words that point at figures', () => {
    for (const text of [
      '2023年数',
      '2024年度',
      '2024',
      '为2024年统计数据',
      '暂按2024年数填报',
      '沿用去年数据',
      '以上年数据代替',
      '用上年数',
      '*2024年数据',
      '2025年前三季度',
      '1-11月数据',
      '截至2025年10月底',
      '上半年数',
      '规划目标值',
      '此为预期值',
      '预计数，待核实',
      '基期数',
      '正式数未出，暂用2024年数',
      '上报2024年数',
      '填报2024年度数据',
      '报送2024年情况',
      '按2024年上报',
      '2025年数据暂缺，填2024年数',
      '数据暂填上年数',
    ])
      assert.equal(kind(text), 'figures', text);
    for (const text of ['台山市数据', '江门市', '为全省平均值', '省平均', '赤坎镇数']) assert.equal(kind(text), 'region', text);
    for (const text of [
      '',
      '较上年增长',
      '比2024年高3个百分点',
      '与上年持平',
      '2024年为79.5%',
      '已达标',
      '达到年度目标',
      '完成2025年目标任务',
      '超额完成计划',
      '2024年新建2所',
      '2024年9月起实施',
      '2025年数据',
      '全市数据',
      '开平市',
      '全年数',
      '初步统计',
      '年报数',
      '抽样调查',
      '无',
      '城区覆盖率较低',
      '目标',
      '由江门市中心血站提供',
      '2026年2月上报',
      '上报国家卫生健康委',
    ])
      assert.equal(kind(text), null, text);
  });

  test('REMARK2 the end of …为2024年数 counts, but not of a base or a target', () => {
    for (const text of ['筛查率为2024年数', '带*的数据是上年数', '第2项采用2023年数据']) assert.equal(kind(text), 'figures', text);
    for (const text of ['基期为2020年', '目标为2030年', '上年数为2024年', '统计口径为全市']) assert.equal(kind(text), null, text);
  });

  test('REMARK3 a source is of the years it names, a yearbook of the year before', () => {
    for (const text of ['2024年卫生统计年报', '2025年统计年鉴', '《开平统计年鉴2025》', '2020年人口普查'])
      assert.equal(isOtherSource(form, text), true, text);
    for (const text of ['2025年卫生统计年报', '2026年统计年鉴', '妇幼健康年报', '国统字〔2024〕12号', '市卫健局', '2024年、2025年年报'])
      assert.equal(isOtherSource(form, text), false, text);
    assert.deepEqual([kind('资料来源：2024年年报'), kind('数据来自2025年年报')], ['figures', null]);
  });

  test('REMARK4 a unit in which the number would be another one', () => {
    const note = (text: string) =>
      remarkOf(social, text, social.session.form.rows.find(({ indicator }) => indicator.name === U)!.indicator);
    for (const text of ['单位：万人', '万人', '以万人计', '单位:千人', '万元']) assert.equal(note(text)?.kind, 'unit', text);
    for (const text of ['人', '单位：人', '约5万人参保', '人数']) assert.equal(note(text), null, text);
  });

  test('REMARK5 a day is when something was done', () => {
    for (const text of ['2024年3月1日', '2025-06-30', '2026年1月5日']) assert.equal(kind(text), null, text);
  });

  test('ROWREMARK1 beside a number it is asked about, each wording once', () => {
    for (const head of ['备注', '说明', '情况说明', '补充说明'])
      assert.deepEqual(place(`指标|数值|${head}/${S}|80|暂用2023年数/${T}|70|暂用2023年数`).doubts, ['remark 暂用2023年数'], head);
    assert.deepEqual(place(`指标|数值|备注/${S}|80|恩平市数据/${T}|70|目标值`).doubts, ['remark 恩平市数据', 'remark 目标值']);
    assert.deepEqual(place(`指标|数值|数据来源/${S}|80|2024年年报`).doubts, ['remark 2024年年报']);
    assert.deepEqual(place(`指标|数值|备注/${U}|5|单位：万人`, social), { numbers: ['5'], doubts: ['remark 单位：万人'], told: [] });
    for (const table of [
      `指标|数值|备注/${S}|80|比上年提高/${T}|70|2025年数据`,
      `指标|数值|备注/${S}||2024年数据未出`,
      `指标|数值|备注/${S}||2024年数据`,
      `指标|数值|数据来源/${S}|80|江门市/${T}|70|卫健局`,
      `指标|2024年|数值/${S}|79|80`,
    ])
      assert.deepEqual(place(table).doubts, [], table);
    assert.match(zh.doubts.remark('上年数', 1, ''), /上年数/);
    assert.match(en.doubts.remark('上年数', 1, ''), /上年数/);
  });

  test('PLACE15 a column of periods or of kinds of figures is known by what it holds', () => {
    for (const [head, text] of [
      ['统计时间点', '2024年末'],
      ['数据所属期', '2024'],
      ['取数年度', '2023'],
      ['日期', '2024-12-31'],
      ['截止日', '2024.12.31'],
      ['属性', '预期值'],
      ['指标性质', '目标值'],
      ['数据说明', '上年数'],
    ])
      for (const table of [`指标|${head}|数值/${S}|${text}|80/${T}|${text}|70`, `${head}|指标|数值/${text}|${S}|80`]) {
        const { numbers, doubts } = place(table);
        assert.ok(numbers.length === 0 || doubts.length > 0, table);
      }
    for (const [head, text] of [
      ['统计时间点', '2025年末'],
      ['数据所属期', '2025'],
      ['日期', '2025-12-31'],
      ['日期', '2026-01-10'],
      ['更新时间', '2025-12-20'],
      ['填报日期', '2025年12月30日'],
      ['指标属性', '约束性'],
      ['评价', '达标'],
      ['是否达标', '达标'],
      ['指标类', '任务'],
      ['建成年', '1998'],
      ['合格数', '2024'],
    ])
      assert.equal(place(`指标|${head}|数值/${S}|${text}|80`).numbers.join(), head === '建成年' ? '' : '80', head);
  });

  test('REMARK6 what the figures cover, and when they are of', () => {
    for (const text of ['统计口径：恩平市', '数据范围：全省', '注：统计范围：三埠街道', '数据覆盖范围：江门市'])
      assert.equal(kind(text), 'region', text);
    for (const text of ['统计时段：2024年', '数据区间：1-11月', '统计截止时间：2025年11月30日', '截止到11月底', '数据截止至9月末'])
      assert.equal(kind(text), 'figures', text);
    for (const text of [
      '统计口径：全市',
      '统计范围：开平市',
      '统计口径：户籍人口',
      '统计时段：2025年',
      '统计截止时间：2025年12月31日',
      '审核：恩平市统计局',
      '截止到12月底',
    ])
      assert.equal(kind(text), null, text);
    const lined = (line: string) => place(`${line}|/指标|数值/${S}|85`);
    assert.deepEqual([lined('统计口径：恩平市').told, lined('数据范围：全省').told], [['other-region'], ['other-region']]);
    for (const line of ['统计口径：开平市', '数据范围：全市', '统计口径：户籍人口', '审核：恩平市统计局'])
      assert.deepEqual([lined(line).numbers, lined(line).doubts], [['85'], []], line);
  });

  test('REMARK7 estimates, above the table and below', () => {
    for (const note of ['注：数据系推算', '注：初步推算数', '数据为估算数', '注：为三年平均数', '注：均为多年平均']) {
      assert.equal(kind(note), 'figures', note);
      for (const table of [`${note}|/指标|数值/${S}|85`, `指标|数值/${S}|85/${note}|`])
        assert.deepEqual(place(table).doubts, [`title-period ${note}`], table);
    }
    for (const note of ['注：按1%抽样推算', '注：数据由抽样调查推算', '注：数据系卫健局提供', '注：三年平均增长2%', '注：为全市平均数'])
      assert.equal(kind(note), null, note);
  });

  test('REMARK7 an average of several years', () => {
    for (const note of ['数据为2023—2025年平均', '近三年平均数', '五年平均值']) assert.equal(kind(note), 'figures', note);
  });

  test('REMARK8 figures of a part of the region', () => {
    for (const note of ['仅城区', '只含城区', '市区数据', '部分镇街', '试点单位', '仅农村', '仅统计公立医院', '注：只包括城镇'])
      assert.equal(kind(note), 'region', note);
    for (const note of [
      '城区增加较多',
      '部分镇街未开展',
      '含农村',
      '城镇和农村合计',
      '市区妇幼保健院提供',
      '仅统计女性',
      '只含本市户籍妇女',
    ])
      assert.equal(kind(note), null, note);
    for (const line of ['数据范围：市区', '调查范围：部分镇街', '统计口径：城镇'])
      assert.deepEqual(place(`${line}|/指标|数值/${S}|85`).doubts, [`title-region ${line}`], line);
    for (const line of ['统计范围：全市', '统计范围：城乡', '统计范围：辖区内常住人口', '调查范围：全市城乡居民'])
      assert.deepEqual(place(`${line}|/指标|数值/${S}|85`).doubts, [], line);
  });
});
