import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../lazy/idle.js';

/** Rows that are drawn at once: more than a tall screen shows. */
const FIRST = 60;
/** Rows that are drawn by and by, without being asked for. */
const UNASKED = 400;
/** Rows more, each time the reader has come to the end of those that are there. */
const STEP = 200;
/** Rows that one print holds. */
export const MOST_PRINTED = 2000;
/** Rows of the first slice, and milliseconds of script of those after it: with layout and paint a slice stays within some 50. */
const [FIRST_SLICE, SLICE] = [30, 20];

/** Milliseconds that the next slice waits for an idle moment. */
const MOST_WAIT = 500;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/**
 * How many rows of a long list are drawn: a screenful at once, some hundreds in idle time, the others as the reader comes to them or asks for all.
 * Printing draws them at once, up to a limit.
 */
export class Portions implements ReactiveController {
  private readonly host: Host;
  private readonly drawNow: () => void;
  private readonly observer: IntersectionObserver;
  private readonly beforePrint = () => this.onPrint();
  private list: readonly unknown[] = [];
  private total = 0;
  private drawn = FIRST;
  private wanted = UNASKED;
  private slice = FIRST_SLICE;
  private began = 0;
  private waiting = false;

  /** @param drawNow draws the host without waiting for its turn. */
  constructor(host: Host, drawNow: () => void) {
    this.host = host;
    this.drawNow = drawNow;
    this.observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.more(STEP), {
      rootMargin: '600px',
    });
    host.addController(this);
  }

  /** For drawing. Another list begins with its first rows. */
  countOf(total: number, ...list: readonly unknown[]): number {
    if (list.some((part, i) => part !== this.list[i])) Object.assign(this, { list, drawn: FIRST, wanted: UNASKED });
    this.total = total;
    return Math.min(this.drawn, total);
  }

  /** Draws so many of them now: one that is gone to is among them. */
  drawTo(count: number): void {
    if (this.drawn >= count) return;
    this.drawn = count;
    this.wanted = Math.max(this.wanted, count);
    this.drawNow();
  }

  drawAll(): void {
    this.more(Infinity);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.beforePrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.beforePrint);
    this.observer.disconnect();
  }

  hostUpdate(): void {
    this.began = performance.now();
  }

  hostUpdated(): void {
    this.observer.disconnect();
    const rest = this.host.renderRoot.querySelector('.rest');
    if (rest && this.drawn >= this.wanted) this.observer.observe(rest);
    if (this.drawn >= Math.min(this.total, this.wanted) || this.waiting) return;
    this.waiting = true;
    whenIdle(() => this.next(), MOST_WAIT);
  }

  private next(): void {
    this.waiting = false;
    if (this.drawn >= Math.min(this.total, this.wanted)) return;
    this.drawn = Math.min(this.drawn + this.slice, this.total, this.wanted);
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.measure());
  }

  /** The next slice takes about as long as it should. Each looks at all rows before it, so that of many rows slices grow with them. */
  private measure(): void {
    const took = performance.now() - this.began;
    const fitting = Math.min(Math.max((this.slice * SLICE) / Math.max(took, 1), 10), this.slice * 2, STEP);
    this.slice = Math.round(this.drawn < UNASKED ? fitting : Math.max(STEP, this.drawn / 2));
  }

  private more(count: number): void {
    if (this.drawn < this.wanted) return void (this.wanted = Math.max(this.wanted, this.drawn + count));
    this.wanted = this.drawn + count;
    this.host.requestUpdate();
  }

  private onPrint(): void {
    const needed = Math.min(this.total, MOST_PRINTED);
    if (this.drawn >= needed) return;
    this.drawn = needed;
    this.drawNow();
  }
}
