/**
 * The drafts kept in this browser, as a person looks after them: listed, begun from another, deleted and brought back, backed up to a file.
 *
 * Whatever changes cells is a write like any other: open windows hear of it, and show it.
 *
 * SAVED1 a draft that is deleted can be brought back for thirty days, with every cell; where that version is damaged, as the one before · SAVED2 a draft begun from another takes its notes and sources,
 * and no value · SAVED3 of a backup a preview says what it would change · SAVED4 all drafts of an owner are removed with everything that stands
 * beside them, the passphrase among it, windows that have them open are emptied, and it is said what was removed · SAVED5 the time of the last change is that of the last write, and
 * the regions are those of the cells, too, whatever the record says · SAVED6 a backup brings back the receipt of the last export, in place of an earlier one, or of any where it replaces
 */
import { cellKey, parseCellKey } from '../observations/cell-key.js';
import { yearAfter } from '../plan/period.js';
import { isRegionCode } from '../plan/region-code.js';
import { DraftChannel } from './draft-channel.js';
import { draftId, practiceOwner, readDraftRecord, regionOfCell, type DraftRecord } from './draft.js';
import type { DraftBackup } from './backup.js';
import { StorageError } from '../storage/errors.js';
import { allDrafts } from './all-drafts.js';
import { damagedRecords, listDrafts } from './draft-list.js';
import { leftTexts } from './left-texts.js';
import { removeLock } from './lock-keeper.js';
import { removeCopy } from './second-copy.js';
import type { Receipt } from './receipt.js';
import type { DraftOnDisk, VersionRecord } from './records.js';
import { DraftStore } from './store.js';
import type { VersionReason } from './version-reasons.js';
import { keepVersion, readVersion } from './versions.js';
import { cellsOf, Clock, drawTogether, type CellText, type LongText, type Write } from './writes.js';

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

export type BackupMode = 'merge' | 'replace';

/** What a draft of a backup would do. */
export interface BackupPreview {
  readonly record: DraftRecord;
  /** There is no draft of this name yet. */
  readonly isNew: boolean;
  /** Cells that would be filled, changed and emptied. */
  readonly filled: number;
  readonly changed: number;
  readonly emptied: number;
  /** Cells that differ, and stay as they are, for they were written later. */
  readonly kept: number;
  /** The receipt of an export comes back. */
  readonly hasReceipt: boolean;
}

/** Parts of a cell that hold for the next period, too. */
const LASTING_PARTS: ReadonlySet<string> = new Set(['note', 'source']);
const DELETED_MS = 30 * 24 * 3600 * 1000;

export class SavedDrafts {
  private readonly store: DraftStore;
  private readonly by: string | undefined;
  private readonly channel = new DraftChannel(null);
  private readonly clock = new Clock();

  /** @param by who is at the page, kept with each cell. */
  constructor(store = new DraftStore(), by?: string) {
    this.store = store;
    this.by = by;
  }

  /** The drafts of an owner, the latest change first, deleted ones among them. Those deleted long ago are removed for good. SAVED1, SAVED5 */
  async list(owner = ''): Promise<SavedDraft[]> {
    const records = (await listDrafts(this.store)).filter((record) => record.owner === owner);
    const drafts: SavedDraft[] = [];
    for (const record of records) drafts.push(await this.describe(record));
    const isGone = ({ isDeleted, record }: SavedDraft) => isDeleted && record.deletedAt! < Date.now() - DELETED_MS;
    const gone = drafts.filter(isGone).map(({ record }) => record.id);
    if (gone.length > 0) await this.store.remove(gone);
    return drafts.filter((draft) => !isGone(draft)).sort((one, other) => other.changedAt - one.changedAt);
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
    await this.become(draft, read.cells, 'before-restore');
    await this.change(draft, (record) => ({ ...record, deletedAt: undefined }));
    return read.long;
  }

