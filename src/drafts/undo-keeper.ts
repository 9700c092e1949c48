/**
 * The steps that can be undone, kept beside the draft, so that they can be undone tomorrow, too.
 *
 * UNDOKEPT1 steps are kept a moment after they were made, or taken back, and when the page is left · UNDOKEPT2 they come back in their order
 * UNDOKEPT3 a step whose cells have changed since takes nothing back, as within a session
 */
import type { CellEdit } from '../report/history.js';
import type { EntrySession } from '../report/session.js';
import { AT_ONCE, Turns } from './pause.js';
import type { StepKey, StepRecord } from './records.js';
import type { DraftStore } from './store.js';

const WAIT_MS = 300;
/** Steps kept, and edits in them. */
const MOST_STEPS = 200;
const MOST_EDITS = 200_000;
const KEPT_MS = 30 * 24 * 3600 * 1000;

type Step = readonly CellEdit[];

export class UndoKeeper {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly draft: string;
  private readonly window: string;
  private readonly kept = new Map<Step, StepKey>();
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param draft the first of the form. @param window a random name of this window. */
  constructor(session: EntrySession, store: DraftStore, draft: string, window: string) {
    this.session = session;
    this.store = store;
    this.draft = draft;
    this.window = window;
  }

  /** Keeps the steps in a moment. */
  keepSoon(): void {
    this.timer ??= setTimeout(() => void this.keep(), WAIT_MS);
  }

  /** Keeps the steps now. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const steps = new Set(newest(this.session.steps));
    const removed = [...this.kept].filter(([step]) => !steps.has(step));
    for (const [step] of removed) this.kept.delete(step);
    const added: { key: StepKey; value: StepRecord }[] = [];
    for (const step of steps) {
      if (this.kept.has(step)) continue;
      const key: StepKey = [this.draft, (this.last = Math.max(this.last + 1, Date.now())), this.window];
      this.kept.set(step, key);
      added.push({
        key,
        value: { edits: step.map(({ row, column, before, after }) => [this.session.form.key(row, column), before, after]) },
      });
    }
    if (added.length === 0 && removed.length === 0) return;
    // What is not kept can't be undone tomorrow; the cells are saved all the same.
    await this.store
      .changeSteps(
        added,
        removed.map(([, key]) => key),
      )
      .catch(() => undefined);
  }

  /** The steps there are now can be undone here, and are not kept. */
  leaveOut(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const step of this.session.steps) this.kept.set(step, [this.draft, 0, this.window]);
  }

  /** UNDOKEPT2 */
  async bringBack(): Promise<void> {
    const records = await this.store.steps(this.draft).catch(() => []);
    const steps: Step[] = [];
    const stale: StepKey[] = [];
    const turns = new Turns();
    for (const { key, value } of records) {
      const step = key[1] < Date.now() - KEPT_MS ? [] : await this.located(value, turns);
      if (step.length === 0) {
        stale.push(key);
        continue;
      }
      steps.push(step);
      this.kept.set(step, key);
    }
    this.session.restoreSteps(steps);
    if (stale.length > 0) void this.store.changeSteps([], stale).catch(() => undefined);
  }

  private async located({ edits }: StepRecord, turns: Turns): Promise<CellEdit[]> {
    const found: CellEdit[] = [];
    for (const [i, [key, before, after]] of edits.entries()) {
      const cell = this.session.form.locate(key);
      if (cell) found.push({ ...cell, before, after });
      if (i % AT_ONCE === AT_ONCE - 1) await turns.pass(AT_ONCE);
    }
    return found;
  }
}

/** The newest steps, the earliest first. */
function newest(steps: readonly Step[]): readonly Step[] {
  let edits = 0;
  let first = steps.length;
  while (first > 0 && steps.length - first < MOST_STEPS && edits + steps[first - 1]!.length <= MOST_EDITS) edits += steps[--first]!.length;
  return steps.slice(first);
}
