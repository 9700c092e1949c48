/** What the panel of the export shows and does: a file of its own, loaded when the panel is wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import { splitDigest } from '../../documents/digest-groups.js';
import { jsonText } from '../../documents/json-text.js';
import type { Receipt } from '../../drafts/receipt.js';
import { exportWords } from '../../locales/export.js';
import { handInWords } from '../../locales/hand-in.js';
import { dueOf } from '../../report/due.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { missingNames, seal, type ReporterName, type Submission } from '../../submissions/submission.js';
import type { Locale } from '../../vocabulary/locale.js';
import { fileName, saveFile } from '../files/save-file.js';
import type { Disclosure } from '../panel/disclosure.js';
import { POINT_KINDS } from '../points/points.js';
import { countOf, PointIndex, type PointGroup } from '../points/points-list-groups.js';
import { renderPointCount, renderPointsList } from '../points/points-list.js';
import { pointsListStyles } from '../points/points-list.styles.js';
import type { SharedSession } from '../session/shared-session.js';
import { DabiaoGotoEvent } from '../theme/events.js';
import { styles } from './export-body.styles.js';
import { renderReceipt } from './receipt-view.js';
import { DabiaoSubmissionEvent } from './submission-event.js';

/** The element that has the panel. */
export interface ExportHost {
  readonly panel: Disclosure;
  readonly shared: () => SharedSession | undefined;
  readonly language: () => Locale;
  readonly options: () => {
    readonly requireReporter: boolean;
    readonly recipient: string | null;
    readonly due: string | null;
  };
  readonly root: () => ParentNode;
  /** Resolves when it is drawn anew. */
  readonly draw: () => Promise<unknown>;
  readonly fire: (event: Event) => void;
}

export class ExportBody {
  static readonly styles = [pointsListStyles, styles].map(({ styleSheet }) => styleSheet!);

  private readonly host: ExportHost;
  private saved: { readonly session: EntrySession; readonly file: string; readonly digest: string } | null = null;
  /** Names that were not given, though they are asked for. */
  private missing: readonly ReporterName[] = [];

  constructor(host: ExportHost) {
    this.host = host;
  }

  /** The panel is opened. */
  begin(): void {
    this.saved = null;
    this.missing = [];
  }

  /** The file is no longer what the form says. */
  onChange(): void {
    this.saved = null;
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const reporter = Object.fromEntries(
      [...form].flatMap(([key, value]) => (typeof value === 'string' && value.trim() ? [[key, value.trim()]] : [])),
    );
    this.missing = this.host.options().requireReporter ? missingNames(reporter) : [];
    const [first] = this.missing;
    void this.host.draw();
    if (first === undefined) this.export(reporter);
    else void this.focusName(first);
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
   * Seals the report and saves the file.
   * @throws {SealError} while there are open points, or a name is missing that is asked for, and of a practice report.
   */
  export(reporter: NonNullable<Submission['reporter']> = {}): Submission {
    const session = this.host.shared()!.session;
    const submission = seal(session, {
      id: randomId(),
      createdAt: new Date().toISOString(),
      ...(Object.keys(reporter).length > 0 && { reporter }),
      requireReporter: this.host.options().requireReporter,
    });
    const file = fileName(this.fileOf(session));
    saveFile(file, `${jsonText(submission, 2)}\n`);
    this.saved = { session, file, digest: submission.digest };
    void this.host.draw();
    const { id, createdAt, digest } = submission;
    void this.host.shared()?.autosave.markExported({
      id,
      createdAt,
      digest,
      file,
      ...(submission.reporter && { reporter: submission.reporter }),
    });
    this.host.fire(new DabiaoSubmissionEvent(submission));
    return submission;
  }

  render(session: EntrySession): TemplateResult {
    const words = exportWords[this.host.language()];
    session.settle();
    const groups = new PointIndex(session).groups();
    const receipt = this.host.shared()?.autosave.receipts.last ?? null;
    return html`${
      session.isPractice
        ? html`<p class="practice">${words.practice}</p>
            ${this.renderMended()}`
        : nothing
    }
    ${receipt ? this.renderReceipt(session, receipt) : nothing}
    ${groups.length > 0 ? this.renderPoints(session, groups) : this.renderReady(session, receipt)}`;
  }

  private renderMended() {
    const { slips, mended } = this.host.shared()?.practice ?? { slips: [], mended: 0 };
    return slips.length > 0 ? html`<p class="mended">${handInWords[this.host.language()].mended(mended, slips.length)}</p>` : nothing;
  }

  private renderReceipt(session: EntrySession, receipt: Receipt) {
    const locale = this.host.language();
    // Without the network there is the receipt alone.
    import('../print/dabiao-print-cover.js').catch((error: unknown) => console.error(error));
    const cover = html`<dabiao-print-cover .session=${session} .receipt=${receipt}></dabiao-print-cover>`;
    return renderReceipt(
      receipt,
      {
        session,
        changes: this.host.shared()!.autosave.receipts.changedCells,
        locale,
        onChoose: (cell) => this.goTo(session, cell),
      },
      html`<p>${this.handIn()}</p>
        ${cover}`,
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
    const saved = this.saved?.session === session ? this.saved : null;
    return html`<p>${words.ready}</p>
      <form novalidate @submit=${(event: SubmitEvent) => this.onSubmit(event)}>
        ${this.renderName('name', receipt)} ${this.renderName('reviewer', receipt)}
        <label>${words.phone} <input name="phone" maxlength="200" autocomplete="tel" value=${receipt?.reporter?.phone ?? nothing} /></label>
        <button class="primary">${words.save}</button>
      </form>
      <p role="status" class="saved">${saved ? `${words.saved(saved.file, splitDigest(saved.digest)[0])} ${this.handIn()}` : ''}</p>`;
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

  private fileOf({ plan, department, periods }: EntrySession): string {
    const name = plan.departments.find(({ id }) => id === department)?.name ?? department;
    return exportWords[this.host.language()].file(plan.region.name, name, periods.join('+'));
  }
}

/** 32 hex digits. crypto.randomUUID is not there on plain http. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
