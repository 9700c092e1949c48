/**
 * The steps that can be undone, kept beside the draft, so that they can be undone tomorrow, too.
 *
 * UNDOKEPT1 steps are kept a moment after they were made, or taken back, once the cells themselves are written, and when the page is left
 * UNDOKEPT2 they come back in the order in which they were made · UNDOKEPT3 what somebody else has written since a step is not taken back, as within
 * a session (SESSION16) · UNDOKEPT4 a step of many edits is in several records, and comes back whole or not at all · UNDOKEPT5 the steps of a window
 * that is open stay its own, also when it is reloaded or its form is opened again, and come back elsewhere once it is closed · UNDOKEPT6 steps of a
 * window that was taken for gone are withdrawn once it says that it is there
 * UNDOKEPT7 of a storage that was emptied they are written again
 */
import type { Step } from '../report/history.js';
import type { EntrySession } from '../report/session.js';
import type { DraftChannel } from './draft-channel.js';
import type { StepEdit, StepKey, StoredStep } from './records.js';
import type { DraftStore } from './store.js';
import { PIECE } from './writes.js';

const WAIT_MS = 300;
/** Steps kept, and edits in them. */
const MOST_STEPS = 200;
const MOST_EDITS = 200_000;

export class UndoKeeper {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly draft: string;
  private readonly channel: DraftChannel;
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
   * @param cellsWritten what resolves when the cells that are being written are; `null` where none are.
   */
  constructor(session: EntrySession, store: DraftStore, draft: string, channel: DraftChannel, cellsWritten: () => Promise<unknown> | null) {
    this.cellsWritten = cellsWritten;
    this.session = session;
    this.store = store;
    this.draft = draft;
    this.channel = channel;
  }

  /** The window that made a step. */
  windowOf(step: Step): string {
    return this.kept.get(step)?.[0]?.[2] ?? this.channel.window;
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

  /** Writes them where the storage was emptied. UNDOKEPT7 */
  keepAgain(): void {
    void this.store.changeSteps(this.records([...this.kept.keys()]), []).catch(() => undefined);
  }

  /** The steps there are now can be undone here, and are not kept. */
  leaveOut(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const step of this.session.steps) this.kept.set(step, []);
  }

  /** They stay in the store. UNDOKEPT6 */
  withdraw(names: readonly string[]): void {
    const theirs = [...this.kept].flatMap(([step, keys]) => (names.includes(keys[0]?.[2] ?? '') ? [step] : []));
    for (const step of theirs) this.kept.delete(step);
    this.session.withdrawSteps(new Set(theirs));
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
    const { channel } = this;
    const isFormer = ({ key }: StoredStep) => key[2] !== channel.window;
    await channel.takeOver(
      found.filter(isFormer).map(({ key }) => key[2]),
      living,
    );
    const records = found.filter((step) => isFormer(step) && channel.isOwn(step.key[2]));
    const { formerSteps } = await import('./former-steps.js');
    const { steps, stale } = await formerSteps(records, this.session.form);
    if (this.isEnded) return;
    const own = steps.filter(({ keys }) => channel.isOwn(keys[0]![2])); // not withdrawn meanwhile
    for (const { step, keys } of own) this.kept.set(step, keys);
    this.session.restoreSteps(own.map(({ step }) => step));
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
    const { draft } = this;
    const { window } = this.channel;
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
}

/** The newest steps, the earliest first. */
function newest(steps: readonly Step[]): readonly Step[] {
  let edits = 0;
  let first = steps.length;
  while (first > 0 && steps.length - first < MOST_STEPS && edits + steps[first - 1]!.length <= MOST_EDITS) edits += steps[--first]!.length;
  return steps.slice(first);
}
