/**
 * What a window knows of the cells of its drafts: the stamp of the write that stands in each, which of them wait to be written, and which were
 * written while the drafts are being read.
 */
import type { CellRef, Form } from '../report/form.js';
import { CellStamps } from './cell-stamps.js';
import { AT_ONCE, type Turns } from './pause.js';
import { Clock, LatestWrites, type CellText, type Stamp, type Write } from './writes.js';

export class KnownCells {
  readonly clock: Clock;
  readonly latest: LatestWrites;
  /** Cells to be written, each with the stamp of when it was typed; their text is that of the session when they are. */
  readonly pending = new Map<string, Stamp>();
  readonly window: string;
  readonly isOwn: (name: string) => boolean;
  private readonly by: string | undefined;
  private readonly stamps: CellStamps;
  /** Keys of cells that were written since the reading began, here or in another window. */
  private overtaken: Set<string> | null = null;

  /** @param isOwn tells the names of the window, those it has taken over among them. */
  constructor(form: Form, clock: Clock, window: string, isOwn: (name: string) => boolean, by: string | undefined) {
    this.stamps = new CellStamps(form);
    this.latest = new LatestWrites(this.stamps);
    this.clock = clock;
    this.window = window;
    this.isOwn = isOwn;
    this.by = by;
  }

  stamp(source: Stamp['source']): Stamp {
    return { clock: this.clock.next(), window: this.window, ...(this.by !== undefined && { by: this.by }), source };
  }

  /** A write that stands in a cell, and is to go to the disk. */
  mark(key: string, stamp: Stamp): void {
    this.latest.set(key, stamp);
    this.pending.set(key, stamp);
  }

  /**
   * A write of this window that stands in a cell.
   * @param cell where it is known.
   */
  overtake(key: string, stamp: Stamp, cell?: CellRef): void {
    if (cell) this.stamps.setStampAt(cell, stamp);
    else this.latest.set(key, stamp);
    this.overtaken?.add(key);
  }

  /** Was a cell of the form written last in another window? What was taken back there to a text of others stands as it was before. */
  isOfOthers(cell: CellRef): boolean {
    const stamp = this.stamps.stampAt(cell);
    if (!stamp || this.isOwn(stamp.window)) return false;
    return stamp.source === 'undone' ? stamp.of !== undefined && !this.isOwn(stamp.of) : true;
  }

  /** The cells to be written, which wait no longer. */
  takePending(): [key: string, stamp: Stamp][] {
    const cells = [...this.pending];
    this.pending.clear();
    return cells;
  }

  /** Cells that could not be written wait again, where nothing later stands. */
  giveBack(cells: readonly (readonly [key: string, stamp: Stamp])[]): void {
    for (const [key, stamp] of cells) if (this.latest.stamp(key) === stamp) this.pending.set(key, stamp);
  }

  /** @returns the cells of another window's write that stand now. */
  receive(write: Write): CellText[] {
    const standing = this.latest.add(write);
    for (const [key] of standing) {
      this.pending.delete(key);
      this.overtaken?.add(key);
    }
    return standing;
  }

  /** As if they had never been written. */
  forget(isForgotten: (key: string) => boolean): void {
    for (const [key] of this.latest) {
      if (!isForgotten(key)) continue;
      this.latest.forget(key);
      this.pending.delete(key);
    }
  }

  beginReading(): void {
    this.overtaken = new Set();
  }

  /** @returns the cells that were read, but for those written meanwhile. */
  endReading(cells: readonly CellText[]): readonly CellText[] {
    const { overtaken } = this;
    this.overtaken = null;
    return overtaken && overtaken.size > 0 ? cells.filter(([key]) => !overtaken.has(key)) : cells;
  }

  /**
   * Hears of writes, and gathers the texts that stand of them. What was typed in this window before it could read is newer, whatever the clock.
   * @returns what stood there before, by the keys of those texts.
   */
  async hear(writes: readonly Write[], texts: Map<string, string>, turns: Turns): Promise<Map<string, string | undefined>> {
    const before = new Map<string, string | undefined>();
    for (const { cells, ...stamp } of writes) {
      this.clock.observe(stamp.clock);
      for (let from = 0; from < cells.length; from += AT_ONCE) {
        const part = cells.slice(from, from + AT_ONCE);
        for (const [key, text] of this.latest.add({ ...stamp, cells: part })) {
          if (this.pending.has(key)) this.mark(key, this.stamp('typed'));
          else {
            before.set(key, texts.get(key));
            texts.set(key, text);
          }
        }
        await turns.pass(part.length);
      }
    }
    return before;
  }
}
