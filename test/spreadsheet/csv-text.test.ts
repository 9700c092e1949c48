import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCsv } from '../../src/spreadsheet/csv.js';
import { csvText } from '../../src/spreadsheet/csv-text.js';

describe('a table as CSV', () => {
  test('CSVTEXT1 text is no formula, numbers stay numbers', () => {
    assert.equal(csvText([['=1+1', '@a', '\t-1', { number: '-1.5' }, '3']]), `'=1+1,'@a,"'\t-1",-1.5,3\r\n`);
  });

  test('CSVTEXT2 CSVTEXT3 quotes, separators and line breaks are kept, what is not there is empty: as it is read again', async () => {
    const rows = [
      ['甲"乙"', 'a,b;c', '一\n二'],
      ['', ' x ', '三\r'],
    ];
    const text = csvText(rows.map((row) => row.map((cell) => cell || null)));
    assert.deepEqual(await readCsv(text), [rows[0], ['', ' x ', '三\r']]);
  });
});
