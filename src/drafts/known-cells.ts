/**
 * What a window knows of the cells of its drafts: the stamp of the write that stands in each, which of them wait to be written, and which were
 * written while the drafts are being read.
 */
import { ByCell } from '../report/by-cell.js';
import type { CellRef, Form } from '../report/form.js';
import { AT_ONCE, type Turns } from './pause.js';
import { Clock, isLater, LatestWrites, type CellText, type Stamp, type Write } from './writes.js';

export class KnownCells {
  readonly form: Form;
  readonly clock: Clock;
  readonly latest: LatestWrites;
  /** Cells to be written, each with the stamp of when it was typed; their text is that of the session when they are. */
  readonly pending = new Map<string, Stamp>();
  readonly window: string;
  readonly isOwn: (name: string) => boolean;
  private readonly by: string | undefined;
  private readonly stamps: ByCell<Stamp>;
  /** Keys of cells that were written since the reading began, here or in another window. */
  private overtaken: Set<string> | null = null;

  /** @param isOwn tells the names of the window, those it has taken over among them. */
  constructor(form: Form, clock: Clock, window: string, isOwn: (name: string) => boolean, by: string | undefined) {
    this.form = form;
    this.stamps = new ByCell(form);
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
    this.stamps.setAt(cell ?? this.stamps.placeOf(key), stamp);
    this.overtaken?.add(key);
  }

  /** Was a cell of the form written last in another window? What was taken back there to a text of others stands as it was before. */
  isOfOthers(cell: CellRef): boolean {
    const stamp = this.stamps.valueAt(cell);
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

  /** @param cells that were read; those written meanwhile are taken out. */
  endReading(cells: ByCell<string>): void {
    for (const key of this.overtaken ?? []) cells.delete(key);
    this.overtaken = null;
  }

  /**
   * Hears of writes, and gathers the texts that stand of them. What was typed in this window before it could read is newer, whatever the clock.
   * @param before is filled with what stood there before, by the keys of those texts.
   */
  async hear(writes: readonly Write[], texts: ByCell<string>, turns: Turns, before?: Map<string, string | undefined>): Promise<void> {
    const { stamps, pending } = this;
    for (const { cells, ...stamp } of writes) {
      this.clock.observe(stamp.clock);
      let count = 0;
      for (const [key, text] of cells) {
        const place = stamps.placeOf(key);
        if (isLater(stamp, stamps.valueAt(place))) {
          stamps.setAt(place, stamp);
          if (pending.size > 0 && pending.has(key)) this.mark(key, this.stamp('typed'));
          else {
            before?.set(key, texts.valueAt(place));
            texts.setAt(place, text);
          }
        }
        if (++count % AT_ONCE === 0) await turns.pass(AT_ONCE);
      }
      await turns.pass(count % AT_ONCE);
    }
  }
}
