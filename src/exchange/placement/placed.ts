/** What became of a block of texts: where its cells go, and what found no place. */
import type { CellRef } from '../../report/form.js';
import type { Placement } from './by-position.js';

export type UnplacedReason =
  | 'unknown-name'
  | 'unknown-breakdown'
  | 'other-department'
  | 'ambiguous-name'
  | 'repeated-name'
  | 'unknown-column'
  | 'ambiguous-column'
  | 'repeated-column';

/** A row or a column of the block that found no place. */
export interface Unplaced {
  readonly why: UnplacedReason;
  /** The name or heading as it stands in the block; empty where there is none. */
  readonly text: string;
  /** Index of the row or column in the block. */
  readonly index: number;
  /** Cells with text in it. */
  readonly cells: number;
}

export interface Placed extends Placement {
  readonly by: 'name' | 'position';
  readonly unplaced: readonly Unplaced[];
}

export interface ByNameOptions {
  /** The form's column at which a table without headings begins. */
  readonly from?: number;
  /** Does a blank empty the cell it stands for? In the downloaded form, where it showed what was there. */
  readonly empties?: (cell: CellRef) => boolean;
}
