import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { DEFAULT_LOCALE, lacksWords, localeOf, watchers, type Locale } from '../../vocabulary/locale.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Gets the words that are still to come, where the page has something that can. */
export const words: { load: (() => Promise<void>) | null } = { load: null };

/**
 * The reader's language at an element: its own `lang`, or the nearest above it, through shadow roots. That of `<html>` does not count: templates
 * say English there on Chinese pages. Where none is said it is that of plans, zh-CN.
 */
export class Language implements ReactiveController {
  private observer?: MutationObserver;
  private readonly host: Host;
  private readonly update = () => {
    if (lacksWords(this.locale)) void words.load?.();
    this.host.requestUpdate();
  };

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  get locale(): Locale {
    for (let place: Element | null = this.host; place; place = (place.getRootNode() as Partial<ShadowRoot>).host ?? null) {
      const said = place.closest('[lang]:not(html)');
      if (said) return localeOf((said as HTMLElement).lang);
    }
    return DEFAULT_LOCALE;
  }

  hostConnected(): void {
    this.observer = new MutationObserver(this.update);
    // Any element above may come to say a language, in each of the trees that the host is nested in.
    for (let root = this.host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    watchers.add(this.update);
    this.update(); // it may have come to a place of another language
    if (words.load && lacksWords(this.locale)) this.drawAfter(words.load());
  }

  private drawAfter(loaded: Promise<void>): void {
    const host = this.host as unknown as { scheduleUpdate(): unknown };
    const { scheduleUpdate } = host;
    host.scheduleUpdate = async () => {
      await loaded;
      host.scheduleUpdate = scheduleUpdate;
      return scheduleUpdate.call(host);
    };
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    watchers.delete(this.update);
  }
}
