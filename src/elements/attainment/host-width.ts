import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width of an element in pixels; the host renders again when it has changed. 0 while the element isn't shown. */
export class HostWidth implements ReactiveController {
  width = 0;
  /** Of its text, in pixels. */
  fontSize = 0;
  private readonly host: ReactiveControllerHost & Element;
  private readonly observer: ResizeObserver;
  private frame = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;
    // Not at once: what the element draws would change its size within the observer's own turn, and the browser reports that as an error.
    this.observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.setWidth(entry!.contentRect.width));
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.frame);
    this.observer.disconnect();
  }

  private setWidth(width: number): void {
    const fontSize = Number.parseFloat(getComputedStyle(this.host).fontSize);
    if (width === 0 || (Math.abs(width - this.width) < 1 && fontSize === this.fontSize)) return; // hidden for now, or the same
    Object.assign(this, { width, fontSize });
    this.host.requestUpdate();
  }
}
