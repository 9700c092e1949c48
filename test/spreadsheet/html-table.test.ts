import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtmlTables } from '../../src/spreadsheet/html-table.js';
import { inOneGo } from '../../src/spreadsheet/work.js';
import { clipboard } from '../exchange/desk.js';
import { growsAsLong } from './cost.js';

const readHtmlTable = (html: string, most: number) => inOneGo(readHtmlTables(html, most))[0]?.block ?? null;
const rows = (html: string) => readHtmlTable(html, 1000)?.rows;
const cells = (inner: string, style = '') => rows(`<style>${style}</style><table><tr>${inner}</tr></table>`)?.[0];

describe('tables in HTML', () => {
  test('HTMLTABLE1 merged cells are told', () => {
    const table = readHtmlTable(clipboard('excel').html, 1000)!;
    assert.deepEqual(table.merges, [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 0, column: 2, rows: 1, columns: 3 },
      { row: 0, column: 5, rows: 2, columns: 1 },
    ]);
    assert.deepEqual(table.rows[1], ['', '', '合计', '分子', '分母']);
  });

  test('HTMLTABLE1 text that overflows its cell merges nothing', () => {
    assert.deepEqual(readHtmlTable(`<table><tr><td colspan=2 style='mso-ignore:colspan'>长</td><td>b</td></tr></table>`, 100), {
      rows: [['长', '', 'b']],
      merges: [],
    });
  });

  test('HTMLTABLE2 the value behind ###, in the format of its cell', () => {
    assert.deepEqual(cells('<td class=a x:num="12500">####</td><td x:num="7">#</td>', '.a {mso-number-format:"\\#\\,\\#\\#0";}'), [
      '12,500',
      '7',
    ]);
    assert.deepEqual(cells(`<td style='mso-number-format:"0\\.0%"' x:num="0.975">##</td>`), ['97.5%']);
    assert.deepEqual(cells('<td class=d x:num="45721">####</td>', '.d{mso-number-format:"yyyy\\-mm\\-dd";}'), ['2025-03-05']);
    assert.deepEqual(cells('<td sdval="0.975" sdnum="2052;0;0.0%">###</td>'), ['97.5%']);
    assert.deepEqual(cells('<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:12500}">###</td>'), ['12500']);
    assert.deepEqual(cells('<td>###</td>'), ['###']);
  });

  test('HTMLTABLE2 formats that Excel names, and characters it escapes', () => {
    assert.deepEqual(
      cells(
        '<td class=p x:num="0.5">#</td><td class=u x:num="4000">#</td>',
        '.p{mso-number-format:Percent;}.u{mso-number-format:"0\\0022人\\0022";}',
      ),
      ['50.00%', '4000人'],
    );
  });

  test('HTMLTABLE3 the value behind a number shown shorter; a date stays as shown', () => {
    assert.deepEqual(
      cells('<td x:num="7.2560000000000002">7.3</td><td x:num="42.857142857142854">42.9</td><td x:num="39617">18-Jun-08</td>'),
      ['7.256', '42.9', '18-Jun-08'],
    );
  });

  test('HTMLTABLE3 the format of the cell tells whether a percent sign is per cent', () => {
    const literal = String.raw`<style>.a { mso-number-format:"0\.0\0022%\0022"; } .b { mso-number-format:"0\.0%"; }</style>`;
    const shown = (cell: string) => rows(`<html>${literal}<table><tr>${cell}</tr></table></html>`)?.[0];
    assert.deepEqual(shown('<td class=a x:num="0.8">0.8%</td><td class=b x:num="0.8">80.0%</td>'), ['0.8%', '80.0%']);
    assert.deepEqual(shown('<td class=a x:num="97.5">97.5%</td><td class=b x:num="0.008">0.8%</td>'), ['97.5%', '0.8%']);
    assert.deepEqual(cells('<td x:num="0.8">0.8%</td><td x:num="0.97512">97.5%</td>'), ['0.8%', '97.512%']);
  });

  test('HTMLTABLE4 the first table counts, and one inside a cell is text', () => {
    assert.deepEqual(
      rows('<table><tr><td>a<table><tr><td>in</td></tr></table></td><td>b</td></tr></table><table><tr><td>c</td></tr></table>'),
      [['a\nin', 'b']],
    );
    assert.equal(rows('<p>no table</p>'), undefined);
  });

  test('HTMLTABLE5 what is never closed is closed by what follows', () => {
    assert.deepEqual(rows('<table><tr><td>a<td>b<tr><td>c'), [['a', 'b'], ['c']]);
    assert.deepEqual(rows('<table><td>a</td></table>'), [['a']]);
  });

  test('HTMLTABLE6 too many cells make it no table, spanned ones counted', () => {
    assert.equal(readHtmlTable(`<table>${'<tr><td>1</td></tr>'.repeat(60)}</table>`, 100), null);
    assert.equal(readHtmlTable('<table><tr><td colspan=99999>1</td></tr></table>', 100), null);
  });

  test('HTMLTABLE7 the text that a program keeps with its blanks', () => {
    assert.deepEqual(cells('<td x:str="a  ">a<span>&nbsp; </span></td><td x:str>b</td>'), ['a  ', 'b']);
  });

  test('HTMLTABLE8 line ends inside a cell are kept, other blanks run together', () => {
    assert.deepEqual(cells('<td>由各镇<br>\n   卫生院\n  上报</td>'), ['由各镇\n卫生院 上报']);
  });

  test('HTMLTABLE8 what stands in lines of its own in a cell is not run together', () => {
    for (const inner of [
      '<p>52</p><p>60</p>',
      '<div>52</div><div>60</div>',
      '<div>52<div>60</div></div>',
      '<ul><li>52<li>60</ul>',
      '52<hr>60',
      '<h3>52</h3>60',
      '52<p>60',
      '52<table><tr><td>60</td></tr></table>',
      '52<textarea>60</textarea>',
      '<select><option>52<option selected>60</select>',
    ]) {
      assert.deepEqual(cells(`<td>${inner}</td>`), ['52\n60'], inner);
    }
    assert.deepEqual(cells('<td>\n<div> <p>52</p>\n</div></td><td><p></p><p>7</p><p></p></td>'), ['52', '7']);
    assert.deepEqual(cells('<td><span>5</span><b>2</b></td>'), ['52']);
  });

  test('HTMLTABLE17 a single cell that is not shown is told, and has no text', () => {
    for (const hidden of ['style="display:none"', 'hidden', 'class=x']) {
      const table = readHtmlTable(`<style>.x{display:none}</style><table><tr><td>a<td>b<tr><td>S<td ${hidden}>89<td>90</table>`, 100)!;
      assert.deepEqual(table.rows, [
        ['a', 'b'],
        ['S', '', '90'],
      ]);
      assert.deepEqual(table.unread, [{ row: 1, column: 1, why: 'unshown' }], hidden);
    }
  });

  test('HTMLTABLE1 a row beneath merged cells begins behind them', () => {
    assert.deepEqual(rows('<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>'), [
      ['a', 'b'],
      ['', 'c'],
    ]);
  });

  test('HTMLTABLE4 tables are one after the other; one inside a cell that has rows and columns is a table too', () => {
    const tables = (html: string) => inOneGo(readHtmlTables(html, 10_000)).map(({ block }) => block.rows);
    const inner = '<table><tr><td>1<td>2<tr><td>3<td>4</table>';
    assert.deepEqual(tables(`${inner}<p>x</p><table><tr><td>5</table>`), [
      [
        ['1', '2'],
        ['3', '4'],
      ],
      [['5']],
    ]);
    assert.deepEqual(tables(`<table><tr><td>${inner}</td></tr></table>`), [
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    assert.deepEqual(tables(`<table><tr><td>标题${inner}</td></tr></table>`), [
      [['标题']],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    assert.deepEqual(tables(`<table><tr><td>${inner}</td><td>${inner}</td></tr></table>`).length, 2);
    assert.deepEqual(tables('<table></table><table><tr></tr></table>'), [[[]]]);
    assert.equal(tables('<table><tr><td>x'.repeat(5000)).length, 1);
  });

  test('HTMLTABLE9 the value behind a dash, a blank or words of a format', () => {
    const format = '.z{mso-number-format:"_ * \\#\\,\\#\\#0_ \\;_ * \\\\-\\#\\,\\#\\#0_ \\;_ * \\0022-\\0022_ \\;_ \\@_ ";}';
    assert.deepEqual(cells('<td class=z x:num="0"> -   </td>', format), ['0']);
    assert.deepEqual(cells('<td class=z x:num="12026"> 12,026 </td>', format), ['12,026']);
    assert.deepEqual(cells('<td x:num="0">-</td><td x:num="0">—</td><td x:num="0"></td>'), ['0', '0', '0']);
    assert.deepEqual(cells(`<td style='mso-number-format:"0\\.00\\;-0\\.00\\;\\0022无\\0022"' x:num="0">无</td>`), ['0.00']);
    assert.deepEqual(cells(`<td style='mso-number-format:"0\\.0\\,\\0022千\\0022"' x:num="123456">123.5千</td>`), ['123456']);
    assert.deepEqual(cells('<td x:num="123456.7">1.23E+05</td>'), ['123456.7']);
    assert.deepEqual(cells('<td sdval="0" sdnum="2052;0;0;-0;&quot;-&quot;">-</td>'), ['0']);
    assert.deepEqual(cells('<td>-</td><td x:str>-</td><td x:num="0">无数据</td>'), ['-', '-', '无数据']);
  });

  test('HTMLTABLE12 without a value the format tells what a dash or brackets mean', () => {
    const z = '.z{mso-number-format:"0\\.0_\\)\\;\\\\\\(0\\.0\\\\\\)\\;\\0022-\\0022??_\\)";}';
    assert.deepEqual(cells('<td class="xl z"> -   </td><td class=z>(5.0)</td><td class=z>5.0</td><td class=z>无</td>', z), [
      '0.0',
      '-5.0',
      '5.0',
      '无',
    ]);
    assert.deepEqual(cells('<td class=z>-</td><td>(5.0)</td>', '.z{mso-number-format:"0\\.0";}'), ['-', '(5.0)']);
  });

  test('HTMLTABLE10 rows and columns that are not shown are told, and a blank one at the end is none', () => {
    const block = readHtmlTable(
      `<style>.gone{display:none}</style><table><col><col span=2 style='display:none;mso-width-alt:0'><col>
      <tr><td>a<td>b<td>c<td>d<td style="display: none">e<tr style='display:none'><td>1<tr class=gone><td>2<tr hidden><td>3
      <tr><td>x<td>y<td>z<td>w<td style="DISPLAY:NONE">v<tr height=0 style='display:none'><td width=72></td></table>`,
      1000,
    )!;
    assert.equal(block.rows.length, 5);
    assert.deepEqual([block.hiddenRows, block.hiddenColumns], [new Set([1, 2, 3]), new Set([1, 2, 4])]);
    const plain = readHtmlTable('<table><col><tr><td>1</table>', 1000)!;
    assert.deepEqual([plain.hiddenRows, plain.hiddenColumns], [undefined, undefined]);
  });

  test('HTMLTABLE11 what stands before a table is told with it: lines, a caption, a small table', () => {
    const titles = (html: string) => inOneGo(readHtmlTables(html, 1000)).map(({ block }) => block.titles);
    const table = '<tr><td>a<td>b<tr><td>1<td>2</table>';
    assert.deepEqual(titles(`<title>no</title><script>no</script><h1>统计表</h1><p>2024 年度<br>单位：万人</p><table>${table}`), [
      ['统计表', '2024 年度', '单位：万人'],
    ]);
    assert.deepEqual(titles(`<table><caption>2024年 <b>报表</b></caption>${table}`), [['2024年 报表']]);
    assert.deepEqual(titles(`<table><tr><td>2024年度</td></tr></table><table>${table}`), [undefined, ['2024年度']]);
    assert.deepEqual(titles(`<table>${table}<table>${table}`), [undefined, undefined]);
  });

  test('HTMLTABLE18 a table that is not shown is none', () => {
    const firsts = (html: string) => inOneGo(readHtmlTables(html, 1000)).map(({ block }) => block.rows[0]![0]);
    const table = (name: string, more = '') => `<table${more}><tr><td>${name}<td>b<tr><td>1<td>2</table>`;
    assert.deepEqual(firsts(`<div style="display:none"><div>x</div>${table('hidden')}</div>${table('seen')}`), ['seen']);
    assert.deepEqual(firsts(`${table('hidden', ' hidden')}${table('seen')}`), ['seen']);
    assert.deepEqual(firsts(`<style>.n{display:none}</style><section class=n>${table('hidden')}</section>${table('seen')}`), ['seen']);
    assert.deepEqual(firsts(`<div>${table('one')}</div>${table('two')}`), ['one', 'two']);
  });

  test('HTMLTABLE11 lines below the last table are told with it', () => {
    const below = (html: string) => inOneGo(readHtmlTables(html, 1000)).map(({ block }) => block.below);
    const table = '<table><tr><td>a<td>b<tr><td>1<td>2</table>';
    assert.deepEqual(below(`${table}<p>注：2024年数据</p><div>单位：千人`), [['注：2024年数据', '单位：千人']]);
    assert.deepEqual(below(`${table}<p>表二</p>${table}`), [undefined, undefined]);
    assert.deepEqual(below(`${table}${table}<p> </p>注`), [undefined, ['注']]);
  });

  test('HTMLTABLE13 a formula without a result, dates, times and numbers in another scale are told', () => {
    const block = readHtmlTable(
      `<table><tr><td x:fmla="=A1*2"></td><td x:fmla="=1" x:num="1">1</td><td style='mso-number-format:"h\\:mm"' x:num="0.126388888888889">3:02</td>
      <td style='mso-number-format:"0\\.0\\,"' x:num="1500">1.5</td><td style='mso-number-format:"Short Date"' x:num="45721">2025/3/5</td></table>`,
      1000,
    )!;
    assert.deepEqual(block.rows, [['', '1', '3:02', '1500', '2025/3/5']]);
    assert.deepEqual(block.unread, [{ row: 0, column: 0, why: 'formula' }]);
    assert.deepEqual(block.behind, [
      { row: 0, column: 2, value: 0.126388888888889, kind: 'time' },
      { row: 0, column: 3, value: 1500, kind: 'scaled' },
      { row: 0, column: 4, value: 45721, kind: 'date' },
    ]);
  });

  test('HTMLTABLE13 a number that is shown a thousand times smaller is in another scale, told or not', () => {
    const kinds = (cells: string) => readHtmlTable(`<table><tr>${cells}</tr></table>`, 1000)!.behind?.map(({ kind }) => kind) ?? [];
    for (const [raw, shown] of Object.entries({
      52000: '5.2',
      52345: '5.23',
      5200: '5.2',
      1234567: '123',
      520000000: '5.2',
      12345678: '1,235',
    }))
      assert.deepEqual(kinds(`<td x:num="${raw}">${shown}</td>`), ['scaled'], raw);
    assert.deepEqual(kinds('<td sdval="52000" sdnum="2052;">5.2</td>'), ['scaled']);
    for (const [raw, shown] of Object.entries({ '5.234': '5.2', 52000: '52,000', 520: '5.2', '0.975': '97.5%', 0: '0', 52001: '53.0' }))
      assert.deepEqual(kinds(`<td x:num="${raw}">${shown}</td>`), [], raw);
  });

  test('HTMLTABLE16 a number that is not shown, or of which a part of a date is, is told', () => {
    const block = readHtmlTable(
      `<table><tr><td style='mso-number-format:"\\;\\;\\;"' x:num="90"></td><td style='mso-number-format:"yyyy"' x:num="97.5">1900</td>
      <td style='mso-number-format:"yyyy"'>1900</td><td style='mso-number-format:"\\0022≥\\00220"' x:num="5">≥5</td><td x:num="0"></td></table>`,
      1000,
    )!;
    assert.deepEqual(block.rows, [['', '1900', '1900', '≥5', '0']]);
    assert.deepEqual(
      block.unread?.map(({ column, why }) => `${column} ${why}`),
      ['0 unshown', '1 date', '2 date'],
    );
  });

  for (const [name, html] of [
    ['styles that are never closed', (n: number) => `<style>${'.a{'.repeat(n)}</style><table><tr><td>1</table>`],
    ['formats that are never closed', (n: number) => `<style>${'.a{mso-number-format:"'.repeat(n)}}</style><table><tr><td>1</table>`],
    ['blanks between tags', (n: number) => `<table><tr><td>${'<b> </b> '.repeat(n)}</table>`],
    ['blanks', (n: number) => `<table><tr><td>${' '.repeat(n * 10)}x</table>`],
    ['line ends', (n: number) => `<table><tr><td>${'<br> '.repeat(n)}x</table>`],
    ['wide and tall cells', (n: number) => `<table><tr>${'<td rowspan=20000 colspan=1000>'.repeat(400)}${'<tr><td>'.repeat(n)}`],
    ['one tall cell', (n: number) => `<table><tr><td rowspan=99999 colspan=400>${'<tr><td>'.repeat(n)}`],
    ['attributes that are never closed', (n: number) => `<table><tr>${'<td title="x>'.repeat(n)}`],
    ['tags that are never closed', (n: number) => `<table><tr><td>${'<'.repeat(n)}${'<a'.repeat(n)}`],
    ['tables inside each other', (n: number) => '<table><tr><td>a<td>b<tr><td>'.repeat(n)],
    ['many tables', (n: number) => '<table><tr><td>x</table>'.repeat(n)],
    ['long formats', (n: number) => `<table><tr><td sdval="1" sdnum='1;2;0${'[,'.repeat(n)}0'>1`],
    ['line ends behind a number', (n: number) => `<table><tr><td x:num="1">1${'<br>'.repeat(n)}!`],
    ['columns', (n: number) => `<table>${'<col span=16384 style="display:none">'.repeat(n)}<tr><td>1`],
  ] as const) {
    test(`HTMLTABLE14 twice as much takes twice as long: ${name}`, { timeout: 120_000 }, async () => {
      await growsAsLong(html, 50_000, (text: string) => inOneGo(readHtmlTables(text, 500_000)));
    });
  }
});
