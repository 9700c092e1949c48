/** SEALEDVERSION1 of a version its cells are encrypted, and when, why and by whom it was kept is not. */
import { isCount, isTime } from './numbers.js';
import type { Sealed, VersionRecord } from './records.js';
import { isSealed, type Sealing } from './sealing.js';

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
  const { time, count, reason, by } = (value ?? {}) as { readonly [Name in keyof VersionRecord]?: unknown };
  if (!isTime(time) || !isCount(count) || typeof reason !== 'string') return undefined;
  if (by !== undefined && typeof by !== 'string') return undefined;
  if (isSealed(value)) {
    const { sealed, ...about } = value as SealedVersion;
    const bytes = sealing.openBytes('versions', draft, { sealed });
    if (!bytes) return undefined;
    return { ...about, data: GZIP.every((byte, i) => bytes[i] === byte) ? bytes.slice().buffer : new TextDecoder().decode(bytes) };
  }
  const { data } = value as Partial<VersionRecord>;
  return typeof data === 'string' || data instanceof ArrayBuffer ? (value as VersionRecord) : undefined;
}
