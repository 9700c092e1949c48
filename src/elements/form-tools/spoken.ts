/** For who hears: what was typed last and is wrong at once, then the selected cell. Who sees finds it at the cell. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { CellMessage } from '../form-view/cell-message.js';

/** Id of what describes the selected cell, in the same shadow root. */
export const DESCRIPTION_ID = 'cell-description';

export interface Spoken {
  readonly selected: CellMessage | null;
  /** 单位 %，可填 0—100: of the selected cell. */
  readonly limits: string;
  /** What one key has mended, where that is another cell. */
  readonly mended: CellMessage | null;
  readonly entered: CellMessage | null;
  /** A number for each time that something was filled: what is said again has to be another element to be heard again. */
  readonly entry: number;
  /** Why nothing can be typed into the selected cell, where somebody tried. */
  readonly closed: string | null;
}

export const NOTHING_SPOKEN: Spoken = { selected: null, mended: null, limits: '', entered: null, entry: 0, closed: null };

export function renderSpoken({ selected, mended, limits, entered, entry, closed }: Spoken, locale: Locale): TemplateResult {
  return html`<div class="visually-hidden" role="alert">
      ${closed === null ? nothing : html`<span>${closed}</span>`} ${keyed(entry, entered ? renderMessage(entered, locale) : nothing)}
    </div>
    <div class="visually-hidden" part="message" aria-live="polite" aria-atomic="true">
      ${keyed(entry, mended ? renderMessage(mended, locale) : nothing)} ${selected ? renderMessage(selected, locale) : nothing}
    </div>
    <div id=${DESCRIPTION_ID} hidden>${[limits, ...(selected?.sentences ?? [])].filter((text) => text !== '').join(' ')}</div>`;
}

function renderMessage({ name, text, level, sentences, fix }: CellMessage, locale: Locale) {
  const words = gridWords[locale];
  const levels = { error: words.error, warning: words.warning, explained: words.explained };
  return html`<strong>${name}</strong>
    <span>${text || words.empty}</span> ${sentences.map((sentence) => html`<span>${level ? levels[level] : ''} ${sentence}</span>`)}
    ${fix === null ? nothing : html`<span>${words.fix(fix)} F4</span>`}`;
}
