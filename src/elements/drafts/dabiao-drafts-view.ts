import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import type { DraftRecord } from '../../drafts/draft.js';
import type { SavedDraft } from '../../drafts/saved-drafts.js';
import { draftsWords } from '../../locales/drafts.js';
import { inPlainSight } from '../../plan/hidden.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import { saveBackupFile } from '../files/backup-file.js';
import { DraftCollection } from './draft-collection.js';
import { DraftNames } from './draft-names.js';
import { renderList, type RowAction } from './drafts-list.js';
import { partStyles } from './drafts.styles.js';
import { OPENERS, renderPage, type DraftsPage } from './drafts-pages.js';
import { renderToolbar } from './drafts-toolbar.js';
import { renderFailure, renderOutcome, type Outcome } from './outcome.js';
import { inputsAround, openDraft } from './opening.js';

/**
 * The drafts of an owner, and what a person does with them.
 *
 * @element dabiao-drafts-view
 */
@customElement('dabiao-drafts-view')
export class DabiaoDraftsView extends KitElement {
  static override styles = [theme, buttons, partStyles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => false);
  private collection: DraftCollection | null = null;
  /** The draft that was opened from the list: its row gets the focus once it is open. */
  private opening: string | null = null;
  /** What had the focus before the list was drawn anew. */
  private focused: HTMLElement | null = null;
  /** The passphrase was entered here: what it was entered for gets the focus once it is there. */
  private isUnlocked = false;

  @state() private page: DraftsPage = { kind: 'list' };
  @state() private outcome: Outcome | null = null;
  @state() private renaming: string | null = null;

