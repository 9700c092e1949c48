/**
 * A target that is a number to reach, in whatever series it is a number of.
 *
 * LEVEL1 met is met, before its year too · LEVEL2 met, but the forecast falls back: it is said · LEVEL3 due and not met: unlikely when nothing
 * follows, behind when it was a milestone, regressing when worse than the baseline · LEVEL4 held before and no longer: the year is told
 * LEVEL5 a missed milestone is told, and whether it has been caught up · LEVEL6 met needs no baseline, anything before the year does
 */
import { findingsOf, type Case, type Findings, type Judgement } from './findings.js';
import { holds, isFurther, type Goal } from '../../plan/goal.js';
import { linearVerdict, type Standing } from './linear.js';
import type { OpenSdgResult } from '../statistics/open-sdg.js';
import type { Settings } from '../options.js';
import { valueOnPath } from '../series/path.js';
import type { Reason } from '../result/reasons.js';
import type { Baseline, Figures } from '../result/result.js';
import { chooseMethod, openSdgOf, UNAVAILABLE, type Verdict } from './second.js';
import { Refusal, type Point } from '../series/track.js';

export type LevelCase = Case & { readonly goal: Goal };

export function judgeLevel(given: LevelCase, settings: Settings): Judgement | Refusal {
  const findings = findingsOf(given, settings);
  if (findings instanceof Refusal) return findings;
  const { latest, base, figures } = findings;
  const openSdg = base instanceof Refusal ? null : secondOf(given, base, latest, settings);
  const fact = (status: Verdict['status'], ...reasons: readonly Reason[]): Judgement => ({
    status,
    reasons: [...findings.reasons, ...reasons],
    latest,
    figures,
    openSdg,
    other: null,
  });

  if (holds(given.goal, latest.value))
    return fact('met', { code: 'holds', year: latest.year, value: latest.value }, ...mayFallBack(given.goal, figures));
  const told = [...milestonesMissed(given, figures, latest), ...fellBack(given, latest)];
  if (settings.asOf >= given.year) {
    const missed: Reason = { code: 'missed', year: latest.year, value: latest.value, due: given.year, final: given.final };
    return fact(missedStatus(given, base, latest), missed, ...told);
  }
  if (base instanceof Refusal) return new Refusal(base.status, [...findings.reasons, ...base.reasons], figures);

  const linear = linearVerdict(standingOf(given, findings, base, told.some(isOpen)), settings);
  const chosen = chooseMethod(linear, openSdg ?? UNAVAILABLE, settings.method);
  const reasons = [...findings.reasons, ...chosen.reasons, ...told];
  return { status: chosen.status, reasons, latest, figures, openSdg, other: chosen.other };
}

function secondOf(given: LevelCase, base: Baseline, latest: Point, settings: Settings): OpenSdgResult | null {
  const input = given.openSdg(base, latest);
  return input && openSdgOf(input, settings);
}

function standingOf({ goal }: LevelCase, { latest, line, figures }: Findings, base: Baseline, milestoneOpen: boolean): Standing {
  const asked = valueOnPath(figures.path, latest.year);
  return { goal, base, latest, asked, line, forecast: figures.forecast, pace: figures.pace ?? 0, milestoneOpen };
}

function isOpen(reason: Reason): boolean {
  return reason.code === 'milestone-missed' && !reason.caughtUp;
}

function missedStatus({ goal, final }: LevelCase, base: Baseline | Refusal, latest: Point): Verdict['status'] {
  if (!(base instanceof Refusal) && isFurther(goal, latest.value, base.value)) return 'regressing';
  return final ? 'unlikely' : 'behind';
}

export function mayFallBack(goal: Goal, { forecast }: Figures): readonly Reason[] {
  return forecast && !holds(goal, forecast.value) ? [{ code: 'may-fall-back', year: forecast.year, forecast: forecast.value }] : [];
}

function milestonesMissed({ milestones, track }: LevelCase, figures: Figures, latest: Point): readonly Reason[] {
  return figures.milestones.flatMap(({ target, year, value, met }, i): readonly Reason[] => {
    if (met !== false) return [];
    const actual = track.points.find((point) => point.year >= year)!.value;
    return [{ code: 'milestone-missed', target, year, goal: value, value: actual, caughtUp: holds(milestones[i]!.goal, latest.value) }];
  });
}

/** The last year that held the goal, for a value that no longer does. */
function fellBack({ track, goal, baseYear }: LevelCase, latest: Point): readonly Reason[] {
  const held = track.points.filter(({ year, value }) => year > baseYear && year < latest.year && holds(goal, value));
  return held.length > 0 ? [{ code: 'fell-back', year: latest.year, last: held[held.length - 1]!.year }] : [];
}
