/**
 * Keeps former versions of the drafts of a form: how they stood when they were opened, before many cells change at once, when they were exported, and
 * every hour.
 *
 * VERSIONKEPT1 before more than ten cells change at once, how they stood is kept · VERSIONKEPT3 an hour after the last one, or where
 * the clock was set otherwise, the next change keeps one · VERSIONKEPT2 of a storage that was emptied the last version of this
 * window is written again, as of its time
 */
import { jsonText } from '../documents/json-text.js';
import type { ByCell } from '../report/by-cell.js';
import type { SessionChange } from '../report/session.js';
import type { OpenDrafts } from './open-drafts.js';
import { AT_ONCE, pause, Turns } from './pause.js';
import type { DraftStore } from './store.js';
import type { VersionReason } from './version-reasons.js';
import type { NewVersion } from './versions.js';
import type { CellText } from './writes.js';

/** A change of more cells than these is one that a person may want to take back tomorrow. */
const MANY = 10;
/** Of a larger draft no versions are kept: to put one together holds up the page. */
const LARGEST = 100_000;
const HOUR_MS = 3600 * 1000;

interface KeptVersion extends Omit<NewVersion, 'cells'> {
  /** Its cells, in words. */
  readonly said: string;
}

export class VersionKeeper {
  private readonly drafts: OpenDrafts;
  private readonly store: DraftStore;
  private readonly by: string | undefined;
  /** When the last version was made. */
  private last = 0;
  /** The last version, by draft. */
  private readonly lastKept = new Map<string, KeptVersion>();

  constructor(drafts: OpenDrafts, store: DraftStore, by: string | undefined) {
    this.drafts = drafts;
    this.store = store;
    this.by = by;
  }

  /** Keeps how the drafts stood before a change, where that is worth it. VERSIONKEPT1 */
  async keepBefore({ edits, source }: SessionChange): Promise<void> {
    const isMany = edits.length > MANY;
    if (this.isTooLarge || (!isMany && Math.abs(Date.now() - this.last) < HOUR_MS)) return;
    if (edits.length > AT_ONCE) await pause(); // the cells themselves go first
    const stood = this.drafts.standing();
    for (const edit of edits) stood.setAt(edit, edit.before);
    await this.keep(isMany ? (source === 'imported' ? 'before-import' : 'before-many') : 'hourly', stood);
  }

  /**
   * Keeps a version of each draft.
   * @param stood the texts of their cells then; as they stand now where not given.
   */
  async keep(reason: VersionReason, stood?: ByCell<string>): Promise<void> {
    this.last = Date.now();
    if (this.isTooLarge) return;
    const { drafts } = this;
    const byDraft = new Map<string, CellText[]>(drafts.ids.map((id) => [id, []]));
    const turns = new Turns();
    let count = 0;
    for (const [key, text] of (stood ?? drafts.standing()).entries()) {
      if (text !== '') byDraft.get(drafts.idOf(key))?.push([key, text]);
      if (++count % AT_ONCE === 0) await turns.pass(AT_ONCE);
    }
    await Promise.all(
      Array.from(byDraft, async ([draft, cells]) => {
        // As they stood: the page has its turn before they are put into words.
        if (cells.length > AT_ONCE) await pause();
        const said = jsonText(cells);
        if (cells.length === 0 || this.lastKept.get(draft)?.said === said) return;
        this.lastKept.set(draft, { reason, by: this.by, said, time: this.last });
        // That a version can't be kept takes no cell.
        await keep(this.store, draft, { reason, by: this.by, cells }).catch(() => undefined);
      }),
    );
  }

  /** The storage was emptied, and the versions with it: with the next change one is kept, too. VERSIONKEPT2 */
  async keepAgain(): Promise<void> {
    this.last = 0;
    for (const [draft, { said, ...version }] of this.lastKept) {
      const cells = JSON.parse(said) as CellText[];
      await keep(this.store, draft, { ...version, cells }).catch(() => this.lastKept.delete(draft));
    }
  }

  private get isTooLarge(): boolean {
    return this.drafts.cellCount > LARGEST;
  }
}

async function keep(store: DraftStore, draft: string, version: NewVersion): Promise<void> {
  const { keepVersion } = await import('./versions.js');
  await keepVersion(store, draft, version);
}
