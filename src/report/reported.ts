/**
 * What was reported before, looked up by the keys of observations. A form of 100,000 rows asks for what is seen of it first: the
 * observations of an indicator are parted by regions when the first is asked for, and the keys of a region made when it is.
 *
 * REPORTED1 of two observations with one key the last counts · REPORTED2 all are given out, each key once, indicator by indicator and region by
 * region · REPORTED3 keys are made of the row that is asked for alone
 */
import { observationKey, rowOfKey, type ObservationKey } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';

type ByKey = ReadonlyMap<ObservationKey, Observation>;

export class Reported implements Iterable<Observation> {
  private readonly given: ReadonlyMap<string, readonly Observation[]>;
  private readonly byRegion = new Map<string, ReadonlyMap<string, readonly Observation[]>>();
  private readonly known = new Map<readonly Observation[], ByKey>();

  constructor(observations: readonly Observation[]) {
    this.given = grouped(observations, 'indicator');
  }

  get(key: ObservationKey): Observation | undefined {
    const { indicator, region } = rowOfKey(key);
    const row = this.regions(indicator).get(region);
    return row && this.of(row).get(key);
  }

  *[Symbol.iterator](): Iterator<Observation> {
    for (const indicator of this.given.keys()) for (const row of this.regions(indicator).values()) yield* this.of(row).values();
  }

  private regions(indicator: string): ReadonlyMap<string, readonly Observation[]> {
    const known = this.byRegion.get(indicator) ?? grouped(this.given.get(indicator) ?? [], 'region');
    this.byRegion.set(indicator, known);
    return known;
  }

  private of(row: readonly Observation[]): ByKey {
    const known = this.known.get(row) ?? new Map(row.map((observation) => [observationKey(observation), observation]));
    this.known.set(row, known);
    return known;
  }
}

function grouped(observations: readonly Observation[], by: 'indicator' | 'region'): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const others = groups.get(observation[by]);
    if (others) others.push(observation);
    else groups.set(observation[by], [observation]);
  }
  return groups;
}
