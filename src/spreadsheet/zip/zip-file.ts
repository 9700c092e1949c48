/**
 * A zip archive of files, read where it lies: its table first, then one file after the other, with a bound on everything.
 *
 * ZIPFILE1 an archive of too many files, or of too many bytes unpacked, is refused by its table, before anything is unpacked
 * ZIPFILE2 files that lie in each other, or an unpacked size that the packed one can't come from, refuse it likewise: so are small archives made to swell
 * ZIPFILE3 what comes out is counted while it comes out: more or less than the table says ends it
 * ZIPFILE4 encrypted, torn, or packed in a way that is not known it is refused; so is a name that occurs twice
 * ZIPFILE5 a name is UTF-8 where the archive says so or it can be, else GB 18030, as Chinese Windows writes it · ZIPFILE6 folders, and what macOS puts beside each file, are no files
 */
import { SheetError } from '../sheet-error.js';
import { Pacer } from '../pacer.js';
import { entriesOf, findTable, headSize, LOCAL_HEAD, TAIL, type TableEntry } from './table.js';
import { unpackedBytes } from './unpacked-bytes.js';

declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** What has bytes: a file. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from one place to before another, which are there. */
  read(from: number, to: number): Promise<Uint8Array>;
}

export interface ZipLimits {
  readonly files: number;
  /** Bytes of all of them, unpacked. */
  readonly unpacked: number;
}

/** 20,000 are as many as are taken of a folder; a submission has some 50 kB. */
export const ZIP_LIMITS: ZipLimits = { files: 20_000, unpacked: 1_000_000_000 };

export const ZIP_FAULTS = ['damaged', 'encrypted', 'too-many', 'swelling'] as const;
export type ZipFault = (typeof ZIP_FAULTS)[number];

export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly code: ZipFault;

  constructor(code: ZipFault) {
    super(`Expected a zip archive within limits, got ${code}`);
    this.code = code;
  }
}

export interface ZippedFile {
  /** With its folders. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** @throws {ZipError} `damaged`, `swelling`; what `read` of the source throws. */
  content(pause?: () => Promise<void>): Promise<Uint8Array>;
}

/** Bytes of the table for each file: names and what else stands there are shorter. */
const ENTRY_BYTES = 2000;
/** Nothing unpacks to more times its size. */
const MOST_TIMES = 1032;
/** What is packed may be larger than before by a thousandth and a little. */
const SLACK = 1024;

/** @throws {ZipError} ZIPFILE1, ZIPFILE2, ZIPFILE4; what `read` of the source throws. */
export async function openZip(source: ByteSource, limits: ZipLimits = ZIP_LIMITS): Promise<ZippedFile[]> {
  const offset = Math.max(0, source.size - TAIL);
  const table = orDamaged(findTable, viewOf(await source.read(offset, source.size)), offset);
  if (table.count > limits.files) throw new ZipError('too-many');
  if (table.start + table.size > source.size || table.size > table.count * ENTRY_BYTES) throw new ZipError('damaged');
  const view = viewOf(await source.read(table.start, table.start + table.size));
  const entries = orDamaged(() => [...entriesOf(view, 0, table.count)]);
  requireSound(entries, table.start, limits);
  const files = entries.map((entry) => ({ name: nameOf(entry), entry })).filter(({ name }) => isFile(name));
  if (new Set(files.map(({ name }) => name)).size < files.length) throw new ZipError('damaged');
  return files.map(({ name, entry }) => ({ name, size: entry.unpacked, content: (pause) => bytesOf(source, entry, pause) }));
}

/** ZIPFILE1, ZIPFILE2, ZIPFILE4 */
function requireSound(entries: readonly TableEntry[], end: number, limits: ZipLimits): void {
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new ZipError('encrypted');
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.unpacked) throw new ZipError('swelling');
  const inPlace = [...entries].sort((one, other) => one.local - other.local);
  for (const [i, { local, name, size, unpacked }] of inPlace.entries()) {
    const next = inPlace[i + 1]?.local ?? end;
    const isPossible = unpacked <= size * MOST_TIMES && size <= unpacked * 1.001 + SLACK;
    if (!isPossible || local + LOCAL_HEAD + name.length + size > next) throw new ZipError('swelling');
  }
}

/** ZIPFILE3 */
async function bytesOf(
  source: ByteSource,
  { local, method, size, unpacked }: TableEntry,
  pause?: () => Promise<void>,
): Promise<Uint8Array> {
  const head = viewOf(await source.read(local, local + LOCAL_HEAD));
  const start = local + orDamaged(headSize, head, 0);
  if (start + size > source.size) throw new ZipError('damaged');
  const packed = await source.read(start, start + size);
  const pacer = new Pacer(pause);
  const bytes = new Uint8Array(unpacked);
  let filled = 0;
  const pieces = unpackedBytes(packed, method);
  for (let next = orDamaged(() => pieces.next()); !next.done; next = orDamaged(() => pieces.next())) {
    const piece = next.value;
    if (filled + piece.length > unpacked) throw new ZipError('swelling');
    bytes.set(piece, filled);
    filled += piece.length;
    if (pacer.isDue(piece.length)) await pacer.breathe();
  }
  if (filled < unpacked) throw new ZipError('damaged');
  return bytes;
}

/** ZIPFILE5 */
function nameOf({ name, isUtf8 }: TableEntry): string {
  return decoded(name, isUtf8).replace(/\\/g, '/');
}

function decoded(name: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}

/** ZIPFILE6 */
function isFile(name: string): boolean {
  return !name.endsWith('/') && !name.startsWith('__MACOSX/');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An offset beyond the end is damage, too. */
function orDamaged<Given extends unknown[], Found>(read: (...given: Given) => Found, ...given: Given): Found {
  try {
    return read(...given);
  } catch (error) {
    if (error instanceof SheetError || error instanceof RangeError) throw new ZipError('damaged');
    throw error;
  }
}
