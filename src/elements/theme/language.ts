import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { DEFAULT_LOCALE, lacksWords, localeOf, watchers, type Locale } from '../../vocabulary/locale.js';

export type Host = ReactiveControllerHost & HTMLElement;

/** Where the page has what can: words that are still to come, and a language before any `lang`. */
export const words: {
  load?: (locale: Locale) => Promise<void> | undefined;
  drawAfter?: (host: Host, loaded: Promise<void>) => void;
  localeFor: (host: HTMLElement) => Locale;
} = { localeFor: pageLocale };

/**
 * The reader's language at an element.
 *
 * READERLANG1 what the page asks of an entry as its `locale` goes for all in it · READERLANG2 else the `language` of the plan that is shown
 * READERLANG3 one that the kit has no words of is passed over · READERLANG4 else the `lang` of the element, or of the nearest above it, through
 * shadow roots · READERLANG5 that of `<html>` does not count: templates say English there on Chinese pages · READERLANG6 where none is said it is
 * that of plans, zh-CN · READERLANG7 one whose words are still to come is that of the element once they are there
 */
export class Language implements ReactiveController {
  private observer?: MutationObserver;
  private readonly host: Host;
  /** @returns what resolves when the words are there, where they are still to come. */
  private readonly update = () => {
    this.host.requestUpdate();
    return words.load?.(words.localeFor(this.host));
  };

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  get locale(): Locale {
    const locale = words.localeFor(this.host);
    return lacksWords(locale) ? DEFAULT_LOCALE : locale;
  }

  hostConnected(): void {
    this.observer = new MutationObserver(this.update);
    // Any element above may come to say a language, in each of the trees that the host is nested in.
    for (let root = this.host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    watchers.add(this.update);
    const loading = this.update(); // it may have come to a place of another language
    if (loading) words.drawAfter!(this.host, loading);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    watchers.delete(this.update);
  }
}

/** The element whose tree this one stands in. A document may have a `host`, too: what an old script gave all objects. */
export function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

function pageLocale(host: HTMLElement): Locale {
  for (let place: Element | undefined = host; place; place = hostOf(place)) {
    const said = place.closest('[lang]:not(html)');
    if (said) return localeOf((said as HTMLElement).lang);
  }
  return DEFAULT_LOCALE;
}
