/** The row above the grid: undo, redo, the next open point, which columns are shown, and the keys. */
import { html } from 'lit';
import { gridWords, type GridWords } from '../../locales/grid.js';
import { formWords } from '../../locales/form.js';
import type { Locale } from '../../locales/locale.js';
import { COLUMN_SETS, type ColumnSet } from './columns.js';
import type { GridView } from './grid-view.js';

export function renderToolbar(view: GridView | null, label: string, locale: Locale, changed: () => void) {
  const words = gridWords[locale];
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${label}>
    <button type="button" ?disabled=${!view} @click=${() => view?.undo()}>${words.undo} <kbd>Ctrl+Z</kbd></button>
    <button type="button" ?disabled=${!view} @click=${() => view?.redo()}>${words.redo} <kbd>Ctrl+Y</kbd></button>
    <button type="button" ?disabled=${!view} @click=${() => view?.selectNextPoint()}>${words.next} <kbd>F8</kbd></button>
    <details class="choice">
      <summary>${words.columns}</summary>
      <fieldset>
        <legend class="visually-hidden">${words.columns}</legend>
        ${COLUMN_SETS.map((set) => renderChoice(view, set, locale, changed))}
      </fieldset>
    </details>
    ${renderHelp(words)}
    <span class="hint">${words.hint}</span>
  </div>`;
}

function renderChoice(view: GridView | null, set: ColumnSet, locale: Locale, changed: () => void) {
  const toggle = () => {
    view?.toggleColumns(set);
    changed();
  };
  return html`<label><input type="checkbox" .checked=${!view?.hidden.has(set)} @change=${toggle} /> ${nameOf(set, locale)}</label>`;
}

function openDialog({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).parentElement!.querySelector('dialog')?.showModal();
}

function renderHelp(words: GridWords) {
  return html`<span>
    <button type="button" @click=${openDialog}>? ${words.help}</button>
    <dialog aria-label=${words.helpTitle}>
      <form method="dialog">
        <h2>${words.helpTitle}</h2>
        <table>
          <tbody>
            ${words.shortcuts.map(
              ([keys, what]) =>
                html`<tr>
                  <th scope="row"><kbd>${keys}</kbd></th>
                  <td>${what}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <button>${words.close}</button>
      </form>
    </dialog>
  </span>`;
}

function nameOf(set: ColumnSet, locale: Locale): string {
  switch (set) {
    case 'status':
    case 'reason':
    case 'source':
    case 'note':
      return formWords[locale].parts[set];
    default:
      return gridWords[locale][set];
  }
}
