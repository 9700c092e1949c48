/** The row above the grid: undo, redo, the open points, which columns are shown, and the keys. */
import { html, type TemplateResult } from 'lit';
import { gridWords, type GridWords } from '../../locales/grid.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { pointsWords } from '../../locales/points.js';
import { COLUMN_SETS, type ColumnSet } from '../form-view/columns.js';
import { renderOpener, renderPanel, type Disclosure } from '../panel/disclosure.js';
import type { GridView } from './grid-view.js';

export interface ToolbarOptions {
  /** `null` while it is being loaded. */
  readonly view: GridView | null;
  readonly label: string;
  readonly locale: Locale;
  /** The list of the open points. */
  readonly points: Disclosure;
  /** The choice of columns. */
  readonly columns: Disclosure;
  readonly onColumns: () => void;
}

/** Id of the list of open points. */
export const POINTS_ID = 'points';

export function renderToolbar(options: ToolbarOptions): TemplateResult {
  const { view, label, locale, points, columns } = options;
  const words = gridWords[locale];
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${label}>
    <button type="button" ?disabled=${!view} @click=${() => view?.undo()}>${words.undo} <kbd>Ctrl+Z</kbd></button>
    <button type="button" ?disabled=${!view} @click=${() => view?.redo()}>${words.redo} <kbd>Ctrl+Y</kbd></button>
    <button type="button" ?disabled=${!view} @click=${() => view?.selectNextPoint()}>${words.next} <kbd>F8</kbd></button>
    ${renderOpener(points, { label: pointsWords[locale].title, class: 'list-points', controls: POINTS_ID, isDisabled: !view })}
    <span class="choice">
      ${renderOpener(columns, { label: words.columns, class: 'list-columns' })}
      ${renderPanel(columns, { title: words.columns, close: words.close, content: renderColumns(options) })}
    </span>
    ${renderHelp(words)}
    <span class="hint">${words.hint}</span>
  </div>`;
}

function renderColumns({ view, locale, onColumns }: ToolbarOptions) {
  return html`<div class="columns">${COLUMN_SETS.map((set) => renderChoice(view, set, locale, onColumns))}</div>`;
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
