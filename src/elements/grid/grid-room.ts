/** What the grid needs of the page and what it has: heights of its rows and heads, the part of the window that is its own. */
import type { GridLayout } from '../form-view/layout.js';
import { changeUnfocused, focusElsewhere } from './editor-focus.js';
import { scaleOf } from '../theme/scale.js';
import type { GridSurface } from './grid-surface.js';
import { PageScroll, type Room } from './page-scroll.js';
import { layoutSettings } from './settings.js';

/** Pixels at the usual text size: of a row, and of one whose name has two lines. */
const ROW_HEIGHT = 28;
const TALL_ROW_HEIGHT = 40;
/** Pixels above the first row: the library's. */
const FIRST_LINE = 1;
/** Its scroll bars come and go with the room they leave: a bar sideways, one down, and the former gone. */
const MOST_TURNS = 3;
/** Pixels at the usual text size: in less, names need two lines beside the value. */
const ROOM_FOR_NAMES = 300;

export class GridRoom {
  private readonly view: GridSurface;
  private readonly container: HTMLElement;
  private readonly track: HTMLElement;
  private readonly scroll: PageScroll;
  private shown: Room;
  /** As measured last: to ask the page for it with each key would have it laid out once more. */
  private isNarrow = false;
  private wasNarrow: boolean;
  /** Pixels of all rows, those that are filtered out too. */
  private whole = 0;

  /** @param onResize the room may be another. */
  constructor(view: GridSurface, container: HTMLElement, onResize: () => void) {
    this.view = view;
    this.container = container;
    const stage = container.parentElement!;
    this.track = stage.parentElement!;
    this.scroll = new PageScroll({ track: this.track, stage, onResize });
    this.shown = this.measure();
    this.wasNarrow = this.isNarrow;
  }

  get size(): Room {
    return this.shown;
  }

  get rowHeight(): number {
    return Math.ceil((this.isNarrow ? TALL_ROW_HEIGHT : ROW_HEIGHT) * this.view.scale);
  }

  /** Of the heads of the columns, in pixels. */
  get headHeight(): number {
    return Math.ceil(ROW_HEIGHT * this.view.scale) * (this.layout.hasGroups ? 2 : 1) + 1;
  }

  /** @param holder what the library scrolls. */
  follow(holder: HTMLElement): void {
    this.scroll.follow(holder);
    this.fit();
  }

  /** Is a row within the grid's part of the window? */
  isSeen(row: number): boolean {
    const { rowHeight: height, headHeight: head, shown, track, container } = this;
    const carried = (container.getBoundingClientRect().top - track.getBoundingClientRect().top) / scaleOf(track);
    const top = head + row * height - carried;
    return top >= head - 1 && top + height <= shown.height + 2;
  }

  /** Brings a row into view. @returns whether that is done: else it is the library's to do. */
  reveal(row: number): boolean {
    const { rowHeight: height, headHeight: head } = this;
    // The lines of the first row and of the selection come on top.
    return this.scroll.reveal({ top: head + row * height, height: height + 2, head });
  }

  /** Has a row stand first below the heads of the columns. */
  showFirst(row: number): void {
    this.scroll.showFirst(this.headHeight + row * this.rowHeight, this.headHeight);
  }

  /** Back to the first row, where the page was scrolled beyond it. */
  showStart(): void {
    this.scroll.showStart();
  }

  /** Fits the grid into the room that there is now. @returns whether that is another. */
  fit(): boolean {
    const { scroller } = this.scroll;
    const isSame = this.isFitting();
    const isMoved = scroller !== this.scroll.scroller;
    if (!isMoved && isSame) return false;
    this.layOut(true);
    const { row } = this.view.hot.getSelectedRangeLast()?.highlight ?? {};
    if (isMoved && typeof row === 'number') this.reveal(row);
    return true;
  }

  /** @param isSameForm its rows and columns are: of many rows a height alone is changed far sooner. */
  layOut(isSameForm = false): void {
    const { view } = this;
    for (let turn = 0; turn < MOST_TURNS && !(turn > 0 && this.isFitting()); turn++) {
      const { width } = this.shown;
      const wasNarrow = this.wasNarrow;
      this.shown = this.measure();
      this.wasNarrow = this.isNarrow;
      const isHeightAlone = (isSameForm || turn > 0) && width === this.shown.width && wasNarrow === this.wasNarrow;
      const change = () => (isHeightAlone ? this.changeHeight() : view.hot.updateSettings(layoutSettings(view)));
      const active = focusElsewhere(view.hot);
      if (active) changeUnfocused(view.hot, active, change);
      else change();
    }
  }

  end(): void {
    this.scroll.end();
  }

  /** As with `updateSettings`, which draws all twice: the second time when the library hears of the new size. */
  private changeHeight(): void {
    const { hot } = this.view;
    hot.rootElement.style.height = `${this.shown.height}px`;
    hot.refreshDimensions();
  }

  private get layout(): GridLayout {
    return this.view.layout;
  }

  private isFitting(): boolean {
    const { width, height } = this.measure();
    return width === this.shown.width && height === this.shown.height;
  }

  private measure(): Room {
    this.isNarrow = this.track.clientWidth < ROOM_FOR_NAMES * this.view.scale;
    this.container.classList.toggle('two-lines', this.isNarrow);
    const total = this.headHeight + FIRST_LINE + this.layout.rows.length * this.rowHeight;
    if (!this.view.display.isFiltered) this.whole = total;
    return this.scroll.measure(total, this.whole);
  }
}
