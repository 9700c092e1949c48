/** The assessment of a target as a gauge's drawing wants it. */
import type { Goal } from '../../plan/goal.js';
import { statedLevel } from '../../plan/target-level.js';
import type { Figures, TargetAssessment } from '../../attainment/result/result.js';
import type { Indicator } from '../../plan/schema.js';
import { boundsOf } from '../../plan/unit.js';
import type { GaugeTarget, ValueReading } from '../drawing/reading.js';

export function readingOf(indicator: Indicator, { target: position, figures }: TargetAssessment): ValueReading {
  const bounds = figures && figures.series !== 'value' ? {} : boundsOf(indicator);
  const baseline = figures?.baseline?.value ?? indicator.baseline?.value;
  return {
    kind: 'value',
    label: indicator.name,
    after: () => '',
    decimals: indicator.precision,
    value: figures?.latest?.value ?? null,
    target: targetOf(indicator, position, figures),
    baseline,
    milestones: figures?.milestones ?? [],
    least: bounds.min,
    most: bounds.max,
  };
}

function targetOf(indicator: Indicator, position: number, figures: Figures | null): GaugeTarget {
  if (figures?.goal) {
    const { low, high, open } = figures.goal;
    return drawn({ low: low ?? -Infinity, high: high ?? Infinity, open });
  }
  const target = indicator.targets[position]!;
  const goal = !figures && target.kind === 'level' ? statedLevel(target, indicator).goal : null;
  return goal && typeof goal !== 'string' ? drawn(goal) : { kind: 'words', text: target.source.quote };
}

function drawn(goal: Goal): GaugeTarget {
  const [value, upper] = [goal.low, goal.high].filter(Number.isFinite);
  if (value === undefined) return { kind: 'words', text: '' };
  const comparator = upper !== undefined ? 'between' : goal.high === Infinity ? '>=' : '<=';
  return { kind: 'level', comparator, value, upper, goal };
}
