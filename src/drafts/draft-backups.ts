/**
 * Drafts to a backup file, and from one.
 *
 * BACKUPS1 of a backup a preview says what it would change · BACKUPS2 a backup brings back the receipt of the last export, in place of an earlier one, or
 * of any where it replaces · BACKUPS3 drafts of which nothing is here come back many in one step, and so do their receipts
 */
import type { DraftBackup } from './backup.js';
import type { DraftChanges } from './draft-changes.js';
import type { DraftRecord } from './draft.js';
import { leftTexts } from './left-texts.js';
import type { Receipt } from './receipt.js';
import type { DraftOnDisk, DraftWrite } from './records.js';
import type { DraftStore } from './store.js';
import { storedDrafts } from './draft-list.js';
import { inTurns } from './open-drafts.js';
import { AT_ONCE, pause, Turns } from './pause.js';
import { cellsOf, drawTogether, inPieces, Together, type Write } from './writes.js';

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

export class DraftBackups {
  private readonly store: DraftStore;
  private readonly changes: DraftChanges;

  constructor(store: DraftStore, changes: DraftChanges) {
    this.store = store;
    this.changes = changes;
  }

  /** Drafts as a backup file holds them. */
  async make(drafts: readonly DraftRecord[]): Promise<DraftBackup[]> {
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
    for (const { clock } of writes) this.changes.clock.observe(clock);
    const cells = new Map(cellsOf(writes));
    const left = leftTexts(await this.store.typing(draft), (key) => cells.get(key) ?? '').filter(({ windows }) => windows.length > 0);
    return left.map(({ key, text, windows }) => ({
      clock: this.changes.clock.next(),
      window: windows[windows.length - 1]!,
      source: 'typed',
      cells: [[key, text]],
    }));
  }

  /** BACKUPS1 */
  async preview(backup: readonly DraftBackup[], mode: BackupMode): Promise<BackupPreview[]> {
    const stored = new Set(await storedDrafts(this.store));
    const turns = new Turns();
    const previews: BackupPreview[] = [];
    for (const { record, writes, receipt } of backup) {
      const there = await standing(writes, turns);
      if (!stored.has(record.id)) {
        previews.push({ record, isNew: true, filled: there.size, changed: 0, emptied: 0, kept: 0, hasReceipt: receipt !== undefined });
        continue;
      }
      const disk = await this.store.read(record.id);
      const now = await standing(disk.writes, turns);
      const then = mode === 'replace' || isDeleted(disk) ? there : await standing([...disk.writes, ...writes], turns);
      const counts = { filled: 0, changed: 0, emptied: 0, kept: 0 };
      for (const key of new Set([...now.keys(), ...then.keys(), ...there.keys()])) {
        const [before, after, asked] = [now.get(key), then.get(key), there.get(key)];
        if (before === after) counts.kept += asked !== undefined && asked !== before ? 1 : 0;
        else if (before === undefined) counts.filled++;
        else if (after === undefined) counts.emptied++;
        else counts.changed++;
      }
      const known = await this.store.receipt(record.id);
      previews.push({ record, isNew: disk.record === undefined, ...counts, hasReceipt: isMissing(receipt, known, mode) });
    }
    return previews;
  }

  /** Brings the drafts of a backup back. How each stands is kept as a version. */
  async restore(backup: readonly DraftBackup[], mode: BackupMode): Promise<void> {
    const stored = new Set(await storedDrafts(this.store));
    const fresh = new Map<string, DraftBackup>();
    for (const draft of backup) if (!stored.has(draft.record.id) && !fresh.has(draft.record.id)) fresh.set(draft.record.id, draft);
    await this.add([...fresh.values()], mode);
    for (const draft of backup) {
      const { record, writes, receipt } = draft;
      if (fresh.get(record.id) === draft) continue;
      // That a draft was deleted is later than whatever the backup holds, and is what it is to be brought back from.
      if (mode === 'replace' || isDeleted(await this.store.read(record.id)))
        await this.changes.become(record.id, cellsOf(writes), 'before-backup', record);
      else {
        await this.changes.keep(record.id, 'before-backup');
        await this.changes.putWrites(record.id, writes, record);
      }
      // Before windows that have the draft open hear of it.
      if (receipt) await this.store.writeReceipts(new Map([[record.id, receipt]]), mode === 'merge');
      const exportedAt = receipt && Math.max(record.exportedAt ?? 0, Date.parse(receipt.createdAt));
      await this.changes.changeRecord(record.id, (found) => ({
        ...found,
        deletedAt: undefined,
        ...(exportedAt !== undefined && { exportedAt: mode === 'merge' ? Math.max(exportedAt, found.exportedAt ?? 0) : exportedAt }),
      }));
    }
  }

  /** Brings back drafts of which nothing is here, many of them in one step. BACKUPS3 */
  private async add(backup: readonly DraftBackup[], mode: BackupMode): Promise<void> {
    const { store, changes } = this;
    const added: DraftWrite[] = [];
    const receipts = new Map<string, Receipt>();
    for (const { record, writes, receipt } of backup) {
      const exportedAt = receipt && Math.max(record.exportedAt ?? 0, Date.parse(receipt.createdAt));
      const known = { ...record, deletedAt: undefined, ...(exportedAt !== undefined && { exportedAt }) };
      if (receipt) receipts.set(record.id, receipt);
      for (const [i, part] of inPieces(mode === 'replace' ? [changes.restored(cellsOf(writes))] : writes).entries())
        added.push({ key: changes.nextKey(record.id), writes: part, record: i === 0 ? known : undefined });
    }
    const parts = inTurns(added);
    for (const part of parts) {
      await store.write(part);
      await pause();
    }
    await store.writeReceipts(receipts);
    for (const part of parts) {
      for (const { key, writes } of part) changes.announce(key[0], writes);
      await pause();
    }
    changes.channel.announceChanged(backup.map(({ record }) => record.id));
  }
}

/** What stands of many writes, with turns for the page. */
async function standing(writes: readonly Write[], turns: Turns): Promise<Map<string, string>> {
  const together = new Together();
  for (const { cells, ...stamp } of writes) {
    for (let from = 0; from < cells.length; from += AT_ONCE) {
      const part = cells.slice(from, from + AT_ONCE);
      together.add({ ...stamp, cells: part });
      await turns.pass(part.length);
    }
  }
  return together.filled();
}

function isDeleted({ record, writes }: DraftOnDisk): boolean {
  return record?.deletedAt !== undefined && cellsOf(writes).length === 0;
}

/** A receipt of a backup that is not the one there, nor earlier where it is to be merged. BACKUPS2 */
function isMissing(receipt: Receipt | undefined, known: Receipt | null, mode: BackupMode): boolean {
  if (!receipt || receipt.digest === known?.digest) return false;
  return !known || mode === 'replace' || Date.parse(receipt.createdAt) >= Date.parse(known.createdAt);
}
