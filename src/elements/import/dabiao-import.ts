import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { addSheets, KitElement } from '../kit-element.js';
import { panelWords } from '../../locales/panels.js';
import type { EntrySession } from '../../report/session.js';
import { LazyPart, loadOnApproach } from '../lazy/lazy-part.js';
import { askFor, renderFailure, renderLazy } from '../lazy/lazy-view.js';
import { Language } from '../theme/language.js';
import { Disclosure, renderOpener, renderPanel } from '../panel/disclosure.js';
import { panelStyles } from '../panel/panel.styles.js';
import { noSession } from '../no-session.js';
import { SessionConsumer } from '../session/session-context.js';
import { icon } from '../theme/icons.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { tools } from '../theme/tools.styles.js';
import { styles } from './dabiao-import.styles.js';
import type { ImportBody } from './import-body.js';

/**
 * Downloads the form as an Excel file, and fills the report from a spreadsheet file: what would change is shown, cell by cell,
 * before it is taken.
 *
 * @element dabiao-import
 * @csspart download - The button that downloads the form.
 * @csspart button - Each of the two buttons.
 * @csspart panel - The panel with the file to choose and what it would change.
 * @fires dabiao-import - What a file held was taken.
 * @fires dabiao-goto - A cell to look at was chosen.
 */
@customElement('dabiao-import')
export class DabiaoImport extends KitElement {
  static override styles = [theme, buttons, tools, panelStyles, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => {
    this.body.part?.onChange();
    return this.panel.isOpen;
  });
  private readonly body = new LazyPart(this, () => this.loadBody());
  private readonly spreadsheet = new LazyPart(this, () => import('./spreadsheet.js'));
  /** To be read once what reads it is there. */
  private wanted: readonly File[] = [];
  private reading: Promise<void> = Promise.resolve();

  private readonly panel = new Disclosure(this, {
    opener: '.open',
    panel: '.panel',
    holds: () => !!this.body.part?.holds,
    onOpen: () => this.begin(),
    onClose: () => this.reset(),
  });

  /** Says that the form could not be made into a file. */
  private readonly lost = new Disclosure(this, { opener: '.download', panel: '.lost > .panel' });

  @state() private isOver = false;
  @state() private download: 'none' | 'busy' | 'failed' | { readonly file: string } = 'none';

  /** Id of the `<dabiao-session>` to fill; the one around the element where it is not set. */
  @property() for: string | null = null;

  constructor() {
    super();
    loadOnApproach(this, this.body);
  }

  protected override updated(): void {
    void this.readWanted();
  }

  private onDrag(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver = isOver;
  }

  private onDrop(event: DragEvent): void {
    this.onDrag(event, false);
    void this.read(...(event.dataTransfer?.files ?? []));
  }

  /** Opens the panel. */
  async open(): Promise<void> {
    await this.panel.open();
    await this.body.load();
    await this.updateComplete;
  }

  /** Closes the panel; what was not taken is forgotten. */
  close(): void {
    this.panel.close();
  }

  /** Saves the form as an Excel file. */
  async save(): Promise<void> {
    const { session } = this.sessions;
    // A form filled to learn on must not pass for a real one.
    if (!session || session.isPractice || this.download === 'busy') return;
    this.download = 'busy';
    try {
      const part = await askFor(this.spreadsheet);
      this.download = part ? { file: await part.saveForm(session, this.language.locale) } : 'failed';
    } catch (error) {
      console.error(error);
      this.download = 'failed';
    }
    if (this.download === 'failed') await this.lost.open();
    else if (this.lost.isOpen) this.lost.close();
  }

  /** Reads a file and shows what it would change; nothing is written. Several are a review and the submission that it returns. */
  async read(...files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.wanted = files;
    void this.panel.open();
    await this.body.load();
    await this.readWanted();
  }

  /** Writes what is shown: one step, that one undo takes back. */
  async apply(): Promise<void> {
    await this.body.part?.apply();
  }

  private readWanted(): Promise<void> {
    const { part } = this.body;
    const { wanted } = this;
    if (part && wanted.length > 0) {
      this.wanted = [];
      this.reading = part.read(wanted);
    }
    return this.reading;
  }

  private async loadBody(): Promise<ImportBody> {
    const { ImportBody } = await import('./import-body.js');
    const root = this.shadowRoot!;
    addSheets(root, ImportBody.styles);
    return new ImportBody({
      panel: this.panel,
      shared: () => this.sessions.shared,
      language: () => this.language.locale,
      spreadsheet: this.spreadsheet,
      draw: () => this.requestUpdate(),
      fire: (event) => this.dispatchEvent(event),
    });
  }

  private begin(): void {
    void this.body.load();
    this.body.part?.begin();
  }

  private reset(): void {
    this.wanted = [];
    this.body.part?.reset();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this.sessions;
    if (session?.isReadonly) return nothing;
    const { import: words } = panelWords[this.language.locale];
    const { download } = this;
    const said = download === 'busy' ? words.downloading : typeof download === 'object' ? words.downloaded(download.file) : '';
    return html`<div class="buttons">
        ${renderOpener(this.panel, { label: html`${icon('import')} ${words.open}`, class: 'tool open', part: 'button', isDisabled: !session, title: noSession(this.sessions, this.localName, this.language.locale) })}
        ${session?.isPractice ? nothing : this.renderDownload(session)}
      </div>
      <div role="status" class="visually-hidden">${said}</div>
      ${session && this.panel.isOpen ? this.renderPanel(session) : nothing} ${session && this.lost.isOpen ? this.renderLost() : nothing}`;
  }

  private renderLost() {
    const { locale } = this.language;
    const { import: words, close } = panelWords[locale];
    const content = renderFailure(this.spreadsheet, locale, () => this.save());
    return html`<div class="lost">${renderPanel(this.lost, { title: words.download, close, content })}</div>`;
  }

  private renderDownload(session: EntrySession | undefined) {
    return html`<button type="button" class="tool download" part="download button" ?disabled=${!session} @click=${() => this.save()}>
      ${icon('download')} ${panelWords[this.language.locale].import.download}
    </button>`;
  }

  private renderPanel(session: EntrySession) {
    const { locale } = this.language;
    const words = panelWords[locale];
    // All over the panel: a file dropped beside the frame would take the place of the page.
    return html`<div
      @dragover=${(event: DragEvent) => this.onDrag(event, true)}
      @dragleave=${(event: DragEvent) => this.onDrag(event, false)}
      @drop=${(event: DragEvent) => this.onDrop(event)}
    >
      ${renderPanel(this.panel, { title: this.body.part?.title ?? words.import.title, close: words.close, content: renderLazy(this.body, locale, (body) => body.render(session, this.isOver)) })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-import': DabiaoImport;
  }
}
