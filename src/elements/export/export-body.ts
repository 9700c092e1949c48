/**
 * What the panel of the export shows and does: a file of its own, loaded when the panel is wanted.
 *
 * REEXPORT1 the report can be changed after an export; what is exported then names the submission before as the one that it corrects · REEXPORT2 exported again without a
 * change it corrects nothing · REEXPORT3 the receipt says what it corrects, and with it the submission can be made again · REEXPORT4 what answers a return names the
 * submission that was returned
 */
import { html, nothing, type TemplateResult } from 'lit';
import { withCode } from '../../documents/code-needed.js';
import { splitDigest } from '../../documents/digest-groups.js';
import type { Receipt } from '../../drafts/receipt.js';
import { exportWords } from '../../locales/export.js';
import { guideWords } from '../../locales/guide.js';
import { handInWords } from '../../locales/hand-in.js';
import { sendingWords } from '../../locales/sending.js';
import { nameIn } from '../../plan/names.js';
import { dueOf } from '../../report/due.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import {
  missingNames,
  SealError,
  sealStepwise,
  sealSteps,
  type ReporterName,
  type SealOptions,
  type Submission,
} from '../../submissions/submission.js';
import { copyText } from '../files/copy-text.js';
import { frameOf } from '../files/frame.js';
import { fileName, saveFile } from '../files/save-file.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { askFor, renderFailure } from '../lazy/lazy-view.js';
import { POINT_KINDS } from '../points/points.js';
import { countOf, PointIndex, type PointGroup } from '../points/points-list-groups.js';
import { renderPointCount, renderPointsList } from '../points/points-list.js';
import { pointsListStyles } from '../points/points-list.styles.js';
import { knownReturns } from '../returns/known-returns.js';
import { DabiaoGotoEvent } from '../theme/events.js';
import { styles } from './export-body.styles.js';
import type { ExportHost } from './export-host.js';
import type { OtherFormat } from './other-formats.js';
import { renderReceipt } from './receipt-view.js';
import { exportSteps, Sealing } from './sealing.js';
import { DabiaoBeforeExportEvent, DabiaoSubmissionEvent } from './submission-event.js';

/** Formats of other programs, by what people call them. */
const OTHER_FORMATS: readonly (readonly [OtherFormat, string])[] = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['sdmx-csv', 'SDMX-CSV'],
];

interface Sending {
  readonly part: import('./sending-part.js').SendingPart;
  readonly view: typeof import('./sending-view.js');
}

/** What was exported last. */
interface Saved {
  readonly session: EntrySession;
  readonly file: string;
  readonly text: string;
  readonly submission: Submission;
  /** The page has taken it, and no file was saved. */
  readonly isTaken: boolean;
  readonly isSent: boolean;
}

export class ExportBody {
  static readonly styles = [pointsListStyles, styles];

  private readonly host: ExportHost;
  private saved: Saved | null = null;
  /** Why there is no file: the page did not let it be exported, or the person has given it up. */
  private fault: 'prevented' | 'cancelled' | null = null;
  private readonly sealing: Sealing;
  private readonly otherFormats = new LazyPart({ requestUpdate: () => void this.host.draw() }, () => import('./other-formats.js'));
  private readonly sending = new LazyPart({ requestUpdate: () => void this.host.draw() }, () => this.loadSending());
  private open: { readonly session: EntrySession; readonly groups: readonly PointGroup[] } | null = null;
  /** Whether the browser let the text be copied. */
  private copied: boolean | null = null;
  /** Names that were not given, though they are asked for. */
  private missing: readonly ReporterName[] = [];

  constructor(host: ExportHost) {
    this.host = host;
    this.sealing = new Sealing(
      (session) => host.shared()?.session === session,
      (isFirst) => void (isFirst ? this.showOutcome() : this.host.draw()),
    );
  }

