import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { customElement } from '../custom-element.js';
import type { AssessmentSettings } from '../../attainment/options.js';
import type { IndicatorKind, Method, Status } from '../../plan/assessment-terms.js';
import { warningsCsv } from '../../exchange/warnings-csv.js';
import { wordingOf, type AttainmentLabels } from '../../locales/attainment.js';
import { reasonSentences } from '../../locales/sentences.js';
import type { Plan } from '../../plan/schema.js';
import type { Observation } from '../../observations/observation.js';
import { barStyles } from '../drawing/bar.styles.js';
import type { LiveAssessment } from '../../attainment/live-assessment.js';
import { AttainmentSource } from '../attainment/attainment-source.js';
import { HostWidth } from '../attainment/host-width.js';
import { saveFile } from '../files/save-file.js';
import { Language } from '../theme/language.js';
import { renderSourceMessage } from '../attainment/source-message.js';
import { statusStyles } from '../attainment/status-signs.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import '../trend/dabiao-trend.js';
import { renderControls } from './controls.js';
import { styles } from './dabiao-board.styles.js';
import { renderOverview } from './overview.js';
import { renderProblems } from './problems.js';
import { COLUMNS, renderRow } from './row.js';
import { filterRows, groupRows, NO_FILTER, rowsOf, type Filter, type Group, type Row, type Sort } from './rows.js';
import { wordsOf, type Words } from './words.js';

/** Widths in pixels below which the board is medium, narrow, tiny. */
const LIMITS = [860, 680, 440];

/**
 * Shows all indicators of a plan by field: status, progress, trend and warnings, with the counts on top.
 *
 * The plan and the data come from URLs or properties, else from the session around it; then it follows what the clerk types, and
 * repaints only the indicators a change touches.
 *
 * @element dabiao-board
 * @csspart overview - Counts on top.
 * @csspart controls - Filters, order, method and export.
 * @csspart table - The indicators.
 * @csspart row - One indicator.
 * @csspart message - Why nothing can be shown.
 */
@customElement('dabiao-board')
export class DabiaoBoard extends LitElement {
  static override styles = [theme, buttons, statusStyles, barStyles, styles];

  private readonly language = new Language(this);
  private readonly source = new AttainmentSource(this);
  private readonly room = new HostWidth(this);

  @state() private filter = NO_FILTER;
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
  @property({ attribute: 'as-of', type: Number }) asOf: number | null = null;

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

  /** Order of the rows: `plan`, `urgency`, `department` or `name`. */
  @property() sort: Sort = 'plan';

  /** Id of the element whose session is shown. */
  @property() for: string | null = null;

  /** The assessment that is shown, or null while there is none. */
  get model(): LiveAssessment | null {
    return this.source.state.kind === 'ready' ? this.source.state.model : null;
  }

  /** Names of the sizes it is smaller than. */
  private get size(): string {
    const { width } = this.room;
    return width === 0 ? '' : ['medium', 'narrow', 'tiny'].filter((_, i) => width < LIMITS[i]!).join(' ');
  }

  private toggle(id: string): void {
    const open = new Map(this.open);
    if (!open.delete(id)) open.set(id, null);
    this.open = open;
  }

  private setFilter(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
  }

  private chooseStatus(kind: IndicatorKind, status: Status): void {
    const isChosen = this.filter.kind === kind && this.filter.status === status;
    this.setFilter(isChosen ? { kind: null, status: null } : { kind, status });
  }

  private exportWarnings({ plan, warnings, options }: LiveAssessment, { attainment, board, locale }: Words): void {
    const csv = warningsCsv(plan, warnings, attainment, (reasons, indicator, series) =>
      reasonSentences(reasons, attainment, wordingOf(plan, indicator, locale, series)),
    );
    saveFile(board.warningsFile(plan.title, options.asOf), csv, 'text/csv');
  }

