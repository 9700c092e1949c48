/**
 * Breakdowns 分组: the dimensions a value is given by besides its total.
 *
 * A breakdown is a record of dimension and category, `{ sex: 'F' }`; the empty record is the total.
 * Its key is the same as one string, `sex=F`, several dimensions in alphabetical order: `residence=R;sex=F`.
 * Sex and its codes are of SDMX CL_SEX; residence U and R are urban and rural.
 *
 * BREAKKEY1 the total's key is empty · BREAKKEY2 a key does not depend on the order of its dimensions · BREAKKEY3 key and breakdown lead to each other
 * BREAKKEY4 an indicator is filled by its total and by each category, in the order of its dimensions
 */
import type { Indicator, Plan } from './schema.js';

export type Breakdown = Readonly<Record<string, string>>;

export interface Dimension {
  readonly id: string;
  /** Absent for the built-in dimensions: their names are in the locales. */
  readonly name?: string;
  /** The categories add up to the total. */
  readonly exhaustive?: boolean | undefined;
  readonly categories: readonly { readonly id: string; readonly name?: string }[];
}

export const TOTAL = '';

export const BUILT_IN_DIMENSIONS: readonly Dimension[] = [
  { id: 'sex', exhaustive: true, categories: [{ id: 'F' }, { id: 'M' }] },
  { id: 'residence', exhaustive: true, categories: [{ id: 'U' }, { id: 'R' }] },
];

export function dimensionsOf(plan: Pick<Plan, 'dimensions'>): ReadonlyMap<string, Dimension> {
  return new Map([...BUILT_IN_DIMENSIONS, ...(plan.dimensions ?? [])].map((dimension) => [dimension.id, dimension]));
}

export function breakdownKey(breakdown: Breakdown | undefined): string {
  if (!breakdown) return TOTAL;
  return Object.keys(breakdown)
    .sort()
    .map((dimension) => `${dimension}=${breakdown[dimension]}`)
    .join(';');
}

export function parseBreakdownKey(key: string): Breakdown {
  if (key === TOTAL) return {};
  return Object.fromEntries(key.split(';').map((pair) => pair.split('=') as [string, string]));
}

/** The keys an indicator is filled by: the total first, then each category of each of its dimensions. */
export function breakdownKeys(indicator: Pick<Indicator, 'breakdowns'>, dimensions: ReadonlyMap<string, Dimension>): string[] {
  const categories = indicator.breakdowns.flatMap((id) =>
    (dimensions.get(id)?.categories ?? []).map((category) => breakdownKey({ [id]: category.id })),
  );
  return [TOTAL, ...categories];
}
