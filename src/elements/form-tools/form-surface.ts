/** A form on the screen, as what stands around it sees it. */
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Arrangement, ColumnSet } from '../form-view/columns.js';
import type { FormDisplay } from '../form-view/form-display.js';
import type { RowFilter } from '../form-view/row-filter.js';

export interface FormSurface {
  readonly session: EntrySession;
  readonly display: FormDisplay;
  /** The selected cell of the form, or `null`. */
  readonly selected: CellRef | null;
  /** The field of the selected cell, or the first. */
  readonly currentField: string | undefined;
  /** Pixels without which columns would be out of sight. */
  readonly neededWidth: number;
  /** Selects a cell of the form and scrolls it into view, unfolding and showing what hides it. */
  select(cell: CellRef): void;
  /** Gives the form the focus: the selected cell, or the first to fill; that anyhow after a search. */
  focusFirst(isSearched?: boolean): void;
  /** Takes no more keys until it is given the focus; what was being typed is the session's. */
  rest(): void;
  undo(): void;
  redo(): void;
  /** Shows rows of a kind, or whose names hold a text; `select` shows all again where it must. */
  filter(filter: Partial<RowFilter>): void;
  toggleColumns(set: ColumnSet): void;
  arrange(arrangement: Arrangement): void;
  /** Goes to the first cell to fill of a field. */
  showField(field: string): void;
  /** The room on the page may have changed. */
  fit(): void;
  destroy(): void;
}
