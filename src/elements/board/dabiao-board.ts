import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { customElement } from '../custom-element.js';
import { objectOr } from '../given-object.js';
import { KitElement } from '../kit-element.js';
import { AttainmentError } from '../../attainment/errors.js';
import type { AssessmentSettings } from '../../attainment/options.js';
import type { Method } from '../../plan/assessment-terms.js';
import type { AttainmentLabels } from '../../locales/attainment.js';
import { panelWords } from '../../locales/panels.js';
import type { Plan } from '../../plan/schema.js';
import type { Observation } from '../../observations/observation.js';
import { barStyles } from '../drawing/bar.styles.js';
import type { LiveAssessment } from '../../attainment/live-assessment.js';
import type { Summary } from '../../attainment/result/result.js';
import { AttainmentSource, numberOfAttribute } from '../attainment/attainment-source.js';
import { HostWidth } from '../attainment/host-width.js';
import { copyText } from '../files/copy-text.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { askFor, failureText } from '../lazy/lazy-view.js';
import { memo } from '../memo/memo.js';
import { countAdded } from '../../vocabulary/added.js';
import { Language } from '../theme/language.js';
import { renderSourceMessage } from '../attainment/source-message.js';
import { statusStyles } from '../attainment/status-signs.js';
import { buttons } from '../theme/buttons.styles.js';
import { inset } from '../theme/inset.styles.js';
import { theme } from '../theme/theme.styles.js';
import '../trend/dabiao-trend.js';
import { renderControls } from './controls.js';
import { styles } from './dabiao-board.styles.js';
import type { Shown } from './exporting.js';
import { BoardHead } from './head/board-head.js';
import { renderListBar, type Outcome } from './list-bar.js';
import { PageNumbers } from './page-numbers.js';
import { Portions } from './portions.js';
import { renderProblems } from './problems.js';
import { renderRow } from './row.js';
import {
  facetRows,
  firstOf,
  groupRows,
  NO_FACET,
  NO_FILTER,
  rowsOf,
  scopeKey,
  scopeOfKey,
  SORTS,
  type Filter,
  type Group,
  type Row,
  type Sort,
} from './rows.js';
import { renderTable } from './table.js';
import { wordsOf, type Words } from './words.js';

/** Widths below which the board is medium, narrow, tiny: in pixels where its text has 14, larger text needs more. */
const LIMITS = [860, 680, 440];
const USUAL_TEXT = 14;

/**
 * Shows all indicators of a plan by field: status, progress, trend and warnings, most urgent first, with the counts on top.
 *
 * The plan and the data come from URLs or properties, else from the session around it; then it follows what the clerk types, and
 * repaints only the indicators a change touches.
 *
 * @element dabiao-board
 * @csspart overview - Counts on top.
 * @csspart controls - Filters, order and method; they stick below the window's edge, or below what the page has there.
 * @csspart table - The indicators.
 * @csspart row - One indicator.
 * @csspart message - Why nothing can be shown.
 * @cssproperty [--dabiao-sticky-top=0px] - Height of what the page keeps at the top of the window.
 */
@customElement('dabiao-board')
export class DabiaoBoard extends KitElement {
  static override styles = [theme, inset, buttons, statusStyles, barStyles, styles];

