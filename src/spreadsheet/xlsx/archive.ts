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
import { SheetError } from '../sheet-error.js';
import { unpackedBytes } from '../zip/unpacked-bytes.js';
import { readParts, type Part } from './zip-parts.js';

declare const TextDecoder: new (label: string) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

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
