/** The receipt of the last export: when, which file, its digest, who stands for it, and what has changed since. */
import { html, nothing, type TemplateResult } from 'lit';
import { splitDigest } from '../../documents/digest-groups.js';
import type { Receipt } from '../../drafts/receipt.js';
import { choiceText } from '../../exchange/choice-text.js';
import type { ChangedCell } from '../../drafts/exported-cells.js';
import { exportWords } from '../../locales/export.js';
import { guideWords } from '../../locales/guide.js';
import { inPlainSight } from '../../plan/hidden.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { cellMessage } from '../form-view/cell-message.js';

/** Changed cells that are listed; the others are counted. */
const LISTED = 12;

export interface ReceiptOptions {
  readonly session: EntrySession;
  readonly changes: readonly ChangedCell[];
  readonly locale: Locale;
  /** Nothing tells that the person has the file. */
  readonly isUnsaved: boolean;
  /** Where it was sent, and how that stands; `null` where it was not. */
  readonly sentText: string | null;
  readonly onChoose: (cell: CellRef) => void;
}

/** @param content what can be done with it. */
export function renderReceipt(receipt: Receipt, options: ReceiptOptions, content: unknown): TemplateResult {
  const { changes, locale, isUnsaved, sentText } = options;
  const words = exportWords[locale];
  const { title, time, file, outcome, taken, unsaved, digest, corrects, unchanged, changed, digestHint } = words.receipt;
  const saved = inPlainSight(receipt.file);
  const { name, reviewer } = receipt.reporter ?? {};
  const [begin, rest] = splitDigest(receipt.digest);
  return html`<section class="receipt" aria-labelledby="receipt">
    <h3 id="receipt">${title}</h3>
    <dl>
      ${line(digest, html`<span class="digest"><strong>${begin}</strong> ${rest}</span>`)}
      ${receipt.replaces ? line(corrects, splitDigest(receipt.replaces)[0]) : nothing}
      ${line(time, guideWords[locale].time(new Date(receipt.createdAt)))}
      ${sentText !== null || receipt.taken ? line(outcome, sentText ?? taken) : line(file, isUnsaved ? unsaved(saved) : saved)}
      ${name ? line(words.name, inPlainSight(name)) : nothing} ${reviewer ? line(words.reviewer, inPlainSight(reviewer)) : nothing}
    </dl>
    <p role="status" class=${changes.length > 0 ? 'changes changed' : 'changes'}>
      ${changes.length > 0 ? changed(changes.length) : unchanged}
    </p>
    ${changes.length > 0 ? renderChanges(options) : nothing} ${content}
    <p class="hint">${digestHint}</p>
  </section>`;
}

function renderChanges({ session, changes, locale, onChoose }: ReceiptOptions) {
  const { change, more } = exportWords[locale].receipt;
  const listed = changes.slice(0, LISTED);
  const shown = (cell: ChangedCell) => {
    const [before, after] = [cell.before, cell.after].map((text) => choiceText(session, cell, locale, text) ?? text) as [string, string];
    return before === after ? change(cell.before, cell.after) : change(before, after);
  };
  return html`<ul class="changed-cells">
    ${listed.map((cell) => {
      const { name } = cellMessage(session, cell, locale);
      return html`<li>
        <button type="button" @click=${() => onChoose({ row: cell.row, column: cell.column })}>${name}</button>
        ${shown(cell)}
      </li>`;
    })}
    ${changes.length > listed.length ? html`<li>${more(changes.length - listed.length)}</li>` : nothing}
  </ul>`;
}

function line(label: string, value: unknown): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${value}</dd>`;
}
