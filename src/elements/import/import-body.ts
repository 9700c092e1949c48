/** What the panel of the import shows and does: a file of its own, loaded when the panel is wanted. */
import { html, type TemplateResult } from 'lit';
import { pause } from '../../drafts/pause.js';
import type { ImportPlan } from '../../exchange/import.js';
import type { Placed } from '../../exchange/placement/placed.js';
import { importWords } from '../../locales/import.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { fileDrop } from '../files/file-drop.styles.js';
import type { LazyPart } from '../lazy/lazy-part.js';
import { askFor, renderFailure } from '../lazy/lazy-view.js';
import type { Disclosure } from '../panel/disclosure.js';
import type { SharedSession } from '../session/shared-session.js';
import { DabiaoGotoEvent } from '../theme/events.js';
import { styles } from './import-body.styles.js';
import type { FilesPanel } from '../returns/files-panel.js';
import { DabiaoImportEvent } from './import-event.js';
import type { Planning, PlanInputs } from './planning.js';
import { stageOf, type Spreadsheet, type Stage } from './stage.js';

const ACCEPTED = '.xlsx,.xlsm,.csv,.tsv,.txt,.xls,.json';

/** The element that has the panel. */
export interface ImportHost {
  readonly panel: Disclosure;
  readonly shared: () => SharedSession | undefined;
  readonly language: () => Locale;
  readonly spreadsheet: LazyPart<Spreadsheet>;
  readonly draw: () => void;
  readonly fire: (event: Event) => void;
}

export class ImportBody {
  static readonly styles = [fileDrop, styles];

  private readonly host: ImportHost;
  private shown: Stage = { kind: 'choose' };
  private reading = 0;
  /** Called when nobody waits for the file that is being read. */
  private leave: () => void = () => {};
  private revision = 0;
  /** Of the file that is shown. */
  private planning: Planning | null = null;

  constructor(host: ImportHost) {
    this.host = host;
  }

  get stage(): Stage {
    return this.shown;
  }

  /** Of the panel; `undefined` while it is about a spreadsheet. */
  get title(): string | undefined {
    return this.stage.kind === 'documents' ? this.stage.panel.titleIn(this.host.language()) : undefined;
  }

  /** Is there a file that was not taken yet? */
  get holds(): boolean {
    return /^(?:reading|taking|documents|preview)$/.test(this.stage.kind);
  }

  set stage(stage: Stage) {
    this.shown = stage;
    this.host.draw();
  }

  /** The report is another. */
  onChange(): void {
    this.revision++;
  }

  /** The panel is opened: a file that was refused or taken is done with. */
  begin(): void {
    if (this.stage.kind === 'refused' || this.stage.kind === 'taken') this.stage = { kind: 'choose' };
  }

  /** What was not taken is forgotten. */
  reset(): void {
    this.reading++;
    this.leave();
    this.planning?.forget();
    this.stage = { kind: 'choose' };
  }

  /** Reads a file and shows what it would change; nothing is written. Resolves when it is shown, or nobody waits for it any more. */
  async read(files: readonly File[]): Promise<void> {
    this.leave();
    const left = new Promise<void>((leave) => (this.leave = leave));
    await Promise.race([this.readAndShow(files), left]);
  }

  private async readAndShow(files: readonly File[]): Promise<void> {
    const [file] = files as [File];
    const reading = ++this.reading;
    const isWanted = () => reading === this.reading; // no other file has been chosen since, and the panel is open
    const goOn = () => (isWanted() ? pause() : new Promise<void>(() => {}));
    this.stage = { kind: 'reading', file: file.name };
    const documents = await documentsAmong(files);
    if (documents.length > 0) return this.readDocuments(documents, isWanted);
    const stage = await this.planned(await stageOf(file, await askFor(this.host.spreadsheet), goOn), isWanted);
    if (!isWanted()) return;
    this.stage = stage;
    await this.host.panel.focusPanel();
  }

  /** A review, or the submission that it returns. */
  private async readDocuments(files: readonly File[], isWanted: () => boolean): Promise<void> {
    const shared = this.host.shared();
    if (!shared) return;
    const { FilesPanel } = await import('../returns/files-panel.js');
    if (!isWanted()) return;
    const panel: FilesPanel = new FilesPanel(shared, {
      draw: () => this.host.draw(),
      close: () => this.host.panel.close(),
      goTo: (session, cell) => this.goTo(session, cell),
      choice: (isOver) => this.renderChoice(isOver),
    });
    this.stage = { kind: 'documents', panel };
    await panel.read(files);
    if (isWanted()) await this.host.panel.focusPanel();
  }

