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

/** Why a part that could not be loaded is not there. */
export function failureText(
  lazy: LazyPart<unknown>,
  { unavailable, gone }: { readonly unavailable: string; readonly gone: string },
): string {
  return retried.has(lazy) ? gone : unavailable;
}

/** Of a part that could not be loaded. @param again does what it was wanted for. */
export function renderFailure(lazy: LazyPart<unknown>, locale: Locale, again: () => unknown = () => askFor(lazy)): TemplateResult {
  const words = panelWords[locale];
  return html`<p role="alert">
    ${failureText(lazy, words)}
    <button type="button" class="retry" @click=${again}>${words.retry}</button>
    ${retried.has(lazy) ? html`<button type="button" class="reload" @click=${() => location.reload()}>${words.reload}</button>` : nothing}
  </p>`;
}
