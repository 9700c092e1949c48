/** What the line above the form says after an export, and of practice. Loaded when there is something to say. */
import { html, type TemplateResult } from 'lit';
import { splitDigest } from '../../documents/digest-groups.js';
import type { ReceiptKeeper } from '../../drafts/receipt-keeper.js';
import { guideWords } from '../../locales/guide.js';
import { handInWords } from '../../locales/hand-in.js';
import type { Practice } from '../../report/practice.js';
import type { Locale } from '../../vocabulary/locale.js';

/** @param due by when it is handed in. */
export function renderExported({ last, changes }: ReceiptKeeper, locale: Locale, due: unknown, show: () => void): TemplateResult {
  const { createdAt, digest, returned } = last!;
  const words = guideWords[locale];
  const exported = html`<p class="said">
      <span aria-hidden="true">✓</span> ${words.exported(guideWords[locale].time(new Date(createdAt)), splitDigest(digest)[0])}
    </p>
    <p class=${changes > 0 ? 'changed' : 'unchanged'}>${changes > 0 ? words.changed(changes) : words.unchanged}</p>
    <div class="end">${due} <button type="button" class="receipt" @click=${show}>${words.receipt}</button></div>`;
  if (returned === undefined) return exported;
  void import('./dabiao-entry-returned.js').catch((error: unknown) => console.error(error));
  return html`<dabiao-entry-returned>${exported}</dabiao-entry-returned>`;
}

export function renderPractice(practice: Practice, locale: Locale, leave: () => void): TemplateResult {
  const words = guideWords[locale];
  const { slips, mended } = practice;
  return html`<strong class="badge">${handInWords[locale].practice}</strong>
    <p>${words.practice}</p>
    <p role="status" class=${mended === slips.length ? 'said' : ''}>
      ${slips.length > 0 ? guideWords[locale].mended(mended, slips.length) : ''}
    </p>
    <div class="end">
      <button type="button" class="again" @click=${() => practice.begin()}>${words.again}</button>
      <button type="button" class="leave" @click=${leave}>${words.leave}</button>
    </div>`;
}
