/** What became of a pasted block, with a way to each cell that needs a look. */
import { html, nothing, type TemplateResult } from 'lit';
import { countsOf, type PasteSummary } from '../../exchange/write-placed.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../vocabulary/locale.js';
import { pasteWords } from '../../locales/paste.js';
import type { CellRef } from '../../report/form.js';
import { LONGEST_CELL } from '../../report/longest-text.js';
import type { EntrySession } from '../../report/session.js';
import { cellMessage } from '../form-view/cell-message.js';
import { renderPlacedAbout, renderUnplacedItems } from '../form-view/placed-message.js';
import type { PasteRefusal } from '../../exchange/paste-clipboard.js';

export type FormPasteSummary =
  | { readonly kind: 'placing' }
  | { readonly kind: 'pasting'; readonly cells: number; /** 0 to 1. */ readonly share: number }
  | { readonly kind: 'refused'; readonly refusal: PasteRefusal }
  | (PasteSummary & {
      readonly kind: 'pasted';
      /** Written cells that have an error now, unreadable ones among them. */
      readonly wrong: readonly CellRef[];
    });

/** How long it is told: while it is going on, until it is closed, until the next input, or for a moment. */
export type Stay = 'busy' | 'closed' | 'input' | 'moment';

export function stayOf(summary: FormPasteSummary): Stay {
  if (summary.kind === 'placing' || summary.kind === 'pasting') return 'busy';
  if (summary.kind === 'refused') return 'input';
  const { wrong, cleared, refused, tooLong, unplaced, doubts, beyond, columns, converted } = summary;
  // That all is as last year holds until a value is changed.
  const lasting = doubts.filter(({ code }) => code !== 'as-last-year');
  if (wrong.length + refused.length + tooLong.length + unplaced.length + lasting.length + beyond > 0) return 'closed';
  return cleared.length + columns.length + converted.length + doubts.length > 0 ? 'input' : 'moment';
}

export function hasError(session: EntrySession, { row, column }: CellRef): boolean {
  return session.findings(row, column).some(({ level }) => level === 'error');
}

/** Cells named at once. */
const NAMED = 12;

export function renderPasted(
  summary: FormPasteSummary,
  session: EntrySession,
  locale: Locale,
  goTo: (cell: CellRef) => void,
): TemplateResult {
  const words = gridWords[locale];
  if (summary.kind === 'placing') return html`${words.placing}`;
  if (summary.kind === 'pasting')
    return html`${pasteWords[locale].pasting(summary.cells)}
      <progress .value=${summary.share} aria-label=${pasteWords[locale].pasting(summary.cells)}></progress>`;
  if (summary.kind === 'refused') return html`${pasteWords[locale].refused(summary.refusal)}`;
  const list = (heading: string, cells: readonly CellRef[]) => {
    if (cells.length === 0) return nothing;
    return html`<div>
      ${heading}
      <ul class="jumps">
        ${cells.slice(0, NAMED).map((cell) => html`<li><button type="button" @click=${() => goTo(cell)}>${cellMessage(session, cell, locale).name}</button></li>`)}
        ${cells.length > NAMED ? html`<li>${words.more(cells.length - NAMED)}</li>` : nothing}
      </ul>
    </div>`;
  };
  const { by, wrong, refused, tooLong, unplaced } = summary;
  // What is listed below is not said twice.
  const counts = { ...countsOf(summary), unreadable: 0, refused: 0, tooLong: 0 };
  return html`${pasteWords[locale].summary(by, counts)} ${renderPlacedAbout(summary, session, locale)}
  ${list(pasteWords[locale].tooLong(tooLong.length, LONGEST_CELL), tooLong)} ${list(pasteWords[locale].pastedWrong(wrong.length), wrong)}
  ${list(pasteWords[locale].pastedRefused(refused.length), refused)}
  ${unplaced.length === 0 ? nothing : renderUnplacedItems(unplaced, locale, NAMED)}`;
}
