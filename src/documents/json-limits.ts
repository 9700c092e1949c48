/** What every way of reading JSON keeps to. */

/** Names no member may have; ids that become names of members may not be one either. */
export const HOSTILE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Members of an object in a text; to go through many holds up the page, and no document has so many. */
export const MOST_MEMBERS = 10_000;
/** Of one that is given in place of a text, and was held by the page all along. */
export const MOST_GIVEN_MEMBERS = 250_000;

/** A text of more characters takes a while to be parsed. */
export const LONG = 1_000_000;

/** A byte order mark is skipped. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
