import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { digestOf } from '../../documents/digest.js';
import { jsonText } from '../../documents/json-text.js';
import type { Steps } from '../../documents/steps.js';
import { pause } from '../../drafts/pause.js';
import { DeskStore } from '../../desk/desk-store.js';
import { collectWords } from '../../locales/collect.js';
import { clockText } from '../../locales/times.js';
import type { Observation } from '../../observations/observation.js';
import { isPeriod } from '../../plan/period.js';
import { readPlanStepwise } from '../../plan/plan.js';
import type { Plan } from '../../plan/schema.js';
import { runSliced } from '../../report/slices.js';
import { CollectedPlan } from '../../submissions/check-submission.js';
import type { Dataset, DatasetState } from '../../submissions/dataset.js';
import { DECISIONS_FORMAT, type Decision } from '../../submissions/decisions.js';
import { deskViewStepwise, returnOf, type DepartmentState, type DeskView } from '../../submissions/desk-view.js';
import { observationsFor, readObservationsFileStepwise } from '../../submissions/observations-file.js';
import { reviewOf, type Verdict } from '../../submissions/review.js';
import { sealDatasetStepwise } from '../../submissions/seal-dataset.js';
import { formWords } from '../../vocabulary/form.js';
import { renderFileFailure } from '../files/file-failure.js';
import { fileDrop } from '../files/file-drop.styles.js';
import { loadFile, readGiven, type FileFailure } from '../files/load-file.js';
import { saveFile } from '../files/save-file.js';
import { statusStyles } from '../attainment/status-signs.js';
import { buttons } from '../theme/buttons.styles.js';
import { icon } from '../theme/icons.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import { DabiaoDatasetEvent } from './dataset-event.js';
import { styles } from './dabiao-collect.styles.js';
import { renderDepartment, LOOKING, type Looking } from './department.js';
import { DeskKeeper } from './desk-keeper.js';
import { chosenFiles, droppedFiles, readFiles, type ChosenFiles } from './intake.js';
import { renderMatrix } from './matrix.js';
import { renderPoints } from './points.js';
import { renderSealing } from './sealing.js';

/** A plan with what is collected for it. */
interface Desk {
  readonly collected: CollectedPlan;
  readonly keeper: DeskKeeper;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
}

/** Milliseconds: pieces of the work that are of one piece come on top. */
const SLICE = 25;

/**
 * The desk of the office that collects: the departments' files in, one dataset out. It shows who is missing, by the plan alone, what differs and has to
 * be decided, and the values of each department with remarks to send back. Every step is kept in this browser and can be undone.
 *
 * @element dabiao-collect
 * @csspart matrix - The departments and how they stand.
 * @csspart points - What is to be decided.
 * @csspart message - Why nothing can be shown.
 * @cssproperty [--dabiao-desk-height] - Height of the desk; what the window has where it is not set.
 * @fires dabiao-dataset - A dataset was sealed and saved; `dataset` has it.
 */
@customElement('dabiao-collect')
export class DabiaoCollect extends KitElement {
  static override styles = [theme, buttons, fileDrop, statusStyles, styles];

  private readonly language = new Language(this);
  private desk: Desk | null = null;
  private opening = 0;
  private viewing = 0;
  private reader: { isWanted: boolean } | null = null;

  @query('dialog') private dialog!: HTMLDialogElement | null;

  @state() private failure: FileFailure | 'no-period' | 'no-department' | null = null;
  @state() private view: DeskView | null = null;
  @state() private filter: DepartmentState | null = null;
  @state() private openPoint: string | null = null;
  @state() private opened: string | null = null;
  @state() private looking: Looking = LOOKING;
  @state() private progress: { readonly done: number; readonly all: number } | null = null;
  @state() private told = '';
  @state() private isSealing = false;
  @state() private isOver = false;

  /** URL of the plan file. */
  @property() plan: string | null = null;

  /** The plan itself, in place of a URL. */
  @property({ attribute: false }) planData: Plan | null = null;

  /** GB/T 2260 codes of the regions that are collected for, parted by blanks; the plan's own where it is not set. */
  @property() region: string | null = null;

