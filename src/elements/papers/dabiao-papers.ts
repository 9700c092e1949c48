import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { withCode } from '../../documents/code-needed.js';
import { faultWords } from '../../locales/faults.js';
import { panelWords } from '../../locales/panels.js';
import { papersWords } from '../../locales/papers.js';
import type { FormFacts } from '../../plan/form-facts.js';
import { isPeriod, yearOf } from '../../plan/period.js';
import { readPlanStepwise } from '../../plan/plan.js';
import { planYears } from '../../plan/plan-years.js';
import type { Plan } from '../../plan/schema.js';
import { loadFile, readGiven, type FileFailure } from '../files/load-file.js';
import { renderFileFailure } from '../files/file-failure.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { askFor, failureText } from '../lazy/lazy-view.js';
import { PrintFrame } from '../paper/print-frame.js';
import { buttons } from '../theme/buttons.styles.js';
import { icon } from '../theme/icons.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import type { Locale } from '../../vocabulary/locale.js';
import { PAPERS, type Paper } from '../paper/kinds.js';

type Failure =
  | FileFailure
  | { readonly kind: 'no-department'; readonly known: string }
  | { readonly kind: 'bad-period' }
  | { readonly kind: 'outside-plan'; readonly from: number; readonly to: number };

const CHECKED = ['plan', 'planData', 'department', 'period'] as const;

/**
 * Buttons that print what follows from a plan: the 统计报表制度 with the blank forms and the 指标解释, and the 目标责任分解表, which is also an Excel file.
 *
 * @element dabiao-papers
 * @csspart button - Each of the buttons.
 * @csspart message - What came of a press: the file that was saved, or why there is none.
 */
@customElement('dabiao-papers')
export class DabiaoPapers extends KitElement {
  static override styles = [
    theme,
    buttons,
    css`
      :host {
        display: block;
      }

      button {
        display: inline-flex;
        gap: 0.35em;
        align-items: center;
        margin: 2px 4px 2px 0;
      }

      p {
        margin: 0.4em 0 0;
        white-space: pre-line;
      }
    `,
  ];

  private readonly language = new Language(this);
  private readonly papers = new LazyPart(this, () => import('../paper/papers.js'));
  private readonly slips = new LazyPart(this, () => import('../paper/return-slip.js'));
  private readonly frame = new PrintFrame();
  private read: Promise<Plan | FileFailure> | null = null;

  @query('.frame') private place!: HTMLElement;

  @state() private failure: Failure | null = null;
  @state() private saved = '';

  /** URL of the plan file. */
  @property() plan: string | null = null;

  /** The plan itself, in place of a URL. */
  @property({ attribute: false }) planData: Plan | null = null;

  /** Id of the department whose papers these are; all departments where it is not set. */
  @property() department: string | null = null;

  /** The period whose column the blank forms have; this year, or the plan's nearest, where it is not set. */
  @property() period: string | null = null;