  /** Whose drafts are shown; null are those of nobody in particular. */
  @property({ attribute: false }) owner: string | null = null;
  /** Who is at the page; the owner unless given. */
  @property({ attribute: false }) user: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.collection?.close();
    this.collection = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.collection?.failure === 'locked') void import('../passphrase/dabiao-unlock.js');
    this.focused = this.shadowRoot?.activeElement as HTMLElement | null;
    this.isUnlocked ||= this.focused?.localName === 'dabiao-unlock' && this.collection?.failure !== 'locked';
    if (this.collection?.owner !== this.shownOwner || changed.has('user')) this.begin();
  }

  protected override updated(): void {
    // A row that is moved to its new place loses the focus.
    if (this.focused?.isConnected && this.shadowRoot?.activeElement === null && document.activeElement === document.body)
      this.focused.focus();
    if (this.isUnlocked && this.collection?.drafts) {
      this.isUnlocked = false;
      if (document.activeElement === document.body) this.shadowRoot?.querySelector<HTMLElement>('h3, table, .empty')?.focus();
    }
    const { opening } = this;
    if (opening === null || !this.sessions.shared?.autosave.ids.includes(opening)) return;
    this.opening = null;
    void this.focusOpened(opening);
  }

  private begin(): void {
    this.collection?.close();
    const owner = this.shownOwner;
    const collection = new DraftCollection(owner, this.user ?? inputsAround(this)?.user ?? owner, () => this.requestUpdate());
    this.collection = collection;
    void this.settled().then(() => collection === this.collection && void collection.renew());
  }

  private get shownOwner(): string {
    return this.owner ?? inputsAround(this)?.owner ?? '';
  }

  /** What was just typed is on its way to the disk. */
  private async settled(): Promise<void> {
    await this.sessions.shared?.autosave.flush();
  }

  private get names(): DraftNames {
    return new DraftNames(this.sessions.session, this.language.locale);
  }

  private async onAction(action: RowAction, draft: SavedDraft): Promise<void> {
    const { record } = draft;
    this.outcome = null;
    switch (action) {
      case 'open':
        return this.open(record);
      case 'next':
        return this.beginNext(record);
      case 'rename':
        this.renaming = record.id;
        await this.updateComplete;
        return this.shadowRoot?.querySelector<HTMLInputElement>('.rename input')?.select();
      case 'history':
        return this.show({ kind: 'history', draft: record.id });
      case 'backup':
        return this.backup([record]);
      case 'delete':
        return this.delete(record);
      case 'bringBack':
        return this.bringBack(record);
    }
  }

  private open(record: DraftRecord): void {
    const words = draftsWords[this.language.locale];
    const name = this.names.draft(record);
    this.opening = record.id;
    const opening = openDraft(this, record, this.sessions.session);
    if (opening === 'opened') return;
    this.opening = null;
    this.outcome = { text: { asked: words.wasAsked, locked: words.locked, 'no-department': words.noDepartment }[opening](name) };
  }

  private async beginNext(record: DraftRecord): Promise<void> {
    const known = new Set(this.collection!.drafts?.map((draft) => draft.record.id));
    const done = await this.collection!.change((saved) => saved.beginNext(record));
    if (!done) return;
    const words = draftsWords[this.language.locale];
    const { record: next, cells } = done.value;
    this.outcome = { text: (known.has(next.id) ? words.wasThere : words.wasBegun)(this.names.draft(next), cells) };
  }

  private async onRenamed({ record }: SavedDraft, name: string | null): Promise<void> {
    const words = draftsWords[this.language.locale];
    if (name !== null && (await this.collection!.change((saved) => saved.rename(record.id, name)))) {
      this.outcome = { text: name.trim() === '' ? words.lostName : words.wasRenamed(inPlainSight(name.trim())) };
    }
    this.renaming = null;
    await this.updateComplete;
    this.focusRow(record.id, 'rename');
  }

  private async delete(record: DraftRecord): Promise<void> {
    if (!(await this.collection!.change((saved) => saved.delete(record.id)))) return;
    const text = draftsWords[this.language.locale].wasDeleted(this.names.draft(record));
    this.outcome = { text, undo: () => this.bringBack(record) };
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('.undo')?.focus();
  }

  private async bringBack(record: DraftRecord): Promise<void> {
    const done = await this.collection!.change((saved) => saved.bringBack(record.id));
    if (!done) return;
    const words = draftsWords[this.language.locale];
    const { value: version } = done;
    const name = this.names.draft(record);
    if (!version) this.outcome = { text: words.notBroughtBack(name) };
    else {
      const text =
        version.reason === 'deleted' ? words.wasBroughtBack(name) : words.wasBroughtBackAs(name, this.names.time(version.time, 'medium'));
      this.outcome = { text: this.names.restored(text, version.long, record) };
    }
    await this.updateComplete;
    this.focusRow(record.id);
  }

  private async backup(records: readonly DraftRecord[]): Promise<void> {
    await this.settled();
    const words = draftsWords[this.language.locale];
    const file = await this.collection!.attempt(async () => saveBackupFile(await this.collection!.saved.backups.make(records), words.file));
    this.requestUpdate();
    if (file !== null) this.outcome = { text: words.wasBackedUp(file, records.length) };
  }

  private async removeAll(): Promise<void> {
    const done = await this.collection!.change((saved) => saved.removeAll(this.collection!.owner));
    if (done) await this.show({ kind: 'removed', drafts: done.value });
  }

  /** What encrypts is loaded when it is needed. */
  private async showPassphrase(): Promise<void> {
    await import('../passphrase/dabiao-passphrase.js');
    await this.show({ kind: 'passphrase' });
  }

  private async show(page: DraftsPage): Promise<void> {
    this.page = page;
    this.outcome = null;
    this.renaming = null;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('h3')?.focus();
  }

  /** Back to the list, the focus where the page was come from. */
  private async showList(): Promise<void> {
    const { page } = this;
    this.page = { kind: 'list' };
    await this.collection?.renew();
    await this.updateComplete;
    if (page.kind === 'history') this.focusRow(page.draft, 'history');
    else this.shadowRoot?.querySelector<HTMLElement>(OPENERS[page.kind])?.focus();
  }

  /** The session has taken its content away while it opened another draft, and the focus with it. */
  private async focusOpened(draft: string): Promise<void> {
    await inputsAround(this)?.updateComplete;
    if (document.activeElement === document.body) this.focusRow(draft);
  }

  private focusRow(draft: string, action?: RowAction): void {
    const rows = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('tr[data-draft]') ?? [])];
    const row = rows.find(({ dataset }) => dataset.draft === draft);
    row?.querySelector<HTMLElement>(action ? `[data-action=${action}]` : 'button')?.focus();
  }

  protected override render(): TemplateResult {
    const { collection, outcome } = this;
    const { locale } = this.language;
    const failure = collection?.failure ?? null;
    if (collection && failure === 'locked') return html`<dabiao-unlock .owner=${collection.owner}></dabiao-unlock>`;
    return html`${failure === null ? nothing : renderFailure(failure, locale, () => void collection?.renew())}
    ${renderOutcome(outcome, locale)}
    ${collection?.drafts ? this.renderPage(collection, collection.drafts) : failure === null ? html`<p role="status">${draftsWords[locale].reading}</p>` : nothing}`;
  }

  private renderPage(collection: DraftCollection, drafts: readonly SavedDraft[]): TemplateResult {
    const { page, names } = this;
    const { session } = this.sessions;
    const onBack = () => void this.showList();
    const onRemoveAll = () => void this.removeAll();
    return renderPage(page, { collection, drafts, names, session, onBack, onRemoveAll }) ?? this.renderList(drafts);
  }

  private renderList(drafts: readonly SavedDraft[]): TemplateResult {
    const { names } = this;
    const kept = drafts.filter(({ isDeleted }) => !isDeleted).map(({ record }) => record);
    return html`${renderToolbar({
      locale: names.locale,
      canBackUp: kept.length > 0,
      canRemove: drafts.length > 0,
      onBackup: () => void this.backup(kept),
      onRestore: () => void this.show({ kind: 'restore' }),
      onPassphrase: () => void this.showPassphrase(),
      onRemove: () => void this.show({ kind: 'removal' }),
    })}
    ${
      drafts.length === 0
        ? html`<p class="empty" tabindex="-1">${draftsWords[names.locale].empty}</p>`
        : renderList({
            drafts,
            names,
            shared: this.sessions.shared,
            renaming: this.renaming,
            onAction: (action, draft) => void this.onAction(action, draft),
            onRenamed: (draft, name) => void this.onRenamed(draft, name),
          })
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-drafts-view': DabiaoDraftsView;
  }
}
