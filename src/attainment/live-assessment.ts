/**
 * An assessment that is kept up to date: plan and observations, each indicator assessed once, and again only when a value it
 * looks at has changed.
 *
 * LIVE1 the whole gives what `assess` gives · LIVE2 a replaced value touches its indicator and those that refer to it, no other
 * LIVE3 what is not touched stays the same object · LIVE4 summary and warnings follow · LIVE5 the year before is assessed from the same
 * observations by the same settings, when it is asked for, and follows a replaced value too
 */
import { assess, assessIndicator } from './assess.js';
import { dependents, references } from './dependents.js';
import type { ObservationProblem } from './result/complaints.js';
import { settingsOf, type AssessOptions, type Settings } from './options.js';
import { reportingOf, type DepartmentReporting } from './reporting.js';
import type { IndicatorAssessment, Summary, Warning } from './result/result.js';
import { summarize } from './summary.js';
import { warningsOf } from './warnings.js';
import type { Problem } from '../documents/problems.js';
import type { Method } from '../plan/assessment-terms.js';
import type { Plan } from '../plan/schema.js';
import type { Observation } from '../observations/observation.js';

/** One and the same, so that who compares sees no change. */
const NOTHING: readonly Observation[] = [];

export class LiveAssessment {
  readonly plan: Plan;
  readonly options: AssessOptions;
  private readonly stated = new Map<string, readonly Observation[]>();
  private readonly assessed = new Map<string, IndicatorAssessment>();
  private readonly looksAt: ReadonlyMap<string, readonly string[]>;
  private readonly lookedAtBy: ReadonlyMap<string, readonly string[]>;
  private found: readonly Problem<ObservationProblem>[] = [];
  private list: readonly IndicatorAssessment[] | null = null;
  private warned: readonly Warning[] | null = null;
  private reported: readonly DepartmentReporting[] | null = null;
  private earlier: Map<string, IndicatorAssessment> | null = null;
  /** The options with the plan's own settings and the defaults. */
  readonly settings: Settings;

  /** @throws {AttainmentError} for an option that can't be. */
  constructor(plan: Plan, observations: readonly Observation[], options: AssessOptions) {
    this.plan = plan;
    this.options = options;
    this.settings = settingsOf(options, plan.assessment);
    this.looksAt = references(plan);
    this.lookedAtBy = dependents(plan);
    for (const observation of observations) {
      const { indicator } = observation;
      const known = this.stated.get(indicator) as Observation[] | undefined;
      if (known) known.push(observation);
      else this.stated.set(indicator, [observation]);
    }
    const { indicators, problems } = assess(plan, observations, options);
    for (const one of indicators) this.assessed.set(one.indicator, one);
    this.found = problems;
  }

  /** The one in force: as asked for, else the plan's own, else the usual one. */
  get method(): Method {
    return this.settings.method;
  }

  /** In the order of the plan. */
  get indicators(): readonly IndicatorAssessment[] {
    this.list ??= this.plan.indicators.map(({ id }) => this.assessment(id)!);
    return this.list;
  }

  get summary(): Summary {
    return this.summaryOf(this.indicators);
  }

  /** The counts of some of its indicators, by the same settings. */
  summaryOf(indicators: readonly IndicatorAssessment[]): Summary {
    return summarize(this.plan, indicators, this.settings);
  }

  /** What the same observations said up to the year before; null where the plan had not begun. */
  get yearBefore(): readonly IndicatorAssessment[] | null {
    const options = this.optionsBefore;
    if (options.asOf < this.plan.start) return null;
    this.earlier ??= new Map(assess(this.plan, [...this.stated.values()].flat(), options).indicators.map((each) => [each.indicator, each]));
    return [...this.earlier.values()];
  }

  /** Who has reported for the year of the assessment. */
  get reporting(): readonly DepartmentReporting[] {
    const { asOf, region = this.plan.region.code } = this.options;
    this.reported ??= reportingOf(this.plan, [...this.stated.values()].flat(), asOf, region);
    return this.reported;
  }

  /** Gravest first. */
  get warnings(): readonly Warning[] {
    this.warned ??= warningsOf(this.plan, this.indicators, this.options.asOf);
    return this.warned;
  }

  /** What was wrong with the observations it began with. */
  get problems(): readonly Problem<ObservationProblem>[] {
    return this.found;
  }

  /** There are observations, and none of the region that is assessed. */
  get isOfOtherRegions(): boolean {
    const { region = this.plan.region.code } = this.options;
    const all = [...this.stated.values()];
    return all.some((some) => some.length > 0) && !all.some((some) => some.some((one) => one.region === region));
  }

  observations(id: string): readonly Observation[] {
    return this.stated.get(id) ?? NOTHING;
  }

  assessment(id: string): IndicatorAssessment | undefined {
    return this.assessed.get(id);
  }

  /** What is stated now of an indicator for a region and a period, in place of what was. */
  replace(id: string, region: string, period: string, now: readonly Observation[]): void {
    const others = this.observations(id).filter((one) => one.region !== region || one.period !== period);
    this.stated.set(id, [...others, ...now]);
    for (const touched of [id, ...(this.lookedAtBy.get(id) ?? [])]) this.assessAgain(touched);
    this.list = null;
    this.warned = null;
    this.reported = null;
  }

  private get optionsBefore(): AssessOptions {
    return { ...this.options, asOf: this.options.asOf - 1 };
  }

  private assessAgain(id: string): void {
    const needed = [id, ...(this.looksAt.get(id) ?? [])].flatMap((each) => this.observations(each));
    this.assessed.set(id, assessIndicator(this.plan, id, needed, this.options));
    this.earlier?.set(id, assessIndicator(this.plan, id, needed, this.optionsBefore));
  }
}
