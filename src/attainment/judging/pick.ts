/**
 * Which value is judged, and against which baseline.
 *
 * PICK1 once due, the value of the target's year, else the next later one · PICK2 before, the latest, if not older than allowed
 * PICK3 a faulty latest value is not replaced by an older one; one that was not collected is, and it is said
 * PICK4 the baseline itself is no progress · PICK5 baseline as the plan states it, else as observed, else the next later value
 * PICK6 after a break in the series the first comparable value takes the place of the baseline · PICK7 one value alone has no baseline
 * PICK9 of what is not reported every year, the latest value stands until another is due; where none has been due yet, none is missing
 * PICK8 the points of the line: from the baseline to the value judged, without those of another definition
 */
import { lastDueYear } from '../../plan/due.js';
import type { Reason } from '../result/reasons.js';
import type { Baseline } from '../result/result.js';
import type { YearValue } from '../statistics/theil-sen.js';
import { Refusal, refuse, type Point, type Track } from '../series/track.js';

export interface Picked {
  readonly point: Point;
  readonly notes: readonly Reason[];
}

export interface Occasion {
  readonly asOf: number;
  /** The target's year. */
  readonly year: number;
  readonly baseYear: number;
  readonly staleAfter: number;
}

export function pick(track: Track, occasion: Occasion): Picked | Refusal {
  return occasion.asOf >= occasion.year ? pickDue(track, occasion) : pickLatest(track, occasion);
}

function pickDue(track: Track, { asOf, year }: Occasion): Picked | Refusal {
  const own = track.pointIn(year);
  if (own) return { point: own, notes: [] };
  const block = track.block(year);
  if (block?.status === 'not-assessable') return block;
  const later = track.points.find((point) => point.year > year && point.year <= asOf);
  if (later) return { point: later, notes: [{ code: 'target-year-missing', year }] };
  return refuse('no-data', { code: 'target-year-missing', year }, ...(block?.reasons ?? []));
}

function pickLatest(track: Track, { asOf, baseYear, staleAfter }: Occasion): Picked | Refusal {
  const lastDue = lastDueYear(track.isDue, asOf, baseYear);
  const notes: Reason[] = [];
  for (let year = asOf; year > baseYear; year--) {
    const point = track.pointIn(year);
    if (point && (lastDue ?? asOf) - year > staleAfter) return refuse('no-data', ...notes, { code: 'stale', year, asOf });
    if (point) return { point, notes };
    const block = track.block(year);
    if (block?.status === 'not-assessable') return block;
    if (block) notes.push(...block.reasons);
  }
  if (lastDue === null) return refuse('not-due', ...notes, { code: 'not-monitored', year: asOf });
  const baseline = track.pointIn(baseYear);
  return refuse('no-data', ...notes, baseline ? { code: 'only-baseline', year: baseYear } : { code: 'no-observation', since: baseYear });
}

/** The baseline for a value judged, or why there is none. */
export function baselineOf(track: Track, stated: YearValue | null, baseYear: number, judged: Point): Baseline | Refusal {
  const base = findBaseline(track, stated, baseYear, judged.year);
  const broken = breakOf(track, judged.year);
  if (broken === null || base instanceof Refusal || base.year >= broken) return base;
  if (broken === judged.year) return refuse('not-assessable', { code: 'series-break', year: broken });
  return { year: broken, value: track.pointIn(broken)!.value, from: 'break' };
}

function findBaseline(track: Track, stated: YearValue | null, baseYear: number, judgedYear: number): Baseline | Refusal {
  if (stated && stated.year < judgedYear) return { year: stated.year, value: stated.value, from: 'plan' };
  const observed = track.pointIn(baseYear);
  if (observed && baseYear < judgedYear) return { year: baseYear, value: observed.value, from: 'observed' };
  const block = track.block(baseYear);
  if (block?.status === 'not-assessable') return block;
  const later = track.points.find(({ year }) => year > baseYear);
  if (later && later.year < judgedYear) return { year: later.year, value: later.value, from: 'later' };
  return refuse('not-assessable', { code: 'one-observation', year: judgedYear });
}

/** The year of the last break up to a year: what lies before is not comparable with it. */
export function breakOf(track: Track, until: number): number | null {
  for (let i = track.points.length - 1; i >= 0; i--) {
    const { year, status } = track.points[i]!;
    if (status === 'B' && year <= until) return year;
  }
  return null;
}

export function pointsOfLine(track: Track, base: Baseline | null, baseYear: number, until: number): readonly YearValue[] {
  const from = base ? base.year + 1 : baseYear;
  const after = track.points.filter(({ year, status }) => year >= from && year <= until && status !== 'D');
  return base === null ? after : [{ year: base.year, value: base.value }, ...after];
}
