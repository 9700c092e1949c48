/** What to do where a file can't be had, or a page came in its place. */
import { html, type TemplateResult } from 'lit';
import type { DocumentError } from '../../documents/problems.js';
import { faultWords } from '../../locales/faults.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { FileFailure } from './load-file.js';

export function renderAdvice(failure: Exclude<FileFailure, { kind: 'problems' }>, locale: Locale): TemplateResult {
  const { unreachable, absent, forbidden, broken } = faultWords[locale].advice;
  if (failure.kind === 'unreachable') return html`<p>${unreachable}</p>`;
  const { status } = failure;
  return html`<p>${status >= 500 ? broken : status === 401 || status === 403 ? forbidden : absent}</p>`;
}

/** A page of HTML: of a login, or of a server that has one for whatever it has not. */
export function isPage({ problems: [problem] }: DocumentError): boolean {
  return problem?.code === 'json-syntax' && String(problem.data.near).startsWith('<');
}
