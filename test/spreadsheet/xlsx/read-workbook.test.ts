import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWorkbook } from '../../../src/spreadsheet/spreadsheet.js';
import { parts, zip } from '../zip.js';

const STYLES = (codes: readonly string[]) =>
  `<styleSheet><numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts>
  <cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}<xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

async function rows(sheetData: string, more: Readonly<Record<string, string>> = {}) {
  return (await readWorkbook(zip(parts(sheetData, more)))).sheets[0]!.rows;
}

const WITH = (styles = '', strings = '') => ({
  ...(styles !== '' && { 'xl/styles.xml': styles }),
  ...(strings !== '' && { 'xl/sharedStrings.xml': strings }),
});

describe('cells of a workbook', () => {
  test('H1 numbers as their format shows them', async () => {
    const cells = [1, 2, 3, 4].map((style) => `<c s="${style}"><v>0.97499999999999998</v></c>`).join('');
    assert.deepEqual(await rows(`<row>${cells}</row>`, WITH(STYLES(['0.00', '0.0%']))), [['0.975', '97.5%', '97.5%', '1900-01-00']]);
    assert.deepEqual(await rows('<row><c s="1"><v>45</v></c><c s="0"><v>45</v></c></row>', WITH(STYLES(['0.0']))), [['45.0', '45']]);
  });

  test('H2 shared, inline and computed texts, without the readings of their characters', async () => {
    const strings =
      '<sst><si><t xml:space="preserve"> 甲 </t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>yibing</t></rPh><phoneticPr/></si><si/></sst>';
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>行_x000D_</t></r><rPh><t>no</t></rPh><r><t>内</t></r></is></c><c t="str"><f>A1</f><v>丁</v></c><c t="s"><v>2</v></c><c t="s"><v>99</v></c>';
    assert.deepEqual(await rows(`<row>${cells}</row>`, WITH('', strings)), [[' 甲 ', '乙丙', '行\r内', '丁']]);
  });

  test('H3 true and false, and errors, as they are shown', async () => {
    assert.deepEqual(await rows('<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c></row>'), [
      ['TRUE', 'FALSE', '#DIV/0!'],
    ]);
  });

  test('H4 merged cells are told', async () => {
    const bytes = zip(
      parts('', {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:$B$2"/><mergeCell ref="A9:B9"/><mergeCell ref="A1"/></mergeCells></worksheet>',
      }),
    );
    assert.deepEqual((await readWorkbook(bytes)).sheets[0]?.merges, [{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  test('H5 cells without a place are one after the other, those with one stand there', async () => {
    assert.deepEqual(await rows('<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'), [
      [],
      ['', '1', '2'],
      ['3'],
    ]);
  });

  test('H6 of a formula its last value', async () => {
    assert.deepEqual(await rows('<row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c></row>'), [['2']]);
  });

  test('K1 hidden sheets are told, charts left out, names from the root followed', async () => {
    const bytes = zip(
      parts('', {
        'xl/workbook.xml':
          '<workbook><workbookPr date1904="1"/><sheets><sheet name="甲" r:id="r1"/><sheet name="乙" state="veryHidden" r:id="r2"/><sheet name="图" r:id="r3"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/worksheet" Target="../xl/worksheets/sheet2.xml"/><Relationship Id="r3" Type="x/chartsheet" Target="c.xml"/></Relationships>',
        'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>',
        'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c s="1"><v>44259</v></c></row></sheetData></worksheet>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      }),
    );
    const { sheets } = await readWorkbook(bytes);
    assert.deepEqual(
      sheets.map(({ name, isHidden, rows: texts }) => [name, isHidden, texts]),
      [
        ['甲', false, [['2025-03-05']]],
        ['乙', true, [['2']]],
      ],
    );
  });

  test('K2 macros are never looked at, only told', async () => {
    const { hasMacros, sheets } = await readWorkbook(zip(parts('<row><c><v>1</v></c></row>', { 'xl/vbaProject.bin': '\u0000' })));
    assert.deepEqual([hasMacros, sheets[0]?.rows], [true, [['1']]]);
  });

  test('K3 the cells of all sheets count together', async () => {
    const bytes = zip(
      parts('<row><c><v>1</v></c><c><v>1</v></c></row>', {
        'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
      }),
    );
    await assert.rejects(readWorkbook(bytes, { limits: { cells: 4 } }), { code: 'too-many-cells' });
    assert.equal((await readWorkbook(bytes, { limits: { cells: 6 } })).sheets.length, 2);
  });
});
