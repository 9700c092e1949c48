/** The grid as its parts see it: what settings and paste may ask of it. */
import type { CellRef } from '../../report/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { GridLayout } from '../form-view/layout.js';
import type { Room } from './page-scroll.js';
import type { FormSurface } from '../form-tools/form-surface.js';
import type { Pasted } from '../form-tools/paster.js';
import type { Typed } from '../../report/session.js';
import type { SharedSession } from '../session/shared-session.js';
import type { Handsontable } from './handsontable.js';
import type { TabOrder } from './tab-order.js';

export interface GridViewOptions {
  readonly shared: SharedSession;
  readonly locale: Locale;
  readonly licenseKey: string;
  /** Name of the grid for screen readers. */
  readonly label: string;
  /** Sheets of the element, which its menus need too. */
  readonly sheets: readonly CSSStyleSheet[];
  /** Before the cells are drawn: what will stand beside them takes its room. @param hasPanel as a person has chosen; `null` where that was not chosen. */
  readonly takeRoom: (neededWidth: number, hasPanel: boolean | null) => void;
  /** What is shown has changed: other rows, other columns, or what is counted of them. */
  readonly onShown: () => void;
  /**
   * The selected cell of the form, or `null`; what was typed last, while it has something to say; why what is typed now can't be; what was
   * mended by a key; what is spoken of before the selected one.
   */
  readonly onSelect: (
    cell: CellRef | null,
    entered: CellRef | null,
    closed: string | null,
    mended: CellRef | null,
    first: CellRef | null,
  ) => void;
  /** Something was typed, the same as before perhaps: `onSelect` tells what is to be said of it. */
  readonly onEntered: () => void;
  /** Many cells are about to be cleared: `clear` does it. */
  readonly onClear: (count: number, clear: () => void) => void;
  /** What became of a pasted block; `null` where what pastes is not to be had. */
  readonly onPasted: (pasted: Pasted | null) => void;
}

export interface GridSurface extends FormSurface {
  readonly options: GridViewOptions;
  readonly hot: Handsontable;
  readonly layout: GridLayout;
  readonly tabOrder: TabOrder;
  /** How much larger the text is than the usual 14 pixels. */
  readonly scale: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Of the heads of the columns, in pixels. */
  readonly headHeight: number;
  /** What there is room for on the page. */
  readonly room: Room;
  /** Widths of columns that a person has set, in pixels, by id of the column. */
  readonly widths: Readonly<Record<string, number>>;
  clear(): void;
  write(changes: readonly (Handsontable.CellChange | null)[]): void;
  announceSelection(): void;
  /** Something was typed: what is said of it is said anew. @param changed cells of which something else is said now. */
  tellEntered(typed: readonly Typed[], changed: readonly CellRef[]): void;
  /** Unfolds and shows what hides any of these cells; what is selected stays so. */
  uncover(cells: readonly CellRef[]): void;
  /** Folds the categories beneath a row away, or shows them. */
  toggleCategories(row: number): void;
  /** Brings a row into view. @returns whether that is done: else it is the library's to do. */
  reveal(row: number): boolean;
  keepWidth(column: number, width: number): void;
}
