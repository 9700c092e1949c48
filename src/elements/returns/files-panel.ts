/**
 * Documents that were dropped on a form or chosen, in the panel of the import: a return is shown before it is taken.
 *
 * FILESPANEL1 review and submission may come together, in either order, or one after the other · FILESPANEL2 what was returned, by whom, with which remarks, and
 * what becomes of the form is seen before · FILESPANEL3 where something else stands in the form it may stay · FILESPANEL4 names of departments, regions and plans are told in
 * words, where the plan has them · FILESPANEL5 a form to learn on takes none
 */
import { html, nothing, type TemplateResult } from 'lit';
import { splitDigest } from '../../documents/digest-groups.js';
import { DocumentError, type Problem } from '../../documents/problems.js';
import { pause } from '../../drafts/pause.js';
import { returnsWords } from '../../locales/returns.js';
import { dayText } from '../../locales/times.js';
import { inPlainSight } from '../../plan/hidden.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { runSliced } from '../../report/slices.js';
import { filledCells } from '../../submissions/filled-cells.js';
import type { Review } from '../../submissions/review.js';
import type { Submission } from '../../submissions/submission.js';
import { chosenReview, restorationOf, type Restoration } from '../../submissions/take-return.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { renderProblemList } from '../files/problem-list.js';
import type { SharedSession } from '../session/shared-session.js';
import { readGivenFiles, type RefusedGiven } from './given-files.js';
import { remarkPlace } from './remark-place.js';
import { Returns } from './returns.js';

/** Problems whose place in the file says nothing to who reads them. */
const NAMED = /^(other-plan|review-of-|report-of-|returned-|digest-differs|format-)/;
/** Remarks that are listed before they are taken. */
const LISTED = 6;

type Shown =
  | { readonly kind: 'reading' | 'nothing' | 'practice' }
  | { readonly kind: 'return'; readonly restoration: Restoration }
  | { readonly kind: 'accepted'; readonly review: Review; readonly createdAt: string }
  | { readonly kind: 'refused'; readonly error: DocumentError }
  | { readonly kind: 'submission'; readonly submission: Submission };

export interface FilesHost {
  readonly draw: () => void;
  readonly close: () => void;
  readonly goTo: (session: EntrySession, cell: CellRef) => void;
  /** The file input, for the other half. */
  readonly choice: (isOver: boolean) => TemplateResult;
}

export class FilesPanel {
  private readonly host: FilesHost;
  private readonly shared: SharedSession;
  private readonly returns: Returns;
  private readonly names = new Map<string, string>();
  private shown: Shown = { kind: 'nothing' };
  private refused: readonly RefusedGiven[] = [];

  constructor(shared: SharedSession, host: FilesHost) {
    this.shared = shared;
    this.host = host;
    this.returns = Returns.of(shared);
  }

  /** FILESPANEL1 */
  async read(files: readonly File[]): Promise<void> {
    const { returns } = this;
    if (this.shared.session.isPractice) return this.show({ kind: 'practice' });
    this.show({ kind: 'reading' });
    const { reviews, submissions, refused } = await readGivenFiles(files, this.shared.session);
    this.refused = refused;
    for (const { name, submission } of submissions) this.names.set(submission.digest, name);
    const given = {
      reviews: [...returns.given.reviews, ...reviews],
      submissions: [...returns.given.submissions, ...submissions.map(({ submission }) => submission)],
    };
    returns.given = given;
    this.show(await this.shownOf(reviews, submissions[0]?.submission));
  }

  private async shownOf(reviews: readonly Review[], submission: Submission | undefined): Promise<Shown> {
    const { given, last } = this.returns;
    if (reviews.length === 0 && !submission) return { kind: 'nothing' };
    const review = chosenReview(given, last);
    if (!review || (reviews.length === 0 && submission && review.submission !== submission.digest)) {
      return submission ? { kind: 'submission', submission } : { kind: 'nothing' };
    }
    try {
      const steps = restorationOf(this.shared.session, review, given.submissions, last);
      const restoration = await runSliced(steps, Infinity, { pause }).done;
      if (review.verdict === 'returned') return { kind: 'return', restoration };
      return { kind: 'accepted', review, createdAt: restoration.submission?.createdAt ?? last!.createdAt };
    } catch (error) {
      if (error instanceof DocumentError) return { kind: 'refused', error };
      throw error;
    }
  }

  private async take(restoration: Restoration, keeps: boolean): Promise<void> {
    const { session } = this.shared;
    const { submission } = restoration;
    const file = (submission && this.names.get(submission.digest)) ?? '';
    await this.returns.take(restoration, { file, keeps, source: 'imported' });
    this.host.close();
    const first = this.returns.report?.open.find(({ cell }) => cell)?.cell;
    if (first) this.host.goTo(session, first);
  }

  private async fill(submission: Submission): Promise<void> {
    const slices = { pause };
    const { typed } = await runSliced(filledCells(this.shared.session, submission), Infinity, slices).done;
    await this.shared.session.setMany(typed, slices, 'imported');
    this.host.close();
  }

  private show(shown: Shown): void {
    this.shown = shown;
    this.host.draw();
  }

