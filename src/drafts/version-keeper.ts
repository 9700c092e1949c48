/**
 * Keeps former versions of the drafts of a form: how they stood when they were opened, before many cells change at once, when they were exported, and
 * every hour.
 *
 * VERSIONKEPT1 before more than ten cells change at once, how they stood is kept
 */
import { jsonText } from '../documents/json-text.js';
import type { SessionChange } from '../report/session.js';
import type { OpenDrafts } from './open-drafts.js';
import { AT_ONCE, pause } from './pause.js';
import type { DraftStore } from './store.js';
import type { VersionReason } from './version-reasons.js';
import type { NewVersion } from './versions.js';
import type { CellText } from './writes.js';

/** A change of more cells than these is one that a person may want to take back tomorrow. */
const MANY = 10;
/** Of a larger draft no versions are kept: to put one together holds up the page. */
const LARGEST = 100_000;
const HOUR_MS = 3600 * 1000;

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

  /** Keeps how the drafts stood before a change, where that is worth it. VERSIONKEPT1 */
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
        // As they stood: the page has its turn before they are put into words.
        if (cells.length > AT_ONCE) await pause();
        const said = jsonText(cells);
        if (cells.length === 0 || this.said.get(draft) === said) return;
        this.said.set(draft, said);
        // That a version can't be kept takes no cell.
        await keep(this.store, draft, { reason, by: this.by, cells }).catch(() => undefined);
      }),
    );
  }
}

async function keep(store: DraftStore, draft: string, version: NewVersion): Promise<void> {
  const { keepVersion } = await import('./versions.js');
  await keepVersion(store, draft, version);
}
