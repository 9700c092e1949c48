/**
 * Digests: SHA-256 over the RFC 8785 canonical form of a JSON value, written `sha256:…` in lower-case hex.
 *
 * Computed by a library and not by `crypto.subtle`, which portals on plain http don't have.
 *
 * DIGEST1 members in the order of their names' UTF-16 units, numbers and strings as ECMAScript writes them, no blanks
 * DIGEST2 members without a value are no members, as in JSON.stringify · DIGEST3 what JSON can't hold is refused, with its place
 * DIGEST5 in steps the same comes out, of a long document too
 * DIGEST4 half a surrogate pair is refused: RFC 8785 wants it to be an error, and UTF-8 has no bytes for it
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './json-text.js';
import type { ProblemCode } from './problem-codes.js';
import { formatPath, type PathStep } from './problems.js';
import { runWhole, type Steps } from './steps.js';

const LONE_SURROGATE = /\p{Cs}/u;

/** Nested deeper, a value is taken for a circle. */
const DEEPEST = 256;

/** Levels of a document down to the items of its lists. */
const DEEP = 3;
/** Characters that are digested in one go; they weigh as much as many a step. */
const PORTION = 65_536;
const STEPS = 100;

/** Both are problem codes, too, with sentences. */
export const CANONICAL_FAULTS = ['not-json', 'lone-surrogate'] as const satisfies readonly ProblemCode[];
export type CanonicalFault = (typeof CANONICAL_FAULTS)[number];

/** A value that has no canonical form; `path` says where. */
export class CanonicalError extends TypeError {
  override readonly name = 'CanonicalError';
  readonly code: CanonicalFault;
  readonly path: string;

  constructor(code: CanonicalFault, steps: readonly PathStep[], got: string) {
    const path = formatPath(steps);
    super(`Expected a JSON value at "${path}", got ${got}`);
    this.code = code;
    this.path = path;
  }
}

/** @throws {CanonicalError} when the value holds what JSON can't: NaN, Infinity, a function, a circle, half a surrogate pair. */
export function digestOf(value: unknown): string {
  return runWhole(digestStepwise(value));
}

/** As `digestOf`. DIGEST5 */
function* digestStepwise(value: unknown): Steps<string> {
  yield* requireJsonStepwise(value, []);
  const text = yield* canonicalJson(value);
  const hash = sha256.create();
  for (let start = 0, end; start < text.length; start = end) {
    yield STEPS;
    end = start + PORTION;
    if (isFirstHalf(text.charCodeAt(end - 1))) end++;
    hash.update(utf8ToBytes(text.slice(start, end)));
  }
  return `sha256:${bytesToHex(hash.digest())}`;
}

/** Of a surrogate pair. */
function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** The digest of a document over all its members but `digest` itself. */
export function digestOfDocument(document: object): string {
  return runWhole(digestOfDocumentStepwise(document));
}

export function digestOfDocumentStepwise(document: object): Steps<string> {
  return digestStepwise({ ...document, digest: undefined });
}

/** Goes down to the lists of a document in steps, and through what is in them at once. */
function* requireJsonStepwise(value: unknown, way: PathStep[]): Steps<void> {
  if (way.length >= DEEP || typeof value !== 'object' || value === null) return requireJson(value, way);
  const isList = Array.isArray(value);
  if (!isList) requirePlain(value, way);
  for (const key of isList ? value.keys() : Object.keys(value)) {
    const member = (value as Readonly<Record<PropertyKey, unknown>>)[key];
    if (!isList && member === undefined) continue;
    way.push(key);
    if (typeof key === 'string') requireText(key, way);
    yield* requireJsonStepwise(member, way);
    yield typeof member === 'string' && member.length > PORTION ? STEPS : STEPS / 10;
    way.pop();
  }
}

function requireJson(value: unknown, way: PathStep[]): void {
  if (typeof value === 'string') return requireText(value, way);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalError('not-json', way, String(value));
    return;
  }
  if (typeof value !== 'object') throw new CanonicalError('not-json', way, typeof value);
  if (way.length >= DEEPEST) throw new CanonicalError('not-json', way.slice(0, 3), 'a circle');
  if (Array.isArray(value)) requireItems(value, way);
  else requireMembers(value, way);
}

function requireItems(list: readonly unknown[], way: PathStep[]): void {
  for (let i = 0; i < list.length; i++) {
    way.push(i);
    requireJson(list[i], way); // of a hole it says undefined
    way.pop();
  }
}

function requirePlain(value: object, way: readonly PathStep[]): void {
  const prototype = Object.getPrototypeOf(value) as object | null;
  // Plain objects of another window have another Object.prototype.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new CanonicalError('not-json', way, Object.prototype.toString.call(value));
  }
}

function requireMembers(value: object, way: PathStep[]): void {
  requirePlain(value, way);
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    way.push(key);
    requireText(key, way);
    requireJson(member, way);
    way.pop();
  }
}

function requireText(text: string, way: readonly PathStep[]): void {
  if (LONE_SURROGATE.test(text)) throw new CanonicalError('lone-surrogate', way, 'half a surrogate pair');
}
