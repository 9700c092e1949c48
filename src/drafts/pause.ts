/** Lets the page have its turn between two slices of long work: to draw, and to take keys. */
export function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** Cells that are worked on before the page has its turn. */
export const AT_ONCE = 10_000;

/** Long work on cells, with turns for the page. */
export class Turns {
  private cells = 0;

  /** After so many cells more. */
  async pass(cells: number): Promise<void> {
    this.cells += cells;
    if (this.cells < AT_ONCE) return;
    this.cells = 0;
    await pause();
  }
}
