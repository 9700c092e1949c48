import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseClipboardText } from '../../src/spreadsheet/clipboard.js';
import { parseTyped } from '../../src/report/reading/parse.js';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/clipboard', name), 'utf8');

describe('CLIPTEXT1 CRLF, LF and CR end a row', () => {
  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ] as const) {
    test(`CLIPTEXT1 ${name}`, () =>
      assert.deepEqual(parseClipboardText(['1\t2', '3\t4'].join(end)), [
        ['1', '2'],
        ['3', '4'],
      ]));
  }
  test('CLIPTEXT1 mixed, as text edited by hand has them', () => {
    assert.deepEqual(parseClipboardText('1\r\n2\n3\r4'), [['1'], ['2'], ['3'], ['4']]);
    assert.deepEqual(parseClipboardText('1\n\r2'), [['1'], [''], ['2']]);
  });
  test('CLIPTEXT1 nothing else does', () => {
    assert.deepEqual(parseClipboardText('1\u2028\u2029\u0085\v\f2'), [['1\u2028\u2029\u0085\v\f2']]);
  });
});

describe('CLIPTEXT2 a quoted cell', () => {
  test('CLIPTEXT2 may hold tabs, line ends and doubled quotes', () => {
    assert.deepEqual(parseClipboardText('1\t"a\tb"\t"c\r\nd"\t"e ""f"" g"\n2'), [['1', 'a\tb', 'c\r\nd', 'e "f" g'], ['2']]);
    assert.deepEqual(parseClipboardText('""\t""""\t""""""'), [['', '"', '""']]);
  });
  test('CLIPTEXT2 that is not closed is text that begins with a quote', () => {
    assert.deepEqual(parseClipboardText('"a\tb\n"c'), [['"a', 'b'], ['"c']]);
    assert.deepEqual(parseClipboardText('"'), [['"']]);
  });
  test('CLIPTEXT2 that goes on behind its closing quote is text too', () => {
    assert.deepEqual(parseClipboardText('"双百"行动\t1'), [['"双百"行动', '1']]);
    assert.deepEqual(parseClipboardText('"a" \t1'), [['"a" ', '1']]);
  });
});

describe('CLIPTEXT3 the line end after the last row', () => {
  test('CLIPTEXT3 adds no row', () => {
    for (const end of ['\r\n', '\n', '\r']) assert.deepEqual(parseClipboardText(`1\t2${end}`), [['1', '2']]);
  });
  test('CLIPTEXT3 a second one is an empty row of the block', () => {
    assert.deepEqual(parseClipboardText('1\r\n\r\n'), [['1'], ['']]);
    assert.deepEqual(parseClipboardText('1\t\r\n\t\r\n'), [
      ['1', ''],
      ['', ''],
    ]);
  });
  test('CLIPTEXT3 no text at all is one empty cell', () => assert.deepEqual(parseClipboardText(''), [['']]));
});

describe('CLIPTEXT4 a quote inside a cell is a character', () => {
  test('CLIPTEXT4 wherever it stands', () => assert.deepEqual(parseClipboardText('5"\t6" 管\ta"b"c'), [['5"', '6" 管', 'a"b"c']]));
});

describe('CLIPTEXT5 rows may differ in length', () => {
  test('CLIPTEXT5 each has the cells it has', () =>
    assert.deepEqual(parseClipboardText('1\n1\t2\t3\n\n1\t'), [['1'], ['1', '2', '3'], [''], ['1', '']]));
});

describe('text as it comes', () => {
  test('CLIPTEXT4 marks, NULs and hostile names are text', () => {
    const cells = ['\u0000', '\u200f97.5\u202c', '\ufeff1', '__proto__', 'constructor', '=1+1', '<b>', '\ud83d'];
    assert.deepEqual(parseClipboardText(cells.join('\t')), [cells]);
  });
  test('CLIPTEXT2 CLIPTEXT3 a block as Excel writes it', () => {
    const rows = parseClipboardText(fixture('excel-block.txt'));
    assert.deepEqual(rows, [
      ['指标', '2024年', '2025年', '备注'],
      ['孕产妇死亡率（1/10万）', '8.31', '7.90 ', '含流动人口\n来源：妇幼年报'],
      ['活产数（人）', ' 12,026 ', ' 11,874 ', ''],
      ['宫颈癌筛查率', '91.50%', '#######', '“两癌”筛查 "免费"'],
      ['乳腺癌筛查率', '#######', '92.10%', '第一行\n"第二行"\t制表'],
      ['合计', '', '', ''],
      ['', '', '', ''],
    ]);
    assert.deepEqual(
      rows.slice(1, 5).map((row) => row.slice(1, 3).map((text) => parseTyped(text, undefined).kind)),
      [
        ['number', 'number'],
        ['number', 'number'],
        ['number', 'unreadable'],
        ['unreadable', 'number'],
      ],
    );
  });
  test('CLIPTEXT1 a block as an old Mac, or a text saved there, writes it', () => {
    assert.deepEqual(parseClipboardText(fixture('carriage-returns.txt')), [
      ['女', '52.1'],
      ['男', '47.9'],
    ]);
  });
});

describe('CLIPTEXT2 large texts take time as they are long, not as its square', () => {
  const size = 100_000;
  for (const [name, text, rows] of [
    ['100,000 rows', '97.5\t"1,234"\t约45\r\n'.repeat(size), size],
    ['cells that begin with a quote and are never closed', '"a\t"b\n'.repeat(size), size],
    ['one row of them', '"a\t'.repeat(size), 1],
    ['one unclosed quote before everything', `"${'a\tb\n'.repeat(size)}`, size],
    ['an unclosed quote in every row, and doubled ones', '"a""b\tc""\n'.repeat(size), size],
    ['quotes alone', '"'.repeat(2 * size), 1],
    ['odd and even runs of quotes', '"""\t""""\t"a""\n'.repeat(size), 1],
    ['quotes before line ends', 'a"\r\n"b\r\n'.repeat(size), size + 1],
    ['blanks', '\t'.repeat(5 * size), 1],
  ] as const) {
    test(`CLIPTEXT2 ${name}`, { timeout: 60_000 }, () => {
      assert.equal(parseClipboardText(text).length, rows);
    });
  }
});
