import { css, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { returnsWords } from '../../locales/returns.js';
import { dayText } from '../../locales/times.js';
import { inPlainSight } from '../../plan/hidden.js';
import { isRemarkOpen } from '../../submissions/answers.js';
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
import { Returns } from '../returns/returns.js';

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
  static override styles = [
    theme,
    buttons,
    fieldStyles,
    messageStyles,
    css`
      :host {
        display: block;
        flex: 1;
        margin-inline: -12px;
        padding: 0 12px;
        background: var(--_warning-surface);
      }

      :host([data-done]) {
        background: var(--_ok-surface);
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: center;
        min-height: 30px;
      }

      p {
        margin: 0;
      }

      .count {
        color: var(--_warning);
      }

      .done,
      .due {
        font-weight: 600;
      }

      .done {
        color: var(--_ok);
      }

      .stage {
        white-space: nowrap;
      }

      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 0 8px;
        align-items: center;
        margin-inline-start: auto;
      }

      .line button {
        display: inline-flex;
        gap: 0.3em;
        align-items: center;
        min-height: 24px;
        padding: 0 0.6em;
      }

      .sure {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        padding-block: 2px 4px;
      }

      .whole {
        max-height: 9em;
        overflow: auto;
      }

      .message {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: center;
        margin: 0 0 4px;
        padding: 0 8px;
        background: none;
      }

      .message .answers {
        margin: 0;
      }

      .message button {
        min-height: 24px;
        padding: 0 0.6em;
      }

      .reason {
        flex: 1 1 30em;
        max-width: 60em;
      }

      /* Not display: none, which some browsers print as an empty page. */
      iframe {
        position: fixed;
        width: 0;
        height: 0;
        border: 0;
        visibility: hidden;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this);
  private readonly frame = new PrintFrame();

  @query('.frame') private place!: HTMLElement;

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
    const whole = remarks.filter(({ cell }) => !cell);
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
      ${isDone ? html`<p class="done">✓ ${words.done}</p>` : nothing}
      ${
        whole.length === 0
          ? nothing
          : html`<div class="whole">${whole.map((one) => renderRemark(one, { returns, locale, onDone: () => undefined }))}</div>`
      }
      <div class="frame" aria-hidden="true"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-entry-returned': DabiaoEntryReturned;
  }
}