  protected override render(): TemplateResult {
    const { locale } = this.language;
    const { state } = this.source;
    if (state.kind !== 'ready') return renderSourceMessage(state, locale);
    return this.renderBoard(state.model, wordsOf(locale, this.labels ?? state.model.plan.assessment ?? null));
  }

  private renderBoard(model: LiveAssessment, words: Words) {
    const { plan, options, method } = model;
    const rows = rowsOf(plan, model.indicators, model.warnings);
    const shown = filterRows(rows, this.filter);
    const { board, attainment } = words;
    const isEmpty = rows.length > 0 && rows.every(({ assessment }) => assessment.status === 'no-data');
    return html`<div class=${this.size}>
      <p class="title"><strong>${plan.title}</strong> <span class="muted">${board.asOf(options.asOf, attainment.methods[method])}</span></p>
      ${renderOverview(model.summaryOf(shown.map(({ assessment }) => assessment)).plan, this.filter, (kind, status) => this.chooseStatus(kind, status), words)}
      ${renderControls(plan, words, {
        filter: this.filter,
        sort: this.sort,
        method: this.fixedMethod ? null : method,
        setFilter: (change) => this.setFilter(change),
        setSort: (sort) => (this.sort = sort),
        setMethod: (chosen) => (this.method = chosen),
        exportWarnings: () => this.exportWarnings(model, words),
      })}
      ${isEmpty ? html`<p class="message" part="message">${board.noData}</p>` : nothing}
      <p class="shown">
        <span role="status">${board.shown(shown.length, rows.length)}</span>
        ${
          this.filter === NO_FILTER
            ? nothing
            : html`<button type="button" class="quiet" @click=${() => (this.filter = NO_FILTER)}>${board.reset}</button>`
        }
      </p>
      ${shown.length === 0 ? html`<p class="message" part="message">${board.none}</p>` : this.renderTable(groupRows(plan, shown, this.sort), model, words)}
      ${rows.length < plan.indicators.length ? html`<p class="muted">${board.withoutTarget(plan.indicators.length - rows.length)}</p>` : nothing}
      ${renderProblems(model.problems, words)}
    </div>`;
  }

  private renderTable(groups: readonly Group[], model: LiveAssessment, words: Words) {
    const { columns, table } = words.board;
    return html`<table part="table" role="table">
      <caption class="visually-hidden">
        ${table}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${columns.indicator}</th>
          <th scope="col" role="columnheader" class="c-status">${columns.status}</th>
          <th scope="col" role="columnheader" class="c-latest">${columns.latest}</th>
          <th scope="col" role="columnheader" class="c-progress">${columns.progress}</th>
          <th scope="col" role="columnheader" class="c-trend">${columns.trend}</th>
        </tr>
      </thead>
      ${repeat(
        groups,
        ({ field }) => field,
        (group) =>
          html`<tbody role="rowgroup">
            ${this.renderGroupHead(group, model)}
            ${repeat(
              group.rows,
              ({ indicator }) => indicator.id,
              (row) => this.renderRow(row, group, model, words),
            )}
          </tbody>`,
      )}
    </table>`;
  }

  private renderGroupHead({ field, rows }: Group, { plan }: LiveAssessment) {
    if (field === null) return nothing;
    return html`<tr class="group" role="row">
      <th scope="rowgroup" role="rowheader" colspan=${COLUMNS}>
        ${plan.fields.find(({ id }) => id === field)?.name}<span class="muted">${rows.length}</span>
      </th>
    </tr>`;
  }

  /** A row is made again only when what it shows has changed: one typed value repaints one indicator. */
  private renderRow(row: Row, { field }: Group, model: LiveAssessment, words: Words) {
    const { id } = row.indicator;
    const isOpen = this.open.has(id);
    const showField = field === null;
    const shown = this.open.get(id) ?? null;
    const shows = [model, row.assessment, row.severity, model.observations(id), isOpen, shown, showField, words.locale, this.labels];
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
