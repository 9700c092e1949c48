import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isRefusal, readClipboard } from '../../src/spreadsheet/clipboard-block.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { parts, zip } from './zip.js';

function block(html: string, text = '') {
  const read = readClipboard({ text, html });
  assert.ok(!isRefusal(read));
  return read;
}
const cell = (inside: string, text = '') => block(`<table><tr><td>${inside}</td><td>x</td></tr></table>`, text && `${text}\tx`).rows[0]![0];

describe('how text in cells is set', () => {
  test('INLINE1 raised and lowered by a style or a class, until its tag ends', () => {
    for (const raised of [
      '5200<span style="vertical-align:super">1</span>',
      '5200<font style="vertical-align: super; font-size:8pt">1</font>',
      '5200<span style="mso-text-raise:6.0pt">1</span>',
      '5200<b><sup>1</sup></b>',
      '5200<sup><font color=red>1</font></sup>',
      '<span>5200</span><span style="font-size:7pt;vertical-align:super"><i>1</i></span>',
    ]) {
      assert.equal(cell(raised), '5200¹', raised);
      assert.equal(cell(raised, '52001'), '5200¹', raised);
    }
    assert.equal(cell('5<span style="vertical-align:sub">2</span>7'), '5₂7');
    assert.equal(cell('52<span style="vertical-align:middle">00</span>'), '5200');
    assert.equal(cell('52<span style="vertical-align:baseline;mso-text-raise:0pt">00</span>'), '5200');
    const style = '<style>.up{vertical-align:super} .font7{color:red;text-decoration:line-through}</style>';
    assert.equal(block(`${style}<table><tr><td>5200<font class="up">1</font></td></tr></table>`).rows[0]![0], '5200¹');
    assert.equal(block(`${style}<table><tr><td><font class="a font7">5200</font>5300</td></tr></table>`).rows[0]![0], '5300');
    assert.equal(block(`${style}<table><tr><td>5200<span>1</td></tr></table>`).rows[0]![0], '52001');
  });

  test('INLINE1 HTMLTABLE15 what is struck out is no text', () => {
    for (const struck of [
      '<s>5200</s>5300',
      '<strike>5200</strike> 5300',
      '<del>52<b>00</b></del>5300',
      '<span style="text-decoration:line-through">5200</span>5300',
      '<font style="color:red;text-decoration: line-through red">5200</font>5300',
      '<span style="text-line-through:single">5200</span>5300',
    ]) {
      assert.equal(cell(struck), '5300', struck);
      assert.equal(cell(struck, '52005300'), '5300', struck);
    }
    assert.equal(cell('<span style="text-decoration:underline">5200</span>'), '5200');
    for (const whole of [
      '<td><s>5200</s></td>',
      '<td style="text-decoration:line-through">5200</td>',
      '<td x:num="5200"><s>5200</s></td>',
    ]) {
      const read = block(`<table><tr><td>甲</td>${whole}<td>7</td></tr></table>`, '甲\t5200\t7');
      assert.deepEqual([read.rows, read.unread], [[['甲', '', '7']], [{ row: 0, column: 1, why: 'struck' }]], whole);
    }
  });

  test('INLINE2 a link within the page behind other text', () => {
    assert.equal(cell('5200<a href="#note1">1</a>'), '5200¹');
    assert.equal(cell('<a href="#detail">5200</a>'), '5200');
    assert.equal(cell('52<a href="http://example.org/">00</a>'), '5200');
  });

  test('INLINE3 what is never closed costs no more than it is long', () => {
    const deep = block(`<table><tr><td>${'<span class="a b c" style="color:red">'.repeat(20_000)}1</td></tr></table>`);
    assert.deepEqual(deep.rows, [['1']]);
  });

  test('READSHEET13 in workbooks: a run, in the shared texts and in the cell, and all by the style', async () => {
    const run = (text: string, more = '') => `<r><rPr>${more}</rPr><t>${text}</t></r>`;
    const shared = `<sst><si>${run('5200', '<strike/>')}${run('5300')}</si><si>${run('90', '<strike val="0"/>')}</si><si><t>7</t></si></sst>`;
    const styles =
      '<styleSheet><fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="false"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>';
    const cells = [
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>',
      `<c t="inlineStr"><is>${run('1', '<strike val="1"/>')}${run('2')}</is></c><c t="inlineStr"><is>${run('1', '<strike/>')}</is></c>`,
      '<c s="1"><v>5200</v></c><c s="2"><v>8</v></c>',
    ].join('');
    const book = await readWorkbook(zip(parts(`<row>${cells}</row>`, { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles })));
    const [{ rows, unread }] = book.sheets as [(typeof book.sheets)[number]];
    assert.deepEqual(rows, [['5300', '90', '7', '2', '', '', '8']]);
    assert.deepEqual(unread, [
      { row: 0, column: 4, why: 'struck' },
      { row: 0, column: 5, why: 'struck' },
    ]);
  });

  test('INLINE4 what is not shown is no text, with all that stands in it', () => {
    const style = '<style>.n{display:none}</style>';
    for (const hidden of [
      '<span style="display:none">1</span>5',
      '<span hidden>1</span>5',
      '<span class=n>1<b>2</b><span>3</span>4</span>5',
      '<div style="visibility:hidden">1<br>2</div>5',
      '<p hidden>1<p>5',
      '<template>1</template>5',
      '5<rp>(</rp>',
      '<b><i hidden>1</i>5</b>',
      '<br hidden>5<img hidden>',
    ]) {
      assert.equal(block(`${style}<table><tr><td>${hidden}</td><td>x</td></tr></table>`).rows[0]![0], '5', hidden);
    }
    assert.deepEqual(block('<table><tr><td><span hidden>1<td>5</td></tr></table>').rows, [['', '5']], 'its cell ends it');
  });
});
