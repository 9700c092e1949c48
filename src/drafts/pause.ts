/**
 * Lets the page have its turn between two slices of long work: to draw, and to take keys. By a message and not by a timer, for one timer after
 * another waits for 4 ms, and in a tab that is not seen for a second.
 */
export function pause(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const onMessage = () => {
      port1.close();
      done();
    };
    port1.addEventListener('message', onMessage, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** Cells that are worked on between two looks at the clock. */
export const AT_ONCE = 5000;

/** Milliseconds of a slice: a task of 50 holds up the page. */
export const SLICE_MS = 35;

/** Long work on cells, with turns for the page. */
export class Turns {
  private cells = 0;
  private begun = Date.now();

  /** After so many cells more. */
  async pass(cells: number): Promise<void> {
    this.cells += cells;
    if (this.cells < AT_ONCE) return;
    this.cells = 0;
    if (Date.now() - this.begun < SLICE_MS) return;
    await pause();
    this.begun = Date.now();
  }
}
