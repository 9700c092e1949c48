/** Changes of drafts from outside their forms: each is a write like any other, which open windows hear of and show. */
import { DraftChannel } from './draft-channel.js';
import type { DraftRecord } from './draft.js';
import type { JournalKey } from './records.js';
import type { DraftStore } from './store.js';
import type { VersionReason } from './version-reasons.js';
import { keepVersion } from './versions.js';
import { cellsOf, Clock, type CellText, type Write } from './writes.js';

export class DraftChanges {
  readonly channel = new DraftChannel(null);
  readonly clock = new Clock();
  private readonly store: DraftStore;
  private readonly by: string | undefined;

  /** @param by who is at the page, kept with each cell. */
  constructor(store: DraftStore, by: string | undefined) {
    this.store = store;
    this.by = by;
  }

  /** Makes the cells of a draft these, and no others. */
  async become(draft: string, cells: readonly CellText[], reason: VersionReason, record?: DraftRecord): Promise<void> {
    const now = await this.keep(draft, reason);
    const then = new Map(cells);
    const emptied = [...now.keys()].filter((key) => !then.has(key)).map((key): CellText => [key, '']);
    const changed = cells.filter(([key, text]) => now.get(key) !== text);
    if (emptied.length + changed.length > 0) await this.write(draft, [...changed, ...emptied], record);
  }

  /** Keeps a draft as it stands as a version. @returns its cells. */
  async keep(draft: string, reason: VersionReason): Promise<Map<string, string>> {
    const { writes } = await this.store.read(draft);
    for (const { clock } of writes) this.clock.observe(clock);
    const cells = cellsOf(writes);
    if (cells.length > 0 || reason === 'deleted') await keepVersion(this.store, draft, { reason, by: this.by, cells });
    return new Map(cells);
  }

  /** @param record of a draft that is not there yet. */
  async write(draft: string, cells: readonly CellText[], record?: DraftRecord): Promise<void> {
    await this.putWrites(draft, [this.restored(cells)], record);
  }

  /** A window that has a draft open would write what it shows again, cell by cell. */
  async emptyWindows(draft: string): Promise<void> {
    const { writes } = await this.store.read(draft);
    for (const { clock } of writes) this.clock.observe(clock);
    this.channel.announceWrite(draft, this.restored(cellsOf(writes).map(([key]) => [key, ''])));
  }

  /** A write of cells that a person brings back, or takes away. */
  restored(cells: readonly CellText[]): Write {
    return {
      clock: this.clock.next(),
      window: this.channel.window,
      ...(this.by !== undefined && { by: this.by }),
      source: 'restored',
      cells,
    };
  }

  async putWrites(draft: string, writes: readonly Write[], record?: DraftRecord): Promise<void> {
    const known = (await this.store.read(draft)).record;
    await this.store.write([{ key: this.nextKey(draft), writes, record: known ? undefined : record }]);
    this.announce(draft, writes);
  }

  nextKey(draft: string): JournalKey {
    return [draft, this.clock.next(), this.channel.window];
  }

  /** In an open window it is no surprise, cell by cell: a person has asked for it. */
  announce(draft: string, writes: readonly Write[]): void {
    for (const write of writes) this.channel.announceWrite(draft, { ...write, source: 'restored' });
  }

  async changeRecord(draft: string, change: (record: DraftRecord) => DraftRecord): Promise<void> {
    await this.store.changeRecord(draft, (record) => record && change(record));
    this.channel.announceChanged([draft]);
  }
}
