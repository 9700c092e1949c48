/**
 * Encryption at rest under a passphrase: XChaCha20-Poly1305, the key derived by scrypt (RFC 7914). Both are scripts, for a page on plain http
 * has no `crypto.subtle`, and neither waits, so that a text is encrypted and on its way to the disk in one turn of the page.
 *
 * ENCRYPTION1 what was encrypted is read with the same key in the same context, and with no other · ENCRYPTION2 what was changed or cut is not read
 * ENCRYPTION3 a passphrase is the same in full width and half width
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import type { KeyCost } from './key-cost.js';

const NONCE_BYTES = 24;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;
/** Of an encrypted text over the text itself. */
export const EXTRA_BYTES = NONCE_BYTES + TAG_BYTES;
/** How long the page may wait for its turn, in milliseconds. */
const TURN_MS = 20;

export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/**
 * The key that a passphrase stands for. ENCRYPTION3
 * @param onProgress is told the part that is done, 0 to 1.
 */
export async function keyOfPassphrase(
  passphrase: string,
  salt: Uint8Array,
  { N, r, p }: KeyCost,
  onProgress?: (done: number) => void,
): Promise<Uint8Array> {
  return scryptAsync(passphrase.normalize('NFKC'), salt, {
    N,
    r,
    p,
    dkLen: KEY_BYTES,
    asyncTick: TURN_MS,
    ...(onProgress && { onProgress }),
  });
}

export class Cipher {
  private readonly key: Uint8Array;

  /** @param key of 32 bytes. */
  constructor(key: Uint8Array) {
    this.key = key;
  }

  /** @param context where the text belongs: elsewhere it can't be read. */
  encrypt(text: Uint8Array, context: string): Uint8Array {
    const nonce = randomBytes(NONCE_BYTES);
    const encrypted = new Uint8Array(text.length + EXTRA_BYTES);
    encrypted.set(nonce);
    encrypted.set(xchacha20poly1305(this.key, nonce, new TextEncoder().encode(context)).encrypt(text), NONCE_BYTES);
    return encrypted;
  }

  /** @returns `null` for what was not encrypted with this key in this context, or was changed since. ENCRYPTION2 */
  decrypt(encrypted: Uint8Array, context: string): Uint8Array | null {
    if (encrypted.length < EXTRA_BYTES) return null;
    const nonce = encrypted.subarray(0, NONCE_BYTES);
    try {
      return xchacha20poly1305(this.key, nonce, new TextEncoder().encode(context)).decrypt(encrypted.subarray(NONCE_BYTES));
    } catch {
      return null;
    }
  }
}
