/**
 * The receipt of the last export of a form, and which of its cells have changed since.
 *
 * RECEIPTKEPT1 it is there again when the draft is opened · RECEIPTKEPT2 a cell counts as changed while its text differs from what was exported, and no longer
 * once it is back · RECEIPTKEPT9 what is added to a receipt later, as a return, is shown by the others, too · RECEIPTKEPT3 of a form of several periods the latest receipt is shown; what a draft without it holds counts as changed
 * RECEIPTKEPT4 cells of regions the page does not ask for are left aside · RECEIPTKEPT5 of the exports of several windows each shows the latest, also one that could
 * not hear of it; where the storage was emptied no earlier receipt takes the place of a later one · RECEIPTKEPT6 that one could not be stored is
 * announced once, and it is tried again until it is there
 * RECEIPTKEPT7 a reason why there was no value, gone now that there is one, is no change of its own · RECEIPTKEPT8 the cells are told with what was
 * exported and what stands there now, in the order of the form
 */
import { Announcer } from '../report/announcer.js';
import type { CellRef } from '../report/form.js';
import type { EntrySession, SessionChange } from '../report/session.js';
import type { DraftBackup } from './backup.js';
import type { DraftChannel } from './draft-channel.js';
import type { ChangedCell, ExportedCells } from './exported-cells.js';
import type { OpenDrafts } from './open-drafts.js';
import type { Receipt } from './receipt.js';
import type { DraftStore } from './store.js';
import type { CellText } from './writes.js';

const RETRY_MS = 5000;

export class ReceiptKeeper {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly drafts: OpenDrafts;
  private readonly channel: DraftChannel;
  private readonly onStored: (isStored: boolean) => void;
  private readonly announcer = new Announcer<Receipt | null>();
  /** By draft, as they lie on the disk. */
  private kept: ReadonlyMap<string, Receipt> = new Map();
  /** `null` while there was no export, or what compares is not loaded. */
  private exported: ExportedCells | null = null;
  private shown: Receipt | null = null;
  /** It waits to be stored. RECEIPTKEPT6 */
  private isWaiting = false;
  private isEnded = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onStored called when one could not be stored, and when it is after all. */
  constructor(session: EntrySession, store: DraftStore, drafts: OpenDrafts, channel: DraftChannel, onStored: (isStored: boolean) => void) {
    this.onStored = onStored;
    this.session = session;
    this.store = store;
    this.drafts = drafts;
    this.channel = channel;
  }

  /** Of the last export, with the cells of all drafts of the form; `null` where there was none. */
  get last(): Receipt | null {
    return this.shown;
  }

  /** How many cells have another text than was exported. RECEIPTKEPT2 */
  get changes(): number {
    return this.exported?.changes ?? 0;
  }

  /** RECEIPTKEPT8 */
  get changedCells(): readonly ChangedCell[] {
    return this.exported?.changedCells ?? [];
  }

  /** What was exported of a cell that has changed since; `undefined` of any other. */
  exportedText(cell: CellRef): string | undefined {
    return this.exported?.exportedText(cell);
  }

  /** What is on disk. One that can't be read now takes no cell. */
  async find(): Promise<ReadonlyMap<string, Receipt>> {
    const found = await Promise.all(this.drafts.ids.map(async (id) => [id, await this.store.receipt(id).catch(() => null)] as const));
    return new Map(found.flatMap(([id, receipt]) => (receipt ? [[id, receipt]] : [])));
  }

  /** Shows what was found, once the cells of the draft are there, unless it is of an earlier export. RECEIPTKEPT1, RECEIPTKEPT5 */
  async show(found: ReadonlyMap<string, Receipt>): Promise<void> {
    const last = [...found.values()].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))[0];
    if (
      !last ||
      (this.shown && Date.parse(this.shown.createdAt) - Date.parse(last.createdAt) >= Number(this.shown.returned !== last.returned))
    )
      return;
    this.kept = new Map([...found].filter(([, { digest }]) => digest === last.digest)); // RECEIPTKEPT3
    await this.become({ ...last, cells: [...this.kept.values()].flatMap(({ cells }) => cells) });
  }

  /**
   * Keeps the receipt of an export made just now.
   * @param exported the texts that were exported, by cell.
   */
  async keep(about: Omit<Receipt, 'cells'>, exported: ReadonlyMap<string, string> = new Map(this.session.cells())): Promise<void> {
    const { ids } = this.drafts;
    const cells = [...exported];
    const byDraft = new Map<string, CellText[]>(ids.map((id) => [id, ids.length === 1 ? cells : []]));
    if (ids.length > 1) for (const cell of cells) byDraft.get(this.drafts.idOf(cell[0]))!.push(cell);
    this.kept = new Map(Array.from(byDraft, ([id, own]) => [id, { ...about, cells: own }]));
    await Promise.all([this.become({ ...about, cells }, exported), this.write()]);
  }

  /** Writes it where the storage was emptied. RECEIPTKEPT5 */
  async keepAgain(): Promise<void> {
    await this.write(true);
  }

  /** Another window has exported. RECEIPTKEPT5 */
  async renew(): Promise<void> {
    await this.show(await this.find());
  }

  /** A draft for a backup file, with its receipt. */
  withReceipt(draft: DraftBackup): DraftBackup {
    const receipt = this.kept.get(draft.record.id);
    return receipt ? { ...draft, receipt } : draft;
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: (last: Receipt | null) => void): () => void {
    return this.announcer.subscribe(listener);
  }

  /** Drafts were removed, and with them their receipts. */
  forget(drafts: readonly string[]): void {
    this.kept = new Map([...this.kept].filter(([id]) => !drafts.includes(id)));
    if (this.kept.size > 0) return;
    this.tell(true);
    this.shown = null;
    this.exported = null;
    this.announcer.announce(null);
  }

  /** @param keys of the edits, where they are known. */
  follow(change: Pick<SessionChange, 'edits'>, keys?: readonly string[]): void {
    this.exported?.follow(change, keys);
  }

  /** Nothing is tried again any more. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
  }

  /** What can't be kept is shown as long as the page is open. */
  private async write(isAgain = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.kept.size === 0) return;
    const drafts = [...this.kept.keys()];
    try {
      await this.store.writeReceipts(this.kept, isAgain);
      this.channel.announceChanged(drafts);
      this.tell(true);
    } catch {
      if (this.isEnded) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.write(true), RETRY_MS);
      this.tell(false);
    }
  }

  /** RECEIPTKEPT6 */
  private tell(isStored: boolean): void {
    if (this.isWaiting !== isStored) return;
    this.isWaiting = !isStored;
    this.onStored(isStored);
  }

  /** It is announced once its cells are compared, or what compares them could not be loaded. */
  private async become(receipt: Receipt, exported?: ReadonlyMap<string, string>): Promise<void> {
    this.shown = receipt;
    this.exported = null;
    const isWanted = () => this.shown === receipt;
    try {
      const { ExportedCells } = await import('./exported-cells.js');
      if (!isWanted()) return;
      this.exported = new ExportedCells(this.session, exported ?? new Map(receipt.cells));
      await this.exported.compareAll(isWanted);
    } catch (error) {
      console.error(error);
    }
    if (isWanted()) this.announcer.announce(receipt);
  }
}
