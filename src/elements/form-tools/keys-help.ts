/** The keys of a form, in a dialog. Loaded when they are asked for. */
import { css, html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { keyWords } from '../../locales/keys.js';
import type { Locale } from '../../vocabulary/locale.js';
import { lateStyles } from './late-styles.js';

const adoptStyles = lateStyles(css`
  dialog {
    max-width: min(36rem, 92vw);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  dialog h2 {
    margin: 0 0 0.6em;
    font-size: 1.15em;
  }

  dialog th,
  dialog td {
    padding: 0.25em 0.8em 0.25em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
`);

export function renderKeys(list: 'grid' | 'form', locale: Locale): TemplateResult {
  const words = keyWords[locale];
  return html`<dialog aria-label=${words.title} ${ref(adoptStyles)} @keydown=${keepEscape}>
    <div>
      <h2>${words.title}</h2>
      <table>
        <tbody>
          ${words[list].map(
            ([keys, what]) =>
              html`<tr>
                <th scope="row"><kbd>${keys}</kbd></th>
                <td>${what}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <button type="button" @click=${(event: Event) => (event.currentTarget as Element).closest('dialog')!.close()}>${words.close}</button>
    </div>
  </dialog>`;
}

/** The browser closes the dialog by it; what is around stays open. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
