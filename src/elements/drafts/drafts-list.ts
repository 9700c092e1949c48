/** The drafts as a table: the latest change first, those that were deleted at the end. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DraftRecord } from '../../drafts/draft.js';
import type { SavedDraft } from '../../drafts/saved-drafts.js';
import { draftsWords } from '../../locales/drafts.js';
import { entryWords } from '../../locales/entry.js';
import { yearOf } from '../../plan/period.js';
import type { EntrySession } from '../../report/session.js';
import type { SharedSession } from '../session/shared-session.js';
import type { DraftNames } from './draft-names.js';
import { isShownWhole } from './opening.js';
import { consume } from '../theme/events.js';

export const ROW_ACTIONS = ['open', 'next', 'rename', 'history', 'backup', 'delete'] as const;
export type RowAction = (typeof ROW_ACTIONS)[number] | 'bringBack';

const COLUMNS = ['draft', 'region', 'department', 'period', 'progress', 'changed', 'size', 'exported', 'actions'] as const;

export interface ListView {
  readonly drafts: readonly SavedDraft[];
  readonly names: DraftNames;
  /** The session around. */
  readonly shared: SharedSession | undefined;
  /** Id of the one that is being renamed. */
  readonly renaming: string | null;
  readonly onAction: (action: RowAction, draft: SavedDraft) => void;
  /** @param name `null` when it was given up. */
  readonly onRenamed: (draft: SavedDraft, name: string | null) => void;
}

export function renderList(view: ListView): TemplateResult {
  const words = draftsWords[view.names.locale];
  const drafts = [...view.drafts.filter(({ isDeleted }) => !isDeleted), ...view.drafts.filter(({ isDeleted }) => isDeleted)];
  return html`<div class="scroll">
    <table class="drafts" tabindex="-1">
      <caption>
        ${words.caption(drafts.filter(({ isDeleted }) => !isDeleted).length)}
      </caption>
      <thead>
        <tr>
          ${COLUMNS.map((column) => html`<th scope="col">${words.columns[column]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          drafts,
          ({ record }) => record.id,
          (draft) => renderRow(draft, view),
        )}
      </tbody>
    </table>
  </div>`;
}

function renderRow(draft: SavedDraft, view: ListView): TemplateResult {
  const { names, shared } = view;
  const { record, cells, size, changedAt, isDeleted, damaged } = draft;
  const words = draftsWords[names.locale];
  const isOpen = shared?.autosave.ids.includes(record.id) ?? false;
  const { filled, entries } = progressOf(record, isOpen ? view.shared?.session : undefined);
  return html`<tr data-draft=${record.id} class=${isDeleted ? 'deleted' : isOpen ? 'open' : ''}>
    <th scope="row">
      ${view.renaming === record.id ? renderRenaming(draft, view) : renderTitle(record, view.names)}
      ${isOpen && !isDeleted ? html`<span class="badge">${words.current}</span>` : nothing}
      ${isDeleted ? html`<span class="badge muted">${words.deleted}</span>` : nothing}
      ${damaged > 0 ? html`<div class="warning">! ${words.damaged(damaged)}</div>` : nothing}
    </th>
    <td>${names.regions(record)}</td>
    <td>${names.department(record)}</td>
    <td>${names.period(record)}</td>
    <td class="tight">
      ${entries > 0 && !isDeleted ? html`<div>${entryWords[names.locale].progress(filled, entries)}</div>` : nothing}
      <span class="muted">${words.cells(cells)}</span>
    </td>
    <td>${names.time(isDeleted ? record.deletedAt! : changedAt)}</td>
    <td class="tight">${words.size(size)}</td>
    <td>${renderExported(draft, names)}</td>
    <td>
      <div class="row-actions">
        ${(isDeleted ? (['bringBack'] as const) : ROW_ACTIONS).map((action) =>
          (action === 'open' && isOpen && isShownWhole(record, shared!.session)) ||
          (action === 'next' && isLastYear(record, shared?.session))
            ? nothing
            : renderAction(action, draft, view),
        )}
      </div>
    </td>
  </tr>`;
}

/** Entries that are filled, and those of the form: of a draft that is open as it stands, of others as it was left. */
function progressOf({ period, filled, entries }: DraftRecord, session: EntrySession | undefined): { filled: number; entries: number } {
  if (!session) return { filled, entries };
  const { rows } = session.form;
  return { filled: rows.filter((_, row) => session.isFilled(row, period)).length, entries: rows.length };
}

/** The plan ends with the year of the draft; known of the plan that is open. */
function isLastYear({ plan, period }: DraftRecord, session: EntrySession | undefined): boolean {
  return session?.plan.id === plan.id && yearOf(period) >= session.plan.end;
}

function renderTitle(record: DraftRecord, names: DraftNames): TemplateResult {
  return html`<span class="title">${names.title(record)}</span>
    ${record.name === undefined ? nothing : html`<div class="muted">${names.plan(record)}</div>`}`;
}

function renderExported({ record, isChangedSinceExport }: SavedDraft, names: DraftNames): TemplateResult {
  const words = draftsWords[names.locale];
  if (record.exportedAt === undefined) return html`<span class="muted tight">${words.neverExported}</span>`;
  return html`${names.time(record.exportedAt)} ${isChangedSinceExport ? html`<div class="warning">! ${words.changedSince}</div>` : nothing}`;
}

function renderAction(action: RowAction, draft: SavedDraft, { names, onAction }: ListView): TemplateResult {
  return html`<button type="button" class="small" data-action=${action} @click=${() => onAction(action, draft)}>
    ${draftsWords[names.locale][action]}<span class="visually-hidden"> ${names.draft(draft.record)}</span>
  </button>`;
}

function renderRenaming(draft: SavedDraft, { names, onRenamed }: ListView): TemplateResult {
  const words = draftsWords[names.locale];
  // No HTML form: a frame whose sandbox lacks `allow-forms` sends none.
  const onSave = (event: Event) => onRenamed(draft, (event.currentTarget as Element).closest('.rename')!.querySelector('input')!.value);
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement) onSave(event);
    if (event.key !== 'Escape' || event.isComposing) return;
    consume(event); // the panel around stays open
    onRenamed(draft, null);
  };
  return html`<div class="rename" @keydown=${onKeydown}>
    <input
      class="name"
      maxlength="100"
      autocomplete="off"
      aria-label=${words.name(names.draft(draft.record))}
      placeholder=${names.plan(draft.record)}
      value=${draft.record.name ?? ''}
    />
    <button type="button" class="small" @click=${onSave}>${words.save}</button>
    <button type="button" class="small" @click=${() => onRenamed(draft, null)}>${words.cancel}</button>
  </div>`;
}
