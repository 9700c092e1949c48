/**
 * A submission held against the plan it is collected for: what neither its shape nor its digest can tell.
 *
 * SUBCHECK1 made with another version of the plan file: refused, with both named · SUBCHECK2 each observation is of an indicator of the plan that
 * its department leads · SUBCHECK3 of a region and a period of its report, and of a category that the indicator has · SUBCHECK4 no value twice
 * SUBCHECK5 all that is wrong is told, not the first only · SUBCHECK6 where it is collected for some regions or periods, a report that speaks of any other is
 * refused whole, with each of them named
 */
import type { ProblemCode } from '../documents/problem-codes.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { runWhole, type Steps } from '../documents/steps.js';
import type { Observation } from '../observations/observation.js';
import { breakdownKey, breakdownKeys, dimensionsOf, TOTAL } from '../plan/breakdown.js';
import { leadOf } from '../plan/plan.js';
import type { Plan } from '../plan/schema.js';
import { requireSamePlan } from '../plan/same-plan.js';
import { requireDistinct } from './dataset.js';
import type { Submission } from './submission.js';

/** What is collected for; any regions, any periods where they are not given. */
export interface CollectedScope {
  readonly regions?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
}

interface CollectedIndicator {
  /** Department. */
  readonly lead: string;
  /** Of the keys of its breakdowns, among those of all indicators. */
  readonly places: ReadonlyMap<string, number>;
}

/** Observations that are checked together. */
const PORTION = 100;

/** A plan, prepared for many submissions to be held against it. */
export class CollectedPlan {
  readonly plan: Plan;
  readonly digest: string;
  private readonly indicators: ReadonlyMap<string, CollectedIndicator>;
  /** Values of all indicators, for a region and a period. */
  private readonly values: number;
  private readonly scope: CollectedScope;

  /** @param digest of the plan file. */
  constructor(plan: Plan, digest: string, scope: CollectedScope = {}) {
    this.scope = scope;
    this.plan = plan;
    this.digest = digest;
    const dimensions = dimensionsOf(plan);
    let values = 0;
    this.indicators = new Map(
      plan.indicators.map((indicator) => {
        const keys = indicator.measure.kind === 'task' ? [TOTAL] : breakdownKeys(indicator, dimensions);
        return [indicator.id, { lead: leadOf(indicator), places: new Map(keys.map((key) => [key, values++])) }];
      }),
    );
    this.values = values;
  }

  /** @throws {DocumentError} `other-plan`, `other-plan-version`, `unknown-id`, `other-department`, `outside-collected`, `outside-report`, `not-in-form`, `duplicate-observation`. */
  check(submission: Submission): void {
    runWhole(this.checkStepwise(submission));
  }

  *checkStepwise({ report }: Submission): Steps<void> {
    const { plan, department, observations } = report;
    requireSamePlan(this.plan.id, plan.id, 'report.plan.id');
    if (plan.digest !== this.digest) {
      const data = { expected: this.plan.version, got: plan.version, plan: this.plan.id };
      throw new DocumentError([problem('other-plan-version', 'report.plan.version', data)]);
    }
    if (!this.plan.departments.some(({ id }) => id === department)) {
      const allowed = this.plan.departments.map(({ id }) => id);
      throw new DocumentError([problem('unknown-id', 'report.department', { kind: 'department', id: department, allowed })]);
    }
    this.requireCollected(report);
    const [regions, periods] = [placesOf(report.regions), placesOf(report.periods)];
    const problems: Problem[] = [];
    const places = new Set<number>();
    for (let i = 0; i < observations.length; i++) {
      if (i % PORTION === 0) yield PORTION;
      const place = this.placeOf(observations[i]!, department, regions, periods);
      if (typeof place === 'number') places.add(place);
      else problems.push({ ...place, path: `report.observations[${i}]${place.path}` });
    }
    const [first, ...others] = problems;
    if (first) throw new DocumentError([first, ...others]);
    if (places.size < observations.length) yield* requireDistinct(observations, 'report.observations');
  }

  /** SUBCHECK6 */
  private requireCollected(report: Submission['report']): void {
    const [first, ...others] = (['regions', 'periods'] as const).flatMap((member) => {
      const expected = this.scope[member];
      return report[member].flatMap((got, i) =>
        expected && !expected.includes(got)
          ? [problem('outside-collected', `report.${member}[${i}]`, { got, expected, kind: member })]
          : [],
      );
    });
    if (first) throw new DocumentError([first, ...others]);
  }

  /** A number for each value that a report may have, or what is wrong. SUBCHECK2, SUBCHECK3 */
  private placeOf(
    { indicator, region, period, breakdown }: Observation,
    department: string,
    regions: ReadonlyMap<string, number>,
    periods: ReadonlyMap<string, number>,
  ): number | Problem {
    const known = this.indicators.get(indicator);
    if (!known) return problem('unknown-id', '.indicator', { kind: 'indicator', id: indicator });
    if (known.lead !== department) return problem('other-department', '.indicator', { indicator, expected: known.lead, got: department });
    const [inRegion, inPeriod] = [regions.get(region), periods.get(period)];
    if (inRegion === undefined) return problem('outside-report', '.region', { got: region, expected: [...regions.keys()] });
    if (inPeriod === undefined) return problem('outside-report', '.period', { got: period, expected: [...periods.keys()] });
    const key = breakdownKey(breakdown);
    const place = known.places.get(key);
    if (place === undefined) return problem('not-in-form', '.breakdown', { indicator, breakdown: key });
    return (inRegion * periods.size + inPeriod) * this.values + place;
  }
}

function placesOf(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, i) => [word, i]));
}

function problem(code: ProblemCode, path: string, data: Problem['data']): Problem {
  return { level: 'error', code, path, data };
}
