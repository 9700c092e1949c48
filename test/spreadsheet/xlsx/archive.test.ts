import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Archive } from '../../../src/spreadsheet/xlsx/archive.js';
import { readWorkbook } from '../../../src/spreadsheet/spreadsheet.js';
import { fixture } from '../../exchange/desk.js';
import { zip } from '../zip.js';

async function textOf(archive: Archive, name: string): Promise<string> {
  let text = '';
  for await (const piece of archive.pieces(name)) text += piece;
  return text;
}
const END = 22;

describe('the archive of a workbook', () => {
  test("ZIP1 parts are found by the archive's table, without regard to case, packed or not", async () => {
    for (const level of [0, 6] as const) {
      const archive = new Archive(zip({ 'xl/Workbook.xml': '<甲/>', b: '' }, level), 1000);
      assert.equal(await textOf(archive, 'XL/workbook.xml'), '<甲/>');
      assert.equal(archive.has('b'), true);
      assert.equal(await textOf(archive, 'no'), '');
    }
  });

  test('ZIP2 the bytes of all parts are counted together', async () => {
    const archive = new Archive(zip({ a: 'x'.repeat(600), b: 'x'.repeat(600) }), 1000);
    assert.equal((await textOf(archive, 'a')).length, 600);
    await assert.rejects(textOf(archive, 'b'), { code: 'too-large-unzipped' });
  });

  test('ZIP3 an encrypted part refuses the file', () => {
    const bytes = zip({ a: 'x' });
    const table = new DataView(bytes.buffer).getUint32(bytes.length - END + 16, true);
    bytes[table + 8] = 1;
    assert.throws(() => new Archive(bytes, 1000), { code: 'encrypted' });
  });

  test('ZIP4 torn archives are damaged, wherever they are torn', async () => {
    const whole = zip({ a: 'abcdefgh'.repeat(50), b: 'x' });
    for (let length = 4; length < whole.length; length += 3) {
      assert.throws(() => new Archive(whole.slice(0, length), 10_000), { code: 'damaged' }, `${length} bytes`);
    }
    const broken = whole.slice();
    broken.fill(0xff, 31, 40); // inside the packed bytes
    await assert.rejects(textOf(new Archive(broken, 10_000), 'a'), { code: 'damaged' });
  });

  test('ZIP5 a name that occurs twice is damaged', () => {
    const bytes = zip({ 'a/x': '1', 'a/X': '2' });
    assert.throws(() => new Archive(bytes, 1000), { code: 'damaged' });
  });

  test('ZIP6 sizes and places in 64 bits', async () => {
    for (const name of ['zip64.xlsx', 'zip64中央目录.xlsx']) {
      const { sheets } = await readWorkbook(fixture(`cases/zip64/${name}`));
      assert.deepEqual(
        sheets[0]?.rows,
        [
          ['指标', '2025年'],
          ['适龄妇女宫颈癌人群筛查率', '97.5'],
        ],
        name,
      );
    }
  });

  test('ZIP6 a file with sizes in 64 bits is damaged wherever it is torn', () => {
    for (const name of ['zip64.xlsx', 'zip64中央目录.xlsx']) {
      const whole = fixture(`cases/zip64/${name}`);
      for (let length = 4; length < whole.length; length += 7) {
        assert.throws(() => new Archive(whole.subarray(0, length), 100_000), { name: 'SheetError', code: 'damaged' }, `${length} bytes`);
      }
    }
  });

  test('ZIP6 whichever of them stand in 64 bits, and no size beyond the file', async () => {
    const place = (fields: readonly ('size' | 'unpacked' | 'local')[], upper = 0) => {
      const [text, name] = ['<a/>', 'a'];
      const plain = zip({ [name]: text }, 0);
      const view = new DataView(plain.buffer, plain.byteOffset, plain.length);
      const table = view.getUint32(plain.length - END + 16, true);
      const extra = new Uint8Array(4 + 8 * fields.length);
      const bytes = new Uint8Array(plain.length + extra.length);
      bytes.set(plain.subarray(0, table + 46 + name.length));
      const wide = new DataView(bytes.buffer);
      const entry = { size: table + 20, unpacked: table + 24, local: table + 42 };
      new DataView(extra.buffer).setUint16(0, 1, true);
      new DataView(extra.buffer).setUint16(2, 8 * fields.length, true);
      fields.forEach((field, i) => {
        new DataView(extra.buffer).setUint32(4 + 8 * i, wide.getUint32(entry[field], true), true);
        new DataView(extra.buffer).setUint32(8 + 8 * i, upper, true);
        wide.setUint32(entry[field], 0xffffffff, true);
      });
      wide.setUint16(table + 30, extra.length, true);
      bytes.set(extra, table + 46 + name.length);
      bytes.set(plain.subarray(table + 46 + name.length), table + 46 + name.length + extra.length);
      return bytes;
    };
    for (const fields of [['size'], ['unpacked', 'size'], ['unpacked', 'size', 'local'], ['local'], ['unpacked']] as const) {
      assert.equal(await textOf(new Archive(place(fields), 1000), 'a'), '<a/>', fields.join());
    }
    assert.throws(() => new Archive(place(['size'], 1), 1000), { code: 'damaged' });
  });

  test('ZIP7 a part in UTF-16 with its mark', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...'<甲/>'].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])]);
    assert.equal(await textOf(new Archive(zip({ a: utf16 }), 1000), 'a'), '<甲/>');
    assert.equal(await textOf(new Archive(zip({ a: '\ufeff<甲/>' }), 1000), 'a'), '<甲/>');
  });
});
