import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { collectWords } from '../../locales/collect.js';
import { givenObservationsStepwise } from '../../observations/given-observations.js';
import type { Observation } from '../../observations/observation.js';
import { readPlanStepwise } from '../../plan/plan.js';
import type { Plan } from '../../plan/schema.js';
import type { DatasetState } from '../../submissions/dataset.js';
import type { DeskRow } from '../../submissions/desk-rows.js';
import type { DeskView } from '../../submissions/desk-view.js';
import { observationsFor, readObservationsFileStepwise } from '../../submissions/observations-file.js';
import type { Review, Verdict } from '../../submissions/review.js';
import type { Submission } from '../../submissions/submission.js';
import { fileDrop } from '../files/file-drop.styles.js';
import { loadFile, readGiven, type FileFailure } from '../files/load-file.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { askFor } from '../lazy/lazy-view.js';
import { PrintFrame } from '../paper/print-frame.js';
import { statusStyles } from '../attainment/status-signs.js';
import { buttons } from '../theme/buttons.styles.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import { saveCheckReport } from './check-report.js';
import { renderBar, renderDrop, renderNotice, renderProgress } from './bar.js';
import { DabiaoDatasetEvent } from './dataset-event.js';
import { departmentStyles } from './department.styles.js';
import { LOOKING, type Looking } from './department-options.js';
import { renderDepartment } from './department.js';
import { renderDeskFailure, scopeOf, type DeskFailure } from './desk-scope.js';
import { styles } from './desk.styles.js';
import { chosenFiles, droppedFiles } from './files.js';
import { FilesIntake, type IntakeResult } from './intake.js';
import { focusFirst, KeptFocus } from './kept-focus.js';
import { OpenDesk } from './open-desk.js';
import { OVERVIEW, renderOverview, type Overview } from './overview.js';
import { pointStyles } from './points.styles.js';
import { saveReviews, type ReviewWork } from './reviews.js';
import { saveDecisions, sealDesk } from './sealed-desk.js';
import { renderSealing } from './sealing.js';
import { sealingStyles } from './sealing.styles.js';
import { tableStyles } from './table.styles.js';

/** What says which desk it is. */
const PLACE = ['plan', 'planData', 'region', 'period'] as const;

/** A desk with what is shown of it. */
interface ShownDesk {
  readonly desk: OpenDesk;
  readonly view: DeskView;
}

/**
 * The desk of the office that collects: the departments' files in, one dataset out. It shows who is missing, by the plan alone, what differs and has to
 * be decided, and the values of each department with remarks to send back. Every step is kept in this browser and can be undone.
 *
 * @element dabiao-collect
 * @csspart matrix - The departments and how they stand.
 * @csspart points - What is to be decided.
 * @csspart message - Why nothing can be shown.
 * @cssproperty [--dabiao-desk-height] - Height of the desk; what the window has where it is not set.
 * @fires dabiao-dataset - A dataset was sealed; `dataset` has it. It is saved as a file unless the event is prevented.
 */
@customElement('dabiao-collect')
export class DabiaoCollect extends KitElement {
  static override styles = [theme, buttons, fileDrop, statusStyles, tableStyles, sealingStyles, styles, pointStyles, departmentStyles];

  private readonly language = new Language(this);
  private readonly intake = new FilesIntake(
    () => this.requestUpdate(),
    (result) => this.onTaken(result),
  );
  private readonly keptFocus = new KeptFocus();
  private readonly slips = new LazyPart(this, () => import('../paper/return-slip.js'));
  private readonly frame = new PrintFrame();
  private desk: OpenDesk | null = null;
  private opening = 0;

  @query('dialog') private dialog!: HTMLDialogElement | null;

  @state() private failure: DeskFailure | null = null;
  @state() private opened: string | null = null;
  @state() private looking: Looking = LOOKING;
  @state() private overview: Overview = OVERVIEW;
  @state() private told = '';
  @state() private isSealing = false;
  @state() private isOver = false;
  @state() private previousFailure: FileFailure | null = null;

  /** URL of the plan file. */
  @property() plan: string | null = null;

  /** The plan itself, in place of a URL. */
  @property({ attribute: false }) planData: Plan | null = null;

  /**
   * GB/T 2260 codes of the regions that are collected for, parted by blanks, each with its name if need be: `440783001=三埠街道`. Files of others are set
   * aside. Where it is not set: the plan's own region, and those that files are of.
   */
  @property() region: string | null = null;

  /** Periods that are collected for, parted by blanks, as `2025`. Files of others are set aside. */
  @property() period: string | null = null;

  /** URL of last year's dataset, for changes. */
  @property() data: string | null = null;

  /** Last year's observations themselves, in place of a URL. */
  @property({ attribute: false }) observations: readonly Observation[] | null = null;

