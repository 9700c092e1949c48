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
  const named = cells.map(([key]) => parseCellKey(key));
  const fates = migrateKeys(plan, version, new Set(named.flatMap((name) => name?.indicator ?? [])));
  const present = new Set(cells.map(([key]) => key));
  const writes: CellText[] = [];
  const migrated = cells.map((cell, i): CellText => {
    const [key, text] = cell;
    const name = named[i];
    const fate = name && fates.get(name.indicator);
    if (fate?.fate !== 'renamed') return cell;
    const moved = cellKey({ ...name!, indicator: fate.to }, name!);
    if (present.has(moved)) return cell;
    writes.push([moved, text], [key, '']);
    return [moved, text];
  });
  return { cells: migrated, writes, fates: new Map([...fates].filter(([, { fate }]) => fate !== 'kept' && fate !== 'renamed')) };
}
