import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SHEET_LIMITS } from '../../src/spreadsheet/spreadsheet-types.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { fixture } from '../exchange/desk.js';
import { growsAsLong } from './cost.js';
import { parts, zip } from './zip.js';

const text = (content: string) => new TextEncoder().encode(content);
const ole = (inside = '') => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...inside].flatMap((char) => [char.charCodeAt(0), 0]),
    1024 + 128,
  );
  return bytes;
};
const refuses = (bytes: Uint8Array, code: string, limits = {}) =>
  assert.rejects(readWorkbook(bytes, { limits }), { name: 'SheetError', code });

describe('spreadsheet files', () => {
  test('FILE1 the first bytes tell what a file is', async () => {
    assert.equal((await readWorkbook(fixture('sheets/libreoffice.xlsx'))).kind, 'xlsx');
    assert.equal((await readWorkbook(text('指标,数值\n甲,1'))).kind, 'csv');
  });

  test('FILE2 a workbook that LibreOffice made: texts as they are shown, merged cells', async () => {
    const { sheets, hasMacros } = await readWorkbook(fixture('sheets/libreoffice.xlsx'));
    const [{ name, rows, merges, isHidden }] = sheets as [(typeof sheets)[number]];
    assert.deepEqual([name, isHidden, hasMacros, sheets.length], ['卫健局2025', false, false, 1]);
    assert.deepEqual(rows.slice(1), [
      ['指标名称', '单位', '2025年', '', '', '备注'],
      ['', '', '合计', '分子', '分母'],
      ['1.孕产妇死亡率', '1/10万', '8.0', '1', '12,500', '初步数'],
      ['（二）适龄妇女宫颈癌人群筛查率（%）', '%', '97.5%', '39,000', '40,000'],
      ['妇女乳腺癌防治知识知晓率', '%', '45.0', '0.1', '42.9', '=1+1 <b> "引" &'],
      ['不存在的指标', '', '007.50', '3.2‰', '2025-03-05', 'TRUE'],
    ]);
    assert.deepEqual(merges?.[0], { row: 0, column: 0, rows: 1, columns: 6 });
  });

  test('FILE2 an HTML table that calls itself .xls, and separated text', async () => {
    const html = await readWorkbook(fixture('clipboard/excel.html'));
    assert.equal(html.kind, 'html');
    assert.deepEqual(html.sheets[0]?.rows[2]?.slice(0, 5), ['1.孕产妇死亡率', '1/10万', '8.0', '1', '12,500']);
    assert.deepEqual((await readWorkbook(text('\ufeff指标;数值\r\n甲;1,5\r\n'))).sheets[0]?.rows, [
      ['指标', '数值'],
      ['甲', '1,5'],
    ]);
  });

  test('FILE3, READBOOK4 what can not be read is refused, each in its own words', async () => {
    await refuses(new Uint8Array(0), 'empty');
    await refuses(ole(), 'old-format');
    await refuses(ole('EncryptedPackage'), 'encrypted');
    await refuses(text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), 'old-format');
    await refuses(zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'open-document');
    await refuses(zip({ 'xl/workbook.bin': 'x' }), 'binary-workbook');
    await refuses(zip({ 'word/document.xml': '<a/>' }), 'no-spreadsheet');
    await refuses(text('%PDF-1.7'), 'no-spreadsheet');
    await refuses(text('{"format": "dabiao.submission/1"}'), 'no-spreadsheet');
    await refuses(text('<html><p>登录</p></html>'), 'no-spreadsheet');
    await refuses(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), 'binary');
  });

  test('FILE4 a file, its unzipped parts, its sheets and its cells are bounded', async () => {
    await refuses(text('1,2'), 'too-large', { file: 2 });
    await refuses(text('1,2,3\n4,5,6'), 'too-many-cells', { cells: 5 });
    const sheets = Array.from({ length: 10_000 }, (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`).join('');
    await refuses(zip(parts('', { 'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>` })), 'too-many-sheets');
  });

  test('FILE4 one cell may have a million characters, in whatever file', async () => {
    const [long, longer] = ['x'.repeat(1_000_000), 'x'.repeat(1_000_001)];
    const files: Readonly<Record<string, (cell: string) => Uint8Array>> = {
      csv: (cell) => text(`1,${cell}`),
      'quoted csv': (cell) => text(`1,"${cell}"`),
      html: (cell) => text(`<table><tr><td>1<td>${cell}</table>`),
      xlsx: (cell) => zip(parts(`<row><c><v>1</v></c><c t="str"><v>${cell}</v></c></row>`)),
      'inline text': (cell) => zip(parts(`<row><c><v>1</v></c><c t="inlineStr"><is><t>${cell}</t></is></c></row>`)),
    };
    for (const [name, file] of Object.entries(files)) {
      assert.equal((await readWorkbook(file(long))).sheets[0]?.rows[0]?.[1]?.length, 1_000_000, name);
      await refuses(file(name === 'quoted csv' ? longer.repeat(3) : longer), 'too-long-text');
    }
    await refuses(zip(parts('', { 'xl/sharedStrings.xml': `<sst><si><t>${longer}` })), 'too-long-text');
  });

  test('FILE4 too many cells of an HTML file are told as such', async () => {
    await refuses(text('<table><tr><td>1<td>2<tr><td>3<td>4</table>'), 'too-many-cells', { cells: 3 });
  });

  test('FILE4 a zip bomb ends at the limit, whatever the archive says of itself', async () => {
    const bomb = zip(parts('<row><c><v>1</v></c></row>'.repeat(400_000)));
    assert.ok(bomb.length < 100_000, `${bomb.length} bytes packed`);
    await refuses(bomb, 'too-large-unzipped', { unzipped: 1_000_000 });
  });

  test('FILE4 one cell in the last corner does not fill the memory', async () => {
    const corner = await readWorkbook(zip(parts('<row r="1000000"><c r="C1000000"><v>1</v></c></row>')));
    assert.equal(corner.sheets[0]?.rows.length, 1_000_000);
    const rows = Array.from({ length: 200 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');
    await refuses(zip(parts(rows)), 'too-many-cells');
    assert.ok(SHEET_LIMITS.cells < 200 * 16_384);
  });

  test('FILE5 each table of an HTML file is a sheet', async () => {
    const sheets = async (name: string) => (await readWorkbook(fixture(`cases/html-tables/${name}`))).sheets;
    assert.deepEqual(
      (await sheets('两张表各一半.xls')).map(({ name, rows }) => [name, rows]),
      [
        [
          '1',
          [
            ['指标', '2025年'],
            ['适龄妇女宫颈癌人群筛查率', '97.5'],
          ],
        ],
        [
          '2',
          [
            ['指标', '2025年'],
            ['宫颈癌患者治疗率', '96'],
          ],
        ],
      ],
    );
    const [title, table] = await sheets('标题表在前.xls');
    assert.deepEqual([title?.rows, table?.titles], [[['开平市监测统计表']], ['开平市监测统计表']]);
    assert.deepEqual(table?.rows[1], ['适龄妇女宫颈癌人群筛查率', '97.5']);
  });

  test('FILE5 by the names that Excel gave, where there is one for each', async () => {
    const names = (...list: string[]) =>
      `<!--[if gte mso 9]><xml>${list.map((name) => `<x:ExcelWorksheet><x:Name>${name}</x:Name></x:ExcelWorksheet>`).join('')}</xml><![endif]-->`;
    const read = async (head: string, tables: number) =>
      (await readWorkbook(text(`<html><head>${head}</head>${'<table><tr><td>1</td></tr></table>'.repeat(tables)}</html>`))).sheets.map(
        ({ name }) => name,
      );
    assert.deepEqual(await read(names('2024年', '2025&#24180;'), 2), ['2024年', '2025年']);
    assert.deepEqual(await read(names('甲'), 1), ['甲']);
    assert.deepEqual(await read(names('甲'), 2), ['1', '2']);
    assert.deepEqual(await read('', 1), ['']);
    await refuses(text(`<html>${'<table><tr><td>1</table>'.repeat(201)}`), 'too-many-sheets');
  });

  test('FILE2 HTML that begins otherwise', async () => {
    for (const start of [
      '<!-- made by x --><html>',
      '<body>',
      '<div>',
      '<center>',
      '<meta charset=utf-8>',
      '\n<TABLE><tr><td>0<td>0</table>',
    ]) {
      assert.equal((await readWorkbook(text(`${start}<table><tr><td>1<td>2</table>`))).kind, 'html', start);
    }
  });

  test('FILE3 a web page in one file and a symbolic link file are older formats', async () => {
    await refuses(text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n<table>'), 'old-format');
    await refuses(text('ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nE'), 'old-format');
  });

  test('FILE6 a padded dash in separated text is a zero, as Excel saves accounting formats', async () => {
    assert.deepEqual((await readWorkbook(text('甲, -   \n乙," 12,026 "\n丙,-\n'))).sheets[0]?.rows, [
      ['甲', '0'],
      ['乙', ' 12,026 '],
      ['丙', '-'],
    ]);
  });

  for (const [name, content] of [
    ['quotes that are never closed', (n: number) => '"a,'.repeat(n)],
    ['doubled quotes', (n: number) => '"a""b,'.repeat(n)],
    ['dashes', (n: number) => ' - , 1 \n'.repeat(n)],
  ] as const) {
    test(`FILE4 twice as much text takes twice as long: ${name}`, { timeout: 120_000 }, async () => {
      await growsAsLong(
        (n) => text(content(n)),
        100_000,
        (bytes: Uint8Array) => readWorkbook(bytes),
      );
    });
  }

  test('FILE3 no bytes but those of a spreadsheet come through, and nothing but a SheetError comes out', async () => {
    const whole = zip(
      parts('<row r="1"><c r="A1" s="1" t="s"><f>A1</f><v>0</v></c><c t="inlineStr"><is><t>甲</t></is></c></row>', {
        'xl/sharedStrings.xml': '<sst><si><t>乙</t></si></sst>',
      }),
      0,
    );
    let state = 7;
    const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
    for (let i = 0; i < 3000; i++) {
      const bytes = whole.slice();
      for (let n = random(6); n >= 0; n--) bytes[random(bytes.length)] = random(256);
      try {
        await readWorkbook(random(4) === 0 ? bytes.slice(0, random(bytes.length)) : bytes);
      } catch (error) {
        assert.equal((error as Error).name, 'SheetError', (error as Error).stack);
      }
    }
  });

  for (const [name, content] of [
    ['one row of many cells', `${'a,'.repeat(1_000_000)}a`],
    ['one long line of quotes', '"'.repeat(999_999)],
    ['one long style sheet', `<table><style>${'.a{mso-number-format:"0.0"} '.repeat(30_000)}</style><tr><td>1<td>2</table>`],
    ['one long text', `<table><tr><td>1<td>${'a \n'.repeat(400_000)}</table>`],
  ] as const) {
    test(`FILE4 long work gives the page its turns: ${name}`, async () => {
      const now = () => process.cpuUsage().user / 1000; // the machine does other work, too
      let [last, longest] = [now(), 0];
      const pause = async () => {
        longest = Math.max(longest, now() - last);
        last = now();
      };
      await readWorkbook(text(content), { pause });
      await pause();
      assert.ok(longest < 400, `${longest} ms`);
    });
  }

  test('FILE4 long work gives the page its turns', async () => {
    let turns = 0;
    const rows = '<row><c><v>1</v></c><c><v>2.5</v></c><c t="str"><v>文</v></c></row>'.repeat(60_000);
    const workbook = await readWorkbook(zip(parts(rows)), { pause: async () => void turns++ });
    assert.equal(workbook.sheets[0]?.rows.length, 60_000);
    assert.ok(turns > 1, `${turns} turns`);
  });
});
