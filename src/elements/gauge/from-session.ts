/**
 * Reading a gauge from the session a clerk is filling.
 *
 * The target shown is the next one due; among those of one year the first that has a number, then a direction, then words.
 */
import { extentOf } from '../../plan/extent.js';
import type { Lacking } from '../../plan/goal.js';
import { changedLevel, referredLevel, sideOf, statedLevel, type Level } from '../../plan/target-level.js';
import type { Locale } from '../../vocabulary/locale.js';
import { afterNumber } from '../../vocabulary/units.js';
import { breakdownKey, TOTAL } from '../../plan/breakdown.js';
import type { Indicator } from '../../plan/schema.js';
import type { Target, TargetOf } from '../../plan/target.js';
import { boundsOf } from '../../plan/unit.js';
import { yearOf } from '../../plan/period.js';
import { inFull } from '../../plan/decimals.js';
import { readValue, valueRulesOf, type Figures } from '../../observations/value.js';
import { addFigures, type Entry, type Reading } from '../../report/reading/entry.js';
import type { EntrySession } from '../../report/session.js';
import { GaugeError } from './error.js';
import type { GaugeReading, GaugeTarget, Milestone } from '../drawing/reading.js';

export interface GaugeSource {
  readonly indicator: string;
  /** The last period of the form unless given. */
  readonly period: string | null;
  /** GB/T 2260 code; the first region of the form unless given. */
  readonly region: string | null;
  /** Breakdown key such as `sex=F`; that of the target unless given. */
  readonly breakdown: string | null;
  /** Instead of the indicator's own name. */
  readonly label: string;
}

/** @throws {GaugeError} */
export function readSession(session: EntrySession, source: GaugeSource, locale: Locale): GaugeReading {
  const period = source.period || session.periods[session.periods.length - 1]!;
  if (!session.periods.includes(period)) throw new GaugeError('period', period);
  const entryOf = (id: string): Entry | undefined => {
    const row = session.form.row(id, source.region || session.regions[0]!);
    return row === undefined ? undefined : session.entry(row, period);
  };
  const entry = entryOf(source.indicator);
  if (!entry) throw new GaugeError('indicator', source.indicator);

  const { indicator } = entry;
  const year = yearOf(period);
  const label = source.label || indicator.name;
  const asked = source.breakdown || null;
  const target = nextTarget(indicator, year, asked);
  if (indicator.measure.kind === 'task') {
    return { kind: 'task', label, state: entry.task === 'unreadable' ? null : entry.task, year, targetYear: target?.year };
  }

  const breakdown = asked ?? breakdownKey(target?.breakdown);
  const bounds = boundsOf(indicator);
  const typed = entry.readings.find((reading) => reading.breakdown === breakdown);
  if (typed?.typed.kind === 'unreadable') throw new GaugeError('value', textOf(session, entry, period, breakdown));
  if (typed && isRefused(typed, indicator)) throw new GaugeError('value', inFull(typed.value!));
  return {
    kind: 'value',
    label,
    after: (value) => afterNumber(value, indicator, locale),
    decimals: indicator.precision,
    value: typed?.value ?? null,
    year,
    target: drawn(target, indicator, breakdown, entry, entryOf),
    targetYear: target?.year,
    everyYear: target?.kind === 'level' && Boolean(target.maintain || target.recurring),
    ...baselineOf(session, indicator, entry.region, breakdown),
    milestones: target?.kind === 'level' ? milestonesOf(indicator, target) : [],
    least: bounds.min,
    most: bounds.max,
  };
}

/** Ids of the indicators whose entries a gauge of this one reads. */
export function readsOf(indicator: Indicator): string[] {
  const others = indicator.targets.flatMap((target) =>
    target.kind === 'reference' && 'indicator' in target.reference ? [target.reference.indicator] : [],
  );
  return [indicator.id, ...others];
}

function nextTarget({ targets }: Indicator, year: number, breakdown: string | null): Target | undefined {
  const fitting = targets.filter((target) => breakdown === null || breakdownKey(target.breakdown) === breakdown || !target.breakdown);
  const due = fitting.filter((target) => target.year >= year);
  const wanted = due.length > 0 ? extentOf(due.map((target) => target.year))[0] : extentOf(fitting.map((target) => target.year))[1];
  const [first] = fitting.filter((target) => target.year === wanted).sort((one, other) => rank(one) - rank(other));
  return first;
}

function rank(target: Target): number {
  if (target.kind !== 'trend') return 0;
  return target.of === 'level' ? 1 : 2;
}

/** Earlier levels of the same promise: of one side, for the same people. */
function milestonesOf({ targets, direction }: Indicator, shown: TargetOf<'level'>): Milestone[] {
  return targets.flatMap((target) =>
    target.kind === 'level' &&
    target.year < shown.year &&
    sideOf(target, direction) === sideOf(shown, direction) &&
    breakdownKey(target.breakdown) === breakdownKey(shown.breakdown)
      ? [{ year: target.year, value: target.value }]
      : [],
  );
}

/** The target as the gauge can draw it: a number where there is one at this moment, else the plan's words. */
function drawn(
  target: Target | undefined,
  indicator: Indicator,
  breakdown: string,
  entry: Entry,
  entryOf: (id: string) => Entry | undefined,
): GaugeTarget {
  if (!target) return { kind: 'words', text: '' };
  const words: GaugeTarget = { kind: 'words', text: target.source.quote };
  switch (target.kind) {
    case 'level':
      return level(statedLevel(target, indicator), words);
    case 'change': {
      const { baseline } = indicator;
      if (!baseline || baseline.year !== target.baselineYear || breakdown !== TOTAL) return words;
      return level(changedLevel(target, baseline.value, indicator), words);
    }
    case 'external':
      return entry.standard.kind === 'number'
        ? level(statedLevel({ comparator: target.comparator, value: entry.standard.value }, indicator), words)
        : words;
    case 'reference': {
      if ('region' in target.reference) return words;
      const other = 'indicator' in target.reference ? entryOf(target.reference.indicator) : entry;
      const key = breakdownKey(target.reference.breakdown);
      const reading = other?.readings.find((one) => one.breakdown === key);
      const value = reading?.value ?? null;
      if (value === null || isRefused(reading!, other!.indicator)) return words;
      return level(referredLevel(target, value, indicator), words);
    }
    case 'trend':
      return target.of === 'level' ? { kind: 'trend', direction: target.direction } : words;
    default:
      return words;
  }
}

function level(parts: Level | Lacking, words: GaugeTarget): GaugeTarget {
  if (typeof parts === 'string' || typeof parts.goal === 'string') return words;
  return { kind: 'level', comparator: parts.comparator, value: parts.value, upper: parts.upper, goal: parts.goal };
}

function baselineOf(session: EntrySession, indicator: Indicator, region: string, breakdown: string) {
  if (breakdown !== TOTAL || region !== session.plan.region.code || !indicator.baseline) return {};
  return { baseline: indicator.baseline.value, baselineYear: indicator.baseline.year };
}

/** A value the assessment would not use either: out of bounds, or another than its numerator and denominator make. */
function isRefused(reading: Reading, indicator: Indicator): boolean {
  if (reading.value === null) return false;
  const observation: Figures = { status: 'A' };
  addFigures(observation, reading);
  return readValue(observation, valueRulesOf(indicator)).fault !== undefined;
}

function textOf(session: EntrySession, entry: Entry, period: string, breakdown: string): string {
  const row = session.form.row(entry.indicator.id, entry.region)!;
  return session.text(row, session.form.column(period, breakdown, 'value')!);
}
