/** The pages of the drafts besides their list: what each shows, and which button of the list leads there. */
import { html, type TemplateResult } from 'lit';
import type { DraftRecord } from '../../drafts/draft.js';
import type { SavedDraft } from '../../drafts/saved-drafts.js';
import { draftsWords } from '../../locales/drafts.js';
import { passphraseWords } from '../../locales/passphrase.js';
import type { EntrySession } from '../../report/session.js';
import './dabiao-draft-history.js';
import './dabiao-drafts-restore.js';
import type { DraftCollection } from './draft-collection.js';
import type { DraftNames } from './draft-names.js';
import { renderHead } from './drafts-toolbar.js';
import { renderRemoval, renderRemoved } from './removal.js';

export type DraftsPage =
  | { readonly kind: 'list' | 'restore' | 'removal' | 'passphrase' }
  | { readonly kind: 'history'; readonly draft: string }
  | { readonly kind: 'removed'; readonly drafts: readonly DraftRecord[] };

/** The button of the list that leads to a page. */
export const OPENERS: Readonly<Record<Exclude<DraftsPage['kind'], 'history'>, string>> = {
  list: '.restore',
  restore: '.restore',
  removed: '.restore',
  removal: '.remove-all',
  passphrase: '.passphrase',
};

export interface PageView {
  readonly collection: DraftCollection;
  readonly drafts: readonly SavedDraft[];
  readonly names: DraftNames;
  /** The session around, if any. */
  readonly session: EntrySession | undefined;
  readonly onBack: () => void;
  readonly onRemoveAll: () => void;
}

/** @returns `null` where the list is to be shown. */
export function renderPage(page: DraftsPage, { collection, drafts, names, session, onBack, onRemoveAll }: PageView): TemplateResult | null {
  const words = draftsWords[names.locale];
  switch (page.kind) {
    case 'list':
      return null;
    case 'restore':
      return html`${renderHead(words.backups.title, words.back, onBack)}
        <dabiao-drafts-restore .collection=${collection} .names=${names}></dabiao-drafts-restore>`;
    case 'removal':
      return renderRemoval({ drafts, names, onConfirm: onRemoveAll, onCancel: onBack });
    case 'removed':
      return html`${renderHead(words.removal.done(page.drafts.length), words.back, onBack)} ${renderRemoved(page.drafts, names)}`;
    case 'passphrase':
      return html`${renderHead(passphraseWords[names.locale].title, words.back, onBack)}
        <dabiao-passphrase .owner=${collection.owner}></dabiao-passphrase>`;
    case 'history': {
      const draft = collection.draft(page.draft);
      if (!draft) return null; // another window has removed it
      return html`${renderHead(words.versions.title(names.draft(draft.record)), words.back, onBack)}
        <dabiao-draft-history
          .collection=${collection}
          .record=${draft.record}
          .changedAt=${draft.changedAt}
          .names=${names}
          .session=${session?.plan.id === draft.record.plan.id ? session : undefined}
        ></dabiao-draft-history>`;
    }
  }
}
