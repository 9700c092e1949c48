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

/** Of browsers and Node alike. */
declare const console: { error(what: unknown): void };

/** What words were given for that the tables have not. */
let unknown: string[] = [];

adding.complete = (area, table) => {
  for (const [locale, words] of added) {
    try {
      table[locale] = completed(table, locale, area, words);
    } catch (error) {
      console.error(error);
    }
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
  unknown = Object.keys(words).filter((area) => !tables.has(area));
  const all = [...tables].map(([area, table]) => [table, completed(table, locale, area, words)] as const);
  if (!known.includes(locale)) known.push(locale);
  added.push([locale, words]);
  for (const [table, own] of all) table[locale] = own;
  if (unknown.length > 0) adding.onUnloaded?.(unknown);
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
    for (const [locale, more] of added) if (locale === ENGLISH) table[locale] = completed(table, locale, area, more);
  }
  for (const watcher of watchers) watcher();
}

/** @throws {TypeError} LANG11 */
function completed(table: Record<Locale, object>, locale: Locale, area: string, words: LanguageWords): object {
  const named = merged(table[locale] ?? table[DEFAULT_LOCALE], area in STATUSES ? { [STATUSES[area]!]: words.statuses } : {}, area);
  return merged(named, words[area] ?? {}, area);
}

/** Lists and functions are replaced, not merged. */
function merged(words: object, own: object, path: string): object {
  const all: Record<string, unknown> = { __proto__: null, ...words };
  for (const [name, word] of Object.entries(own)) {
    const former = all[name];
    const place = `${path}.${name}`;
    if (word === undefined) continue;
    if (former === undefined) unknown.push(place);
    else if (former !== null && kindOf(word) !== kindOf(former))
      throw new TypeError(`Expected ${place} to be ${kindOf(former)}, got ${kindOf(word)}`);
    all[name] = hasMembers(former) ? merged(former, word as object, place) : word;
  }
  return { ...all };
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

function hasMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
