/**
 * Opening a draft that was begun under another version of the plan, with nothing lost.
 *
 * G1 cells of a renamed indicator move to its new id, unless something stands there already · G2 every other cell keeps
 * its key · G3 what the plan no longer has a place for is told, with what became of the indicator
 */
import { migrateKeys, type Fate } from '../plan/migrate.js';
import type { Plan } from '../plan/schema.js';
import type { CellText } from './store.js';

export interface MigratedDraft {
  /** Cells to restore. */
  readonly cells: readonly CellText[];
  /** What the store must write so that the move lasts; an empty text deletes. */
  readonly writes: readonly CellText[];
  /** What became of former indicators that have cells, by id; renamed ones are not among them. */
  readonly fates: ReadonlyMap<string, Fate>;
}

export function migrateDraft(plan: Plan, version: string, cells: readonly CellText[]): MigratedDraft {
  const fates = migrateKeys(plan, version, new Set(cells.map(([key]) => indicatorOf(key))));
  const present = new Set(cells.map(([key]) => key));
  const writes: CellText[] = [];
  const migrated = cells.map((cell): CellText => {
    const [key, text] = cell;
    const id = indicatorOf(key);
    const fate = fates.get(id);
    if (fate?.fate !== 'renamed') return cell;
    const moved = `${fate.to}${key.slice(id.length)}`;
    if (present.has(moved)) return cell;
    writes.push([moved, text], [key, '']);
    return [moved, text];
  });
  return { cells: migrated, writes, fates: new Map([...fates].filter(([, { fate }]) => fate !== 'kept' && fate !== 'renamed')) };
}

function indicatorOf(key: string): string {
  return key.slice(0, key.indexOf('|'));
}
