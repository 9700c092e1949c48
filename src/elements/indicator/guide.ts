/** What stands in the panel before a cell is selected: how cells look, and how the form is filled, where it can be. */
import { html, nothing, type TemplateResult } from 'lit';
import { cellWords } from '../../locales/cell.js';
import { lookWords } from '../../locales/looks.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';

/** @param view fields have no signs, and tasks there have their choices in sight. */
export function renderGuide(locale: Locale, view: 'grid' | 'form', isReadonly: boolean): TemplateResult {
  const { looks, choose, guideLines } = lookWords[locale];
  const { shown, closedWhy } = cellWords[locale];
  const lines = isReadonly ? [[shown, closedWhy.readonly('')] as const] : guideLines;
  const look = (name: keyof typeof looks, sign: string, text: string) =>
    html`<li>
      <span class="look ${name}" aria-hidden="true"><b>${view === 'grid' ? sign : ''}</b><span>${text}</span></span>
      <span>${looks[name]}</span>
    </li>`;
  return html`<div class="part">
      <ul class="looks">
        ${look('open', '', '')} ${view === 'grid' ? look('choice', '', choose) : nothing} ${look('accepted', '✓', '73.76')}
        ${look('computed', '✓', '58.60')} ${look('error', '×', '745')} ${look('warning', '?', '6.69')} ${look('explained', '✓', '6.69')}
        ${look('missing', '', formWords[locale].absent(formWords[locale].missing.L))} ${look('closed', '', '／')}
      </ul>
    </div>
    <div class="part">
      <dl>
        ${lines.map(
          ([what, how]) =>
            html`<dt>${what}</dt>
              <dd>${how}</dd>`,
        )}
      </dl>
    </div>`;
}
