import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Autosave, SaveState } from '../../drafts/autosave.js';
import { saveStateWords, type SaveStateWords } from '../../locales/save-state.js';
import { Language } from '../shared/language.js';
import { SessionConsumer } from '../shared/session-context.js';
import { theme } from '../shared/theme.styles.js';

/**
 * The sign that tells whether the draft is saved, being saved, or could not be saved and why.
 *
 * @element dabiao-save-state
 */
@customElement('dabiao-save-state')
export class DabiaoSaveState extends LitElement {
  static override styles = [
    theme,
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

      .failed {
        display: block;
        padding: 0.5em 0.8em;
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
  private watched: Autosave | undefined;
  private unwatch: (() => void) | undefined;

  /** Id of the `<dabiao-session>` to show; the one around the element where it is not set. */
  @property() for: string | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    this.watched = undefined;
  }

  protected override willUpdate(): void {
    const autosave = this.sessions.shared?.autosave;
    if (autosave === this.watched) return;
    this.unwatch?.();
    this.watched = autosave;
    this.unwatch = autosave?.subscribe(() => this.requestUpdate());
  }

  protected override render() {
    if (!this.watched) return nothing;
    const { state } = this.watched;
    // An alert of its own, put there when it fails: a role that changes is not read out everywhere.
    return state.status === 'failed'
      ? this.renderFailure(state.error)
      : html`<span class="sign ${state.status}" role="status">${this.words(state)}</span>`;
  }

  private renderFailure(error: unknown) {
    const words = saveStateWords[this.language.locale];
    return html`<span class="sign failed" role="alert"
      ><strong>${words.failed}</strong> ${words.why[reasonOf(error)]}
      <button type="button" @click=${() => this.watched?.flush()}>${words.retry}</button></span
    >`;
  }

  private words(state: Exclude<SaveState, { status: 'failed' }>): string {
    const { locale } = this.language;
    const words = saveStateWords[locale];
    if (state.status === 'saving') return words.saving;
    return state.at ? words.saved(state.at.toLocaleTimeString(locale, { hour12: false })) : words.nothing;
  }
}

function reasonOf(error: unknown): keyof SaveStateWords['why'] {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'quota';
  // No IndexedDB at all is a ReferenceError or TypeError; a policy or private window says InvalidState, Security or Unknown.
  return ['ReferenceError', 'TypeError', 'InvalidStateError', 'SecurityError', 'UnknownError', 'TimeoutError'].includes(name)
    ? 'unavailable'
    : 'other';
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-save-state': DabiaoSaveState;
  }
}
