/**
 * All that is kept of a draft, encrypted or not.
 *
 * SEALED1 it is encrypted, and the encryption taken off, in one transaction for each draft: whenever that is broken off, each draft is wholly the one
 * or the other · SEALED2 of a version its cells are encrypted, and when, why and by whom it was kept is not
 */
import { commit, type Request } from '../storage/transaction.js';
import { within, type OpenDatabase, type VersionRecord } from './records.js';
import { isSealed, type Sealed, type Sealing } from './sealing.js';

type SealedVersion = Omit<VersionRecord, 'data'> & Sealed;

/** The first bytes of what is compressed (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/** SEALED2 */
export function sealVersion(version: VersionRecord, draft: string, sealing: Sealing): VersionRecord | SealedVersion {
  const { data, ...about } = version;
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  const sealed = sealing.sealBytes('versions', draft, bytes);
  return sealed ? { ...about, sealed } : version;
}

/** @returns `undefined` for what is damaged. */
export function openVersion(value: unknown, draft: string, sealing: Sealing): VersionRecord | undefined {
  if (typeof (value as Partial<VersionRecord> | null | undefined)?.time !== 'number') return undefined;
  if (isSealed(value)) {
    const { sealed, ...about } = value as SealedVersion;
    const bytes = sealing.openBytes('versions', draft, { sealed });
    if (!bytes) return undefined;
    return { ...about, data: GZIP.every((byte, i) => bytes[i] === byte) ? bytes.slice().buffer : new TextDecoder().decode(bytes) };
  }
  const { data } = value as Partial<VersionRecord>;
  return typeof data === 'string' || data instanceof ArrayBuffer ? (value as VersionRecord) : undefined;
}

/** Brings all that is kept of a draft to how it is kept now: encrypted, or not. SEALED1 */
export async function resealDraft(db: OpenDatabase, draft: string, sealing: Sealing): Promise<void> {
  const tx = db.transaction(['writes', 'steps', 'versions', 'typing', 'damaged'], 'readwrite', { durability: 'strict' });
  const requests: Request[] = [];
  for (const part of ['writes', 'steps'] as const) {
    const store = tx.objectStore(part);
    const [keys, values] = await Promise.all([store.getAllKeys(within(draft)), store.getAll(within(draft))]);
    for (const [i, key] of keys.entries()) {
      const value = sealing.open(part, draft, values[i]);
      // What can't be opened is damaged, and is set aside as it is when it is read.
      if (isObject(value)) requests.push(() => store.put(sealing.seal(part, draft, value) as never, key as never));
    }
  }
  const versions = tx.objectStore('versions');
  for (const value of await versions.getAll(within(draft))) {
    const version = openVersion(value, draft, sealing);
    if (version) requests.push(() => versions.put(sealVersion(version, draft, sealing), [draft, version.time]));
  }
  const typing = tx.objectStore('typing');
  for (const value of await typing.index('draft').getAll(draft)) {
    const { window } = value;
    const record = sealing.open('typing', draft, value);
    if (isObject(record)) requests.push(() => typing.put({ window, draft, ...sealing.seal('typing', draft, record) } as typeof value));
  }
  const damaged = tx.objectStore('damaged');
  for (const key of await damaged.index('draft').getAllKeys(draft)) {
    const { value, ...about } = (await damaged.get(key))!;
    const opened = sealing.open('damaged', draft, value);
    if (isObject(opened)) requests.push(() => damaged.put({ ...about, value: sealing.seal('damaged', draft, opened) }, key));
  }
  await commit(tx, requests);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
