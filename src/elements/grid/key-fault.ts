/**
 * What is said of a licence key that the grid library refuses, with a panel over the cells, or that has expired, with a line below them. Both it
 * writes as markup, which a page with Trusted Types forbids: then it does not open, and nothing else of it is forbidden.
 */
import { html, type TemplateResult } from 'lit';
import { licenseWords } from '../../locales/license.js';
import type { Locale } from '../../vocabulary/locale.js';

export interface KeyFault {
  readonly isRefused: boolean;
  render(locale: Locale): TemplateResult;
}

/** @param container of the library. */
export function keyFaultIn(container: HTMLElement): KeyFault | null {
  const isRefused = container.querySelector('.ht-license-lock') !== null;
  if (!isRefused && !container.querySelector('.hot-display-license-info')) return null;
  return faultOf(isRefused, isRefused ? 'refused' : 'expired');
}

/** @param error for which the library did not open. */
export function keyFaultOf(error: unknown): KeyFault | null {
  return error instanceof TypeError && error.message.includes('TrustedHTML') ? faultOf(true, 'unsaid') : null;
}

const faultOf = (isRefused: boolean, words: keyof (typeof licenseWords)[Locale]): KeyFault => ({
  isRefused,
  render: (locale) => html`<p class="state" role=${isRefused ? 'alert' : 'status'}>${licenseWords[locale][words]}</p>`,
});
