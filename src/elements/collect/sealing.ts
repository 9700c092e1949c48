/** The dialog that seals the dataset: what is in it, what is missing and how that will be recorded. */
import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import { DATASET_STATES, GAP_STATES, type DatasetState } from '../../submissions/dataset.js';
import type { DeskView } from '../../submissions/desk-view.js';
import { gapsOf } from '../../submissions/due-values.js';
import { faultsOf } from '../../submissions/seal-dataset.js';
import type { Locale } from '../../vocabulary/locale.js';

export interface SealingOptions {
  readonly view: DeskView;
  readonly locale: Locale;
  seal(state: DatasetState, approver: string): void;
  close(): void;
}

export function renderSealing({ view, locale, seal, close }: SealingOptions): TemplateResult {
  const words = collectWords[locale];
  const { merged, due, points } = view;
  const gaps = gapsOf(due, merged);
  const counts = GAP_STATES.map((state) => [state, gaps.filter((gap) => gap.state === state).length] as const);
  const isFinalPossible = faultsOf(merged).length === 0;
  const taken = merged.sources.filter(({ use }) => use === 'taken').length;
  const submit = (event: Event) => {
    const dialog = (event.target as Element).closest('dialog')!;
    const state = dialog.querySelector<HTMLInputElement>('input[type="radio"]:checked')!.value as DatasetState;
    seal(state, dialog.querySelector<HTMLInputElement>('.approver')!.value.trim());
  };
  const decided = points.filter(({ kind }) => kind !== 'refused').length;
  return html`<dialog
    class="sealing"
    aria-labelledby="sealing-title"
    @cancel=${(event: Event) => {
      event.preventDefault();
      close();
    }}
  >
    <h2 id="sealing-title" tabindex="-1">${words.sealTitle}</h2>
    <p>${words.sealed(merged.observations.length, taken)}</p>
    ${decided > 0 ? html`<p class="warning">${words.undecided(decided)}</p>` : nothing}
    ${
      gaps.length === 0
        ? html`<p>${words.complete}</p>`
        : html`<p>${words.sealGaps(gaps.length)}</p>
            <ul class="gaps">
              ${counts.map(([state, count]) => (count === 0 ? nothing : html`<li>${words.gaps[state]} <b>${count}</b></li>`))}
            </ul>`
    }
    <div class="states" role="radiogroup">
      ${DATASET_STATES.map(
        (state) =>
          html`<label>
            <input
              type="radio"
              name="dataset-state"
              value=${state}
              ?checked=${state === 'provisional'}
              ?disabled=${state === 'final' && !isFinalPossible}
            />
            ${words.datasetStates[state]} <small>${words.stateHints[state]}</small>
          </label>`,
      )}
    </div>
    <label class="field">${words.approver} <input class="approver" type="text" maxlength="200" /></label>
    <div class="actions">
      <button type="button" @click=${close}>${words.backToWork}</button>
      <button type="button" class="primary" @click=${submit}>${words.saveDataset(merged.observations.length)}</button>
    </div>
  </dialog>`;
}
