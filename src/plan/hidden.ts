/**
 * Characters that nobody sees, or that show the others in another order: two names that look alike could be two, and 5.79 be read as 97.5.
 *
 * HIDDEN1 in a name none may stand: control characters and line ends, marks of direction, zero-width characters, fillers · HIDDEN2 a longer
 * text may have line ends, tabs and what is copied along with it, but no control characters and no marks of direction · HIDDEN3 in what is
 * said of a file they are written as JSON writes them, \u202e
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034f\u115f\u1160\u3164\uffa0]/u;
/** None of these is hidden, and they are told quickly: what nearly all texts are made of. */
const PLAIN = /^[ -~\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;
const EACH_HIDDEN = new RegExp(HIDDEN, 'gu');
const WRONG_IN_TEXT = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** The first character that must not stand in a name, or in a longer text. */
export function hiddenIn(text: string, kind: 'name' | 'text'): string | undefined {
  return (kind === 'name' ? HIDDEN : WRONG_IN_TEXT).exec(text)?.[0];
}

export function hasHidden(text: string): boolean {
  return !PLAIN.test(text) && HIDDEN.test(text);
}

/** The text with its hidden characters written out. */
export function inPlainSight(text: string): string {
  return hasHidden(text) ? text.replace(EACH_HIDDEN, written) : text;
}

/** `U+202E` */
export function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function written(character: string): string {
  return [...Array(character.length).keys()].map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
