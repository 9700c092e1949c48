/**
 * Where a text stops being JSON.
 *
 * Only for text that JSON.parse has refused: each engine words the place in its own way, and newer ones leave it out.
 * The nesting is known to be shallow (JSON4), so this may recurse.
 */
import type { Steps } from './steps.js';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;
/** Of a text, as far as nothing in it needs a look. */
// oxlint-disable-next-line no-control-regex
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const WORDS = ['true', 'false', 'null'];

/** Values after which others may have their turn. */
const PORTION = 100;

export function* syntaxErrorAt(json: string): Steps<number> {
  let i = 0;
  let values = 0;

  const space = () => match(SPACE);

  function take(text: string): boolean {
    if (!json.startsWith(text, i)) return false;
    i += text.length;
    return true;
  }

  function match(pattern: RegExp): boolean {
    pattern.lastIndex = i;
    const found = pattern.exec(json);
    if (found) i = pattern.lastIndex;
    return found !== null;
  }

  function string(): boolean {
    if (!take('"')) return false;
    do match(PLAIN);
    while (match(ESCAPE));
    return take('"');
  }

  function* list(end: string, item: () => Steps<boolean>): Steps<boolean> {
    space();
    if (take(end)) return true;
    do {
      space();
      if (!(yield* item())) return false;
      space();
    } while (take(','));
    return take(end);
  }

  function* member(): Steps<boolean> {
    if (!string()) return false;
    space();
    if (!take(':')) return false;
    space();
    return yield* value();
  }

  function* value(): Steps<boolean> {
    if (++values % PORTION === 0) yield PORTION;
    if (take('{')) return yield* list('}', member);
    if (take('[')) return yield* list(']', value);
    return json.charCodeAt(i) === 0x22 ? string() : WORDS.some(take) || match(NUMBER);
  }

  space();
  if (yield* value()) space();
  return i;
}
