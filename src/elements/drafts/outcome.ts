/** What came of the last thing that was done with the drafts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DraftFailure } from '../../drafts/failure.js';
import { draftsWords } from '../../locales/drafts.js';
import { noticeWords } from '../../locales/notices.js';
import type { Locale } from '../../vocabulary/locale.js';

export interface Outcome {
  readonly text: string;
  readonly undo?: () => Promise<void>;
}

/** The line is always there, so that what comes into it is read out. */
export function renderOutcome(outcome: Outcome | null, locale: Locale): TemplateResult {
  return html`<div class="line">
    <p class="said" role="status">${outcome?.text ?? ''}</p>
    ${
      outcome?.undo
        ? html`<button type="button" class="undo" @click=${() => outcome.undo?.()}>${draftsWords[locale].undo}</button>`
        : nothing
    }
  </div>`;
}

/** Why it did not come about, in the words of the sign of saving. */
export function renderFailure(failure: DraftFailure, locale: Locale, retry: () => void): TemplateResult {
  const words = draftsWords[locale];
  return html`<p class="failure" role="alert">
    <strong>${words.failed}</strong> ${noticeWords[locale].why[failure]}
    <button type="button" class="small" @click=${retry}>${words.retry}</button>
  </p>`;
}
