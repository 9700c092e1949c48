/**
 * What a gauge can say of a reading by itself.
 *
 * A gauge sees one value only. It tells whether the target is reached and whether the value is worse than the baseline was;
 * whether it *will* be reached needs the years, and is for the attainment engine.
 *
 * GAUGE1 a value is met by the comparator, not by the side of the scale · GAUGE2 worse than the baseline, measured as distance from the target
 * GAUGE3 not met is "not yet" before the target's year and "not met" from then on · GAUGE4 no value is never a value of 0
 * GAUGE5 a target without a number is shown in words and not judged, save a direction against a baseline
 */
import { holds, isFurther, same } from '../../plan/goal.js';
import type { GaugeStatus } from '../../locales/gauge.js';
import type { GaugeReading } from '../drawing/reading.js';

/** `null` where a single value can't be judged. */
export function statusOf(reading: GaugeReading): GaugeStatus | null {
  if (reading.kind === 'task') return reading.state ?? 'no-data';
  const { value, target, baseline, year, targetYear } = reading;
  if (value === null) return 'no-data';
  if (target.kind === 'words') return null;
  if (target.kind === 'trend') {
    if (baseline === undefined || same(value, baseline)) return null;
    return value > baseline === (target.direction === 'up') ? 'on-track' : 'regressing';
  }
  if (holds(target.goal, value)) return 'met';
  if (baseline !== undefined && isFurther(target.goal, value, baseline)) return 'regressing';
  const due = reading.everyYear || (year !== undefined && targetYear !== undefined && year >= targetYear);
  return due ? 'missed' : 'not-yet';
}
