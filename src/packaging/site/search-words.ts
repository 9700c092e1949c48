/**
 * Words as the search finds them, of a text and of what is looked for.
 *
 * SEARCHWORD1 words of letters and digits, in small letters, parted at every other sign · SEARCHWORD2 Chinese, which parts no words, in pieces of two characters;
 * a single one by itself · SEARCHWORD3 a page is found by words of readers that it does not say, too · SEARCHWORD4 the tables of an element before others that
 * mention what is in them
 */
export function searchWords(text: string): string[] {
  const runs = text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? [];
  return runs.flatMap((run) => (/^\p{Script=Han}{2,}$/u.test(run) ? [...run].slice(1).map((sign, i) => [...run][i]! + sign) : [run]));
}

/** How the index is made and asked, the same in both places. */
export const SEARCH_OPTIONS = {
  fields: ['title', 'heading', 'text', 'also', 'names'],
  storeFields: ['link', 'title', 'heading', 'excerpt'],
  tokenize: searchWords,
  processTerm: (term: string) => term,
  searchOptions: {
    combineWith: 'AND' as const,
    prefix: true,
    boost: { title: 6, heading: 3, also: 6, names: 3 },
    // What a page is about stands before its sections.
    boostDocument: (_: unknown, __: string, found?: Record<string, unknown>) => (found?.heading === '' ? 2 : 1),
  },
};

export interface Found {
  readonly link: string;
  readonly title: string;
  readonly heading: string;
  readonly excerpt: string;
}
