/**
 * What the office has on its desk for a plan: the files it has taken in, those it could not take, what it has decided and remarked.
 *
 * COLLECTION1 a file that is there already changes nothing when it comes again · COLLECTION2 each step can be undone, and done again; what
 * comes in portions is one step · COLLECTION3 a file that can't be taken in is kept with its reason until one of its name is taken, or it is put away; of
 * several of one name each until it is put away · COLLECTION4 a verdict is taken back by taking back its decision: the remarks are still there
 * COLLECTION5 remarks are numbered within their submission, and no number is given twice · COLLECTION6 a file can be taken away again; what was decided and
 * remarked on it stays, without effect until it comes again · COLLECTION7 a desk that was changed elsewhere is joined with this one: nothing of either is lost, and
 * undoing takes back the steps of this one only
 */
import type { Decision } from './decisions.js';
import { mergeDesks } from './desk-merge.js';
import { EMPTY_DESK, type DeskState, type RefusedFile, type TakenFile } from './desk-state.js';
import { nextRemarkId, type Remark } from './review.js';

/** What came of files that were taken in. */
export interface Intake {
  readonly taken: number;
  /** There before, and the same. */
  readonly known: number;
  readonly refused: number;
}

interface Step {
  readonly before: DeskState;
  readonly after: DeskState;
  /** What it is a portion of. */
  readonly of?: object | undefined;
}

export class Collection {
  private readonly listeners = new Set<() => void>();
  private past: readonly Step[] = [];
  private future: readonly Step[] = [];
  private present: DeskState;
  private isTogether = false;

  /** @param state as it was kept. */
  constructor(state: DeskState = EMPTY_DESK) {
    this.present = state;
  }

  get state(): DeskState {
    return this.present;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** @returns what takes the listener away. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * COLLECTION1, COLLECTION3
   * @param of what these files are a portion of: one step with those before them.
   */
  takeIn(files: readonly TakenFile[], refused: readonly RefusedFile[] = [], of?: object): Intake {
    const { state } = this;
    const known = new Set(state.files.map(({ submission }) => submission.digest));
    const fresh = files.filter(({ submission: { digest } }) => !known.has(digest) && known.add(digest));
    if (fresh.length > 0 || refused.length > 0) {
      const ids = new Set(refused.map(({ id }) => id));
      const others = withoutTaken(state.refused, files).filter(({ id }) => !ids.has(id));
      this.step({ ...state, files: [...state.files, ...fresh], refused: [...others, ...refused] }, of);
    }
    return { taken: fresh.length, known: files.length - fresh.length, refused: refused.length };
  }

  /** COLLECTION6 */
  takeAway(submission: string): void {
    this.step({ ...this.state, files: this.state.files.filter((file) => file.submission.digest !== submission) });
  }

  /** Refused files are seen to. */
  putAway(...ids: readonly string[]): void {
    this.step({ ...this.state, refused: this.state.refused.filter((file) => !ids.includes(file.id)) });
  }

  decide(...decisions: readonly Decision[]): void {
    this.step({ ...this.state, decisions: [...this.state.decisions, ...decisions] });
  }

  /** COLLECTION4 */
  takeBack(...decisions: readonly Decision[]): void {
    this.step({ ...this.state, decisions: this.state.decisions.filter((one) => !decisions.includes(one)) });
  }

  /** COLLECTION5 */
  remark(submission: string, remark: Omit<Remark, 'id'>): void {
    const before = this.remarksOn(submission);
    this.setRemarks(submission, [...before, { ...remark, id: nextRemarkId(before) }]);
  }

  removeRemark(submission: string, id: string): void {
    this.setRemarks(
      submission,
      this.remarksOn(submission).filter((one) => one.id !== id),
    );
  }

  remarksOn(submission: string): readonly Remark[] {
    return this.state.remarks[submission] ?? [];
  }

  undo(): void {
    const step = this.past[this.past.length - 1];
    if (!step) return;
    this.future = [step, ...this.future];
    this.past = this.past.slice(0, -1);
    this.show(changeOf(step.after, step.before, this.present));
  }

  redo(): void {
    const [step, ...rest] = this.future;
    if (!step) return;
    this.past = [...this.past, step];
    this.future = rest;
    this.show(changeOf(step.before, step.after, this.present));
  }

  /**
   * COLLECTION7
   * @param base what both were. @param theirs the desk as it is elsewhere. @returns decisions that were made otherwise there, and don't stand here.
   */
  join(base: DeskState, theirs: DeskState): readonly Decision[] {
    const { state, contested } = this.present === base ? { state: theirs, contested: [] } : mergeDesks(base, this.present, theirs);
    this.show(state);
    return contested;
  }

  private setRemarks(submission: string, remarks: readonly Remark[]): void {
    this.step({ ...this.state, remarks: { ...this.state.remarks, [submission]: remarks } });
  }

  /** Several changes as one step. */
  together(work: () => void): void {
    const before = this.present;
    this.isTogether = true;
    try {
      work();
    } finally {
      this.isTogether = false;
    }
    if (this.present === before) return;
    const next = this.present;
    this.present = before;
    this.step(next);
  }

  private step(after: DeskState, of?: object): void {
    if (this.isTogether) return void (this.present = after);
    const last = this.past[this.past.length - 1];
    const isNext = of !== undefined && last?.of === of && last.after === this.present;
    this.past = isNext ? [...this.past.slice(0, -1), { ...last, after }] : [...this.past, { before: this.present, after, of }];
    this.future = [];
    this.show(after);
  }

  private show(state: DeskState): void {
    this.present = state;
    for (const listener of this.listeners) listener();
  }
}

/** What leads from one to the other, done to what is there now. */
function changeOf(from: DeskState, to: DeskState, present: DeskState): DeskState {
  return present === from ? to : mergeDesks(from, to, present).state;
}

/** COLLECTION3 */
function withoutTaken(refused: readonly RefusedFile[], taken: readonly TakenFile[]): readonly RefusedFile[] {
  const names = new Set(taken.map(({ name }) => name));
  const counts = new Map<string, number>();
  for (const { name } of refused) counts.set(name, (counts.get(name) ?? 0) + 1);
  return refused.filter(({ name }) => !names.has(name) || counts.get(name)! > 1);
}
