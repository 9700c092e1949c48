/**
 * Targets of every year: 稳定在 and 保持在 (maintain), 每年 (recurring). One year below is a breach, and it is named.
 *
 * MAINTAIN1 every year since the plan began holds: met, before the last year too · MAINTAIN2 an earlier year broke it: behind, for it was not kept
 * MAINTAIN3 the latest breaks it: behind, unlikely once the last year is over, regressing when worse than the baseline
 * MAINTAIN4 after an earlier target of every year only the years after it count; before them it is a level to come · MAINTAIN5 years without a
 * value are named, as far as one was due
 * MAINTAIN6 a breach of one method is a breach of any
 */
import { findingsOf, type Judgement } from './findings.js';
import { holds, isFurther } from '../../plan/goal.js';
import { judgeLevel, mayFallBack, type LevelCase } from './level.js';
import type { Settings } from '../options.js';
import type { Reason } from '../result/reasons.js';
import type { Status } from '../../plan/assessment-terms.js';
import { Refusal, type Point } from '../series/track.js';

/** @param since first year it must hold. */
export function judgeMaintain(given: LevelCase, since: number, settings: Settings): Judgement | Refusal {
  const findings = findingsOf(given, settings);
  if (findings instanceof Refusal) return findings;
  const { latest, base, figures } = findings;
  if (latest.year < since) return judgeLevel(given, settings);
  const until = Math.min(latest.year, given.year);
  const kept = given.track.points.filter(({ year }) => (year >= since && year <= until) || year === latest.year);
  const broken = kept.filter(({ value }) => !holds(given.goal, value)).map(({ year }) => year);
  const missing = yearsBetween(since, until).filter((year) => !kept.some((point) => point.year === year) && given.track.isDue(year));

  const reasons: Reason[] =
    broken.length > 0 ? [{ code: 'breach', years: broken }] : [{ code: 'kept', from: kept[0]!.year, to: latest.year }];
  if (missing.length > 0) reasons.push({ code: 'years-missing', years: missing });
  const worse = !(base instanceof Refusal) && isFurther(given.goal, latest.value, base.value);
  const status = statusOf(broken, latest, worse, settings.asOf >= given.year && given.final);
  if (status === 'met') reasons.push(...mayFallBack(given.goal, figures));
  return { status, reasons: [...findings.reasons, ...reasons], latest, figures, openSdg: null, other: null };
}

function statusOf(broken: readonly number[], latest: Point, worse: boolean, over: boolean): Status {
  if (broken.length === 0) return 'met';
  if (!broken.includes(latest.year)) return 'behind';
  if (worse) return 'regressing';
  return over ? 'unlikely' : 'behind';
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
