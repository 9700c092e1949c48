/**
 * Reads the files of a desk and holds them against the checks of the form: in a worker where they are many, else on the page.
 *
 * READER1 the same comes out in the worker and on the page · READER2 where there is no worker, or it fails, the page goes on by itself and
 * nothing is lost · READER3 few files start none · READER4 what comes back is taken apart in turns
 */
import { LONG } from '../../documents/json-limits.js';
import { parseJsonStepwise } from '../../documents/json-pieces.js';
import { pause, Turns } from '../../drafts/pause.js';
import type { Observation } from '../../observations/observation.js';
import { runSliced } from '../../report/slices.js';
import type { CollectedPlan, CollectedScope } from '../../submissions/check-submission.js';
import type { Submission } from '../../submissions/submission.js';
import type { SubmissionCheck } from '../../submissions/submission-checks.js';
import { readFile, type ChosenFile, type ReadFile, type ReadSubmission } from './files.js';
import type { FromWorker, SentRead, ToWorker } from './reader-messages.js';
import { startReader } from './reader-start.js';

/** Files, and bytes, from which on a worker is worth its start. READER3 */
const MANY = 30;
const MANY_BYTES = 2_000_000;
/** Milliseconds of the page's work between two turns: pieces of it come on top. */
const SLICE = 25;
/** Of last year's values that are sent together. */
const PORTION = 2000;

type Asked = Extract<ToWorker, { readonly id: number }>;
type Answer<Kind extends Asked['kind']> = Extract<FromWorker, { readonly kind: Kind; readonly answer: unknown }>['answer'];

export class DeskReader {
  private readonly plan: CollectedPlan;
  private readonly scope: CollectedScope;
  private readonly start: () => Promise<Worker | null>;
  private starting: Promise<Worker | null> | null = null;
  private readonly waiting = new Map<number, { done(answer: never): void; fail(): void }>();
  private count = 0;
  /** What the worker has been sent. */
  private sentPrevious: readonly Observation[] = [];
  private isEnded = false;

  constructor(plan: CollectedPlan, scope: CollectedScope, start = startReader) {
    [this.plan, this.scope, this.start] = [plan, scope, start];
  }

  /**
   * @param all files that come, these among them.
   * @param goesOn asked before each file that the page reads itself.
   * @returns what came of them, as far as it went on.
   */
  async read(files: readonly ChosenFile[], all: number, goesOn: () => boolean): Promise<readonly ReadFile[]> {
    const isWorth = all >= MANY || files.reduce((sum, { size }) => sum + size, 0) >= MANY_BYTES;
    const sent = files.map(({ file, id, name, size, archive }) => ({ file, id, name, size, archive }));
    const isSendable = files.every(({ fault }) => fault === undefined);
    const answer = isWorth && isSendable ? await this.ask({ kind: 'read', id: ++this.count, files: sent }) : null;
    const found: ReadFile[] = [];
    const turns = new Turns();
    for (const one of answer ?? []) {
      if ('refused' in one) found.push(one);
      else {
        const taken = await takenOf(one);
        found.push({ taken });
        await turns.pass(taken.submission.report.observations.length);
      }
    }
    if (!answer) for (const file of files) if (goesOn()) found.push(await readFile(file, this.plan));
    return found;
  }

  /** @param all that are to be checked, these among them. @returns `null` where there is no worker for them. */
  async check(
    submissions: readonly Submission[],
    previous: readonly Observation[],
    all: number,
  ): Promise<readonly SubmissionCheck[] | null> {
    if (!this.starting && all < MANY) return null;
    const worker = await this.worker();
    if (worker && previous !== this.sentPrevious) {
      this.sentPrevious = previous;
      for (let start = 0; start === 0 || start < previous.length; start += PORTION) {
        this.send(worker, { kind: 'previous', isFirst: start === 0, observations: previous.slice(start, start + PORTION) });
        await pause();
      }
    }
    return this.ask({ kind: 'check', id: ++this.count, submissions });
  }

  end(): void {
    this.isEnded = true;
    void this.starting?.then((worker) => worker?.terminate());
    this.giveUp();
  }

  /** READER2 */
  private async ask<Kind extends Asked['kind']>(message: Extract<Asked, { kind: Kind }>): Promise<Answer<Kind> | null> {
    const worker = await this.worker();
    if (!worker || this.isEnded) return null;
    return new Promise((done) => {
      this.waiting.set(message.id, { done, fail: () => done(null) });
      this.send(worker, message);
    });
  }

  private worker(): Promise<Worker | null> {
    return (this.starting ??= this.begin());
  }

  private async begin(): Promise<Worker | null> {
    const worker = await this.start();
    if (!worker) return null;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') return;
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.kind === 'failed') waiting?.fail();
      else waiting?.done(data.answer as never);
    });
    for (const type of ['error', 'messageerror']) {
      worker.addEventListener(type, (event) => {
        event.preventDefault();
        worker.terminate();
        this.giveUp();
      });
    }
    const { plan, digest } = this.plan;
    this.send(worker, { kind: 'plan', plan, digest, scope: this.scope });
    return worker;
  }

  private send(worker: Worker, message: ToWorker): void {
    worker.postMessage(message, []);
  }

  private giveUp(): void {
    this.starting = Promise.resolve(null);
    for (const { fail } of this.waiting.values()) fail();
    this.waiting.clear();
  }
}

/** READER4 */
async function takenOf({ name, text }: Extract<SentRead, { readonly text: string }>): Promise<ReadSubmission> {
  if (text.length <= LONG) return { name, text, submission: JSON.parse(text) as Submission };
  const submission = (await runSliced(parseJsonStepwise(text), Infinity, { pause, time: SLICE }).done) as Submission;
  return { name, text, submission };
}
