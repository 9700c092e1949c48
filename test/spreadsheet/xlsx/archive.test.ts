import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Archive } from '../../../src/spreadsheet/xlsx/archive.js';
import { Pacer } from '../../../src/spreadsheet/pacer.js';
import { zip } from '../zip.js';

const pacer = new Pacer();
const END = 22;

describe('the archive of a workbook', () => {
  test("A1 parts are found by the archive's table, without regard to case, packed or not", async () => {
    for (const level of [0, 6] as const) {
      const archive = new Archive(zip({ 'xl/Workbook.xml': '<甲/>', b: '' }, level), 1000);
      assert.equal(await archive.text('XL/workbook.xml', pacer), '<甲/>');
      assert.equal(archive.has('b'), true);
      assert.equal(await archive.text('no', pacer), '');
    }
  });

  test('A2 the bytes of all parts are counted together', async () => {
    const archive = new Archive(zip({ a: 'x'.repeat(600), b: 'x'.repeat(600) }), 1000);
    assert.equal((await archive.text('a', pacer)).length, 600);
    await assert.rejects(archive.text('b', pacer), { code: 'too-large-unzipped' });
  });

  test('A3 an encrypted part refuses the file', () => {
    const bytes = zip({ a: 'x' });
    const table = new DataView(bytes.buffer).getUint32(bytes.length - END + 16, true);
    bytes[table + 8] = 1;
    assert.throws(() => new Archive(bytes, 1000), { code: 'encrypted' });
  });

  test('A4 torn archives are damaged, wherever they are torn', async () => {
    const whole = zip({ a: 'abcdefgh'.repeat(50), b: 'x' });
    for (let length = 4; length < whole.length; length += 3) {
      assert.throws(() => new Archive(whole.slice(0, length), 10_000), { code: 'damaged' }, `${length} bytes`);
    }
    const broken = whole.slice();
    broken.fill(0xff, 31, 40); // inside the packed bytes
    await assert.rejects(new Archive(broken, 10_000).text('a', pacer), { code: 'damaged' });
  });

  test('A5 a name that occurs twice is damaged', () => {
    const bytes = zip({ 'a/x': '1', 'a/X': '2' });
    assert.throws(() => new Archive(bytes, 1000), { code: 'damaged' });
  });
});
