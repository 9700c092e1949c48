/**
 * Values that are due, each with a number in the order of the plan: hundreds of thousands are counted without a name for each.
 *
 * DUENUMBER1 numbers and values lead to each other, and each value has its place · DUENUMBER2 what is not due has no number
 * DUENUMBER3 of a list of values the same comes out
 */
import { observationKey, observationKeyOf, type ObservationKey } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';
import { breakdownKey, breakdownKeys, dimensionsOf, TOTAL } from '../plan/breakdown.js';
import { isDue } from '../plan/due.js';
import { leadOf } from '../plan/plan.js';
import type { Indicator, Plan } from '../plan/schema.js';

export interface DueValue {
  readonly key: ObservationKey;
  readonly department: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  /** Breakdown key; the total is the empty string. */
  readonly breakdown: string;
}

export interface DueScope {
  readonly plan: Plan;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
}

/** A department that owes something, in a region and a period. */
export type DuePlace = Pick<DueValue, 'department' | 'region' | 'period'>;

export interface Due {
  readonly count: number;
  readonly places: readonly DuePlace[];
  /** By number of the value, the number of its place. */
  readonly placeOf: ArrayLike<number>;
  /** -1 where it is not due. DUENUMBER2 */
  numberOf(cell: Pick<Observation, 'indicator' | 'region' | 'period' | 'breakdown'>): number;
  value(number: number): DueValue;
}

/** The values of an indicator in a region and a period. */
interface Portion {
  readonly breakdowns: readonly string[];
  readonly breakdownPlaces: ReadonlyMap<string, number>;
  /** Values of the region before it. */
  readonly before: number;
}

/** The values of an indicator: those of a region stand together. */
interface Block {
  readonly indicator: string;
  readonly department: string;
  /** By period. */
  readonly portions: readonly Portion[];
  /** Values of a region. */
  readonly size: number;
  /** Number of its first value. */
  readonly start: number;
}

/** In the order of the plan. DUENUMBER1 */
export class DueNumbers implements Due {
  readonly count: number;
  readonly places: readonly DuePlace[];
  readonly placeOf: Uint32Array;
  private readonly regions: readonly string[];
  private readonly periods: readonly string[];
  private readonly regionPlaces: ReadonlyMap<string, number>;
  private readonly periodPlaces: ReadonlyMap<string, number>;
  private readonly blocks: readonly Block[];
  private readonly byIndicator: ReadonlyMap<string, Block>;

  constructor({ plan, regions, periods }: DueScope) {
    [this.regions, this.periods] = [[...new Set(regions)], [...new Set(periods)]];
    [this.regionPlaces, this.periodPlaces] = [numbered(this.regions), numbered(this.periods)];
    const dimensions = dimensionsOf(plan);
    let count = 0;
    this.blocks = plan.indicators.map((indicator): Block => {
      const breakdowns = indicator.measure.kind === 'task' ? [TOTAL] : breakdownKeys(indicator, dimensions);
      const portions = portionsOf(indicator, breakdowns, this.periods);
      const size = portions.reduce((sum, portion) => sum + portion.breakdowns.length, 0);
      const start = count;
      count += this.regions.length * size;
      return { indicator: indicator.id, department: leadOf(indicator), portions, size, start };
    });
    this.count = count;
    this.byIndicator = new Map(this.blocks.map((block) => [block.indicator, block]));
    this.places = this.placesOwed();
    this.placeOf = new Uint32Array(count);
    const places = numbered(this.places.map(({ department, region, period }) => duePlace(department, region, period)));
    for (const { department, portions, size, start } of this.blocks) {
      for (const [r, region] of this.regions.entries()) {
        for (const [p, { breakdowns, before }] of portions.entries()) {
          const first = start + r * size + before;
          if (breakdowns.length > 0) {
            this.placeOf.fill(places.get(duePlace(department, region, this.periods[p]!))!, first, first + breakdowns.length);
          }
        }
      }
    }
  }

  /** By department. */
  private placesOwed(): DuePlace[] {
    const owed = new Map<string, Set<string>>();
    for (const { department, portions } of this.blocks) {
      const periods = owed.get(department) ?? new Set();
      owed.set(department, periods);
      for (const [p, { breakdowns }] of portions.entries()) if (breakdowns.length > 0) periods.add(this.periods[p]!);
    }
    return [...owed].flatMap(([department, periods]) =>
      this.regions.flatMap((region) =>
        this.periods.filter((period) => periods.has(period)).map((period) => ({ department, region, period })),
      ),
    );
  }

  numberOf({ indicator, region, period, breakdown }: Parameters<Due['numberOf']>[0]): number {
    const block = this.byIndicator.get(indicator);
    const [inRegion, inPeriod] = [this.regionPlaces.get(region), this.periodPlaces.get(period)];
    if (!block || inRegion === undefined || inPeriod === undefined) return -1;
    const { breakdownPlaces, before } = block.portions[inPeriod]!;
    const within = breakdownPlaces.get(breakdownKey(breakdown));
    return within === undefined ? -1 : block.start + inRegion * block.size + before + within;
  }

  value(number: number): DueValue {
    const { indicator, portions, size, start } = this.blockOf(number);
    const place = this.places[this.placeOf[number]!]!;
    const { breakdowns, before } = portions[this.periodPlaces.get(place.period)!]!;
    const breakdown = breakdowns[((number - start) % size) - before]!;
    return { key: observationKeyOf(indicator, place.region, place.period, breakdown), ...place, indicator, breakdown };
  }

  private blockOf(number: number): Block {
    let [low, high] = [0, this.blocks.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.blocks[middle]!.start <= number) low = middle;
      else high = middle - 1;
    }
    return this.blocks[low]!;
  }
}

function portionsOf(indicator: Indicator, all: readonly string[], periods: readonly string[]): Portion[] {
  const usual = { breakdowns: all, breakdownPlaces: numbered(all) };
  let before = 0;
  return periods.map((period) => {
    const breakdowns = all.filter((breakdown) => isDue(indicator, period, breakdown));
    const isUsual = breakdowns.length === all.length;
    const portion = { ...(isUsual ? usual : { breakdowns, breakdownPlaces: numbered(breakdowns) }), before };
    before += breakdowns.length;
    return portion;
  });
}

/** DUENUMBER3 */
export function listed(values: readonly DueValue[]): Due {
  const numbers = new Map(values.map(({ key }, number) => [key, number]));
  const places = new Map<string, DuePlace & { readonly number: number }>();
  const placeOf = values.map(({ department, region, period }) => {
    const name = duePlace(department, region, period);
    const place = places.get(name) ?? { department, region, period, number: places.size };
    places.set(name, place);
    return place.number;
  });
  return {
    count: values.length,
    places: Array.from(places.values(), ({ department, region, period }) => ({ department, region, period })),
    placeOf,
    numberOf: (cell) => numbers.get(observationKey(cell)) ?? -1,
    value: (number) => values[number]!,
  };
}

/** A department in a region and a period, by one name. */
export function duePlace(department: string, region: string, period: string): string {
  return `${department}|${region}|${period}`;
}

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, i) => [word, i]));
}
