/** What the flow asks of a browser. Each is driven in its own way; what comes of it here is the same for all. */
import { rm } from 'node:fs/promises';
import { IN_PAGE, type InPage } from './in-page.js';

/** How long anything may take on a machine that has other things to do. */
export const PATIENCE = 30_000;

export type Key = 'Enter' | 'Escape' | 'ArrowUp' | 'c' | 'v' | 'z';
export type Work<Result, Args extends unknown[]> = (page: InPage, ...args: Args) => Result | Promise<Result>;
export type Find<Args extends unknown[]> = (page: InPage, ...args: Args) => Element | null | undefined;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export abstract class Browser {
  /** Errors and policy violations the page has reported. */
  readonly complaints: string[] = [];

  /** @param folder of its own, where what it saves goes, too. */
  protected constructor(readonly folder: string) {}

  abstract readonly version: string;
  abstract open(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  /** Characters, as keys give them. */
  abstract type(text: string): Promise<void>;
  abstract press(key: Key, modifier?: 'Control'): Promise<void>;
  /** @returns the value of an expression, once it is there; an error of the page is thrown. */
  protected abstract run(expression: string): Promise<unknown>;
  protected abstract clickAt(place: Point, button: 'left' | 'right'): Promise<void>;
  /** @param expression for an input of files. */
  protected abstract giveFile(expression: string, path: string): Promise<void>;
  /** Ends the browser. */
  protected abstract end(): Promise<void>;
  /** Is it the error of a page that is being loaded, and has no answers yet? */
  protected abstract isLoading(error: unknown): boolean;

  async close(): Promise<void> {
    await this.end();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Runs a function in the page, with what `in-page.ts` offers it and values that JSON can carry. */
  async evaluate<Result, Args extends unknown[]>(work: Work<Result, Args>, ...args: Args): Promise<Result> {
    return (await this.run(expressionOf(String(work), args))) as Result;
  }

  /** Asks again until the answer is truthy. */
  async until<Result, Args extends unknown[]>(what: string, work: Work<Result, Args>, ...args: Args): Promise<NonNullable<Result>> {
    return within(what, async () => {
      try {
        return await this.evaluate(work, ...args);
      } catch (error) {
        if (this.isLoading(error)) return null;
        throw error;
      }
    });
  }

  /** Clicks on what is found, as soon as it stands still. */
  async click<Args extends unknown[]>(what: string, find: Find<Args>, args: Args, button: 'left' | 'right' = 'left'): Promise<void> {
    const middle = expressionOf(`(page, ...args) => page.middle((${String(find)})(page, ...args))`, args);
    await this.clickAt(await within(what, async () => (await this.run(middle)) as Point | null), button);
  }

  /** Gives a file of the disk to the input that is found, as a person does who chooses it. */
  async choose(find: Find<[]>, path: string): Promise<void> {
    const isThere = expressionOf(`(page) => Boolean((${String(find)})(page))`, []);
    await within('the input of the file', () => this.run(isThere));
    await this.giveFile(expressionOf(String(find), []), path);
  }
}

/** Asks again until the answer is truthy, for as long as a busy machine may need. */
export async function within<Result>(what: string, ask: () => Promise<Result>): Promise<NonNullable<Result>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

function expressionOf(work: string, args: readonly unknown[]): string {
  return `(() => { ${IN_PAGE}\nreturn (${work})(page, ...${JSON.stringify(args)}); })()`;
}
