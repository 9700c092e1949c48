/** Adding languages, and words to those there are: apart from the tables, for a page with gauges alone does neither. */
import { adding, DEFAULT_LOCALE, english, ENGLISH, known, tables, watchers, type Locale } from './locale.js';

/** Members that are left out, at any depth, are said in Chinese; the key is the area, for example `grid`. */
export type LanguageWords = Readonly<Record<string, object | AreaWords>>;

/** Sentences, and what makes them: parameters that a page names without a type have none, in its strict TypeScript too. */
interface AreaWords {
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly [member: string]: string | AreaWords | ((...parts: any[]) => unknown);
}

/** Areas that have the words of `statuses` among their own, and as what. */
const STATUSES: Readonly<Record<string, string>> = { gauge: 'status', attainment: 'statuses' };

const added: [locale: Locale, words: LanguageWords][] = [];

/** Grows with all that is added: what was drawn with fewer words is to be drawn anew. */
export const countAdded = (): number => added.length;

adding.complete = (area, table) => {
  for (const [locale, words] of added) {
    try {
      tell(unknownIn(table[DEFAULT_LOCALE], words[area], area));
    } catch (error) {
      console.error(error);
    }
    complete(table, locale, area, words);
  }
};

/**
 * Adds a language, or other words for one there is, in as many areas as are given.
 *
 * @param tag as in BCP 47, for example `mn-CN`.
 * @throws {RangeError} LANG5
 * @throws {TypeError} LANG9, LANG11
 */
export function addLanguage(tag: string, words: LanguageWords): void {
  const locale = Intl.getCanonicalLocales(String(tag))[0] as Locale; // of undefined it would give none
  if (!hasMembers(words) || !Object.values(words).every((own) => own === undefined || hasMembers(own)))
    throw new TypeError('Expected objects of words by area');
  const unknown = Object.keys(words).flatMap((area) => {
    const table = tables.get(area);
    return table ? unknownIn(table[DEFAULT_LOCALE], words[area], area) : area;
  });
  if (!known.includes(locale)) known.push(locale);
  added.push([locale, words]);
  for (const [area, table] of tables) complete(table, locale, area, words);
  tell(unknown);
  for (const watcher of watchers) watcher();
}

/** LANG7 */
export function addEnglish(words: LanguageWords): void {
  english.isHere = true;
  english.isToCome = false;
  added.unshift([ENGLISH, words]);
  for (const [area, table] of tables) {
    if (!(area in words)) continue;
    table[ENGLISH] = table[DEFAULT_LOCALE];
    for (const [locale, more] of added) if (locale === ENGLISH) complete(table, locale, area, more);
  }
  for (const watcher of watchers) watcher();
}

function complete(table: Record<Locale, object>, locale: Locale, area: string, words: LanguageWords): void {
  const named = merged(table[locale] ?? table[DEFAULT_LOCALE], area in STATUSES ? { [STATUSES[area]!]: words.statuses } : {});
  table[locale] = merged(named, words[area] ?? {});
}

function tell(names: readonly string[]): void {
  if (names.length > 0) adding.onUnloaded?.(names);
}

/**
 * The members that a table has not.
 * @throws {TypeError} where one is of another kind.
 */
function unknownIn(words: object, own: object | undefined, path: string): string[] {
  const formers = new Map(Object.entries(words));
  return Object.entries(own ?? {}).flatMap(([name, word]) => {
    const former: unknown = formers.get(name);
    const place = `${path}.${name}`;
    if (former === undefined) return place;
    if (!fits(word, former)) throw new TypeError(`Expected ${place} to be ${kindOf(former)}, got ${kindOf(word)}`);
    return hasMembers(former) ? unknownIn(former, word as object | undefined, place) : [];
  });
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);

/** What is left out fits, and anything where there is nothing. */
const fits = (word: unknown, former: unknown) => word === undefined || (former ?? null) === null || kindOf(word) === kindOf(former);

/** Lists and functions are replaced, not merged. */
function merged(words: object, own: object): object {
  const all = { ...words } as Record<string, unknown>;
  for (const [name, word] of Object.entries(own)) {
    const former = all[name];
    if (word !== undefined && fits(word, former)) all[name] = hasMembers(former) && hasMembers(word) ? merged(former, word) : word;
  }
  return all;
}

function hasMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
