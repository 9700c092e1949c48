/**
 * Reading JSON from strangers.
 *
 * JSON.parse forgives what a document must not contain: of two equal keys the last one wins, `__proto__` becomes a
 * member, nesting is bounded only by the stack. One pass over the text finds these.
 *
 * JSON1 syntax errors with line and column · JSON2 duplicate keys · JSON3 hostile keys · JSON4 nesting · JSON5 size · JSON6 a byte order mark is skipped
 * JSON7 a value given in place of a text is held to JSON3, JSON4 and JSON8, and to JSON10 with more members
 * JSON9 a number too small or too large to be held, which JSON.parse makes 0 or Infinity of
 * JSON8 half a surrogate pair, which no file of text can hold, and of which no digest can be made
 * JSON10 an object of more members than any document has · JSON11 in steps, none of which is long but for a single text
 */
import { HOSTILE_KEYS, LONG, MOST_GIVEN_MEMBERS, MOST_MEMBERS, withoutMark } from './json-limits.js';
import { parseJsonStepwise } from './json-pieces.js';
import { syntaxErrorAt } from './json-syntax.js';
import type { ProblemCode } from './problem-codes.js';
import { DocumentError, formatPath, type PathStep, type Problem } from './problems.js';
import type { Steps } from './steps.js';

export interface JsonLimits {
  /** Longest text, in UTF-16 units. */
  readonly length: number;
  /** Deepest nesting of objects and arrays. */
  readonly depth: number;
}

export const JSON_LIMITS: JsonLimits = { length: 64 * 1024 * 1024, depth: 32 };

/** Any half of a pair, as it is or escaped; whether its other half is there has to be looked at. */
const SURROGATE = /[\ud800-\udfff]|\\u[dD][89a-fA-F][\da-fA-F]{2}/g;
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * @throws {DocumentError} `json-empty`, `json-syntax`, `json-duplicate-key`, `json-hostile-key`, `json-depth`, `json-length`,
 * `json-members`, `json-number`, `lone-surrogate`
 */
export function* readJson(text: string, limits: JsonLimits = JSON_LIMITS): Steps<unknown> {
  const json = withoutMark(text);
  if (json.length > limits.length) refuse('json-length', { length: json.length, limit: limits.length });
  if (json.trim() === '') refuse('json-empty', {});
  // Before JSON.parse: nesting deep enough would exhaust its stack.
  yield* checkKeys(json, limits);
  const value = yield* parse(json, limits);
  const broken = yield* loneSurrogateAt(json);
  if (broken !== -1) refuse('lone-surrogate', place(json, broken));
  return value;
}

function* parse(json: string, { depth }: JsonLimits): Steps<unknown> {
  try {
    return json.length > LONG ? yield* parseJsonStepwise(json, PORTION, depth) : (JSON.parse(json) as unknown);
  } catch {
    const position = yield* syntaxErrorAt(json);
    refuse('json-syntax', { ...place(json, position), near: json.slice(position, position + 20) });
  }
}

/** A list or an object on the way to what is looked at. */
interface Level {
  readonly of: object;
  /** Of an object, the names of its members. */
  readonly keys: readonly string[] | null;
  /** Which of its members that is. */
  at: number;
}

/**
 * The value itself, when it holds no hostile key, no broken text, no object of too many members and nothing nested deeper than a text
 * may be. A circle is nested without end.
 * @throws {DocumentError} `json-hostile-key`, `json-depth`, `json-members`, `lone-surrogate`
 */
export function* checkValue(value: unknown, { depth }: JsonLimits = JSON_LIMITS): Steps<unknown> {
  const levels: Level[] = [];
  const open = new Set<object>(); // on the way to here
  const seen: Set<object>[] = []; // by their level: one set of all would stand still to grow
  const way = () => levels.map(({ keys, at }) => keys?.[at] ?? at);
  const look = (inner: unknown): void => {
    if (typeof inner === 'string' && LONE_SURROGATE.test(inner)) refuse('lone-surrogate', {}, way());
    if (typeof inner !== 'object' || inner === null) return;
    if (levels.length >= depth || open.has(inner)) refuse('json-depth', { limit: depth }, way());
    const others = (seen[levels.length] ??= new Set());
    if (others.has(inner)) return;
    others.add(inner);
    open.add(inner);
    const keys = Array.isArray(inner) ? null : Object.keys(inner);
    if (keys && keys.length > MOST_GIVEN_MEMBERS) refuse('json-members', { limit: MOST_GIVEN_MEMBERS }, way());
    levels.push({ of: inner, keys, at: -1 });
  };
  look(value);
  for (let count = 1; levels.length > 0; count++) {
    if (count % STEPS === 0) yield STEPS;
    const level = levels[levels.length - 1]!;
    const { of, keys } = level;
    if (++level.at >= (keys ?? (of as readonly unknown[])).length) {
      levels.pop();
      open.delete(of);
      continue;
    }
    const key = keys ? keys[level.at]! : level.at;
    if (typeof key === 'string') {
      if (HOSTILE_KEYS.has(key)) refuse('json-hostile-key', { key }, way());
      if (LONE_SURROGATE.test(key)) refuse('lone-surrogate', {}, way());
    }
    look((of as Record<string | number, unknown>)[key]);
  }
  return value;
}

