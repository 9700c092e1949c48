/**
 * What was returned to a session: kept with the receipt of the submission, laid over the form, answered remark by remark.
 *
 * RETURNS1 it is there again when the draft is opened, answers among it, and in the other windows · RETURNS2 an answer that is being typed is kept as it is
 * typed, and counts once it is saved, or its field left · RETURNS3 to take a return is one step of undo; the return itself stays until it is put away, or another
 * comes · RETURNS4 with the export the receipt has what was answered, and the return stays with it: what is exported after that answers it, too
 */
import { html, type TemplateResult } from 'lit';
import type { Receipt } from '../../drafts/receipt.js';
import { pause } from '../../drafts/pause.js';
import { returnsWords } from '../../locales/returns.js';
import type { EditSource } from '../../report/edit-source.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import { ReturnedReport } from '../../submissions/returned-report.js';
import { readReturn, returnText, type ReturnState } from '../../submissions/return-state.js';
import type { SealOptions } from '../../submissions/submission.js';
import type { Remark } from '../../submissions/review.js';
import type { Restoration, ReturnGiven } from '../../submissions/take-return.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { SharedSession } from '../session/shared-session.js';
import { keepReturns, knownReturns, type SessionReturns } from './known-returns.js';
import { remarkPlace } from './remark-place.js';
import { renderRemark, type Writing } from './remark-view.js';

/** Milliseconds without a key. */
const WRITE_AFTER = 200;
/** Milliseconds of a slice. */
const SLICE = 25;

/** How a return is taken. */
export interface Taking {
  /** Name of the submission's file. */
  readonly file: string;
  /** What stands in the form stays. */
  readonly keeps?: boolean;
  readonly source: EditSource;
}

export class Returns implements SessionReturns {
  /** Files that wait for the other half. */
  given: ReturnGiven = { reviews: [], submissions: [] };
  private readonly session: EntrySession;
  private readonly shared: SharedSession;
  private current: ReturnedReport | null = null;
  private text: string | undefined;
  private open = new Set<string>();
  private readonly writings = new Map<string, Writing>();
  /** Answers as they were before they were typed into. */
  private readonly former = new Map<string, string>();
  /** Texts on their way to the disk: what has been typed since is later. */
  private readonly writing = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  static of(shared: SharedSession): Returns {
    return (knownReturns(shared.session) as Returns | undefined) ?? new Returns(shared);
  }

  private constructor(shared: SharedSession) {
    const { session } = shared;
    this.session = session;
    this.shared = shared;
    keepReturns(session, this);
    shared.autosave.receipts.subscribe(() => this.renew());
    session.subscribe((change) => this.onChange(change));
    this.renew();
  }

  get report(): ReturnedReport | null {
    return this.current;
  }

  /** What was exported last. */
  get last(): Receipt | null {
    return this.shared.autosave.receipts.last;
  }

  get isAwaited(): boolean {
    return this.current !== null && !this.isExported;
  }

  /** The submission that was exported last has the answers, and nothing was asked since. */
  get isExported(): boolean {
    return this.current?.state.sealed !== undefined && this.last?.digest !== this.current.state.review.submission;
  }

  /** Who has returned it. */
  get by(): string {
    return this.current?.state.review.by ?? '';
  }

  renderAt({ row, column }: CellRef, locale: Locale, onDone: () => void): TemplateResult | null {
    const remarks = this.current?.remarksAt(row, column) ?? [];
    return remarks.length === 0 ? null : html`${remarks.map((remark) => renderRemark(remark, { returns: this, locale, onDone }))}`;
  }

  renderWhole(locale: Locale): TemplateResult {
    const remarks = this.current?.open.filter(({ cell }) => !cell) ?? [];
    const nameOf = (remark: Remark) => remarkPlace(this.session, remark, locale);
    return html`<p role="status">${returnsWords[locale].unanswered}</p>
      ${remarks.map((remark) => renderRemark(remark, { returns: this, locale, nameOf, onDone: () => undefined }))}`;
  }

  sealOptions(): Pick<SealOptions, 'replaces' | 'answers'> {
    return this.current?.sealOptions() ?? {};
  }

  /** RETURNS4 */
  receiptPart({ replaces, answers }: Pick<SealOptions, 'replaces' | 'answers'>): Pick<Receipt, 'returned'> {
    if (!this.current || replaces === undefined || !answers) return {};
    this.change({ ...this.current.state, sealed: { replaces, answers } });
    return { returned: this.text! };
  }

