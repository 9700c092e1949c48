import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import type { ImportPlan } from '../../exchange/import.js';
import type { Placed } from '../../exchange/placement/placed.js';
import { importWords } from '../../locales/import.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { fileName, saveFile } from '../files/save-file.js';
import { DabiaoGotoEvent } from '../theme/events.js';
import { Language } from '../theme/language.js';
import { pause } from '../../drafts/pause.js';
import { Disclosure, renderOpener, renderPanel } from '../panel/disclosure.js';
import { panelStyles } from '../panel/panel.styles.js';
import { SessionConsumer } from '../session/session-context.js';
import { icon } from '../theme/icons.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { tools } from '../theme/tools.styles.js';
import { fileDrop } from '../files/file-drop.styles.js';
import { styles } from './dabiao-import.styles.js';
import { DabiaoImportEvent } from './import-event.js';
import type { Planning, PlanInputs } from './planning.js';
import { stageOf, type Stage } from './stage.js';

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
  static override styles = [theme, buttons, tools, panelStyles, fileDrop, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => this.onChange());
  private reading = 0;
  private revision = 0;
  /** Of the file that is shown. */
  private planning: Planning | null = null;

  private readonly panel = new Disclosure(this, {
    opener: '.open',
    panel: '.panel',
    onOpen: () => this.begin(),
    onClose: () => this.reset(),
  });

  @state() private isOver = false;
  @state() private stage: Stage = { kind: 'choose' };
  @state() private download: 'none' | 'busy' | 'failed' | { readonly file: string } = 'none';

  /** Id of the `<dabiao-session>` to fill; the one around the element where it is not set. */
  @property() for: string | null = null;

  private onChange(): boolean {
    this.revision++;
    return this.panel.isOpen;
  }

  private onFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.read(file);
    input.value = ''; // the same file can be chosen again once it has been mended
  }

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
    this.panel.hide();
    this.dispatchEvent(new DabiaoGotoEvent(session, cell));
  }

  /** Opens the panel. */
  async open(): Promise<void> {
    await this.panel.open();
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
    const { locale } = this.language;
    try {
      const { formWorkbook, workbookWords } = await import('./spreadsheet.js');
      const words = workbookWords(locale);
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
    void this.panel.open();
    this.stage = { kind: 'reading', file: file.name };
    const stage = await this.planned(await stageOf(file), () => reading === this.reading);
    if (reading !== this.reading) return; // another file has been chosen since, or the panel was closed
    this.stage = stage;
    await this.panel.focusPanel();
  }

  /** Writes what is shown: one step, that one undo takes back. */
  async apply(): Promise<void> {
    const { session } = this.sessions;
    const inputs = this.inputs(this.stage);
    if (!session || !inputs || this.stage.kind !== 'preview') return;
    const { file, lib } = this.stage;
    const { plan } = this.planning?.planned(inputs) ?? {};
    if (!plan || 'why' in plan) return;
    this.planning?.forget();
    this.stage = { kind: 'taking', file };
    const summary = await lib.writePlaced(session, placedOf(plan), { pause }, 'imported');
    this.stage = { kind: 'taken', file, summary, lib };
    this.dispatchEvent(new DabiaoImportEvent(summary));
    await this.panel.focusPanel();
  }

  protected override render(): TemplateResult {
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
        ${renderOpener(this.panel, { label: html`${icon('import')} ${words.open}`, class: 'tool open', part: 'button', isDisabled: !session })}
        ${session?.isPractice ? nothing : this.renderDownload(session)}
      </div>
      <div role="status" class=${download === 'failed' ? 'error' : 'visually-hidden'}>${said}</div>
      ${session && this.panel.isOpen ? this.renderPanel(session) : nothing}`;
  }

  private renderDownload(session: EntrySession | undefined) {
    return html`<button type="button" class="tool download" part="download" ?disabled=${!session} @click=${() => this.save()}>
      ${icon('download')} ${importWords[this.language.locale].download}
    </button>`;
  }

  private renderPanel(session: EntrySession) {
    const words = importWords[this.language.locale];
    // All over the panel: a file dropped beside the frame would take the place of the page.
    return html`<div
      @dragover=${(event: DragEvent) => this.onDrag(event, true)}
      @dragleave=${(event: DragEvent) => this.onDrag(event, false)}
      @drop=${(event: DragEvent) => this.onDrop(event)}
    >
      ${renderPanel(this.panel, { title: words.title, close: words.close, content: this.renderStage(session) })}
    </div>`;
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
        const { lib } = stage;
        const { plan, findings } = this.planning?.planned(this.inputs(stage)!) ?? {};
        if (!plan || !findings) return html`<p role="status">${words.reading(stage.file)}</p>`;
        const taken = 'why' in plan ? [] : plan.sheets;
        const chosen = stage.sheet ?? (taken.length === 1 ? taken[0]! : null);
        const sheets = lib.renderSheets(
          { workbook: stage.workbook, chosen, isAll: taken.length > 1 },
          locale,
          (sheet) => (this.stage = { ...stage, sheet }),
        );
        if ('why' in plan) return html`${lib.renderNotTaken(plan, locale)} ${sheets} ${this.renderChoice()}`;
        return html`${sheets}${lib.renderPreview({
          session,
          plan,
          locale,
          file: stage.file,
          workbook: stage.workbook,
          findings,
          onApply: () => void this.apply(),
          onCancel: () => this.close(),
        })}`;
      }
      case 'taken':
        return html`${stage.lib.renderTaken(session, stage.summary, locale, (cell) => this.goTo(session, cell))}
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

  /** A file is shown once it is known what it would change. */
  private async planned(stage: Stage, isWanted: () => boolean): Promise<Stage> {
    const inputs = isWanted() ? this.inputs(stage) : null;
    try {
      if (inputs && stage.kind === 'preview') {
        this.planning ??= new stage.lib.Planning(() => this.requestUpdate());
        await this.planning.whole(inputs);
      }
      return stage;
    } catch (error) {
      console.error(error);
      return { kind: 'refused', why: 'damaged', data: {} };
    }
  }

  /** What the changes follow from: the file, and the report as it stands now. */
  private inputs(stage: Stage): PlanInputs | null {
    const { shared } = this.sessions;
    if (stage.kind !== 'preview' || !shared) return null;
    const { lib, workbook, sheet, file } = stage;
    return { shared, lib, workbook, sheet, file, revision: this.revision };
  }

  /** A file that was refused or taken is done with. */
  private begin(): void {
    if (this.stage.kind === 'refused' || this.stage.kind === 'taken') this.stage = { kind: 'choose' };
  }

  private reset(): void {
    this.reading++;
    this.planning?.forget();
    this.stage = { kind: 'choose' };
  }
}

/** As what writes cells takes it: the form itself was placed by the names it carries. */
function placedOf({ changes, refused, tooLong, by, unplaced, beyond, columns, converted, doubts }: ImportPlan): Placed {
  return { typed: [...changes, ...refused, ...tooLong], by: by === 'form' ? 'name' : by, unplaced, beyond, columns, converted, doubts };
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-import': DabiaoImport;
  }
}
