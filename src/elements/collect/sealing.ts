/**
 * The dialog that seals the dataset: what is in it, what is missing and how that will be recorded.
 *
 * SEALDIALOG1 what is missing is told by department · SEALDIALOG2 a final dataset with something missing is sealed only by who says so · SEALDIALOG3 final can't be chosen
 * while something is undecided or returned
 */
import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import type { Plan } from '../../plan/schema.js';
import { DATASET_STATES, GAP_STATES, type DatasetState, type GapState } from '../../submissions/dataset.js';
import type { DeskView } from '../../submissions/desk-view.js';
import type { GapCounts } from '../../submissions/due-values.js';
import { faultsOf } from '../../submissions/seal-dataset.js';
import type { Locale } from '../../vocabulary/locale.js';

/** Departments that are named. */
const SHOWN = 8;

export interface SealingOptions {
  readonly view: DeskView;
  readonly plan: Plan;
  readonly locale: Locale;
  seal(state: DatasetState, approver: string): void;
  close(): void;
}

export function renderSealing({ view, plan, locale, seal, close }: SealingOptions): TemplateResult {
  const words = collectWords[locale];
  const { merged, gaps, points } = view;
  const missing = missingIn(gaps);
  const isFinalPossible = faultsOf(merged).length === 0;
  const taken = merged.sources.filter(({ use }) => use === 'taken').length;
  const submit = (event: Event) => {
    const dialog = (event.target as Element).closest('dialog')!;
    const state = stateIn(dialog);
    const known = dialog.querySelector<HTMLInputElement>('.known')!;
    if (isToBeAsked(dialog)) return known.focus();
    seal(state, dialog.querySelector<HTMLInputElement>('.approver')!.value.trim());
  };
  const doubtful = points.filter(({ kind }) => kind === 'checks').length;
  const apart = points.filter(({ kind }) => kind === 'across' || kind === 'region-sum' || kind === 'revised').length;
  const undecided = points.filter(({ kind }) => kind !== 'refused' && kind !== 'checks').length - apart;
  return html`<dialog
    class="sealing"
    aria-labelledby="sealing-title"
    data-gaps=${missing}
    @change=${(event: Event) => ask((event.target as Element).closest('dialog')!)}
    @cancel=${(event: Event) => {
      event.preventDefault();
      close();
    }}
  >
    <h2 id="sealing-title" tabindex="-1">${words.sealTitle}</h2>
    <p>${words.sealed(merged.observations.length, taken)}</p>
    ${apart > 0 ? html`<p class="warning">${words.apart(apart)}</p>` : nothing}
    ${doubtful > 0 ? html`<p class="warning">${words.doubtful(doubtful)}</p>` : nothing}
    ${undecided > 0 ? html`<p class="warning">${words.undecided(undecided)}</p>` : nothing}
    ${missing === 0 ? html`<p>${words.complete}</p>` : renderGaps(gaps, plan, locale)}
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
    <label class="asked" hidden><input type="checkbox" class="known" /> ${words.finalMissing(missing)}</label>
    <label class="field">${words.approver} <input class="approver" type="text" maxlength="200" /></label>
    <div class="actions">
      <button type="button" @click=${close}>${words.backToWork}</button>
      <button type="button" class="primary" @click=${submit}>${words.saveDataset(merged.observations.length)}</button>
    </div>
  </dialog>`;
}

/** Of these departments and states, or of all. */
function missingIn(gaps: GapCounts, states: readonly GapState[] = GAP_STATES, departments: Iterable<string> = gaps.keys()): number {
  let count = 0;
  for (const department of departments) for (const state of states) count += gaps.get(department)?.[state] ?? 0;
  return count;
}

/** SEALDIALOG1 */
function renderGaps(gaps: GapCounts, plan: Plan, locale: Locale): TemplateResult {
  const words = collectWords[locale];
  const counts = GAP_STATES.map((state) => [state, missingIn(gaps, [state])] as const);
  const departments = plan.departments
    .map(({ id, name }) => [name, missingIn(gaps, GAP_STATES, [id])] as const)
    .filter(([, count]) => count > 0);
  return html`<p>${words.sealGaps(missingIn(gaps))}</p>
    <ul class="gaps">
      ${counts.map(([state, count]) => (count === 0 ? nothing : html`<li>${words.gaps[state]} <b>${count}</b></li>`))}
    </ul>
    <p class="muted">${words.missingOf(departments.slice(0, SHOWN), Math.max(0, departments.length - SHOWN))}</p>`;
}

function stateIn(dialog: Element): DatasetState {
  return dialog.querySelector<HTMLInputElement>('input[type="radio"]:checked')!.value as DatasetState;
}

/** SEALDIALOG2 */
function isToBeAsked(dialog: HTMLElement): boolean {
  return dialog.dataset.gaps !== '0' && stateIn(dialog) === 'final' && !dialog.querySelector<HTMLInputElement>('.known')!.checked;
}

/** Asks what is to be asked, and lets the button wait for the answer. */
function ask(dialog: HTMLElement): void {
  dialog.querySelector<HTMLElement>('.asked')!.hidden = dialog.dataset.gaps === '0' || stateIn(dialog) !== 'final';
  const button = dialog.querySelector('.primary')!;
  if (isToBeAsked(dialog)) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}
