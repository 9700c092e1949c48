import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import type { ImportPlan, ImportResult } from '../../exchange/import.js';
import { writePlaced } from '../../exchange/paste-clipboard.js';
import type { Placed } from '../../exchange/placement/placed.js';
import { importWords } from '../../locales/import.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { fileName, saveFile } from '../files/save-file.js';
import { DabiaoGotoEvent } from '../theme/events.js';
import { Language } from '../theme/language.js';
import { pause } from '../../drafts/pause.js';
import { SessionConsumer } from '../session/session-context.js';
import { theme } from '../theme/theme.styles.js';
import { styles } from './dabiao-import.styles.js';
import { DabiaoImportEvent } from './import-event.js';
import { stageOf, type Stage } from './stage.js';
import { renderNotTaken, renderPreview, renderSheets, renderTaken } from './preview.js';

export { DabiaoImportEvent };

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ACCEPTED = '.xlsx,.xlsm,.csv,.tsv,.txt,.xls';

/**
 * Downloads the form as an Excel file, and fills the report from a spreadsheet file: what would change is shown, cell by cell,
 * before it is taken.
 *
 * @element dabiao-import
 * @csspart download - The button that downloads the form.
 * @csspart button - The button that opens the panel.
 * @csspart panel - The panel with the file to choose and what it would change.
 * @fires dabiao-import - What a file held was taken.
 * @fires dabiao-goto - A cell to look at was chosen.
 */
@customElement('dabiao-import')
export class DabiaoImport extends LitElement {
  static override styles = [theme, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => this.onChange());
  private reading = 0;
  private revision = 0;
  private planned: { readonly key: readonly unknown[]; readonly result: ImportResult } | null = null;

  @query('.panel') private panel?: HTMLElement;
  @query('button.open') private opener!: HTMLButtonElement;

  @state() private isOpen = false;
  @state() private isOver = false;
  @state() private stage: Stage = { kind: 'choose' };
  @state() private download: 'none' | 'busy' | 'failed' | { readonly file: string } = 'none';

  /** Id of the `<dabiao-session>` to fill; the one around the element where it is not set. */
  @property() for: string | null = null;

  private onChange(): boolean {
    this.revision++;
    return this.isOpen;
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.close();
  }

