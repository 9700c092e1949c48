/**
 * Former versions of a draft, as they lie on the disk. Loaded when one is kept or looked at.
 *
 * VERSION1 a version that says the same as the one before is not kept · VERSION2 the newest forty are kept, and of older ones the first of each
 * day, for ninety days · VERSION3 what is damaged is no version
 */
import { jsonText } from '../documents/json-text.js';
import type { VersionRecord } from './records.js';
import type { DraftStore } from './store.js';
import type { VersionReason } from './version-reasons.js';
import { isCellText, type CellText } from './writes.js';

const DAY_MS = 24 * 3600 * 1000;
const MOST_NEW = 40;
const KEPT_MS = 90 * DAY_MS;

export interface NewVersion {
  readonly reason: VersionReason;
  readonly by?: string | undefined;
  readonly cells: readonly CellText[];
}

/** Kept though they say the same as the version before: what is exported, and what a deleted draft comes back as. */
const ALWAYS: ReadonlySet<VersionReason> = new Set(['exported', 'deleted']);

/** Keeps a version of a draft, unless it says the same as the last. VERSION1, VERSION2 */
export async function keepVersion(store: DraftStore, draft: string, { reason, by, cells }: NewVersion): Promise<void> {
  const data = await packed(jsonText(cells));
  const former = await store.versions(draft);
  const last = former[former.length - 1];
  if (last && !ALWAYS.has(reason) && last.count === cells.length && isSame((await cellsOfVersion(last)) ?? [], cells)) return;
  const time = Math.max(Date.now(), (last?.time ?? 0) + 1);
  const version = { time, reason, count: cells.length, data, ...(by !== undefined && { by }) };
  await store.changeVersions(draft, version, outdated(former, time));
}

/** The filled cells of a version; `null` where it is damaged: half of it would pass for what was there. VERSION3 */
export async function cellsOfVersion({ count, data }: VersionRecord): Promise<readonly CellText[] | null> {
  try {
    const cells = JSON.parse(await unpacked(data)) as unknown;
    return Array.isArray(cells) && cells.length === count && cells.every(isCellText) ? cells : null;
  } catch {
    return null;
  }
}

/** Times of versions that make room. */
function outdated(versions: readonly VersionRecord[], now: number): number[] {
  const older = versions.slice(0, Math.max(0, versions.length + 1 - MOST_NEW));
  const days = new Set<number>();
  return older.flatMap(({ time }) => {
    const day = Math.floor(time / DAY_MS);
    if (time < now - KEPT_MS || days.has(day)) return [time];
    days.add(day);
    return [];
  });
}

function isSame(one: readonly CellText[], other: readonly CellText[]): boolean {
  const texts = new Map(one);
  return one.length === other.length && other.every(([key, text]) => texts.get(key) === text);
}

async function packed(text: string): Promise<string | ArrayBuffer> {
  if (typeof CompressionStream === 'undefined') return text;
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

async function unpacked(data: string | ArrayBuffer): Promise<string> {
  if (typeof data === 'string') return data;
  return new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
