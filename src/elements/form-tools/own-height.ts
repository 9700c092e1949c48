/**
 * A height that the page gives an element is obeyed: what has no room in it scrolls inside, where otherwise the page scrolls.
 *
 * An element that scrolls always would keep what sticks in it from the window's edge. So it has `data-scrolls` only while its content is
 * higher than itself; what opens over the content does not count.
 */
import type { ReactiveController } from 'lit';
import { ElementSize } from '../theme/element-size.js';

export class OwnHeight implements ReactiveController {
  private readonly host: HTMLElement;
  private readonly content: () => Element | null | undefined;
  private readonly onChange: () => void;
  private readonly sizes = [new ElementSize(() => this.measure()), new ElementSize(() => this.measure())] as const;

  /** @param content what comes last in the element. @param onChange other things scroll what is in it now. */
  constructor(host: HTMLElement, content: () => Element | null | undefined, onChange: () => void) {
    this.host = host;
    this.content = content;
    this.onChange = onChange;
  }

  hostConnected(): void {
    this.sizes[0].follow(this.host);
  }

  hostUpdated(): void {
    this.sizes[1].follow(this.content() ?? null);
  }

  hostDisconnected(): void {
    for (const size of this.sizes) size.follow(null);
  }

  private measure(): void {
    const { host } = this;
    const end = (this.content()?.getBoundingClientRect().bottom ?? 0) + host.scrollTop;
    const scrolls = host.clientHeight > 0 && end > host.getBoundingClientRect().bottom + 1;
    if (scrolls === host.hasAttribute('data-scrolls')) return;
    host.toggleAttribute('data-scrolls', scrolls);
    this.onChange();
  }
}