  titleIn(locale: Locale): string {
    return returnsWords[locale].files.title;
  }

  /** @param isOver a file is held over the panel. */
  render(locale: Locale, isOver: boolean): TemplateResult {
    const words = returnsWords[locale].files;
    return html`${this.refused.map(
      ({ name, why }) =>
        html`<div class="refused" role="alert">
          <p>${words.refused(inPlainSight(name))}</p>
          ${typeof why === 'string' ? html`<p>${words.faults[why]}</p>` : renderProblemList(this.inWords(why, locale), locale, words.more)}
        </div>`,
    )}
    ${this.renderShown(locale, isOver)}`;
  }

  private renderShown(locale: Locale, isOver: boolean): TemplateResult {
    const words = returnsWords[locale].files;
    const { shown } = this;
    switch (shown.kind) {
      case 'reading':
        return html`<p role="status">${words.reading}</p>`;
      case 'practice':
        return html`<p class="notice" role="status">${words.practice}</p>`;
      case 'nothing':
        return this.host.choice(isOver);
      case 'refused':
        return html`<div class="refused" role="alert">${renderProblemList(this.inWords(shown.error, locale), locale, words.more)}</div>
          ${this.host.choice(isOver)}`;
      case 'accepted': {
        const { review, createdAt } = shown;
        return html`<p role="status">${words.accepted(dayText(new Date(createdAt), locale), splitDigest(review.submission)[0])}</p>
          ${review.remarks.map(({ text }) => html`<p>${inPlainSight(text)}</p>`)}
          <button type="button" @click=${this.host.close}>${words.close}</button>`;
      }
      case 'submission': {
        const { submission } = shown;
        const { createdAt, digest } = submission;
        return html`<p role="status">${words.submission(dayText(new Date(createdAt), locale), splitDigest(digest)[0])}</p>
          <p>${words.submissionHint}</p>
          ${this.host.choice(isOver)}
          <p><button type="button" class="fill" @click=${() => this.fill(submission)}>${words.fill}</button></p>`;
      }
      case 'return':
        return this.renderReturn(shown.restoration, locale);
    }
  }

  /** FILESPANEL2, FILESPANEL3 */
  private renderReturn(restoration: Restoration, locale: Locale): TemplateResult {
    const words = returnsWords[locale];
    const { review, submission, typed, replaced, later } = restoration;
    const { last } = this.returns;
    const day = (time: string) => dayText(new Date(time), locale);
    const [digest] = splitDigest(review.submission);
    const listed = review.remarks.slice(0, LISTED);
    return html`<p role="status"><strong>${words.count(review.remarks.length)}</strong></p>
      <p>
        ${words.files.returned(day(submission?.createdAt ?? last!.createdAt), digest)}
        ${words.files.by(inPlainSight(review.by ?? ''), day(review.createdAt))}
        ${review.due === undefined ? nothing : html`<strong>${words.due(inPlainSight(review.due))}</strong>`}
      </p>
      ${later ? html`<p class="notice">${words.files.later(day(later.createdAt), splitDigest(later.digest)[0], digest)}</p>` : nothing}
      <p>${typed.length === 0 ? words.files.same : words.files.restores(typed.length, replaced)}</p>
      <ul>
        ${listed.map(
          (remark) => html`<li><strong>${remarkPlace(this.shared.session, remark, locale)}</strong> ${inPlainSight(remark.text)}</li>`,
        )}
        ${review.remarks.length > LISTED ? html`<li>${words.files.more(review.remarks.length - LISTED)}</li>` : nothing}
      </ul>
      <div class="actions">
        <button type="button" class="primary take" @click=${() => this.take(restoration, false)}>
          ${typed.length === 0 || replaced === 0 ? words.files.take : words.files.restore}
        </button>
        ${
          replaced > 0
            ? html`<button type="button" class="keep" @click=${() => this.take(restoration, true)}>${words.files.keep}</button>`
            : nothing
        }
        <button type="button" @click=${this.host.close}>${words.cancel}</button>
      </div>`;
  }

  /** FILESPANEL4 */
  private inWords({ problems, count }: DocumentError, locale: Locale): Pick<DocumentError, 'problems' | 'count'> {
    const { plan, regionNames } = this.shared.session;
    const departments = new Map(plan.departments.map(({ id, name }) => [id, name]));
    const nameOf = (code: string, id: string) => {
      if (code.endsWith('-department')) return departments.get(id) ?? id;
      if (code === 'other-plan') return id === plan.id ? plan.title : id;
      if (code === 'review-of-other-region') return regionNames[id] ?? id;
      return code === 'review-of-other-period' ? formWords[locale].period(id) : id;
    };
    const named = (code: string, value: Problem['data'][string]) =>
      typeof value === 'string' ? nameOf(code, value) : typeof value === 'number' ? value : value.map((id) => nameOf(code, id));
    return {
      count,
      problems: problems.map((problem) => ({
        ...problem,
        path: NAMED.test(problem.code) ? '' : problem.path,
        data: Object.fromEntries(
          Object.entries(problem.data).map(([key, value]) => [
            key,
            key === 'got' || key === 'expected' ? named(problem.code, value) : value,
          ]),
        ),
      })),
    };
  }
}
