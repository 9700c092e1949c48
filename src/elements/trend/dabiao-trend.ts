import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import type { AssessmentSettings } from '../../attainment/options.js';
import type { IndicatorAssessment } from '../../attainment/result/result.js';
import type { Method } from '../../plan/assessment-terms.js';
import { trendWords, type TrendWords } from '../../locales/trend.js';
import type { Plan } from '../../plan/schema.js';
import type { Observation } from '../../observations/observation.js';
import type { LiveAssessment } from '../../attainment/live-assessment.js';
import { AttainmentSource, numberOfAttribute } from '../attainment/attainment-source.js';
import { HostWidth } from '../attainment/host-width.js';
import { Language } from '../theme/language.js';
import { renderSourceMessage } from '../attainment/source-message.js';
import { PictureError } from '../picture/error.js';
import { FilesBar, filesBarStyles, type PictureSource } from '../picture/files-bar.js';
import { buttons } from '../theme/buttons.styles.js';
import { inset } from '../theme/inset.styles.js';
import { theme } from '../theme/theme.styles.js';
import { drawAxes, drawForecast, drawGoal, drawLine, plotOf, shapeOf, type Canvas, type Plot } from './chart.js';
import { styles } from './dabiao-trend.styles.js';
import type { ShownTrend } from './files.js';
import { renderKey } from './key.js';
import { seriesOf, type Point, type Series } from '../drawing/series.js';
import { renderTable } from './table.js';
import { SeriesText } from './text.js';

/** In pixels; the first until the width is known, which is before it is seen. */
const [USUAL_WIDTH, LEAST_WIDTH] = [640, 220];

/** A point of a line: what the keyboard stands on, or the pointer. */
interface Place {
  readonly line: number;
  readonly point: number;
}

/**
 * Shows one indicator over the years: its values, the way to the target, milestones, and the forecast with its interval.
 *
 * The plan and the data come from URLs or properties, else from the session around it. Points are reached by the arrow keys; a
 * table holds the same numbers.
 *
 * @element dabiao-trend
 * @csspart caption - Name of the indicator.
 * @csspart chart - The drawing.
 * @csspart key - What the signs mean.
 * @csspart table - The numbers as a table.
 * @csspart note - Line of the page's own below the drawing.
 * @csspart files - Buttons to copy it as text and to save it as SVG or PNG.
 * @csspart message - Why nothing can be shown.
 */
@customElement('dabiao-trend')
export class DabiaoTrend extends KitElement implements PictureSource {
  static override styles = [theme, inset, buttons, filesBarStyles, styles];

  private readonly language = new Language(this);
  private readonly source = new AttainmentSource(this, () => this.model);
  private readonly room = new HostWidth(this);
  private readonly files = new FilesBar(this);

  @state() private stand: Place | null = null;
  @state() private pointed: Place | null = null;

  /** Id of the indicator. */
  @property() indicator: string | null = null;

  /** Place of the target among those of the indicator, from 0; null is the one that decides its status. */
  @property({ converter: numberOfAttribute }) target: number | null = null;

  /** URL of the plan file; null takes the plan of the session. */
  @property() plan: string | null = null;

  /** The plan itself, in place of a URL. */
  @property({ attribute: false }) planData: Plan | null = null;

  /** URL of the observations: a dataset, or a submission, of the plan. */
  @property() data: string | null = null;

  /** The observations themselves, in place of a URL; in a session, those of earlier years. */
  @property({ attribute: false }) observations: readonly Observation[] | null = null;

  /** Year up to which observations count; null is the latest that has any. */
  @property({ attribute: 'as-of', converter: numberOfAttribute }) asOf: number | null = null;

  /** `linear` or `open-sdg`; null is the plan's own, else linear. */
  @property() method: Method | null = null;

  /** GB/T 2260 code of the region; null is that of the session or the plan. */
  @property() region: string | null = null;

