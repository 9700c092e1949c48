/**
 * Writes of cells, and which of them stands: the one later by the clock, of two at the same time that of the window later in the
 * alphabet. Every window, the disk and the second copy come to the same, in whatever order they hear of the writes.
 *
 * WRITE1 of a cell the latest write stands, whatever the order · WRITE2 an emptied cell is remembered as such, so that an older text
 * does not come back · WRITE3 what is damaged in a record is counted, and the rest of it read · WRITE4 the clock never goes back, though the computer's may
 * WRITE5 many cells go into several records, and nothing is lost or changed by it · WRITE6 a text that no cell takes for its length (SESSION14) is left out, and told apart from damage
 */
import type { EditSource } from '../report/edit-source.js';
import { isTooLong } from '../report/longest-text.js';
import { isTime } from './numbers.js';

export type CellText = readonly [key: string, text: string];

/** When, where and how cells were written. */
export interface Stamp {
  /** The clock: milliseconds since 1970, or more where many writes came in one. */
  readonly clock: number;
  /** The window that wrote, a random name. */
  readonly window: string;
  /** Who was at the form, where the page says so. */
  readonly by?: string | undefined;
  readonly source?: EditSource | undefined;
  /** Of a text that stands again: the window whose step had left it, as far as it is known to the one that took back. */
  readonly of?: string | undefined;
}

export interface Write extends Stamp {
  /** An empty text is a cell that was emptied. */
  readonly cells: readonly CellText[];
}

export class Clock {
  private latest = 0;

  /** The latest time that was given or observed. */
  get last(): number {
    return this.latest;
  }

  /** A time later than every one before. WRITE4 */
  next(): number {
    return (this.latest = Math.max(this.latest + 1, Date.now()));
  }

  /** Hears of a time elsewhere. */
  observe(clock: number): void {
    this.latest = Math.max(this.latest, clock);
  }
}

/** WRITE1 */
export function isLater(one: Stamp, other: Stamp | undefined): boolean {
  if (other === undefined || one.clock > other.clock) return true;
  return one.clock === other.clock && one.window > other.window;
}

/** As much of a map by the keys of cells as their stamps need. */
export interface Stamps {
  get(key: string): Stamp | undefined;
  set(key: string, stamp: Stamp): unknown;
  delete(key: string): unknown;
  entries(): IterableIterator<[key: string, stamp: Stamp]>;
}

/** The stamp of the write that stands in each cell. */
export class LatestWrites {
  private readonly stamps: Stamps;

  constructor(stamps: Stamps = new Map<string, Stamp>()) {
    this.stamps = stamps;
  }

  /** @returns the cells of the write that stand now, and did not before. */
  add({ cells, ...stamp }: Write): CellText[] {
    return cells.filter(([key]) => {
      if (!isLater(stamp, this.stamps.get(key))) return false;
      this.stamps.set(key, stamp);
      return true;
    });
  }

  set(key: string, stamp: Stamp): void {
    this.stamps.set(key, stamp);
  }

  /** As if it had never been written. */
  forget(key: string): void {
    this.stamps.delete(key);
  }

  stamp(key: string): Stamp | undefined {
    return this.stamps.get(key);
  }

  [Symbol.iterator](): IterableIterator<[key: string, stamp: Stamp]> {
    return this.stamps.entries();
  }
}

/** A cell with the stamp that stands in it, and its text where that is known. */
export type StampedCell = readonly [key: string, stamp: Stamp, text?: string];

/** Cells as writes: those of one stamp together. */
export function writesOf(cells: Iterable<StampedCell>, textOf: (key: string) => string): Write[] {
  const byStamp = new Map<Stamp, CellText[]>();
  for (const [key, stamp, text = textOf(key)] of cells) {
    const written = byStamp.get(stamp);
    if (written) written.push([key, text]);
    else byStamp.set(stamp, [[key, text]]);
  }
  return Array.from(byStamp, ([stamp, written]) => ({ ...stamp, cells: written }));
}

/** What stands of many writes, emptied cells among them. WRITE2 */
export class Together {
  private readonly latest = new LatestWrites();
  private readonly texts = new Map<string, string>();

  get size(): number {
    return this.texts.size;
  }

  add(write: Write): void {
    for (const [key, text] of this.latest.add(write)) this.texts.set(key, text);
  }

