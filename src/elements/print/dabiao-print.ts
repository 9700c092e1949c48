import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { panelWords } from '../../locales/panels.js';
import { Language } from '../theme/language.js';
import { Disclosure, renderOpener, renderPanel } from '../panel/disclosure.js';
import { panelStyles } from '../panel/panel.styles.js';
import { noSession } from '../no-session.js';
import { SessionConsumer } from '../session/session-context.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { renderFailure, renderLazy } from '../lazy/lazy-view.js';
import { icon } from '../theme/icons.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { tools } from '../theme/tools.styles.js';
import { styles } from './dabiao-print.styles.js';
import type { Paper } from '../paper/kinds.js';
import type { PrintFrame } from '../paper/print-frame.js';
import type { PrintKind } from '../paper/print-kinds.js';

/**
 * A button that prints the form on A4 paper, as it is filled or blank, with lines to sign. The page around it is left alone.
 *
 * @element dabiao-print
 * @csspart button - The button that opens the choice.
 * @csspart panel - The choice between the filled and the blank form, and what else can be printed of the plan.
 */
@customElement('dabiao-print')
export class DabiaoPrint extends KitElement {
  static override styles = [theme, buttons, tools, panelStyles, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => false);
  private readonly printing = new LazyPart(this, () => import('./printing.js'));
  private readonly papers = new LazyPart(this, () => import('../paper/papers.js'));
  private frame: PrintFrame | null = null;
  private readonly panel = new Disclosure(this, {
    opener: '.open',
    panel: '.panel',
    isLight: true,
    onOpen: () => void this.printing.load(),
  });

  @query('.frame') private place!: HTMLElement;

  /** Id of the `<dabiao-session>` to print; the one around the element where it is not set. */
  @property() for: string | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.frame?.remove();
  }

  private async onChoice(kind: PrintKind): Promise<void> {
    this.close();
    await this.print(kind);
  }

  /** Shows the choice between the filled and the blank form; resolves when either can be printed at once. */
  async open(): Promise<void> {
    await this.panel.open();
    await this.printing.load();
  }

  /** Closes the choice. */
  close(): void {
    this.panel.close();
  }

  /** Opens the browser's print dialog with the form. Does nothing while there is no session. */
  async print(kind: PrintKind = 'filled'): Promise<void> {
    const { session } = this.sessions;
    if (!session) return;
    const { locale } = this.language;
    const now = kind === 'filled' ? { now: new Date() } : {};
    const part = this.printing.part ?? (await this.printing.load());
    if (!this.isConnected) return;
    if (!part) return this.open(); // the panel says why
    this.frame ??= new part.PrintFrame();
    await this.frame.print(this.place, (document) => part.printableForm(document, session, { kind, locale, ...now }));
  }

  /** Prints what else follows from the plan for the department of the form, or saves it as a file. */
  private async make(paper: Paper): Promise<void> {
    const { session } = this.sessions;
    const { part } = this.printing;
    const papers = await this.papers.load();
    if (!session || !part || !papers || !this.isConnected) return;
    this.close();
    this.frame ??= new part.PrintFrame();
    await papers.makeOwnPaper(paper, session, this.language.locale, this.place, this.frame);
  }

  protected override render(): TemplateResult {
    const { session } = this.sessions;
    const { locale } = this.language;
    const { print: words, close } = panelWords[locale];
    const choices = (part: typeof import('./printing.js')) =>
      part.renderChoices(
        locale,
        (kind) => this.onChoice(kind),
        (paper) => this.make(paper),
      );
    const failure = this.papers.hasFailed ? renderFailure(this.papers, locale) : nothing;
    const content = this.panel.isOpen ? html`${failure} ${renderLazy(this.printing, locale, choices)}` : nothing;
    const isDisabled = !session || session.form.rows.length === 0;
    return html`${renderOpener(this.panel, { label: html`${icon('print')} ${words.open}`, class: 'tool open', part: 'button', isDisabled, title: noSession(this.sessions, this.localName, locale) })}
      ${session ? renderPanel(this.panel, { title: words.title, close, content }) : nothing}
      <div class="frame" aria-hidden="true"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-print': DabiaoPrint;
  }
}
