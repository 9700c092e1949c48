import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { splitDigest } from '../../documents/digest-groups.js';
import { jsonText } from '../../documents/json-text.js';
import type { Receipt } from '../../drafts/receipt.js';
import { missingNames, seal, type ReporterName, type Submission } from '../../submissions/submission.js';
import { exportWords } from '../../locales/export.js';
import { handInWords } from '../../locales/hand-in.js';
import { dueOf } from '../../report/due.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { DabiaoGotoEvent } from '../theme/events.js';
import { Language } from '../theme/language.js';
import { countOf, POINT_KINDS, PointIndex, type PointGroup } from '../points/points-list-groups.js';
import { renderPointCount, renderPointsList } from '../points/points-list.js';
import { pointsListStyles } from '../points/points-list.styles.js';
import { Disclosure, renderOpener, renderPanel } from '../panel/disclosure.js';
import { panelStyles } from '../panel/panel.styles.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { styles } from './dabiao-export.styles.js';
import { renderReceipt } from './receipt-view.js';
import { fileName, saveFile } from '../files/save-file.js';

/**
 * A button that checks the report, lists what is open, and saves the sealed submission as a file. Afterwards its panel has the receipt:
 * when, which file, its check code, what has changed since, and the form to print, sign and stamp.
 *
 * @element dabiao-export
 * @csspart button - The button that opens the check.
 * @csspart panel - The panel with the open points, or the form to seal.
 * @fires dabiao-submission - The submission was sealed and saved.
 * @fires dabiao-goto - An open point, or a cell changed since the export, was chosen.
 */
@customElement('dabiao-export')
export class DabiaoExport extends LitElement {
  static override styles = [theme, buttons, panelStyles, pointsListStyles, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => {
    this.saved = null; // the file is no longer what the form says
    return this.panel.isOpen;
  });
  private readonly panel = new Disclosure(this, {
    opener: '.open',
    panel: '.panel',
    onOpen: () => {
      this.saved = null;
      this.missing = [];
    },
  });

  @state() private saved: { readonly session: EntrySession; readonly file: string; readonly digest: string } | null = null;

  /** Names that were not given, though they are asked for. */
  @state() private missing: readonly ReporterName[] = [];

  /** Id of the `<dabiao-session>` to export; the one around the element where it is not set. */
  @property() for: string | null = null;

  /** The names of who filled the report and who reviewed it must be given. */
  @property({ type: Boolean, attribute: 'require-reporter' }) requireReporter = false;

  /** To whom the file is handed, as it is said in sentences: 市妇儿工委办. */
  @property() recipient: string | null = null;

