/**
 * What was reported before, looked up for a value. A form of 100,000 rows asks for what is seen of it first: an indicator is looked through when it
 * is first asked for; and of a full form nine times a row, so that no key is made for it.
 *
 * REPORTED1 of two observations with one key the last counts · REPORTED2 all are given out, each key once, indicator by indicator
 */
import { observationKey } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';
import { breakdownKey } from '../plan/breakdown.js';

/** By period, by key of the breakdown, by region. */
type OfIndicator = Map<string, Map<string, Map<string, Observation>>>;

export class Reported implements Iterable<Observation> {
  private readonly given = new Map<string, Observation[]>();
  private readonly known = new Map<string, OfIndicator>();

  constructor(observations: readonly Observation[]) {
    for (const observation of observations) within(this.given, observation.indicator, () => []).push(observation);
  }

  /** @param breakdown its key. */
  get(indicator: string, region: string, period: string, breakdown: string): Observation | undefined {
    return this.of(indicator).get(period)?.get(breakdown)?.get(region);
  }

  *[Symbol.iterator](): Iterator<Observation> {
    for (const observations of this.given.values()) yield* new Map(observations.map((one) => [observationKey(one), one])).values();
  }

  private of(indicator: string): OfIndicator {
    return within(this.known, indicator, () => arranged(this.given.get(indicator) ?? []));
  }
}

function arranged(observations: readonly Observation[]): OfIndicator {
  const found: OfIndicator = new Map();
  for (const observation of observations) {
    const ofPeriod = within(found, observation.period, () => new Map<string, Map<string, Observation>>());
    within(ofPeriod, breakdownKey(observation.breakdown), () => new Map<string, Observation>()).set(observation.region, observation);
  }
  return found;
}

function within<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
