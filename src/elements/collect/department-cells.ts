/**
 * The cells of a department, as the office sees them: what was sent for each value that is due, and what is the matter with it.
 *
 * DESKCELL1 a cell for each value that is due, sent or not, in the order of the plan · DESKCELL2 where files differ all that was said stands there, but for
 * what another file has replaced or answers · DESKCELL3 what is to be looked at comes first: conflicts, what was not sent, what the checks of the form say, remarks,
 * reasons that were given · DESKCELL4 a remark that was answered stands with its answer
 */
import { observationKeyOf, observationKey, type ObservationKey } from '../../observations/cell-key.js';
import type { Observation } from '../../observations/observation.js';
import { isMissing } from '../../observations/observation.js';
import { statedValue } from '../../observations/value.js';
import { breakdownKey, parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { toDecimals } from '../../plan/decimals.js';
import { yearBefore } from '../../plan/period.js';
import { leadOf } from '../../plan/plan.js';
import { unitFactor } from '../../plan/unit.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import type { DeskState } from '../../submissions/desk-state.js';
import type { GapState } from '../../submissions/dataset.js';
import type { Status } from '../../plan/assessment-terms.js';
import type { Checks, DeskView } from '../../submissions/desk-view.js';
import { answerTo, answerToRemark } from '../../submissions/verdicts.js';
import type { CellFinding } from '../../submissions/submission-checks.js';
import { standingKey, type Standings } from './standings.js';
import type { DueValue } from '../../submissions/due-numbers.js';
import { dueValues } from '../../submissions/due-values.js';
import type { Remark } from '../../submissions/review.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { unitLabel } from '../../vocabulary/units.js';

/** What a file says for a value. */
export interface Said {
  /** Place in the sources. */
  readonly source: number;
  readonly observation: Observation;
}

/** A remark on a file of the department. */
export interface DeskRemark {
  readonly remark: Remark;
  /** Digest of the submission it is on. */
  readonly submission: string;
  /** The file was answered by another; what that one says to the remark, if anything. */
  readonly answered: { readonly mended?: boolean | undefined; readonly answer?: string | undefined } | null;
  /** What that submission said of the value it is on. */
  readonly before: Observation | null;
}

export interface DepartmentCell {
  readonly due: DueValue;
  readonly indicator: Indicator;
  readonly said: readonly Said[];
  /** What counts, or `null`. */
  readonly taken: Observation | null;
  /** Why none counts, or `null`. */
  readonly gap: GapState | null;
  readonly previous: number | null;
  /** The reason given for its warnings; empty where none was. */
  readonly reason: string;
  readonly remarks: readonly DeskRemark[];
  readonly findings: readonly CellFinding[];
  /** Where its indicator stands against its targets, by this value. */
  readonly standing: Status | null;
}

export const CELL_KINDS = ['conflict', 'unsent', 'findings', 'remarks', 'reasons', 'missing'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** What is known of a department's values. */
export interface DeskKnowledge {
  readonly view: DeskView;
  readonly state: DeskState;
  readonly previous: readonly Observation[];
  readonly checks: Checks;
  readonly standings: Standings;
}

/** DESKCELL1 */
export function departmentCells(department: string, plan: Plan, knowledge: DeskKnowledge): DepartmentCell[] {
  const { view, state, previous, checks, standings } = knowledge;
  const { sources, observations, conflicts } = view.merged;
  const indicators = new Map(plan.indicators.map((one) => [one.id, one]));
  const led = plan.indicators.filter((one) => leadOf(one) === department) as unknown as Plan['indicators'];
  const ids = new Set(led.map(({ id }) => id));
  const byKey = (all: readonly Observation[]) =>
    new Map(all.filter(({ indicator }) => ids.has(indicator)).map((one) => [observationKey(one), one]));
  const taken = byKey(observations);
  const conflicting = new Set(conflicts.map(({ key }) => key));
  const before = byKey(previous);
  const remarks = departmentRemarks(department, knowledge);
  const said = new Map<ObservationKey, Said[]>();
  const reasons = new Map<ObservationKey, string>();
  const findings = new Map<ObservationKey, CellFinding[]>();
  const returned = new Set<ObservationKey>();
  for (const [source, { submission, use }] of sources.entries()) {
    if (submission.report.department !== department || use === 'replaced' || answerTo(state, submission.digest)) continue;
    for (const one of submission.justifications) reasons.set(observationKey({ ...one, breakdown: undefined }), one.reason);
    for (const observation of submission.report.observations) findings.delete(observationKey(observation)); // those of the latest file stand
    for (const one of checks.get(submission.digest)?.findings ?? []) {
      const key = observationKeyOf(one.indicator, one.region, one.period, one.finding.breakdown);
      findings.set(key, [...(findings.get(key) ?? []), one]);
    }
    for (const observation of submission.report.observations) {
      const key = observationKey(observation);
      said.set(key, [...(said.get(key) ?? []), { source, observation }]);
      if (use === 'returned') returned.add(key);
    }
  }
  return dueValues({ plan: { ...plan, indicators: led }, regions: view.regions, periods: view.periods }).map((due): DepartmentCell => {
    const { key, indicator, region, period, breakdown } = due;
    const counts = taken.get(key) ?? null;
    const isSent = said.has(key);
    const gap = counts ? null : conflicting.has(key) ? 'conflict' : returned.has(key) ? 'returned' : isSent ? 'left-out' : 'unsent';
    const last = before.get(observationKeyOf(indicator, region, yearBefore(period), breakdown));
    return {
      due,
      indicator: indicators.get(indicator)!,
      said: said.get(key) ?? [],
      taken: counts,
      gap,
      previous: last ? valueOf(last, indicators.get(indicator)!) : null,
      reason: breakdown === TOTAL ? (reasons.get(key) ?? '') : '',
      remarks: remarks.filter(({ remark }) => isOn(remark, due)),
      findings: findings.get(key) ?? [],
      standing: breakdown === TOTAL && counts ? (standings.get(standingKey(indicator, region, period)) ?? null) : null,
    };
  });
}

/** On files that were not replaced. DESKCELL4 */
export function departmentRemarks(department: string, { view, state }: Pick<DeskKnowledge, 'view' | 'state'>): DeskRemark[] {
  return view.merged.sources.flatMap(({ submission: { digest, report }, use }) => {
    if (report.department !== department || use === 'replaced') return [];
    const isAnswered = answerTo(state, digest) !== undefined;
    return (state.remarks[digest] ?? []).map((remark) => ({
      remark,
      submission: digest,
      answered: isAnswered ? (answerToRemark(state, digest, remark.id) ?? {}) : null,
      before: report.observations.find((one) => observationKey(one) === keyOf(remark)) ?? null,
    }));
  });
}

function keyOf({ indicator, region, period, breakdown }: Remark): ObservationKey | null {
  if (indicator === undefined || region === undefined || period === undefined) return null;
  return observationKeyOf(indicator, region, period, breakdownKey(breakdown));
}

/** Is a remark on this value, or on its indicator? */
export function isOn({ indicator, region, period, breakdown }: Remark, due: DueValue): boolean {
  if (indicator !== due.indicator) return false;
  if (region === undefined || period === undefined) return due.breakdown === TOTAL;
  return region === due.region && period === due.period && breakdownKey(breakdown) === due.breakdown;
}

/** Where a remark on a value points. */
export function placeOf({ indicator, region, period, breakdown }: DueValue): Omit<Remark, 'id' | 'text'> {
  return { indicator, region, period, ...(breakdown !== TOTAL && { breakdown: { ...parseBreakdownKey(breakdown) } }) };
}

export function isOfKind({ gap, remarks, reason, taken, findings }: DepartmentCell, kind: CellKind): boolean {
  switch (kind) {
    case 'conflict':
      return gap === 'conflict';
    case 'unsent':
      return gap === 'unsent';
    case 'findings':
      return findings.length > 0;
    case 'remarks':
      return remarks.length > 0;
    case 'reasons':
      return reason !== '';
    case 'missing':
      return taken !== null && isMissing(taken.status);
  }
}

/** DESKCELL3 */
export function inOrder(cells: readonly DepartmentCell[]): {
  readonly toLookAt: readonly DepartmentCell[];
  readonly rest: readonly DepartmentCell[];
} {
  const rank = (cell: DepartmentCell) => CELL_KINDS.findIndex((kind) => isOfKind(cell, kind));
  const toLookAt = cells.filter((cell) => rank(cell) !== -1).sort((one, other) => rank(one) - rank(other));
  return { toLookAt, rest: cells.filter((cell) => rank(cell) === -1) };
}

/** A value in the decimals it was written with; a state, or why there is none, in words. */
export function observationText(observation: Observation, indicator: Indicator, locale: Locale): string {
  const { written, decimals, task, status } = observation;
  const words = formWords[locale];
  if (task !== undefined) return words.task[task];
  const value = valueOf(observation, indicator);
  if (value !== null) return written ?? toDecimals(value, decimals ?? indicator.precision);
  return isMissing(status) ? words.missing[status] : '—';
}

/** As stated, or computed of its counts. */
function valueOf(observation: Observation, { unit }: Indicator): number | null {
  return statedValue(observation, unitFactor(unit));
}

/** Numerator and denominator with their unit, 2916 / 4500; empty where there are none. */
export function halvesText({ numerator, denominator }: Observation): string {
  return numerator === undefined || denominator === undefined ? '' : `${numerator} / ${denominator}`;
}

/** The unit; a task has none. */
export function unitOf(indicator: Indicator, locale: Locale): string {
  return indicator.measure.kind === 'task' ? '' : unitLabel(indicator, locale);
}

/** By how much a value has changed, with its sign; empty where either is missing. */
export function changeText({ taken, said, previous, indicator }: DepartmentCell): string {
  const shown = taken ?? said[said.length - 1]?.observation;
  const value = shown ? valueOf(shown, indicator) : null;
  if (value === null || previous === null) return '';
  const text = toDecimals(value - previous, indicator.precision);
  return Number(text) > 0 ? `+${text}` : text.replace('-', '−');
}
