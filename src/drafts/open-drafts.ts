/**
 * The drafts that a session fills, one for each of its periods: which cell belongs to which, what is on disk of each, and their upkeep.
 *
 * OPENDRAFTS1 after some hundred writes the journal is drawn together, all but a large record from before · OPENDRAFTS2 a draft's record goes to the
 * disk with its first write, and when the page is left; its name and when it was exported are those on the disk, and the last known where the storage was emptied · OPENDRAFTS3 cells of regions that the page does not ask for stay in the draft, and out of the session;
 * that they are there is said · OPENDRAFTS4 a plan’s title that was damaged is written again when the draft is opened
 */
import { parseCellKey } from '../observations/cell-key.js';
import type { ByCell } from '../report/by-cell.js';
import type { EntrySession } from '../report/session.js';
import type { DraftBackup } from './backup.js';
import type { KnownCells } from './known-cells.js';
import { draftsOf, periodOfCell, regionOfCell, textOf, type DraftRecord } from './draft.js';
import type { SecondCopy } from './second-copy.js';
import type { DraftOnDisk, DraftWrite, JournalKey, TypingRecord } from './records.js';
import type { DraftStore } from './store.js';
import { inPieces, PIECE, writesOf, type CellText, type StampedCell } from './writes.js';

/** Journal records of a draft that are left as they are. */
const MOST_RECORDS = 200;
/** A journal record of more cells is not read again to draw others together with it. */
const LARGE_RECORD = 5000;

interface OpenDraft {
  record: DraftRecord;
  /** Its record is on disk. */
  isKnown: boolean;
  /** Journal records since they were last drawn together. */
  records: number;
  /** Its record had another title of the plan: it was damaged, or the plan has a new one. */
  isMended: boolean;
  /** The large record of the journal that is left alone. */
  base: JournalKey | undefined;
}

/** Of a draft of which nothing is on disk. */
const NOTHING = { isKnown: false, isMended: false, records: 0, base: undefined };
const UNKNOWN = { name: undefined, exportedAt: undefined, deletedAt: undefined };

export class OpenDrafts {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly byPeriod = new Map<string, OpenDraft>();
  private readonly regions: ReadonlySet<string>;
  private readonly confirmed: (key: string) => string | undefined;
  /** Texts of cells of other regions, by key. OPENDRAFTS3 */
  private readonly elsewhere = new Map<string, string>();

  /** @param confirmed what counts as entered of a cell with an unfinished text. */
  constructor(session: EntrySession, store: DraftStore, owner: string, confirmed: (key: string) => string | undefined) {
    this.session = session;
    this.store = store;
    this.confirmed = confirmed;
    this.regions = new Set(session.regions);
    for (const record of draftsOf(session, owner)) {
      this.byPeriod.set(record.period, { record, ...NOTHING });
    }
  }

  get ids(): readonly string[] {
    return Array.from(this.byPeriod.values(), ({ record }) => record.id);
  }

  idOf(key: string): string {
    return this.draftOf(key).record.id;
  }

  /** What stands in a cell of the drafts. */
  textOf(key: string): string {
    return this.elsewhere.get(key) ?? textOf(this.session, key);
  }

  /** What is kept of a cell: an unfinished text is not, as entered. */
  savedText(key: string): string {
    return this.confirmed(key) ?? this.textOf(key);
  }

  /** When the last of them was deleted. */
  get deletedAt(): number | undefined {
    const times = Array.from(this.byPeriod.values(), ({ record }) => record.deletedAt ?? 0);
    return Math.max(0, ...times) || undefined; // there are none without an open period
  }

  /** What the form knows of the plan is not what the disk says. OPENDRAFTS4 */
  get isMended(): boolean {
    return [...this.byPeriod.values()].some(({ isMended }) => isMended);
  }

  /** How many cells are filled. */
  get cellCount(): number {
    return this.session.filledCells + this.elsewhere.size;
  }

