import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import type { Block } from '../../../src/spreadsheet/block.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { kaiping, small } from '../desk.js';

const session = small();
function place(text: string, more: Partial<Block> = {}) {
  const { typed, converted } = placeRows(new FormContext(session), { rows: text.split('\n').map((line) => line.split('\t')), ...more });
  return [typed.map((one) => one.text), converted];
}

function asked(text: string): { texts: string[]; doubts: string[] } {
  const { typed, doubts } = placeRows(new FormContext(session), { rows: text.split('\n').map((line) => line.split('\t')) });
  return { texts: typed.map((one) => one.text), doubts: doubts.map(({ code, text: said }) => `${code} ${said}`) };
}

const [U, W] = ['妇女失业保险参保人数', '妇女工伤保险参保人数'] as const;
const social = () => new FormContext(kaiping({ department: 'human-resources' }));

describe('numbers in the unit of the table', () => {
  test('TABLEUNIT1 that of the row, of the heading, of a line above', () => {
    assert.deepEqual(place('单位：万人次\t\t\n指标\t单位\t数值（千人次）\n就诊人次\t人次\t5'), [['5'], []]);
    assert.deepEqual(place('单位：万人次\t\n指标\t数值（千人次）\n就诊人次\t5'), [['5000'], [{ unit: '千人次', cells: 1 }]]);
    assert.deepEqual(place('单位：万人次\t\n指标\t数值\n就诊人次\t5\n筛查率\t80'), [['50000', '80'], [{ unit: '万人次', cells: 1 }]]);
  });

  test('TABLEUNIT2 counted by unit', () => {
    const [, converted] = place('指标\t单位\t合计\t女\n就诊人次\t万人次\t5\t3');
    assert.deepEqual(converted, [{ unit: '万人次', cells: 2 }]);
  });

  test('TABLEUNIT3 a number shown in thousands is there in full', () => {
    const behind = [{ row: 1, column: 2, value: 50000, kind: 'scaled' as const }];
    assert.deepEqual(place('指标\t单位\t数值\n就诊人次\t万人次\t50000', { behind }), [['50000'], []]);
  });

  test('TABLEUNIT8 a row and a heading in different multiples', () => {
    const { texts, doubts } = asked('指标\t单位\t数值（人次）\n就诊人次\t万人次\t5');
    assert.deepEqual([texts, doubts], [['50000'], ['two-units 万人次、人次']]);
    for (const [unit, heading] of [
      ['千人次', '万人次'],
      ['人次', '千人次'],
      ['万人次', '单位：人次'],
    ])
      assert.deepEqual(asked(`指标\t单位\t数值（${heading}）\n就诊人次\t${unit}\t5`).doubts.length, 1, unit);
    for (const table of [
      '指标\t单位\t数值（人次）\n就诊人次\t人次\t5',
      '指标\t单位\t数值（万人次）\n就诊人次\t万人次\t5',
      '指标\t单位\t数值（%）\n就诊人次\t人次\t5',
    ])
      assert.deepEqual(asked(table).doubts, [], table);
  });

  test('TABLEUNIT11 the unit of a row that can’t be that of a rate is that of its parts', () => {
    const rate = '基本养老保险参保率';
    const texts = (table: string) =>
      placeRows(social(), { rows: table.split('\n').map((line) => line.split('\t')) }).typed.map(({ text }) => text);
    assert.deepEqual(texts(`指标\t单位\t分子\t分母\n${rate}\t千人\t481\t500`), ['481000', '500000']);
    assert.deepEqual(texts(`指标\t分子\t分母\n${rate}（万人）\t0.0912\t0.1`), ['912', '1000']);
    for (const unit of ['%', '人', '‰'])
      assert.deepEqual(texts(`指标\t单位\t分子\t分母\n${rate}\t${unit}\t481\t500`), ['481', '500'], unit);
    assert.deepEqual(texts(`指标\t单位\t分子\t分母\n${rate}\t百\t481\t500`), ['481百', '500百'], 'of a hundred, or hundreds');
  });

  test('TABLEUNIT12 a ratio the other way round than the name', () => {
    const ratio = kaiping({ department: 'urban-management' });
    const { indicator } = ratio.form.rows.find((row) => row.indicator.name.includes('女厕位与男厕位'))!;
    const doubts = (unit: string, text: string) =>
      placeRows(new FormContext(ratio), {
        rows: [
          ['指标', '单位', '数值'],
          [indicator.name, unit, text],
        ],
      }).doubts.map((one) => `${one.code} ${one.text}`);
    assert.deepEqual(doubts('男:女', '2:3'), ['unit 男:女']);
    assert.deepEqual(doubts('女：男', '3:2'), []);
  });

  test('TABLEUNIT9 a row without a unit below one in another multiple', () => {
    const context = social();
    const table = (first: string, second: string) => [
      ['指标', '单位', '数值'],
      [U, first, '6'],
      [W, second, '8'],
    ];
    const ask = (first: string, second: string) => {
      const { typed, doubts } = placeRows(context, { rows: table(first, second) });
      return [typed.map(({ text }) => text).join(' '), ...doubts.map(({ code, text }) => `${code} ${text}`)];
    };
    assert.deepEqual(ask('万人', ''), ['60000 8', 'no-unit 万人']);
    assert.deepEqual(ask('千人', ' '), ['6000 8', 'no-unit 千人']);
    assert.deepEqual(ask('10万人', ''), ['600000 8', 'no-unit 10万人']);
    for (const [first, second] of [
      ['人', ''],
      ['', '人'],
      ['名', ''],
    ] as const)
      assert.deepEqual(ask(first, second), ['6 8'], first);
    assert.deepEqual(ask('万人', '万人'), ['60000 80000']);
    assert.deepEqual(placeRows(context, { rows: [['单位：万人', '', ''], ...table('万人', '')] }).doubts, []);
    for (const words of [zh, en])
      for (const code of ['two-units', 'no-unit'] as const) assert.match(words.doubts[code]('万人', 300, ''), /300.*万人/);
  });

  test('TABLEUNIT10 of many such cells the number is told, and a few of the units', () => {
    const insured = ['妇女失业保险参保人数', '妇女工伤保险参保人数'];
    const ask = (heading: string, units: readonly string[]) =>
      placeRows(new FormContext(kaiping({ department: 'human-resources' })), {
        rows: [['指标', '单位', heading], ...insured.map((name, i) => [name, units[i]!, '6'])],
      }).doubts;
    assert.deepEqual(ask('数值（人）', ['万人', '千人']), [{ code: 'two-units', text: '万人、人；千人、人', cells: 2 }]);
    assert.deepEqual(ask('数值（人）', ['万人', '万人']), [{ code: 'two-units', text: '万人、人', cells: 2 }]);
    assert.deepEqual(ask('数值', ['万人', '']), [{ code: 'no-unit', text: '万人', cells: 1 }]);
  });

  test('TABLEUNIT4 numerators and denominators are counts', () => {
    assert.deepEqual(place('指标\t单位\t数值\t分子（万人）\t分母\n筛查率\t%\t80\t1.6\t20000'), [
      ['80', '16000', '20000'],
      [{ unit: '万人', cells: 1 }],
    ]);
  });
});
