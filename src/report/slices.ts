/**
 * Long work in slices, so that the page stays alive meanwhile.
 *
 * SLICE1 a slice ends after its time, and the work goes on after the pause · SLICE2 what has to be done at once can be finished at once
 * SLICE3 the share done is told from slice to slice · SLICE4 a rest ends the slice · SLICE5 a step may count for as many as it was, or
 * tell how many are left
 */
import { runWhole, type Steps } from '../documents/steps.js';

export interface Slices {
  /** Lets others have their turn. Timers are the page's business, so the page brings its own. */
  pause(): Promise<void>;
  /** Milliseconds; 50 where not given. */
  readonly time?: number;
  /** Told after each slice but the last how much has been done: 0 to 1. */
  onProgress?(share: number): void;
}

const USUAL_TIME = 50;
/** Steps between two looks at the clock. */
const STEPS = 64;

/** A piece of work after the other: what is still under way in slices is finished at once before the next begins. */
export class Sequence {
  private run: { finish(): void } | null = null;

  get isUnderWay(): boolean {
    return this.run !== null;
  }

  /** Called from the work under way when it is done but for telling of it: what a listener begins comes after it. */
  release(): void {
    this.run = null;
  }

  /** Finishes at once what is under way. */
  settle(): void {
    const { run } = this;
    this.run = null;
    run?.finish();
  }

  whole<T>(steps: Steps<T>): T {
    this.settle();
    return runWhole(steps);
  }

  /** @param expected about how many steps there are. */
  async sliced<T>(steps: Steps<T>, expected: number, slices: Slices): Promise<T> {
    this.settle();
    const run = runSliced(steps, expected, slices);
    this.run = run;
    try {
      return await run.done;
    } finally {
      if (this.run === run) this.run = null;
    }
  }
}

/**
 * @param expected about how many steps there are; `Infinity` until they tell.
 * @returns the result to come, and a way to have it at once.
 */
export function runSliced<T>(steps: Steps<T>, expected: number, slices: Slices): { readonly done: Promise<T>; finish(): void } {
  const { pause, time = USUAL_TIME, onProgress } = slices;
  let result: { value: T } | { error: unknown } | null = null;
  let count = 0;
  const run = (isOver: (isResting: boolean) => boolean): void => {
    try {
      let isResting: boolean;
      do {
        isResting = false;
        for (let i = 0; i < STEPS && !result && !isResting;) {
          const step = steps.next();
          if (step.done) result = { value: step.value };
          else isResting = step.value === 'rest';
          if (step.done) break;
          if (typeof step.value === 'object') [count, expected] = [0, step.value.left];
          const size = typeof step.value === 'number' ? Math.max(step.value, 1) : 1;
          i += size;
          count += size;
        }
      } while (!result && !isOver(isResting));
    } catch (error) {
      result = { error };
    }
  };
  const goOn = async (): Promise<T> => {
    for (;;) {
      const end = Date.now() + time;
      run((isResting) => isResting || Date.now() > end);
      if (result && 'value' in result) return result.value;
      if (result) throw result.error;
      onProgress?.(Math.min(1, count / expected));
      await pause();
    }
  };
  return { done: goOn(), finish: () => run(() => false) };
}
