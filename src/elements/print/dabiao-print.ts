import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { printWords } from '../../locales/print.js';
import { Language } from '../theme/language.js';
import { SessionConsumer } from '../session/session-context.js';
import { theme } from '../theme/theme.styles.js';
import { styles } from './dabiao-print.styles.js';
import { PrintFrame } from './print-frame.js';
import { PRINT_KINDS, printableForm, type PrintKind } from './printable-form.js';

/**
 * A button that prints the form on A4 paper, as it is filled or blank, with lines to sign. The page around it is left alone.
 *
 * @element dabiao-print
 * @csspart button - The button that opens the choice.
 * @csspart panel - The choice between the filled and the blank form.
 */
@customElement('dabiao-print')
export class DabiaoPrint extends LitElement {
  static override styles = [theme, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => false);
  private readonly frame = new PrintFrame();

  @query('.panel') private panel?: HTMLElement;
  @query('.open') private opener!: HTMLButtonElement;
  @query('.frame') private place!: HTMLElement;

  @state() private isOpen = false;

  /** Id of the `<dabiao-session>` to print; the one around the element where it is not set. */
  @property() for: string | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.frame.remove();
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
  }

  private async onChoice(kind: PrintKind): Promise<void> {
    this.close();
    await this.print(kind);
  }

  /** Shows the choice between the filled and the blank form. */
  async open(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    this.panel?.focus();
  }

  close(): void {
    this.isOpen = false;
    this.opener.focus();
  }

  /** Opens the browser's print dialog with the form. Does nothing while there is no session. */
  async print(kind: PrintKind = 'filled'): Promise<void> {
    const { session } = this.sessions;
    if (!session) return;
    const { locale } = this.language;
    const now = kind === 'filled' ? { now: new Date() } : {};
    await this.frame.print(this.place, (document) => printableForm(document, session, { kind, locale, ...now }));
  }

  protected override render() {
    const { session } = this.sessions;
    const words = printWords[this.language.locale];
    return html`<button
        type="button"
        class="open"
        part="button"
        aria-expanded=${String(this.isOpen)}
        ?disabled=${!session || session.form.rows.length === 0}
        @click=${() => (this.isOpen ? this.close() : this.open())}
      >
        ${words.print}
      </button>
      ${session && this.isOpen ? this.renderPanel() : nothing}
      <div class="frame" aria-hidden="true"></div>`;
  }

  private renderPanel() {
    const words = printWords[this.language.locale];
    return html`<section
      class="panel"
      part="panel"
      tabindex="-1"
      aria-label=${words.title}
      @keydown=${(event: KeyboardEvent) => this.onKeydown(event)}
    >
      <header>
        <h2>${words.title}</h2>
        <button type="button" @click=${() => this.close()}>${words.close}</button>
      </header>
      ${PRINT_KINDS.map(
        (kind) =>
          html`<button type="button" class="kind" @click=${() => this.onChoice(kind)}>
            <strong>${words.kinds[kind]}</strong> <span>${words.kindHints[kind]}</span>
          </button>`,
      )}
      <p>${words.paperHint}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-print': DabiaoPrint;
  }
}
