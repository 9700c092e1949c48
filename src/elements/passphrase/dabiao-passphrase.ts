import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { failureOf, type DraftFailure } from '../../drafts/failure.js';
import { lockOf } from '../../drafts/lock.js';
import { Passphrase, SHORTEST, type Progress } from '../../drafts/passphrase.js';
import type { LockRecord } from '../../drafts/records.js';
import { DraftStore } from '../../drafts/store.js';
import { passphraseWords, type PassphraseWords } from '../../locales/passphrase.js';
import { noticeWords } from '../../locales/notices.js';
import { buttons } from '../theme/buttons.styles.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import { renderFault, renderPassphraseField, renderProgress, renderShow } from './passphrase-field.js';
import { passphraseStyles } from './passphrase.styles.js';

type FieldName = 'former' | 'next' | 'again';
type Fault = { readonly field: FieldName | 'understood'; readonly kind: keyof PassphraseWords['faults'] };
type Work = 'set' | 'change' | 'remove';

const IDLE_MINUTES = [5, 15, 30, 60];
const EMPTY = { former: '', next: '', again: '' };

/**
 * Sets the passphrase of an owner's drafts, changes it, takes it off, and locks them.
 *
 * @element dabiao-passphrase
 */
@customElement('dabiao-passphrase')
export class DabiaoPassphrase extends KitElement {
  static override styles = [theme, buttons, passphraseStyles];

  private readonly language = new Language(this);
  private readonly store = new DraftStore();

  /** `undefined` until it was looked for. */
  @state() private lock: LockRecord | null | undefined;
  @state() private fields: Readonly<Record<FieldName, string>> = EMPTY;
  @state() private idleMinutes = 15;
  @state() private isUnderstood = false;
  @state() private isShown = false;
  @state() private fault: Fault | null = null;
  @state() private failure: DraftFailure | null = null;
  @state() private working: { readonly work: Work; readonly done: number } | null = null;
  @state() private said = '';

