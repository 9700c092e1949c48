import { property } from 'lit/decorators.js';
import type { Report } from '../../report/schema.js';
import type { EntrySession, Progress } from '../../report/session.js';
import type { Submission } from '../../submissions/submission.js';
import type { DabiaoExport } from '../export/dabiao-export.js';
import { formAssociated } from '../form-tools/form-associated.js';
import { FormControl } from '../form-tools/form-control.js';
import type { FormElement } from '../form-tools/form-element.js';
import type { DabiaoSession } from '../session/dabiao-session.js';
import { SessionInputs } from '../session/session-inputs.js';
import type { LoadSummary } from './load-summary.js';

/** What a page can ask of `<dabiao-entry>` and tell it. What answers is loaded when it is asked first. */
export abstract class EntryApi extends formAssociated(SessionInputs) {
  /** @internal The control of the HTML form. */
  override control = new FormControl(
    this,
    () => this,
    () => (this.provider?.hasFailed ? this.provider.showMessage() : this.shownForm?.selectError()),
  );
  private tools: typeof import('./entry-tools.js') | null = null;

  protected abstract readonly provider: DabiaoSession | null;
  protected abstract readonly shownForm: FormElement | null;
  protected abstract readonly exporter: DabiaoExport;

  /** Name the report is submitted by with an HTML form, as `dabiao.report/1` JSON; not submitted where it is not set. */
  @property() name: string | null = null;

  /** Read-only, not exported, and no part of the HTML form; so is an entry in a disabled fieldset. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', isDisabled);
  }

  /** Language of the form, as `en-GB`, before the plan's own and any `lang`; null leaves it to them. */
  @property() locale: string | null = null;

  /** What the page does without, parted by blanks: `import`, `print`, `view`, `full`, `drafts`, `export`, `guide`. */
  @property({ reflect: true }) hide: string | null = null;

  /** The session: cells, findings, undo; `null` while there is none. */
  get session(): EntrySession | null {
    return this.provider?.session ?? null;
  }

  /** How many entries are filled, how many errors and warnings there are; `null` while there is no session. */
  get progress(): Progress | null {
    return this.session?.progress ?? null;
  }

  /** What is filled, as `dabiao.report/1`; `null` until `whenReady` has been awaited. */
  get report(): Report | null {
    return this.session && (this.tools?.currentReport(this.session) ?? null);
  }

  /**
   * Resolves with the session once it is open, also after the plan, department or period was set anew; while a passphrase is asked for it waits. Rejects with
   * an `OpenError` and its code.
   */
  get whenReady(): Promise<EntrySession> {
    return this.ask().then((tools) => tools.whenReady(this, () => this.provider));
  }

  /**
   * Fills the form with a report, a submission or a dataset of its plan, as text or value. What stood for a value that the document has is replaced or, as a standard or note that it has
   * not, emptied, which the summary counts; one undo takes it back. A review that returns the report is taken, too, with the submission it is of beside it, or where that was exported in
   * this browser last.
   * @throws {DocumentError} nothing is written then.
   */
  async load(...sources: readonly [unknown, ...unknown[]]): Promise<LoadSummary> {
    await this.whenReady;
    return (await this.ask()).load(this.provider!.shared!, sources);
  }

  /**
   * The report sealed, without a file, a receipt or an event. Of `reporter` there are `name` (who filled it 填报人), `reviewer` (who reviewed it 审核人) and `phone`.
   * @throws {SealError} while there are open points, a name is missing that is asked for, or the entry is disabled, and of a practice report.
   */
  async submission(reporter?: Submission['reporter'] | null): Promise<Submission> {
    await this.whenReady;
    return this.exporter.submission(reporter);
  }

  /**
   * Exports as the button does: seals, saves the file, keeps the receipt. With `download: false` no file is saved; the page has the submission. `reporter` as of `submission()`.
   * @throws {SealError} also where `dabiao-before-export` was prevented.
   */
  async export(options?: { download?: boolean; reporter?: Submission['reporter'] | null } | null): Promise<Submission> {
    const { download, reporter } = options ?? {};
    await this.whenReady;
    return this.exporter.export(reporter, download);
  }

  private async ask(): Promise<typeof import('./entry-tools.js')> {
    return (this.tools ??= await import('./entry-tools.js'));
  }
}