  /** What stands in the drafts now, whatever is written later. */
  standing(): ByCell<string> {
    const cells = this.session.standing();
    for (const [key, text] of this.elsewhere) cells.setAt(key, text);
    return cells;
  }

  /** @returns the cells that are the session's; the others are kept here. OPENDRAFTS3 */
  sessionCells(cells: readonly CellText[]): CellText[] {
    return cells.filter(([key, text]) => {
      const isElsewhere = this.isElsewhere(key);
      if (isElsewhere) this.elsewhere.set(key, text);
      return !isElsewhere;
    });
  }

  /** As `sessionCells`, of cells that were read: those that are not the session's are taken out. */
  keepElsewhere(cells: ByCell<string>): void {
    for (const [key, text] of cells.strays()) {
      if (!this.isElsewhere(key)) continue;
      this.elsewhere.set(key, text);
      cells.delete(key);
    }
  }

  private isElsewhere(key: string): boolean {
    return !this.regions.has(regionOfCell(key)) && parseCellKey(key) !== undefined;
  }

  /** What the drafts hold of regions that the page does not ask for. OPENDRAFTS3 */
  get others(): { readonly cells: number; readonly regions: readonly string[] } {
    const keys = Array.from(this.elsewhere, ([key, text]) => (text === '' ? [] : [key])).flat();
    return { cells: keys.length, regions: [...new Set(keys.map(regionOfCell))] };
  }

  /** What is on disk of each draft. */
  async read(): Promise<DraftOnDisk[]> {
    return Promise.all(
      Array.from(this.byPeriod.values(), async (draft) => {
        const disk = await this.store.read(draft.record.id);
        const { plan, regions } = draft.record;
        if (disk.record) draft.record = { ...disk.record, plan, regions: [...new Set([...disk.record.regions, ...regions])] };
        draft.isMended = disk.record?.plan.title !== plan.title && disk.record !== undefined;
        draft.isKnown = disk.record !== undefined;
        draft.records = disk.records;
        return disk;
      }),
    );
  }

  /** Cells as they go to the disk, by draft. */
  writes(cells: Iterable<StampedCell>, { clock, window }: Pick<KnownCells, 'clock' | 'window'>): DraftWrite[] {
    return [...this.group(cells)].flatMap(([{ record, isKnown }, part]) =>
      inPieces(writesOf(part, (key) => this.savedText(key))).map((writes, i): DraftWrite => ({
        key: [record.id, clock.next(), window],
        writes,
        record: isKnown || i > 0 ? undefined : this.current(record, clock.last),
      })),
    );
  }

  onWritten(writes: readonly DraftWrite[]): void {
    for (const { key } of writes) {
      for (const draft of this.byPeriod.values()) {
        if (draft.record.id !== key[0]) continue;
        draft.isKnown = true;
        draft.records++;
      }
    }
  }

  /** Nothing is left on disk of these drafts, for they were removed. */
  onRemoved(ids: readonly string[]): void {
    for (const draft of this.byPeriod.values()) {
      if (ids.includes(draft.record.id)) Object.assign(draft, NOTHING, { record: { ...draft.record, ...UNKNOWN } });
    }
  }

  /** Nothing is left on disk, for the storage was emptied. */
  onEmptied(): void {
    for (const draft of this.byPeriod.values()) Object.assign(draft, NOTHING);
  }

  /** Takes over what was changed of the records elsewhere. OPENDRAFTS2 */
  async renewRecords(): Promise<void> {
    for (const draft of this.byPeriod.values()) {
      const take = (found: DraftRecord | undefined) => void (draft.record = lasting(draft.record, found));
      await this.store.changeRecord(draft.record.id, take).catch(() => undefined);
    }
  }

  /** OPENDRAFTS1 */
  drawTogether(): void {
    for (const draft of this.byPeriod.values()) {
      if (draft.records < MOST_RECORDS) continue;
      draft.records = 0;
      void this.store.drawTogether(draft.record.id, draft.base).then(
        (drawn) => {
          if (drawn && drawn.cells > LARGE_RECORD) draft.base = drawn.key;
        },
        () => undefined, // for want of space; the journal is as it was
      );
    }
  }

