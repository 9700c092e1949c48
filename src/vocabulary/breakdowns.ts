/** Dimensions and categories in words. The built-in ones are named here, a plan's own ones by the plan. */
import { dimensionsOf } from '../plan/breakdown.js';
import type { Plan } from '../plan/schema.js';
import { breakdownWords as en } from './en/breakdowns.js';
import { localized, type Locale } from './locale.js';
import { breakdownWords as zh, type DimensionWords } from './zh/breakdowns.js';

type Named = Pick<Plan, 'dimensions'>;

const breakdownWords = localized('breakdowns', zh, en);

/** Categories that are listed by name. */
const MOST_LISTED = 3;

export function dimensionName(id: string, plan: Named, locale: Locale): string {
  return builtIn(id, locale)?.name ?? ownDimension(id, plan)?.name ?? id;
}

/** All that a dimension has: 城镇、农村; where they are too many to be listed 各年龄. */
export function categoriesName(id: string, plan: Named, locale: Locale): string {
  const categories = dimensionsOf(plan).get(id)?.categories ?? [];
  const { list, each } = breakdownWords[locale];
  if (categories.length === 0 || categories.length > MOST_LISTED) return each(dimensionName(id, plan, locale));
  return list(categories.map((category) => categoryName(id, category.id, plan, locale)));
}

export function categoryName(dimension: string, category: string, plan: Named, locale: Locale): string {
  const own = ownDimension(dimension, plan)?.categories.find(({ id }) => id === category)?.name;
  const words: Readonly<Record<string, string>> = builtIn(dimension, locale)?.categories ?? {};
  // What was reported may have a category of any name, those that objects inherit too.
  return Object.prototype.hasOwnProperty.call(words, category) ? words[category]! : (own ?? category);
}

/** Names of the categories of a breakdown, `女性` or `农村女性`; empty for the total. */
export function breakdownName(breakdown: Readonly<Record<string, string>> | undefined, plan: Named, locale: Locale): string {
  const names = Object.entries(breakdown ?? {})
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([dimension, category]) => categoryName(dimension, category, plan, locale));
  return names.join(breakdownWords[locale].between);
}

/** As a heading, beside 合计 (Total): 女性, Female. */
export function breakdownHeading(breakdown: Readonly<Record<string, string>> | undefined, plan: Named, locale: Locale): string {
  return breakdownName(breakdown, plan, locale).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The difference between two categories: 男女差距; of a plan's own dimension 甲与乙的差距. */
export function gapName(
  between: { dimension: string; categories: readonly [string, string] } | undefined,
  plan: Named,
  locale: Locale,
): string {
  const words = breakdownWords[locale];
  if (!between) return words.gap;
  const { dimension, categories } = between;
  const [one, other] = categories;
  return (
    builtIn(dimension, locale)?.gap ??
    words.gapBetween(categoryName(dimension, one, plan, locale), categoryName(dimension, other, plan, locale))
  );
}

function builtIn(id: string, locale: Locale): DimensionWords | undefined {
  const { dimensions } = breakdownWords[locale];
  return Object.prototype.hasOwnProperty.call(dimensions, id) ? dimensions[id] : undefined;
}

function ownDimension(id: string, plan: Named) {
  return plan.dimensions?.find((dimension) => dimension.id === id);
}
