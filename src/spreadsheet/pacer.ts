/** Lets the page breathe in the midst of long work. */
export class Pacer {
  private readonly pause: () => Promise<void>;
  private last = Date.now();

  /** @param pause gives the page a turn; without it the work is done in one go, as in Node. */
  constructor(pause?: () => Promise<void>) {
    this.pause = pause ?? (() => Promise.resolve());
  }

  /** Pauses when the last pause was a while ago. */
  async breathe(): Promise<void> {
    if (Date.now() - this.last < LONGEST) return;
    await this.pause();
    this.last = Date.now();
  }
}

/** Milliseconds of work between two turns of the page: below the 50 ms at which a task counts as long. */
const LONGEST = 30;
