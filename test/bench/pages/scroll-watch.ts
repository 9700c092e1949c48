/** The rows being scrolled: how far, and the longest pause between two frames meanwhile. */
export class ScrollWatch {
  readonly start = performance.now();
  private readonly scroller: HTMLElement;
  private readonly from: number;
  private last = this.start;
  private pause = 0;
  private isOver = false;

  constructor(scroller: HTMLElement) {
    this.scroller = scroller;
    this.from = scroller.scrollTop;
    requestAnimationFrame(this.frame);
  }

  /** Goes to a share of the way. */
  jump(share: number): void {
    this.scroller.scrollTop = share * (this.scroller.scrollHeight - this.scroller.clientHeight);
  }

  /** Ends the watch and goes back to the top. */
  end(): { start: number; pause: number; moved: number } {
    this.isOver = true;
    const moved = this.scroller.scrollTop - this.from;
    this.scroller.scrollTop = 0;
    return { start: this.start, pause: this.pause, moved };
  }

  private readonly frame = (): void => {
    this.pause = Math.max(this.pause, performance.now() - this.last);
    this.last = performance.now();
    if (!this.isOver) requestAnimationFrame(this.frame);
  };
}
