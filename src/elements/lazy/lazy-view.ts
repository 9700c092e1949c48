/** What stands in the place of a part that is loaded when it is wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import { panelWords } from '../../locales/panels.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { LazyPart } from './lazy-part.js';

/** Those that a person has tried again: what fails then, too, may be gone with an update of the site. */
const retried = new WeakSet<LazyPart<unknown>>();

/** The part, for a person who asks for it, perhaps once more. */
export function askFor<Part>(lazy: LazyPart<Part>): Promise<Part | null> {
  if (lazy.hasFailed) retried.add(lazy);
  return lazy.load();
}

/** The part, once it is there; until then that it is being loaded, or why it is not there and a way to try again. */
export function renderLazy<Part>(lazy: LazyPart<Part>, locale: Locale, render: (part: Part) => unknown): unknown {
  const part = lazy.wanted;
  return part ? render(part) : renderWaiting(lazy, locale);
}

function renderWaiting(lazy: LazyPart<unknown>, locale: Locale): TemplateResult {
  return lazy.hasFailed ? renderFailure(lazy, locale) : html`<p role="status">${panelWords[locale].loading}</p>`;
}

/** Of a part that could not be loaded. @param again does what it was wanted for. */
export function renderFailure(lazy: LazyPart<unknown>, locale: Locale, again: () => unknown = () => askFor(lazy)): TemplateResult {
  const { unavailable, retry, gone, reload } = panelWords[locale];
  const hasGone = retried.has(lazy);
  return html`<p role="alert">
    ${hasGone ? gone : unavailable}
    <button type="button" class="retry" @click=${again}>${retry}</button>
    ${hasGone ? html`<button type="button" class="reload" @click=${() => location.reload()}>${reload}</button>` : nothing}
  </p>`;
}