  /** By when, as 2026-01-31. */
  @property() due: string | null = null;

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const reporter = Object.fromEntries(
      [...form].flatMap(([key, value]) => (typeof value === 'string' && value.trim() ? [[key, value.trim()]] : [])),
    );
    this.missing = this.requireReporter ? missingNames(reporter) : [];
    const [first] = this.missing;
    if (first === undefined) this.export(reporter);
    else void this.focusName(first);
  }

  private async focusName(name: ReporterName): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  }

  /** The panel would cover the cell. */
  private goTo(session: EntrySession, cell: CellRef): void {
    this.close();
    this.dispatchEvent(new DabiaoGotoEvent(session, cell));
  }

  /** Checks the report and shows what is open. */
  async open(): Promise<void> {
    await this.panel.open();
  }

  close(): void {
    this.panel.close();
  }

  /**
   * Seals the report and saves the file.
   * @throws {SealError} while there are open points, or a name is missing that is asked for, and of a practice report.
   */
  export(reporter: NonNullable<Submission['reporter']> = {}): Submission {
    const session = this.sessions.session!;
    const submission = seal(session, {
      id: randomId(),
      createdAt: new Date().toISOString(),
      ...(Object.keys(reporter).length > 0 && { reporter }),
      requireReporter: this.requireReporter,
    });
    const file = fileName(this.fileOf(session));
    saveFile(file, `${jsonText(submission, 2)}\n`);
    this.saved = { session, file, digest: submission.digest };
    const { id, createdAt, digest } = submission;
    void this.sessions.shared?.autosave.markExported({
      id,
      createdAt,
      digest,
      file,
      ...(submission.reporter && { reporter: submission.reporter }),
    });
    this.dispatchEvent(new DabiaoSubmissionEvent(submission));
    return submission;
  }

  protected override render(): TemplateResult {
    const { session } = this.sessions;
    const words = exportWords[this.language.locale];
    return html`${renderOpener(this.panel, { label: words.export, class: 'primary open', part: 'button', isDisabled: !session })}
    ${session && this.panel.isOpen ? this.renderPanel(session) : nothing}`;
  }

  private renderPanel(session: EntrySession) {
    const words = exportWords[this.language.locale];
    session.settle();
    const groups = new PointIndex(session).groups();
    const receipt = this.sessions.shared?.autosave.receipts.last ?? null;
    const content = html`${
      session.isPractice
        ? html`<p class="practice">${words.practice}</p>
            ${this.renderMended()}`
        : nothing
    }
    ${receipt ? this.renderReceipt(session, receipt) : nothing}
    ${groups.length > 0 ? this.renderPoints(session, groups) : this.renderReady(session, receipt)}`;
    return renderPanel(this.panel, { title: words.title, close: words.close, content });
  }

  private renderMended() {
    const { slips, mended } = this.sessions.shared?.practice ?? { slips: [], mended: 0 };
    return slips.length > 0 ? html`<p class="mended">${handInWords[this.language.locale].mended(mended, slips.length)}</p>` : nothing;
  }

  private renderReceipt(session: EntrySession, receipt: Receipt) {
    const { locale } = this.language;
    // Without the network there is the receipt alone.
    import('../print/dabiao-print-cover.js').catch((error: unknown) => console.error(error));
    const cover = html`<dabiao-print-cover .session=${session} .receipt=${receipt}></dabiao-print-cover>`;
    return renderReceipt(
      receipt,
      {
        session,
        changes: this.sessions.shared!.autosave.receipts.changedCells,
        locale,
        onChoose: (cell) => this.goTo(session, cell),
      },
      html`<p>${this.handIn()}</p>
        ${cover}`,
    );
  }

  /** To whom, and by when. */
  private handIn(): string {
    const { locale } = this.language;
    const words = handInWords[locale];
    const due = dueOf(this.due, new Date());
    return exportWords[locale].handIn(words.recipient(this.recipient ?? ''), due ? words.due(due.date, due.days) : '');
  }

  private renderPoints(session: EntrySession, groups: readonly PointGroup[]) {
    const { locale } = this.language;
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
    const words = exportWords[this.language.locale];
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
    const words = exportWords[this.language.locale];
    const isMissing = this.missing.includes(name);
    const onInput = () => (this.missing = this.missing.filter((one) => one !== name));
    return html`<div>
      <label
        >${this.requireReporter ? words.required(words[name]) : words[name]}
        <input
          name=${name}
          maxlength="200"
          autocomplete=${name === 'name' ? 'name' : 'off'}
          value=${receipt?.reporter?.[name] ?? nothing}
          aria-required=${this.requireReporter ? 'true' : nothing}
          aria-invalid=${isMissing ? 'true' : nothing}
          aria-describedby=${isMissing ? `${name}-missing` : nothing}
          @input=${onInput}
      /></label>
      ${isMissing ? html`<p class="error" id=${`${name}-missing`}>${words.nameMissing[name]}</p>` : nothing}
    </div>`;
  }

  private fileOf({ plan, department, periods }: EntrySession): string {
    const name = plan.departments.find(({ id }) => id === department)?.name ?? department;
    return exportWords[this.language.locale].file(plan.region.name, name, periods.join('+'));
  }
}

/** The report was sealed. */
export class DabiaoSubmissionEvent extends Event {
  static readonly type = 'dabiao-submission';
  readonly submission: Submission;

  constructor(submission: Submission) {
    super(DabiaoSubmissionEvent.type, { bubbles: true, composed: true });
    this.submission = submission;
  }
}

/** 32 hex digits. crypto.randomUUID is not there on plain http. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-export': DabiaoExport;
  }
  interface HTMLElementEventMap {
    'dabiao-submission': DabiaoSubmissionEvent;
  }
}
