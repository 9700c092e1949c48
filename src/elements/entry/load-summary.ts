import type { Unfilled } from '../../submissions/filled-cells.js';

/** What became of a document that a page has loaded. */
export interface LoadSummary {
  /** Cells whose text is another now. One step of undo takes all of them back. */
  readonly written: number;
  /** Of these, cells in which something else stood. */
  readonly replaced: number;
  /** Of these, cells that are empty now: the document has the value, and nothing for its other cells, as its standard or note. */
  readonly emptied: number;
  /** Observations, or parts of them as a standard, that the form has no open place for, each with why. */
  readonly unfilled: readonly Unfilled[];
  /** Remarks of a review that was taken. */
  readonly remarks?: number;
}
