/**
 * The drafts kept in this browser, as a person looks after them: listed, begun from another, deleted and brought back.
 *
 * Whatever changes cells is a write like any other: open windows hear of it, and show it.
 *
 * SAVED1 a draft that is deleted can be brought back for thirty days, with every cell; where that version is damaged, as the one before · SAVED2 a draft begun from another takes its notes and sources,
 * and no value · SAVED3 all drafts of an owner are removed with everything that stands
 * beside them, the passphrase among it, windows that have them open are emptied, and it is said what was removed · SAVED4 the time of the last change is that of the last write, and
 * the regions are those of the cells, too, whatever the record says · SAVED5 a draft that the browser has lost is there again from its second copy · SAVED6 one that was deleted long ago is
 * removed a week after that was first found, so that a clock that is wrong for a while removes none; it was deleted no earlier than it was written last
 */
import { cellKey, parseCellKey } from '../observations/cell-key.js';
import { yearAfter } from '../plan/period.js';
import { isRegionCode } from '../plan/region-code.js';
import { draftId, practiceOwner, readDraftRecord, regionOfCell, type DraftRecord } from './draft.js';
import { StorageError } from '../storage/errors.js';
import { allDrafts } from './all-drafts.js';
import { DraftBackups } from './draft-backups.js';
import { DraftChanges } from './draft-changes.js';
import { isLost } from './draft-reading.js';
import { damagedRecords, listDrafts } from './draft-list.js';
import { removeLock } from './lock-keeper.js';
import { readCopy, removeCopy } from './second-copy.js';
import type { VersionRecord } from './records.js';
import { DraftStore } from './store.js';
import { readVersion } from './versions.js';
import { cellsOf, type CellText, type LongText } from './writes.js';

export interface BroughtBack extends VersionRecord {
  /** What was left out as too long for a cell. */
  readonly long: readonly LongText[];
}

export interface SavedDraft {
  readonly record: DraftRecord;
  readonly cells: number;
  /** Of the text kept, in bytes; versions are not counted. */
  readonly size: number;
  readonly changedAt: number;
  /** It can be brought back. */
  readonly isDeleted: boolean;
  /** Something was written since the last export. */
  readonly isChangedSinceExport: boolean;
  /** Records that could not be read, and were set aside. */
  readonly damaged: number;
}

/** Parts of a cell that hold for the next period, too. */
const LASTING_PARTS: ReadonlySet<string> = new Set(['note', 'source']);
const DELETED_MS = 30 * 24 * 3600 * 1000;
const DUE_MS = 7 * 24 * 3600 * 1000;

export class SavedDrafts {
  private readonly store: DraftStore;
  private readonly changes: DraftChanges;
  /** To a file, and back. */
  readonly backups: DraftBackups;

  /** @param by who is at the page, kept with each cell. */
  constructor(store = new DraftStore(), by?: string) {
    this.store = store;
    this.changes = new DraftChanges(store, by);
    this.backups = new DraftBackups(store, this.changes);
  }

  /** The drafts of an owner, the latest change first, deleted ones among them. Those deleted long ago are removed for good. SAVED4, SAVED6 */
  async list(owner = ''): Promise<SavedDraft[]> {
    await this.recoverLost(owner);
    const records = (await listDrafts(this.store)).filter((record) => record.owner === owner);
    const drafts: SavedDraft[] = [];
    for (const record of records) drafts.push(await this.describe(record));
    const gone = await this.removeDue(drafts);
    return drafts.filter(({ record }) => !gone.has(record.id)).sort((one, other) => other.changedAt - one.changedAt);
  }

  /** Former versions of a draft, the latest first. */
  async versions(draft: string): Promise<VersionRecord[]> {
    return (await this.store.versions(draft)).reverse();
  }

  /** The filled cells of a draft as it is now. */
  async cells(draft: string): Promise<CellText[]> {
    return this.store.cells(draft);
  }

  /**
   * Makes a draft what it was. How it stands is kept as a version.
   * @returns what of it was left out as too long for a cell; `null` of a damaged version, by which nothing is changed.
   */
  async restore(draft: string, version: VersionRecord): Promise<readonly LongText[] | null> {
    const read = await readVersion(version);
    if (!read) return null;
    await this.changes.become(draft, read.cells, 'before-restore');
    await this.changes.changeRecord(draft, (record) => ({ ...record, deletedAt: undefined }));
    return read.long;
  }

  /** Deletes a draft; it can be brought back for a while. SAVED1 */
  async delete(draft: string): Promise<void> {
    await this.changes.become(draft, [], 'deleted');
    const deletedAt = Math.max(this.changes.clock.last, Date.now()); // SAVED6
    await this.changes.changeRecord(draft, (record) => ({ ...record, deletedAt }));
  }

  /**
   * Brings a deleted draft back. SAVED1
   * @returns the version that it was brought back as, an older one where that is damaged; `null` where none can be read: it stays deleted.
   */
  async bringBack(draft: string): Promise<BroughtBack | null> {
    const versions = await this.versions(draft);
    const last = versions.findIndex(({ reason }) => reason === 'deleted');
    for (const version of versions.slice(Math.max(last, 0))) {
      const long = await this.restore(draft, version);
      if (long) return { ...version, long };
    }
    return null;
  }

