/**
 * JSON.parse in steps: a long text is taken apart at the commas of its lists and objects, and the pieces are parsed.
 *
 * JSONPIECES1 the same comes out as of JSON.parse, and what that refuses is refused · JSONPIECES2 no step is long, whatever the text, but for a
 * single text in it · JSONPIECES3 a long text that is nested too deep is refused, and an object of more members than any
 * document has
 */
import { MOST_MEMBERS } from './json-limits.js';
import type { Steps } from './steps.js';

/** Characters that are parsed, or looked at, in one go; they weigh as much as many a step. */
const PIECE = 16_384;
const STEPS = 100;
/** Levels that are taken apart. */
const DEEPEST = 16;

/** A long item, or several short ones. */
interface Piece {
  readonly start: number;
  end: number;
  /** The first colon; -1 where there is none. */
  readonly colon: number;
}

/**
 * @param piece characters that are parsed in one go. @param deepest levels that are taken apart.
 * @throws {SyntaxError}
 */
export function* parseJsonStepwise(json: string, piece = PIECE, deepest = DEEPEST, depth = 0): Steps<unknown> {
  const start = json.search(/[^ \t\n\r]/);
  const open = json[start];
  yield json.length <= piece ? STEPS : 'rest';
  if (json.length <= piece || (open !== '[' && open !== '{')) return JSON.parse(json) as unknown;
  if (depth === deepest) throw new SyntaxError(`Expected at most ${deepest} levels, got more`);
  const close = open === '[' ? ']' : '}';
  let end = json.length - 1;
  while (/[ \t\n\r]/.test(json[end]!)) end--;
  if (json[end] !== close) throw new SyntaxError(`Expected "${close}" at the end, got "${json[end]}"`);
  const pieces = yield* piecesOf(json, start + 1, end, piece);
  const list: unknown[] = [];
  const members = {};
  let count = 0;
  for (const one of pieces) {
    const text = json.slice(one.start, one.end);
    if (pieces.length > 1 && text.trim() === '') throw new SyntaxError('Expected a value between commas, got none');
    if (text.length <= piece) {
      const part = JSON.parse(open + text + close) as object;
      if (Array.isArray(part)) for (const item of part as unknown[]) list.push(item);
      else {
        const entries = Object.entries(part);
        count += entries.length;
        if (count > MOST_MEMBERS) throw new SyntaxError(`Expected at most ${MOST_MEMBERS} members, got more`);
        for (const [key, value] of entries) put(members, key, value);
      }
    } else if (open === '[') list.push(yield* parseJsonStepwise(text, piece, deepest, depth + 1));
    else {
      const key = JSON.parse(json.slice(one.start, Math.max(one.start, one.colon))) as unknown;
      if (typeof key !== 'string') throw new SyntaxError(`Expected the name of a member, got ${typeof key}`);
      put(members, key, yield* parseJsonStepwise(json.slice(one.colon + 1, one.end), piece, deepest, depth + 1));
    }
    yield STEPS;
  }
  return open === '[' ? list : members;
}

/** The items between two places, short ones together. Of text that is not JSON the pieces are not either. */
function* piecesOf(json: string, start: number, end: number, piece: number): Steps<Piece[]> {
  const pieces: Piece[] = [];
  let [item, colon, depth, isText] = [start, -1, 0, false];
  const add = (at: number) => {
    const last = pieces[pieces.length - 1];
    if (last && at - last.start <= piece) last.end = at;
    else pieces.push({ start: item, end: at, colon });
    [item, colon] = [at + 1, -1];
  };
  for (let i = start; i < end; i++) {
    const char = json.charCodeAt(i);
    if (i % piece === 0) yield STEPS;
    if (isText) {
      if (char === 0x5c) i++;
      else if (char === 0x22) isText = false;
    } else if (char === 0x22) isText = true;
    else if (char === 0x5b || char === 0x7b) depth++;
    else if (char === 0x5d || char === 0x7d) depth--;
    else if (depth === 0 && char === 0x3a && colon === -1) colon = i;
    else if (depth === 0 && char === 0x2c) add(i);
  }
  add(end);
  return pieces;
}

/** A member of any name, `__proto__` too. */
function put(members: object, key: string, value: unknown): void {
  Object.defineProperty(members, key, { value, configurable: true, enumerable: true, writable: true });
}
