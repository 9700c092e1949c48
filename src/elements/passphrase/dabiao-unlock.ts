import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { DraftChannel } from '../../drafts/draft-channel.js';
import { failureOf, type DraftFailure } from '../../drafts/failure.js';
import { isLockGone, lockOf } from '../../drafts/lock.js';
import { Passphrase } from '../../drafts/passphrase.js';
import { SavedDrafts } from '../../drafts/saved-drafts.js';
import { DraftStore } from '../../drafts/store.js';
import { passphraseWords, type PassphraseWords } from '../../locales/passphrase.js';
import { noticeWords } from '../../locales/notices.js';
import { buttons } from '../theme/buttons.styles.js';
import { saveRawBackupFile } from '../files/backup-file.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import { renderPassphraseField, renderProgress, renderShow } from './passphrase-field.js';
import { passphraseStyles } from './passphrase.styles.js';

const pass = () => undefined;

/**
 * Asks for the passphrase of drafts that are locked. What waits for them hears of it from the keyring. Where nothing is left that a passphrase
 * could open, it says so, and what can be done.
 *
 * @element dabiao-unlock
 */
@customElement('dabiao-unlock')
export class DabiaoUnlock extends KitElement {
  static override styles = [theme, buttons, passphraseStyles];

  private readonly language = new Language(this);
  private readonly store = new DraftStore();
  private channel: DraftChannel | null = null;

  @state() private passphrase = '';
  @state() private isShown = false;
  @state() private done: number | null = null;
  @state() private fault: 'empty' | 'wrong' | null = null;
  @state() private failure: DraftFailure | null = null;
  @state() private isAsking = false;
  /** No passphrase opens the drafts any more; `null` until it was looked for. */
  @state() private isGone: boolean | null = null;
  /** The file that the drafts were saved to as they are. */
  @state() private rawFile: string | null = null;

  /** Whose drafts are locked. */
  @property({ attribute: false }) owner = '';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('focus', this.onFocus);
    const onIdleChanged = (owner: string) => void (owner === this.owner && this.onFocus());
    this.channel = new DraftChannel({ onWrite: pass, onRemoved: pass, onLocked: pass, onIdleChanged });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.onFocus);
    this.channel?.close();
    this.passphrase = '';
    if (this.done === null) this.store.close();
  }

  protected override async firstUpdated(): Promise<void> {
    this.isGone = await isLockGone(this.store, this.owner);
    await this.updateComplete;
    // Only where nobody is elsewhere: a page may have more on it than the drafts.
    if (document.activeElement === document.body) this.input?.focus();
  }

  private get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  /** The passphrase may have been taken off in another window. */
  private readonly onFocus = async (): Promise<void> => {
    const lock = await lockOf(this.store, this.owner);
    if ((!lock || lock.isOff) && this.isConnected) this.store.keyring.announceChange(this.owner);
  };

  private async unlock(): Promise<void> {
    if (this.done !== null) return;
    this.fault = this.passphrase === '' ? 'empty' : null;
    if (this.fault) return this.focusInput();
    const { passphrase } = this;
    const isRight = await this.attempt(() => new Passphrase(this.store, this.owner).unlock(passphrase, (done) => (this.done = done)));
    if (isRight === false) {
      this.fault = 'wrong';
      await this.focusInput();
    }
  }

  private async backUpRaw(): Promise<void> {
    const words = passphraseWords[this.language.locale];
    this.rawFile = await this.attempt(() => saveRawBackupFile(this.store, this.owner, words.rawFile));
  }

  /** The button that was pressed is gone: the focus goes to the one that changes nothing. */
  private async ask(isAsking: boolean): Promise<void> {
    this.isAsking = isAsking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(isAsking ? '.cancel' : '.remove')?.focus();
  }

  private async removeAll(): Promise<void> {
    const removed = await this.attempt(() => new SavedDrafts(this.store).removeAll(this.owner));
    if (removed) this.store.keyring.announceChange(this.owner);
  }

  /** @returns `null` when it has failed. */
  private async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    this.done = 0;
    this.failure = null;
    try {
      return await work();
    } catch (error) {
      console.error(error);
      this.failure = failureOf(error);
      return null;
    } finally {
      this.done = null;
      if (!this.isConnected) this.store.close(); // the form has taken its place, before all was done
    }
  }

  private async focusInput(): Promise<void> {
    await this.updateComplete;
    this.input?.select();
    this.input?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.isGone === null) return nothing;
    const { locale } = this.language;
    const words = passphraseWords[locale];
    return html`<section aria-label=${this.isGone ? words.goneTitle : words.lockedTitle}>
      ${this.isGone ? this.renderGone(words) : this.renderLocked(words)}
      ${this.done === null ? nothing : renderProgress(words.unlocking, this.done)}
      ${this.failure === null ? nothing : html`<p class="failure" role="alert">${noticeWords[locale].why[this.failure]}</p>`}
      ${
        this.isGone
          ? this.renderEnds(words)
          : html`<details>
              <summary>${words.forgotten}</summary>
              <p>${words.forgottenAbout}</p>
              ${this.renderEnds(words)}
            </details>`
      }
    </section>`;
  }

  private renderGone(words: PassphraseWords) {
    return html`<h3>${words.goneTitle}</h3>
      <p>${words.goneAbout}</p>`;
  }

  private renderLocked(words: PassphraseWords) {
    return html`<h3>${words.lockedTitle}</h3>
      <p>${words.lockedAbout}</p>
      ${renderPassphraseField({
        name: 'passphrase',
        label: words.passphrase,
        value: this.passphrase,
        isNew: false,
        isShown: this.isShown,
        fault: this.fault && words.faults[this.fault],
        onInput: (value) => (this.passphrase = value),
        onEnter: () => void this.unlock(),
      })}
      <div class="actions">
        <button type="button" class="primary unlock" aria-disabled=${this.done === null ? nothing : 'true'} @click=${() => this.unlock()}>
          ${words.unlock}
        </button>
        ${renderShow(words.show, this.isShown, (isShown) => (this.isShown = isShown))}
      </div>`;
  }

  /** What can be done without the passphrase. */
  private renderEnds(words: PassphraseWords) {
    return html`<p class="said" role="status">${this.rawFile === null ? nothing : words.wasRawBackedUp(this.rawFile)}</p>
      <div class="actions">
        <button type="button" class="raw" @click=${() => this.backUpRaw()}>${words.rawBackup}</button>
        ${
          this.isAsking
            ? html`<button type="button" class="danger confirm" @click=${() => this.removeAll()}>${words.confirm}</button>
                <button type="button" class="cancel" @click=${() => this.ask(false)}>${words.cancel}</button>`
            : html`<button type="button" class="danger remove" @click=${() => this.ask(true)}>${words.removeDrafts}</button>`
        }
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-unlock': DabiaoUnlock;
  }
}