  /** @param name an empty one is none. */
  async rename(draft: string, name: string): Promise<void> {
    await this.changes.changeRecord(draft, (record) => ({ ...record, name: name.trim() === '' ? undefined : name.trim() }));
  }

  /**
   * Begins the draft of the next year's period with the notes and sources of this one. SAVED2
   * @returns its record, and how many cells were taken; cells that are filled there stay as they are.
   */
  async beginNext(record: DraftRecord): Promise<{ record: DraftRecord; cells: number }> {
    const period = yearAfter(record.period);
    const now = Date.now();
    const { owner, department, cycle, plan, regions, entries } = record;
    const id = draftId(plan.id, { owner, department, period, cycle });
    const next: DraftRecord = { id, owner, department, cycle, plan, regions, period, createdAt: now, updatedAt: now, filled: 0, entries };
    const there = new Map(await this.store.cells(id));
    const cells = (await this.store.cells(record.id)).flatMap(([key, text]): CellText[] => {
      const name = parseCellKey(key);
      if (!name || !LASTING_PARTS.has(name.part)) return [];
      const moved = cellKey(name, { ...name, period });
      return there.has(moved) ? [] : [[moved, text]];
    });
    const known = (await this.store.read(id)).record;
    if (cells.length > 0) await this.changes.write(id, cells, known ?? next);
    await this.store.changeRecord(id, (found) => ({ ...(found ?? next), deletedAt: undefined }));
    return { record: known ?? next, cells: cells.length };
  }

  /**
   * Removes every draft of an owner from this browser, for good. SAVED3
   * @returns what was removed.
   */
  async removeAll(owner = ''): Promise<DraftRecord[]> {
    const known = new Map((await listDrafts(this.store)).map((record) => [record.id, record]));
    const real = await allDrafts(this.store, owner);
    const ids = [...real, ...(await allDrafts(this.store, practiceOwner(owner)))];
    try {
      for (const id of ids) await this.changes.emptyWindows(id);
    } catch (error) {
      // Without the passphrase: windows that have it let go.
      if (!(error instanceof StorageError) || error.code !== 'locked') throw error;
      this.changes.channel.announceLocked(owner);
      await this.changes.channel.livingWindows();
    }
    await this.store.remove(ids);
    for (const id of ids) await removeCopy(id);
    await removeLock(this.store, owner);
    this.store.keyring.forget(owner);
    this.changes.channel.announceRemoved(ids);
    return real.map((id) => known.get(id) ?? readDraftRecord({}, id)!);
  }

  close(): void {
    this.changes.channel.close();
    this.store.close();
  }

  /** SAVED6 @returns the drafts that were removed. */
  private async removeDue(drafts: readonly SavedDraft[]): Promise<ReadonlySet<string>> {
    const gone = new Set<string>();
    const now = Date.now();
    for (const { isDeleted, record } of drafts) {
      const due = (record.deletedAt ?? 0) + DELETED_MS;
      if (!isDeleted || due > now) continue;
      // One from before the draft was brought back, and deleted again, does not count.
      if (!record.dueAt || record.dueAt < due) await this.store.changeRecord(record.id, (found) => found && { ...found, dueAt: now });
      else if (record.dueAt < now - DUE_MS) gone.add(record.id);
    }
    if (gone.size > 0) await this.store.remove([...gone]);
    for (const id of gone) await removeCopy(id);
    return gone;
  }

  /** SAVED5 */
  private async recoverLost(owner: string): Promise<void> {
    const known = new Set((await listDrafts(this.store)).map(({ id }) => id));
    for (const id of await allDrafts(this.store, owner)) {
      if (known.has(id) || !isLost(await this.store.read(id))) continue;
      const copy = await readCopy(id, this.store.sealing);
      const record = copy && readDraftRecord({ createdAt: copy.time, updatedAt: copy.time }, id);
      if (copy?.writes && copy.cells > 0 && record) await this.changes.putWrites(id, copy.writes, record);
      const kept = copy?.typing ? new Set((await this.store.typing(id)).map(({ window }) => window)) : null;
      for (const typed of copy?.typing ?? []) if (!kept!.has(typed.window)) await this.store.writeTyping(typed);
    }
  }

  private async describe(record: DraftRecord): Promise<SavedDraft> {
    const { writes } = await this.store.read(record.id);
    const cells = cellsOf(writes);
    const changedAt = writes.reduce((latest, { clock }) => Math.max(latest, clock), 0) || record.updatedAt;
    // Of several windows the record has the regions of one.
    const regions = [...new Set([...record.regions, ...cells.map(([key]) => regionOfCell(key)).filter(isRegionCode)])];
    return {
      record: { ...record, regions },
      cells: cells.length,
      size: cells.reduce((sum, [key, text]) => sum + key.length + 2 * text.length, 0),
      changedAt,
      isDeleted: record.deletedAt !== undefined && cells.length === 0,
      isChangedSinceExport: record.exportedAt !== undefined && changedAt > record.exportedAt,
      damaged: (await damagedRecords(this.store, record.id)).length,
    };
  }
}
