/** Why a session can't be opened, in the reader's language. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../vocabulary/locale.js';
import { sessionWords } from '../../locales/session.js';
import type { LazyPart } from '../lazy/lazy-part.js';
import { renderLazy } from '../lazy/lazy-view.js';
import type { Failure } from './open-session.js';

/** What says what is wrong with a file. */
export type ProblemList = LazyPart<typeof import('../files/problem-list.js')>;

export function renderFailure(failure: Failure, locale: Locale, list: ProblemList, retry: () => void): TemplateResult {
  const words = sessionWords[locale];
  const isRetryable = failure.kind === 'unreachable' || failure.kind === 'not-found';
  return html`<div part="message" class="message failed" role="alert" tabindex="-1">
    <p class="heading">${words.heading}</p>
    ${renderReason(failure, locale, list)} ${isRetryable ? html`<button type="button" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}

function renderReason(failure: Failure, locale: Locale, list: ProblemList) {
  const words = sessionWords[locale];
  switch (failure.kind) {
    case 'problems':
      return html`<p>${words.refused(failure.url)}</p>
        ${renderLazy(list, locale, ({ renderProblemList }) => renderProblemList(failure.error, locale, words.more))}`;
    case 'not-found':
      return html`<p>${words.notFound(failure.url, failure.status)}</p>`;
    case 'unreachable':
      return html`<p>${words.unreachable(failure.url)}</p>`;
    case 'no-plan':
      return html`<p>${words.noPlan}</p>`;
    case 'no-department':
      return html`<p>${words.noDepartment(failure.department, failure.known.join(', '))}</p>`;
    case 'bad-period':
      return html`<p>${words.badPeriod(failure.text)}</p>`;
    case 'bad-region':
      return html`<p>${words.badRegion(failure.text)}</p>`;
    case 'bad-cycle':
      return html`<p>${words.badCycle(failure.text)}</p>`;
    case 'unexpected':
      return html`<p>${words.unexpected}</p>`;
  }
}
