import { html, nothing, type TemplateResult } from 'lit';
import { attainmentSourceWords } from '../../locales/attainment-source.js';
import { faultWords } from '../../locales/faults.js';
import type { Locale } from '../../vocabulary/locale.js';
import { isPage, renderAdvice } from '../files/file-advice.js';
import { renderProblemList } from '../files/problem-list.js';
import type { SourceFailure, SourceState } from './attainment-source.js';

/** What stands in the place of a board or a trend that has nothing to show, or not yet. */
export function renderSourceMessage(state: Exclude<SourceState, { kind: 'ready' }>, locale: Locale, retry: () => void): TemplateResult {
  const words = attainmentSourceWords[locale];
  if (state.kind === 'loading') return html`<p class="message" part="message" role="status">${words.loading}</p>`;
  if (state.kind === 'none') return html`<p class="message" part="message">${words.noPlan}</p>`;
  return html`<div class="message failed" part="message" role="alert">
    <p><strong>${words.heading}</strong></p>
    ${renderFailure(state.failure, locale)}
    ${isFileMissing(state.failure) ? html`<button type="button" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}

function renderFailure(failure: SourceFailure, locale: Locale) {
  const words = attainmentSourceWords[locale];
  if (failure.kind === 'option') return html`<p>${words.option(nameOf(failure.error.path), failure.error.code)}</p>`;
  if (failure.kind === 'outside-plan') return html`<p>${words.outsidePlan(failure.year, failure.from, failure.to)}</p>`;
  if (failure.kind === 'bad-region') return html`<p>${words.badRegion(failure.text)}</p>`;
  if (failure.kind === 'session') return html`<p>${words.noSession}</p>`;
  const { failure: file, what } = failure;
  if (file.kind !== 'problems') {
    const said = 'status' in file ? words.notFound(file.url, file.status) : words.unreachable(file.url);
    return html`<p>${said}</p>
      ${renderAdvice(file, locale)}`;
  }
  if (isPage(file.error)) return html`<p>${faultWords[locale].page(file.url)}</p>`;
  return html`<p>${file.url ? words.refused(what) : words.refusedGiven(what)}</p>
    ${renderProblemList(file.error, locale, words.more)}`;
}

/** A file that can't be had may be there later. */
function isFileMissing(failure: SourceFailure): boolean {
  return failure.kind === 'file' && failure.failure.kind !== 'problems';
}

/** As the page has it: in an attribute, or in `settings`. */
function nameOf(path: string): string {
  const name = path.replace(/^options\./, '');
  return name === 'asOf' ? 'as-of' : name;
}