  /** What the forms state of themselves, before what the plan says. */
  @property({ attribute: false }) formFacts: FormFacts = {};

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.frame.remove();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('plan') || changed.has('planData')) this.read = null;
    if (!CHECKED.some((name) => changed.has(name))) return;
    this.failure = null;
    // Only the plan tells whether they are of it: without them it is read at the first press.
    if (this.hasPlan && (this.department || this.period)) void this.check();
  }

  private async check(): Promise<Plan | FileFailure> {
    const read = (this.read ??= this.load());
    const plan = await read;
    if (this.read === read || this.read === null) this.failure = 'kind' in plan ? plan : this.faultOf(plan);
    return plan;
  }

  /** Prints a paper, or saves it as a file. Does nothing where the plan can't be read, but to say so. */
  async make(paper: Paper): Promise<void> {
    await this.updateComplete;
    this.saved = '';
    if (!this.hasPlan) return; // which is said already
    const [plan, part] = await Promise.all([this.check(), askFor(this.papers)]);
    if ('kind' in plan || this.failure || !part || !this.isConnected) return;
    const now = new Date();
    const ofPlan = plan.language && (await (await import('../session/plan-language.js')).load(plan.language));
    const locale = ofPlan || this.language.locale;
    const year = Math.min(Math.max(now.getFullYear(), plan.start), plan.end);
    const { department, formFacts, period } = this;
    const options = { plan, formFacts, locale, now, period: period || String(year), ...(department && { department }) };
    if (paper === 'responsibility-file') this.saved = papersWords[locale].saved(await part.saveResponsibility(options));
    else await this.frame.print(this.place, (document) => part.printablePaper(document, paper, options));
  }

  /**
   * Prints the slip of a return 退回单, of a review and the submission that it returns, as texts or values; without the submission it has no values.
   * @throws {DocumentError} of what is no review of the plan, or no submission that it is of.
   */
  async printReturn(review: unknown, submission?: unknown): Promise<void> {
    await this.updateComplete;
    if (!this.hasPlan) return; // which is said already
    const [plan, part] = await Promise.all([this.check(), askFor(this.slips)]);
    if ('kind' in plan || !part || !this.isConnected) return;
    const { locale } = this.language;
    const slip = await withCode(() => part.slipOf(plan, review, submission));
    await this.frame.print(this.place, (document) => part.printableSlip(document, { ...slip, locale }));
  }

  private get hasPlan(): boolean {
    return Boolean(this.plan || this.planData);
  }

  /** What the page says that is not of the plan. */
  private faultOf(plan: Plan): Failure | null {
    const { department, period } = this;
    if (department && !plan.departments.some(({ id }) => id === department))
      return { kind: 'no-department', known: plan.departments.map(({ id }) => id).join(', ') };
    if (period && !isPeriod(period)) return { kind: 'bad-period' };
    const { from, to } = planYears(plan);
    return period && (yearOf(period) < from || yearOf(period) > to) ? { kind: 'outside-plan', from, to } : null;
  }

  private async load(): Promise<Plan | FileFailure> {
    const { plan, planData } = this;
    const file = await (planData ? readGiven(() => readPlanStepwise(planData)) : loadFile(plan!, readPlanStepwise));
    if (file.kind === 'ready') return file.value;
    this.read = null; // tried again at the next press
    console.error(file.cause);
    return file.failure;
  }

  protected override render(): TemplateResult {
    const { locale } = this.language;
    const words = papersWords[locale];
    const names = this.department ? words.own : words.whole;
    return html`<div role="group" aria-label=${words.heading}>
        ${PAPERS.map(
          (paper) =>
            html`<button type="button" part="button" class=${paper} title=${words.hints[paper]} @click=${() => this.make(paper)}>
              ${icon(paper === 'responsibility-file' ? 'download' : 'print')} ${names[paper]}
            </button>`,
        )}
      </div>
      <p part="message" role="status" ?hidden=${!this.saved}>${this.saved}</p>
      ${this.papers.hasFailed ? html`<p part="message" role="alert">${failureText(this.papers, { unavailable: words.unavailable, gone: panelWords[locale].gone })}</p>` : nothing}
      ${this.renderFailure(locale)}
      <div class="frame" aria-hidden="true"></div>`;
  }

  private renderFailure(locale: Locale) {
    const { failure, hasPlan } = this;
    if (hasPlan && !failure) return nothing;
    return html`<div part="message" role="alert">
      ${hasPlan && failure ? this.renderReason(failure, locale) : html`<p>${faultWords[locale].noPlan}</p>`}
    </div>`;
  }

  private renderReason(failure: Failure, locale: Locale): TemplateResult {
    const { department, period } = this;
    const words = faultWords[locale];
    switch (failure.kind) {
      case 'no-department':
        return html`<p>${words.noDepartment(department!, failure.known)}</p>`;
      case 'bad-period':
        return html`<p>${words.badPeriod(period!)}</p>`;
      case 'outside-plan':
        return html`<p>${words.outsidePlan(period!, failure.from, failure.to)}</p>`;
      default:
        return renderFileFailure(failure, locale);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-papers': DabiaoPapers;
  }
}