  /** Who decides, as decisions and reviews name them. */
  @property() by: string | null = null;

  /** By when files are due, in words; what the plan says where it is not set. */
  @property() due: string | null = null;

  constructor() {
    super();
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) this.addEventListener(type, this.onDrag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.opening++;
    this.frame.remove();
    this.leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.open();
  }

  protected override willUpdate(): void {
    if (this.shadowRoot) this.keptFocus.remember(this.shadowRoot);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.opening === 0 || PLACE.some((name) => changed.has(name))) void this.open();
    if (changed.has('data') || changed.has('observations')) void this.loadPrevious();
    if (this.isSealing && this.dialog && !this.dialog.open) {
      this.dialog.showModal();
      this.dialog.querySelector<HTMLElement>('h2')!.focus();
    }
    this.keptFocus.restore(this.shadowRoot!);
  }

  /** Takes files in, as if they were dropped, once a desk is open. Resolves when they are read, kept and shown. */
  async take(files: readonly File[]): Promise<void> {
    await this.intake.add(chosenFiles(files));
  }

  /** Resolves when what is shown is kept in this browser, or could not be. */
  get whenKept(): Promise<void> {
    return this.desk?.keeper.whenKept ?? Promise.resolve();
  }

  private async open(): Promise<void> {
    const turn = ++this.opening;
    this.leave();
    [this.failure, this.opened, this.told] = [null, null, ''];
    const { planData, plan } = this;
    if (!planData && !plan) {
      this.failure = { kind: 'no-plan' };
      return;
    }
    const file = await (planData ? readGiven(() => readPlanStepwise(planData)) : loadFile(plan!, readPlanStepwise));
    if (turn !== this.opening) return;
    if (file.kind === 'failed') {
      console.error(file.cause);
      this.failure = file.failure;
      return;
    }
    const scope = scopeOf(file.value, this);
    if ('kind' in scope) {
      this.failure = scope;
      return;
    }
    const desk = await OpenDesk.open(file.value, scope, {
      onChange: () => this.requestUpdate(),
      isReading: () => this.intake.progress !== null,
    });
    if (turn !== this.opening) return desk.end();
    this.desk = desk;
    await Promise.all([desk.show(), this.loadPrevious()]);
    if (desk === this.desk) this.intake.setDesk(desk);
  }

  private leave(): void {
    this.desk?.end();
    this.desk = null;
    this.intake.setDesk(null);
  }

  private async loadPrevious(): Promise<void> {
    const { desk, data, observations } = this;
    this.previousFailure = null;
    if (!desk) return;
    if (!observations && !data) return desk.setPrevious([]);
    const file = await (observations
      ? readGiven(() => givenObservationsStepwise(observations, 'observations'))
      : loadFile(data!, function* (text) {
          return observationsFor(desk.collected.plan, yield* readObservationsFileStepwise(text));
        }));
    if (desk !== this.desk || data !== this.data || observations !== this.observations) return;
    if (file.kind === 'ready') return desk.setPrevious(file.value);
    console.error(file.cause);
    this.previousFailure = file.failure;
  }

  private async onTaken({ taken, known, refused, skipped, left }: IntakeResult): Promise<void> {
    const words = collectWords[this.language.locale];
    const more = [...(skipped > 0 ? [words.skipped(skipped)] : []), ...(left > 0 ? [words.left(left)] : [])];
    this.told = [words.taken(taken, known, refused), ...more].join('；');
    await this.desk?.show();
  }

  /** Files may be dropped anywhere on the desk; what else is dragged is not its business. */
  private readonly onDrag = (event: DragEvent): void => {
    const { dataTransfer, type } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = type === 'dragenter' || type === 'dragover';
    if (type === 'drop') void droppedFiles(dataTransfer).then((files) => this.intake.add(files));
  };

  private readonly onChosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = chosenFiles([...(input.files ?? [])]);
    input.value = '';
    void this.intake.add(files);
  };

  private readonly decided = (): { by?: string; at: string } => {
    return { ...(this.by ? { by: this.by } : {}), at: new Date().toISOString() };
  };

  private workOf({ desk, view }: ShownDesk): ReviewWork {
    const { plan } = desk.collected;
    return { plan, view, collection: desk.keeper.collection, locale: this.language.locale, decided: this.decided };
  }

  /** Saves the review of each of these; a return needs a remark. */
  private review(submissions: readonly Submission[], verdict: Verdict, shown: ShownDesk): void {
    const words = collectWords[this.language.locale];
    const names = saveReviews(submissions, verdict, this.workOf(shown));
    const files = names.join('、');
    this.told = names.length === 0 ? words.noRemark : verdict === 'returned' ? words.sentBack(files) : words.accepted(files);
  }

  private async printSlip({ report: { observations } }: Submission, review: Review, { desk }: ShownDesk): Promise<void> {
    const { locale } = this.language;
    const part = await askFor(this.slips);
    this.told = part ? '' : collectWords[locale].slipUnavailable;
    const slip = { review, plan: desk.collected.plan, regionNames: desk.scope.names, observations, locale };
    if (part && this.isConnected)
      await this.frame.print(this.renderRoot.querySelector('.desk')!, (document) => part.printableSlip(document, slip));
  }

  private async seal(state: DatasetState, approver: string, { desk, view }: ShownDesk): Promise<void> {
    const words = collectWords[this.language.locale];
    const saved = await sealDesk(desk, view, {
      state,
      approver,
      locale: this.language.locale,
      isTaken: (dataset) => !this.dispatchEvent(new DabiaoDatasetEvent(dataset)),
    });
    this.isSealing = false;
    this.told = saved === null ? words.handedOver : words.savedDataset(saved);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { desk } = this;
    const target = event.composedPath()[0] as Element;
    if (!desk || target.closest('input:not([type=radio]), textarea, select')) return;
    const { collection } = desk.keeper;
    const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (event.key === 'Escape' && this.opened && !this.isSealing) void this.closeDepartment();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) collection.redo();
    else if (key === 'z') collection.undo();
    else return;
    event.preventDefault();
  };

  private async openDepartment(department: string): Promise<void> {
    [this.opened, this.looking, this.told] = [department, LOOKING, ''];
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.department-bar h2')?.focus();
  }

  private async closeDepartment(): Promise<void> {
    const { opened } = this;
    [this.opened, this.told] = [null, ''];
    await this.updateComplete;
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('.matrix button.link')];
    const link = links.find(({ dataset }) => dataset.department === opened);
    focusFirst([link, ...this.renderRoot.querySelectorAll('.pane h2, h1')]);
  }

  protected override render(): TemplateResult {
    const { locale } = this.language;
    const { desk, failure } = this;
    const view = desk?.view;
    if (failure) return html`<div class="message" part="message" role="alert">${renderDeskFailure(failure, locale)}</div>`;
    if (!desk || !view) return html`<p class="message" part="message" role="status"></p>`;
    const shown = { desk, view };
    const row = view.rows.find(({ department }) => department.id === this.opened);
    const { plan } = desk.collected;
    return html`<div class="desk" @keydown=${this.onKey}>
      ${renderBar({ desk, view, locale, due: this.due, seal: () => (this.isSealing = true) })}
      ${renderNotice(desk, this.previousFailure, locale)} ${row ? this.renderOpened(row, shown) : this.renderOverview(shown)}
      ${
        this.isSealing
          ? renderSealing({
              view,
              plan,
              locale,
              seal: (state, approver) => void this.seal(state, approver, shown),
              close: () => (this.isSealing = false),
            })
          : nothing
      }
    </div>`;
  }

  private renderOpened(row: DeskRow, shown: ShownDesk): TemplateResult {
    const { locale } = this.language;
    const { desk } = shown;
    const { progress } = this.intake;
    return html`${progress ? html`<div class="drop">${renderProgress(progress, () => this.intake.stop(), locale)}</div>` : nothing}
      <p class="told" role="status">${this.told}</p>
      ${guard([row, desk.keeper.collection.state, desk.previous, locale, this.looking], () =>
        renderDepartment({
          ...this.workOf(shown),
          row,
          previous: desk.previous,
          checks: desk.checks,
          standings: desk.standings,
          names: desk.scope.names,
          looking: this.looking,
          look: (change) => (this.looking = { ...this.looking, ...change }),
          close: () => void this.closeDepartment(),
          sendBack: (submissions) => this.review(submissions, 'returned', shown),
          printSlip: (submission, review) => void this.printSlip(submission, review, shown),
          accept: (submissions) => this.review(submissions, 'accepted', shown),
        }),
      )}`;
  }

  private renderOverview(shown: ShownDesk): TemplateResult {
    const { locale } = this.language;
    const { desk, view } = shown;
    return html`${renderDrop({
        progress: this.intake.progress,
        isOver: this.isOver,
        locale,
        chosen: this.onChosen,
        stop: () => this.intake.stop(),
      })}
      <p class="told" role="status">${this.told}</p>
      ${renderOverview({
        ...this.workOf(shown),
        names: desk.scope.names,
        overview: this.overview,
        change: (change) => (this.overview = { ...this.overview, ...change }),
        openDepartment: (department) => void this.openDepartment(department),
        told: (text) => (this.told = text),
        saveChecks: (kind) =>
          (this.told = collectWords[locale].accepted(
            saveCheckReport(kind, { ...this.workOf(shown), checks: desk.checks, names: desk.scope.names }),
          )),
        saveDecisions: () => saveDecisions(desk, view, locale),
      })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-collect': DabiaoCollect;
  }
}