  private onFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.read(file);
    input.value = ''; // the same file can be chosen again once it has been mended
  }

  /** All over the panel: a file dropped beside the frame would take the place of the page. */
  private onDrag(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver = isOver;
  }

  private onDrop(event: DragEvent): void {
    this.onDrag(event, false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void this.read(file);
  }

  /** The panel would cover the cell. */
  private goTo(session: EntrySession, cell: CellRef): void {
    this.isOpen = false;
    this.dispatchEvent(new DabiaoGotoEvent(session, cell));
  }

  /** Opens the panel. */
  async open(): Promise<void> {
    this.isOpen = true;
    if (this.stage.kind === 'refused' || this.stage.kind === 'taken') this.stage = { kind: 'choose' };
    await this.updateComplete;
    this.panel?.focus();
  }

  /** Closes the panel; what was not taken is forgotten. */
  close(): void {
    this.reset();
    this.isOpen = false;
    this.opener.focus();
  }

  /** Saves the form as an Excel file. */
  async save(): Promise<void> {
    const { session } = this.sessions;
    if (!session || this.download === 'busy') return;
    this.download = 'busy';
    const { locale } = this.language;
    try {
      const { formWorkbook, spreadsheetWords } = await import('./spreadsheet.js');
      const words = spreadsheetWords[locale];
      const bytes = await formWorkbook(session, locale, words, pause);
      const department = session.plan.departments.find(({ id }) => id === session.department)?.name ?? session.department;
      const file = fileName(words.file(session.plan.region.name, department, session.periods.join('+')));
      saveFile(file, bytes, TYPE);
      this.download = { file };
    } catch (error) {
      console.error(error);
      this.download = 'failed';
    }
  }

  /** Reads a file and shows what it would change; nothing is written. */
  async read(file: File): Promise<void> {
    const reading = ++this.reading;
    this.isOpen = true;
    this.stage = { kind: 'reading', file: file.name };
    const stage = await stageOf(file);
    if (reading !== this.reading) return; // another file has been chosen since, or the panel was closed
    this.stage = stage;
    await this.updateComplete;
    this.panel?.focus();
  }

  /** Writes what is shown: one step, that one undo takes back. */
  async take(): Promise<void> {
    const { session } = this.sessions;
    const plan = session && this.plan(session);
    if (!session || !plan || 'why' in plan || this.stage.kind !== 'preview') return;
    const { file } = this.stage;
    this.stage = { kind: 'taking', file };
    const summary = await writePlaced(session, placedOf(plan), { pause });
    this.stage = { kind: 'taken', file, summary };
    this.dispatchEvent(new DabiaoImportEvent(summary));
    await this.updateComplete;
    this.panel?.focus();
  }

  protected override render() {
    const { session } = this.sessions;
    const words = importWords[this.language.locale];
    const { download } = this;
    const said =
      download === 'busy'
        ? words.downloading
        : download === 'failed'
          ? words.unavailable
          : download === 'none'
            ? ''
            : words.downloaded(download.file);
    return html`<div class="buttons">
        <button type="button" class="download" part="download" ?disabled=${!session} @click=${() => this.save()}>${words.download}</button>
        <button
          type="button"
          class="open"
          part="button"
          aria-expanded=${String(this.isOpen)}
          ?disabled=${!session}
          @click=${() => (this.isOpen ? this.close() : this.open())}
        >
          ${words.open}
        </button>
      </div>
      <div role="status" class=${download === 'failed' ? 'error' : 'visually-hidden'}>${said}</div>
      ${session && this.isOpen ? this.renderPanel(session) : nothing}`;
  }

  private renderPanel(session: EntrySession) {
    const words = importWords[this.language.locale];
    return html`<section
      class="panel"
      part="panel"
      tabindex="-1"
      aria-label=${words.title}
      @dragover=${(event: DragEvent) => this.onDrag(event, true)}
      @dragleave=${(event: DragEvent) => this.onDrag(event, false)}
      @drop=${(event: DragEvent) => this.onDrop(event)}
      @keydown=${(event: KeyboardEvent) => this.onKeydown(event)}
    >
      <header>
        <h2>${words.title}</h2>
        <button type="button" @click=${() => this.close()}>${words.close}</button>
      </header>
      ${this.renderStage(session)}
    </section>`;
  }

  private renderStage(session: EntrySession) {
    const { stage } = this;
    const { locale } = this.language;
    const words = importWords[locale];
    switch (stage.kind) {
      case 'choose':
        return this.renderChoice();
      case 'reading':
      case 'taking':
        return html`<p role="status">${words[stage.kind](stage.file)}</p>`;
      case 'refused':
        return html`<p class="refused" role="alert">
            ${stage.why === 'unavailable' ? words.unavailable : words.refused[stage.why](stage.data)}
          </p>
          ${this.renderChoice()}`;
      case 'preview': {
        const plan = this.plan(session)!;
        const chosen = stage.sheet ?? ('why' in plan ? null : plan.sheet);
        const sheets = renderSheets(stage.workbook, chosen, locale, (sheet) => (this.stage = { ...stage, sheet }));
        if ('why' in plan) return html`${renderNotTaken(plan, locale)} ${sheets} ${this.renderChoice()}`;
        return html`${sheets}${renderPreview({
          session,
          plan,
          locale,
          file: stage.file,
          workbook: stage.workbook,
          findings: stage.lib.findingsAfter(session, plan.changes),
          onTake: () => void this.take(),
          onCancel: () => this.close(),
        })}`;
      }
      case 'taken':
        return html`${renderTaken(session, stage.summary, locale, (cell) => this.goTo(session, cell))}
          <button type="button" @click=${() => this.reset()}>${words.again}</button>`;
    }
  }

  private renderChoice() {
    const words = importWords[this.language.locale];
    return html`<div class=${this.isOver ? 'drop over' : 'drop'}>
      <label class="file"
        >${words.choose} <input class="visually-hidden" type="file" accept=${ACCEPTED} @change=${(event: Event) => this.onFile(event)}
      /></label>
      <p>${words.drop}</p>
      <p class="hint">${words.hint}</p>
    </div>`;
  }

  /** What the file would change, of the report as it stands now. */
  private plan(session: EntrySession): ImportResult | null {
    const { stage } = this;
    if (stage.kind !== 'preview') return null;
    const key = [session, stage.workbook, stage.sheet, this.revision];
    if (!this.planned || key.some((part, i) => part !== this.planned!.key[i])) {
      this.planned = {
        key,
        result: stage.lib.planImport(this.sessions.shared!.instance(stage.lib.FormContext), stage.workbook, stage.sheet),
      };
    }
    return this.planned.result;
  }

  private reset(): void {
    this.reading++;
    this.planned = null;
    this.stage = { kind: 'choose' };
  }
}

/** As what writes cells takes it: the form itself was placed by the names it carries. */
function placedOf({ changes, refused, unplaced, beyond, by }: ImportPlan): Placed {
  return { typed: [...changes, ...refused], unplaced, beyond, by: by === 'form' ? 'name' : by };
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-import': DabiaoImport;
  }
}
