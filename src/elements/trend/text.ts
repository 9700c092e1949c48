import { valueOnPath } from '../../attainment/series/path.js';
import { breakdownName } from '../../vocabulary/breakdowns.js';
import type { Locale } from '../../vocabulary/locale.js';
import { trendWords, type TrendWords } from '../../locales/trend.js';
import { unitLabel } from '../../vocabulary/units.js';
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import type { Plan } from '../../plan/schema.js';
import { indicatorNumber } from '../attainment/indicator-number.js';
import { written } from '../drawing/numbers.js';
import type { Series } from '../drawing/series.js';

/** How the numbers and lines of one series are called in the reader's language. */
export class SeriesText {
  readonly words: TrendWords;
  private readonly series: Series;
  private readonly plan: Plan;
  private readonly locale: Locale;

  constructor(series: Series, plan: Plan, locale: Locale) {
    this.words = trendWords[locale];
    this.series = series;
    this.plan = plan;
    this.locale = locale;
  }

  /** Name of the indicator and what its values are given in. */
  get title(): string {
    const { indicator } = this.series;
    const unit = this.kind === 'value' ? unitLabel(indicator, this.locale) : this.words.series[this.kind];
    return unit === '' ? indicator.name : this.words.title(indicator.name, unit);
  }

  tick(value: number): string {
    return written(value, 6, this.locale);
  }

  number(value: number): string {
    return indicatorNumber(this.plan, this.series.indicator, this.kind, value, this.locale);
  }

  line(index: number): string {
    const { lines } = this.series;
    const { breakdown } = lines[index]!;
    if (breakdown !== TOTAL) return breakdownName(parseBreakdownKey(breakdown), this.plan, this.locale);
    return lines.length > 1 ? this.words.total : this.words.value;
  }

  /** One point in words: for the line above the chart, and for who can't see it. */
  point(line: number, index: number): string {
    const { year, value, provisional } = this.series.lines[line]!.points[index]!;
    const parts = [this.words.point(year, this.line(line), this.number(value))];
    if (provisional) parts.push(this.words.provisional);
    const path = this.series.figures?.path ?? [];
    if (line === 0 && path.length > 1) parts.push(this.words.expected(this.number(valueOnPath(path, year))));
    return parts.join(' · ');
  }

  private get kind() {
    return this.series.figures?.series ?? 'value';
  }
}