/** A key counts as seen where it was seen in the object of this number. No object has one of these. */
const CLOSED = -1;

/** Characters after which others may have their turn; they weigh as much as many a step. */
const PORTION = 16_384;
const STEPS = 100;

/** Of text that is not JSON this finds less, or nothing: JSON.parse refuses it afterwards. */
function* checkKeys(json: string, { depth }: JsonLimits): Steps<void> {
  const open: number[] = []; // the number of each open object; CLOSED for an array
  const members: number[] = []; // of each open object so far
  // For each depth the object a key was last seen in: of those at one depth, each ends before the next begins.
  const seen: Map<string, number>[] = [];
  let objects = 0;
  let next = PORTION;
  for (let i = 0; i < json.length; i++) {
    if (i >= next) {
      yield STEPS;
      next = i + PORTION;
    }
    const char = json.charCodeAt(i);
    if (char === 0x7b || char === 0x5b) {
      if (open.length >= depth) refuse('json-depth', { limit: depth, ...place(json, i) });
      members[open.length] = 0;
      open.push(char === 0x7b ? objects++ : CLOSED);
    } else if (char === 0x7d || char === 0x5d) {
      open.pop();
    } else if (char === 0x22) {
      const end = endOfString(json, i);
      const object = open[open.length - 1] ?? CLOSED;
      if (object !== CLOSED && isKey(json, end)) {
        if (++members[open.length - 1]! > MOST_MEMBERS) refuse('json-members', { limit: MOST_MEMBERS, ...place(json, i) });
        const key = keyOf(json, i, end);
        const keys = (seen[open.length] ??= new Map());
        const last = keys.get(key);
        if (last === undefined && HOSTILE_KEYS.has(key)) refuse('json-hostile-key', { key, ...place(json, i) });
        if (last === object) refuse('json-duplicate-key', { key, ...place(json, i) });
        keys.set(key, object);
      }
      i = end;
    } else if (isTelling(json, i, char)) {
      const number = numberAround(json, i);
      if (isLost(number)) refuse('json-number', { number: number.slice(0, 40), ...place(json, i) });
    }
  }
}

/** More zeros behind the point than any number has that is not 0. */
const ZEROS = '0'.repeat(320);
const IN_NUMBER = /[\d.+-]/;

/** Outside a string: an exponent, or a point with nothing but zeros behind it. */
function isTelling(json: string, i: number, char: number): boolean {
  if (char === 0x2e) return json.startsWith(ZEROS, i + 1);
  return (char === 0x65 || char === 0x45) && IN_NUMBER.test(json[i + 1] ?? '');
}

/** The number with this exponent or point; of a point, as far as the next one. */
function numberAround(json: string, i: number): string {
  const inner = json[i] === '.' ? /[\d-]/ : IN_NUMBER;
  let [start, end] = [i, i + 1];
  while (start > 0 && inner.test(json[start - 1]!)) start--;
  while (end < json.length && inner.test(json[end]!)) end++;
  return json.slice(start, end) + (/e/i.test(json[end] ?? '') ? 'e' : ''); // the exponent is looked at where it stands
}

function isLost(number: string): boolean {
  const value = Number(number);
  return Math.abs(value) === Infinity || (value === 0 && /[1-9]/.test(number.split(/e/i, 1)[0]!));
}

function keyOf(json: string, start: number, end: number): string {
  const raw = json.slice(start + 1, end);
  return raw.includes('\\') ? unescapeKey(raw) : raw;
}

/** `\u005f_proto__` is `__proto__` to JSON.parse. */
function unescapeKey(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    if (!isEscaped(json, end)) return end;
  }
  return json.length;
}

function isKey(json: string, end: number): boolean {
  let i = end + 1;
  while (i < json.length && json.charCodeAt(i) <= 0x20) i++;
  return json.charCodeAt(i) === 0x3a;
}

/** Where the first half without its other half stands, in text that is JSON; -1 when there is none. */
function* loneSurrogateAt(json: string): Steps<number> {
  let high = -1; // where a first half stands whose second must follow
  let next = -1; // where it must stand
  for (const { 0: found, index } of json.matchAll(SURROGATE)) {
    yield;
    if (found.length > 1 && isEscaped(json, index)) continue; // of \\ud83d the backslash is meant
    if (high !== -1 && index !== next) return high;
    const code = found.length > 1 ? parseInt(found.slice(2), 16) : found.charCodeAt(0);
    const isHigh = code < 0xdc00;
    if (isHigh === (high !== -1)) return isHigh ? high : index;
    high = isHigh ? index : -1;
    next = index + found.length;
  }
  return high;
}

/** Is the character at this place one that a backslash before it stands for? */
function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

function place(json: string, position: number) {
  let [line, start] = [1, 0];
  for (let end = json.indexOf('\n'); end !== -1 && end < position; end = json.indexOf('\n', start)) [line, start] = [line + 1, end + 1];
  return { line, column: position - start + 1 };
}

function refuse(code: ProblemCode, data: Problem['data'], steps: readonly PathStep[] = []): never {
  throw new DocumentError([{ level: 'error', code, path: formatPath(steps), data }]);
}
