/**
 * Keeps the second copies of the drafts of a form up to date.
 *
 * COPYKEPT1 small ones a second after an edit, and when the page is left · COPYKEPT2 large ones once a minute, and when the page is hidden
 */
import { writeCopy, writeLargeCopy, type SecondCopy } from './second-copy.js';

const WAIT_MS = 1000;
const LARGE_WAIT_MS = 60_000;
/** Cells of a form from which on a copy is large: to put it together holds up the page. */
const LARGE = 10_000;

export class CopyKeeper {
  private readonly copies: () => Iterable<readonly [draft: string, copy: SecondCopy]>;
  private readonly cellCount: () => number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  /** @param copies of every draft, put together when asked. */
  constructor(copies: () => Iterable<readonly [draft: string, copy: SecondCopy]>, cellCount: () => number) {
    this.copies = copies;
    this.cellCount = cellCount;
  }

  keepSoon(): void {
    this.timer ??= setTimeout(() => void this.keep(), this.cellCount() > LARGE ? LARGE_WAIT_MS : WAIT_MS);
  }

  /** Writes the copies if something has changed. Resolves when large ones are written, too. */
  keepNow(): Promise<void> {
    return this.timer === undefined ? this.writing : this.keep();
  }

  private keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const large = [...this.copies()].filter(([draft, copy]) => !writeCopy(draft, copy));
    for (const [draft, copy] of large) this.writing = this.writing.then(() => writeLargeCopy(draft, copy));
    return this.writing;
  }
}
