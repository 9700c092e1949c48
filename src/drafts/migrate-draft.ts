/**
 * Opening a draft that was begun under another version of the plan, with nothing lost.
 *
 * MOVEDRAFT1 cells of a renamed indicator move to its new id, unless something stands there already · MOVEDRAFT2 every other cell keeps
 * its key, and a text that is no key is left as it is · MOVEDRAFT3 what the plan no longer has a place for is told, with what became of the indicator
 */
import { migrateKeys, type Fate } from '../plan/migrate.js';
import type { Plan } from '../plan/schema.js';
import { cellKey, parseCellKey } from '../observations/cell-key.js';
import type { CellText } from './writes.js';

export interface MigratedDraft {
  /** Cells to restore. */
  readonly cells: readonly CellText[];
  /** What the store must write so that the move lasts; an empty text deletes. */
  readonly writes: readonly CellText[];
  /** What became of former indicators that have cells, by id; renamed ones are not among them. */
  readonly fates: ReadonlyMap<string, Fate>;
}

export function migrateDraft(plan: Plan, version: string, cells: readonly CellText[]): MigratedDraft {
  const fates = migrateKeys(plan, version, new Set(cells.map(([key]) => firstWord(key))));
  const isElsewhere = ([key]: CellText) => fates.get(firstWord(key))?.fate !== 'kept' && parseCellKey(key) !== undefined;
  const elsewhere = cells.filter(isElsewhere); // of most drafts there are none
  if (elsewhere.length === 0) return { cells, writes: [], fates: new Map() };
  const present = new Set(cells.map(([key]) => key));
  const writes: CellText[] = [];
  const migrated = cells.map((cell): CellText => {
    const [key, text] = cell;
    const fate = fates.get(firstWord(key));
    if (fate?.fate !== 'renamed') return cell;
    const name = parseCellKey(key);
    const moved = name && cellKey({ ...name, indicator: fate.to }, name);
    if (!moved || present.has(moved)) return cell;
    writes.push([moved, text], [key, '']);
    return [moved, text];
  });
  const ids = new Set(elsewhere.map(([key]) => firstWord(key)));
  return { cells: migrated, writes, fates: new Map([...fates].filter(([id, { fate }]) => ids.has(id) && fate !== 'renamed')) };
}

/** The indicator, where the text is a key. */
function firstWord(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf('|')));
}
