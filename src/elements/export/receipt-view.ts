/** The receipt of the last export: when, which file, its digest, who stands for it, and what has changed since. */
import { html, nothing, type TemplateResult } from 'lit';
import { splitDigest } from '../../documents/digest-groups.js';
import type { Receipt } from '../../drafts/receipt.js';
import { exportWords } from '../../locales/export.js';
import { handInWords } from '../../locales/hand-in.js';
import { inPlainSight } from '../../plan/hidden.js';
import type { Locale } from '../../vocabulary/locale.js';

/** @param content what can be done with it. */
export function renderReceipt(receipt: Receipt, changes: number, locale: Locale, content: unknown): TemplateResult {
  const words = exportWords[locale];
  const { title, time, file, digest, unchanged, changed, digestHint } = words.receipt;
  const { name, reviewer } = receipt.reporter ?? {};
  const [begin, rest] = splitDigest(receipt.digest);
  return html`<section class="receipt" aria-labelledby="receipt">
    <h3 id="receipt">${title}</h3>
    <dl>
      ${line(digest, html`<span class="digest"><strong>${begin}</strong> ${rest}</span>`)}
      ${line(time, handInWords[locale].time(new Date(receipt.createdAt)))} ${line(file, inPlainSight(receipt.file))}
      ${name ? line(words.name, inPlainSight(name)) : nothing} ${reviewer ? line(words.reviewer, inPlainSight(reviewer)) : nothing}
    </dl>
    <p role="status" class=${changes > 0 ? 'changes changed' : 'changes'}>${changes > 0 ? changed(changes) : unchanged}</p>
    ${content}
    <p class="hint">${digestHint}</p>
  </section>`;
}

function line(label: string, value: unknown): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${value}</dd>`;
}
