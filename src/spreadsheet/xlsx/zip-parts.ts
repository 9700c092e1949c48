/** The parts of a zip archive that is there as a whole. The rules are in `archive.ts`. */
import { SheetError } from '../sheet-error.js';
import { entriesOf, findTable, headSize } from '../zip/table.js';

export interface Part {
  readonly method: number;
  readonly start: number;
  readonly size: number;
}

/** @throws {SheetError} `damaged`, `encrypted` */
export function readParts(bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part>();
  try {
    const table = findTable(view);
    for (const entry of entriesOf(view, table.start, table.count)) {
      const { method, size, local } = entry;
      if (entry.isEncrypted) throw new SheetError('encrypted');
      const name = nameOf(entry.name);
      if (parts.has(name)) throw new SheetError('damaged');
      const start = local + headSize(view, local);
      if (start + size > bytes.length) throw new SheetError('damaged');
      parts.set(name, { method, start, size });
    }
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('damaged'); // an offset beyond the end
  }
  return parts;
}

/** Names inside a workbook are plain; others are never asked for. */
function nameOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .toLowerCase()
    .replace(/\\/g, '/');
}