  /** The filled cells. */
  filled(): Map<string, string> {
    return new Map([...this.texts].filter(([, text]) => text !== ''));
  }

  writes(): Write[] {
    return writesOf(this.latest, (key) => this.texts.get(key)!);
  }
}

export function drawTogether(writes: readonly Write[]): Write[] {
  const together = new Together();
  for (const write of writes) together.add(write);
  return together.writes();
}

/** Cells of one record, and edits: a larger one would hold up the page when it is read, for the browser reads it in one go. */
export const PIECE = 20_000;

/** Writes as they go into records, none of them large. WRITE5 */
export function inPieces(writes: readonly Write[]): Write[][] {
  const pieces: Write[][] = [[]];
  let room = PIECE;
  for (const { cells, ...stamp } of writes) {
    for (let from = 0; from < cells.length;) {
      if (room === 0) {
        pieces.push([]);
        room = PIECE;
      }
      const part = cells.slice(from, from + room);
      pieces[pieces.length - 1]!.push({ ...stamp, cells: part });
      from += part.length;
      room -= part.length;
    }
  }
  return pieces;
}

/** When the last of them was written; 0 of none. */
export function lastClock(writes: readonly Write[]): number {
  return writes.reduce((last, { clock }) => Math.max(last, clock), 0);
}

/** The filled cells that many writes leave. */
export function cellsOf(writes: readonly Write[]): CellText[] {
  return drawTogether(writes).flatMap(({ cells }) => cells.filter(([, text]) => text !== ''));
}

/** A text that no cell takes for its length. WRITE6 */
export interface LongText {
  /** Of the cell it was to go to. */
  readonly key: string;
  readonly length: number;
}

interface ReadWrites {
  readonly writes: Write[];
  /** Not all of it could be read, besides what is too long. */
  readonly damaged: boolean;
  readonly long: readonly LongText[];
}

/** @param value a record of the journal, or a part of the second copy. */
export function readWrites(value: unknown): ReadWrites {
  const found = (value as { readonly writes?: unknown } | null | undefined)?.writes;
  if (!Array.isArray(found)) return { writes: [], damaged: true, long: [] };
  const writes: Write[] = [];
  const long: LongText[] = [];
  let damaged = false;
  for (const one of found) {
    const write = readWrite(one);
    if (write) writes.push(write);
    const left = write ? leftOut(one as Write, write) : [null];
    for (const text of left) {
      if (text) long.push(text);
      else damaged = true;
    }
  }
  return { writes, damaged, long };
}

/** What was not taken over from a write: `null` for each cell that is none. */
function leftOut(found: { readonly cells: readonly unknown[] }, { cells }: Write): (LongText | null)[] {
  return found.cells.length === cells.length ? [] : found.cells.filter((cell) => !isCellText(cell)).map(longText);
}

/** Characters of a key that is named: the text that is too long may be the key itself. */
const LONGEST_KEY = 500;

/** @param texts the key of a cell, and what stood in it: nothing but texts, one of them too long; else it is `null`. */
export function longText(texts: unknown): LongText | null {
  if (!Array.isArray(texts) || texts.length < 2 || !texts.every((text) => typeof text === 'string') || !texts.some(isTooLong)) return null;
  return { key: texts[0]!.slice(0, LONGEST_KEY), length: Math.max(...texts.map(({ length }) => length)) };
}

/** @returns `null` for what is none; of its cells those that are. WRITE3 */
export function readWrite(value: unknown): Write | null {
  if (typeof value !== 'object' || value === null) return null;
  const { clock, window, by, source, of, cells } = value as { readonly [Name in keyof Write]?: unknown };
  if (!isTime(clock) || typeof window !== 'string' || !Array.isArray(cells)) return null;
  return {
    clock,
    window,
    ...(typeof by === 'string' && { by }),
    ...(typeof source === 'string' && { source: source as EditSource }),
    ...(typeof of === 'string' && { of }),
    cells: cells.every(isCellText) ? cells : cells.filter(isCellText),
  };
}

export function isCellText(cell: unknown): cell is CellText {
  return Array.isArray(cell) && cell.length === 2 && isTextOfCell(cell[0]) && isTextOfCell(cell[1]);
}

/** WRITE6 */
export function isTextOfCell(text: unknown): text is string {
  return typeof text === 'string' && !isTooLong(text);
}
