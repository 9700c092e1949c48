import { Inflate } from 'fflate';
import { SheetError } from '../sheet-error.js';

/** Packed bytes that are unpacked at once: a millisecond of work at the usual ratio, and never more than 2 MB. */
const CHUNK = 2048;
/** Bytes that are taken at once where nothing is packed. */
const STORED_CHUNK = 65_536;

/** What comes out of a part, piece by piece. @throws {SheetError} `damaged` */
export function* unpackedBytes(packed: Uint8Array, method: number): IterableIterator<Uint8Array> {
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
