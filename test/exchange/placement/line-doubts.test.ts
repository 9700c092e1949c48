import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const form = new FormContext(kaiping());
const years = new FormContext(kaiping({ periods: ['2024', '2025'] }));

/** What is taken, and what is asked about. Rows parted by `/`, cells by `|`. */
function place(table: string, context = form): string {
  const { typed, doubts } = placeRows(context, { rows: table.split('/').map((row) => row.split('|')) });
  const { session } = context;
  const cells = typed.map(({ column, text }) => `${session.periods.length > 1 ? `${session.form.columns[column]!.period}=` : ''}${text}`);
  return [...cells, ...doubts.map(({ code }) => code)].join(' ');
}

const titled = (title: string, heading = '数值', context = form) => place(`${title}|/指标|${heading}/${S}|90`, context);
const noted = (note: string, context = form) => place(`指标|数值/${S}|90/${note}|`, context);

function sheet(name: string, table: string): string {
  const rows = table.split('/').map((row) => row.split('|'));
  const plan = planImport(form, { kind: 'xlsx', hasMacros: false, sheets: [{ name, isHidden: false, rows }] });
  assert.ok(!isImportRefused(plan));
  return [...plan.changes.map(({ text }) => text), ...plan.doubts.map(({ code }) => code)].join(' ');
}

