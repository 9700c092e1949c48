/** What became of a block of texts: where its cells go, and what found no place. */
import type { CellRef } from '../../report/form.js';
import type { Placement } from './by-position.js';

export type UnplacedReason =
  | 'unknown-name'
  | 'unknown-breakdown'
  | 'other-department'
  | 'ambiguous-name'
  | 'repeated-name'
  | 'replaced-row'
  | 'unknown-column'
  | 'ambiguous-column'
  | 'goal-column'
  | 'repeated-column'
  | 'other-period'
  | 'other-figures'
  | 'other-region'
  | 'total-row'
  | 'hidden-row'
  | 'hidden-column'
  | 'no-result'
  | 'torn-number'
  | 'struck-out'
  | 'unshown-number'
  | 'date-number'
  | 'merged-cells'
  | 'other-sheet'
  | 'hidden-sheet';

/** What is rightly left out: it belongs to another form, or is not shown. The rest may be a slip. */
const LEFT_OUT: ReadonlySet<UnplacedReason> = new Set(['other-department', 'other-period', 'other-figures', 'other-region']);

/** A row or a column of the block that found no place. */
export interface Unplaced {
  readonly why: UnplacedReason;
  /** The name or heading as it stands in the block; empty where there is none. */
  readonly text: string;
  /** What the row says of its period, region or kind of figures, where that is why. */
  readonly said?: string;
  /** Index of the row or column in the block. */
  readonly index: number;
  /** Cells with text in it. */
  readonly cells: number;
}

/** A column of the block, and the form's column it was taken for. */
export interface TakenColumn {
  /** The heading as it stands in the block; empty where there is none. */
  readonly text: string;
  readonly column: number;
}

/** Numbers that the table states in another multiple of their unit, and that were converted. */
export interface Converted {
  /** The unit in the table. */
  readonly unit: string;
  readonly cells: number;
}

/** What a person should look at before trusting what was placed. */
export interface Doubt {
  /**
   * `title-period`: a line above speaks of another period than the headings, `sheet-period`: the name of the sheet does · `title-region`: it begins with another place
   * `sheet-region`: the sheet is called after another region of the form than the title names
   * `file-period`, `file-region`, `file-department`: the name of the file, in `text`, says another one
   * `title-group`: a title or a note is of a part of the people, or of the region
   * `asides`: comments and text boxes of the sheet, which are not read; the first of them in `text`
   * `basis`: a title or a note says which population is counted, and the indicators don't
   * `title-periods`: it speaks of several years · `yearbook`: it is of a yearbook, which has the figures of the year before
   * `remark`: what a row says of its number in a column of notes, and what would make it another's
   * `scope`: what a column beside the names says of whom a row's number is
   * `correction`: what corrects a number of the table, which has both
   * `bracket`: what stands in brackets behind a name or a heading, and is not understood
   * `set-aside`: the table calls itself an example, out of date, void or a draft
   * `unsure`: the table says of its figures that they are wrong, or not settled
   * `footnote`: a note below, in `said`, whose mark rows have
   * `years-above`: a first row that is years, above figures that went by position
   * `two-units`: units of a row and of a heading that differ · `no-unit`: that of a row above one that states none
   * `shares`: all rates in per cent are one or less
   * `plus`: numbers with a plus before them
   * `unfolded`: a block went over lines that were folded away, of the indicators in `text` · `folded`: it passed them over
   * `as-last-year`: all values are those of the year before · `unit`: a line above states a unit of none of the indicators, or one not understood.
   */
  readonly code:
    | 'title-period'
    | 'sheet-period'
    | 'title-periods'
    | 'yearbook'
    | 'title-region'
    | 'sheet-region'
    | 'file-period'
    | 'file-region'
    | 'file-department'
    | 'title-group'
    | 'basis'
    | 'asides'
    | 'remark'
    | 'scope'
    | 'correction'
    | 'bracket'
    | 'set-aside'
    | 'unsure'
    | 'footnote'
    | 'years-above'
    | 'shares'
    | 'plus'
    | 'as-last-year'
    | 'unfolded'
    | 'folded'
    | 'unit'
    | 'two-units'
    | 'no-unit';
  readonly text: string;
  /** Rows or cells that it is about, where several share it. */
  readonly cells?: number;
  readonly said?: string;
}

export interface Placed extends Placement {
  readonly by: 'name' | 'position';
  readonly unplaced: readonly Unplaced[];
  readonly columns: readonly TakenColumn[];
  readonly converted: readonly Converted[];
  readonly doubts: readonly Doubt[];
}

export interface ByNameOptions {
  /** The form's column at which a table without headings begins. */
  readonly from?: number;
  /** Name of the sheet the block is of. */
  readonly name?: string;
  /** Does a blank empty the cell it stands for? In the downloaded form, where it showed what was there. */
  readonly empties?: (cell: CellRef) => boolean;
}

export function isLeftOut({ why }: Unplaced): boolean {
  return LEFT_OUT.has(why);
}
