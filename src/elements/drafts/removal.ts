/** Removing all drafts of an owner for good: asked once, with a list of them, and told afterwards. */
import { html, type TemplateResult } from 'lit';
import type { DraftRecord } from '../../drafts/draft.js';
import type { SavedDraft } from '../../drafts/saved-drafts.js';
import { draftsWords } from '../../locales/drafts.js';
import type { DraftNames } from './draft-names.js';
import { consume } from '../theme/events.js';

export interface RemovalView {
  readonly drafts: readonly SavedDraft[];
  readonly names: DraftNames;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function renderRemoval({ drafts, names, onConfirm, onCancel }: RemovalView): TemplateResult {
  const { removal: words, cancel } = draftsWords[names.locale];
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    consume(event); // the panel around stays open
    onCancel();
  };
  return html`<section class="removal" aria-label=${words.title} @keydown=${onKeydown}>
    <h3 tabindex="-1">${words.title}</h3>
    <p>${words.ask(drafts.length)}</p>
    <ul>
      ${drafts.map((draft) => renderDraft(draft.record, names, draftsWords[names.locale].cells(draft.cells), draft.isDeleted))}
    </ul>
    <p class="warning">! ${words.warning}</p>
    <div class="actions">
      <button type="button" class="danger confirm" @click=${onConfirm}>${words.confirm(drafts.length)}</button>
      <button type="button" class="cancel" @click=${onCancel}>${cancel}</button>
    </div>
  </section>`;
}

/** What was removed. */
export function renderRemoved(drafts: readonly DraftRecord[], names: DraftNames): TemplateResult {
  return html`<ul class="removed">
    ${drafts.map((record) => html`<li>${names.draft(record)}</li>`)}
  </ul>`;
}

function renderDraft(record: DraftRecord, names: DraftNames, cells: string, isDeleted: boolean): TemplateResult {
  return html`<li>${names.draft(record)} <span class="muted">${isDeleted ? draftsWords[names.locale].deleted : cells}</span></li>`;
}
