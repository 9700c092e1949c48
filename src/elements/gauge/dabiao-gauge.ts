import { adoptStyles, ReactiveElement, type PropertyDeclarations } from '@lit/reactive-element';
import { gaugeMessages, type GaugeStatus } from '../../locales/gauge.js';
import type { Locale } from '../../vocabulary/locale.js';
import { STATUS_SIGNS, statusStyles } from '../attainment/status-signs.js';
import { customElement } from '../custom-element.js';
import { barStyles } from '../drawing/bar.styles.js';
import { append, type Child } from '../drawing/dom.js';
import type { GaugeReading } from '../drawing/reading.js';
import { Language } from '../theme/language.js';
import { colours } from '../theme/colours.styles.js';
import { attributeOf, NUMBERS, readAttributes, type Raw } from './attributes.js';
import { styles } from './dabiao-gauge.styles.js';
import { GaugeError } from './error.js';
import type { Live } from './live.js';
import { renderMessage, renderTask, renderValue } from './parts.js';
import { statusOf } from './status.js';

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
 * @attr note - Line below the gauge in its files and its text, for example where the value comes from.
 * @csspart label - Name of the indicator.
 * @csspart value - The value with its unit.
 * @csspart status - Sign and word of the status.
 * @csspart drawing - The bar or arc; carries the meter role.
 * @csspart key - Target, milestones and baseline below the drawing.
 * @csspart message - Why nothing can be shown.
 */
export class DabiaoGauge extends ReactiveElement {
  static override properties: PropertyDeclarations = Object.fromEntries(
    [
      ...NUMBERS,
      'label',
      'comparator',
      'milestones',
      'unit',
      'task',
      'status',
      'form',
      'for',
      'indicator',
      'period',
      'region',
      'breakdown',
      'theme',
    ].map((name) => [name, { attribute: attributeOf(name) }]),
  );

  static override styles = [colours, statusStyles, barStyles, styles];

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

  /** `dark`, or `auto` for as the reader's system has it; null is light. */
  theme?: string | null;

  private readonly language = new Language(this);
  private live?: Live;
  private loading?: Promise<void>;

  /** The gauge as an SVG file, as wide as it is shown. @throws {PictureError} when it is hidden or shows a message */
  svg(): Promise<string> {
    return later().then((files) => files.svg(this, this.language.locale));
  }

  /** The gauge as an image; `scale` is 2 unless given. @throws {PictureError} when it is hidden or shows a message */
  png(scale?: number): Promise<Blob> {
    return later().then((files) => files.png(this, this.language.locale, scale));
  }

  /** The gauge in words, a line for each part. */
  text(): Promise<string> {
    return later().then((files) => files.text(this));
  }

  /** A script has moved it, and perhaps back: see `KitElement`. */
  adoptedCallback(): void {
    if (this.ownerDocument === document) {
      adoptStyles(this.renderRoot as ShadowRoot, DabiaoGauge.elementStyles);
      this.requestUpdate();
    }
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const root = this.renderRoot as ShadowRoot;
    root.textContent = '';
    append(root, this.render());
    if (this.theme) void later().then((colours) => colours.darken(root));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.loading) return complete;
    await this.loading;
    return super.getUpdateComplete();
  }

  private read(locale: Locale): GaugeReading | null {
    if (!this.indicator) return readAttributes(this, locale);
    this.loading ??= this.load();
    return this.live?.read(this.indicator, locale) ?? null;
  }

  private async load(): Promise<void> {
    const { Live } = await import('./live.js');
    this.live = new Live(this);
    this.requestUpdate();
  }

  private render(): Child[] {
    const { locale } = this.language;
    const messages = gaugeMessages[locale];
    try {
      const reading = this.read(locale);
      if (!reading) return renderMessage(this.label, this.live?.hasFailed ? messages.unopened : messages.waiting);
      const status = this.status !== null && this.status in STATUS_SIGNS ? this.status : statusOf(reading);
      return reading.kind === 'task' ? renderTask(reading, status!, locale) : renderValue(reading, status, this.form === 'arc', locale);
    } catch (error) {
      if (!(error instanceof GaugeError)) throw error;
      return renderMessage(this.label, messages[error.code](error.attribute, String(error.got)));
    }
  }
}

const later = () => import('./later.js');

customElement('dabiao-gauge')(DabiaoGauge);

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-gauge': DabiaoGauge;
  }
}