  /** Deletes a draft; it can be brought back for a while. SAVED1 */
  async delete(draft: string): Promise<void> {
    await this.become(draft, [], 'deleted');
    await this.change(draft, (record) => ({ ...record, deletedAt: Date.now() }));
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
    await this.change(draft, (record) => ({ ...record, name: name.trim() === '' ? undefined : name.trim() }));
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
    if (cells.length > 0) await this.write(id, cells, known ?? next);
    await this.store.changeRecord(id, (found) => ({ ...(found ?? next), deletedAt: undefined }));
    return { record: known ?? next, cells: cells.length };
  }

  /** Drafts as a backup file holds them. */
  async backup(drafts: readonly DraftRecord[]): Promise<DraftBackup[]> {
    return Promise.all(
      drafts.map(async (record) => {
        const writes = drawTogether((await this.store.read(record.id)).writes);
        const receipt = await this.store.receipt(record.id);
        return { record, writes: [...writes, ...(await this.unfinished(record.id, writes))], ...(receipt && { receipt }) };
      }),
    );
  }

  /** What stands in open editors, as if it had been entered. */
  private async unfinished(draft: string, writes: readonly Write[]): Promise<Write[]> {
    for (const { clock } of writes) this.clock.observe(clock);
    const cells = new Map(cellsOf(writes));
    const left = leftTexts(await this.store.typing(draft), (key) => cells.get(key) ?? '').filter(({ windows }) => windows.length > 0);
    return left.map(({ key, text, windows }) => ({
      clock: this.clock.next(),
      window: windows[windows.length - 1]!,
      source: 'typed',
      cells: [[key, text]],
    }));
  }

  /** SAVED3 */
  async preview(backup: readonly DraftBackup[], mode: BackupMode): Promise<BackupPreview[]> {
    return Promise.all(
      backup.map(async ({ record, writes, receipt }) => {
        const disk = await this.store.read(record.id);
        const now = new Map(cellsOf(disk.writes));
        const there = new Map(cellsOf(writes));
        const then = mode === 'replace' || isDeleted(disk) ? there : new Map(cellsOf([...disk.writes, ...writes]));
        const keys = new Set([...now.keys(), ...then.keys(), ...there.keys()]);
        const counts = { filled: 0, changed: 0, emptied: 0, kept: 0 };
        for (const key of keys) {
          const [before, after, asked] = [now, then, there].map((cells) => cells.get(key));
          if (before === after) counts.kept += asked !== undefined && asked !== before ? 1 : 0;
          else if (before === undefined) counts.filled++;
          else if (after === undefined) counts.emptied++;
          else counts.changed++;
        }
        const known = await this.store.receipt(record.id);
        return { record, isNew: disk.record === undefined, ...counts, hasReceipt: isMissing(receipt, known, mode) };
      }),
    );
  }

  /** Brings the drafts of a backup back. How each stands is kept as a version. */
  async restoreBackup(backup: readonly DraftBackup[], mode: BackupMode): Promise<void> {
    for (const { record, writes, receipt } of backup) {
      // That a draft was deleted is later than whatever the backup holds, and is what it is to be brought back from.
      if (mode === 'replace' || isDeleted(await this.store.read(record.id)))
        await this.become(record.id, cellsOf(writes), 'before-backup', record);
      else {
        await this.keep(record.id, 'before-backup');
        await this.putWrites(record.id, writes, record);
      }
      // Before windows that have the draft open hear of it.
      if (receipt) await this.store.writeReceipts(new Map([[record.id, receipt]]), mode === 'merge');
      const exportedAt = receipt && Math.max(record.exportedAt ?? 0, Date.parse(receipt.createdAt));
      await this.change(record.id, (found) => ({
        ...found,
        deletedAt: undefined,
        ...(exportedAt !== undefined && { exportedAt: mode === 'merge' ? Math.max(exportedAt, found.exportedAt ?? 0) : exportedAt }),
      }));
    }
  }

