import { html, type TemplateResult } from 'lit';
import { faultWords } from '../../locales/faults.js';
import { sessionWords } from '../../locales/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { isPage, renderAdvice } from './file-advice.js';
import type { FileFailure } from './load-file.js';
import { renderProblemList } from './problem-list.js';

/** Why a file of the page can't be had or read, and what to do. */
export function renderFileFailure(failure: FileFailure, locale: Locale): TemplateResult {
  const { notFound, unreachable } = sessionWords[locale];
  if (failure.kind !== 'problems') {
    const said = 'status' in failure ? notFound(failure.url, failure.status) : unreachable(failure.url);
    return html`<p>${said}</p>
      ${renderAdvice(failure, locale)}`;
  }
  const { refused, more, page } = faultWords[locale];
  if (isPage(failure.error)) return html`<p>${page(failure.url)}</p>`;
  return html`<p>${refused(failure.url)}</p>
    ${renderProblemList(failure.error, locale, more)}`;
}
