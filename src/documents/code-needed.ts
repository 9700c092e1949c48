/** Thrown where what is asked for needs code that a page has not loaded yet: once it is there, it can be asked for again. */
export class CodeNeeded {
  readonly load: () => Promise<void>;

  constructor(load: () => Promise<void>) {
    this.load = load;
  }
}

/** Does some work, with the code it needs. */
export async function withCode<T>(work: () => T | Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CodeNeeded)) throw error;
      await error.load();
    }
  }
}
