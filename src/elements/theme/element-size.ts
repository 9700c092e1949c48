/**
 * Tells when an element has another size, in the next frame: who hears of it may change it. Asked again and again to follow the same
 * one it tells no more than that.
 */
export class ElementSize {
  private readonly observer: ResizeObserver;
  private element: Element | null = null;

  constructor(onChange: () => void) {
    this.observer = new ResizeObserver(() => requestAnimationFrame(onChange));
  }

  follow(element: Element | null): void {
    if (element === this.element) return;
    this.observer.disconnect();
    this.element = element;
    if (element) this.observer.observe(element);
  }
}
