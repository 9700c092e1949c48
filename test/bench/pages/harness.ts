/**
 * What runs inside each page of a grid: the same steps and clocks for all. Keys and wheel come from outside, as a person's do;
 * a time begins at the key event's own time stamp and ends when the frame that shows the change is painted.
 */
import { within } from '../within.mjs';
import { VALUE_COLUMN } from './columns.js';
import type { Contender } from './contender.js';
import { LongTasks } from './long-tasks.js';
import { untilPainted } from './painted.js';
import { indicatorName, regionCode, shapeOf } from './plan.js';
import { ScrollWatch } from './scroll-watch.js';

const place = document.createElement('div');
const tasks = new LongTasks();

export function enter(contender: Contender): void {
  place.style.width = '1200px';
  document.body.append(place);
  Object.assign(window, { bench: new Harness(contender) });
}

/** Texts to look for, row by row, from the value column on. */
interface Expected {
  readonly texts: readonly (readonly string[])[];
  /** By row: is its first text an invalid one? */
  readonly invalid: readonly boolean[];
}

class Harness {
  private readonly contender: Contender;
  private rows = 0;
  private readonly edits: [start: number, end: number][] = [];
  private scroll: ScrollWatch | undefined;
  /** What a step that waits for a key comes to. */
  private running: Promise<unknown> = Promise.resolve();

  constructor(contender: Contender) {
    this.contender = contender;
  }

  prepare(rows: number, isFilled: boolean): Promise<void> {
    this.rows = rows;
    return this.contender.prepare(rows, isFilled);
  }

  async mount() {
    const start = performance.now();
    const shown = untilPainted(
      'the first row to be painted',
      place,
      start,
      () => (this.contender.cell(0, 0)?.getBoundingClientRect().height ?? 0) > 0,
    );
    const ready = this.contender.mount(place).then(() => performance.now() - start);
    const times = await Promise.all([shown, within('the grid to say that it is ready', ready, 120_000)]);
    const painted = Math.max(...times);
    return { painted, ...(await tasks.between(start, start + painted)) };
  }

  /** Shows it and takes it away again. */
  async remount(times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.contender.mount(place);
      await this.contender.unmount!();
    }
    await new Promise((done) => setTimeout(done, 500)); // what it leaves for later
  }

  /** Fills cells of the first rows, each again and again. */
  async fill(times: number): Promise<void> {
    for (let i = 0; i < times; i++) await this.contender.type!(i % Math.min(this.rows, 50), String(i % 400));
    await new Promise((done) => setTimeout(done, 500));
  }

  /** What the first rows are about: indicator and region. */
  names(count: number): [name: string, region: string][] {
    const { regions } = shapeOf(this.rows);
    return Array.from({ length: count }, (_, row) => [indicatorName(Math.floor(row / regions)), regionCode(row % regions)]);
  }

  open(row: number): void {
    this.contender.open(row);
  }

  select(row: number): void {
    this.contender.select(row);
  }

  countInvalid(rows: number): number {
    return this.contender.countInvalid(rows);
  }

  /** From the next Enter until the cells show what was typed, and whether it is valid. */
  watchEdit(row: number, expected: Expected): void {
    this.watchKey('Enter', async (start) => {
      const painted = await untilPainted(`row ${row} to show what was typed`, place, start, () => this.shows(expected, row));
      this.edits.push([start, start + painted]);
      return { painted };
    });
  }

  /** The longest task of all edits that were watched, in ms; 0 when all were shorter than 50 ms. */
  async longestOfEdits(): Promise<number> {
    const found = await Promise.all(this.edits.map(([start, end]) => tasks.between(start, end)));
    return Math.max(...found.map(({ longest }) => longest));
  }

  /** From the next Ctrl+V until the rows that are seen show it, all of it is taken in and validated, and (`kept`) it is saved. */
  watchPaste(expected: Expected): void {
    let isIn = false;
    const taken = this.contender.pasted().then(() => (isIn = true));
    const saved = this.contender.saved?.().then(() => performance.now());
    this.watchKey('v', async (start) => {
      const painted = await untilPainted('the pasted rows to be painted', place, start, () => isIn && this.shows(expected));
      await taken;
      const end = saved ? await within('what was pasted to be saved', saved, 120_000) : 0;
      const kept = Math.max(painted, end - start);
      return { painted, kept, ...(await tasks.between(start, start + kept)) };
    });
  }

  watchScroll(): void {
    this.scroll = new ScrollWatch(this.contender.scroller());
  }

  /** Goes to a share of the way, as by the scroll bar. */
  jump(share: number): void {
    this.scroll!.jump(share);
  }

  async endScroll() {
    const { start, pause, moved } = this.scroll!.end();
    return { pause, moved, ...(await tasks.between(start, performance.now())) };
  }

  /** What the step came to that was waiting for a key. */
  result(): Promise<unknown> {
    return this.running;
  }

  private watchKey(key: string, work: (start: number) => Promise<unknown>): void {
    const pressed = new Promise<number>((done) => {
      const onKey = (event: KeyboardEvent) => {
        if (event.key.toLowerCase() !== key.toLowerCase()) return;
        window.removeEventListener('keydown', onKey, true);
        done(event.timeStamp);
      };
      window.addEventListener('keydown', onKey, true);
    });
    this.running = within(`the key ${key} to reach the page`, pressed).then(work);
    this.running.catch(() => undefined); // told by `result`
  }

  private shows({ texts, invalid }: Expected, first = 0): boolean {
    return texts.every((row, r) =>
      row.every((text, c) => {
        const cell = this.contender.cell(first + r, VALUE_COLUMN + c);
        if (!cell || !textOf(cell).trim().endsWith(text)) return false;
        return c > 0 || this.contender.isInvalid(cell) === invalid[r];
      }),
    );
  }
}

/** A field that stands for what is calculated shows it in the place of a value. */
function textOf(cell: HTMLElement): string {
  return cell instanceof HTMLInputElement ? cell.value || cell.placeholder : cell.textContent;
}