  /** @param exportedAt the time, when the report has just been exported. OPENDRAFTS2 */
  async keepRecords(time: number, exportedAt?: number): Promise<void> {
    for (const draft of this.byPeriod.values()) {
      if (exportedAt !== undefined) draft.record = { ...draft.record, exportedAt };
      if (!draft.isKnown) continue;
      const change = (found: DraftRecord | undefined) => {
        draft.record = { ...lasting(draft.record, found), ...(exportedAt !== undefined && { exportedAt }) };
        return {
          ...this.current(draft.record, time),
          // A draft that was deleted stays so until something is written.
          deletedAt: found?.deletedAt !== undefined && found.deletedAt >= time ? found.deletedAt : undefined,
        };
      };
      await this.store.changeRecord(draft.record.id, change).catch(() => undefined);
    }
  }

  backup(cells: Iterable<StampedCell>, time: number): DraftBackup[] {
    const group = ([{ record }, part]: [OpenDraft, StampedCell[]]): DraftBackup => ({
      record: this.current(record, time),
      writes: writesOf(part, (key) => this.textOf(key)),
    });
    return Array.from(this.group(cells), group);
  }

  /**
   * @param typing what is not entered yet.
   * @param isMark without the cells.
   */
  *copies(cells: Iterable<StampedCell>, typing: readonly TypingRecord[], isMark: boolean): Iterable<[draft: string, copy: SecondCopy]> {
    const time = Date.now();
    if (isMark) {
      for (const id of this.ids) yield [id, { cells: this.cellCount, time, writes: null }];
      return;
    }
    const groups = this.group(cells);
    for (const draft of this.byPeriod.values()) {
      const { record } = draft;
      const left = typing.filter((one) => one.draft === record.id);
      if (!groups.has(draft) && left.length === 0) continue;
      const writes = writesOf(groups.get(draft) ?? [], (key) => this.savedText(key));
      const filled = writes.reduce((sum, write) => sum + write.cells.filter(([, text]) => text !== '').length, 0);
      yield [record.id, { cells: filled, time, writes, ...(left.length > 0 && { typing: left }) }];
    }
  }

  private group<Cell extends readonly [key: string, ...of: unknown[]]>(cells: Iterable<Cell>): Map<OpenDraft, Cell[]> {
    const groups = new Map<OpenDraft, Cell[]>();
    for (const cell of cells) {
      const draft = this.draftOf(cell[0]);
      const group = groups.get(draft);
      if (group) group.push(cell);
      else groups.set(draft, [cell]);
    }
    return groups;
  }

  private draftOf(key: string): OpenDraft {
    const [first] = this.byPeriod.values();
    const draft = this.byPeriod.size > 1 ? (this.byPeriod.get(periodOfCell(key) ?? '') ?? first) : first;
    if (!draft) throw new TypeError('Expected a session with a period that can be filled, got none');
    return draft;
  }

  private current(record: DraftRecord, time: number): DraftRecord {
    const rows = this.session.form.rows.length;
    let filled = 0;
    for (let row = 0; row < rows; row++) if (this.session.isFilled(row, record.period)) filled++;
    return { ...record, updatedAt: time, filled, entries: rows };
  }
}

/** A record with what others change of it. */
function lasting(record: DraftRecord, found: DraftRecord | undefined): DraftRecord {
  return found ? { ...record, name: found.name, exportedAt: found.exportedAt } : record;
}

/** An edit is written as a whole, many cells in turns for the page, none of them with more cells than a record. AUTOSAVE18 */
export function inTurns(drafts: readonly DraftWrite[]): DraftWrite[][] {
  const turns: DraftWrite[][] = [];
  let room = 0;
  for (const draft of drafts) {
    const count = draft.writes.reduce((sum, { cells }) => sum + cells.length, 0);
    if (turns.length === 0 || count > room) turns.push([]);
    room = (count > room ? PIECE : room) - count;
    turns[turns.length - 1]!.push(draft);
  }
  return turns;
}
