/**
 * What was reported before, looked up by the keys of observations. A form of 100,000 rows asks for what is seen of it first: keys are made
 * indicator by indicator, when the first of one is asked for.
 *
 * REPORTED1 of two observations with one key the last counts · REPORTED2 all are given out, each key once, indicator by indicator
 */
import { indicatorOfKey, observationKey, type ObservationKey } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';

export class Reported implements Iterable<Observation> {
  private readonly given = new Map<string, Observation[]>();
  private readonly known = new Map<string, ReadonlyMap<ObservationKey, Observation>>();

  constructor(observations: readonly Observation[]) {
    for (const observation of observations) {
      const others = this.given.get(observation.indicator);
      if (others) others.push(observation);
      else this.given.set(observation.indicator, [observation]);
    }
  }

  get(key: ObservationKey): Observation | undefined {
    return this.of(indicatorOfKey(key)).get(key);
  }

  *[Symbol.iterator](): Iterator<Observation> {
    for (const indicator of this.given.keys()) yield* this.of(indicator).values();
  }

  private of(indicator: string): ReadonlyMap<ObservationKey, Observation> {
    const known = this.known.get(indicator) ?? byKey(this.given.get(indicator) ?? []);
    this.known.set(indicator, known);
    return known;
  }
}

function byKey(observations: readonly Observation[]): ReadonlyMap<ObservationKey, Observation> {
  return new Map(observations.map((observation) => [observationKey(observation), observation]));
}
