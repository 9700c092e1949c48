/**
 * Former versions of a draft, as they lie on the disk. Loaded when one is kept or looked at.
 *
 * VERSION1 a version that says the same as the one before is not kept · VERSION2 the newest forty are kept, and of older ones the first of each
 * day, for ninety days · VERSION3 what is damaged is no version · VERSION4 a text in it that is too long for a cell (WRITE6) is left out, and named
 */
import { jsonText } from '../documents/json-text.js';
import type { VersionRecord } from './records.js';
import type { DraftStore } from './store.js';
import type { VersionReason } from './version-reasons.js';
import { isCellText, longText, type CellText, type LongText } from './writes.js';

const DAY_MS = 24 * 3600 * 1000;
const MOST_NEW = 40;
const KEPT_MS = 90 * DAY_MS;

export interface NewVersion {
  readonly reason: VersionReason;
  readonly by?: string | undefined;
  readonly cells: readonly CellText[];
  /** When it was made, where that was before now. */
  readonly time?: number | undefined;
}

export interface ReadVersion {
  readonly cells: readonly CellText[];
  readonly long: readonly LongText[];
}

/** Kept though they say the same as the version before: what is exported, and what a deleted draft comes back as. */
const ALWAYS: ReadonlySet<VersionReason> = new Set(['exported', 'deleted']);

/** Keeps a version of a draft, unless it says the same as the last. VERSION1, VERSION2 */
export async function keepVersion(store: DraftStore, draft: string, { reason, by, cells, time: made }: NewVersion): Promise<void> {
  const data = await packed(jsonText(cells));
  const former = await store.versions(draft);
  const last = former[former.length - 1];
  if (last && !ALWAYS.has(reason) && last.count === cells.length && isSame((await readVersion(last))?.cells ?? [], cells)) return;
  if (made !== undefined && former.some(({ time }) => time >= made)) return;
  const time = made ?? Math.max(Date.now(), (last?.time ?? 0) + 1);
  const version = { time, reason, count: cells.length, data, ...(by !== undefined && { by }) };
  await store.changeVersions(draft, version, outdated(former, time));
}

/** The filled cells of a version; `null` where it is damaged: half of it would pass for what was there. VERSION3, VERSION4 */
export async function readVersion({ count, data }: VersionRecord): Promise<ReadVersion | null> {
  try {
    const found = JSON.parse(await unpacked(data)) as unknown;
    if (!Array.isArray(found) || found.length !== count) return null;
    const left = found.filter((cell) => !isCellText(cell)).map(longText);
    const long = left.filter((text) => text !== null);
    return long.length === left.length ? { cells: found.filter(isCellText), long } : null;
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
