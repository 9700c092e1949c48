import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeText, readCsv, separatorOf, tornCells } from '../../src/spreadsheet/csv.js';
import { inOneGo } from '../../src/spreadsheet/work.js';

const bytes = (...list: number[]) => new Uint8Array(list);

describe('text files with separated values', () => {
  test('CSV1 UTF-8 with and without mark', () => {
    assert.equal(decodeText(new TextEncoder().encode('指标,数值')), '指标,数值');
    assert.equal(decodeText(new TextEncoder().encode('\ufeff指标')), '指标');
  });

  test('CSV1 GBK and GB 18030, as older programs save', () => {
    assert.equal(decodeText(bytes(0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x31)), '指标,1');
    assert.equal(decodeText(bytes(0x81, 0x30, 0x81, 0x30, 0xd6, 0xb8)), '\u0080指');
  });

  test('CSV1 UTF-16 as "Unicode text" of Excel', () => {
    assert.equal(decodeText(bytes(0xff, 0xfe, 0x07, 0x63, 0x09, 0x00, 0x31, 0x00)), '指\t1');
  });

  test('CSV2 the separator is told by the first lines', async () => {
    assert.equal(separatorOf('a,b\n1,2'), ',');
    assert.equal(separatorOf('a;b\n"1,5";2\n3,5;4'), ';');
    assert.equal(separatorOf('a\tb,c\n1\t2'), '\t');
    assert.equal(separatorOf('甲\n乙'), ',');
    assert.equal(separatorOf('甲\n乙\n说明；一;二\n丙'), ',');
    assert.equal(separatorOf('标题\n\n甲;1,5\n乙;2\n'), ';');
    assert.deepEqual(await readCsv('sep=;\r\n1,5;2'), [['1,5', '2']]);
  });

  test('CSV3 quoted cells may hold separators, line ends and doubled quotes', async () => {
    assert.deepEqual(await readCsv('"a,b","c\r\nd","e ""f"""\r\n1,,3'), [
      ['a,b', 'c\r\nd', 'e "f"'],
      ['1', '', '3'],
    ]);
    assert.deepEqual(await readCsv('5"tall,"open'), [['5"tall', '"open']]);
  });

  test('CSV4 a text that Excel keeps a text', async () => {
    assert.deepEqual(await readCsv('="0012",="45.0"'), [['0012', '45.0']]);
  });

  test('CSV5 the last line end adds no row, a last separator adds a cell', async () => {
    assert.deepEqual(await readCsv('1,2\n'), [['1', '2']]);
    assert.deepEqual(await readCsv('1,2\n\n3,'), [['1', '2'], [''], ['3', '']]);
    assert.deepEqual(await readCsv(''), []);
  });

  test('CSV7 numbers torn by their own commas', async () => {
    const torn = async (text: string) => inOneGo(tornCells(await readCsv(text))).map(({ row, column, why }) => `${row}:${column} ${why}`);
    assert.deepEqual(await torn('指标,数值\n甲,52,000\n乙,7'), ['1:1 torn', '1:2 torn']);
    assert.deepEqual(await torn('指标,2024年,2025年\n甲,51,000,52,000'), ['1:1 torn', '1:2 torn', '1:3 torn', '1:4 torn']);
    assert.deepEqual(await torn('指标,2025年,备注\n甲,52,000,'), ['1:1 torn', '1:2 torn']);
    for (const text of [
      '指标,2024年,2025年\n甲,51,520',
      '指标,数值\n甲,"52,000"',
      '1,200\n3,400',
      '指标,数值,备注\n甲,7,',
      '序号,编码,指标,数值\n1,001,甲,90,',
    ])
      assert.deepEqual(await torn(text), [], text);
  });

  test('CSV6 a binary file is refused', () => {
    assert.throws(() => decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)), { code: 'binary' });
    assert.throws(() => decodeText(bytes(0xff, 0xff, 0xff, 0xff)), { code: 'binary' });
  });
});
