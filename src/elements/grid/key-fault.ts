/** What is said of a licence key that the grid library refuses, with a panel over the cells, or that has expired, with a line below them. */
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
  return {
    isRefused,
    render: (locale) =>
      html`<p class="state" role=${isRefused ? 'alert' : 'status'}>${licenseWords[locale][isRefused ? 'refused' : 'expired']}</p>`,
  };
}
