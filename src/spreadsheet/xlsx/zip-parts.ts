/**
 * The parts of a zip archive by the table at its end (APPNOTE.TXT 6.3, 4.3 and 4.5.3), with sizes and places in 32 or 64 bits.
 * The rules are in `archive.ts`.
 */
import { SheetError } from '../sheet-error.js';

export interface Part {
  readonly method: number;
  readonly start: number;
  readonly size: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A size or place that stands in 64 bits elsewhere. */
const ELSEWHERE = 0xffffffff;

/** @throws {SheetError} `damaged`, `encrypted` */
export function readParts(bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part>();
  try {
    const table = findTable(view);
    let at = table.start;
    for (let i = 0; i < table.count; i++) {
      if (view.getUint32(at, true) !== ENTRY) throw new SheetError('damaged');
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
      if (view.getUint16(at + 8, true) & 1) throw new SheetError('encrypted');
      const name = nameOf(bytes.subarray(at + 46, at + 46 + lengths[0]));
      const { size, local } = placeOf(view, at, at + 46 + lengths[0], lengths[1]);
      if (parts.has(name) || view.getUint32(local, true) !== LOCAL) throw new SheetError('damaged');
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + size > bytes.length) throw new SheetError('damaged');
      parts.set(name, { method: view.getUint16(at + 10, true), start, size });
      at += 46 + lengths[0] + lengths[1] + lengths[2];
    }
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('damaged'); // an offset beyond the end
  }
  return parts;
}

function findTable(view: DataView): { start: number; count: number } {
  const end = findEnd(view);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count !== 0xffff && start !== ELSEWHERE) return { start, count };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { start, count };
  const end64 = long(view, end - 20 + 8);
  if (view.getUint32(end64, true) !== END_64) throw new SheetError('damaged');
  return { start: long(view, end64 + 48), count: long(view, end64 + 32) };
}

/** The table's end is within the last 64 kB: only a comment may follow it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new SheetError('damaged');
}

/** Of what stands elsewhere, the extra field has the unpacked size, the packed one and the place, in this order. */
function placeOf(view: DataView, entry: number, extra: number, length: number): { size: number; local: number } {
  const [size, unpacked, local] = [view.getUint32(entry + 20, true), view.getUint32(entry + 24, true), view.getUint32(entry + 42, true)];
  if (size !== ELSEWHERE && local !== ELSEWHERE) return { size, local };
  let at = extra;
  while (at + 4 <= extra + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  if (at + 4 > extra + length) throw new SheetError('damaged');
  at += 4 + (unpacked === ELSEWHERE ? 8 : 0);
  const wide = size === ELSEWHERE ? long(view, at) : size;
  return { size: wide, local: local === ELSEWHERE ? long(view, at + (size === ELSEWHERE ? 8 : 0)) : local };
}

/** A number of 64 bits; no file that is read has an upper half. */
function long(view: DataView, at: number): number {
  if (view.getUint32(at + 4, true) !== 0) throw new SheetError('damaged');
  return view.getUint32(at, true);
}

/** Names inside a workbook are plain; others are never asked for. */
function nameOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .toLowerCase()
    .replace(/\\/g, '/');
}
