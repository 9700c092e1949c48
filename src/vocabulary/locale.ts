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
 */
const BUILT_IN = ['zh-CN', 'en'] as const;

/** The languages of the kit. One that is added is none the compiler knows, and yet a key of every table. */
export type Locale = (typeof BUILT_IN)[number];

/** The language of plans, and of a reader who names none. */
export const DEFAULT_LOCALE: Locale = 'zh-CN';

export type Localized<Words> = Readonly<Record<Locale, Words>>;

/** Members that are left out, at any depth, are said in Chinese; the key is the area, for example `grid`. */
export type LanguageWords = Readonly<Record<string, object | AreaWords>>;

/** Sentences, and what makes them: parameters that a page names without a type have none, in its strict TypeScript too. */
interface AreaWords {
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly [member: string]: string | AreaWords | ((...parts: any[]) => unknown);
}

const known: Locale[] = [...BUILT_IN];
const tables = new Map<string, Record<Locale, object>>();
/** What shows words, and is to show them anew when there is another language. */
export const watchers = new Set<() => void>();

const added: [locale: Locale, words: LanguageWords][] = [];

/** The scripts for pages leave the English out of their tables, so that only who reads it downloads it. */
let isEnglishToCome = false;
let english: LanguageWords | undefined;

/** Are words of the kit still to come in this language? */
export const lacksWords = (locale: Locale): boolean => isEnglishToCome && locale === 'en';

/** All languages, the kit's first. */
export const LOCALES: readonly Locale[] = known;

/** The language for a tag such as `en-GB`. */
export function localeOf(tag: string | null | undefined): Locale {
  return known.find((locale) => locale === tag) ?? known.find((locale) => first(locale) === first(tag ?? '')) ?? DEFAULT_LOCALE;
}

function first(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}

/** The words of one area, a language at a time. Where both are the same, the English comes later, with {@link addEnglish}. */
export function localized<Words extends object>(area: string, zh: Words, en: Words): Localized<Words> {
  const table: Record<Locale, Words> = { 'zh-CN': zh, en };
  tables.set(area, table);
  if (zh === en && !english) isEnglishToCome = true;
  for (const [locale, words] of added) complete(table, locale, words[area]);
  return table;
}

/**
 * Adds a language, or other words for one there is, in as many areas as are given.
 *
 * @param tag as in BCP 47, for example `mn-CN`.
 * @throws {RangeError} LANG5
 */
export function addLanguage(tag: string, words: LanguageWords): void {
  const locale = Intl.getCanonicalLocales(tag)[0] as Locale;
  if (!known.includes(locale)) known.push(locale);
  added.push([locale, words]);
  for (const [area, table] of tables) complete(table, locale, words[area]);
  for (const watcher of watchers) watcher();
}

/** LANG7 */
export function addEnglish(words: LanguageWords): void {
  english = words;
  isEnglishToCome = false;
  added.unshift(['en', words]);
  for (const [area, table] of tables) {
    if (!(area in words)) continue;
    table.en = table[DEFAULT_LOCALE];
    for (const [locale, more] of added) if (locale === 'en') complete(table, locale, more[area]);
  }
  for (const watcher of watchers) watcher();
}

function complete(table: Record<Locale, object>, locale: Locale, words: object | undefined): void {
  table[locale] = merged(table[locale] ?? table[DEFAULT_LOCALE], words ?? {});
}

/** Lists and functions are replaced, not merged. */
function merged(words: object, own: object): object {
  const all = { ...words } as Record<string, unknown>;
  for (const [name, word] of Object.entries(own)) {
    const former = all[name];
    if (word !== undefined) all[name] = hasMembers(former) && hasMembers(word) ? merged(former, word) : word;
  }
  return all;
}

function hasMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