  /** Periods that are collected for, parted by blanks, as `2025`. */
  @property() period: string | null = null;

  /** URL of last year's dataset, for changes. */
  @property() data: string | null = null;

  /** Last year's observations themselves, in place of a URL. */
  @property({ attribute: false }) observations: readonly Observation[] | null = null;

  /** Who decides, as decisions and reviews name them. */
  @property() by: string | null = null;

  /** By when files are due, in words; what the plan says where it is not set. */
  @property() due: string | null = null;

  @state() private previous: readonly Observation[] = [];
  @state() private previousFailure: FileFailure | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.opening++;
    this.leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.open();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('plan') || changed.has('planData') || changed.has('region') || changed.has('period')) void this.open();
    if (changed.has('data') || changed.has('observations')) void this.loadPrevious();
    if (this.isSealing && this.dialog && !this.dialog.open) {
      this.dialog.showModal();
      this.dialog.querySelector<HTMLElement>('h2')!.focus();
    }
  }

  /** Takes files in, as if they were dropped. Resolves when they are read and shown. */
  async take(files: readonly File[]): Promise<void> {
    await this.takeIn(chosenFiles(files));
  }

  /** Resolves when what is shown is kept in this browser, or could not be. */
  get whenKept(): Promise<void> {
    return this.desk?.keeper.whenKept ?? Promise.resolve();
  }

  private async open(): Promise<void> {
    const turn = ++this.opening;
    this.leave();
    [this.view, this.failure, this.opened, this.told] = [null, null, null, ''];
    const { planData, plan } = this;
    if (!planData && !plan) return;
    const file = await (planData ? readGiven(() => readPlanStepwise(planData)) : loadFile(plan!, readPlanStepwise));
    if (turn !== this.opening) return;
    if (file.kind === 'failed') {
      console.error(file.cause);
      this.failure = file.failure;
      return;
    }
    const periods = wordsOf(this.period).filter(isPeriod);
    if (file.value.departments.length === 0) this.failure = 'no-department';
    if (periods.length === 0) this.failure = 'no-period';
    if (this.failure) return;
    const regions = wordsOf(this.region ?? file.value.region.code);
    const collected = new CollectedPlan(file.value, digestOf(file.value));
    const keeper = await DeskKeeper.open({
      desk: [collected.digest, ...regions, ...periods].join(' '),
      store: new DeskStore(),
      onChange: () => void this.show(),
    });
    if (turn !== this.opening) return keeper.end();
    this.desk = { collected, keeper, regions, periods };
    await Promise.all([this.show(), this.loadPrevious()]);
  }

  private leave(): void {
    this.desk?.keeper.end();
    this.desk = null;
    if (this.reader) this.reader.isWanted = false;
  }

  /** Works out what is shown, with the page alive meanwhile. */
  private async show(): Promise<void> {
    const { desk } = this;
    if (!desk) return;
    const turn = ++this.viewing;
    const { collected, keeper, regions, periods } = desk;
    const steps = deskViewStepwise(collected, { regions, periods }, keeper.collection.state);
    const view = await runSliced(steps, Infinity, { pause, time: SLICE }).done;
    if (turn !== this.viewing || desk !== this.desk) return;
    this.view = view;
    this.requestUpdate();
  }

  private async loadPrevious(): Promise<void> {
    const { desk, data, observations } = this;
    [this.previous, this.previousFailure] = [observations ?? [], null];
    if (!desk || observations || !data) return;
    const file = await loadFile(data, function* (text) {
      return observationsFor(desk.collected.plan, yield* readObservationsFileStepwise(text));
    });
    if (desk !== this.desk || data !== this.data || this.observations) return;
    if (file.kind === 'ready') this.previous = file.value;
    else {
      console.error(file.cause);
      this.previousFailure = file.failure;
    }
  }

  private async takeIn({ files, skipped }: ChosenFiles): Promise<void> {
    const { desk } = this;
    if (!desk || this.reader) return;
    const reader = (this.reader = { isWanted: true });
    this.progress = { done: 0, all: files.length };
    try {
      const { files: taken, refused } = await readFiles(files, desk.collected, (done) => {
        this.progress = { done, all: files.length };
        return reader.isWanted;
      });
      if (desk !== this.desk) return;
      const words = collectWords[this.language.locale];
      const intake = desk.keeper.collection.takeIn(taken, refused);
      this.told = [words.taken(intake.taken, intake.known, intake.refused), ...(skipped > 0 ? [words.skipped(skipped)] : [])].join('；');
      await this.show();
    } finally {
      this.reader = null;
      this.progress = null;
    }
  }

  private readonly onDrag = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = event.type === 'dragover';
  };

  private readonly onDrop = (event: DragEvent): void => {
    this.onDrag(event);
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => this.takeIn(files));
  };

  private readonly onChosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = chosenFiles([...(input.files ?? [])]);
    input.value = '';
    void this.takeIn(files);
  };

  private decided(): { by?: string; at: string } {
    return { ...(this.by ? { by: this.by } : {}), at: new Date().toISOString() };
  }

  /** Saves the review of each file of a department that counts; a return sets them aside. */
  private review(department: string, verdict: Verdict): void {
    const { desk, view } = this;
    if (!desk || !view) return;
    const { locale } = this.language;
    const words = collectWords[locale];
    const { collection } = desk.keeper;
    const row = view.rows.find((one) => one.department.id === department)!;
    const taken = row.sources.map((i) => view.merged.sources[i]!).filter(({ use }) => use === 'taken');
    const remarked = taken.filter(({ submission }) => collection.remarksOn(submission.digest).length > 0);
    if (verdict === 'returned' && remarked.length === 0) {
      this.told = words.noRemark;
      return;
    }
    const names: string[] = [];
    const decisions: Decision[] = [];
    for (const { submission } of verdict === 'returned' ? remarked : taken) {
      const remarks = [...collection.remarksOn(submission.digest)];
      const { by, at } = this.decided();
      const review = reviewOf(submission, { verdict, remarks, ...(by && { by }), createdAt: at });
      const name = words
        .reviewFile(row.department.name, desk.periods.join('、'), verdict)
        .replace(/\.json$/, taken.length > 1 ? `_${names.length + 1}.json` : '.json');
      saveFile(name, jsonText(review, 2));
      names.push(name);
      if (verdict === 'returned')
        decisions.push({ kind: 'return', submission: submission.digest, review: review.digest, ...this.decided() });
    }
    decisions.push(...this.otherVersions(decisions).map((submission): Decision => ({ kind: 'return', submission, ...this.decided() })));
    if (decisions.length > 0) collection.decide(...decisions);
    this.told = verdict === 'returned' ? words.sentBack(names.join('、')) : words.accepted(names.join('、'));
  }

  /** Of what is returned, those that nobody has decided on: an older one must not count again because the newer one was returned. */
  private otherVersions(returned: readonly Decision[]): string[] {
    const { points, merged } = this.view!;
    const digests = new Set(returned.flatMap((one) => (one.kind === 'return' ? [one.submission] : [])));
    const pairs = points.flatMap((point) => (point.kind === 'newer' ? [[point.succession.earlier, point.succession.later]] : []));
    const others = pairs
      .map((pair) => pair.map((source) => merged.sources[source]!.submission.digest))
      .filter((pair) => pair.some((digest) => digests.has(digest)))
      .flat();
    return [...new Set(others)].filter((digest) => !digests.has(digest));
  }

  private takeBack(department: string): void {
    const { desk, view } = this;
    if (!desk || !view) return;
    const { collection } = desk.keeper;
    const row = view.rows.find((one) => one.department.id === department)!;
    collection.together(() => {
      for (const i of row.sources) {
        const decision = returnOf(collection.state, view.merged.sources[i]!.submission.digest);
        if (decision) collection.takeBack(decision);
      }
    });
    this.told = '';
  }

  private async seal(state: DatasetState, approver: string): Promise<void> {
    const { desk, view } = this;
    if (!desk || !view) return;
    const { collected, regions, periods, keeper } = desk;
    const words = collectWords[this.language.locale];
    const now = new Date().toISOString();
    const { state: kept } = keeper.collection;
    // Who approves this dataset has approved no other.
    const approval: Decision[] = approver === '' ? [] : [{ kind: 'approval', by: approver, at: now }];
    const steps = function* (): Steps<Dataset> {
      const { merged } = yield* deskViewStepwise(collected, { regions, periods }, { ...kept, decisions: [...kept.decisions, ...approval] });
      return yield* sealDatasetStepwise(collected, merged, { regions, periods, state, createdAt: now });
    };
    const dataset = await runSliced(steps(), Infinity, { pause, time: SLICE }).done;
    const { plan } = collected;
    const name = words.datasetFile(plan.region.name, plan.title, periods.join('、'), state);
    this.isSealing = false;
    this.told = words.savedDataset(name);
    if (this.dispatchEvent(new DabiaoDatasetEvent(dataset))) saveFile(name, jsonText(dataset, 2));
  }

  private saveDecisions(): void {
    const { desk } = this;
    if (!desk) return;
    const { plan } = desk.collected;
    const { decisions } = desk.keeper.collection.state;
    const name = collectWords[this.language.locale].decisionsFile(plan.title, desk.periods.join('、'));
    saveFile(name, jsonText({ format: DECISIONS_FORMAT, plan: plan.id, decisions }, 2));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { desk } = this;
    const target = event.composedPath()[0] as Element;
    if (!desk || target.closest('input:not([type=radio]), textarea, select')) return;
    if (event.key === 'Escape' && this.opened && !this.isSealing) this.closeDepartment();
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      if (event.shiftKey) desk.keeper.collection.redo();
      else desk.keeper.collection.undo();
    } else return;
    event.preventDefault();
  };

  private async openDepartment(department: string): Promise<void> {
    [this.opened, this.looking, this.told] = [department, LOOKING, ''];
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.department-bar h2')?.focus();
  }

  private async closeDepartment(): Promise<void> {
    const { opened } = this;
    this.opened = null;
    await this.updateComplete;
    const at = this.view?.rows.findIndex(({ department }) => department.id === opened) ?? -1;
    this.renderRoot.querySelectorAll<HTMLElement>('.matrix button.link')[at]?.focus();
  }

  protected override render(): TemplateResult {
    const { locale } = this.language;
    const words = collectWords[locale];
    const { desk, view, failure } = this;
    if (failure === 'no-period') return html`<p class="message" part="message" role="alert">${words.noPeriod}</p>`;
    if (failure === 'no-department') return html`<p class="message" part="message" role="alert">${words.noDepartment}</p>`;
    if (failure) return html`<div class="message" part="message" role="alert">${renderFileFailure(failure, locale)}</div>`;
    if (!desk || !view) return html`<p class="message" part="message" role="status"></p>`;
    const row = view.rows.find(({ department }) => department.id === this.opened);
    return html`<div class="desk" @keydown=${this.onKey}>
      ${this.renderBar(desk, view)} ${this.renderNotice(desk)}
      ${
        row
          ? renderDepartment({
              row,
              view,
              plan: desk.collected.plan,
              collection: desk.keeper.collection,
              previous: this.previous,
              locale,
              looking: this.looking,
              told: this.told,
              look: (change) => (this.looking = { ...this.looking, ...change }),
              close: () => void this.closeDepartment(),
              sendBack: () => this.review(row.department.id, 'returned'),
              accept: () => this.review(row.department.id, 'accepted'),
              takeBack: () => this.takeBack(row.department.id),
            })
          : this.renderOverview(desk, view)
      }
      ${
        this.isSealing
          ? renderSealing({
              view,
              locale,
              seal: (state, approver) => void this.seal(state, approver),
              close: () => (this.isSealing = false),
            })
          : nothing
      }
    </div>`;
  }

  private renderOverview(desk: Desk, view: DeskView): TemplateResult {
    const { locale } = this.language;
    return html`${this.renderDrop()}
      <p class="told" role="status">${this.told}</p>
      <div class="panes">
        <section class="pane" aria-label=${collectWords[locale].departments}>
          ${renderMatrix({
            view,
            locale,
            filter: this.filter,
            setFilter: (filter) => (this.filter = filter),
            open: (department) => void this.openDepartment(department),
          })}
        </section>
        <section class="pane decide" aria-label=${collectWords[locale].points}>
          ${renderPoints({
            view,
            plan: desk.collected.plan,
            collection: desk.keeper.collection,
            locale,
            decided: () => this.decided(),
            open: this.openPoint,
            setOpen: (point) => (this.openPoint = point),
            openDepartment: (department) => void this.openDepartment(department),
          })}
        </section>
      </div>`;
  }

  private renderBar({ collected: { plan }, keeper, periods }: Desk, view: DeskView): TemplateResult {
    const { locale } = this.language;
    const words = collectWords[locale];
    const { collection, state } = keeper;
    const due = view.rows.reduce((sum, row) => sum + row.due, 0);
    const received = view.rows.reduce((sum, row) => sum + row.received, 0);
    const owing = view.rows.filter((row) => row.due > 0);
    const until = this.due ?? plan.form?.due;
    return html`<div class="bar">
      <h1>${words.title(periods.map((one) => formWords[locale].period(one)).join('、'))} · ${plan.title}</h1>
      ${until ? html`<span class="muted">${words.due(until)}</span>` : nothing}
      <span class="space"></span>
      <span>${words.departmentsIn(owing.filter(({ sources }) => sources.length > 0).length, owing.length)}</span>
      <span class="progress">${words.cellsIn(received, due)}<progress max=${due} value=${received}></progress></span>
      ${state.kind === 'saved' ? html`<span class="muted">${words.saved(clockText(state.at, locale))}</span>` : nothing}
      <button type="button" title=${words.undo} ?disabled=${!collection.canUndo} @click=${() => collection.undo()}>
        ${icon('undo')}<span class="visually-hidden">${words.undo}</span>
      </button>
      <button type="button" title=${words.redo} ?disabled=${!collection.canRedo} @click=${() => collection.redo()}>
        ${icon('redo')}<span class="visually-hidden">${words.redo}</span>
      </button>
      ${
        collection.state.decisions.length > 0
          ? html`<button type="button" @click=${() => this.saveDecisions()}>${words.saveDecisions}</button>`
          : nothing
      }
      <button type="button" class="primary" ?disabled=${view.merged.sources.length === 0} @click=${() => (this.isSealing = true)}>
        ${words.seal}
      </button>
    </div>`;
  }

  private renderNotice({ keeper }: Desk): TemplateResult | typeof nothing {
    const words = collectWords[this.language.locale];
    if (keeper.state.kind === 'failed') return html`<p class="notice bad" role="alert">${words.notSaved}</p>`;
    if (this.previousFailure)
      return html`<div class="notice" role="alert">${renderFileFailure(this.previousFailure, this.language.locale)}</div>`;
    return keeper.notice ? html`<p class="notice" role="alert">${words[keeper.notice]}</p>` : nothing;
  }

  private renderDrop(): TemplateResult {
    const words = collectWords[this.language.locale];
    const { progress } = this;
    return html`<div class="drop ${this.isOver ? 'over' : ''}" @dragover=${this.onDrag} @dragleave=${this.onDrag} @drop=${this.onDrop}>
      ${icon('import')} <strong>${words.drop}</strong> <span class="muted">${words.dropHint}</span>
      ${
        progress
          ? html`<span role="status">${words.reading(progress.done, progress.all)}</span>
              <progress max=${progress.all} value=${progress.done}></progress>
              <button type="button" @click=${() => this.reader && (this.reader.isWanted = false)}>${words.cancel}</button>`
          : html`<label class="file"
                >${words.chooseFiles}<input type="file" multiple accept=".json,application/json" @change=${this.onChosen}
              /></label>
              <label class="file">${words.chooseFolder}<input type="file" webkitdirectory @change=${this.onChosen} /></label>`
      }
    </div>`;
  }
}

function wordsOf(text: string | null): string[] {
  return [...new Set((text ?? '').split(/\s+/).filter((word) => word !== ''))];
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-collect': DabiaoCollect;
  }
}
