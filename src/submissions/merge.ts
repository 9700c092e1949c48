/**
 * Submissions merged into the observations of one dataset. What comes out depends on the submissions and the decisions alone, never on
 * the order in which files came in, or how often.
 *
 * MERGE1 the same whatever the order, and with files repeated · MERGE2 values for different cells, and the same value for one cell, merge without a
 * question, from several desks of a department too · MERGE3 two different values for one cell, from whomever, are a conflict: neither counts
 * until one is chosen · MERGE4 a choice is of the values that were there: one that has come since asks again · MERGE5 a later submission of a department that
 * differs from an earlier one replaces it only by a decision; both stay named · MERGE6 what was returned, replaced or left out does not count
 * MERGE7 decisions about submissions that are not there have no effect, and are told · MERGE8 of two submissions of one id that differ neither counts,
 * until all but one are left out by a decision or replaced · MERGE9 where the same value has other notes or sources, all of them are kept · MERGE10 sources
 * by time, observations in the order of the plan · MERGE11 one that was accepted counts, whatever was decided on it before
 */
import { runWhole, type Steps } from '../documents/steps.js';
import { observationKey, type ObservationKey } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';
import { isSaidAgain } from '../observations/said-again.js';
import { breakdownKey, breakdownKeys, dimensionsOf } from '../plan/breakdown.js';
import type { Plan } from '../plan/schema.js';
import type { SourceUse } from './dataset.js';
import type { Decision, DecisionOf } from './decisions.js';
import type { Justification } from './justifications.js';
import type { Submission } from './submission.js';

export interface MergedSource {
  readonly submission: Submission;
  readonly use: SourceUse;
  /** Another submission has the same id and says something else, and neither was left out. MERGE8 */
  readonly isOfOneId: boolean;
}

/** What a submission says for a cell. */
export interface Claim {
  /** Place in the sources. */
  readonly source: number;
  readonly observation: Observation;
}

export interface Conflict {
  readonly key: ObservationKey;
  /** In the order of the sources. */
  readonly claims: readonly Claim[];
}

/** A later submission of a department says something else than the one before it. MERGE5 */
export interface Succession {
  /** Places in the sources. */
  readonly earlier: number;
  readonly later: number;
  /** Cells they differ in. */
  readonly keys: readonly ObservationKey[];
}

export interface Merged {
  readonly sources: readonly MergedSource[];
  readonly observations: readonly Observation[];
  /** For each observation, the place in the sources of the first that says so. */
  readonly origins: readonly number[];
  readonly justifications: readonly (Justification & { readonly source: number })[];
  readonly conflicts: readonly Conflict[];
  readonly successions: readonly Succession[];
  /** Decisions that have an effect, or had one before a later one. */
  readonly decisions: readonly Decision[];
  /** Decisions about submissions that are not there. MERGE7 */
  readonly idle: readonly Decision[];
}

/**
 * @param submissions checked against the plan.
 * @param decisions in the order they were made: of two on one thing the last stands.
 */
export function mergeSubmissions(plan: Plan, submissions: Iterable<Submission>, decisions: readonly Decision[] = []): Merged {
  return runWhole(mergeStepwise(plan, submissions, decisions));
}

export function* mergeStepwise(plan: Plan, submissions: Iterable<Submission>, decisions: readonly Decision[]): Steps<Merged> {
  const collected = inTime(submissions);
  const known = new Set(collected.map(({ digest }) => digest));
  const [effective, idle] = [decisions.filter((one) => isOf(one, known)), decisions.filter((one) => !isOf(one, known))];
  const sources = withUse(collected, effective);
  const chosen = new Map(effective.filter((one) => one.kind === 'value').map((one) => [observationKey(one), one]));
  const order = new CellOrder(plan, sources);
  const observations: Observation[] = [];
  const origins: number[] = [];
  const conflicts: Conflict[] = [];
  for (const said of yield* saidByIndicator(plan, sources, leftOut(effective))) {
    const sorted = order.sort(said.observations);
    const { length } = sorted;
    yield length;
    for (let start = 0, end; start < length; start = end) {
      const place = sorted[start]!;
      end = start + 1;
      while (end < length && order.isSamePlace(sorted[end]!, place, length)) end++;
      let claim: Claim | null = claimOf(said, place % length);
      if (end > start + 1) {
        yield end - start;
        const claims = Array.from(sorted.subarray(start, end), (one) => claimOf(said, one % length));
        const key = observationKey(claim.observation);
        claim = agreedOf(claims) ?? chosenOf(claims, chosen.get(key), sources);
        if (!claim) conflicts.push({ key, claims });
      }
      if (!claim) continue;
      observations.push(claim.observation);
      origins.push(claim.source);
    }
  }
  return {
    sources,
    observations,
    origins,
    justifications: justificationsOf(sources, observations, origins),
    conflicts,
    successions: successionsOf(sources, conflicts),
    decisions: effective,
    idle,
  };
}

