/** Why a session can't be opened, in the reader's language. */
import { html, nothing, type TemplateResult } from 'lit';
import { sessionWords } from '../../locales/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { FileFailure } from '../files/load-file.js';
import type { LazyPart } from '../lazy/lazy-part.js';
import { renderLazy } from '../lazy/lazy-view.js';
import type { Failure } from './open-session.js';

/** What says what is wrong with what was there. */
export type Reasons = LazyPart<typeof import('./failure-reason.js')>;

export function renderFailure(failure: Failure, locale: Locale, reasons: Reasons, retry: () => void): TemplateResult {
  const words = sessionWords[locale];
  return html`<div part="message" class="message failed" role="alert" tabindex="-1">
    <p class="heading">${words.heading}</p>
    ${renderReason(failure, locale, reasons)}
    ${isFileMissing(failure) ? html`<button type="button" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}

function renderReason(failure: Failure, locale: Locale, reasons: Reasons) {
  if (!isFileMissing(failure)) return renderLazy(reasons, locale, (part) => part.renderReason(failure, locale));
  const words = sessionWords[locale];
  // What to do stands below, once it is there: it may be missing for the same reason.
  return html`<p>${'status' in failure ? words.notFound(failure.url, failure.status) : words.unreachable(failure.url)}</p>
    ${reasons.wanted?.renderReason(failure, locale)}`;
}

/** A file that can't be had may be there later. */
export function isFileMissing(failure: Failure): failure is Exclude<FileFailure, { kind: 'problems' }> {
  return 'url' in failure && failure.kind !== 'problems';
}
