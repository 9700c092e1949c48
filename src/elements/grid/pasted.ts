/** What became of a pasted block, with a way to each cell that needs a look. */
import { html, nothing } from 'lit';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../locales/locale.js';
import type { CellRef, EntrySession } from '../../report/index.js';
import { cellMessage } from '../shared/cell-message.js';
import type { PasteSummary } from './paste.js';

/** Cells named at once. */
const NAMED = 12;

export function renderPasted(summary: PasteSummary, session: EntrySession, locale: Locale, goTo: (cell: CellRef) => void) {
  const words = gridWords[locale];
  if (summary.kind === 'pasting')
    return html`${words.pasting(summary.cells)} <progress .value=${summary.share} aria-label=${words.pasting(summary.cells)}></progress>`;
  if (summary.kind === 'too-large') return html`${words.tooLarge(summary.cells, summary.limit)}`;
  const { taken, refused, wrong, beyond } = summary;
  const list = (cells: readonly CellRef[]) => {
    if (cells.length === 0) return nothing;
    return html`<ul class="jumps">
      ${cells.slice(0, NAMED).map((cell) => html`<li><button type="button" @click=${() => goTo(cell)}>${cellMessage(session, cell, locale).name}</button></li>`)}
      ${cells.length > NAMED ? html`<li>${words.more(cells.length - NAMED)}</li>` : nothing}
    </ul>`;
  };
  return html`${words.pasted(taken)} ${wrong.length > 0 ? words.pastedWrong(wrong.length) : nothing}${list(wrong)}
  ${refused.length > 0 ? words.pastedRefused(refused.length) : nothing}${list(refused)} ${beyond > 0 ? words.pastedBeyond(beyond) : nothing}`;
}
