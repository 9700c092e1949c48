/** What is wrong with what the page says, or with its files. Loaded when there is something to say. */
import { html, type TemplateResult } from 'lit';
import type { DocumentError } from '../../documents/problems.js';
import { faultWords } from '../../locales/faults.js';
import type { Locale } from '../../vocabulary/locale.js';
import { renderProblemList } from '../files/problem-list.js';
import type { Failure } from './open-session.js';

/** A file that can't be had is told of without: then what is said here could not be had, either. */
export type SlipFailure = Exclude<Failure, { kind: 'not-found' | 'unreachable' }>;

export function renderReason(failure: SlipFailure, locale: Locale): TemplateResult {
  const words = faultWords[locale];
  switch (failure.kind) {
    case 'problems':
      if (isPage(failure.error)) return html`<p>${words.page(failure.url)}</p>`;
      return html`<p>${words.refused(failure.url)}</p>
        ${renderProblemList(failure.error, locale, words.more)}`;
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

/** A page of HTML: of a login, or of a server that has one for whatever it has not. */
function isPage({ problems: [problem] }: DocumentError): boolean {
  return problem?.code === 'json-syntax' && String(problem.data.near).startsWith('<');
}
