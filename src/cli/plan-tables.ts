/**
 * What a plan says, as tables beside the observations, for engines that compute in SQL.
 *
 * PLANTABLE1 of targets those that state a level, each with the interval that its comparator, its tolerance and the indicator's direction allow; the others need
 * the engine of attainment · PLANTABLE2 `adds` says what of an indicator can be added up, as the roll-up does it: counts, values, or nothing
 * PLANTABLE3 regions with those above them, by the plan and the digits of their codes · PLANTABLE4 each value that is due, by the department that leads it
 */
import type { Columns, Row } from '../exchange/flat-rows.js';
import { parentOf } from '../observations/parent-region.js';
import { whyUnadded } from '../observations/roll-up.js';
import { breakdownKey } from '../plan/breakdown.js';
import { leadOf } from '../plan/plan.js';
import type { Plan } from '../plan/schema.js';
import { statedLevel } from '../plan/target-level.js';
import { unitFactor } from '../plan/unit.js';
import type { DueScope } from '../submissions/due-numbers.js';
import { dueValues } from '../submissions/due-values.js';

interface Table {
  readonly columns: Columns;
  readonly rows: readonly Row[];
}

/** By the names of their files. */
export function planTables(scope: DueScope): Readonly<Record<'indicator' | 'target' | 'region' | 'due', Table>> {
  return {
    indicator: { columns: INDICATOR, rows: indicatorRows(scope.plan) },
    target: { columns: TARGET, rows: targetRows(scope.plan) },
    region: { columns: REGION, rows: regionRows(scope) },
    due: { columns: DUE, rows: dueRows(scope) },
  };
}

const INDICATOR = {
  plan: 'text',
  indicator: 'text',
  name: 'text',
  field: 'text',
  department: 'text',
  measure: 'text',
  factor: 'number',
  adds: 'text',
} as const satisfies Columns;

/** PLANTABLE2 */
function indicatorRows(plan: Plan): Row<keyof typeof INDICATOR>[] {
  return plan.indicators.map((indicator) => {
    const { id, name, field, measure, unit } = indicator;
    const adds = whyUnadded(indicator) ? null : measure.kind === 'fraction' ? 'counts' : 'values';
    return {
      plan: plan.id,
      indicator: id,
      name,
      field,
      department: leadOf(indicator),
      measure: measure.kind,
      factor: unitFactor(unit),
      adds,
    };
  });
}

const TARGET = {
  plan: 'text',
  indicator: 'text',
  target: 'whole',
  year: 'whole',
  breakdown: 'text',
  low: 'number',
  high: 'number',
  is_open: 'truth',
  is_kept: 'truth',
} as const satisfies Columns;

/** PLANTABLE1 */
function targetRows(plan: Plan): Row<keyof typeof TARGET>[] {
  return plan.indicators.flatMap((indicator) =>
    indicator.targets.flatMap((target, place) => {
      if (target.kind !== 'level') return [];
      const { goal } = statedLevel(target, indicator);
      if (typeof goal === 'string') return [];
      const { low, high, open } = goal;
      const [plain, kept] = [{ plan: plan.id, indicator: indicator.id, target: place }, target.maintain === true];
      const interval = { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null, is_open: open };
      return [{ ...plain, year: target.year, breakdown: breakdownKey(target.breakdown), ...interval, is_kept: kept }];
    }),
  );
}

const REGION = { region: 'text', parent: 'text' } as const satisfies Columns;

/** PLANTABLE3 */
function regionRows({ plan, regions }: DueScope): Row<keyof typeof REGION>[] {
  const parents = new Map<string, string | null>();
  const visit = (region: string): void => {
    if (parents.has(region)) return;
    const parent = parentOf(plan, region) ?? null;
    parents.set(region, parent);
    if (parent !== null) visit(parent);
  };
  regions.forEach(visit);
  return Array.from(parents, ([region, parent]) => ({ region, parent }));
}

const DUE = {
  plan: 'text',
  department: 'text',
  indicator: 'text',
  region: 'text',
  period: 'text',
  breakdown: 'text',
} as const satisfies Columns;

/** PLANTABLE4 */
function dueRows(scope: DueScope): Row<keyof typeof DUE>[] {
  return dueValues(scope).map(({ department, indicator, region, period, breakdown }) => {
    return { plan: scope.plan.id, department, indicator, region, period, breakdown };
  });
}