  /** Writes what is shown: one step, that one undo takes back. */
  async apply(): Promise<void> {
    const session = this.host.shared()?.session;
    const inputs = this.inputs(this.stage);
    if (!session || !inputs || this.stage.kind !== 'preview') return;
    const { file, lib } = this.stage;
    const { plan } = this.planning?.planned(inputs) ?? {};
    if (!plan || 'why' in plan) return;
    this.planning?.forget();
    this.stage = { kind: 'taking', file };
    const summary = await lib.writePlaced(session, placedOf(plan), { pause }, 'imported');
    this.stage = { kind: 'taken', file, summary, lib };
    this.host.fire(new DabiaoImportEvent(summary));
    await this.host.panel.focusPanel();
  }

  /** The panel would cover the cell. */
  private goTo(session: EntrySession, cell: CellRef): void {
    this.host.panel.hide();
    this.host.fire(new DabiaoGotoEvent(session, cell));
  }

  private onFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    if (files.length > 0) void this.read(files);
    input.value = ''; // the same file can be chosen again once it has been mended
  }

  /** @param isOver a file is held over the panel. */
  render(session: EntrySession, isOver: boolean): TemplateResult {
    const { stage } = this;
    const locale = this.host.language();
    const words = importWords[locale];
    switch (stage.kind) {
      case 'choose':
        return this.renderChoice(isOver);
      case 'reading':
        return this.renderReading(stage.file);
      case 'taking':
        return html`<p role="status">${words.taking(stage.file)}</p>`;
      case 'refused':
        return html`<p class="refused" role="alert">${words.refused[stage.why](stage.data)}</p>
          ${this.renderChoice(isOver)}`;
      case 'unavailable':
        return renderFailure(this.host.spreadsheet, locale, () => this.read([stage.file]));
      case 'documents':
        return stage.panel.render(locale, isOver);
      case 'preview': {
        const { lib } = stage;
        const { plan, findings } = this.planning?.planned(this.inputs(stage)!) ?? {};
        if (!plan || !findings) return this.renderReading(stage.file);
        const taken = 'why' in plan ? [] : plan.sheets;
        const chosen = stage.sheet ?? (taken.length === 1 ? taken[0]! : null);
        const sheets = lib.renderSheets(
          { workbook: stage.workbook, chosen, isAll: taken.length > 1 },
          locale,
          (sheet) => (this.stage = { ...stage, sheet }),
        );
        if ('why' in plan) return html`${lib.renderNotTaken(plan, locale)} ${sheets} ${this.renderChoice(isOver)}`;
        return html`${sheets}${lib.renderPreview({
          session,
          plan,
          locale,
          file: stage.file,
          workbook: stage.workbook,
          findings,
          onApply: () => void this.apply(),
          onCancel: () => this.host.panel.close(),
        })}`;
      }
      case 'taken':
        return html`${stage.lib.renderTaken(session, stage.summary, locale, (cell) => this.goTo(session, cell))}
          <button type="button" @click=${() => this.reset()}>${words.again}</button>`;
    }
  }

  private renderReading(file: string) {
    const words = importWords[this.host.language()];
    return html`<p role="status">${words.reading(file)}</p>
      <p>
        <progress aria-label=${words.reading(file)}></progress>
        <button type="button" class="cancel" @click=${() => void this.cancel()}>${words.cancel}</button>
      </p>`;
  }

  private async cancel(): Promise<void> {
    this.reset();
    await this.host.panel.focusPanel();
  }

  private renderChoice(isOver: boolean) {
    const words = importWords[this.host.language()];
    return html`<div class=${isOver ? 'drop over' : 'drop'}>
      <label class="file"
        >${words.choose}
        <input class="visually-hidden" type="file" multiple accept=${ACCEPTED} @change=${(event: Event) => this.onFile(event)}
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
        this.planning ??= new stage.lib.Planning(() => this.host.draw());
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
    const shared = this.host.shared();
    if (stage.kind !== 'preview' || !shared) return null;
    const { lib, workbook, sheet, file } = stage;
    return { shared, lib, workbook, sheet, file, revision: this.revision };
  }
}

/** As what writes cells takes it: the form itself was placed by the names it carries. */
function placedOf({ changes, refused, tooLong, by, unplaced, beyond, columns, converted, doubts }: ImportPlan): Placed {
  return { typed: [...changes, ...refused, ...tooLong], by: by === 'form' ? 'name' : by, unplaced, beyond, columns, converted, doubts };
}

/** Those that are documents of the kit; a plain table is none. */
async function documentsAmong(files: readonly File[]): Promise<File[]> {
  const { isDocument } = await import('../returns/given-files.js');
  const are = await Promise.all(files.map(isDocument));
  return files.filter((_, i) => are[i]);
}
