import type { Observation } from '../../observations/observation.js';
import type { Plan } from '../../plan/schema.js';
import type { Collection } from '../../submissions/collection.js';
import type { DeskRow } from '../../submissions/desk-rows.js';
import type { Checks, DeskView } from '../../submissions/desk-view.js';
import type { Review } from '../../submissions/review.js';
import type { Submission } from '../../submissions/submission.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { CellKind } from './department-cells.js';
import type { Standings } from './standings.js';

/** What is shown of a department. */
export interface Looking {
  readonly kind: CellKind | 'all';
  readonly field: string;
  readonly search: string;
  /** Key of the selected cell. */
  readonly selected: string | null;
  /** Cells that are drawn; more when they are asked for. */
  readonly shown: number;
}

/** Cells that are drawn at first, and more at a time. */
export const CELLS = 300;

export const LOOKING: Looking = { kind: 'all', field: '', search: '', selected: null, shown: CELLS };

export interface DepartmentOptions {
  readonly row: DeskRow;
  readonly view: DeskView;
  readonly plan: Plan;
  readonly collection: Collection;
  readonly previous: readonly Observation[];
  readonly checks: Checks;
  readonly standings: Standings;
  /** Of regions, by code. */
  readonly names: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly looking: Looking;
  look(change: Partial<Looking>): void;
  close(): void;
  sendBack(submissions: readonly Submission[]): void;
  /** Prints the slip of a return. */
  printSlip(submission: Submission, review: Review): void;
  accept(submissions: readonly Submission[]): void;
}
