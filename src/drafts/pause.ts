/** Lets the page have its turn between two slices of long work: to draw, and to take keys. */
export function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
