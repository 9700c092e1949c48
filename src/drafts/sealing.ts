/**
 * Records of a draft as they lie on the disk: encrypted where its owner has set a passphrase, and as they are where not.
 *
 * SEALING1 what is sealed is opened with the key of its owner, in the draft and the store it was sealed for · SEALING2 without the key it is
 * named as locked, and never as damaged · SEALING3 what was changed is damaged · SEALING4 so is what looks encrypted beside readable records of a draft whose owner has no passphrase
 */
import { jsonText } from '../documents/json-text.js';
import { StorageError } from '../storage/errors.js';
import type { Keyring } from './keyring.js';
import type { Sealed } from './records.js';

/** What a record is of: records of another can't be put in its place. */
export type SealedPart = 'writes' | 'typing' | 'steps' | 'versions' | 'receipts' | 'damaged' | 'copy';

export function isSealed(value: unknown): value is Sealed {
  return (value as Partial<Sealed> | null | undefined)?.sealed instanceof Uint8Array;
}

export class Sealing {
  private readonly keyring: Keyring;

  constructor(keyring: Keyring) {
    this.keyring = keyring;
  }

  isSealing(draft: string): boolean {
    return this.keyring.isSealing(ownerOf(draft));
  }

  /** @returns the value itself where its draft is not encrypted. */
  seal<T extends object>(part: SealedPart, draft: string, value: T): T | Sealed {
    if (!this.isSealing(draft)) return value;
    return { sealed: this.sealBytes(part, draft, new TextEncoder().encode(jsonText(value)))! };
  }

  /**
   * @returns `undefined` for what was changed. SEALING3
   * @throws {StorageError} locked. SEALING2
   */
  open(part: SealedPart, draft: string, value: unknown): unknown {
    if (!isSealed(value)) return value;
    const bytes = this.openBytes(part, draft, value);
    try {
      return bytes === undefined ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
    } catch {
      return undefined;
    }
  }

  /** @returns `null` where the draft is not encrypted. */
  sealBytes(part: SealedPart, draft: string, bytes: Uint8Array): Uint8Array | null {
    if (!this.isSealing(draft)) return null;
    return this.keyring.cipher(ownerOf(draft))!.encrypt(bytes, `${part}|${draft}`);
  }

  openBytes(part: SealedPart, draft: string, { sealed }: Sealed): Uint8Array | undefined {
    const cipher = this.keyring.cipher(ownerOf(draft));
    if (!cipher) throw new StorageError('locked');
    return cipher.decrypt(sealed, `${part}|${draft}`) ?? undefined;
  }
}

/** Of a draft that nobody has encrypted: what looks so is damaged. SEALING4 */
export class NoSealing extends Sealing {
  override openBytes(): undefined {
    return undefined;
  }
}

/** Whose draft it is, by its id. */
export function ownerOf(draft: string): string {
  return draft.split('|').slice(4).join('|');
}
