/**
 * Former versions of a draft: how it stood when it was opened, before many cells changed at once, when it was exported, and every hour.
 *
 * VERSION1 a version that says the same as the one before is not kept · VERSION2 before more than ten cells change at once, how they stood
 * is kept · VERSION3 the newest forty are kept, and of older ones the first of each day, for ninety days · VERSION4 what is damaged is no version
 */
import { jsonText } from '../documents/json-text.js';
import type { SessionChange } from '../report/session.js';
import type { OpenDrafts } from './open-drafts.js';
import type { VersionRecord } from './records.js';
import type { DraftStore } from './store.js';
import type { VersionReason } from './version-reasons.js';
import { isCellText, type CellText } from './writes.js';

/** A change of more cells than these is one that a person may want to take back tomorrow. */
const MANY = 10;
/** Of a larger draft no versions are kept: to put one together holds up the page. */
const LARGEST = 100_000;
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
const MOST_NEW = 40;
const KEPT_MS = 90 * DAY_MS;

export class VersionKeeper {
  private readonly drafts: OpenDrafts;
  private readonly store: DraftStore;
  private readonly by: string | undefined;
  /** When the last version was made. */
  private last = 0;
  /** What it said, by draft. */
  private readonly said = new Map<string, string>();

  constructor(drafts: OpenDrafts, store: DraftStore, by: string | undefined) {
    this.drafts = drafts;
    this.store = store;
    this.by = by;
  }

  /** Keeps how the drafts stood before a change, where that is worth it. VERSION2 */
  async keepBefore(change: SessionChange, keyOf: (edit: SessionChange['edits'][number]) => string): Promise<void> {
    const isMany = change.edits.length > MANY;
    if (!isMany && Date.now() - this.last < HOUR_MS) return;
    const before = new Map(change.edits.map((edit) => [keyOf(edit), edit.before]));
    await this.keep(isMany ? (change.source === 'imported' ? 'before-import' : 'before-many') : 'hourly', before);
  }

  /**
   * Keeps a version of each draft.
   * @param texts of cells that stood otherwise.
   */
  async keep(reason: VersionReason, texts: ReadonlyMap<string, string> = new Map()): Promise<void> {
    this.last = Date.now();
    if (this.drafts.cellCount > LARGEST) return;
    const byDraft = new Map<string, CellText[]>(this.drafts.ids.map((id) => [id, []]));
    for (const key of new Set([...this.drafts.keys(), ...texts.keys()])) {
      const text = texts.get(key) ?? this.drafts.textOf(key);
      if (text === '') continue;
      byDraft.get(this.drafts.idOf(key))?.push([key, text]);
    }
    await Promise.all(
      Array.from(byDraft, async ([draft, cells]) => {
        const said = jsonText(cells);
        if (cells.length === 0 || this.said.get(draft) === said) return;
        this.said.set(draft, said);
        // That a version can't be kept takes no cell.
        await keepVersion(this.store, draft, { reason, by: this.by, cells }).catch(() => undefined);
      }),
    );
  }
}

export interface NewVersion {
  readonly reason: VersionReason;
  readonly by?: string | undefined;
  readonly cells: readonly CellText[];
}

/** Kept though they say the same as the version before: what is exported, and what a deleted draft comes back as. */
const ALWAYS: ReadonlySet<VersionReason> = new Set(['exported', 'deleted']);

/** Keeps a version of a draft, unless it says the same as the last. VERSION1, VERSION3 */
export async function keepVersion(store: DraftStore, draft: string, { reason, by, cells }: NewVersion): Promise<void> {
  const data = await packed(jsonText(cells));
  const former = await store.versions(draft);
  const last = former[former.length - 1];
  if (last && !ALWAYS.has(reason) && last.count === cells.length && isSame(await cellsOfVersion(last), cells)) return;
  const time = Math.max(Date.now(), (last?.time ?? 0) + 1);
  const version = { time, reason, count: cells.length, data, ...(by !== undefined && { by }) };
  await store.changeVersions(draft, version, outdated(former, time));
}

/** The filled cells of a version; none where it is damaged. VERSION4 */
export async function cellsOfVersion({ data }: VersionRecord): Promise<readonly CellText[]> {
  try {
    const cells = JSON.parse(await unpacked(data)) as unknown;
    return Array.isArray(cells) ? cells.filter(isCellText) : [];
  } catch {
    return [];
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
