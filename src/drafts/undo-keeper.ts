/**
 * The steps that can be undone, kept beside the draft, so that they can be undone tomorrow, too.
 *
 * UNDOKEPT1 steps are kept a moment after they were made, or taken back, once the cells themselves are written, and when the page is left
 * UNDOKEPT2 they come back in the order in which they were made · UNDOKEPT3 what somebody else has written since a step is not taken back, as within
 * a session (SESSION16) · UNDOKEPT4 a step of many edits is in several records, and comes back whole or not at all · UNDOKEPT5 the steps of a window
 * that is open stay its own, and come back elsewhere once it is closed
 */
import type { CellEdit, Step } from '../report/history.js';
import type { EntrySession } from '../report/session.js';
import { AT_ONCE, Turns } from './pause.js';
import type { StepEdit, StepKey, StoredStep } from './records.js';
import type { DraftStore } from './store.js';
import { PIECE } from './writes.js';

const WAIT_MS = 300;
/** Steps kept, and edits in them. */
const MOST_STEPS = 200;
const MOST_EDITS = 200_000;
const KEPT_MS = 30 * 24 * 3600 * 1000;

export class UndoKeeper {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly draft: string;
  private readonly window: string;
  private readonly cellsWritten: () => Promise<unknown> | null;
  private readonly kept = new Map<Step, readonly StepKey[]>();
  /** When a step was made: it may be kept after a later one of another window. */
  private readonly made = new WeakMap<Step, number>();
  private writing: Promise<void> = Promise.resolve();
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isEnded = false;

  /**
   * @param draft the first of the form.
   * @param window a random name of this window.
   * @param cellsWritten what resolves when the cells that are being written are; `null` where none are.
   */
  constructor(session: EntrySession, store: DraftStore, draft: string, window: string, cellsWritten: () => Promise<unknown> | null) {
    this.cellsWritten = cellsWritten;
    this.session = session;
    this.store = store;
    this.draft = draft;
    this.window = window;
  }

  /** The window that made a step, as far as it is known. */
  windowOf(step: Step): string | undefined {
    return this.kept.get(step)?.[0]?.[2];
  }

  /** Keeps the steps in a moment, the last of them as made just now. */
  keepSoon(): void {
    const { steps } = this.session;
    const last = steps[steps.length - 1];
    if (last && !this.made.has(last)) this.made.set(last, this.now());
    this.timer ??= setTimeout(() => void this.keepAfterCells(), WAIT_MS);
  }

  /** Keeps the steps now. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const steps = new Set(newest(this.session.steps));
    const removed = [...this.kept].filter(([step]) => !steps.has(step));
    for (const [step] of removed) this.kept.delete(step);
    const added = [...steps].filter((step) => !this.kept.has(step));
    for (const step of added) this.kept.set(step, this.keysOf(step));
    if (added.length === 0 && removed.length === 0) return this.writing;
    // What is not kept can't be undone tomorrow; the cells are saved all the same.
    const written = this.store
      .changeSteps(
        this.records(added),
        removed.flatMap(([, keys]) => keys),
      )
      .catch(() => undefined);
    return (this.writing = Promise.all([this.writing, written]).then(() => undefined));
  }

  /** The steps there are now can be undone here, and are not kept. */
  leaveOut(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const step of this.session.steps) this.kept.set(step, []);
  }

  /** What comes back now comes too late. */
  end(): void {
    this.isEnded = true;
  }

  /** What is kept. */
  async read(): Promise<readonly StoredStep[]> {
    return this.store.steps(this.draft).catch(() => []);
  }

  /**
   * Nobody waits for it. UNDOKEPT2, UNDOKEPT4
   * @param living windows that are open, but for this one. UNDOKEPT5
   */
  async bringBack(found: readonly StoredStep[], living: Promise<ReadonlySet<string>>): Promise<void> {
    if (found.length === 0) return;
    const open = await living;
    if (this.isEnded) return;
    const records = found.filter(({ key }) => !open.has(key[2]) && key[2] !== this.window);
    const steps: Step[] = [];
    const stale: StepKey[] = [];
    const turns = new Turns();
    for (const pieces of together(records)) {
      const keys = pieces.map(({ key }) => key);
      const isOld = keys[0]![1] < Date.now() - KEPT_MS;
      const step = isOld || !isWhole(pieces) ? [] : await this.located(pieces, turns);
      if (step.length === 0) {
        stale.push(...keys);
        continue;
      }
      steps.push(step);
      this.kept.set(step, keys);
    }
    if (this.isEnded) return;
    this.session.restoreSteps(steps);
    if (stale.length > 0) void this.store.changeSteps([], stale).catch(() => undefined);
  }

  /** A step that is forgotten before its cells are written could not be taken back after a crash in between. */
  private async keepAfterCells(): Promise<void> {
    await this.cellsWritten();
    if (this.timer !== undefined) await this.keep();
  }

  /** A time of its own for each step. */
  private now(): number {
    return (this.last = Math.max(this.last + 1, Date.now()));
  }

  private keysOf(step: Step): StepKey[] {
    const time = this.made.get(step) ?? this.now();
    const { draft, window } = this;
    const pieces = Math.ceil(step.length / PIECE);
    return pieces === 1 ? [[draft, time, window]] : Array.from({ length: pieces }, (_, piece): StepKey => [draft, time, window, piece]);
  }

  private *records(steps: readonly Step[]): Iterable<StoredStep> {
    const { form } = this.session;
    for (const step of steps) {
      const keys = this.kept.get(step) ?? [];
      for (const [piece, key] of keys.entries()) {
        const part = step.slice(piece * PIECE, (piece + 1) * PIECE);
        const edits = part.map(({ row, column, before, after }): StepEdit => [form.key(row, column), before, after]);
        yield { key, value: { edits, ...(keys.length > 1 && { pieces: keys.length }) } };
      }
    }
  }

  private async located(pieces: readonly StoredStep[], turns: Turns): Promise<CellEdit[]> {
    const found: CellEdit[] = [];
    for (const { value } of pieces) {
      for (const [i, [key, before, after]] of value.edits.entries()) {
        const cell = this.session.form.locate(key);
        if (cell) found.push({ ...cell, before, after });
        if (i % AT_ONCE === AT_ONCE - 1) await turns.pass(AT_ONCE);
      }
    }
    return found;
  }
}

/** Records of a step are one after the other. */
function together(records: readonly StoredStep[]): StoredStep[][] {
  const steps: StoredStep[][] = [];
  let last: StepKey | null = null;
  for (const record of records) {
    const { key } = record;
    if (last?.[1] === key[1] && last[2] === key[2]) steps[steps.length - 1]!.push(record);
    else steps.push([record]);
    last = key;
  }
  return steps;
}

/** UNDOKEPT4 */
function isWhole(pieces: readonly StoredStep[]): boolean {
  return pieces.every(({ key, value }, i) => (key[3] ?? 0) === i && (value.pieces ?? 1) === pieces.length);
}

/** The newest steps, the earliest first. */
function newest(steps: readonly Step[]): readonly Step[] {
  let edits = 0;
  let first = steps.length;
  while (first > 0 && steps.length - first < MOST_STEPS && edits + steps[first - 1]!.length <= MOST_EDITS) edits += steps[--first]!.length;
  return steps.slice(first);
}
