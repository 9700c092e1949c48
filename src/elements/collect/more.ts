import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import type { Locale } from '../../vocabulary/locale.js';

export interface MoreOptions {
  readonly locale: Locale;
  showMore(): void;
}

/** Asks for what of a long list is not drawn yet. */
export function renderMore(left: number, { locale, showMore }: MoreOptions): TemplateResult | typeof nothing {
  return left > 0 ? html`<button type="button" class="more" @click=${showMore}>${collectWords[locale].showMore(left)}</button>` : nothing;
}
