import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWorkbook } from '../../../src/spreadsheet/spreadsheet.js';
import { fixture } from '../../exchange/desk.js';
import { growsAsLong } from '../cost.js';
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
  test('READSHEET1 numbers as their format shows them', async () => {
    const cells = [1, 2, 3, 4].map((style) => `<c s="${style}"><v>0.97499999999999998</v></c>`).join('');
    assert.deepEqual(await rows(`<row>${cells}</row>`, WITH(STYLES(['0.00', '0.0%']))), [['0.975', '97.5%', '97.5%', '1900-01-00']]);
    assert.deepEqual(await rows('<row><c s="1"><v>45</v></c><c s="0"><v>45</v></c></row>', WITH(STYLES(['0.0']))), [['45.0', '45']]);
  });

  test('READSHEET2 shared, inline and computed texts, without the readings of their characters', async () => {
    const strings =
      '<sst><si><t xml:space="preserve"> 甲 </t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>yibing</t></rPh><phoneticPr/></si><si/></sst>';
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>行_x000D_</t></r><rPh><t>no</t></rPh><r><t>内</t></r></is></c><c t="str"><f>A1</f><v>丁</v></c><c t="s"><v>2</v></c><c t="s"><v>99</v></c>';
    assert.deepEqual(await rows(`<row>${cells}</row>`, WITH('', strings)), [[' 甲 ', '乙丙', '行\r内', '丁']]);
  });

  test('READSHEET3 true and false, and errors, as they are shown', async () => {
    assert.deepEqual(await rows('<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c></row>'), [
      ['TRUE', 'FALSE', '#DIV/0!'],
    ]);
  });

  test('READSHEET4 merged cells are told', async () => {
    const bytes = zip(
      parts('', {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:$B$2"/><mergeCell ref="A9:B9"/><mergeCell ref="A1"/></mergeCells></worksheet>',
      }),
    );
    assert.deepEqual((await readWorkbook(bytes)).sheets[0]?.merges, [{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  test('READSHEET5 cells without a place are one after the other, those with one stand there', async () => {
    assert.deepEqual(await rows('<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'), [
      [],
      ['', '1', '2'],
      ['3'],
    ]);
  });

  test('READSHEET6 of a formula its last value', async () => {
    assert.deepEqual(await rows('<row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c></row>'), [['2']]);
  });

  test('READBOOK1 hidden sheets are told, charts left out, names from the root followed', async () => {
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

  test('READBOOK2 macros are never looked at, only told', async () => {
    const { hasMacros, sheets } = await readWorkbook(zip(parts('<row><c><v>1</v></c></row>', { 'xl/vbaProject.bin': '\u0000' })));
    assert.deepEqual([hasMacros, sheets[0]?.rows], [true, [['1']]]);
  });

  test('READBOOK3 the cells of all sheets count together', async () => {
    const bytes = zip(
      parts('<row><c><v>1</v></c><c><v>1</v></c></row>', {
        'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
      }),
    );
    await assert.rejects(readWorkbook(bytes, { limits: { cells: 4 } }), { code: 'too-many-cells' });
    assert.equal((await readWorkbook(bytes, { limits: { cells: 6 } })).sheets.length, 2);
  });

  const sheetOf = async (name: string) => (await readWorkbook(fixture(`cases/${name}`))).sheets[0]!;

  test('READSHEET7 a formula without a result is told', async () => {
    const sheet = await sheetOf('formula-without-result/程序生成-公式没有结果.xlsx');
    assert.deepEqual(sheet.rows, [['指标', '2025年'], ['适龄妇女宫颈癌人群筛查率'], ['宫颈癌患者治疗率', '96']]);
    assert.deepEqual(sheet.unread, [{ row: 1, column: 1, why: 'formula' }]);
  });

  test('READSHEET7 however a program leaves the result out; a blank text is a result', async () => {
    const unread = async (cells: string, more = {}) =>
      ((await readWorkbook(zip(parts(`<row>${cells}</row>`, more)))).sheets[0]!.unread ?? []).map(({ column, why }) => `${column} ${why}`);
    for (const cell of [
      '<c><f>A1</f></c>',
      '<c><f>A1</f><v/></c>',
      '<c><f>A1</f><v></v></c>',
      '<c><f>A1</f><v> </v></c>',
      '<c t="str"><f>A1</f></c>',
      '<c t="n"><f t="shared" si="0"/></c>',
      '<c t="b"><f>A1</f><v></v></c>',
      '<c t="e"><f>A1</f></c>',
      '<c><f t="array" ref="A1:A2">A1</f><v/></c>',
    ]) {
      assert.deepEqual(await unread(cell), ['0 formula'], cell);
    }
    for (const cell of [
      '<c t="str"><f>A1</f><v></v></c>',
      '<c><f>A1</f><v>0</v></c>',
      '<c t="e"><f>A1</f><v>#N/A</v></c>',
      '<c/>',
      '<c><v/></c>',
    ]) {
      assert.deepEqual(await unread(cell), [], cell);
    }
    assert.deepEqual(await unread('<c t="s"><v>7</v></c>'), ['0 text']);
  });

  test('READSHEET7 a 0 is no result where the file asks to be computed; any other number is', async () => {
    const workbook = '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets><calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>';
    const cells = '<c><f>1/3</f><v>0</v></c><c><f>1/3</f><v>0.5</v></c><c><v>0</v></c><c t="str"><f>A1</f><v></v></c>';
    const { sheets } = await readWorkbook(zip(parts(`<row>${cells}</row>`, { 'xl/workbook.xml': workbook })));
    assert.deepEqual(sheets[0]!.rows, [['', '0.5', '0']]);
    assert.deepEqual(
      sheets[0]!.unread?.map(({ column }) => column),
      [0, 3],
    );
  });

  test('READSHEET8 of a cell with a value and an inline text its type says which counts', async () => {
    assert.equal((await sheetOf('inline-and-value/inlineStr-与-v.xlsx')).rows[1]![1], '12');
    for (const [cell, text] of [
      ['<c t="inlineStr"><is><t>12</t></is><v>13</v></c>', '12'],
      ['<c t="inlineStr"><v>13</v><is><r><t>1</t></r><r><t>2</t></r></is></c>', '12'],
      ['<c><v>13</v><is><t>12</t></is></c>', '13'],
      ['<c t="str"><v>13</v><is><t>12</t></is></c>', '13'],
      ['<c><is><t>12</t></is></c>', '12'],
      ['<c t="inlineStr"><v>12</v></c>', '12'],
      ['<c><v>12</v><v>13</v></c>', '12'],
      ['<c><t>9</t><v>12</v></c>', '12'],
      ['<c t="s"><v>0</v><is><t>9</t></is></c>', '甲'],
      ['<c t="d"><v>2025-03-05T00:00:00</v></c>', '2025-03-05'],
      ['<c t="b"><v>true</v></c>', 'TRUE'],
    ] as const) {
      assert.deepEqual(await rows(`<row>${cell}</row>`, WITH('', '<sst><si><t>甲</t></si></sst>')), [[text]], cell);
    }
  });

  test('READSHEET9 hidden rows and columns are told, and their texts are there', async () => {
    const column = await sheetOf('hidden-cells/隐藏的列.xlsx');
    assert.deepEqual(
      [column.hiddenColumns, column.hiddenRows, column.rows[1]],
      [new Set([1]), undefined, ['适龄妇女宫颈癌人群筛查率', '90', '97.5']],
    );
    const row = await sheetOf('hidden-cells/隐藏的行.xlsx');
    assert.deepEqual([row.hiddenColumns, row.hiddenRows, row.rows.length], [undefined, new Set([2]), 3]);
  });

  test('READSHEET9 by a height or width of nothing too, and only as far as there are cells', async () => {
    const sheet = `<worksheet><cols><col min="2" max="16384" hidden="true"/><col min="1" max="1" width="0"/><col min="3" max="3" hidden="0"/></cols><sheetData>
      <row r="1"><c r="C1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c><v>1</v></c></row><row r="3" hidden="true"><c><v>1</v></c></row>
      <row r="9" hidden="1"/></sheetData><autoFilter ref="A1:C3"/></worksheet>`;
    const [read] = (await readWorkbook(zip(parts('', { 'xl/worksheets/sheet1.xml': sheet })))).sheets;
    assert.deepEqual([read!.hiddenRows, read!.hiddenColumns], [new Set([1, 2]), new Set([0, 1, 2])]);
  });

  test('READSHEET10 a cell whose place is none, and a sheet that breaks off, are damaged', async () => {
    for (const data of [
      '<row r="x"><c><v>1</v></c></row>',
      '<row r="0"><c><v>1</v></c></row>',
      '<row r="1.5"><c><v>1</v></c></row>',
      '<c><v>1</v></c>',
      '<row><c r="1"><v>1</v></c></row>',
      '<row r="-3"/>',
    ]) {
      await assert.rejects(rows(data), { name: 'SheetError', code: 'damaged' }, data);
    }
    for (const sheet of ['', '<worksheet>', '<worksheet><sheetData><row><c><v>1</v></c>', '<html></html>', '<worksheet/>']) {
      await assert.rejects(rows('', { 'xl/worksheets/sheet1.xml': sheet }), { name: 'SheetError', code: 'damaged' }, sheet);
    }
    await assert.rejects(rows('<row r="99999999999"><c><v>1</v></c></row>'), { code: 'too-many-cells' });
    await assert.rejects(rows('<row><c r="ZZZZZZZ1"><v>1</v></c></row>'), { code: 'too-many-cells' });
  });

  test('READSHEET11 a time is as it is shown, and told; so is what is shown in another scale', async () => {
    const sheet = await sheetOf('time-for-ratio/比例成了时刻.xlsx');
    assert.equal(sheet.rows[1]![1], '3:02');
    assert.deepEqual(sheet.behind, [{ row: 1, column: 1, value: 0.12638888888888888, kind: 'time' }]);
    const cells = [1, 2, 3].map((style) => `<c s="${style}"><v>45721</v></c>`).join('');
    const read = await readWorkbook(zip(parts(`<row>${cells}</row>`, WITH(STYLES(['m&quot;月&quot;d&quot;日&quot;', '0.0,', '0.0'])))));
    assert.deepEqual(read.sheets[0]!.rows, [['3月5日', '45721', '45721.0']]);
    assert.deepEqual(
      read.sheets[0]!.behind?.map(({ column, kind }) => [column, kind]),
      [
        [0, 'date'],
        [1, 'scaled'],
      ],
    );
  });

  test('READSHEET11 the dates that Chinese workbooks have by number alone', async () => {
    const styles = [20, 58, 57, 32, 16, 17, 46].map((id) => `<xf numFmtId="${id}"/>`).join('');
    const values = [0.12638888888888888, 45721, 45721, 0.12638888888888888, 45721, 45721, 1.5];
    const cells = values.map((value, i) => `<c s="${i}"><v>${value}</v></c>`).join('');
    assert.deepEqual(await rows(`<row>${cells}</row>`, WITH(`<styleSheet><cellXfs>${styles}</cellXfs></styleSheet>`)), [
      ['3:02', '3月5日', '2025年3月', '3时02分', '5-Mar', 'Mar-25', '36:00:00'],
    ]);
  });

  test('READSHEET14 a number that is not shown, or of which a part of a date is, is told', async () => {
    const codes = [';;;', '&quot;-&quot;', '&quot;保密&quot;', 'yyyy', 'd', 'yyyy.mm', 'yyyy&quot;年&quot;', 'm/d'];
    const cells = codes.map((_, i) => `<c s="${i + 1}"><v>97.5</v></c>`).join('');
    const { sheets } = await readWorkbook(zip(parts(`<row>${cells}</row>`, WITH(STYLES(codes)))));
    assert.deepEqual(sheets[0]!.rows, [['', '', '保密', '1900', '6', '1900.04', '1900年', '4/6']]);
    assert.deepEqual(
      sheets[0]!.unread?.map(({ column, why }) => `${column} ${why}`),
      ['0 unshown', '1 unshown', '3 date', '4 date', '5 date', '6 date'],
    );
  });

  test('READSHEET16 a number in white on white is told', async () => {
    const styles = `<styleSheet><fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font><font><color rgb="FF000000"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill></fill></fills>
      <cellXfs><xf/><xf fontId="1"/><xf fontId="2" fillId="0"/><xf fontId="1" fillId="2"/><xf fontId="3"/></cellXfs></styleSheet>`;
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>78</v></c>`).join('');
    const bytes = zip(parts(`<row>${cells}<c s="1" t="str"><v>指标</v></c></row>`, { 'xl/styles.xml': styles }));
    const { rows, unread } = (await readWorkbook(bytes)).sheets[0]!;
    assert.deepEqual(rows, [['78', '', '', '78', '78', '指标']]);
    assert.deepEqual(
      unread,
      [1, 2].map((column) => ({ row: 0, column, why: 'unshown' })),
    );
  });

  test('READBOOK7 ASIDE1 ASIDE2 comments and text boxes are told', async () => {
    const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="x/${type}" Target="../${target}"/>`;
    const bytes = zip(
      parts('<row><c><v>78</v></c></row>', {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('r1', 'comments', 'comments1.xml')}${relation('r2', 'threadedComment', 'threadedComments/t1.xml')}${relation('r3', 'drawing', 'drawings/drawing1.xml')}${relation('r4', 'vmlDrawing', 'drawings/vml1.vml')}</Relationships>`,
        'xl/comments1.xml':
          '<comments><commentList><comment ref="A1"><text><r><t>张三：</t></r><r><t>应为81.2</t></r></text></comment><comment ref="B2"><text><t>[线程批注]</t></text></comment></commentList></comments>',
        'xl/threadedComments/t1.xml': '<ThreadedComments><threadedComment ref="B2"><text>待核</text></threadedComment></ThreadedComments>',
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>2024年</a:t></a:r><a:r><a:t>数据</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:sp><xdr:txBody><a:p/></xdr:txBody></xdr:sp></xdr:wsDr>',
      }),
    );
    const book = await readWorkbook(bytes);
    assert.deepEqual(book.sheets[0]!.asides, ['张三：应为81.2', '待核', '2024年数据']);
    assert.equal('asides' in (await readWorkbook(zip(parts('<row><c><v>1</v></c></row>')))).sheets[0]!, false);
  });

  test('ASIDE3 two hundred comments, and two hundred characters of each', async () => {
    const comments = Array.from({ length: 300 }, (_, i) => `<comment ref="A${i + 1}"><text><t>${'长'.repeat(300)}</t></text></comment>`);
    const bytes = zip(
      parts('<row><c><v>78</v></c></row>', {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="r1" Type="x/comments" Target="../comments1.xml"/></Relationships>',
        'xl/comments1.xml': `<comments>${comments.join('')}</comments>`,
      }),
    );
    const { asides = [] } = (await readWorkbook(bytes)).sheets[0]!;
    assert.deepEqual([asides.length, asides[0]!.length], [200, 200]);
  });

  test('READSHEET15 a zero in a sheet that shows none is told', async () => {
    const row = '<row><c><v>0</v></c><c><v>5</v></c></row>';
    const sheet = (view: string) =>
      `<worksheet><sheetViews><sheetView ${view} workbookViewId="0"/></sheetViews><sheetData>${row}</sheetData></worksheet>`;
    const read = async (view: string) => (await readWorkbook(zip(parts('', { 'xl/worksheets/sheet1.xml': sheet(view) })))).sheets[0]!;
    const hidden = await read('showZeros="0"');
    assert.deepEqual([hidden.rows, hidden.unread], [[['', '5']], [{ row: 0, column: 0, why: 'unshown' }]]);
    for (const view of ['', 'showZeros="1"']) assert.deepEqual((await read(view)).rows, [['0', '5']], view);
  });

  test('READSHEET12 the head of the printed page is told', async () => {
    const head =
      '<headerFooter><oddHeader>&amp;C&amp;&quot;宋体,Bold&quot;&amp;14 2024年度 A&amp;&amp;B&amp;R单位：万人&amp;P</oddHeader><oddFooter>&amp;C脚</oddFooter></headerFooter>';
    const sheet = `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>${head}</worksheet>`;
    const [read] = (await readWorkbook(zip(parts('', { 'xl/worksheets/sheet1.xml': sheet })))).sheets;
    assert.deepEqual(read!.titles, ['2024年度 A&B', '单位：万人']);
  });

  test('READSHEET1 scientific and fraction formats read as without format', async () => {
    const sheet = await sheetOf('long-fraction-format/科学计数与分数.xlsx');
    assert.deepEqual(
      sheet.rows.slice(1).map(([, text]) => text),
      ['42.85714286', '0.333333333', '0.000123457'],
    );
  });

  test('READSHEET1 a number below the smallest there is is no zero', async () => {
    assert.deepEqual(await rows('<row><c><v>1e-400</v></c><c><v>0e5</v></c><c><v>1E-300</v></c><c><v>1e999</v></c></row>'), [
      ['1e-400', '0', '1e-300', '1e999'],
    ]);
  });

  test('READSHEET1 zeros of a format are in the text', async () => {
    const sheet = await sheetOf('format-zeros/整数列格式0.00.xlsx');
    assert.deepEqual(
      sheet.rows.slice(1).map(([, text]) => text),
      ['12.00', '97.500'],
    );
  });

  test('READBOOK5 a workbook whose relations have another prefix', async () => {
    assert.deepEqual((await sheetOf('namespace-prefix/relationships-id.xlsx')).rows, [
      ['指标', '2025年'],
      ['适龄妇女宫颈癌人群筛查率', '97.5'],
    ]);
  });

  test('READBOOK5 prefixes everywhere, the strict namespaces, blanks around =, and single quotes', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const sheet = `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:cols><x:col min = "2" max='2' hidden="1"/></x:cols><x:sheetData>
      <x:row r = "1"><x:c r='A1' t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1" s="1"><x:v>45</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = zip({
      '_rels/.rels': `<p:Relationships xmlns:p="a"><p:Relationship Id="q" Type="${strict}/officeDocument/relationships/officeDocument" Target="/xl/book.xml"/></p:Relationships>`,
      'xl/book.xml': `<x:workbook xmlns:x="b" xmlns:w="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="甲" sheetId="1" w:id="z"/></x:sheets></x:workbook>`,
      'xl/_rels/book.xml.rels': `<Relationships><Relationship Id="z" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets\\s.xml"/><Relationship Id="y" Type="${strict}/officeDocument/relationships/styles" Target="/xl/st.xml"/></Relationships>`,
      'xl/worksheets/s.xml': sheet,
      'xl/st.xml': '<x:styleSheet><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="2"/></x:cellXfs></x:styleSheet>',
    });
    const [read] = (await readWorkbook(bytes)).sheets;
    assert.deepEqual([read!.name, read!.rows, read!.hiddenColumns], ['甲', [['甲', '45.00']], new Set([1])]);
  });

  test('READBOOK5 a part named from the root without saying so', async () => {
    const bytes = zip(
      parts('<row><c><v>1</v></c></row>', {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="xl/worksheets/sheet1.xml"/></Relationships>',
      }),
    );
    assert.deepEqual((await readWorkbook(bytes)).sheets[0]!.rows, [['1']]);
  });

  test('READBOOK6 a sheet that is listed and not to be found is damage', async () => {
    const relation = (id: string, target: string) => ({
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="${id}" Type="x/worksheet" Target="${target}"/></Relationships>`,
    });
    for (const more of [
      relation('other', 'worksheets/sheet1.xml'),
      relation('rId1', 'worksheets/sheet2.xml'),
      { 'xl/_rels/workbook.xml.rels': '' },
      { 'xl/workbook.xml': '<workbook><sheets><sheet name="a"/></sheets></workbook>' },
      { 'xl/workbook.xml': '<workbook><sheets/></workbook>' },
    ]) {
      await assert.rejects(rows('<row><c><v>1</v></c></row>', more), { name: 'SheetError', code: 'damaged' }, JSON.stringify(more));
    }
  });

  for (const [name, data] of [
    ['rows', (n: number) => '<row><c><v>1</v></c></row>'.repeat(n)],
    ['formulas without a result', (n: number) => `<row>${'<c><f>1</f></c>'.repeat(n)}</row>`],
    ['attributes', (n: number) => `<row><c ${'rr '.repeat(n)}><v>1</v></c></row>`],
    ['cells over and over', (n: number) => `<row>${'<c r="XFD1"><v>1</v></c><c r="A1"/>'.repeat(n)}</row>`],
    [
      'merged cells',
      (n: number) => `<row><c><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(n)}</mergeCells>`,
    ],
    [
      'hidden columns',
      (n: number) =>
        `</sheetData><cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(n)}</cols><sheetData><row><c r="XFD1"><v>1</v></c></row>`,
    ],
  ] as const) {
    test(`READBOOK3 twice as much takes twice as long: ${name}`, { timeout: 120_000 }, async () => {
      await growsAsLong(
        (n) => zip(parts(data(n))),
        40_000,
        (bytes: Uint8Array) => readWorkbook(bytes),
      );
    });
  }

  test('READSHEET7 200,000 formulas without a result, and as many texts that are not there, are told one by one', async () => {
    const { sheets } = await readWorkbook(zip(parts('<row><c><f>1</f></c><c t="s"><v>9</v></c></row>'.repeat(200_000))));
    assert.equal(sheets[0]!.unread?.length, 400_000);
  });
});