  /** Thresholds and other settings of the assessment. */
  @property({ attribute: false }) settings: AssessmentSettings | null = null;

  /** Values as published before: those that differ now are flagged as revised. */
  @property({ attribute: false }) previous: readonly Observation[] | null = null;

  /** Line below the drawing and in its files, for example where the values come from. */
  @property() note = '';

  /** The buttons to copy and to save are left out. */
  @property({ type: Boolean, attribute: 'no-files' }) noFiles = false;

  /** Id of the element whose session is shown. */
  @property() for: string | null = null;

  /** An assessment of the whole plan that is there already, in place of plan, data and session. */
  @property({ attribute: false }) model: LiveAssessment | null = null;

  /** What `model` says of the indicator at this moment: a new one draws the trend again. */
  @property({ attribute: false }) assessment: IndicatorAssessment | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('indicator') || changed.has('target')) [this.stand, this.pointed] = [null, null];
  }

  private get words(): TrendWords {
    return trendWords[this.language.locale];
  }

  private get canvas(): Canvas {
    return { width: Math.max(this.room.width || USUAL_WIDTH, LEAST_WIDTH), em: parseFloat(getComputedStyle(this).fontSize) };
  }

  private onKey(event: KeyboardEvent, series: Series): void {
    const { lines } = series;
    // As drawn: a window that is not in front hears of no focus.
    const { line, point } = this.stand ?? lastOf(series) ?? { line: 0, point: 0 };
    const count = lines[line]!.points.length;
    const next = (to: number): Place => ({ line, point: Math.min(Math.max(to, 0), count - 1) });
    const moves: Readonly<Record<string, () => Place>> = {
      ArrowRight: () => next(point + 1),
      ArrowLeft: () => next(point - 1),
      Home: () => next(0),
      End: () => next(count - 1),
      ArrowDown: () => besides(lines, line, 1, point),
      ArrowUp: () => besides(lines, line, -1, point),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    this.stand = move();
    this.pointed = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<SVGGElement>('.point[tabindex="0"]')?.focus());
  }

  /** The trend as an SVG file, as wide as it is shown. @throws {PictureError} when it is hidden or shows a message */
  async svg(): Promise<string> {
    const { trendSvg } = await import('./files.js');
    return trendSvg(this, await this.whenShown());
  }

  /** The trend as an image of `scale` pixels for each of the page. @throws {PictureError} when it is hidden or shows a message */
  async png(scale = 2): Promise<Blob> {
    const { trendPng } = await import('./files.js');
    return trendPng(this, await this.whenShown(), scale);
  }

  /** The trend in words: the latest values, the target, its status and why; the message where one is shown. */
  async text(): Promise<string> {
    const { trendText } = await import('./files.js');
    await this.updateComplete;
    const { shown } = this;
    return 'message' in shown ? this.renderRoot.textContent!.trim() : trendText(shown);
  }

  /** @internal Name of its files without the ending: plan, indicator and year. */
  get fileName(): string {
    const { shown } = this;
    return 'message' in shown ? '' : `${shown.plan.title}-${shown.series.indicator.name}-${shown.options.asOf}`;
  }

  private async whenShown(): Promise<ShownTrend> {
    await this.updateComplete;
    const { shown } = this;
    if ('message' in shown) throw new PictureError('nothing-shown', 'Expected a trend, got a message in its place');
    return shown;
  }

  private get shown(): ShownTrend | { readonly message: TemplateResult } {
    const { state } = this.source;
    const { locale } = this.language;
    if (state.kind !== 'ready') return { message: renderSourceMessage(state, locale, this.source.retry) };
    const { model } = state;
    const isRight = this.assessment === null || Array.isArray(this.assessment.targets);
    const refused = this.source.refused('assessment', 'what a LiveAssessment says of an indicator', this.assessment, isRight);
    if (refused) return { message: renderSourceMessage(refused, locale, this.source.retry) };
    const { plan, options } = model;
    if (!this.indicator) return this.message(this.words.noIndicator);
    const indicator = plan.indicators.find(({ id }) => id === this.indicator);
    if (!indicator) return this.message(this.words.unknown(this.indicator));
    if (indicator.measure.kind === 'task') return this.message(this.words.task);
    const { asOf, region = plan.region.code } = options;
    const assessment = this.assessment ?? model.assessment(indicator.id)!;
    const series = seriesOf(plan, indicator, model.observations(indicator.id), assessment, { region, asOf, position: this.target });
    if (series.lines.every(({ points }) => points.length === 0)) return this.message(this.words.empty);
    return { series, text: new SeriesText(series, plan, locale), plan, options, locale, note: this.note };
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    return 'message' in shown ? shown.message : this.renderFigure(shown);
  }

  private message(text: string) {
    return { message: html`<p class="message" part="message">${text}</p>` };
  }

  private renderFigure({ series, text, note, locale }: ShownTrend) {
    const plot = plotOf(series, this.canvas, (value) => text.tick(value));
    const place = this.pointed ?? this.stand ?? lastOf(series);
    return html`<figure>
      <figcaption part="caption">${text.title}</figcaption>
      <p class="readout">${place && text.point(place.line, place.point)}</p>
      <svg
        class="chart"
        part="chart"
        viewBox="0 0 ${plot.width} ${plot.height}"
        role="group"
        aria-label=${this.words.chart(series.indicator.name, series.first, series.last)}
        aria-describedby="hint"
        @keydown=${(event: KeyboardEvent) => this.onKey(event, series)}
        @pointerleave=${() => (this.pointed = null)}
      >
        ${drawAxes(plot, (value) => text.tick(value))} ${drawGoal(plot)} ${drawForecast(plot)}
        ${series.lines.map((line, index) => drawLine(line, index, plot)).reverse()}
        ${series.lines.map((line, index) => line.points.map((point, i) => this.renderPoint(plot, { line: index, point: i }, point, text)))}
      </svg>
      <p class="visually-hidden" id="hint">${this.words.hint}</p>
      ${renderKey(series, text)} ${note === '' ? nothing : html`<p class="muted" part="note">${note}</p>`} ${renderTable(series, text)}
      ${this.noFiles ? nothing : this.files.render(locale)}
    </figure>`;
  }

  private renderPoint(plot: Plot, place: Place, { year, value, provisional }: Point, text: SeriesText) {
    const stand = this.stand ?? lastOf(plot.series);
    const isStand = stand?.line === place.line && stand.point === place.point;
    return svg`<g
      class="point point-${place.line}"
      role="img"
      tabindex=${isStand ? 0 : -1}
      aria-label=${text.point(place.line, place.point)}
      transform="translate(${plot.x(year)} ${plot.y(value)})"
      @focus=${() => (this.stand = place)}
      @pointerenter=${() => (this.pointed = place)}
    >
      <circle class="hit" r="11"></circle>
      <path class=${provisional ? 'shape provisional' : 'shape'} d=${shapeOf(place.line)}></path>
    </g>`;
  }
}

/** The latest point of the first line that has any. */
function lastOf({ lines }: Series): Place | null {
  const line = lines.findIndex(({ points }) => points.length > 0);
  return line === -1 ? null : { line, point: lines[line]!.points.length - 1 };
}

/** The nearest year on the next line up or down that has points. */
function besides(lines: Series['lines'], from: number, step: 1 | -1, point: number): Place {
  const year = lines[from]!.points[point]?.year ?? 0;
  for (let line = from + step; line >= 0 && line < lines.length; line += step) {
    const { points } = lines[line]!;
    if (points.length === 0) continue;
    const distances = points.map((one) => Math.abs(one.year - year));
    return { line, point: distances.indexOf(Math.min(...distances)) };
  }
  return { line: from, point };
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-trend': DabiaoTrend;
  }
}
