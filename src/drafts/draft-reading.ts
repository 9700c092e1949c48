/** What is found of the drafts of a form, on disk and in their second copies, put together. */
import type { Fate } from '../plan/migrate.js';
import type { Plan } from '../plan/schema.js';
import type { KnownCells } from './known-cells.js';
import type { MigratedDraft } from './migrate-draft.js';
import type { DraftNotice } from './notices.js';
import type { OpenDrafts } from './open-drafts.js';
import { ByCell } from '../report/by-cell.js';
import { AT_ONCE, type Turns } from './pause.js';
import type { FoundCopy } from './second-copy.js';
import type { DraftOnDisk } from './records.js';
import type { DraftStore } from './store.js';
import { lastClock, type CellText } from './writes.js';

/** What lies there of each draft, in the order of the form's drafts. */
export interface FoundDrafts {
  readonly disks: readonly DraftOnDisk[];
  readonly copies: readonly (FoundCopy | null)[];
}

export interface DraftReading {
  /** Cells for the session. */
  readonly cells: ByCell<string>;
  /** Keys of cells that moved with the plan. */
  readonly moves: readonly string[];
  readonly fates: ReadonlyMap<string, Fate>;
  readonly lost: readonly DraftNotice[];
  /** The disk holds what a second copy does not. */
  readonly isStale: boolean;
}

export async function gatherDrafts(
  { disks, copies }: FoundDrafts,
  plan: Plan,
  drafts: OpenDrafts,
  known: KnownCells,
  store: DraftStore,
  turns: Turns,
): Promise<DraftReading> {
  let cells: ByCell<string> | undefined;
  const moves: string[] = [];
  const fates = new Map<string, Fate>();
  const lost: DraftNotice[] = [];
  let isStale = false;
  for (const [i, disk] of disks.entries()) {
    const copy = copies[i] ?? null;
    const texts = new ByCell<string>(known.form);
    await known.hear(disk.writes, texts, turns);
    const recovered = new Map<string, string | undefined>();
    await known.hear(copy?.writes ?? [], texts, turns, recovered);
    for (const key of recovered.keys()) known.pending.set(key, known.latest.stamp(key)!);
    const differing = [...recovered].filter(([key, onDisk]) => (texts.get(key) ?? '') !== '' && onDisk !== texts.get(key));
    lost.push(...lossesOf(disk, copy, differing.length));
    if (copy?.damaged !== undefined && isLost(disk)) {
      await store.keepDamaged('copy', drafts.ids[i]!, { text: copy.damaged }, copy.long).catch(() => undefined);
    }
    if (lastClock(disk.writes) > lastClock(copy?.writes ?? [])) isStale = true;
    const moved = await migrated(plan, disk.record?.plan.version, texts, turns);
    drafts.keepElsewhere(moved.cells);
    if (cells) await addAll(moved.cells, cells, turns);
    else cells = moved.cells;
    for (const key of moved.moves) moves.push(key);
    for (const [id, fate] of moved.fates) fates.set(id, fate);
  }
  return { cells: cells ?? new ByCell(known.form), moves, fates, lost, isStale };
}

/** When something was last saved of them: by a clock that was ahead, when it was last copied. AUTOSAVE16 */
export function lastSaved({ disks, copies }: FoundDrafts): Date {
  const [now, last] = [Date.now(), Math.max(...[...disks, ...copies].map((found) => lastClock(found?.writes ?? [])))];
  return new Date(last <= now ? last : Math.min(now, ...copies.map((copy) => copy?.time ?? now)));
}

interface Moved extends Pick<MigratedDraft, 'fates'> {
  readonly cells: ByCell<string>;
  readonly moves: readonly string[];
}

/** Of most drafts every cell is of an indicator that the plan has, in this version: there is nothing to move, and nothing to load for it. */
async function migrated(plan: Plan, version: string | undefined, texts: ByCell<string>, turns: Turns): Promise<Moved> {
  const indicators = new Set(plan.indicators.map(({ id }) => id));
  const isKnown = (key: string) => indicators.has(key.slice(0, Math.max(0, key.indexOf('|'))));
  const isCurrent = !version || version === plan.version;
  if (isCurrent && Array.from(texts.strays(), ([key]) => key).every(isKnown)) return { cells: texts, moves: [], fates: new Map() };
  const found: CellText[] = [];
  for (const cell of texts.entries()) {
    found.push(cell);
    if (found.length % AT_ONCE === 0) await turns.pass(AT_ONCE);
  }
  const { migrateDraft } = await import('./migrate-draft.js');
  const { cells, writes, fates } = migrateDraft(plan, version || plan.version, found);
  return { cells: new ByCell(texts.form, cells), moves: writes.map(([key]) => key), fates };
}

async function addAll(from: ByCell<string>, to: ByCell<string>, turns: Turns): Promise<void> {
  let count = 0;
  for (const [key, text] of from.strays()) to.set(key, text);
  for (const [row, column, text] of from.cells()) {
    to.setAt({ row, column }, text);
    if (++count % AT_ONCE === 0) await turns.pass(AT_ONCE);
  }
}

/** What the browser has lost of a draft. AUTOSAVE10 */
function lossesOf(disk: DraftOnDisk, copy: FoundCopy | null, recovered: number): DraftNotice[] {
  const notices: DraftNotice[] = [];
  if (recovered > 0) notices.push({ kind: 'recovered', cells: recovered });
  // What the copy holds and is no news was typed here meanwhile.
  else if (isLost(disk) && copy && !copy.writes && copy.cells > 0) notices.push({ kind: 'vanished', cells: copy.cells, time: copy.time });
  return notices;
}

/** Nothing is on disk. */
export function isLost({ record, records }: DraftOnDisk): boolean {
  return record === undefined && records === 0;
}
