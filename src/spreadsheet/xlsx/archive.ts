/**
 * The zip archive a workbook is, read with a bound on everything.
 *
 * What an archive says of itself is not believed: what comes out of a part is counted while it comes out, so that a zip bomb
 * ends at the limit and not in the memory.
 *
 * A1 parts are found by the archive's own table at its end · A2 the bytes of all parts that are read are counted together
 * A3 an encrypted part refuses the file · A4 a torn archive is `damaged`, never half-read · A5 a name that occurs twice is damaged
 */
import { Inflate } from 'fflate';
import { SheetError } from '../sheet-error.js';
import type { Pacer } from '../pacer.js';

declare const TextDecoder: new (label: string) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

interface Part {
  readonly method: number;
  readonly start: number;
  readonly size: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Packed bytes that are unpacked at once: a millisecond of work at the usual ratio, and never more than 2 MB. */
const CHUNK = 2048;

export class Archive {
  private readonly bytes: Uint8Array;
  private readonly parts: ReadonlyMap<string, Part>;
  private readonly limit: number;
  private unpacked = 0;

  /**
   * @param limit most bytes that all parts read may have, unpacked.
   * @throws {SheetError} `damaged`, `encrypted`
   */
  constructor(bytes: Uint8Array, limit: number) {
    this.bytes = bytes;
    this.parts = readTable(bytes);
    this.limit = limit;
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /**
   * Text of a part, piece by piece as it is unpacked; nothing when there is no such part.
   * @throws {SheetError} `damaged`, `too-large-unzipped`
   */
  async text(name: string, pacer: Pacer): Promise<string> {
    const part = this.parts.get(name.toLowerCase());
    if (!part) return '';
    const decoder = new TextDecoder('utf-8');
    const texts: string[] = [];
    const take = (bytes: Uint8Array) => {
      this.unpacked += bytes.length;
      if (this.unpacked > this.limit) throw new SheetError('too-large-unzipped', { limit: this.limit });
      texts.push(decoder.decode(bytes, { stream: true }));
    };
    const packed = this.bytes.subarray(part.start, part.start + part.size);
    if (part.method === 0) take(packed);
    else if (part.method === 8) await inflate(packed, take, pacer);
    else throw new SheetError('damaged');
    texts.push(decoder.decode());
    return texts.join('');
  }
}

async function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void, pacer: Pacer): Promise<void> {
  const stream = new Inflate((bytes) => take(bytes));
  for (let at = 0; at < packed.length; at += CHUNK) {
    try {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    } catch (error) {
      throw error instanceof SheetError ? error : new SheetError('damaged');
    }
    await pacer.breathe();
  }
}

function readTable(bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part>();
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY) throw new SheetError('damaged');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      if (view.getUint16(at + 8, true) & 1) throw new SheetError('encrypted');
      const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
      const local = view.getUint32(at + 42, true);
      if (parts.has(name) || view.getUint32(local, true) !== LOCAL) throw new SheetError('damaged');
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const size = view.getUint32(at + 20, true);
      if (start + size > bytes.length) throw new SheetError('damaged');
      parts.set(name, { method: view.getUint16(at + 10, true), start, size });
      at += 46 + nameLength + extraLength + commentLength;
    }
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('damaged'); // an offset beyond the end
  }
  return parts;
}

/** The table's end is within the last 64 kB: only a comment may follow it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new SheetError('damaged');
}

/** Names inside a workbook are plain; others are never asked for. */
function nameOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
    .toLowerCase()
    .replace(/\\/g, '/');
}
