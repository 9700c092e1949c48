import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { BackupError, readBackupStepwise, type DraftBackup } from '../../drafts/backup.js';
import type { BackupFault } from '../../drafts/backup-faults.js';
import { draftId } from '../../drafts/draft.js';
import type { BackupMode, BackupPreview } from '../../drafts/draft-backups.js';
import { pause } from '../../drafts/pause.js';
import { draftsWords } from '../../locales/drafts.js';
import { LONGEST_CELL } from '../../report/longest-text.js';
import { inPlainSight } from '../../plan/hidden.js';
import { runSliced } from '../../report/slices.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import type { DraftCollection } from './draft-collection.js';
import type { DraftNames } from './draft-names.js';
import { fileDrop } from '../files/file-drop.styles.js';
import { utf8Text } from '../files/utf8-text.js';
import { partStyles } from './drafts.styles.js';

const MODES: readonly BackupMode[] = ['merge', 'replace'];
const COUNTS = ['filled', 'changed', 'emptied', 'kept'] as const;
/** Bytes; no draft comes near. */
const LARGEST = 200_000_000;
/** Milliseconds of reading before the page has its turn. */
const SLICE = 25;

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'refused'; readonly why: BackupFault | 'unreadable' | 'no-drafts' }
  | {
      readonly kind: 'preview';
      readonly file: string;
      readonly backup: readonly DraftBackup[];
      /** Whose each draft was in the file. */
      readonly owners: readonly string[];
      readonly mode: BackupMode;
      readonly previews: readonly BackupPreview[];
    }
  | { readonly kind: 'done'; readonly text: string };

/**
 * Brings the drafts of a backup file back: what each would change is shown before it is done.
 *
 * @element dabiao-drafts-restore
 */
@customElement('dabiao-drafts-restore')
export class DabiaoDraftsRestore extends KitElement {
  static override styles = [theme, buttons, fileDrop, partStyles];

  private reading = 0;

  @state() private stage: Stage = { kind: 'choose' };
  @state() private isOver = false;

  /** Where the drafts are brought back to. */
  @property({ attribute: false }) collection!: DraftCollection;
  /** What the drafts are called. */
  @property({ attribute: false }) names!: DraftNames;

  private onFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.read(file);
    input.value = ''; // the same file can be chosen again
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

  /** Reads a backup and shows what it would change; nothing is written. */
  async read(file: File): Promise<void> {
    const reading = ++this.reading;
    this.stage = { kind: 'reading', file: file.name };
    const stage = await this.stageOf(file);
    if (reading !== this.reading) return;
    this.stage = stage;
    await this.focusStage();
  }

  private async stageOf(file: File): Promise<Stage> {
    let text: string;
    try {
      if (file.size > LARGEST) return { kind: 'refused', why: 'no-backup' };
      text = utf8Text(await file.arrayBuffer()) ?? '';
    } catch (error) {
      console.error(error);
      return { kind: 'refused', why: 'unreadable' };
    }
    try {
      const read = await runSliced(readBackupStepwise(text), Infinity, { pause, time: SLICE }).done;
      if (read.length === 0) return { kind: 'refused', why: 'no-drafts' };
      const backup = read.map((one) => this.owned(one));
      const owners = read.map(({ record }) => record.owner);
      const previews = await this.collection.attempt(() => this.collection.saved.backups.preview(backup, 'merge'));
      if (!previews) return { kind: 'choose' }; // the failure is shown above
      return { kind: 'preview', file: file.name, backup, owners, mode: 'merge', previews };
    } catch (error) {
      if (error instanceof BackupError) return { kind: 'refused', why: error.code };
      throw error;
    }
  }

  /** Who brings a draft back finds it among their own, whatever they were called when it was backed up. */
  private owned({ record, ...rest }: DraftBackup): DraftBackup {
    const { owner } = this.collection;
    return { record: { ...record, owner, id: draftId(record.plan.id, { ...record, owner }) }, ...rest };
  }

  private async choose(stage: Extract<Stage, { kind: 'preview' }>, mode: BackupMode): Promise<void> {
    const reading = ++this.reading;
    const previews = await this.collection.attempt(() => this.collection.saved.backups.preview(stage.backup, mode));
    if (reading === this.reading && previews) this.stage = { ...stage, mode, previews };
  }

  private async apply({ backup, mode }: Extract<Stage, { kind: 'preview' }>): Promise<void> {
    const done = await this.collection.change(async (saved) => {
      const previews = await saved.backups.preview(backup, mode);
      await saved.backups.restore(backup, mode);
      return previews;
    });
    if (!done) return;
    const counts = { filled: 0, changed: 0, emptied: 0, kept: 0 };
    for (const preview of done.value) for (const name of COUNTS) counts[name] += preview[name];
    this.stage = { kind: 'done', text: draftsWords[this.names.locale].backups.done(backup.length, counts) };
    await this.focusStage();
  }

