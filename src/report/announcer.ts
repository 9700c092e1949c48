/** Tells listeners of what happened: each of everything, in the order in which it happened, whatever the others do. */
export class Announcer<T> {
  private readonly listeners = new Set<(news: T) => void>();
  private readonly waiting: T[] = [];

  /** @returns a function that ends the subscription. */
  subscribe(listener: (news: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @throws the first error of a listener, once all have been told. */
  announce(news: T): void {
    this.waiting.push(news);
    if (this.waiting.length > 1) return; // a listener made it: told after what it listens to
    const errors: unknown[] = [];
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      for (const listener of this.listeners) {
        try {
          listener(next);
        } catch (error) {
          errors.push(error);
        }
      }
      this.waiting.shift();
    }
    if (errors.length > 0) throw errors[0];
  }
}
