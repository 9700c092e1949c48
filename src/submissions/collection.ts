/**
 * What the office has on its desk for a plan: the files it has taken in, those it could not take, what it has decided and remarked.
 *
 * COLLECTION1 a file that is there already changes nothing when it comes again · COLLECTION2 each step can be undone, and done again
 * COLLECTION3 a file that can't be taken in is kept with its reason until one of its name is taken, or it is put away
 * COLLECTION4 a verdict is taken back by taking back its decision: the remarks are still there · COLLECTION5 remarks are numbered within their submission,
 * and no number is given twice
 */
import type { Problem } from '../documents/problems.js';
import type { Decision } from './decisions.js';
import type { Remark } from './review.js';
import type { Submission } from './submission.js';

export interface TakenFile {
  readonly name: string;
  readonly submission: Submission;
}

/** Why a file is not even read: not in UTF-8, larger than any submission, not to be had. */
export const FILE_FAULTS = ['encoding', 'too-large', 'unreadable'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** A file that is no submission of the plan, with what is wrong; of how many problems some are kept. */
export interface RefusedFile {
  readonly name: string;
  readonly fault?: FileFault | undefined;
  readonly problems: readonly Problem[];
  readonly count: number;
}

export interface DeskState {
  readonly files: readonly TakenFile[];
  readonly refused: readonly RefusedFile[];
  /** In the order they were made. */
  readonly decisions: readonly Decision[];
  /** By the digest of the submission they are on. */
  readonly remarks: Readonly<Record<string, readonly Remark[]>>;
}

export const EMPTY_DESK: DeskState = { files: [], refused: [], decisions: [], remarks: {} };

/** What came of files that were taken in. */
export interface Intake {
  readonly taken: number;
  /** There before, and the same. */
  readonly known: number;
  readonly refused: number;
}

export class Collection {
  private readonly listeners = new Set<() => void>();
  private past: readonly DeskState[] = [];
  private future: readonly DeskState[] = [];
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

  /** COLLECTION1, COLLECTION3 */
  takeIn(files: readonly TakenFile[], refused: readonly RefusedFile[] = []): Intake {
    const { state } = this;
    const known = new Set(state.files.map(({ submission }) => submission.digest));
    const fresh = files.filter(({ submission: { digest } }) => !known.has(digest) && known.add(digest));
    const names = new Set([...files, ...refused].map(({ name }) => name));
    if (fresh.length > 0 || refused.length > 0) {
      const others = state.refused.filter(({ name }) => !names.has(name));
      this.step({ ...state, files: [...state.files, ...fresh], refused: [...others, ...refused] });
    }
    return { taken: fresh.length, known: files.length - fresh.length, refused: refused.length };
  }

  /** A refused file is seen to. */
  putAway(name: string): void {
    this.step({ ...this.state, refused: this.state.refused.filter((file) => file.name !== name) });
  }

  decide(...decisions: readonly Decision[]): void {
    this.step({ ...this.state, decisions: [...this.state.decisions, ...decisions] });
  }

  /** COLLECTION4 */
  takeBack(decision: Decision): void {
    this.step({ ...this.state, decisions: this.state.decisions.filter((one) => one !== decision) });
  }

  /** COLLECTION5 */
  remark(submission: string, remark: Omit<Remark, 'id'>): void {
    const before = this.remarksOn(submission);
    const last = before.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
    this.setRemarks(submission, [...before, { ...remark, id: `r${last + 1}` }]);
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
    const before = this.past[this.past.length - 1];
    if (!before) return;
    this.future = [this.present, ...this.future];
    this.past = this.past.slice(0, -1);
    this.show(before);
  }

  redo(): void {
    const [next, ...rest] = this.future;
    if (!next) return;
    this.past = [...this.past, this.present];
    this.future = rest;
    this.show(next);
  }

  /** The desk as it is elsewhere; what was undone or could be is gone. */
  replace(state: DeskState): void {
    [this.past, this.future] = [[], []];
    this.show(state);
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

  private step(next: DeskState): void {
    if (this.isTogether) return void (this.present = next);
    this.past = [...this.past, this.present];
    this.future = [];
    this.show(next);
  }

  private show(state: DeskState): void {
    this.present = state;
    for (const listener of this.listeners) listener();
  }
}
