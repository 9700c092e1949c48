import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../../src/spreadsheet/spreadsheet.js';
import { rangeName, writeWorkbook, type WrittenSheet } from '../../../src/spreadsheet/xlsx/write.js';

const style = { kind: 'input' } as const;
const sheet = (texts: readonly string[], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: '表',
  columns: [{ width: 10 }],
  rows: [{ cells: texts.map((text) => ({ style, text })) }],
  ...more,
});
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!);

describe('a written workbook', () => {
  test('WRITEBOOK1 texts are texts: what looks like a formula is quoted', async () => {
    const texts = ['=1+1', '+1', '-1', '@a', '\tx', '\rx', '=HYPERLINK("http://x","y")'];
    const bytes = await writeWorkbook([sheet(texts)]);
    assert.doesNotMatch(part(bytes, 'xl/worksheets/sheet1.xml'), /<f>|t="str"/);
    assert.equal([...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/s="1" t="inlineStr"/g)].length, texts.length);
    assert.match(part(bytes, 'xl/styles.xml').split('<cellXfs')[1]!, /<xf [^>]*><.*?<xf [^>]*quotePrefix="1"/);
    assert.deepEqual((await readWorkbook(bytes)).sheets[0]?.rows, [texts]);
  });

  test('WRITEBOOK2 what XML has no room for comes back as it was', async () => {
    const texts = ['a\u0000b', '\u0007', '_x0041_', '<&>"\'', '\r\n', '\ud800', '😀', '\uffff', ' '];
    assert.deepEqual((await readWorkbook(await writeWorkbook([sheet(texts)]))).sheets[0]?.rows, [texts]);
  });

  test('WRITEBOOK2 names of sheets, rows printed on every page, and lists are escaped', async () => {
    const bytes = await writeWorkbook([
      sheet(['1'], { name: `A&"B"<'`, printedRows: '5:6', lists: [{ ranges: ['A1'], choices: ['<甲>', '乙'] }] }),
    ]);
    assert.equal((await readWorkbook(bytes)).sheets[0]?.name, `A&"B"<'`);
    assert.match(part(bytes, 'xl/workbook.xml'), />'A&amp;&quot;B&quot;&lt;'''!\$5:\$6</);
    assert.match(part(bytes, 'xl/worksheets/sheet1.xml'), /<formula1>&quot;&lt;甲&gt;,乙&quot;</);
  });

  test('WRITEBOOK3 what is not unlocked is locked', async () => {
    const bytes = await writeWorkbook([
      sheet([], {
        rows: [{ cells: (['info', 'closed', 'head', 'input'] as const).map((kind) => ({ style: { kind }, text: kind })) }],
        isProtected: true,
      }),
    ]);
    const styles = part(bytes, 'xl/styles.xml').split('<cellXfs')[1]!;
    assert.deepEqual(
      [...styles.matchAll(/locked="(\d)"/g)].map(([, locked]) => locked),
      ['0', '1', '1', '1', '0'],
    );
  });

  test('WRITEBOOK4 the same cells give the same file, in one go or with pauses', async () => {
    const rows = () =>
      Array.from({ length: 5000 }, (_, i) => ({
        cells: [
          { style, number: i },
          { style, text: `第${i}行` },
        ],
      }));
    let turns = 0;
    const one = await writeWorkbook([sheet([], { rows: rows() })]);
    const other = await writeWorkbook([sheet([], { rows: rows() })], async () => void turns++);
    assert.deepEqual(one, other);
    assert.equal((await readWorkbook(one)).sheets[0]?.rows.length, 5000);
  });

  test('cells are named as spreadsheets name them', () => {
    assert.equal(rangeName(0, 0, 9, 25), 'A1:Z10');
    assert.equal(rangeName(2, 26, 2, 26), 'AA3');
    assert.equal(rangeName(0, 701, 0, 16_383), 'ZZ1:XFD1');
  });
});
