/** What is wrong with what the page says, or with its files. Loaded when there is something to say. */
import { html, type TemplateResult } from 'lit';
import { faultWords } from '../../locales/faults.js';
import type { Locale } from '../../vocabulary/locale.js';
import { isPage, renderAdvice } from '../files/file-advice.js';
import { renderProblemList } from '../files/problem-list.js';
import type { Failure } from './open-session.js';

export function renderReason(failure: Failure, locale: Locale): TemplateResult {
  const words = faultWords[locale];
  switch (failure.kind) {
    case 'not-found':
    case 'forbidden':
    case 'unavailable':
    case 'unreachable':
      return renderAdvice(failure, locale);
    case 'problems':
      if (isPage(failure.error)) return html`<p>${words.page(failure.url)}</p>`;
      return html`<p>${words.refused(failure.url)}</p>
        ${renderProblemList(failure.error, locale, words.more)}`;
    case 'no-plan':
      return html`<p>${words.noPlan}</p>`;
    case 'no-department':
      return html`<p>${words.noDepartment(failure.department, failure.known.join(', '))}</p>`;
    case 'no-period':
      return html`<p>${words.noPeriod}</p>`;
    case 'bad-period':
      return html`<p>${words.badPeriod(failure.text)}</p>`;
    case 'outside-plan':
      return html`<p>${words.outsidePlan(failure.text, failure.from, failure.to)}</p>`;
    case 'bad-region':
      return html`<p>${words.badRegion(failure.text)}</p>`;
    case 'bad-cycle':
      return html`<p>${words.badCycle(failure.text)}</p>`;
    case 'unexpected':
      return html`<p>${words.unexpected}</p>`;
  }
}
