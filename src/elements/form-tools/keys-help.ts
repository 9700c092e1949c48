/** The keys of a form, in a dialog. Loaded when they are asked for. */
import { html, type TemplateResult } from 'lit';
import { keyWords } from '../../locales/keys.js';
import type { Locale } from '../../vocabulary/locale.js';

export function renderKeys(list: 'grid' | 'form', locale: Locale): TemplateResult {
  const words = keyWords[locale];
  return html`<dialog aria-label=${words.title}>
    <form method="dialog">
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
      <button>${words.close}</button>
    </form>
  </dialog>`;
}