  private reset(): void {
    this.reading++;
    this.stage = { kind: 'choose' };
    void this.focusStage();
  }

  /** What has the focus goes with each stage. */
  private async focusStage(): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('.stage, input[type=file]')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div
      @dragover=${(event: DragEvent) => this.onDrag(event, true)}
      @dragleave=${(event: DragEvent) => this.onDrag(event, false)}
      @drop=${(event: DragEvent) => this.onDrop(event)}
    >
      ${this.renderStage()}
    </div>`;
  }

  private renderStage() {
    const { stage } = this;
    const words = draftsWords[this.names.locale].backups;
    switch (stage.kind) {
      case 'choose':
        return this.renderChoice();
      case 'reading':
        return html`<p class="stage" role="status" tabindex="-1">${words.reading(stage.file)}</p>`;
      case 'refused':
        return html`<p class="stage refused" role="alert" tabindex="-1">
            ${stage.why === 'no-drafts' ? words.noDrafts : words.faults[stage.why]}
          </p>
          ${this.renderChoice()}`;
      case 'preview':
        return this.renderPreview(stage);
      case 'done':
        return html`<p class="stage done" role="status" tabindex="-1">${stage.text}</p>
          ${this.renderChoice()}`;
    }
  }

  private renderChoice() {
    const words = draftsWords[this.names.locale].backups;
    return html`<div class=${this.isOver ? 'drop over' : 'drop'}>
      <label class="file"
        >${words.choose}
        <input class="visually-hidden" type="file" accept=".json,application/json" @change=${(event: Event) => this.onFile(event)}
      /></label>
      <p>${words.drop}</p>
      <p class="muted">${words.hint}</p>
    </div>`;
  }

  private renderPreview(stage: Extract<Stage, { kind: 'preview' }>) {
    const { backups: words, cancel } = draftsWords[this.names.locale];
    const { previews, mode } = stage;
    const receipts = previews.filter(({ hasReceipt }) => hasReceipt).length;
    const tooLong = stage.backup.flatMap((draft) => (draft.tooLong ?? []).map((text) => ({ ...text, record: draft.record })));
    const hasChange = previews.some(
      ({ isNew, filled, changed, emptied, hasReceipt }) => isNew || hasReceipt || filled + changed + emptied > 0,
    );
    return html`<fieldset class="stage" tabindex="-1">
        <legend>${words.mode}</legend>
        ${MODES.map(
          (one) =>
            html`<label class="mode"
              ><input type="radio" name="mode" .checked=${one === mode} @change=${() => this.choose(stage, one)} />
              ${words.modes[one]}</label
            >`,
        )}
      </fieldset>
      <div class="scroll">
        <table>
          <caption>
            ${words.caption(stage.file)}
          </caption>
          <thead>
            <tr>
              ${(['draft', 'department', 'period', ...COUNTS] as const).map((column) => html`<th scope="col">${words.columns[column]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${previews.map((preview, i) => this.renderDraft(preview, stage.owners[i] ?? ''))}
          </tbody>
        </table>
      </div>
      ${receipts > 0 ? html`<p>${words.receipts(receipts)}</p>` : nothing}
      ${tooLong.length > 0 ? html`<p class="warning">! ${words.tooLong(tooLong.length, LONGEST_CELL, this.names.longTexts(tooLong))}</p>` : nothing}
      <p role="status">${hasChange ? '' : words.nothingNew}</p>
      <div class="actions">
        ${
          hasChange
            ? html`<button type="button" class="primary apply" @click=${() => this.apply(stage)}>${words.confirm(previews.length)}</button>`
            : nothing
        }
        <button type="button" class="cancel" @click=${() => this.reset()}>${cancel}</button>
      </div>`;
  }

  private renderDraft({ record, isNew, ...counts }: BackupPreview, owner: string) {
    const words = draftsWords[this.names.locale].backups;
    return html`<tr>
      <th scope="row">
        ${this.names.title(record)} ${isNew ? html`<span class="badge">${words.isNew}</span>` : nothing}
        ${owner !== this.collection.owner && owner !== '' ? html`<div class="muted">${words.otherOwner(inPlainSight(owner))}</div>` : nothing}
      </th>
      <td>${this.names.department(record)}</td>
      <td>${this.names.period(record)}</td>
      ${COUNTS.map((name) => html`<td class="number">${counts[name]}</td>`)}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-drafts-restore': DabiaoDraftsRestore;
  }
}
