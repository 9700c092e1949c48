/** What each grid of the benchmark can be told to do. */
export interface Contender {
  /** Makes what is to be shown; the time for it is not measured. */
  prepare(rows: number, isFilled: boolean): Promise<void>;
  /** Shows it; resolves at the grid's own sign of being ready. */
  mount(place: HTMLElement): Promise<void>;
  /** A cell where it is drawn, or its field; the column is an index of `COLUMNS`. */
  cell(row: number, column: number): HTMLElement | null;
  isInvalid(cell: HTMLElement): boolean;
  /** Makes the value cell of a row take what is typed next. */
  open(row: number): void;
  /** Makes the value cell of a row the place of the next paste. */
  select(row: number): void;
  /** Called once before a paste; the promise resolves when the grid has taken in all of it. */
  pasted(): Promise<void>;
  /** Called once before a paste; resolves when what was pasted is kept where it outlives the page. */
  saved?(): Promise<void>;
  /** Invalid cells of the first rows by the grid's own account. */
  countInvalid(rows: number): number;
  /** The element that scrolls the rows. */
  scroller(): HTMLElement;
  /** Fills a cell of a row as a person's key does, and resolves when it is kept. */
  type?(row: number, text: string): Promise<void>;
  /** Takes it off the page again. */
  unmount?(): Promise<void>;
}
