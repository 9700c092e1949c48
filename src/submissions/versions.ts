/**
 * Newer versions of what a department has sent, that nobody has decided on.
 *
 * NEWERVERSION1 a file is a newer version of the earlier ones of its department that say something else, where it speaks of all that they do · NEWERVERSION2 several
 * earlier ones are one question with it · NEWERVERSION4 one that names the submission it corrects is asked about all the same · NEWERVERSION3 one that speaks of less replaces nothing: what they say otherwise is a conflict for each value
 */
import type { Steps } from '../documents/steps.js';
import { observationKey, type ObservationKey } from '../observations/cell-key.js';
import type { Conflict, Merged } from './merge.js';

/** A comparison of two files counts for as many. */
const STEPS = 20;

export interface Version {
  /** Places in the sources. */
  readonly later: number;
  readonly earlier: readonly number[];
  /** Values that they differ in. */
  readonly keys: readonly ObservationKey[];
}

export function* pendingVersionsStepwise(merged: Merged): Steps<Version[]> {
  const { sources } = merged;
  const speaks = new Map<number, ReadonlySet<ObservationKey>>();
  const keysOf = (source: number) => {
    const known = speaks.get(source) ?? new Set(sources[source]!.submission.report.observations.map(observationKey));
    speaks.set(source, known);
    return known;
  };
  const isCovered = (source: number, by: number) => {
    const all = keysOf(by);
    return [...keysOf(source)].every((key) => all.has(key));
  };
  const conflictsOf = new Map<number, Conflict[]>();
  for (const conflict of merged.conflicts) {
    yield conflict.claims.length;
    for (const { source } of conflict.claims) {
      const known = conflictsOf.get(source);
      if (known) known.push(conflict);
      else conflictsOf.set(source, [conflict]);
    }
  }
  const found: Version[] = [];
  for (const group of yield* differing(merged)) {
    let left = group;
    while (left.length > 1) {
      yield STEPS;
      const later = left[left.length - 1]!;
      const earlier = left.slice(0, -1).filter((source) => isCovered(source, later));
      if (earlier.length > 0) found.push({ later, earlier, keys: keysIn(conflictsOf, new Set([later, ...earlier])) });
      left = left.slice(0, -1).filter((source) => !earlier.includes(source));
    }
  }
  return found.sort((one, other) => one.later - other.later);
}

/** Files of one department that are tied by values they say otherwise; in the order of time. */
function* differing({ conflicts, sources }: Merged): Steps<number[][]> {
  const heads = new Map<number, number>();
  const headOf = (source: number): number => {
    const next = heads.get(source) ?? source;
    if (next === source) return source;
    const head = headOf(next);
    heads.set(source, head);
    return head;
  };
  for (const { claims } of conflicts) {
    yield claims.length;
    const first = new Map<string, number>();
    for (const { source } of claims) {
      const { department } = sources[source]!.submission.report;
      const head = headOf(source);
      heads.set(head, headOf(first.get(department) ?? head));
      first.set(department, headOf(head));
    }
  }
  const groups = new Map<number, number[]>();
  for (const source of [...heads.keys()].sort((one, other) => one - other)) {
    groups.set(headOf(source), [...(groups.get(headOf(source)) ?? []), source]);
  }
  return [...groups.values()];
}

function keysIn(conflictsOf: ReadonlyMap<number, readonly Conflict[]>, versions: ReadonlySet<number>): ObservationKey[] {
  const near = new Set([...versions].flatMap((source) => conflictsOf.get(source) ?? []));
  return [...near].filter(({ claims }) => claims.filter(({ source }) => versions.has(source)).length > 1).map(({ key }) => key);
}

/** Is nobody in the conflict but these versions? It is no question of its own then. */
export function isBetween({ claims }: Conflict, { later, earlier }: Version): boolean {
  const versions = new Set([later, ...earlier]);
  return claims.every(({ source }) => versions.has(source));
}
