import { ReactiveElement, type PropertyDeclarations } from '@lit/reactive-element';
import { customElement } from '../custom-element.js';
import { holds } from '../../plan/goal.js';
import { gaugeMessages, type GaugeMessages, type GaugeStatus } from '../../locales/gauge.js';
import { append, h, type Child } from '../drawing/dom.js';
import { Language } from '../theme/language.js';
import { written, writtenTruly } from '../drawing/numbers.js';
import { STATUS_SIGNS, statusStyles, toneOf } from '../attainment/status-signs.js';
import { theme } from '../theme/theme.styles.js';
import { drawArc } from './arc.js';
import { readAttributes, type Raw } from './attributes.js';
import { drawBar, drawSteps, keySign } from '../drawing/bar.js';
import { drawingStyles } from '../drawing/bar.styles.js';
import { GaugeError } from './error.js';
import { styles } from './dabiao-gauge.styles.js';
import type { Live } from './live.js';
import { statusOf } from './status.js';
import type { GaugeReading, TaskReading, ValueReading } from '../drawing/reading.js';
import { isBeyond, scaleOf, type Scale } from '../drawing/scale.js';

/**
 * Shows one indicator against its target: from plain attributes, or live from the report being filled.
 *
 * With `indicator` it shows that indicator of a session: of the element named by `for`, else of the session around it.
 * Attributes that can't be read give a plain message, never a picture.
 *
 * A page with gauges alone loads less than 10 kB for them. That leaves no room for templates and decorators, so this element
 * stands on Lit's ReactiveElement and makes its few nodes by hand; what a session needs is loaded when one is named.
 *
 * @element dabiao-gauge
 * @csspart label - Name of the indicator.
 * @csspart value - The value with its unit.
 * @csspart status - Sign and word of the status.
 * @csspart drawing - The bar or arc; carries the meter role.
 * @csspart key - Target, milestones and baseline below the drawing.
 * @csspart message - Why nothing can be shown.
 */
