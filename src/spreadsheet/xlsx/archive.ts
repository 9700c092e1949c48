/**
 * The zip archive a workbook is, read with a bound on everything.
 *
 * What an archive says of itself is not believed: what comes out of a part is counted while it comes out, so that a zip bomb
 * ends at the limit and not in the memory.
 *
 * ZIP1 parts are found by the archive's own table at its end · ZIP2 the bytes of all parts that are read are counted together
 * ZIP3 an encrypted part refuses the file · ZIP4 a torn archive is `damaged`, never half-read · ZIP5 a name that occurs twice is damaged
 * ZIP6 sizes and places may stand in 64 bits, as programs that stream their files write them · ZIP7 a part may be in UTF-16, with its mark
 */
import { Inflate } from 'fflate';
import { SheetError } from '../sheet-error.js';
import { readParts, type Part } from './zip-parts.js';

declare const TextDecoder: new (label: string) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

/** Packed bytes that are unpacked at once: a millisecond of work at the usual ratio, and never more than 2 MB. */
const CHUNK = 2048;
/** Bytes that are taken at once where nothing is packed. */
const STORED_CHUNK = 65_536;

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
    this.parts = readParts(bytes);
    this.limit = limit;
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /**
   * Text of a part, piece by piece as it is unpacked; nothing when there is no such part.
   * @throws {SheetError} `damaged`, `too-large-unzipped`
   */
  async *pieces(name: string): AsyncGenerator<string> {
    const part = this.parts.get(name.toLowerCase());
    if (!part) return;
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    const packed = this.bytes.subarray(part.start, part.start + part.size);
    for (const bytes of unpackedBytes(packed, part.method)) {
      this.unpacked += bytes.length;
      if (this.unpacked > this.limit) throw new SheetError('too-large-unzipped', { limit: this.limit });
      decoder ??= new TextDecoder(encodingOf(bytes));
      yield decoder.decode(bytes, { stream: true });
    }
    if (decoder) yield decoder.decode();
  }
}

/** By the mark at the beginning. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function* unpackedBytes(packed: Uint8Array, method: number): IterableIterator<Uint8Array> {
  if (method === 0) {
    for (let at = 0; at < packed.length; at += STORED_CHUNK) yield packed.subarray(at, at + STORED_CHUNK);
    return;
  }
  if (method !== 8) throw new SheetError('damaged');
  const ready: Uint8Array[] = [];
  const stream = new Inflate((bytes) => void ready.push(bytes));
  for (let at = 0; at < packed.length; at += CHUNK) {
    try {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    } catch {
      throw new SheetError('damaged');
    }
    for (const bytes of ready.splice(0)) if (bytes.length > 0) yield bytes;
  }
}
