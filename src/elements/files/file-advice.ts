/** What to do where a file can't be had, or a page came in its place. */
import { html, type TemplateResult } from 'lit';
import type { DocumentError } from '../../documents/problems.js';
import { faultWords } from '../../locales/faults.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { FileFailure } from './load-file.js';

export function renderAdvice(failure: Exclude<FileFailure, { kind: 'problems' }>, locale: Locale): TemplateResult {
  return html`<p>${faultWords[locale].advice[failure.kind]}</p>`;
}

/** A page of HTML: of a login, or of a server that has one for whatever it has not. */
export function isPage({ problems: [problem] }: DocumentError): boolean {
  return (problem?.code === 'json-syntax' || problem?.code === 'json-encoding') && String(problem.data.near).startsWith('<');
}
