/**
 * Digests: SHA-256 over the RFC 8785 canonical form of a JSON value, written `sha256:…` in lower-case hex.
 *
 * Computed by a library and not by `crypto.subtle`, which portals on plain http don't have; in Node by its own, which is many times quicker.
 *
 * DIGEST1 members in the order of their names' UTF-16 units, numbers and strings as ECMAScript writes them, no blanks
 * DIGEST2 members without a value are no members, as in JSON.stringify · DIGEST3 what JSON can't hold is refused, with its place
 * DIGEST5 in steps the same comes out, of a long document too · DIGEST6 Node's own hash and the library's make the same
 * DIGEST4 half a surrogate pair is refused: RFC 8785 wants it to be an error, and UTF-8 has no bytes for it
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CanonicalWriter, DEEPEST, isPlain, PORTION, STEPS } from './canonical.js';
import type { ProblemCode } from './problem-codes.js';
import { formatPath, type PathStep } from './problems.js';
import { runWhole, type Steps } from './steps.js';

const LONE_SURROGATE = /\p{Cs}/u;

/** How JSON.stringify writes half a surrogate pair; a text may say it, too. */
const ESCAPED_HALF = '\\ud';

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

interface Hash {
  update(text: string): unknown;
  hex(): string;
}

interface NodeProcess {
  getBuiltinModule?(name: string): { createHash(name: string): { update(text: string): unknown; digest(form: 'hex'): string } };
}

/** DIGEST6 */
function newHash(): Hash {
  const { process } = globalThis as { readonly process?: NodeProcess };
  const node = process?.getBuiltinModule?.('node:crypto'); // not imported, for pages have no such module
  if (node) {
    const hash = node.createHash('sha256');
    return { update: (text) => hash.update(text), hex: () => hash.digest('hex') };
  }
  const hash = sha256.create();
  return { update: (text) => hash.update(utf8ToBytes(text)), hex: () => bytesToHex(hash.digest()) };
}

/** As `digestOf`. DIGEST5 */
export function* digestStepwise(value: unknown): Steps<string> {
  const hash = newHash();
  const parts = new CanonicalWriter().parts(value);
  let isChecked = false;
  const isWhole = () => isChecked || (requireJson(value, []), (isChecked = true));
  for (let rest = ''; ;) {
    const part = nextPart(parts, isWhole);
    if (part === undefined) {
      hash.update(rest);
      return `sha256:${hash.hex()}`;
    }
    if (part.includes(ESCAPED_HALF)) isWhole();
    rest += part;
    let start = 0;
    for (let end; rest.length - start >= PORTION; start = end) {
      end = start + PORTION;
      if (isFirstHalf(rest.charCodeAt(end - 1))) end++;
      hash.update(rest.slice(start, end));
      yield STEPS;
    }
    if (start > 0) rest = rest.slice(start);
  }
}

/** @throws {CanonicalError} of what has no canonical form, with its place. */
function nextPart(parts: Iterator<string, void>, requireWhole: () => void): string | undefined {
  try {
    return parts.next().value as string | undefined;
  } catch (error) {
    requireWhole();
    throw error;
  }
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

function requireMembers(value: object, way: PathStep[]): void {
  if (!isPlain(value)) throw new CanonicalError('not-json', way, Object.prototype.toString.call(value));
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
