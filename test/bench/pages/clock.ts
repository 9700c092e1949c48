/** The clock of every page that is measured. Bundled, it is also put into pages that are not the benchmark's own (`clock` there). */

/** Milliseconds since navigation, once the frame under way is painted: at the first message handled after it. */
export function afterPaint(): Promise<number> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => done(performance.now()));
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  });
}

/** Asks once a frame until there is something. @throws {Error} naming what was waited for. */
export async function until<T>(what: string, probe: () => T | null | undefined | false, limitMs = 30_000): Promise<T> {
  const start = performance.now();
  for (;;) {
    const found = probe();
    if (found) return found;
    if (performance.now() - start > limitMs) throw new Error(`Expected ${what} within ${limitMs / 1000} s`);
    await new Promise((next) => requestAnimationFrame(next));
  }
}