  private async loadSending(): Promise<Sending> {
    const [{ SendingPart }, view] = await Promise.all([import('./sending-part.js'), import('./sending-view.js')]);
    return { part: new SendingPart(this.host), view };
  }

  /** Where the page says an address, what waits for it is sent. */
  visit(): void {
    (this.host.options().submitTo ? this.sending.wanted : this.sending.part)?.part.visit();
  }

  /** The panel is opened. */
  begin(): void {
    this.onChange();
    this.missing = [];
    void this.loadReturns()?.then(() => this.host.draw());
  }

  /** The file is no longer what the form says. */
  onChange(): void {
    this.sending.part?.part.visit();
    this.saved = this.fault = this.open = null;
  }

  // No HTML form: a frame whose sandbox lacks `allow-forms` sends none, without a word.
  private submit(): void {
    if (this.sealing.isUnderWay) return;
    const inputs = [...this.host.root().querySelectorAll<HTMLInputElement>('.seal input')];
    const reporter = Object.fromEntries(inputs.flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : [])));
    this.missing = this.host.options().requireReporter ? missingNames(reporter) : [];
    const [first] = this.missing;
    void this.host.draw();
    if (first !== undefined) return void this.focusName(first);
    withCode(() => this.export(reporter)).catch((error: unknown) => {
      if (!(error instanceof SealError && error.code === this.fault)) throw error;
    });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.submit();
  }

  private async focusName(name: ReporterName): Promise<void> {
    await this.host.draw();
    this.host.root().querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  }

  /** The panel would cover the cell. */
  private goTo(session: EntrySession, cell: CellRef): void {
    this.host.panel.close();
    this.host.fire(new DabiaoGotoEvent(session, cell));
  }

  /**
   * In slices; what comes out is of the report as it stands at the end.
   * @throws {SealError} while there are open points, or a name is missing that is asked for, of a practice report, while it is disabled, and where it is cancelled.
   */
  async seal(reporter?: Submission['reporter'] | null): Promise<Submission> {
    const { session } = this.host.shared()!;
    this.requireEnabled();
    const loading = this.loadReturns();
    if (loading) await loading;
    const submission = await this.sealing.run(session, () => sealStepwise(session, this.sealOptions(reporter)), sealSteps(session));
    this.requireEnabled();
    return submission;
  }

  private get isDisabled(): boolean {
    return this.host.options().disabled || (this.host.shared()?.isHeld ?? false);
  }

  /** @throws {SealError} also where it was disabled while the report was being sealed. */
  private requireEnabled(): void {
    if (this.isDisabled) throw new SealError('disabled');
  }

  private sealOptions(reporter?: Submission['reporter'] | null): SealOptions {
    return {
      id: randomId(),
      createdAt: new Date().toISOString(),
      ...(reporter && Object.keys(reporter).length > 0 && { reporter }),
      requireReporter: this.host.options().requireReporter,
      ...this.correction,
      ...knownReturns(this.host.shared()!.session)?.sealOptions(),
    };
  }

  /** Changed since it was exported, the report corrects what was. REEXPORT1, REEXPORT2 */
  private get correction(): Pick<SealOptions, 'replaces'> {
    const { last, changedCells } = this.host.shared()!.autosave.receipts;
    return last && changedCells.length > 0 ? { replaces: last.digest } : {};
  }

  /**
   * Seals the report, gives the person the file to save and keeps the receipt.
   * @throws {SealError} as `seal`, and where the page prevents it.
   */
  async export(reporter?: Submission['reporter'] | null, download = true): Promise<Submission> {
    const { session, autosave } = this.host.shared()!;
    this.requireEnabled();
    const loading = this.loadReturns();
    if (loading) await loading;
    // Where what sends it can't be loaded, there is the file.
    const sending = this.host.options().submitTo ? await this.sending.load() : null;
    this.onChange();
    const steps = () => exportSteps(session, this.sealOptions(reporter));
    const { submission, text, cells } = await this.sealing
      .run(session, steps, 1.5 * sealSteps(session))
      .catch((error: unknown) => this.fail(error));
    this.requireEnabled();
    if (!this.host.fire(new DabiaoBeforeExportEvent(submission))) return this.fail(new SealError('prevented'));
    const { id, createdAt, digest, replaces } = submission;
    const file = fileName(this.fileOf(session));
    const isTaken = !this.host.fire(new DabiaoSubmissionEvent(submission)) || !download;
    const isSent = !isTaken && sending !== null;
    if (isSent) void sending.part.send({ id, createdAt, digest, file, text });
    else if (!isTaken) saveFile(file, text);
    this.saved = { session, file, text, submission, isTaken, isSent };
    this.copied = null;
    void this.showOutcome();
    const { reporter: names } = submission;
    const receipt = {
      id,
      createdAt,
      digest,
      ...(replaces !== undefined && { replaces }),
      file,
      ...((isTaken || isSent) && { taken: true as const }),
      ...(names && { reporter: names }),
      ...knownReturns(session)?.receiptPart(submission),
    };
    void autosave.markExported(receipt, cells);
    return submission;
  }

  /** What is answered to a return goes with the report. */
  private loadReturns(): Promise<unknown> | undefined {
    const shared = this.host.shared()!;
    const isThere = shared.autosave.receipts.last?.returned === undefined || knownReturns(shared.session);
    return isThere ? undefined : import('../returns/returns.js').then(({ Returns }) => Returns.of(shared));
  }

  private fail(error: unknown): never {
    const { code } = error as Partial<SealError>;
    if (code === 'prevented' || code === 'cancelled') {
      this.fault = code;
      void this.showOutcome();
    }
    throw error;
  }

  /** Its button goes, and the focus back to where it was begun. */
  private cancel(): void {
    this.sealing.cancel();
    this.host.root().querySelector<HTMLElement>('.seal .primary')?.focus();
  }

  /** What became of it stands first. */
  private async showOutcome(): Promise<void> {
    await this.host.draw();
    this.host.root().querySelector('.saved')?.scrollIntoView({ block: 'nearest' });
  }

  render(session: EntrySession): TemplateResult {
    const words = exportWords[this.host.language()];
    session.settle();
    const groups = this.groupsOf(session);
    const receipt = this.host.shared()?.autosave.receipts.last ?? null;
    return html`${
      session.isPractice
        ? html`<p class="practice">${words.practice}</p>
            ${this.renderMended()}`
        : nothing
    }
    ${session.isPractice || groups.length > 0 ? nothing : this.renderSaved(this.saved?.session === session ? this.saved : null)}
    ${this.renderSending(session, receipt)} ${this.isReturned(session) ? this.renderNext(session, groups, receipt) : nothing}
    ${receipt ? this.renderReceipt(session, receipt) : nothing}
    ${this.isReturned(session) ? nothing : this.renderNext(session, groups, receipt)}`;
  }

  private renderSending(session: EntrySession, receipt: Receipt | null) {
    const { part, view } = this.sending.part ?? {};
    if (!part?.deliveries) return nothing;
    const { digest } = this.saved?.submission ?? receipt ?? {};
    return view!.renderSending(part.deliveries, {
      plan: session.plan,
      locale: this.host.language(),
      isSecret: part.isSecret,
      isDisabled: this.isDisabled,
      digest,
      hasFile: this.saved !== null,
    });
  }

  /** Where the receipt's submission was sent, and how it stands. */
  private sentText({ digest }: Receipt): string | null {
    const { part, view } = this.sending.part ?? {};
    const delivery = part?.of(digest);
    if (!delivery) return null;
    const locale = this.host.language();
    return sendingWords[locale].receipt(delivery.url, view!.stateText(part!.deliveries!, delivery, locale));
  }

  /** The receipt is of a submission that was sent back. */
  private isReturned(session: EntrySession): boolean {
    return knownReturns(session)?.isAwaited ?? false;
  }

  private renderNext(session: EntrySession, groups: readonly PointGroup[], receipt: Receipt | null): TemplateResult {
    if (groups.length > 0) return this.renderPoints(session, groups);
    return session.remarked?.hasOpen ? knownReturns(session)!.renderWhole(this.host.language()) : this.renderReady(session, receipt);
  }

  /** What is open is looked for once: a form may have 100,000 rows. */
  private groupsOf(session: EntrySession): readonly PointGroup[] {
    if (this.open?.session !== session) this.open = { session, groups: new PointIndex(session).groups() };
    return this.open.groups;
  }

  private renderMended() {
    const { slips, mended } = this.host.shared()?.practice ?? { slips: [], mended: 0 };
    return slips.length > 0 ? html`<p class="mended">${guideWords[this.host.language()].mended(mended, slips.length)}</p>` : nothing;
  }

  private renderReceipt(session: EntrySession, receipt: Receipt) {
    const locale = this.host.language();
    // Without the network there is the receipt alone.
    import('../print/dabiao-print-cover.js').catch((error: unknown) => console.error(error));
    const isUnsaved = frameOf() === 'closed' && !this.copied;
    const cover = html`<dabiao-print-cover .session=${session} .receipt=${receipt}></dabiao-print-cover>`;
    return renderReceipt(
      receipt,
      {
        session,
        changes: this.host.shared()!.autosave.receipts.changedCells,
        locale,
        isUnsaved,
        sentText: this.sentText(receipt),
        onChoose: (cell) => this.goTo(session, cell),
      },
      html`${receipt.taken || isUnsaved || this.isReturned(session) ? nothing : html`<p>${this.handIn()}</p>`} ${cover}`,
    );
  }

  /** To whom, and by when. */
  private handIn(): string {
    const locale = this.host.language();
    const words = handInWords[locale];
    const due = dueOf(this.host.options().due, new Date());
    return exportWords[locale].handIn(words.recipient(this.host.options().recipient ?? ''), due ? words.due(due.date, due.days) : '');
  }

  private renderPoints(session: EntrySession, groups: readonly PointGroup[]) {
    const locale = this.host.language();
    const words = exportWords[locale];
    const counts = POINT_KINDS.map((kind) => [kind, countOf(groups, kind)] as const).filter(([, count]) => count > 0);
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    return html`${session.isPractice ? nothing : html`<p role="status">${words.open(all)}</p>`}
      <p>${words.openHint}</p>
      <ul class="kinds">
        ${counts.map(([kind, count]) => html`<li>${renderPointCount(kind, words.kinds[kind](count))}</li>`)}
      </ul>
      ${renderPointsList(groups, { session, locale, onChoose: (cell) => this.goTo(session, cell) })}`;
  }

  private renderReady(session: EntrySession, receipt: Receipt | null) {
    const words = exportWords[this.host.language()];
    if (session.isPractice) return html`<p role="status">${words.practiceReady}</p>`;
    if (this.isDisabled) return html`<p role="status">${words.disabled}</p>`;
    return html`<p>${words.ready}</p>
      <div class="seal" @keydown=${(event: KeyboardEvent) => this.onKey(event)}>
        ${this.renderName('name', receipt)} ${this.renderName('reviewer', receipt)}
        <label>${words.phone} <input name="phone" maxlength="200" autocomplete="tel" value=${receipt?.reporter?.phone ?? nothing} /></label>
        <button type="button" class="primary" @click=${() => this.submit()}>${words.save}</button>
      </div>`;
  }

  /** Whether the browser has saved the file nobody tells the page. */
  private renderSaved(saved: Saved | null) {
    const words = exportWords[this.host.language()];
    const { percent } = this.sealing;
    if (percent !== null) {
      return html`<p role="status" class="saved">${words.sealing}</p>
        <p>
          <progress max="100" .value=${percent} aria-label=${words.sealing}></progress>
          <button type="button" class="cancel" @click=${() => this.cancel()}>${words.cancel}</button>
        </p>`;
    }
    if (!saved) return html`<p role="status" class=${this.fault ? 'saved doubt' : 'saved'}>${this.fault ? words[this.fault] : ''}</p>`;
    const digest = splitDigest(saved.submission.digest)[0];
    if (saved.isTaken) return html`<p role="status" class="saved">${words.taken(digest)}</p>`;
    const { file, text, isSent } = saved;
    const frame = frameOf();
    const isDoubtful = frame === 'closed' && !isSent;
    const said = isDoubtful ? words.sandboxed(file) : `${words.saved(file, digest)} ${this.handIn()}`;
    return html`<p role="status" class=${isDoubtful ? 'saved doubt' : 'saved'}>
        ${isSent ? sendingWords[this.host.language()].made(digest) : said}
      </p>
      <p>
        <button type="button" class="again" @click=${() => saveFile(file, text)}>
          ${isSent ? sendingWords[this.host.language()].save : words.again}
        </button>
        <button type="button" class="copy" @click=${(event: Event) => void this.copy(text, event.currentTarget as Element)}>
          ${words.copy}
        </button>
      </p>
      <p role="status" class="copied">${this.copied === null ? '' : this.copied ? words.copied(file) : words.notCopied}</p>
      ${frame === 'unknown' ? html`<p class="hint">${words.framed}</p>` : nothing}
      ${frame === 'closed' ? nothing : this.renderOtherFormats(saved)}`;
  }

  private renderOtherFormats(saved: Saved) {
    const locale = this.host.language();
    const words = exportWords[locale];
    return html`<p class="formats">
        ${words.otherFormats}
        ${OTHER_FORMATS.map(
          ([format, name]) => html`<button type="button" class=${format} @click=${() => void this.saveAs(format, saved)}>${name}</button> `,
        )}
      </p>
      ${this.otherFormats.hasFailed ? renderFailure(this.otherFormats, locale) : nothing}`;
  }

  private async saveAs(format: OtherFormat, { session, submission, file }: Saved): Promise<void> {
    const part = await askFor(this.otherFormats);
    await part?.saveAs(format, { plan: session.plan, submission, file, locale: this.host.language() });
  }

  private async copy(text: string, place: Element): Promise<void> {
    this.copied = await copyText(text, place.parentElement!);
    void this.host.draw();
  }

  /** Names that were given before are remembered with the draft, and nowhere else. */
  private renderName(name: ReporterName, receipt: Receipt | null) {
    const words = exportWords[this.host.language()];
    const isMissing = this.missing.includes(name);
    const isRequired = this.host.options().requireReporter;
    const onInput = () => {
      this.missing = this.missing.filter((one) => one !== name);
      void this.host.draw();
    };
    return html`<div>
      <label
        >${isRequired ? words.required(words[name]) : words[name]}
        <input
          name=${name}
          maxlength="200"
          autocomplete=${name === 'name' ? 'name' : 'off'}
          value=${receipt?.reporter?.[name] ?? nothing}
          aria-required=${isRequired ? 'true' : nothing}
          aria-invalid=${isMissing ? 'true' : nothing}
          aria-describedby=${isMissing ? `${name}-missing` : nothing}
          @input=${onInput}
      /></label>
      ${isMissing ? html`<p class="error" id=${`${name}-missing`}>${words.nameMissing[name]}</p>` : nothing}
    </div>`;
  }

  private fileOf({ plan, department, openPeriods }: EntrySession): string {
    const { title, region, version } = plan;
    return exportWords[this.host.language()].file({
      plan: title,
      region: title.includes(region.name) ? null : region.name,
      department: nameIn(plan.departments, department),
      periods: openPeriods.join('+'),
      version,
    });
  }
}

/** 32 hex digits. crypto.randomUUID is not there on plain http. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
