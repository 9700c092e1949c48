/** Lets the page breathe in the midst of long work. */
export class Pacer {
  private readonly pause: () => Promise<void>;
  private last = Date.now();
  private work = 0;

  /** @param pause gives the page a turn; without it the work is done in one go, as in Node. */
  constructor(pause?: () => Promise<void>) {
    this.pause = pause ?? (() => Promise.resolve());
  }

  /** Whether enough was done since to look at the clock; asked for every piece of work, however small. */
  isDue(characters: number): boolean {
    this.work += characters;
    if (this.work < PORTION) return false;
    this.work = 0;
    return true;
  }

  /** Pauses when the last pause was a while ago. */
  async breathe(): Promise<void> {
    if (Date.now() - this.last < LONGEST) return;
    await this.pause();
    this.last = Date.now();
  }
}

/** Characters that are read in a few milliseconds. */
const PORTION = 20_000;
/** Milliseconds of work between two turns of the page: below the 50 ms at which a task counts as long. */
const LONGEST = 30;
