/**
 * Digests: SHA-256 over the RFC 8785 canonical form of a JSON value, written `sha256:…` in lower-case hex.
 *
 * Computed by a library and not by `crypto.subtle`, which portals on plain http don't have.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** @throws {TypeError} when the value holds what JSON can't: NaN, Infinity, a function, a circle. */
export function digestOf(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError(`Expected a JSON value, got ${typeof value}`);
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonical)))}`;
}

/** The digest of a document over all its members but `digest` itself. */
export function digestOfDocument(document: object): string {
  return digestOf({ ...document, digest: undefined });
}