  /**
   * Removes every draft of an owner from this browser, for good. SAVED4
   * @returns what was removed.
   */
  async removeAll(owner = ''): Promise<DraftRecord[]> {
    const known = new Map((await listDrafts(this.store)).map((record) => [record.id, record]));
    const real = await allDrafts(this.store, owner);
    const ids = [...real, ...(await allDrafts(this.store, practiceOwner(owner)))];
    try {
      for (const id of ids) await this.emptyWindows(id);
    } catch (error) {
      // Without the passphrase: windows that have it let go.
      if (!(error instanceof StorageError) || error.code !== 'locked') throw error;
      this.channel.announceLocked(owner);
      await this.channel.livingWindows();
    }
    await this.store.remove(ids);
    for (const id of ids) await removeCopy(id);
    await removeLock(this.store, owner);
    this.store.keyring.forget(owner);
    this.channel.announceRemoved(ids);
    return real.map((id) => known.get(id) ?? readDraftRecord({}, id)!);
  }

  close(): void {
    this.channel.close();
    this.store.close();
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

  /** Makes the cells of a draft these, and no others. */
  private async become(draft: string, cells: readonly CellText[], reason: VersionReason, record?: DraftRecord): Promise<void> {
    const now = await this.keep(draft, reason);
    const then = new Map(cells);
    const emptied = [...now.keys()].filter((key) => !then.has(key)).map((key): CellText => [key, '']);
    const changed = cells.filter(([key, text]) => now.get(key) !== text);
    if (emptied.length + changed.length > 0) await this.write(draft, [...changed, ...emptied], record);
  }

  /** Keeps a draft as it stands as a version. @returns its cells. */
  private async keep(draft: string, reason: VersionReason): Promise<Map<string, string>> {
    const { writes } = await this.store.read(draft);
    for (const { clock } of writes) this.clock.observe(clock);
    const cells = cellsOf(writes);
    if (cells.length > 0 || reason === 'deleted') await keepVersion(this.store, draft, { reason, by: this.by, cells });
    return new Map(cells);
  }

  private async write(draft: string, cells: readonly CellText[], record?: DraftRecord): Promise<void> {
    await this.putWrites(draft, [this.restored(cells)], record);
  }

  /** A window that has a draft open would write what it shows again, cell by cell. */
  private async emptyWindows(draft: string): Promise<void> {
    const { writes } = await this.store.read(draft);
    for (const { clock } of writes) this.clock.observe(clock);
    this.channel.announceWrite(draft, this.restored(cellsOf(writes).map(([key]) => [key, ''])));
  }

  private restored(cells: readonly CellText[]): Write {
    return {
      clock: this.clock.next(),
      window: this.channel.window,
      ...(this.by !== undefined && { by: this.by }),
      source: 'restored',
      cells,
    };
  }

  private async putWrites(draft: string, writes: readonly Write[], record?: DraftRecord): Promise<void> {
    const known = (await this.store.read(draft)).record;
    await this.store.write([{ key: [draft, this.clock.next(), this.channel.window], writes, record: known ? undefined : record }]);
    // In an open window it is no surprise, cell by cell: a person has asked for it.
    for (const write of writes) this.channel.announceWrite(draft, { ...write, source: 'restored' });
  }

  private async change(draft: string, change: (record: DraftRecord) => DraftRecord): Promise<void> {
    await this.store.changeRecord(draft, (record) => record && change(record));
    this.channel.announceChanged([draft]);
  }
}

function isDeleted({ record, writes }: DraftOnDisk): boolean {
  return record?.deletedAt !== undefined && cellsOf(writes).length === 0;
}

/** A receipt of a backup that is not the one there, nor earlier where it is to be merged. SAVED6 */
function isMissing(receipt: Receipt | undefined, known: Receipt | null, mode: BackupMode): boolean {
  if (!receipt || receipt.digest === known?.digest) return false;
  return !known || mode === 'replace' || Date.parse(receipt.createdAt) >= Date.parse(known.createdAt);
}
