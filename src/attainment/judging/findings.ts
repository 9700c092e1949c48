/**
 * What the figures of a series are, before anything is said about them.
 *
 * STAND1 pace observed and needed · STAND2 the forecast stays within what is possible · STAND3 below three points no forecast, and it is said
 */
import { holds, type Goal } from '../../plan/goal.js';
import { coveredShare } from './linear.js';
import type { OpenSdgInput, OpenSdgResult } from '../statistics/open-sdg.js';
import type { Settings } from '../options.js';
import { pathEnd, pathOf, valueOnPath } from '../series/path.js';
import { baselineOf, pick, pointsOfLine } from './pick.js';
import type { Reason } from '../result/reasons.js';
import type { Baseline, Figures, Forecast, Milestone, SeriesKind } from '../result/result.js';
import type { Verdict } from './second.js';
import type { Method, Status } from '../../plan/assessment-terms.js';
import { LEAST_POINTS, levelAt, robustLine, type RobustLine, type YearValue } from '../statistics/theil-sen.js';
import { Refusal, type Point, type Track } from '../series/track.js';

/** One promise in one series. */
export interface Case {
  readonly series: SeriesKind;
  readonly track: Track;
  /** Null where there is no number to reach. */
  readonly goal: Goal | null;
  readonly year: number;
  /** Nothing follows this target. */
  readonly final: boolean;
  readonly milestones: readonly { readonly target: number; readonly year: number; readonly goal: Goal }[];
  /** Baseline as the plan states it. */
  readonly stated: YearValue | null;
  readonly baseYear: number;
  /** What is possible at all. */
  readonly min: number;
  readonly max: number;
  /** What Open SDG's method is fed with; null where it can't be. */
  readonly openSdg: (base: Baseline, latest: Point) => OpenSdgInput | null;
}

export interface Findings {
  readonly latest: Point;
  readonly base: Baseline | Refusal;
  readonly line: RobustLine | null;
  readonly figures: Figures;
  readonly reasons: readonly Reason[];
}

export interface Judgement extends Verdict {
  readonly latest: Point;
  readonly figures: Figures;
  readonly openSdg: OpenSdgResult | null;
  readonly other: { readonly method: Method; readonly status: Status } | null;
}

export function findingsOf(given: Case, settings: Settings): Findings | Refusal {
  const { track, goal, year, baseYear } = given;
  const { asOf, staleAfter } = settings;
  const picked = pick(track, { asOf, year, baseYear, staleAfter });
  if (picked instanceof Refusal) return picked;
  const latest = picked.point;
  const base = baselineOf(track, given.stated, baseYear, latest);
  const from = base instanceof Refusal ? null : base;
  const points = pointsOfLine(track, from, baseYear, latest.year);
  const line = robustLine(points, settings.forecastConfidence);
  const ahead = asOf < year;
  const path = from && goal ? pathFrom(from, given, goal) : [];
  const figures: Figures = {
    series: given.series,
    goal: goal && { low: finite(goal.low), high: finite(goal.high), open: goal.open },
    baseline: from,
    latest: { year: latest.year, value: latest.value, status: latest.status },
    points,
    pace: line ? line.slope : from ? (latest.value - from.value) / (latest.year - from.year) : null,
    paceNeeded: goal && ahead && !holds(goal, latest.value) ? (pathEnd(goal, latest.value) - latest.value) / (year - latest.year) : null,
    forecast: line && ahead ? forecastOf(points, line, given) : null,
    path,
    expected: path.length > 0 ? valueOnPath(path, asOf) : null,
    covered: from && goal ? coveredShare(goal, from.value, latest.value) : null,
    milestones: given.milestones.map((milestone) => milestoneOf(track, milestone, asOf)),
    interval: null,
    pooled: null,
  };
  return { latest, base, line, figures, reasons: reasonsOf(figures, picked.notes, ahead) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Each corner from the one before it: what is held is not asked for less. */
function pathFrom(base: Baseline, { milestones, year }: Case, goal: Goal): readonly YearValue[] {
  let { value } = base;
  const corners = milestones
    .filter((milestone) => milestone.year > base.year)
    .map((milestone) => ({ year: milestone.year, value: (value = pathEnd(milestone.goal, value)) }));
  return pathOf(base, corners, { year, value: pathEnd(goal, value) });
}

function milestoneOf(track: Track, { target, year, goal }: Case['milestones'][number], asOf: number): Milestone {
  const point = asOf < year ? undefined : track.points.find((candidate) => candidate.year >= year);
  return { target, year, value: goal.low === -Infinity ? goal.high : goal.low, met: point ? holds(goal, point.value) : null };
}

function forecastOf(points: readonly YearValue[], line: RobustLine, { year, min, max }: Case): Forecast {
  const within = (slope: number) => Math.min(Math.max(levelAt(points, slope, year), min), max);
  return { year, value: within(line.slope), low: within(line.slopeLow), high: within(line.slopeHigh), confidence: line.confidence };
}

/** The figures as reasons, in the order they are read. */
function reasonsOf(
  { baseline, latest, points, pace, paceNeeded, forecast }: Figures,
  notes: readonly Reason[],
  ahead: boolean,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (baseline) reasons.push({ code: 'baseline', year: baseline.year, value: baseline.value, from: baseline.from });
  if (latest) reasons.push({ code: 'latest', year: latest.year, value: latest.value });
  reasons.push(...notes);
  if (points.length >= LEAST_POINTS) reasons.push({ code: 'points', years: points.map(({ year }) => year) });
  if (pace !== null) reasons.push({ code: 'pace', observed: pace, needed: paceNeeded });
  if (forecast) reasons.push({ code: 'forecast', ...forecast });
  else if (ahead && points.length < LEAST_POINTS) reasons.push({ code: 'forecast-declined', points: points.length, needed: LEAST_POINTS });
  return reasons;
}