describe('what the lines around a table leave open', () => {
  test('LINEDOUBT1 a title of several years is asked about, unless a heading says which', () => {
    const several =
      '2024、2025年监测表 2024年和2025年监测表 2025年监测表（报2024年数据） 2025年工作报表（2024年度数据） 监测表（2024—2025年） 2024-2025年度监测表 2023年至2024年监测表';
    for (const title of several.split(' ')) {
      assert.equal(titled(title), '90 title-periods', title);
      assert.equal(titled(title, '2025年'), '90', title);
      assert.equal(titled(title, '数值', years), '', title);
    }
    assert.equal(sheet('2024-2025年', `指标|数值/${S}|90`), '');
    for (const title of '开平市规划（2021—2030年）监测表 21—25年规划监测表 三年行动计划（2024—2025年）监测表 2025年监测表 与2024年相比2025年监测表 2025年监测表（与2024年比较）'.split(
      ' ',
    ))
      assert.equal(titled(title), '90', title);
    assert.equal(titled('2024—2025学年统计表'), '');
    for (const title of ['2025年度监测表（截至2025年11月）', '2025年监测表 2025年6月末'])
      assert.equal(titled(title), '90 title-period', title);
    assert.equal(place(`2025年度监测表|/2026年1月|/指标|数值/${S}|90`), '90');
  });

  test('LINEDOUBT2 a yearbook has the figures of the year before', () => {
    for (const title of ['统计年鉴2025', '《开平统计年鉴—2025》', '2025年统计年鉴', '开平年鉴（2025卷）', '統計年鑑2025']) {
      assert.equal(titled(title), 'yearbook', title);
      assert.equal(titled(title, '数值', years), '2024=90 yearbook', title);
      assert.equal(titled(title, '2024年', years), '2024=90', title);
    }
    assert.equal(sheet('年鉴2025', `指标|数值/${S}|90`), 'yearbook');
    assert.equal(titled('统计年鉴2025', '2025年'), '90 title-period');
    assert.equal(titled('统计年鉴2026'), '90 yearbook');
    assert.match(zh.doubts.yearbook('统计年鉴2025', 1, ''), /上年的数/);
    assert.match(en.doubts.yearbook('统计年鉴2025', 1, ''), /previous year/);
  });

  test('LINEDOUBT3 a sheet called after another year than its title', () => {
    assert.equal(sheet('2024', `2025年监测表|/指标|数值/${S}|90`), '90 sheet-period');
    assert.equal(sheet('2025', `2025年监测表|/指标|数值/${S}|90`), '90');
  });

  test('LINEDOUBT4 a line below that speaks of another year, or of another region that has filled it in', () => {
    for (const note of [
      '注：2024年数据',
      '以上为2024年数据',
      '数据为2024年度',
      '注：1.本表为2024年数据。',
      '说明：表中数据截至2024年底',
      '注：资料取自2024年报',
    ])
      assert.equal(noted(note), '90 title-period', note);
    for (const note of [
      '注：2024年起口径调整',
      '注：以上以2020年为基期',
      '数据来源：2026年统计年鉴',
      '数据来源：2025年卫生统计年报',
      '注：数据为2025年末数',
      '注：本表数据为2020年价',
    ])
      assert.equal(noted(note), '90', note);
    assert.equal(noted('填报单位：台山市卫生健康局'), '90 title-region');
    assert.equal(noted('填报单位：开平市卫生健康局'), '90');
    assert.equal(noted('数据来源：台山市'), '90');
  });

  test('LINEDOUBT4 a note that says its figures are of another kind or place, or that they come from a book of another year', () => {
    for (const note of [
      '注：上述均为上年数',
      '说明：宫颈癌筛查率采用2023年数据',
      '△为去年数',
      '注：标*者系2024年数',
      '注：1.带#的指标为2024年统计数据；2.其余为2025年数。',
      '备注：全部为预计数',
      '以上为规划目标值',
      '注：（1）本表数据截至10月底',
      '数据来源：2024年统计年鉴',
      '资料来源：开平统计年鉴（2025）',
      '注：资料来源于2023年妇幼年报',
    ])
      assert.equal(noted(note), '90 title-period', note);
    for (const note of ['注：数据为鹤山市。', '以上为全省平均水平', '说明：本表为江门市数据'])
      assert.equal(noted(note), '90 title-region', note);
    for (const note of [
      '注：比2024年提高2个百分点',
      '注：较上年增长',
      '注：2024年为79%',
      '说明：基期为2020年',
      '注：规划目标为95%以上',
      '注：上年同期为88',
      '注：已完成年度目标',
      '注：筛查率=筛查人数/适龄妇女人数',
      '注：本表为2025年数据',
      '注：数据由市妇幼保健院提供',
      '审核日期：2026年1月5日',
      '注：指标口径为2021年修订',
    ])
      assert.equal(noted(note), '90', note);
  });

  test('LINEDOUBT6 a title that ends with targets', () => {
    for (const title of ['2025年度工作目标', '开平市妇女发展主要目标', '妇幼健康责任目标', '2025年重点任务（卫健局）', '2025年工作计划']) {
      assert.equal(titled(title), '90 title-period', title);
      assert.equal(titled(title, '实际完成'), '90', title);
    }
    for (const title of ['2025年目标完成情况', '妇女发展目标监测表', '母婴安全行动提升计划']) assert.equal(titled(title), '90', title);
  });

  test('LINEDOUBT7 a span of years that is not the plan’s', () => {
    for (const title of ['2021-2024年监测统计表', '2021—2025年妇女健康情况', '妇女统计（2016年至2020年）', '2023-2025年资料汇编'])
      assert.equal(titled(title), '90 title-periods', title);
    // A plan that was over before the year of the form, or begins after it, is that of other figures, too.
    for (const title of [
      '2021—2024年行动计划监测表',
      '开平市妇女发展规划（2011—2020年）监测表',
      '妇女发展规划2011—2020年',
      '《开平市妇女发展规划（2011-2020）》监测表',
      '2011至2020年规划实施情况',
      '妇女发展规划（2031—2035年）监测表',
    ])
      assert.equal(titled(title), '90 title-periods', title);
    for (const title of [
      '2021—2030年监测统计表',
      '妇女健康（2021—2030年）',
      '2024—2026年行动计划监测表',
      '妇女发展规划（2011—2020年）2025年监测表',
      '按照规划（2011—2020年）制定的监测表',
    ])
      assert.equal(titled(title), '90', title);
  });

  test('LINE2 a year that is said to be that of the table, in any numerals', () => {
    for (const title of [
      '时间：2024年',
      '时间：2024',
      '日期：2024年度',
      '2020年基期数据',
      '2020年基期值统计表',
      '二0二四年度监测表',
      '二O二四年监测表',
    ])
      assert.equal(titled(title), '', title);
    for (const title of [
      '时间：2025年',
      '时间：2026年',
      '日期：2026',
      '二0二五年监测表',
      '2025年监测表（2020年基期）',
      '以2020年为基期的监测表',
    ])
      assert.equal(titled(title), '90', title);
    for (const title of ['填报时间：2024年', '制表日期：2024年']) assert.equal(titled(title), '90 title-period', title);
    for (const name of ['妇女2024(终)', '健康2024（定稿）']) assert.equal(sheet(name, `指标|数值/${S}|90`), '', name);
    assert.equal(sheet('妇女2025(终)', `指标|数值/${S}|90`), '90');
  });

  test('LINEDOUBT1 another year with a label in the bracket of a line', () => {
    for (const title of ['填报年份：2025（数据年份：2024）', '2025年度报送（数据年度2024）', '报告年度：2025（统计年度：2024年度）'])
      assert.equal(titled(title), '90 title-periods', title);
    for (const title of ['填报年份：2025（数据年份：2025）', '2025年统计表（数据年度2025年）']) assert.equal(titled(title), '90', title);
  });

  test('LINEDOUBT1 figures of several years together', () => {
    for (const title of ['历年数据', '近五年监测表', '2021—2025年平均值', '2021-2025年', '2021—2025年数据'])
      assert.equal(titled(title), '90 title-periods', title);
    for (const title of ['2021—2030年妇女发展规划监测表', '近三年行动计划监测表']) assert.equal(titled(title), '90', title);
  });

  test('LINEDOUBT7 the years of the plan alone are asked about nowhere', () => {
    for (const title of ['2021-2030年', '2021—2030', '2021年至2030年', '（2021-2030年）']) {
      assert.equal(titled(title), '90', title);
      assert.equal(sheet(title, `指标|数值/${S}|90`), '90', title);
    }
    for (const title of ['2021-2029年', '2020—2030年', '2021-2024年']) assert.equal(titled(title), '90 title-periods', title);
    assert.equal(sheet('2021-2024年', `指标|数值/${S}|90`), '');
  });

  test('LINEDOUBT5 a table filled in before the year had ended', () => {
    for (const date of ['填报日期：2025年3月1日', '填表时间：2025-03-01', '2024年12月31日', '制表日期：2025.6.30', '2024.12.31']) {
      assert.equal(titled(date), '90 title-period', date);
      if (!date.endsWith('12.31')) assert.equal(noted(date), '90 title-period', date);
    }
    assert.equal(titled('填报日期：2025年3月1日', '2025年'), '90 title-period');
    for (const text of [
      '上报2024年',
      '填报2024年',
      '2024年填报',
      '2024年上报',
      '上报：2024年',
      '填报24年',
      '审核2024年',
      '2024年12月填报',
    ]) {
      for (const title of [text, `开平市卫健局${text}`, `附件1 ${text}`]) assert.equal(titled(title), '90 title-period', title);
      assert.equal(titled(`妇女监测表（${text}）`), '90 title-period', text);
      assert.equal(sheet(text, `指标|数值/${S}|90`), '90 sheet-period', text);
    }
    for (const text of ['上报2025年', '上报2026年', '2026年填报', '监测表（2026年2月填报）', '规划（2021年印发）', '2024年修订'])
      assert.equal(titled(text), '90', text);
    for (const date of ['填报日期：2026年3月1日', '填报日期：2025年12月28日', '2026年1月5日', '有效期至：2024年1月1日', '文号：2025-03-01'])
      assert.equal(titled(date), '90', date);
  });

  test('LINE2 LINE4 brackets in the heading of the names speak of the whole table', () => {
    assert.equal(place(`指标（2024年）|数值/${S}|90`), '');
    assert.equal(place(`指标（2025年）|数值/${S}|90`), '90');
    assert.equal(place(`指标（单位：%）|数值/${S}|90`), '90');
  });

  test('LINE2 a blank between two numbers parts them', () => {
    for (const title of ['附件1 2024年统计表', '表3 2024', '2-3 2024年卫生情况']) assert.equal(titled(title), '', title);
    for (const title of ['附件1 2025年统计表', '表3 2025']) assert.equal(titled(title), '90', title);
    assert.equal(sheet('附表1 2024', `指标|数值/${S}|90`), '');
  });
});
