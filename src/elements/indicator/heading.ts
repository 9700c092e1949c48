/** What the panel begins with: the indicator's name, what of it the cell holds, its unit and limits. */
import { answerWords } from '../../locales/answers.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { CellRef } from '../../report/form.js';
import { formWords } from '../../vocabulary/form.js';
import { placeName } from '../form-view/cell-message.js';
import { limitParts } from '../form-view/limits.js';
import type { PanelContext } from './panel-context.js';

export function renderHeading(cell: CellRef, { session, locale }: PanelContext): TemplateResult {
  const { indicator, region } = session.form.rows[cell.row]!;
  const { period } = session.form.columns[cell.column]!;
  const place = [
    session.regions.length > 1 ? (session.regionNames[region] ?? region) : '',
    session.periods.length > 1 ? formWords[locale].period(period) : '',
    placeName(session, cell, locale),
  ].filter((name) => name !== '');
  return html`<h3>${indicator.name}</h3>
    ${place.length > 0 ? html`<p class="place">${place.join(' · ')}</p>` : nothing}
    <p class="meta">
      ${indicator.measure.kind === 'task' ? answerWords[locale].task : limitParts(session, cell, locale).map((text) => html`<span>${text}</span> `)}
    </p>`;
}
