/** The table at the end of a zip archive (APPNOTE.TXT 6.3, 4.3 and 4.5.3), with sizes and places in 32 or 64 bits. */
import { SheetError } from '../sheet-error.js';

/** Where the table stands in the archive, and what it says of its length. */
export interface ZipTable {
  readonly start: number;
  /** Bytes. */
  readonly size: number;
  readonly count: number;
}

/** What the table says of a part. */
export interface TableEntry {
  readonly name: Uint8Array;
  /** The name is said to be UTF-8. */
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  /** Packed bytes. */
  readonly size: number;
  readonly unpacked: number;
  /** Where the part begins with its own head. */
  readonly local: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes of a part's head, before its name. */
export const LOCAL_HEAD = 30;
/** A size or place that stands in 64 bits elsewhere. */
const ELSEWHERE = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
/** Bytes at the end of an archive in which it says where its table is. */
export const TAIL = 22 + LONGEST_COMMENT + 20 + 56;

/**
 * @param tail the last bytes of the archive, `TAIL` of them or all.
 * @param offset where they begin.
 * @throws {SheetError} `damaged`, or {RangeError}
 */
export function findTable(tail: DataView, offset = 0): ZipTable {
  const end = findEnd(tail);
  const table = {
    count: tail.getUint16(end + 10, true),
    size: tail.getUint32(end + 12, true),
    start: tail.getUint32(end + 16, true),
  };
  if (table.count !== 0xffff && table.start !== ELSEWHERE) return table;
  if (end < 20 || tail.getUint32(end - 20, true) !== LOCATOR_64) return table;
  const end64 = long(tail, end - 20 + 8) - offset;
  if (tail.getUint32(end64, true) !== END_64) throw new SheetError('damaged');
  return { count: long(tail, end64 + 32), size: long(tail, end64 + 40), start: long(tail, end64 + 48) };
}

/** Only a comment may follow it. */
function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - 22; at >= Math.max(0, tail.byteLength - 22 - LONGEST_COMMENT); at--) {
    if (tail.getUint32(at, true) === END) return at;
  }
  throw new SheetError('damaged');
}

/**
 * @param at where the table begins in the view.
 * @throws {SheetError} `damaged`, or {RangeError}
 */
export function* entriesOf(view: DataView, at: number, count: number): IterableIterator<TableEntry> {
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new SheetError('damaged');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    yield {
      name: new Uint8Array(view.buffer, view.byteOffset + at + 46, name),
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 1) !== 0,
      method,
      ...placeOf(view, at, at + 46 + name, extra),
    };
    at += 46 + name + extra + comment;
  }
}

/**
 * @param at where the head of a part begins in the view.
 * @returns bytes of it, the name and what else stands before the part itself.
 * @throws {SheetError} `damaged`, or {RangeError}
 */
export function headSize(view: DataView, at: number): number {
  if (view.getUint32(at, true) !== LOCAL) throw new SheetError('damaged');
  return LOCAL_HEAD + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** Of what stands elsewhere, the extra field has the unpacked size, the packed one and the place, in this order. */
function placeOf(view: DataView, entry: number, extra: number, length: number): Pick<TableEntry, 'size' | 'unpacked' | 'local'> {
  const [size, unpacked, local] = [20, 24, 42].map((offset) => view.getUint32(entry + offset, true)) as [number, number, number];
  if (![size, unpacked, local].includes(ELSEWHERE)) return { size, unpacked, local };
  let at = extra;
  while (at + 4 <= extra + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  if (at + 4 > extra + length) throw new SheetError('damaged');
  at += 4;
  const wide = (short: number) => {
    if (short !== ELSEWHERE) return short;
    at += 8;
    return long(view, at - 8);
  };
  return { unpacked: wide(unpacked), size: wide(size), local: wide(local) };
}

/** A number of 64 bits; no file that is read has an upper half. */
function long(view: DataView, at: number): number {
  if (view.getUint32(at + 4, true) !== 0) throw new SheetError('damaged');
  return view.getUint32(at, true);
}
