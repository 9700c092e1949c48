/** What is said of a block that was placed, besides its counts: columns taken, units converted, doubts, and what was left out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Converted, Doubt, TakenColumn, Unplaced } from '../../exchange/placement/placed.js';
import { pasteWords } from '../../locales/paste.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { columnName } from './cell-message.js';

/** Columns named at once. */
const MOST_COLUMNS = 8;

export interface PlacedAbout {
  readonly columns: readonly TakenColumn[];
  readonly converted: readonly Converted[];
  readonly doubts: readonly Doubt[];
}

/** Doubts come first: they are to be read before anything is trusted. */
export function renderPlacedAbout({ columns, converted, doubts }: PlacedAbout, session: EntrySession, locale: Locale): TemplateResult {
  const words = pasteWords[locale];
  const taken = columns.slice(0, MOST_COLUMNS).map(({ text, column }) => ({ heading: text, name: columnName(session, column, locale) }));
  return html`${doubts.map(({ code, text, cells = 0, said = '' }) => html`<p class="doubt">${words.doubts[code](text, cells, said)}</p>`)}
  ${taken.length > 0 ? html`<p class="taken">${words.columns(taken, columns.length - taken.length)}</p>` : nothing}
  ${converted.map(({ unit, cells }) => html`<p>${words.converted(unit, cells)}</p>`)}`;
}

export function renderUnplacedItems(unplaced: readonly Unplaced[], locale: Locale, most: number): TemplateResult {
  return html`<ul>
    ${unplaced.slice(0, most).map(({ why, text, cells, said }) => html`<li>${pasteWords[locale].unplaced[why](text, cells, said)}</li>`)}
    ${unplaced.length > most ? html`<li>…</li>` : nothing}
  </ul>`;
}
