/**
 * Where a text stops being JSON.
 *
 * Only for text that JSON.parse has refused: each engine words the place in its own way, and newer ones leave it out.
 * The nesting is known to be shallow (JSON4), so this may recurse.
 */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;
const WORDS = ['true', 'false', 'null'];

export function syntaxErrorAt(json: string): number {
  let i = 0;

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
    for (;;) {
      const code = json.charCodeAt(i);
      if (code === 0x22) return take('"');
      if (code === 0x5c ? !match(ESCAPE) : !(code >= 0x20)) return false; // NaN at the end of the text
      if (code !== 0x5c) i++;
    }
  }

  function list(end: string, item: () => boolean): boolean {
    space();
    if (take(end)) return true;
    do {
      space();
      if (!item()) return false;
      space();
    } while (take(','));
    return take(end);
  }

  function member(): boolean {
    if (!string()) return false;
    space();
    if (!take(':')) return false;
    space();
    return value();
  }

  function value(): boolean {
    if (take('{')) return list('}', member);
    if (take('[')) return list(']', value);
    return json.charCodeAt(i) === 0x22 ? string() : WORDS.some(take) || match(NUMBER);
  }

  space();
  if (value()) space();
  return i;
}
