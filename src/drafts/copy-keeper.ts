/**
 * Keeps the second copies of the drafts of a form up to date.
 *
 * COPYKEPT1 small ones within a second after an edit, when the page is left, and at once where that is asked for: so until the database has a fresh log · COPYKEPT2 large ones once a minute, and
 * when the page is hidden; of the largest there is but a mark
 */
import { pause } from './pause.js';
import type { Sealing } from './sealing.js';
import { writeCopy, writeLargeCopy, type SecondCopy } from './second-copy.js';

/** The smaller, the sooner: to put one together takes a few microseconds a cell. */
const WAIT_MS = 100;
const WAIT_MS_PER_CELL = 0.1;
const LARGE_WAIT_MS = 60_000;
/** Cells of a form from which on a copy is large: to put it together holds up the page. */
const LARGE = 10_000;
/** Of more cells no copy is made. */
const LARGEST = 100_000;

type Copies = readonly (readonly [draft: string, copy: SecondCopy])[];

export class CopyKeeper {
  private readonly copies: (isMark: boolean) => Iterable<readonly [draft: string, copy: SecondCopy]>;
  private readonly cellCount: () => number;
  private readonly sealing: Sealing;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  /** The copies that were put together last. */
  private last: Copies = [];

  /** @param copies of every draft, or marks of them, put together when asked. */
  constructor(
    copies: (isMark: boolean) => Iterable<readonly [draft: string, copy: SecondCopy]>,
    cellCount: () => number,
    sealing: Sealing,
  ) {
    this.copies = copies;
    this.cellCount = cellCount;
    this.sealing = sealing;
  }

  keepSoon(): void {
    const cells = this.cellCount();
    const wait = cells > LARGE ? LARGE_WAIT_MS : Math.max(WAIT_MS, cells * WAIT_MS_PER_CELL);
    this.timer ??= setTimeout(() => void this.keepInTurns(), wait);
  }

  /** Small copies at once, large ones soon. */
  keepAtOnce(): void {
    this.keepSoon();
    if (this.cellCount() <= LARGE) void this.keep();
  }

  /** Writes the copies if something has changed. Resolves when large ones are written, too. */
  keepNow(): Promise<void> {
    return this.timer === undefined ? this.writing : this.keep();
  }

  /** What changed since the last copies is not copied. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private keep(): Promise<void> {
    this.cancel();
    return this.write(this.put());
  }

  /** Nobody waits for it: the page has its turn before a large one is put into words. */
  private async keepInTurns(): Promise<void> {
    this.cancel();
    const copies = this.put();
    if (this.cellCount() > LARGE) await pause();
    if (copies === this.last) await this.write(copies); // else later ones have been written
  }

  /** @returns copies of how the drafts stand, to be written. */
  private put(): Copies {
    return (this.last = [...this.copies(this.cellCount() > LARGEST)]);
  }

  private write(copies: Copies): Promise<void> {
    for (const [draft, copy] of copies) {
      if (writeCopy(draft, copy, this.sealing) || copy.writes === null) continue;
      this.writing = this.writing.then(() => writeLargeCopy(draft, copy, this.sealing)).catch(() => undefined);
    }
    return this.writing;
  }
}