export class DabiaoGauge extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    label: {},
    value: {},
    year: {},
    target: {},
    comparator: {},
    upper: {},
    tolerance: {},
    targetYear: { attribute: 'target-year' },
    baseline: {},
    baselineYear: { attribute: 'baseline-year' },
    milestones: {},
    unit: {},
    precision: {},
    min: {},
    max: {},
    task: {},
    status: {},
    form: {},
    for: {},
    indicator: {},
    period: {},
    region: {},
    breakdown: {},
  };

  static override styles = [theme, statusStyles, drawingStyles, styles];

  /** Name of the indicator; the meter's accessible name. Required unless `indicator` is given. */
  label = '';

  /** The value in the unit; null or the empty string when there is none. */
  value: Raw = null;

  /** Year of the value. */
  year: Raw = null;

  /** The value to reach, in the unit; the lower end of `between`. Required unless `indicator` or `task` is given. */
  target: Raw = null;

  /** `>=`, `>`, `<=`, `<`, `=`, `~` (needs `tolerance`) or `between` (needs `upper`). Lower is better: `<=`. */
  comparator = '>=';

  /** The upper end of `between`, in the unit. */
  upper: Raw = null;

  /** Half the width of `~`, in the unit. */
  tolerance: Raw = null;

  /** Year by which the target must be reached; with `year` it tells "not met yet" from "not met". */
  targetYear: Raw = null;

  /** Value at the start of the plan, in the unit; null when unknown. */
  baseline: Raw = null;

  /** Year of the baseline. */
  baselineYear: Raw = null;

  /** Targets of earlier years, as `2025:75 2028:80`. */
  milestones = '';

  /** A unit of the plan model (`percent`, `per-100000`, `years` …), or any text to write behind the number. */
  unit = '';

  /** Most decimal places shown, 0 to 6; null is 2, or what the indicator says. */
  precision: Raw = null;

  /** Lower end of the scale, in the unit; null chooses it from target and baseline. */
  min: Raw = null;

  /** Upper end of the scale, in the unit; null chooses it from target and baseline. */
  max: Raw = null;

  /** State of a task instead of a value: `not-started`, `in-progress`, `done`, or empty for none reported. */
  task: string | null = null;

  /** Status found elsewhere, for example by an assessment over the years; null works it out from the one value. */
  status: GaugeStatus | null = null;

  /** `bar` or `arc`. */
  form = 'bar';

  /** Id of the element whose session is shown. */
  for: string | null = null;

  /** Id of an indicator of the session; null shows the attributes above. */
  indicator: string | null = null;

  /** Period of the session; null is the last one of its form. */
  period: string | null = null;

  /** GB/T 2260 code of a region of the session; null is the first one of its form. */
  region: string | null = null;

  /** Breakdown of the session such as `sex=F`; null is that of the target. */
  breakdown: string | null = null;

  private readonly language = new Language(this);
  private live?: Live;
  private loading?: Promise<void>;

  private get say(): GaugeMessages {
    return gaugeMessages[this.language.locale];
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const root = this.renderRoot as ShadowRoot;
    root.textContent = '';
    append(root, this.render());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.loading) return complete;
    await this.loading;
    return super.getUpdateComplete();
  }

  private read(): GaugeReading | null {
    const { locale } = this.language;
    if (this.indicator === null) return readAttributes(this, locale);
    this.loading ??= this.load();
    return this.live?.read(this.indicator, locale) ?? null;
  }

  private async load(): Promise<void> {
    const { Live } = await import('./live.js');
    this.live = new Live(this);
    this.requestUpdate();
  }

  private render(): Child[] {
    try {
      const reading = this.read();
      if (!reading) return this.renderMessage(this.live?.hasFailed ? this.say.unopened : this.say.waiting);
      return reading.kind === 'task' ? this.renderTask(reading) : this.renderValue(reading);
    } catch (error) {
      if (!(error instanceof GaugeError)) throw error;
      return this.renderMessage(this.say[error.code](error.attribute, String(error.got)));
    }
  }

  private renderMessage(text: string): Child[] {
    return [this.label && this.renderLabel(this.label), h('p', { class: 'message', part: 'message' }, text)];
  }

  private renderLabel(label: string): Child {
    return h('p', { class: 'label', id: 'label', part: 'label' }, label);
  }

  private renderValue(reading: ValueReading): Child[] {
    const status = this.statusOr(reading);
    const scale = scaleOf(reading);
    const isArc = this.form === 'arc';
    const drawing = this.renderMeter(reading, scale, status, (isArc ? drawArc : drawBar)(reading, scale));
    const { value } = reading;
    const number = value === null ? this.say.noValue : [this.shown(reading, value), h('span', { class: 'unit' }, reading.after(value))];
    const row = h(
      'div',
      { class: 'row' },
      h('span', { class: value === null ? 'muted' : 'number', part: 'value' }, number),
      this.renderYear(reading),
      status && this.renderStatus(status),
    );
    const ends = [scale.min, scale.max].map((end) => h('span', {}, this.plain(reading, end)));
    return [
      this.renderLabel(reading.label),
      h(
        'div',
        { class: isArc ? 'arc-box' : null, 'data-tone': status ? toneOf(status) : 'going' },
        isArc ? h('div', { class: 'face' }, drawing, row) : [row, drawing],
        h('div', { class: 'ends', 'aria-hidden': 'true' }, ends),
        this.renderKey(reading),
      ),
    ];
  }

  private statusOr(reading: GaugeReading): GaugeStatus | null {
    return this.status !== null && this.status in STATUS_SIGNS ? this.status : statusOf(reading);
  }

  private renderYear({ year }: GaugeReading): Child {
    return year !== undefined && h('span', { class: 'muted' }, this.say.year(year));
  }

  private renderStatus(status: GaugeStatus): Child {
    const [tone, strokes] = STATUS_SIGNS[status];
    const sign = h('svg', { class: 'sign', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d: strokes }));
    return h('span', { class: 'status', part: 'status', 'data-tone': tone }, sign, this.say.status[status]);
  }

  /** A meter needs a value: without one the drawing is a picture only, and the words beside it say so. */
  private renderMeter(reading: ValueReading, scale: Scale, status: GaugeStatus | null, drawing: Element): Child {
    const { value } = reading;
    if (value === null) return h('div', { part: 'drawing' }, drawing);
    const target = this.targetText(reading);
    const spoken = [
      this.shown(reading, value) + reading.after(value),
      isBeyond(scale, value) && this.say.beyond,
      target && `${this.say.target} ${target}`,
      status && this.say.status[status],
    ];
    return h(
      'div',
      {
        part: 'drawing',
        role: 'meter',
        'aria-labelledby': 'label',
        'aria-valuemin': scale.min,
        'aria-valuemax': scale.max,
        'aria-valuenow': Math.min(Math.max(value, scale.min), scale.max),
        'aria-valuetext': spoken.filter(Boolean).join(this.say.comma),
      },
      drawing,
    );
  }

  private renderKey(reading: ValueReading): Child {
    const { say } = this;
    const item = (sign: 'target' | 'milestone' | 'baseline', text: string, year: number | undefined) =>
      h('li', {}, keySign(sign), `${say[sign]} ${text}`, year !== undefined && h('span', { class: 'muted' }, ` ${say.year(year)}`));
    const { baseline, baselineYear, targetYear, milestones } = reading;
    const target = this.targetText(reading);
    return h(
      'ul',
      { class: 'key', part: 'key' },
      target && item('target', target, targetYear),
      milestones.map(({ year, value }) => item('milestone', this.number(reading, value), year)),
      baseline !== undefined && item('baseline', this.number(reading, baseline), baselineYear),
    );
  }

  private renderTask(reading: TaskReading): Child[] {
    const status = this.statusOr(reading)!;
    return [
      this.renderLabel(reading.label),
      h('div', { class: 'row' }, this.renderYear(reading), this.renderStatus(status)),
      h('div', { part: 'drawing', 'data-tone': toneOf(status) }, drawSteps(reading.state)),
      reading.targetYear !== undefined && h('p', { class: 'key', part: 'key' }, `${this.say.target} ${this.say.year(reading.targetYear)}`),
    ];
  }

  private targetText(reading: ValueReading): string {
    const { target } = reading;
    if (target.kind === 'words') return target.text;
    if (target.kind === 'trend') return this.say.direction[target.direction];
    const { comparator, value, upper } = target;
    if (comparator === 'between') return `${this.plain(reading, value)}—${this.number(reading, upper!)}`;
    return this.say.comparator[comparator] + this.number(reading, value);
  }

  /** The value with places enough not to seem on the other side of its target. */
  private shown({ target, decimals }: ValueReading, value: number): string {
    const { locale } = this.language;
    return target.kind === 'level'
      ? writtenTruly(value, decimals, locale, (shown) => holds(target.goal, shown))
      : written(value, decimals, locale);
  }

  private number(reading: ValueReading, value: number): string {
    return this.plain(reading, value) + reading.after(value);
  }

  /** Without a unit. Targets may have more places than values are published with. */
  private plain({ decimals }: ValueReading, value: number): string {
    return written(value, Math.max(decimals, 2), this.language.locale);
  }
}

customElement('dabiao-gauge')(DabiaoGauge);

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-gauge': DabiaoGauge;
  }
}