  private readonly language = new Language(this);
  private readonly source = new AttainmentSource(this);
  private readonly room = new HostWidth(this);
  private readonly exporting = new LazyPart(this, () => import('./exporting.js'));
  private readonly portions = new Portions(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });

  private readonly head = new BoardHead(this);

  constructor() {
    super();
    this.addController(new PageNumbers());
  }

  /** All rows of the list, in its order, drawn or not. */
  private listed: readonly Row[] = [];
  @state() private filter = NO_FILTER;
  @state() private outcome: Outcome | null = null;
  /** Open rows by indicator, with the target shown below; null is the one that decided. */
  @state() private open: ReadonlyMap<string, number | null> = new Map();

  /** URL of the plan file; null takes the plan of the session. */
  @property() plan: string | null = null;

  /** The plan itself, in place of a URL. */
  @property({ attribute: false }) planData: Plan | null = null;

  /** URL of the observations: a dataset, or a submission, of the plan. */
  @property() data: string | null = null;

  /** The observations themselves, in place of a URL; in a session, those of earlier years. */
  @property({ attribute: false }) observations: readonly Observation[] | null = null;

  /** Values as published before: those that differ now are flagged as revised. */
  @property({ attribute: false }) previous: readonly Observation[] | null = null;

  /** Year up to which observations count; null is the latest that has any. */
  @property({ attribute: 'as-of', converter: numberOfAttribute }) asOf: number | null = null;

  /** `linear` or `open-sdg`; null is the plan's own, else linear. */
  @property() method: Method | null = null;

  /** The reader is not offered another method. */
  @property({ type: Boolean, attribute: 'fixed-method' }) fixedMethod = false;

  /** GB/T 2260 code of the region; null is that of the session or the plan. */
  @property() region: string | null = null;

  /** Thresholds and other settings of the assessment. */
  @property({ attribute: false }) settings: AssessmentSettings | null = null;

  /** Labels of one's own for statuses and flags. */
  @property({ attribute: false }) labels: AttainmentLabels | null = null;

  private readonly ownLabels = memo((labels: AttainmentLabels | null) => objectOr('labels', labels));

  /** Order of the rows: `urgency`, `plan` (by field), `department` or `name`. */
  @property() sort: Sort = 'urgency';

  /** Id of the element whose session is shown. */
  @property() for: string | null = null;

  /** The assessment that is shown, or null while there is none. */
  get model(): LiveAssessment | null {
    return this.source.state.kind === 'ready' ? this.source.state.model : null;
  }

  /** Names of the sizes it is smaller than. */
  private get size(): string {
    const { width, fontSize } = this.room;
    return width === 0 ? '' : ['medium', 'narrow', 'tiny'].filter((_, i) => (width / fontSize) * USUAL_TEXT < LIMITS[i]!).join(' ');
  }

  private toggle(id: string): void {
    const open = new Map(this.open);
    if (!open.delete(id)) open.set(id, null);
    this.open = open;
  }

  private setFilter(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    this.outcome = null;
  }

  /** Opens an indicator and brings its row into view; what was chosen by kind, status and class gives way where it hides it. */
  private async reveal(id: string): Promise<void> {
    this.open = new Map(this.open).set(id, this.open.get(id) ?? null);
    const name = () => this.renderRoot.querySelector<HTMLElement>(`[aria-controls="detail-${CSS.escape(id)}"]`);
    if (!this.listed.some(({ indicator }) => indicator.id === id)) this.setFilter(NO_FACET);
    await this.updateComplete;
    if (!name()) this.portions.drawTo(this.listed.findIndex(({ indicator }) => indicator.id === id) + 1);
    await this.updateComplete;
    name()?.focus({ preventScroll: true });
    name()?.scrollIntoView({ block: 'center' });
  }

  /** Does with the part that exports what a person asked for, or says that it could not be loaded. */
  private async export(act: (part: typeof import('./exporting.js')) => Outcome | null | Promise<Outcome | null>): Promise<void> {
    this.outcome = null;
    const part = await askFor(this.exporting);
    this.outcome = part ? await act(part) : { told: failureText(this.exporting, panelWords[this.language.locale]) };
  }

  private copy(shown: Shown): void {
    const { board } = shown.words;
    void this.export(async ({ textOf }) => {
      const text = textOf(shown);
      return (await copyText(text, this.renderRoot.querySelector('.actions') ?? this))
        ? { told: board.copied(shown.rows.length) }
        : { text };
    });
  }

  private readonly rows = memo((plan: Plan, indicators: LiveAssessment['indicators'], model: LiveAssessment) =>
    rowsOf(plan, indicators, model.warnings),
  );
  private readonly scope = memo(scopeOfKey);
  private readonly facets = memo(facetRows);
  private readonly groups = memo(groupRows);

  protected override updated(): void {
    // Beneath the filters the heads stick, and a filter that wraps is taller.
    const controls = this.renderRoot.querySelector<HTMLElement>('.controls');
    const height = `${controls?.offsetHeight ?? 0}px`;
    if (this.style.getPropertyValue('--_controls') !== height) this.style.setProperty('--_controls', height);
  }

  protected override render(): TemplateResult {
    const { locale } = this.language;
    const { state } = this.source;
    const say = (unready: Parameters<typeof renderSourceMessage>[0]) => renderSourceMessage(unready, locale, this.source.retry);
    if (state.kind !== 'ready') return say(state);
    if (this.sort && !SORTS.includes(this.sort)) {
      const error = new AttainmentError('not-a-choice', 'sort', SORTS.join(' or '), this.sort);
      return say({ kind: 'failed', failure: { kind: 'option', error } });
    }
    return this.renderBoard(state.model, wordsOf(locale, this.ownLabels(this.labels) ?? state.model.plan.assessment ?? null));
  }

  private renderBoard(model: LiveAssessment, words: Words) {
    const { plan, method, options } = model;
    const rows = this.rows(plan, model.indicators, model);
    const scope = this.scope(plan, rows, scopeKey(this.filter));
    const shown = this.facets(scope, this.filter, model.settings.classes);
    const sort = this.sort || 'urgency';
    const groups = this.groups(plan, shown, sort);
    const head = this.head.view({
      model,
      rows,
      scope,
      filter: this.filter,
      words,
      setFilter: (change) => this.setFilter(change),
      reveal: (id) => void this.reveal(id),
    });
    const { summary } = head.facts;
    this.listed = groups.flatMap((group) => group.rows);
    const { board } = words;
    const isEmpty = rows.length > 0 && rows.every(({ assessment }) => assessment.status === 'no-data');
    const date = new Date().toLocaleDateString(words.locale);
    const leaving = (): Shown => ({
      model,
      rows: this.listed,
      filter: this.filter,
      head,
      words,
      date,
    });
    return html`<div class="board ${this.size}">
      <p class="print-title muted" aria-hidden="true">${board.heading(plan.title, model.options.asOf)}　${board.made(date)}</p>
      ${this.head.render(head)}
      ${renderControls(plan, words, {
        filter: this.filter,
        sort,
        method: this.fixedMethod ? null : method,
        setFilter: (change) => this.setFilter(change),
        setSort: (sort) => (this.sort = sort),
        setMethod: (chosen) => (this.method = chosen),
      })}
      ${isEmpty ? html`<p class="message" part="message">${model.isOfOtherRegions ? board.otherRegions(options.region ?? plan.region.code) : board.noData}</p>` : nothing}
      ${renderListBar(model, words, {
        counts: { shown: shown.length, scope: scope.length, all: rows.length },
        filter: this.filter,
        outcome: this.outcome,
        reset: () => this.setFilter(NO_FILTER),
        copy: () => this.copy(leaving()),
        exportRows: () => void this.export(async ({ saveRows }) => (await saveRows(leaving()), null)),
        exportWarnings: () => void this.export(({ saveWarnings }) => (saveWarnings(leaving()), null)),
        print: () => window.print(),
      })}
      ${shown.length === 0 ? html`<p class="message" part="message">${board.none}</p>` : this.renderRows(groups, shown.length, { model, words, summary })}
      ${rows.length < plan.indicators.length ? html`<p class="muted">${board.withoutTarget(plan.indicators.length - rows.length)}</p>` : nothing}
      ${renderProblems(model.problems, words)}
    </div>`;
  }

  private renderRows(
    groups: readonly Group[],
    total: number,
    { model, words, summary }: { readonly model: LiveAssessment; readonly words: Words; readonly summary: Summary },
  ) {
    const { plan } = model;
    const { board } = words;
    const count = this.portions.countOf(total, plan, this.filter, this.sort);
    return html`${renderTable(firstOf(groups, count), {
      plan,
      words,
      fields: summary.fields,
      groups,
      renderRow: (row, group) => this.renderRow(row, group, model, words),
    })}
    ${
      count < total
        ? html`<p class="rest message">
            <span class="on-screen"
              >${board.notDrawn(total - count)}
              <button type="button" @click=${() => this.portions.drawAll()}>${board.drawAll}</button></span
            >
            <span class="on-paper">${board.notPrinted(total - count)}</span>
          </p>`
        : nothing
    }`;
  }

  /** A row is made again only when what it shows has changed: one typed value repaints one indicator. */
  private renderRow(row: Row, { field }: Group, model: LiveAssessment, words: Words) {
    const { id } = row.indicator;
    const isOpen = this.open.has(id);
    const showField = field === null;
    const shown = this.open.get(id) ?? null;
    const shows = [
      model,
      row.assessment,
      row.severity,
      model.observations(id),
      isOpen,
      shown,
      showField,
      words.locale,
      countAdded(),
      this.labels,
    ];
    const toggle = () => this.toggle(id);
    const show = (target: number) => (this.open = new Map(this.open).set(id, target));
    return guard(shows, () => renderRow(row, { model, words, isOpen, showField, toggle, shown, show }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-board': DabiaoBoard;
  }
}
