import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { addSheets, KitElement } from '../kit-element.js';
import type { Autosave } from '../../drafts/autosave.js';
import type { SaveState } from '../../drafts/save-sign.js';
import { saveStateWords } from '../../locales/save-state.js';
import { clockText, dayText } from '../../locales/times.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { ElementSize } from '../theme/element-size.js';
import { Language } from '../theme/language.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';

type Failed = Extract<SaveState, { status: 'failed' }>;

/**
 * The sign that tells whether the draft is saved, being saved, or could not be saved and why.
 *
 * The sign changes with every cell. Screen readers are told only what matters: once that the draft is being saved, each failure,
 * and that it is saved again after one.
 *
 * @element dabiao-save-state
 * @fires notices - What must be heard takes another height.
 */
@customElement('dabiao-save-state')
export class DabiaoSaveState extends KitElement {
  static override styles = [
    theme,
    buttons,
    css`
      :host {
        display: inline-block;
      }

      .sign::before {
        content: '✓';
        margin-inline-end: 0.3em;
      }

      .saved {
        color: var(--_ok);
      }

      .saving {
        color: var(--_text-muted);
      }

      .saving::before {
        content: '…';
      }

      /* In a bar they hang below it, as wide as it is; the entry makes room for them. */
      .heard {
        position: var(--_notice-position, static);
        top: calc(100% + 1px); /* below its line */
        left: 0;
        right: 0;
        max-height: 30vh;
        overflow: auto;
      }

      .failed {
        display: block;
        padding: 0.3em 0.8em;
        color: var(--_error);
        background: var(--_error-surface);
        border: 1px solid var(--_error);
        border-radius: var(--_radius);
      }

      .failed::before {
        content: '✕';
      }
    `,
  ];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => false);
  private readonly noticesSize = new ElementSize(() => this.dispatchEvent(new Event('notices')));
  private readonly sentences = new LazyPart(this, async () => {
    const part = await import('./notice-text.js');
    addSheets(this.shadowRoot!, part.styles);
    return part;
  });
  private watched: Autosave | undefined;
  /** What stands until something is saved again, whatever is tried meanwhile. */
  private failure: Failed | null = null;
  /** The reader has asked to try again, and sees what becomes of it. */
  private isRetrying = false;
  private announced: 'begun' | 'recovered' | null = null;
  private isBegun = false;
  /** What there is to be said of the backup file that was saved. */
  private backedUp = '';
  private unwatch: (() => void) | undefined;

  /** Id of the `<dabiao-session>` to show; the one around the element where it is not set. */
  @property() for: string | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.noticesSize.follow(null);
    this.unwatch?.();
    this.watched = undefined;
  }

  protected override willUpdate(): void {
    const autosave = this.sessions.shared?.autosave;
    if (autosave === this.watched) return;
    this.unwatch?.();
    this.watched = autosave;
    this.announced = null;
    this.failure = null;
    this.backedUp = '';
    this.isBegun = autosave?.state.status === 'saved' && autosave.state.at !== null;
    if (autosave) this.follow(autosave.state);
    this.unwatch = autosave?.subscribe((state) => {
      this.follow(state);
      this.requestUpdate();
    });
  }

  protected override updated(): void {
    this.noticesSize.follow(this.heard);
  }

  /** @internal Pixels of what must be heard; 0 where there is nothing. */
  get noticesHeight(): number {
    return this.heard?.offsetHeight ?? 0;
  }

  private get heard(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.heard');
  }

  private follow(state: SaveState): void {
    if (state.status === 'saving') return;
    this.isRetrying = false;
    if (state.status === 'failed') {
      this.failure = state;
      this.announced = null; // the alert says it
      return;
    }
    if (this.failure) this.announced = 'recovered';
    else if (!this.isBegun && state.at) this.announced = 'begun';
    this.failure = null;
    this.isBegun ||= this.announced !== null;
  }

  private retry(): void {
    this.isRetrying = true;
    if (this.sentences.hasFailed) void this.sentences.load();
    void this.watched?.flush();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.watched) return nothing;
    const { state } = this.watched;
    const failed = state.status === 'failed' ? state : state.status === 'saving' && !this.isRetrying ? this.failure : null;
    const said = failed || state.status === 'failed' ? null : this.words(state);
    return html`${said === null ? nothing : html`<span class="sign ${state.status}">${said}</span>`}
      <div class="heard">${failed ? this.renderFailure(failed) : nothing} ${this.renderNotices()}</div>
      <span class="visually-hidden" role="status"
        >${this.announced ? saveStateWords[this.language.locale][this.announced] : nothing}</span
      >`;
  }

  /** What was lost of the draft, or nearly. */
  private renderNotices() {
    const { locale } = this.language;
    const { notices, session } = this.watched!;
    if (notices.length === 0) return nothing;
    const words = saveStateWords[locale];
    const { wanted, hasFailed } = this.sentences;
    if (wanted) return wanted.renderNotices(notices, session, locale, () => this.watched?.dismissNotices());
    if (!hasFailed) return nothing;
    return html`<div class="notices" role="alert">
      <p>${words.unsaid}</p>
      <button type="button" @click=${() => void this.sentences.load()}>${words.retry}</button>
    </div>`;
  }

  /** An alert of its own, put there when it fails: a role that changes is not read out everywhere. */
  private renderFailure(failed: Failed) {
    const { locale } = this.language;
    const words = saveStateWords[locale];
    const { wanted, hasFailed } = this.sentences;
    const why = wanted ? wanted.failureText(failed, locale) : hasFailed ? words.unexplained : '';
    return html`<span class="sign failed" role="alert"
      ><strong>${words.failed}</strong> ${why}
      <button type="button" @click=${() => this.retry()}>${words.retry}</button>
      <button type="button" @click=${() => void this.backUp()}>${words.backup}</button>
      ${this.backedUp}</span
    >`;
  }

  /** Saves what was typed, saved or not, as a file. */
  private async backUp(): Promise<void> {
    const autosave = this.watched;
    if (!autosave) return;
    const { backUp } = await import('./backing-up.js');
    this.backedUp = backUp(autosave, this.language.locale);
    this.requestUpdate();
  }

  /** Nothing of a form that is only shown, and that has no draft. */
  private words(state: Exclude<SaveState, { status: 'failed' }>): string | null {
    const { locale } = this.language;
    const words = saveStateWords[locale];
    if (state.status === 'saving') return words.saving;
    if (state.at) return words.saved(clockText(state.at, locale));
    const { resumed, hasUnfinished } = this.watched!;
    if (resumed) return words.resumed(dayText(resumed, locale));
    return hasUnfinished ? words.unfinished : this.watched!.session.isReadonly ? null : words.nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-save-state': DabiaoSaveState;
  }
}
