import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { returnsWords } from '../../locales/returns.js';
import { dayText } from '../../locales/times.js';
import { inPlainSight } from '../../plan/hidden.js';
import { isRemarkOpen } from '../../submissions/answers.js';
import type { PlacedRemark } from '../../submissions/returned-report.js';
import type { Remark } from '../../submissions/review.js';
import type { Locale } from '../../vocabulary/locale.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { fieldStyles } from '../indicator/fields.styles.js';
import { messageStyles } from '../indicator/message.styles.js';
import { PrintFrame } from '../paper/print-frame.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { DabiaoGotoEvent } from '../theme/events.js';
import { icon } from '../theme/icons.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import { renderRemark, stageOf, type RemarkStage } from '../returns/remark-view.js';
import { remarkPlace } from '../returns/remark-place.js';
import { Returns } from '../returns/returns.js';
import { styles } from './dabiao-entry-returned.styles.js';

/** Remarks at no cell that are shown; of more the open ones come first. */
const SHOWN = 10;
const STAGES: readonly RemarkStage[] = ['open', 'mended', 'answered'];

/**
 * The line above the form while a report that was returned is mended: by whom, how far it is, and the remarks that stand at no cell. Part of `<dabiao-entry>`,
 * not for pages.
 *
 * @element dabiao-entry-returned
 * @slot - What is said of the last export: shown once that has the answers.
 * @fires dabiao-goto - The next remark was asked for.
 */
@customElement('dabiao-entry-returned')
export class DabiaoEntryReturned extends KitElement {
  static override styles = [theme, buttons, fieldStyles, messageStyles, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this);
  private readonly frame = new PrintFrame();

  @query('.frame') private place!: HTMLElement;

  /** All remarks are listed, those that are done among them. */
  @state() private isListed = false;
  /** It is asked whether the return is to be put away. */
  @state() private isAsked = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.frame.remove();
  }

  private get returns(): Returns | null {
    const { shared } = this.sessions;
    return shared ? Returns.of(shared) : null;
  }

  private next(): void {
    const { session } = this.sessions;
    const cells = this.returns?.report?.open.flatMap(({ cell }) => cell ?? []) ?? [];
    if (session && cells[0]) this.dispatchEvent(new DabiaoGotoEvent(session, cells[0]));
    else this.shadowRoot?.querySelector<HTMLElement>('.warning .write, .warning textarea')?.focus();
  }

  private async print(): Promise<void> {
    const { session } = this.sessions;
    const state = this.returns?.report?.state;
    if (!session || !state) return;
    const { printableSlip } = await import('../paper/return-slip.js');
    const { plan, regionNames } = session;
    const { review, before } = state;
    await this.frame.print(this.place, (document) =>
      printableSlip(document, { review, plan, regionNames, observations: before, locale: this.language.locale }),
    );
  }

  /** Each with what has been done about it. */
  private renderAll(remarks: readonly PlacedRemark[], locale: Locale): TemplateResult {
    const { session } = this.sessions;
    return html`<ul class="all" aria-label=${returnsWords[locale].all}>
      ${remarks.map((state) => {
        const { remark, cell, answer } = state;
        const stage = stageOf(state);
        const name = remarkPlace(session!, remark, locale);
        const onGo = () => cell && this.dispatchEvent(new DabiaoGotoEvent(session!, cell));
        return html`<li>
          <span class="stage ${stage}">${stage === 'open' ? '○' : '✓'} ${returnsWords[locale].stages[stage]}</span>
          ${cell ? html`<button type="button" class="link" @click=${onGo}>${name}</button>` : html`<strong>${name}</strong>`}
          <span>${inPlainSight(remark.text)}</span>
          ${answer === '' ? nothing : html`<span class="given">${inPlainSight(answer)}</span>`}
        </li>`;
      })}
    </ul>`;
  }

  private async putAway(): Promise<void> {
    this.isAsked = false;
    await this.returns?.putAway();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { returns } = this;
    if (!returns?.report) return html`<slot></slot>`;
    const { locale } = this.language;
    const words = returnsWords[locale];
    const { report } = returns;
    const { review } = report.state;
    const { remarks } = report;
    const isDone = !remarks.some(isRemarkOpen);
    this.toggleAttribute('data-done', isDone);
    if (isDone && returns.isExported) {
      return html`<div class="line"><span class="done">↩ ${words.exported}</span><slot></slot></div>`;
    }
    const whole = report.listed.filter(({ cell }) => !cell).slice(0, SHOWN);
    const { session } = this.sessions;
    const nameOf = (remark: Remark) => remarkPlace(session!, remark, locale);
    const by = [inPlainSight(review.by ?? ''), dayText(new Date(review.createdAt), locale)].filter((text) => text !== '').join(' · ');
    return html`<div class="line">
        <strong class="count" role="status"><span aria-hidden="true">↩</span> ${words.count(remarks.length)}</strong>
        ${STAGES.map((stage) => {
          const count = remarks.filter((one) => stageOf(one) === stage).length;
          return count === 0 ? nothing : html`<span class="stage">${words.tally(stage, count)}</span> `;
        })}
        <span>${by}</span>
        ${review.due === undefined ? nothing : html`<span class="due">${words.due(inPlainSight(review.due))}</span>`}
        <div class="tools">
          ${isDone ? nothing : html`<button type="button" class="next" @click=${() => this.next()}>${words.next} <kbd>F8</kbd></button>`}
          <button type="button" class="list" aria-expanded=${String(this.isListed)} @click=${() => (this.isListed = !this.isListed)}>
            ${words.all}
          </button>
          <button type="button" class="print" @click=${() => this.print()}>${icon('print')} ${words.print}</button>
          <button type="button" class="away" aria-expanded=${String(this.isAsked)} @click=${() => (this.isAsked = !this.isAsked)}>
            ${words.putAway}
          </button>
        </div>
      </div>
      ${
        this.isAsked
          ? html`<div class="sure" role="alert">
              ${words.putAwayAbout}
              <button type="button" class="sure-away" @click=${() => this.putAway()}>${words.putAwayNow}</button>
              <button type="button" @click=${() => (this.isAsked = false)}>${words.cancel}</button>
            </div>`
          : nothing
      }
      ${this.isListed ? this.renderAll(returns.report.listed, locale) : nothing}
      ${isDone ? html`<p class="done">✓ ${words.done}</p>` : nothing}
      ${
        whole.length === 0
          ? nothing
          : html`<div class="whole">${whole.map((one) => renderRemark(one, { returns, locale, nameOf, onDone: () => undefined }))}</div>`
      }
      <div class="frame" aria-hidden="true"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-entry-returned': DabiaoEntryReturned;
  }
}
