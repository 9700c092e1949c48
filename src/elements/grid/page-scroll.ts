/**
 * One scroll bar for the page and the grid: the page's.
 *
 * The grid stands on a stage of the window's height, which sticks below the heads while its track, as high as all rows together, scrolls by.
 * How far the stage has been carried along its track is how far the rows are scrolled. So the library draws the rows that are seen and
 * scrolls by itself sideways only.
 *
 * Where an element around the grid cuts off what is beyond it, and doesn't scroll, nothing can stick: there the grid has a scroll bar.
 */
import { ElementSize } from '../theme/element-size.js';
import { scaleOf } from '../theme/scale.js';

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PageScrollOptions {
  readonly track: HTMLElement;
  readonly stage: HTMLElement;
  /** The window, or what scrolls in its place, has another size. */
  readonly onResize: () => void;
}

/** What is around the grid has come to its size. */
const GROWN = ['transitionend', 'animationend'];

/** Not for the parts of a pixel that an element's width lacks. */
const isOther = (scale: number, other: number) => Math.abs(scale / other - 1) > 0.01;

/** Rows of the grid are never fewer, however low the window. */
const LEAST_HEIGHT = 180;

export class PageScroll {
  private readonly options: PageScrollOptions;
  private readonly size = new ElementSize(() => this.onSize());
  private holder: HTMLElement | null = null;
  /** What scrolls the rows. */
  scroller: Element | null = null;
  private canStick = true;
  private width = 0;
  /** Pixels of the window for one of the grid's, as measured last. */
  private scale = 1;
  /** Pixels from the stage's place below the heads to the end of the window. */
  private most = 0;

  constructor(options: PageScrollOptions) {
    this.options = options;
    this.size.follow(options.track);
    window.addEventListener('resize', this.onSize);
    window.addEventListener('scroll', this.onScroll, { passive: true });
    for (const type of GROWN) window.addEventListener(type, this.onScroll);
    // Over the frozen parts the library would scroll the rows, which are the page's to scroll.
    options.stage.addEventListener('wheel', this.onWheel, { capture: true, passive: true });
  }

  /**
   * What the grid has room for, of `total` pixels that its rows need. A window of what all rows would need, `whole`, stays its own while some are
   * filtered out: else the page would move under the hand.
   */
  measure(total: number, whole: number): Room {
    const { track } = this.options;
    const { width, height: bar } = this.bars;
    total += bar;
    whole += bar;
    // Before the rows have their height, nothing may scroll that will: the grid would be drawn for the whole window first, then anew.
    if (!this.scroller) track.style.setProperty('--_rows-height', `${total}px`);
    this.adoptScroller();
    this.scale = this.restingScale;
    const seen = this.seenHeight(this.scale) - this.stuckTop;
    this.most = Math.max(Math.floor(seen), LEAST_HEIGHT);
    track.style.setProperty('--_rows-height', `${Math.max(total, Math.min(whole, this.most))}px`);
    const height = Math.min(total, this.most);
    track.classList.toggle('trapped', !this.canStick);
    const { style } = track.parentElement!;
    style.setProperty('--_room-height', `${height}px`);
    style.setProperty('--_most-height', `${this.most}px`);
    this.width = track.clientWidth;
    this.keepHeads(this.scale);
    return { width: this.width - width, height };
  }

  /** @param holder what the library scrolls. */
  follow(holder: HTMLElement): void {
    this.holder = holder;
    this.onScroll();
  }

  /**
   * Brings a row into view, below the heads of the columns.
   *
   * @param top pixels from the top of the track. @param head height of the heads of the columns.
   * @returns whether the page has taken care of it: else it is the library's.
   */
  reveal({ top, height, head }: { readonly top: number; readonly height: number; readonly head: number }): boolean {
    if (!this.canStick || !this.holder) return false;
    const { track } = this.options;
    const scale = scaleOf(track);
    const start = this.below(scale) + top;
    const beyond = start + height + this.bars.height - this.seenHeight(scale);
    const hidden = start - this.stuckTop - head;
    const by = (beyond > 0 ? Math.min(beyond, hidden) : Math.min(hidden, 0)) * this.step(scale);
    if (by !== 0) this.scroller!.scrollTop += by < 0 ? Math.floor(by) : Math.ceil(by);
    this.onScroll();
    return true;
  }

  /** Has what is `top` pixels below the top of the track stand first below the heads of the columns. */
  showFirst(top: number, head: number): void {
    if (!this.canStick || !this.holder) return;
    const scale = scaleOf(this.options.track);
    this.scroller!.scrollTop += Math.round((this.below(scale) + top - head - this.stuckTop) * this.step(scale));
    this.onScroll();
  }

