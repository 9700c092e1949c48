import type { LiveAssessment } from '../../attainment/live-assessment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { facetNames, scopeNames } from './filter-names.js';
import { isNarrowed, type Filter } from './rows.js';
import type { ShownCounts } from '../../locales/board.js';
import type { Words } from './words.js';

/** What became of copying: told, or the text to be copied by hand. */
export type Outcome = { readonly told: string } | { readonly text: string };

export interface ListBar {
  readonly counts: ShownCounts;
  readonly filter: Filter;
  readonly outcome: Outcome | null;
  readonly reset: () => void;
  readonly copy: () => void;
  readonly exportRows: () => void;
  readonly exportWarnings: () => void;
  readonly print: () => void;
}

/** Above the rows: how many there are and by what they are narrowed, and how they leave the page. */
export function renderListBar({ plan, settings }: LiveAssessment, words: Words, bar: ListBar): TemplateResult {
  const { board } = words;
  const { filter, outcome } = bar;
  return html`<div class="shown">
      <span role="status">${board.shown(bar.counts, facetNames(filter, settings.classes, words), scopeNames(filter, plan, words))}</span>
      ${isNarrowed(filter) ? html`<button type="button" class="quiet reset" @click=${bar.reset}>${board.reset}</button>` : nothing}
      <span class="actions">
        <span class="muted" role="status">${outcome && 'told' in outcome ? outcome.told : nothing}</span>
        <button type="button" @click=${bar.copy}>${board.copy}</button>
        <button type="button" @click=${bar.exportRows}>${board.exportRows}</button>
        <button type="button" @click=${bar.exportWarnings}>${board.exportWarnings}</button>
        <button type="button" @click=${bar.print}>${board.print}</button>
      </span>
    </div>
    ${
      outcome && 'text' in outcome
        ? html`<div class="by-hand" role="alert">
            <label>${board.copyByHand}<textarea readonly rows="6" .value=${outcome.text}></textarea></label>
          </div>`
        : nothing
    }`;
}
