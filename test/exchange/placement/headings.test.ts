import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeRows } from '../../../src/exchange/placement.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { HeadingWords } from '../../../src/exchange/placement/headings.js';
import { RegionTexts } from '../../../src/exchange/placement/region-texts.js';
import { UnitTexts } from '../../../src/exchange/placement/unit-texts.js';
import { small } from '../desk.js';

const session = small();
const words = new HeadingWords(session, new UnitTexts(session), new RegionTexts(session));
const years = small({ periods: ['2024', '2025'] });

/** The key of the column under headings: `2025|sex=F|value`. */
function column(texts: readonly string[], of = session): string {
  const found = new HeadingWords(of, new UnitTexts(of), new RegionTexts(of)).column(texts);
  if (found.kind !== 'column') return found.kind;
  const { period, breakdown, part } = of.form.columns[found.column]!;
  return `${period}|${breakdown}|${part}`;
}

describe('headings of columns', () => {
  test('HEADING1 a heading is made of known words, all of it', () => {
    assert.deepEqual(words.heading('2025年女性'), { period: '2025', breakdown: 'sex=F' });
    assert.deepEqual(words.heading('女（数值）'), { breakdown: 'sex=F', part: 'value' });
    assert.deepEqual(words.heading('2025 Female'), { period: '2025', breakdown: 'sex=F' });
    assert.deepEqual(words.heading('数值(人)'), { part: 'value' });
    assert.deepEqual(words.heading('缺项原因'), { part: 'missing' });
    assert.deepEqual(words.heading('本年数'), { isFigure: true });
    assert.deepEqual(words.heading('年度实际'), { part: 'value' });
    for (const text of ['女干部', '分子人', '某县妇女发展规划', '', '2025年妇女发展']) assert.equal(words.heading(text), null, text);
  });

  test('HEADING1 words for the parts, in both languages', () => {
    for (const [text, key] of [
      ['数值', '2025||value'],
      ['完成值', '2025||value'],
      ['合计', '2025||value'],
      ['分子', '2025||numerator'],
      ['Denominator', '2025||denominator'],
      ['女', '2025|sex=F|value'],
      ['男性', '2025|sex=M|value'],
      ['情况说明', '2025||reason'],
      ['数据来源', '2025||source'],
      ['备注', '2025||note'],
      ['Note', '2025||note'],
      ['2025年', '2025||value'],
      ['２０２５', '2025||value'],
    ] as const) {
      assert.equal(column([text]), key, text);
    }
  });

  test('HEADING2 headings over each other add up', () => {
    assert.equal(column(['2025年', '女']), '2025|sex=F|value');
    assert.equal(column(['某县监测数据', '2025年', '合计', '分子']), '2025||numerator');
    assert.equal(column(['2025年', '备注']), '2025||note');
    assert.equal(column(['女', '备注']), '2025||note');
    assert.equal(column(['合计', '合计']), '2025||value');
  });

  test('HEADING2 what stands right over the cells must be known', () => {
    assert.equal(column(['2025年', '孕产妇死亡人数']), 'unknown');
    assert.equal(column(['', '']), 'unknown');
  });

  test('HEADING3 what is not said is the only period, the total, the value', () => {
    assert.equal(column(['2025年']), '2025||value');
    assert.equal(column(['女']), '2025|sex=F|value');
    assert.equal(column(['本年数']), '2025||value');
    assert.equal(column(['人数']), '2025||value');
    assert.equal(column(['年末']), 'unknown');
  });

  test('HEADING4 the key of a column', () => {
    assert.equal(column(['标题', '2025|sex=F|value', '甲', '乙']), '2025|sex=F|value');
    assert.equal(column(['2031||value']), 'other-period');
  });

  test('HEADING5 what tells is left out', () => {
    const kinds: Record<string, readonly string[]> = {
      label: ['序号', '责任部门'],
      unit: ['单位', '计量单位'],
      region: ['地区', '县区', '县（市、区）', '镇（街）名称', '乡（镇、街道）', '街道名称', '各镇街'],
      period: ['年份', '报告期'],
      'other-period': [
        '2024年',
        '24年',
        '2024年末',
        '2024年1-12月',
        '2025年第一季度',
        '2025-H1',
        '2025年上半年',
        '上半年',
        '2025年1—9月',
        '2024年实际',
      ],
      'other-figures': ['目标值', '2030年目标', '2025年目标', '计划', '预期值', '上年', '去年同期', '基期值', '2025年预计', '完成率'],
    };
    for (const [kind, texts] of Object.entries(kinds)) for (const text of texts) assert.equal(column([text]), kind, text);
    assert.equal(column(['2024年', '女']), 'other-period');
    assert.equal(column(['指标', '女']), '2025|sex=F|value');
  });

  test('HEADING6 contradictory words are unknown', () => {
    assert.equal(column(['男女']), 'unknown');
    assert.equal(column(['女', '男']), 'unknown');
    assert.equal(column(['女', '合计']), 'unknown');
    assert.equal(column(['合计', '女']), '2025|sex=F|value');
  });

  test('HEADING7 several periods and none said: ambiguous', () => {
    assert.equal(column(['女'], years), 'ambiguous');
    assert.equal(column(['2024年', '女'], years), '2024|sex=F|value');
    const quarters = small({ periods: ['2025-Q1', '2025-H1', '2025-07'] });
    assert.equal(column(['2025年第一季度'], quarters), '2025-Q1||value');
    assert.equal(column(['2025年上半年'], quarters), '2025-H1||value');
    assert.equal(column(['2025年7月'], quarters), '2025-07||value');
    assert.equal(column(['2025年'], quarters), 'other-period');
  });

  test('HEADING8 a unit right behind a year, and in square brackets', () => {
    for (const text of ['2025年万人', '2025年度%', '25年人', '数值[万人]', '2025年[%]']) assert.equal(column([text]), '2025||value', text);
    for (const text of ['2024年万人', '2024年[%]']) assert.equal(column([text]), 'other-period', text);
    for (const text of ['2025年级', '完成%']) assert.equal(column([text]), 'unknown', text);
  });

  test('HEADING11 marks of footnotes', () => {
    for (const text of ['2025年①', '2025¹', '数值②', '2025年注1', '2025年[1]', '2025年1)', '本年③', '2025年（人）①'])
      assert.equal(column([text]), '2025||value', text);
    for (const text of ['2024年①', '2024¹', '2024年注1']) assert.equal(column([text]), 'other-period', text);
    for (const text of ['①', '20251', '2025年 1']) assert.equal(column([text]), 'unknown', text);
  });

  test('HEADING12 a unit alone heads figures where no other column has any', () => {
    const place = (table: string) =>
      placeRows(new FormContext(session), { rows: table.split('/').map((row) => row.split('|')) }).typed.map(({ text }) => text);
    for (const table of ['指标|%/筛查率|90', '指标|单位|%/筛查率|%|90', '指标|%|责任部门/筛查率|90|卫健局', '指标|%|备注/筛查率|90|见附件'])
      assert.ok(place(table).includes('90'), table);
    for (const table of [
      '指标|2024年|%/筛查率|89|1.1',
      '指标|目标|%/筛查率|89|1.1',
      '指标|%|‰/筛查率|90|900',
      '指标|甲|%/筛查率|89|90',
      '2024年|/指标|%/筛查率|90',
    ])
      assert.deepEqual(place(table), [], table);
    assert.deepEqual(place('指标|2025年|%/筛查率|90|1.1'), ['90']);
  });

  test("HEADING10 '24 is a year where it is a heading", () => {
    for (const mark of ["'", '‘', '’', '＇'])
      assert.deepEqual([column([`${mark}25`]), column([`${mark}24`], years)], ['2025||value', '2024||value'], mark);
    assert.equal(column(["'24"]), 'other-period');
    assert.deepEqual(
      [column(['二〇二五']), column(['二○二四'], years), column(['二〇二四'])],
      ['2025||value', '2024||value', 'other-period'],
    );
    for (const text of ['市区', '镇区', '乡村', '县']) assert.notEqual(words.heading(text)?.tells, 'region', text);
    for (const text of ["'90", "'5", "'2025x", '24']) assert.equal(words.heading(text), null, text);
    assert.equal(words.stated("'24"), null);
    const place = (rows: string[][]) => placeRows(new FormContext(session), { rows }).typed.map(({ text }) => text);
    assert.deepEqual(
      place([
        ['指标', "'24", "'25"],
        ['筛查率', '89', '90'],
      ]),
      ['90'],
    );
    assert.deepEqual(
      place([
        ['筛查率', "'24"],
        ['孕产妇死亡率', "'25"],
      ]),
      ["'24", "'25"],
    );
  });
});
