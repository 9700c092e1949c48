/** Sealing under way, in slices: told once it takes a while, and given up where somebody says so. */
import { jsonTextStepwise } from '../../documents/json-parts.js';
import type { Steps } from '../../documents/steps.js';
import { pause } from '../../drafts/pause.js';
import type { EntrySession } from '../../report/session.js';
import { whileStill } from '../../report/still.js';
import { SealError, sealStepwise, type SealOptions, type Submission } from '../../submissions/submission.js';

/** Milliseconds: pieces of the work that are of one piece come on top. */
const SLICE = 25;
/** Milliseconds that pass without a word. */
const PATIENCE = 1000;

/** Of more cells whoever hears of an export has much to do. */
const MANY = 1000;
/** Filled cells that are taken together. */
const PORTION = 100;

/** A report that is handed in. */
export interface Exported {
  readonly submission: Submission;
  /** Of its file. */
  readonly text: string;
  /** The texts it was made of, by cell. */
  readonly cells: ReadonlyMap<string, string>;
}

export function* exportSteps(session: EntrySession, options: SealOptions): Steps<Exported> {
  const submission = yield* sealStepwise(session, options);
  const text = `${yield* jsonTextStepwise(submission, 2)}\n`;
  const cells = new Map<string, string>();
  for (const [key, typed] of session.cells()) {
    cells.set(key, typed);
    if (cells.size % PORTION === 0) yield PORTION / 10;
  }
  if (cells.size > MANY) yield 'rest'; // who hears of it has as much to do again
  return { submission, text, cells };
}

export class Sealing {
  private readonly onProgress: (isFirst: boolean) => void;
  private readonly isWanted: (session: EntrySession) => boolean;
  private count = 0;
  private isCancelled = false;
  private shown: number | null = null;

  /** @param isWanted is the session still the one that is shown? @param onProgress told when there is something to tell, and each hundredth. */
  constructor(isWanted: (session: EntrySession) => boolean, onProgress: (isFirst: boolean) => void) {
    this.isWanted = isWanted;
    this.onProgress = onProgress;
  }

  get isUnderWay(): boolean {
    return this.count > 0;
  }

  /** How much is done, in hundredths; `null` while there is nothing to tell. */
  get percent(): number | null {
    return this.shown;
  }

  cancel(): void {
    this.isCancelled = this.isUnderWay;
  }

  /** @throws {SealError} `cancelled`, and what the work throws. */
  async run<T>(session: EntrySession, steps: () => Steps<T>, expected: number): Promise<T> {
    const start = Date.now();
    this.count++;
    try {
      return await whileStill(session, steps, expected, {
        time: SLICE,
        pause: async () => {
          await pause();
          if (this.isCancelled || !this.isWanted(session)) throw new SealError('cancelled');
        },
        onProgress: (share) => {
          if (Date.now() - start > PATIENCE) this.show(Math.floor(100 * share));
        },
      });
    } finally {
      this.count--;
      if (!this.isUnderWay) {
        this.isCancelled = false;
        this.show(null);
      }
    }
  }

  private show(percent: number | null): void {
    if (percent === this.shown) return;
    const isFirst = this.shown === null;
    this.shown = percent;
    this.onProgress(isFirst);
  }
}
