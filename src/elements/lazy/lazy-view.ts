/** What stands in the place of a part that is loaded when it is wanted. */
import { html, type TemplateResult } from 'lit';
import { panelWords } from '../../locales/panels.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { LazyPart } from './lazy-part.js';

/** The part, once it is there; until then that it is being loaded, or why it is not there and a way to try again. */
export function renderLazy<Part>(lazy: LazyPart<Part>, locale: Locale, render: (part: Part) => unknown): unknown {
  const part = lazy.wanted;
  return part ? render(part) : renderWaiting(lazy, locale);
}

function renderWaiting(lazy: LazyPart<unknown>, locale: Locale): TemplateResult {
  const { loading, unavailable, retry } = panelWords[locale];
  if (!lazy.hasFailed) return html`<p role="status">${loading}</p>`;
  return html`<p role="alert">${unavailable} <button type="button" class="retry" @click=${() => void lazy.load()}>${retry}</button></p>`;
}