  /** Back to the first row, where the page was scrolled beyond it. */
  showStart(): void {
    if (this.below(scaleOf(this.options.track)) < this.stuckTop) this.showFirst(0, 0);
  }

  end(): void {
    this.size.follow(null);
    window.removeEventListener('resize', this.onSize);
    window.removeEventListener('scroll', this.onScroll);
    for (const type of GROWN) window.removeEventListener(type, this.onScroll);
    this.scroller?.removeEventListener('scroll', this.onScroll);
    this.options.stage.removeEventListener('wheel', this.onWheel, { capture: true });
  }

  private readonly onScroll = (): void => {
    if (!this.canStick || !this.holder) return;
    const { track, stage } = this.options;
    const scale = scaleOf(track);
    if (isOther(scale, this.scale)) this.options.onResize();
    this.keepHeads(scale);
    const carried = (stage.getBoundingClientRect().top - track.getBoundingClientRect().top) / scale;
    if (Math.abs(this.holder.scrollTop - carried) >= 1) this.holder.scrollTop = carried;
  };

  /**
   * Towards the end of the page the end of the track comes up, and would push the stage up under the heads: it becomes lower instead, and
   * what stands beside it, so that the heads of the columns stay to the last row.
   *
   * @param scale pixels of the window for one of the grid's.
   */
  private keepHeads(scale: number): void {
    const { track } = this.options;
    const left = Math.max(Math.floor(this.below(scale) + track.offsetHeight - this.stuckTop), LEAST_HEIGHT);
    const { style } = track.parentElement!;
    if (this.canStick && left < Math.min(track.offsetHeight, this.most)) style.setProperty('--_seen-height', `${left}px`);
    else style.removeProperty('--_seen-height');
  }

  /** What the grid's own scroll bars take. */
  private get bars(): Room {
    const { offsetWidth = 0, clientWidth = 0, offsetHeight = 0, clientHeight = 0 } = this.holder ?? {};
    return { width: offsetWidth - clientWidth, height: offsetHeight - clientHeight };
  }

  /** Of what scrolls, in the window. */
  private get edge(): number {
    return this.scroller === document.scrollingElement ? 0 : this.scroller!.getBoundingClientRect().top;
  }

  /** From the top of what scrolls to that of the track, in pixels of its own. */
  private below(scale: number): number {
    return (this.options.track.getBoundingClientRect().top - this.edge) / scale;
  }

  /** What scrolls stands in the scaled part of the page, but for the page itself. */
  private step(scale: number): number {
    return this.scroller === document.scrollingElement ? scale : 1;
  }

  /** What is still growing, as a dialog that comes, will have the page's own scale once it stands. */
  private get restingScale(): number {
    const { track } = this.options;
    const { currentCSSZoom: zoom = 1 } = track as { currentCSSZoom?: number };
    const scale = scaleOf(track);
    if (!isOther(scale, zoom)) return zoom;
    for (let node: Element | null = track; node; node = parentOf(node))
      if (node.getAnimations().some(({ playState }) => playState === 'running')) return zoom;
    return scale;
  }

  /** What stands above it where it sticks, in pixels of its own. */
  private get stuckTop(): number {
    return parseFloat(getComputedStyle(this.options.stage).top) || 0;
  }

  private readonly onWheel = (event: WheelEvent): void => {
    if (this.canStick && Math.abs(event.deltaY) > Math.abs(event.deltaX) && !event.shiftKey) event.stopPropagation();
  };

  private readonly onSize = (event?: Event): void => {
    if (event || this.options.track.clientWidth !== this.width) this.options.onResize();
  };

  private adoptScroller(): void {
    this.scroller?.removeEventListener('scroll', this.onScroll);
    this.canStick = true;
    this.scroller = document.scrollingElement ?? document.documentElement;
    for (
      let node = parentOf(this.options.track);
      node && node !== document.body && node !== document.documentElement;
      node = parentOf(node)
    ) {
      const { overflowY } = getComputedStyle(node);
      if (overflowY === 'visible' || overflowY === 'clip') continue;
      this.canStick = overflowY !== 'hidden' && node.scrollHeight > node.clientHeight;
      if (!this.canStick) return;
      this.scroller = node;
      node.addEventListener('scroll', this.onScroll, { passive: true });
      return;
    }
  }

  private seenHeight(scale: number): number {
    const { scroller } = this;
    const most = window.innerHeight / scale;
    const height = !this.canStick || scroller === document.scrollingElement ? most : Math.min(scroller!.clientHeight, most);
    // A panel below the grid stays at the window's end.
    const panel = this.options.track.closest('.narrow')?.querySelector('dabiao-indicator-panel');
    return height - (panel?.offsetHeight ?? 0);
  }
}

/** The element around, out of shadow roots and slots. */
export function parentOf(node: Element): Element | null {
  const parent = node.assignedSlot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
}