/** Each once, the earliest first. MERGE10 */
function inTime(submissions: Iterable<Submission>): Submission[] {
  const once = new Map(Array.from(submissions, (submission) => [submission.digest, submission]));
  const times = new Map(Array.from(once.values(), ({ digest, createdAt }) => [digest, Date.parse(createdAt)]));
  return [...once.values()].sort(
    (one, other) => times.get(one.digest)! - times.get(other.digest)! || compareText(one.digest, other.digest),
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isOf(decision: Decision, known: ReadonlySet<string>): boolean {
  switch (decision.kind) {
    case 'approval':
      return true;
    case 'value':
      return [decision.chosen, ...decision.others].every((digest) => known.has(digest));
    case 'replacement':
      return known.has(decision.submission) && known.has(decision.replaces);
    default:
      return known.has(decision.submission);
  }
}

function withUse(submissions: readonly Submission[], decisions: readonly Decision[]): MergedSource[] {
  const uses = new Map<string, SourceUse>();
  for (const decision of decisions) {
    if (decision.kind === 'replacement') uses.set(decision.replaces, 'replaced');
    else if (decision.kind === 'return') uses.set(decision.submission, 'returned');
    else if (decision.kind === 'exclusion') uses.set(decision.submission, 'left-out');
    else if (decision.kind === 'acceptance') uses.delete(decision.submission);
  }
  const isOut = ({ digest }: Submission) => uses.get(digest) === 'left-out' || uses.get(digest) === 'replaced';
  const counts = new Map<string, number>();
  for (const submission of submissions) if (!isOut(submission)) counts.set(submission.id, (counts.get(submission.id) ?? 0) + 1);
  return submissions.map((submission) => {
    const isOfOneId = !isOut(submission) && counts.get(submission.id)! > 1;
    return { submission, isOfOneId, use: uses.get(submission.digest) ?? (isOfOneId ? 'left-out' : 'taken') };
  });
}

/** Keys of values that are left out, by the digest of their submission. */
function leftOut(decisions: readonly Decision[]): ReadonlyMap<string, ReadonlySet<ObservationKey>> {
  const found = new Map<string, Set<ObservationKey>>();
  for (const decision of decisions) {
    if (decision.kind !== 'cell-exclusion') continue;
    const keys = found.get(decision.submission) ?? new Set();
    keys.add(observationKey(decision));
    found.set(decision.submission, keys);
  }
  return found;
}

/** What is said of an indicator, and the places in the sources of who says so. */
interface Said {
  readonly observations: Observation[];
  readonly sources: number[];
}

/** In the order of the plan. */
function* saidByIndicator(
  { indicators }: Plan,
  sources: readonly MergedSource[],
  excluded: ReadonlyMap<string, ReadonlySet<ObservationKey>>,
): Steps<Iterable<Said>> {
  const all = new Map<string, Said>(indicators.map(({ id }) => [id, { observations: [], sources: [] }]));
  for (const [source, { submission, use }] of sources.entries()) {
    if (use !== 'taken') continue;
    const { observations } = submission.report;
    yield observations.length;
    const without = excluded.get(submission.digest);
    for (const observation of observations) {
      if (without?.has(observationKey(observation))) continue;
      const said = all.get(observation.indicator)!;
      said.observations.push(observation);
      said.sources.push(source);
    }
  }
  return all.values();
}

function claimOf({ sources, observations }: Said, i: number): Claim {
  return { source: sources[i]!, observation: observations[i]! };
}

/** What all of them say, where they say the same. MERGE2, MERGE9 */
function agreedOf(claims: readonly Claim[]): Claim | null {
  const [first, ...others] = claims as readonly [Claim, ...Claim[]];
  if (!others.every(({ observation }) => isSaidAgain(first.observation, observation))) return null;
  const observation = { ...first.observation };
  for (const member of ['source', 'note'] as const) {
    const texts = new Set(claims.flatMap(({ observation }) => observation[member] ?? []));
    if (texts.size > 0) observation[member] = [...texts].join('；');
  }
  return { source: first.source, observation };
}

/** MERGE3, MERGE4 */
function chosenOf(claims: readonly Claim[], decision: DecisionOf<'value'> | undefined, sources: readonly MergedSource[]): Claim | null {
  if (!decision) return null;
  const decided = new Set([decision.chosen, ...decision.others]);
  const digestOf = ({ source }: Claim) => sources[source]!.submission.digest;
  if (!claims.every((claim) => decided.has(digestOf(claim)))) return null;
  return claims.find((claim) => digestOf(claim) === decision.chosen) ?? null;
}

function successionsOf(sources: readonly MergedSource[], conflicts: readonly Conflict[]): Succession[] {
  const found = new Map<string, { earlier: number; later: number; keys: ObservationKey[] }>();
  for (const { key, claims } of conflicts) {
    const before = new Map<string, Claim>();
    for (const claim of claims) {
      const { source: later, observation } = claim;
      const department = departmentOf(sources[later]!);
      const last = before.get(department);
      before.set(department, claim);
      if (!last || isSaidAgain(last.observation, observation)) continue;
      const name = `${last.source} ${later}`;
      const one = found.get(name) ?? { earlier: last.source, later, keys: [] };
      one.keys.push(key);
      found.set(name, one);
    }
  }
  return [...found.values()].sort((one, other) => one.earlier - other.earlier || one.later - other.later);
}

function departmentOf({ submission }: MergedSource): string {
  return submission.report.department;
}

/** Of the entries whose total counts, as their department gave them. */
function justificationsOf(
  sources: readonly MergedSource[],
  observations: readonly Observation[],
  origins: readonly number[],
): Merged['justifications'] {
  const reasons = sources.map(({ submission: { justifications } }) =>
    justifications.length === 0
      ? null
      : new Map(justifications.map((one) => [observationKey({ ...one, breakdown: undefined }), one] as const)),
  );
  const found: (Justification & { readonly source: number })[] = [];
  for (let i = 0; i < observations.length; i++) {
    const source = origins[i]!;
    const reason = reasons[source]?.get(observationKey(observations[i]!));
    if (reason) found.push({ ...reason, source });
  }
  return found;
}

/** The order of the cells of an indicator: region, period, breakdown. */
class CellOrder {
  private readonly regions: ReadonlyMap<string, number>;
  private readonly periods: ReadonlyMap<string, number>;
  /** By the indicator's id. */
  private readonly breakdowns: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(plan: Plan, sources: readonly MergedSource[]) {
    const reports = sources.map(({ submission }) => submission.report);
    const dimensions = dimensionsOf(plan);
    this.regions = placesOf(new Set(reports.flatMap(({ regions }) => regions)));
    this.periods = placesOf(new Set(reports.flatMap(({ periods }) => periods)));
    this.breakdowns = new Map(
      plan.indicators.map((indicator) => [indicator.id, new Map(breakdownKeys(indicator, dimensions).map((key, i) => [key, i]))]),
    );
  }

  /**
   * @param observations of one indicator.
   * @returns for each its place and number in one, the least place first and of one place the least number: sorting numbers is many times faster
   * than comparing what they stand for. The number is the remainder by how many there are.
   */
  sort(observations: readonly Observation[]): Float64Array {
    const count = observations.length;
    const breakdowns = this.breakdowns.get(observations[0]?.indicator ?? '');
    return Float64Array.from(observations, ({ region, period, breakdown }, i) => {
      const area = this.regions.get(region)! * this.periods.size + this.periods.get(period)!;
      return (area * breakdowns!.size + breakdowns!.get(breakdownKey(breakdown))!) * count + i;
    }).sort();
  }

  isSamePlace(one: number, other: number, count: number): boolean {
    return Math.floor(one / count) === Math.floor(other / count);
  }
}

function placesOf(words: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map([...words].sort(compareText).map((word, i) => [word, i]));
}
