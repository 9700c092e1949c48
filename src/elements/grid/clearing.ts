/** Whether many cells are to be cleared is asked once, the safe answer first. */
import { html, type TemplateResult } from 'lit';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../vocabulary/locale.js';
import { consume } from '../theme/events.js';

export interface Clearing {
  readonly count: number;
  readonly clear: () => void;
}

/** @param onAnswered the question may go. */
export function renderClearing({ count, clear }: Clearing, locale: Locale, onAnswered: () => void): TemplateResult {
  const { clearing: words } = gridWords[locale];
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    consume(event); // what is around stays open
    onAnswered();
  };
  const onClear = () => {
    clear();
    onAnswered();
  };
  return html`<div
    class="notice clearing"
    role="alertdialog"
    aria-labelledby="clearing-question"
    aria-describedby="clearing-hint"
    @keydown=${onKeydown}
  >
    <strong id="clearing-question">${words.ask(count)}</strong> <span id="clearing-hint">${words.hint}</span>
    <button type="button" class="cancel" @click=${onAnswered}>${words.cancel}</button>
    <button type="button" class="danger" @click=${onClear}>${words.confirm(count)}</button>
  </div>`;
}