  /** RETURNS3 */
  async take({ review, submission, state, typed, cells }: Restoration, { file, keeps = false, source }: Taking): Promise<void> {
    const { session } = this;
    if (!keeps && typed.length > 0) await session.setMany(typed, { pause, time: SLICE }, source);
    const reporter = submission?.reporter;
    const about = submission
      ? { id: submission.id, createdAt: submission.createdAt, ...(reporter && { reporter }), digest: review.submission, file }
      : this.last!;
    this.given = { reviews: [], submissions: [] };
    await this.keep(about, returnText(state), cells);
  }

  /** The form has no remarks any more, and what is exported answers none. */
  async putAway(): Promise<void> {
    if (this.last) await this.keep(this.last, undefined);
  }

  answer(id: string): string {
    return this.current?.state.answers.find((answer) => answer.id === id)?.text ?? '';
  }

  /** Is its answer being written, or was it to be saved with nothing written? */
  isWriting(id: string): Writing | null {
    const isTyped = this.current?.state.answers.find((answer) => answer.id === id)?.isTyped;
    return this.writings.get(id) ?? (isTyped ? 'begun' : null);
  }

  setWriting(id: string, writing: Writing): void {
    this.writings.set(id, writing);
    this.tell();
  }

  /** RETURNS2 */
  type(id: string, text: string): void {
    if (!this.former.has(id)) this.former.set(id, this.answer(id));
    this.writings.set(id, 'begun');
    this.set(id, text, true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write(), WRITE_AFTER);
  }

  /** What stands there is the answer; nothing, where it is empty. */
  save(id: string): void {
    this.former.delete(id);
    this.end(id, this.answer(id).trim());
  }

  /** The answer is as it was before it was typed into. */
  drop(id: string): void {
    const former = this.former.get(id) ?? '';
    this.former.delete(id);
    this.end(id, former);
  }

  private end(id: string, text: string): void {
    this.writings.delete(id);
    this.set(id, text, false);
    this.tell();
    void this.write();
  }

  /** Writes what is typed. */
  private async write(): Promise<void> {
    clearTimeout(this.timer);
    if (this.last && this.text !== undefined && this.last.returned !== this.text) await this.keep(this.last, this.text);
  }

  private async keep(about: Omit<Receipt, 'cells'>, returned: string | undefined, cells?: ReadonlyMap<string, string>): Promise<void> {
    const { cells: kept = [], ...others } = about as Receipt;
    const { returned: _, ...rest } = others;
    if (returned !== undefined) this.writing.add(returned);
    await this.shared.autosave.receipts.keep({ ...rest, ...(returned !== undefined && { returned }) }, cells ?? new Map(kept));
    if (returned !== undefined) this.writing.delete(returned);
  }

  private set(id: string, text: string, isTyped: boolean): void {
    if (!this.current) return;
    const { state } = this.current;
    const others = state.answers.filter((answer) => answer.id !== id);
    const answers = text === '' && !isTyped ? others : [...others, { id, text, ...(isTyped && { isTyped: true as const }) }];
    this.change({ ...state, answers });
  }

  private change(state: ReturnState): void {
    this.current!.state = state;
    this.text = returnText(state);
  }

  /** RETURNS1 */
  private renew(): void {
    const { session, last, text } = this;
    const returned = last?.returned;
    if (returned === text || (text !== undefined && returned !== undefined && this.writing.has(returned))) return;
    const cells = this.current?.cells ?? [];
    this.text = returned;
    const state = this.text === undefined ? null : readReturn(this.text);
    this.current = state && new ReturnedReport(session, state);
    this.open = this.openNow();
    session.remark(this.current, [...cells, ...(this.current?.cells ?? [])]);
  }

  /** A remark may stand at another cell than the one that mends it. */
  private onChange({ edits }: SessionChange): void {
    if (!this.current || edits.length === 0) return;
    const before = this.open;
    this.open = this.openNow();
    const isOther = before.size !== this.open.size || [...before].some((id) => !this.open.has(id));
    if (isOther) this.session.remark(this.current, this.current.cells);
  }

  private tell(): void {
    this.open = this.openNow();
    const cells: readonly CellRef[] = this.current?.cells ?? [];
    this.session.remark(this.current, cells);
  }

  private openNow(): Set<string> {
    return new Set(this.current?.open.map(({ remark }) => remark.id));
  }
}
