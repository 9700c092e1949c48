/**
 * Languages: which there are, and the tables of words by language.
 *
 * What a language writes and says is in its own files: `zh/` and `en/`, here for the words of tables, in `src/locales` for sentences.
 * Nothing else asks which language it is: what differs (how lists are joined, what follows a number) is a member of its words.
 * Each area has a table of its own, so that a page downloads only the words of the elements it uses.
 * Sentences are looked up when shown, never at import: the reader's language may change.
 *
 * LANG1 a tag is the language it names, or one of the same first part; zh-CN where none fits
 * LANG2 an added language has its words in every area, those loaded before it and those loaded after
 * LANG3 what an added language leaves out is said in Chinese, within members of members too
 * LANG4 who shows words is told of each language added
 * LANG5 a tag that `Intl` does not know as one is refused: numbers and dates could not be written under it
 * LANG6 words for a language there is already take the place of its own
 * LANG7 the kit's own English may come later than its tables, which say it in Chinese until then; what was added before stays above it
 * LANG8 words for statuses are those of every area that names them, unless it is given its own
 * LANG9 what is no object of areas, each an object of words, is refused, and nothing of it is taken
 * LANG10 a page is told of an area that there is not, and of a member, in one line of the console
 * LANG11 a member of another kind (text, function, list, object) than that of the table is refused by its name, and nothing is taken with it; where the table
 * is loaded later, what is added to that area is left out and told of in the console
 */
const BUILT_IN = ['zh-CN', 'en'] as const;

/** The languages of the kit. One that is added is none the compiler knows, and yet a key of every table. */
export type Locale = (typeof BUILT_IN)[number];

/** The language of plans, and of a reader who names none. */
export const DEFAULT_LOCALE: Locale = 'zh-CN';

export const ENGLISH: Locale = 'en';

export type Localized<Words> = Readonly<Record<Locale, Words>>;

export const known: Locale[] = [...BUILT_IN];
export const tables = new Map<string, Record<Locale, object>>();

/** What shows words, and is to show them anew when there is another language. */
export const watchers = new Set<() => void>();

/** What adds languages, on pages that have it: it sees to the tables that are loaded later, too. */
export const adding: {
  complete?: (area: string, table: Record<Locale, object>) => void;
  /** Areas whose tables are not loaded, and members as `entry.progress` that a table has not. */
  onUnloaded?: (names: readonly string[]) => void;
} = {};

/** The scripts for pages leave the English out of their tables, so that only who reads it downloads it. */
export const english = { isHere: false, isToCome: false };

/** Are words of the kit still to come in this language? */
export const lacksWords = (locale: Locale): boolean => english.isToCome && locale === ENGLISH;

/** All languages, the kit's first. */
export const LOCALES: readonly Locale[] = known;

/** The language for a tag such as `en-GB`. */
export function localeOf(tag: string | null | undefined): Locale {
  return known.find((locale) => locale === tag) ?? known.find((locale) => first(locale) === first(tag ?? '')) ?? DEFAULT_LOCALE;
}

function first(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}

/** The words of one area, a language at a time. Where both are the same, the English comes later, with `addEnglish`. */
export function localized<Words extends object>(area: string, zh: Words, en: Words): Localized<Words> {
  const table: Record<Locale, Words> = { 'zh-CN': zh, en };
  tables.set(area, table);
  english.isToCome ||= zh === en && !english.isHere;
  adding.complete?.(area, table);
  return table;
}
