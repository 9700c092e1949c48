import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { localeOf, type Locale } from '../../locales/locale.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The reader's language at an element: the nearest `lang` above it, through shadow roots; zh-CN where none is said. */
export class Language implements ReactiveController {
  private observer?: MutationObserver;
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  get locale(): Locale {
    for (let node: Node | null = this.host; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
      if (node instanceof Element && node.hasAttribute('lang')) return localeOf(node.getAttribute('lang'));
    }
    return 'zh-CN';
  }

  hostConnected(): void {
    this.observer = new MutationObserver(() => this.host.requestUpdate());
    this.observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    this.observer.observe(this.host, { attributes: true, attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }
}
