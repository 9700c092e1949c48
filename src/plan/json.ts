/**
 * Reading JSON from strangers.
 *
 * JSON.parse forgives what a document must not contain: of two equal keys the last one wins, `__proto__` becomes a
 * member, nesting is bounded only by the stack. One pass over the text finds these.
 *
 * J1 syntax errors with line and column · J2 duplicate keys · J3 hostile keys · J4 nesting · J5 size · J6 a byte order mark is skipped
 * J7 a value given in place of a text is held to J3 and J4
 */
import { syntaxErrorAt } from './json-syntax.js';
import type { ProblemCode } from './problem-codes.js';
import { DocumentError, formatPath, type PathStep, type Problem } from './problems.js';

export interface JsonLimits {
  /** Longest text, in UTF-16 units. */
  readonly length: number;
  /** Deepest nesting of objects and arrays. */
  readonly depth: number;
}

export const JSON_LIMITS: JsonLimits = { length: 64 * 1024 * 1024, depth: 32 };

const HOSTILE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws {DocumentError} `json-empty`, `json-syntax`, `json-duplicate-key`, `json-hostile-key`, `json-depth`, `json-length` */
export function readJson(text: string, limits: JsonLimits = JSON_LIMITS): unknown {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (json.length > limits.length) refuse('json-length', { length: json.length, limit: limits.length });
  if (json.trim() === '') refuse('json-empty', {});
  // Before JSON.parse: nesting deep enough would exhaust its stack.
  checkKeys(json, limits);
  try {
    return JSON.parse(json) as unknown;
  } catch {
    const position = syntaxErrorAt(json);
    refuse('json-syntax', { ...place(json, position), near: json.slice(position, position + 20) });
  }
}

/**
 * The value itself, when it holds no hostile key and nothing nested deeper than a text may be. A circle is nested without end.
 * @throws {DocumentError} `json-hostile-key`, `json-depth`
 */
export function checkValue(value: unknown, { depth }: JsonLimits = JSON_LIMITS): unknown {
  const way: PathStep[] = [];
  const open = new Set<object>(); // on the way to here
  const seen = new Set<object>();
  const visit = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    if (way.length >= depth || open.has(inner)) refuse('json-depth', { limit: depth }, way);
    if (seen.has(inner)) return;
    seen.add(inner);
    open.add(inner);
    for (const key of Object.keys(inner)) {
      way.push(Array.isArray(inner) ? Number(key) : key);
      if (HOSTILE_KEYS.has(key)) refuse('json-hostile-key', { key }, way);
      visit((inner as Record<string, unknown>)[key]);
      way.pop();
    }
    open.delete(inner);
  };
  visit(value);
  return value;
}

/** Of text that is not JSON this finds less, or nothing: JSON.parse refuses it afterwards. */
function checkKeys(json: string, { depth }: JsonLimits): void {
  const open: (Set<string> | null)[] = []; // the keys seen so far of each open object; null for an array
  for (let i = 0; i < json.length; i++) {
    const char = json.charCodeAt(i);
    if (char === 0x7b || char === 0x5b) {
      if (open.length >= depth) refuse('json-depth', { limit: depth, ...place(json, i) });
      open.push(char === 0x7b ? new Set() : null);
    } else if (char === 0x7d || char === 0x5d) {
      open.pop();
    } else if (char === 0x22) {
      const end = endOfString(json, i);
      const keys = open[open.length - 1];
      if (keys && isKey(json, end)) checkKey(json, i, end, keys);
      i = end;
    }
  }
}

function checkKey(json: string, start: number, end: number, keys: Set<string>): void {
  const raw = json.slice(start + 1, end);
  const key = raw.includes('\\') ? unescapeKey(raw) : raw;
  if (HOSTILE_KEYS.has(key)) refuse('json-hostile-key', { key, ...place(json, start) });
  if (keys.has(key)) refuse('json-duplicate-key', { key, ...place(json, start) });
  keys.add(key);
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
    let backslashes = 0;
    while (json.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return json.length;
}

function isKey(json: string, end: number): boolean {
  let i = end + 1;
  while (i < json.length && json.charCodeAt(i) <= 0x20) i++;
  return json.charCodeAt(i) === 0x3a;
}

function place(json: string, position: number) {
  const before = json.slice(0, position);
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') };
}

function refuse(code: ProblemCode, data: Problem['data'], steps: readonly PathStep[] = []): never {
  throw new DocumentError([{ level: 'error', code, path: formatPath(steps), data }]);
}
