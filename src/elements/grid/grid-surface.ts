/** The grid as its parts see it: what settings and paste may ask of it. */
import type { PasteSummary } from '../../exchange/write-placed.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { PasteRefusal } from '../../exchange/paste-clipboard.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { GridLayout } from '../form-view/layout.js';
import type { SharedSession } from '../session/shared-session.js';
import type { Handsontable } from './handsontable.js';
import type { TabOrder } from './tab-order.js';

/** Places of the grid, the first and the last that were selected. */
export interface PastedAt {
  readonly start: { readonly row: number; readonly column: number };
  readonly end: { readonly row: number; readonly column: number };
}

export type GridPasteSummary =
  | { readonly kind: 'placing' }
  | { readonly kind: 'pasting'; readonly cells: number; /** 0 to 1. */ readonly share: number }
  | { readonly kind: 'refused'; readonly refusal: PasteRefusal | { readonly why: 'unavailable' } }
  | (PasteSummary & {
      readonly kind: 'pasted';
      /** Written cells that have an error now, unreadable ones among them. */
      readonly wrong: readonly CellRef[];
    });

export interface GridViewOptions {
  readonly shared: SharedSession;
  readonly locale: Locale;
  readonly licenseKey: string;
  /** Name of the grid for screen readers. */
  readonly label: string;
  /** Sheets of the element, which its menus need too. */
  readonly sheets: readonly CSSStyleSheet[];
  /** The selected cell of the form, or `null`. */
  readonly onSelect: (cell: CellRef | null) => void;
  /** What became of a pasted block. */
  readonly onPasted: (summary: GridPasteSummary) => void;
}

export interface GridSurface {
  readonly options: GridViewOptions;
  readonly session: EntrySession;
  readonly hot: Handsontable;
  readonly layout: GridLayout;
  readonly tabOrder: TabOrder;
  /** How much larger the text is than the usual 14 pixels. */
  readonly scale: number;
  /** Widths of columns that a person has set, in pixels, by key of the column. */
  readonly widths: Readonly<Record<string, number>>;
  undo(): void;
  redo(): void;
  clear(): void;
  write(changes: readonly (Handsontable.CellChange | null)[]): void;
  announceSelection(): void;
  toggleField(field: string): void;
  keepWidth(column: number, width: number): void;
}
