import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { withCode } from '../../documents/code-needed.js';
import { customElement } from '../custom-element.js';
import { addSheets, KitElement } from '../kit-element.js';
import { panelWords } from '../../locales/panels.js';
import type { Submission } from '../../submissions/submission.js';
import { LazyPart, loadOnApproach } from '../lazy/lazy-part.js';
import { renderLazy } from '../lazy/lazy-view.js';
import { Language } from '../theme/language.js';
import { Disclosure, renderOpener, renderPanel } from '../panel/disclosure.js';
import { panelStyles } from '../panel/panel.styles.js';
import { noSession } from '../no-session.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { styles } from './dabiao-export.styles.js';
import type { ExportBody } from './export-body.js';
import type { SubmitHeaders } from '../../sending/submit-headers.js';

/**
 * A button that checks the report, lists what is open, and saves the sealed submission as a file. Afterwards its panel has the receipt:
 * when, which file, its check code, what has changed since, and the form to print, sign and stamp.
 *
 * @element dabiao-export
 * @csspart button - The button that opens the check.
 * @csspart panel - The panel with the open points, or the form to seal.
 * @fires dabiao-before-export - The report is sealed, and nothing kept of it yet; prevented, nothing is exported.
 * @fires dabiao-submission - The report was sealed; prevented, no file is saved: the page has taken the submission.
 * @fires dabiao-sent - The submission was sent to `submit-to`: `detail.outcome` is `received`, `refused` or `waiting`, with `detail.id` and `detail.status`.
 * @fires dabiao-goto - An open point, or a cell changed since the export, was chosen.
 */
@customElement('dabiao-export')
export class DabiaoExport extends KitElement {
  static override styles = [theme, buttons, panelStyles, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => {
    this.body.part?.onChange();
    return this.panel.isOpen;
  });
  private readonly body = new LazyPart(this, () => this.loadBody());
  private readonly panel = new Disclosure(this, { opener: '.open', panel: '.panel', onOpen: () => this.begin() });

  /** Id of the `<dabiao-session>` to export; the one around the element where it is not set. */
  @property() for: string | null = null;

  /** The names of who filled the report and who reviewed it must be given. */
  @property({ type: Boolean, attribute: 'require-reporter' }) requireReporter = false;

  /** To whom the file is handed, as it is said in sentences: 市妇儿工委办. */
  @property() recipient: string | null = null;

  /** By when, as 2026-01-31. */
  @property() due: string | null = null;

  /**
   * Address to which the sealed submission is sent; without it nothing is. The file is then saved by its button only. A submission that the page
   * takes itself is not sent.
   */
  @property({ attribute: 'submit-to' }) submitTo: string | null = null;

  /** Headers for the submission that is sent, such as a token; asked anew at each attempt. */
  @property({ attribute: false }) submitHeaders: SubmitHeaders | null = null;

  /** What is open and the receipt are shown, and nothing is exported. */
  @property({ type: Boolean }) disabled = false;

  constructor() {
    super();
    loadOnApproach(this, this.body);
  }

  /** Checks the report and shows what is open. */
  async open(): Promise<void> {
    await this.panel.open();
    await this.body.load();
    await this.updateComplete;
  }

  /** Closes the panel. */
  close(): void {
    this.panel.close();
  }

  /**
   * Seals the report, saves the file and keeps the receipt.
   * @param reporter `name` (who filled it 填报人), `reviewer` (who reviewed it 审核人), `phone`.
   * @param download `false` where the page has use for the submission itself.
   * @throws {SealError} while there are open points, or a name is missing that is asked for, of a practice report, while it is disabled, and where the page has prevented it.
   * @throws {DOMException} `NetworkError` when what seals it can't be loaded.
   */
  async export(reporter?: Submission['reporter'] | null, download = true): Promise<Submission> {
    const sealer = await this.sealer();
    return withCode(() => sealer.export(reporter, download));
  }

  /**
   * The report sealed, without a file, a receipt or an event.
   * @throws as `export`.
   */
  async submission(reporter?: Submission['reporter'] | null): Promise<Submission> {
    const sealer = await this.sealer();
    return withCode(() => sealer.seal(reporter));
  }

  private async sealer(): Promise<ExportBody> {
    const body = await this.body.load();
    if (!body) throw new DOMException('Expected what seals the report to be loaded, got a failure', 'NetworkError');
    return body;
  }

  private async loadBody(): Promise<ExportBody> {
    const { ExportBody } = await import('./export-body.js');
    const root = this.shadowRoot!;
    addSheets(root, ExportBody.styles);
    return new ExportBody({
      panel: this.panel,
      shared: () => this.sessions.shared,
      language: () => this.language.locale,
      options: () => this,
      root: () => root,
      draw: () => {
        this.requestUpdate();
        return this.updateComplete;
      },
      fire: (event) => this.dispatchEvent(event),
    });
  }

  /** What waits to be sent is sent at the visit. */
  protected override updated(): void {
    (this.submitTo && this.sessions.session ? this.body.wanted : this.body.part)?.visit();
  }

  private begin(): void {
    void this.body.load();
    this.body.part?.begin();
  }

  protected override render(): TemplateResult {
    const { session, shared } = this.sessions;
    const { locale } = this.language;
    const words = panelWords[locale];
    const label = words.export.open;
    return html`${shared?.isHeld ? nothing : renderOpener(this.panel, { label, class: 'primary open', part: 'button', isDisabled: !session, title: noSession(this.sessions, this.localName, locale) })}
    ${session && this.panel.isOpen ? renderPanel(this.panel, { title: words.export.title, close: words.close, content: renderLazy(this.body, locale, (body) => body.render(session)) }) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-export': DabiaoExport;
  }
}