  /** Whose drafts. */
  @property({ attribute: false }) owner = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.renew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.fields = EMPTY;
    if (!this.working) this.store.close();
  }

  private get passphrase(): Passphrase {
    return new Passphrase(this.store, this.owner);
  }

  private async renew(): Promise<void> {
    const lock = await lockOf(this.store, this.owner);
    this.lock = lock && !lock.isOff ? lock : null;
    if (this.lock) this.idleMinutes = this.lock.idleMinutes;
  }

  private async setPassphrase(): Promise<void> {
    if (this.isRefused(this.faultOfNew() ?? (this.isUnderstood ? null : { field: 'understood', kind: 'not-understood' }))) return;
    const { next } = this.fields;
    const isSet = await this.attempt('set', (onProgress) => this.passphrase.set(next, this.idleMinutes, onProgress));
    if (isSet !== null) await this.end(passphraseWords[this.language.locale][isSet ? 'wasSet' : 'wasSetElsewhere']);
  }

  private async changePassphrase(): Promise<void> {
    if (this.isRefused(this.faultOfFormer() ?? this.faultOfNew())) return;
    const { former, next } = this.fields;
    const isRight = await this.attempt('change', (onProgress) => this.passphrase.change(former, next, onProgress));
    if (isRight) await this.end(passphraseWords[this.language.locale].wasChanged);
    else if (isRight === false) this.isRefused({ field: 'former', kind: 'wrong' });
  }

  private async removePassphrase(): Promise<void> {
    if (this.isRefused(this.faultOfFormer())) return;
    const { former } = this.fields;
    const isRight = await this.attempt('remove', (onProgress) => this.passphrase.remove(former, onProgress));
    if (isRight) await this.end(passphraseWords[this.language.locale].wasRemoved);
    else if (isRight === false) this.isRefused({ field: 'former', kind: 'wrong' });
  }

  private async lockNow(): Promise<void> {
    if (!(await this.passphrase.lock())) this.said = passphraseWords[this.language.locale].notSaved;
  }

  private async onIdleMinutes(event: Event): Promise<void> {
    this.idleMinutes = Number((event.target as HTMLSelectElement).value);
    if (!this.lock) return;
    await this.attempt('change', async () => {
      await this.passphrase.setIdleMinutes(this.idleMinutes);
      return true;
    });
    const words = passphraseWords[this.language.locale];
    if (this.failure === null) this.said = words.idleChanged(words.minutes(this.idleMinutes));
  }

  private faultOfFormer(): Fault | null {
    return this.fields.former === '' ? { field: 'former', kind: 'empty' } : null;
  }

  private faultOfNew(): Fault | null {
    const { next, again } = this.fields;
    if ([...next].length < SHORTEST) return { field: 'next', kind: 'short' };
    return next === again ? null : { field: 'again', kind: 'differ' };
  }

  /** Shows what is wrong, where something is, and leads there. */
  private isRefused(fault: Fault | null): boolean {
    this.fault = fault;
    this.said = '';
    if (fault) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>(`#${fault.field}`)?.focus());
    return fault !== null;
  }

  /** What had the focus may be gone with the fields: it goes to what is said, within the panel around it. */
  private async end(said: string): Promise<void> {
    this.fields = EMPTY;
    this.isUnderstood = false;
    this.said = said;
    const isHere = this.shadowRoot!.activeElement !== null;
    await this.renew();
    await this.updateComplete;
    if (isHere) this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }

  /** @returns `null` when it has failed. */
  private async attempt(work: Work, attempted: (onProgress: Progress) => Promise<boolean>): Promise<boolean | null> {
    if (this.working) return null;
    this.failure = null;
    this.working = { work, done: 0 };
    try {
      return await attempted((done) => (this.working = { work, done }));
    } catch (error) {
      console.error(error);
      this.failure = failureOf(error);
      return null;
    } finally {
      this.working = null;
      if (!this.isConnected) this.store.close();
    }
  }

  protected override render(): TemplateResult {
    const { locale } = this.language;
    const words = passphraseWords[locale];
    return html`<p class="said" role="status" tabindex="-1">${this.said}</p>
      ${this.failure === null ? nothing : html`<p class="failure" role="alert">${noticeWords[locale].why[this.failure]}</p>`}
      ${this.lock === undefined ? nothing : this.lock ? this.renderSet(words) : this.renderNone(words)} ${this.renderWorking(words)}`;
  }

  private renderNone(words: PassphraseWords) {
    const fault = this.faultIn('understood');
    return html`<p>${words.about}</p>
      <p class="warning">! ${words.warning}</p>
      <p class="muted">${words.readable}</p>
      ${this.renderField('next', words.passphrase, () => this.setPassphrase())}
      ${this.renderField('again', words.again, () => this.setPassphrase())} ${this.renderChoices(words)}
      <p>
        <label class="check">
          <input
            type="checkbox"
            class="understood"
            id="understood"
            .checked=${this.isUnderstood}
            aria-invalid=${fault === null ? nothing : 'true'}
            aria-describedby=${fault === null ? nothing : 'understood-fault'}
            @change=${(event: Event) => (this.isUnderstood = (event.target as HTMLInputElement).checked)}
          />
          ${words.understood}
        </label>
        ${renderFault('understood', fault)}
      </p>
      <div class="actions">${this.renderButton('primary set', words.set, () => this.setPassphrase())}</div>`;
  }

  private renderSet(words: PassphraseWords) {
    return html`<p>${words.isSet}</p>
      <p class="muted">${words.readable}</p>
      <div class="actions">${this.renderButton('lock', words.lockNow, () => this.lockNow())}</div>
      ${this.renderChoices(words)} ${this.renderField('former', words.former, () => this.changePassphrase())}
      ${this.renderField('next', words.next, () => this.changePassphrase())}
      ${this.renderField('again', words.again, () => this.changePassphrase())}
      <div class="actions">
        ${this.renderButton('change', words.change, () => this.changePassphrase())}
        ${this.renderButton('remove', words.remove, () => this.removePassphrase())}
      </div>`;
  }

  private renderChoices(words: PassphraseWords) {
    return html`<p>${renderShow(words.show, this.isShown, (isShown) => (this.isShown = isShown))}</p>
      <p class="field">
        <label for="idle">${words.idle}</label>
        <select id="idle" @change=${this.onIdleMinutes}>
          ${IDLE_MINUTES.map((minutes) => html`<option value=${minutes} ?selected=${minutes === this.idleMinutes}>${words.minutes(minutes)}</option>`)}
        </select>
      </p>`;
  }

  private renderField(name: FieldName, label: string, onEnter: () => unknown) {
    return renderPassphraseField({
      name,
      label,
      value: this.fields[name],
      isNew: name !== 'former',
      isShown: this.isShown,
      fault: this.faultIn(name),
      onInput: (value) => (this.fields = { ...this.fields, [name]: value }),
      onEnter: () => void onEnter(),
    });
  }

  private faultIn(field: Fault['field']): string | null {
    return this.fault?.field === field ? passphraseWords[this.language.locale].faults[this.fault.kind] : null;
  }

  /** A button that were disabled would lose the focus, and the panel around it Escape. */
  private renderButton(name: string, label: string, onClick: () => unknown) {
    const isBusy = this.working !== null;
    return html`<button type="button" class=${name} aria-disabled=${isBusy ? 'true' : nothing} @click=${() => void (isBusy || onClick())}>
      ${label}
    </button>`;
  }

  private renderWorking(words: PassphraseWords) {
    if (!this.working) return nothing;
    const label = { set: words.setting, change: words.unlocking, remove: words.removing }[this.working.work];
    return renderProgress(label, this.working.done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-passphrase': DabiaoPassphrase;
  }
}
