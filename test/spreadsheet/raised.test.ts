import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readClipboard, isRefusal } from '../../src/spreadsheet/clipboard-block.js';
import { atHeight } from '../../src/spreadsheet/raised.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { parts, zip } from './zip.js';

function clipboard(html: string, text = ''): readonly (readonly string[])[] {
  const block = readClipboard({ text, html });
  assert.ok(!isRefusal(block));
  return block.rows;
}

describe('raised and lowered figures', () => {
  test('RAISED1 in HTML, also where the plain text has them as digits', () => {
    const html =
      '<table><tr><td>甲<sup>1</sup></td><td>9<font><sup>1</sup></font></td><td>12<sub>3</sub>4</td><td>10<sup>4</sup>人</td></tr></table>';
    const right = [['甲¹', '9¹', '12₃4', '10⁴人']];
    assert.deepEqual(clipboard(html), right);
    assert.deepEqual(clipboard(html, '甲1\t91\t1234\t104人')[0]!.slice(1, 3), ['9¹', '12₃4']);
    assert.deepEqual(clipboard('<table><tr><td>9<sup>1</td><td>91</td></tr></table>'), [['9¹', '91']]);
    assert.deepEqual(clipboard('<table><tr><td x:num="91">91</td><td>97.5</td></tr></table>', '91\t97.5'), [['91', '97.5']]);
  });

  test('RAISED1 in workbooks, in the shared texts and in the cell', async () => {
    const run = (text: string, height = '') => `<r><rPr>${height && `<vertAlign val="${height}"/>`}</rPr><t>${text}</t></r>`;
    const shared = `<sst><si>${run('9')}${run('1', 'superscript')}${run('2')}</si><si><t>91</t></si></sst>`;
    const cells = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is>${run('9')}${run('1', 'subscript')}</is></c><c t="inlineStr"><is><t>91</t></is></c></row>`;
    const { sheets } = await readWorkbook(zip(parts(cells, { 'xl/sharedStrings.xml': shared })));
    assert.deepEqual(sheets[0]!.rows, [['9¹2', '91', '9₁', '91']]);
  });

  test('RAISED1 nothing else is changed', () => {
    assert.deepEqual([atHeight('a1', null), atHeight('注1', 'raised'), atHeight('n', 'raised')], ['a1', '注¹', 'n']);
  });
});
