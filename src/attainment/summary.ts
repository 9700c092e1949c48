/**
 * Counting, as offices count: quantifiable indicators, directional ones and tasks apart, never one sum of them; of each met n, met or basically
 * met, of a denominator, of all k. Never a percentage without the numbers it is made of.
 *
 * COUNT1 n ≤ basically met ≤ denominator ≤ k · COUNT2 indicators without targets are not counted · COUNT3 by field and by lead department, in the
 * plan's order, the empty ones too · COUNT4 every indicator is counted in one status · COUNT5 kinds are counted apart · COUNT6 the denominator is
 * what can be assessed, and what has no data besides where the plan says so · COUNT7 basically met is a word for numbers only · COUNT8 in the plan's
 * own classes, and what none of them takes by itself · COUNT9 key indicators 重点指标 and binding ones 约束性指标 also by themselves
 */
import type { Plan } from '../plan/schema.js';
import { kindOf } from './counting/indicator-kind.js';
import type { Counts, IndicatorAssessment, KindCounts, Summary } from './result/result.js';
import { STATUSES, type IndicatorKind, type Status } from '../plan/assessment-terms.js';
import { takes, type StatusClass } from '../plan/status-classes.js';
import { isAssessable } from './result/status.js';

/** What of the settings a counting depends on. */
export interface CountSettings {
  readonly noDataCounts: boolean;
  readonly classes: readonly StatusClass[];
}

/** @param settings the plan's own unless given. */
export function summarize(
  plan: Plan,
  indicators: readonly IndicatorAssessment[],
  settings: CountSettings = countSettingsOf(plan),
): Summary {
  const counted = indicators.filter(({ decisive }) => decisive !== null);
  const by = (ids: readonly { readonly id: string }[], of: 'field' | 'department') => {
    const groups = new Map<string, IndicatorAssessment[]>(ids.map(({ id }) => [id, []]));
    for (const indicator of counted) groups.get(indicator[of])?.push(indicator);
    return [...groups].map(([id, group]) => ({ id, counts: byKind(group, settings) }));
  };
  const marked = (mark: 'key' | 'binding') => {
    const ids = new Set(plan.indicators.flatMap((indicator) => (indicator[mark] ? [indicator.id] : [])));
    return ids.size === 0
      ? null
      : byKind(
          counted.filter(({ indicator }) => ids.has(indicator)),
          settings,
        );
  };
  return {
    plan: byKind(counted, settings),
    key: marked('key'),
    binding: marked('binding'),
    fields: by(plan.fields, 'field'),
    departments: by(plan.departments, 'department'),
  };
}

export function countSettingsOf({ assessment }: Plan): CountSettings {
  return { noDataCounts: assessment?.noDataCounts ?? false, classes: assessment?.classes ?? [] };
}

const NO_COUNTS = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;

function byKind(indicators: readonly IndicatorAssessment[], settings: CountSettings): KindCounts {
  const groups: Record<IndicatorKind, IndicatorAssessment[]> = { quantifiable: [], directional: [], task: [] };
  for (const indicator of indicators) groups[kindOf(indicator)!].push(indicator); // what is counted has a governing target
  return {
    quantifiable: countsOf(groups.quantifiable, 'quantifiable', settings),
    directional: countsOf(groups.directional, 'directional', settings),
    task: countsOf(groups.task, 'task', settings),
  };
}

function countsOf(indicators: readonly IndicatorAssessment[], kind: IndicatorKind, { noDataCounts, classes }: CountSettings): Counts {
  const byStatus = { ...NO_COUNTS };
  const byClass = classes.map(({ id }) => ({ id, count: 0 }));
  let [assessable, basicallyMet, unclassed] = [0, 0, 0];
  for (const indicator of indicators) {
    byStatus[indicator.status]++;
    const place = classPlace(indicator, classes);
    if (place === -1) unclassed++;
    else byClass[place]!.count++;
    if (!isAssessable(indicator.status)) continue;
    assessable++;
    if (indicator.status === 'met' || indicator.basicallyMet) basicallyMet++;
  }
  return {
    all: indicators.length,
    assessable,
    denominator: assessable + (noDataCounts ? byStatus['no-data'] : 0),
    met: byStatus.met,
    basicallyMet: kind === 'quantifiable' ? basicallyMet : null,
    byStatus,
    byClass,
    unclassed: classes.length === 0 ? 0 : unclassed,
  };
}

/** Place of the class that takes an indicator; -1 where none does. */
export function classPlace(indicator: IndicatorAssessment, classes: readonly StatusClass[]): number {
  const due = indicator.targets.some((one) => one.target === indicator.decisive && one.due);
  return classes.findIndex((each) => takes(each, { ...indicator, due }));
}
