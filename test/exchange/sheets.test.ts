import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { planImport } from '../../src/exchange/import.js';
import { pasteWords as en } from '../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../src/locales/zh/paste.js';
import type { EntrySession } from '../../src/report/session.js';
import { kaiping } from './desk.js';

const [S, T] = ['适龄妇女宫颈癌人群筛查率', '宫颈癌患者治疗率'];
const names = { '440783001': '三埠街道', '440783002': '长沙街道' };
const streets = kaiping({ regions: ['440783001', '440783002'], regionNames: names });

/** Rows of a sheet parted by `/`, cells by `|`; what is hidden begins with `-`. */
function imported(sheets: Readonly<Record<string, string>>, session: EntrySession = kaiping()) {
  const plan = planImport(new FormContext(session), {
    kind: 'xlsx',
    hasMacros: false,
    sheets: Object.entries(sheets).map(([name, table]) => ({
      name: name.replace(/^-/, ''),
      isHidden: name.startsWith('-'),
      rows: table.split('/').map((row) => row.split('|')),
    })),
  });
  assert.ok('changes' in plan, JSON.stringify(plan));
  const cells = plan.changes.map(({ row, column, text }) => {
    const { indicator, region } = session.form.rows[row]!;
    const place = session.regions.length > 1 ? `@${region.slice(-1)}` : '';
    const year = session.periods.length > 1 ? `#${session.form.columns[column]!.period}` : '';
    return `${indicator.name === S ? 'S' : 'T'}${place}${year}=${text}`;
  });
  return [
    cells.sort().join(' '),
    plan.unplaced.map(({ why, text, cells: count }) => `${why} ${text} ${count}`).join(),
    plan.doubts.map(({ code, text }) => `${code} ${text}`).join(),
  ];
}

describe('the sheets of a workbook', () => {
  test('IMPORT10 a hidden sheet with figures of the form is told, and no other hidden one', () => {
    const own = { '2025年': `指标|数值/${S}|85` };
    assert.deepEqual(imported({ ...own, '-存档': `指标|数值/${S}|84/${T}|70` }), ['S=85', 'hidden-sheet 存档 2', '']);
    assert.deepEqual(imported({ '-存档': `指标|数值/${S}|84`, ...own }), ['S=85', 'hidden-sheet 存档 1', '']);
    assert.deepEqual(imported({ ...own, '-字典': '已完成/未完成', '-目标': `指标|目标值/${S}|90` }), ['S=85', '', '']);
    // What was not understood of a sheet beside another of which nothing is taken.
    assert.deepEqual(imported({ ...own, 女性: `指标|2025年女/${S}|84` }), ['S=85', 'unknown-breakdown 2025年女 1', '']);
    assert.deepEqual(imported({ 名单: `指标|年份/${S}|84`, ...own }), ['S=85', 'unknown-column 年份 1', '']);
    assert.deepEqual(imported({ ...own, 差异: `指标|偏差/${T}|84` }), ['S=85', 'unknown-column 偏差 1', '']);
    assert.deepEqual(imported({ ...own, 对照: `指标|数值/${S}|85` }), ['S=85', '', '']);
    assert.match(zh.unplaced['hidden-sheet']('存档', 2), /隐藏的工作表“存档”/);
    assert.match(en.unplaced['hidden-sheet']('存档', 2), /hidden sheet “存档”/);
  });

  test('IMPORT3 the sum of sheets that are called after places comes first, whatever they have more', () => {
    for (const sum of ['汇总', '汇总表', '合计', '2025汇总', '全市汇总']) {
      const [own, more] = [`指标|数值/${S}|90`, `指标|数值/${S}|40/${T}|80`];
      assert.deepEqual(imported({ [sum]: own, 三埠: more }).slice(0, 2), ['S=90', 'other-sheet 三埠 2'], sum);
      assert.deepEqual(imported({ 三埠: more, 长沙: more, [sum]: own })[0], 'S=90', sum);
    }
    assert.equal(imported({ 汇总: `指标|数值/${S}|90`, 健康: `指标|数值/${S}|90/${T}|80` })[0], 'S=90 T=80');
  });

  test('IMPORT11 a correction comes first, and the rest from the sheet that it corrects', () => {
    const base = `指标|数值/${S}|85/${T}|70`;
    for (const name of ['2025年(更正)', '2025年修订', '2025年（更正后）'])
      for (const sheets of [
        { '2025年': base, [name]: `指标|数值/${S}|86` },
        { [name]: `指标|数值/${S}|86`, '2025年': base },
      ])
        assert.deepEqual(imported(sheets), ['S=86 T=70', 'other-sheet 2025年 1', ''], name);
    assert.deepEqual(imported({ '2025年': base, '2025年(更正)': base }), ['S=85 T=70', '', '']);
    assert.deepEqual(imported({ 报表: base, 修订: `指标|数值/${S}|86` }), ['S=85 T=70', 'other-sheet 修订 1', '']);
  });

  test('IMPORT3 of the sheets of several years those of the form are taken, the others told', () => {
    const sheets = Object.fromEntries(['2023年', '2024年', '2025年'].map((name, i) => [name, `指标|数值/${S}|${83 + i}`]));
    assert.deepEqual(imported(sheets), ['S=85', 'other-period 2023年 1,other-period 2024年 1', '']);
    assert.deepEqual(imported(sheets, kaiping({ periods: ['2024', '2025'] })), ['S#2024=84 S#2025=85', 'other-period 2023年 1', '']);
  });

  test('LINE8 a title of another region of the form than the name of its sheet is asked about', () => {
    const table = `指标|数值/${S}|85`;
    for (const title of ['长沙街道2025年', '2025年长沙街道监测表', '地区：长沙街道'])
      assert.equal(imported({ 三埠街道: `${title}|/${table}` }, streets)[2], 'sheet-region 三埠街道', title);
    assert.deepEqual(imported({ 三埠街道: `三埠街道2025年|/${table}` }, streets), ['S@1=85', '', '']);
    assert.deepEqual(imported({ 三埠街道: `地区|指标|数值/长沙街道|${S}|85` }, streets), ['S@2=85', '', '']);
    assert.match(zh.doubts['sheet-region']('三埠街道', 1, ''), /与表上写的地区不同/);
    assert.match(en.doubts['sheet-region']('三埠街道', 1, ''), /another region/);
  });
});
