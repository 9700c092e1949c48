import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { openZip, ZipError, type ByteSource, type ZippedFile } from '../../../src/spreadsheet/zip/zip-file.js';
import { zip } from '../zip.js';

/** Counts what is read of it. */
function source(bytes: Uint8Array): ByteSource & { readonly read: ByteSource['read']; taken: number } {
  return {
    size: bytes.length,
    taken: 0,
    read(from, to) {
      this.taken += to - from;
      return Promise.resolve(bytes.slice(from, to));
    },
  };
}

const open = (bytes: Uint8Array, limits?: Parameters<typeof openZip>[1]) => openZip(source(bytes), limits);
const textOf = async (file: ZippedFile) => new TextDecoder().decode(await file.content());
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof ZipError ? error.code : Promise.reject(error)),
  );

/** Where the table's entry of the first part begins. */
const entryOf = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(bytes.length - 22 + 16, true);

function changed(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), entryOf(copy));
  return copy;
}

describe('a zip archive of files', () => {
  test('each is read by itself, packed or stored, in folders too', async () => {
    for (const level of [0, 6] as const) {
      const files = await open(zip({ '一/a.json': 'x'.repeat(5000), 'b.json': '数', 'c.json': '' }, level));
      assert.deepEqual(
        files.map(({ name, size }) => [name, size]),
        [
          ['一/a.json', 5000],
          ['b.json', 3],
          ['c.json', 0],
        ],
      );
      assert.deepEqual(await Promise.all(files.map(textOf)), ['x'.repeat(5000), '数', '']);
    }
  });

  test('ZIPFILE1 too many files, or bytes, are refused by the table alone', async () => {
    const three = zip({ a: 'x', b: 'y', c: 'z' });
    assert.equal(await refusal(open(three, { files: 2, unpacked: 100 })), 'too-many');
    assert.equal(await refusal(open(three, { files: 3, unpacked: 2 })), 'swelling');
    assert.equal(await refusal(open(three, { files: 3, unpacked: 3 })), 'taken');
    const many = zipSync(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`${i}.json`, strToU8('{}')])), { level: 0 });
    const read = source(many);
    assert.equal(await refusal(openZip(read)), 'too-many');
    assert.ok(read.taken < 70_000, 'only the end was read');
    const bomb = zip({ 'a.json': new Uint8Array(50_000_000) });
    const bombs = changed(bomb, (view, entry) => view.setUint32(entry + 24, 4_000_000_000, true));
    assert.equal(await refusal(open(bombs)), 'swelling');
  });

  test('ZIPFILE2 files that lie in each other, and sizes that can’t be, refuse it', async () => {
    const two = zip({ a: 'x'.repeat(100), b: 'y'.repeat(100) }, 0);
    const second = 46 + 1;
    const overlapping = changed(two, (view, entry) => view.setUint32(entry + second + 42, 0, true));
    assert.equal(await refusal(open(overlapping)), 'swelling');
    const impossible = changed(zip({ a: 'x'.repeat(100) }), (view, entry) => view.setUint32(entry + 24, 900_000, true));
    assert.equal(await refusal(open(impossible)), 'swelling');
  });

  test('ZIPFILE3 more or less than the table says ends it', async () => {
    const one = zip({ 'a.json': 'x'.repeat(50_000) });
    const sized = (size: number) => changed(one, (view, entry) => view.setUint32(entry + 24, size, true));
    const [less] = await open(sized(100));
    assert.equal(await refusal(less!.content()), 'swelling');
    const [more] = await open(sized(50_001));
    assert.equal(await refusal(more!.content()), 'damaged');
  });

  test('ZIPFILE4 encrypted, torn, packed otherwise, or of a name twice', async () => {
    const one = zip({ 'a.json': 'x'.repeat(500) });
    assert.equal(await refusal(open(changed(one, (view, entry) => view.setUint16(entry + 8, 1, true)))), 'encrypted');
    assert.equal(await refusal(open(new Uint8Array(0))), 'damaged');
    assert.equal(await refusal(open(strToU8('{"no":"zip"}'.repeat(50)))), 'damaged');
    for (let cut = 1; cut < one.length; cut += 7) assert.equal(await refusal(open(one.slice(0, -cut))), 'damaged', String(cut));
    assert.equal(await refusal(open(one.slice(20))), 'damaged');
    const [other] = await open(changed(one, (view, entry) => view.setUint16(entry + 10, 9, true)));
    assert.equal(await refusal(other!.content()), 'damaged');
    const two = zip({ a: 'x', b: 'y' });
    assert.equal(await refusal(open(changed(two, (view, entry) => view.setUint8(entry + 46 + 1 + 46, 0x61)))), 'damaged');
  });

  test('ZIPFILE5 names in GB 18030, and in UTF-8 that is not marked', async () => {
    const nameOf = async (bytes: readonly number[]) => {
      const name = '_'.repeat(bytes.length);
      const named = changed(zip({ [name]: 'x' }), (view, entry) => {
        view.setUint16(entry + 8, 0, true);
        for (const [i, byte] of bytes.entries()) view.setUint8(entry + 46 + i, byte);
      });
      return (await open(named))[0]!.name;
    };
    assert.equal(await nameOf([0xce, 0xc0, 0xbd, 0xa1]), '卫健');
    assert.equal(await nameOf([...strToU8('卫健')]), '卫健');
  });

  test('ZIPFILE6 folders, and what macOS puts beside each file, are no files', async () => {
    const files = await open(zip({ '报/': '', '报/a.json': '{}', '__MACOSX/报/._a.json': 'x' }));
    assert.deepEqual(
      files.map(({ name }) => name),
      ['报/a.json'],
    );
  });
});
