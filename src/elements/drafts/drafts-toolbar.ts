/** What can be done with all drafts together, and the head of each page behind the list. */
import { html, nothing, type TemplateResult } from 'lit';
import { draftsWords } from '../../locales/drafts.js';
import { passphraseWords } from '../../locales/passphrase.js';
import type { Locale } from '../../vocabulary/locale.js';

export interface ToolbarView {
  readonly locale: Locale;
  readonly canBackUp: boolean;
  readonly canRemove: boolean;
  readonly onBackup: () => void;
  readonly onRestore: () => void;
  readonly onPassphrase: () => void;
  readonly onRemove: () => void;
}

export function renderToolbar({ locale, canBackUp, canRemove, onBackup, onRestore, onPassphrase, onRemove }: ToolbarView): TemplateResult {
  const words = draftsWords[locale];
  return html`<div class="actions">
    ${canBackUp ? html`<button type="button" class="backup-all" @click=${onBackup}>${words.backupAll}</button>` : nothing}
    <button type="button" class="restore" @click=${onRestore}>${words.restore}</button>
    <button type="button" class="passphrase" @click=${onPassphrase}>${passphraseWords[locale].button}</button>
    ${canRemove ? html`<button type="button" class="danger remove-all" @click=${onRemove}>${words.removeAll}</button>` : nothing}
  </div>`;
}

export function renderHead(title: string, back: string, onBack: () => void): TemplateResult {
  return html`<button type="button" class="back" @click=${onBack}>← ${back}</button>
    <h3 tabindex="-1">${title}</h3>`;
}
