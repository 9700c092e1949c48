/** How long a frame is kept after printing: some systems fetch its pages only after the dialog has closed. */
const KEPT = 60_000;

/** Not `display: none`, which some browsers print as an empty page. */
const HIDDEN = { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' } as const;

/**
 * A hidden frame that is printed in place of the page, whose own styles and layout are none of our business.
 *
 * It has no address, so that it inherits the policy of the page and needs nothing from a server. It is filled once it has
 * loaded: Firefox replaces the document of a new frame then, Chromium has it loaded before it is asked.
 */
export class PrintFrame {
  private frame: HTMLIFrameElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Fills a new frame and prints it. The frame before is removed. */
  async print(place: Element, fill: (document: Document) => void): Promise<void> {
    this.remove();
    const frame = document.createElement('iframe');
    Object.assign(frame.style, HIDDEN);
    this.frame = frame;
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    place.append(frame);
    await loaded;
    const view = frame.contentWindow;
    if (!view || this.frame !== frame) return; // it was removed meanwhile
    fill(view.document);
    view.addEventListener('afterprint', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.frame === frame && this.remove(), KEPT);
    });
    view.print();
  }

  remove(): void {
    clearTimeout(this.timer);
    this.frame?.remove();
    this.frame = null;
  }
}
