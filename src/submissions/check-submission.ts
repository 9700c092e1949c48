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

/** A plan, prepared for many submissions to be held against it. */
export class CollectedPlan {
  readonly plan: Plan;
  readonly digest: string;
  private readonly leads: ReadonlyMap<string, string>;
  private readonly breakdowns: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly scope: CollectedScope;

  /** @param digest of the plan file. */
  constructor(plan: Plan, digest: string, scope: CollectedScope = {}) {
    this.scope = scope;
    this.plan = plan;
    this.digest = digest;
    const dimensions = dimensionsOf(plan);
    this.leads = new Map(plan.indicators.map((indicator) => [indicator.id, leadOf(indicator)]));
    this.breakdowns = new Map(
      plan.indicators.map((indicator) => [
        indicator.id,
        new Set(indicator.measure.kind === 'task' ? [TOTAL] : breakdownKeys(indicator, dimensions)),
      ]),
    );
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
    const [regions, periods] = [new Set(report.regions), new Set(report.periods)];
    const problems: Problem[] = [];
    for (let i = 0; i < observations.length; i++) {
      yield;
      const wrong = this.checkObservation(observations[i]!, department, regions, periods);
      if (wrong) problems.push({ ...wrong, path: `report.observations[${i}]${wrong.path}` });
    }
    const [first, ...others] = problems;
    if (first) throw new DocumentError([first, ...others]);
    yield* requireDistinct(observations, 'report.observations');
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

  private checkObservation(
    { indicator, region, period, breakdown }: Observation,
    department: string,
    regions: ReadonlySet<string>,
    periods: ReadonlySet<string>,
  ): Problem | null {
    const lead = this.leads.get(indicator);
    if (lead === undefined) return problem('unknown-id', '.indicator', { kind: 'indicator', id: indicator });
    if (lead !== department) return problem('other-department', '.indicator', { indicator, expected: lead, got: department });
    if (!regions.has(region)) return problem('outside-report', '.region', { got: region, expected: [...regions] });
    if (!periods.has(period)) return problem('outside-report', '.period', { got: period, expected: [...periods] });
    const key = breakdownKey(breakdown);
    if (this.breakdowns.get(indicator)!.has(key)) return null;
    return problem('not-in-form', '.breakdown', { indicator, breakdown: key });
  }
}

function problem(code: ProblemCode, path: string, data: Problem['data']): Problem {
  return { level: 'error', code, path, data };
}
