/** Dimensions and categories in words. The built-in ones are named here, a plan's own ones by the plan. */
import type { Plan } from '../plan/schema.js';
import type { Locale, Localized } from './locale.js';

type Named = Pick<Plan, 'dimensions'>;

interface DimensionWords {
  readonly name: string;
  /** What the two categories' difference is called. */
  readonly gap: string;
  readonly categories: Readonly<Record<string, string>>;
}

const BUILT_IN: Localized<Readonly<Record<string, DimensionWords>>> = {
  'zh-CN': {
    sex: { name: '性别', gap: '男女差距', categories: { F: '女性', M: '男性' } },
    residence: { name: '城乡', gap: '城乡差距', categories: { U: '城镇', R: '农村' } },
  },
  en: {
    sex: { name: 'Sex', gap: 'gap between men and women', categories: { F: 'female', M: 'male' } },
    residence: { name: 'Residence', gap: 'gap between urban and rural', categories: { U: 'urban', R: 'rural' } },
  },
};

export function dimensionName(id: string, plan: Named, locale: Locale): string {
  return builtIn(id, locale)?.name ?? ownDimension(id, plan)?.name ?? id;
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
  return names.join(locale === 'en' ? ', ' : '');
}

/** The difference between two categories: 男女差距; of a plan's own dimension 甲与乙的差距. */
export function gapName(
  between: { dimension: string; categories: readonly [string, string] } | undefined,
  plan: Named,
  locale: Locale,
): string {
  if (!between) return locale === 'en' ? 'gap' : '差距';
  const words = builtIn(between.dimension, locale);
  if (words) return words.gap;
  const [one, other] = between.categories.map((category) => categoryName(between.dimension, category, plan, locale));
  return locale === 'en' ? `gap between ${one} and ${other}` : `${one}与${other}的差距`;
}

function builtIn(id: string, locale: Locale): DimensionWords | undefined {
  return Object.prototype.hasOwnProperty.call(BUILT_IN[locale], id) ? BUILT_IN[locale][id] : undefined;
}

function ownDimension(id: string, plan: Named) {
  return plan.dimensions?.find((dimension) => dimension.id === id);
}
