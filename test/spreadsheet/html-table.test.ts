import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtmlTables } from '../../src/spreadsheet/html-table.js';
import { clipboard } from '../exchange/desk.js';

const readHtmlTable = (html: string, most: number) => readHtmlTables(html, most)[0]?.block ?? null;
const rows = (html: string) => readHtmlTable(html, 1000)?.rows;
const cells = (inner: string, style = '') => rows(`<style>${style}</style><table><tr>${inner}</tr></table>`)?.[0];

describe('tables in HTML', () => {
  test('G1 merged cells are told', () => {
    const table = readHtmlTable(clipboard('excel').html, 1000)!;
    assert.deepEqual(table.merges, [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 0, column: 2, rows: 1, columns: 3 },
      { row: 0, column: 5, rows: 2, columns: 1 },
    ]);
    assert.deepEqual(table.rows[1], ['', '', '合计', '分子', '分母']);
  });

  test('G1 text that overflows its cell merges nothing', () => {
    assert.deepEqual(readHtmlTable(`<table><tr><td colspan=2 style='mso-ignore:colspan'>长</td><td>b</td></tr></table>`, 100), {
      rows: [['长', '', 'b']],
      merges: [],
    });
  });

  test('G2 the value behind ###, in the format of its cell', () => {
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

  test('G2 formats that Excel names, and characters it escapes', () => {
    assert.deepEqual(
      cells(
        '<td class=p x:num="0.5">#</td><td class=u x:num="4000">#</td>',
        '.p{mso-number-format:Percent;}.u{mso-number-format:"0\\0022人\\0022";}',
      ),
      ['50.00%', '4000人'],
    );
  });

  test('G3 the value behind a number shown shorter; a date stays as shown', () => {
    assert.deepEqual(
      cells('<td x:num="7.2560000000000002">7.3</td><td x:num="42.857142857142854">42.9</td><td x:num="39617">18-Jun-08</td>'),
      ['7.256', '42.9', '18-Jun-08'],
    );
  });

  test('G4 the first table counts, and one inside a cell is text', () => {
    assert.deepEqual(
      rows('<table><tr><td>a<table><tr><td>in</td></tr></table></td><td>b</td></tr></table><table><tr><td>c</td></tr></table>'),
      [['ain', 'b']],
    );
    assert.equal(rows('<p>no table</p>'), undefined);
  });

  test('G5 what is never closed is closed by what follows', () => {
    assert.deepEqual(rows('<table><tr><td>a<td>b<tr><td>c'), [['a', 'b'], ['c']]);
    assert.deepEqual(rows('<table><td>a</td></table>'), [['a']]);
  });

  test('G6 too many cells make it no table, spanned ones counted', () => {
    assert.equal(readHtmlTable(`<table>${'<tr><td>1</td></tr>'.repeat(60)}</table>`, 100), null);
    assert.equal(readHtmlTable('<table><tr><td colspan=99999>1</td></tr></table>', 100), null);
  });

  test('G7 the text that a program keeps with its blanks', () => {
    assert.deepEqual(cells('<td x:str="a  ">a<span>&nbsp; </span></td><td x:str>b</td>'), ['a  ', 'b']);
  });

  test('G8 line ends inside a cell are kept, other blanks run together', () => {
    assert.deepEqual(cells('<td>由各镇<br>\n   卫生院\n  上报</td>'), ['由各镇\n卫生院 上报']);
  });

  test('G1 a row beneath merged cells begins behind them', () => {
    assert.deepEqual(rows('<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>'), [
      ['a', 'b'],
      ['', 'c'],
    ]);
  });
});
