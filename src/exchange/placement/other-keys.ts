/**
 * Rows of a downloaded form whose keys are of another region than the form they are brought into.
 *
 * OTHERKEY1 such a row is not placed, and told, whatever its name says · OTHERKEY2 the regions of the rows of a form are those of its keys
 */
import { parseColumnKey, parseRowKey } from '../../observations/cell-key.js';
import type { EntrySession } from '../../report/session.js';
import type { Block } from '../../spreadsheet/block.js';
import type { Placed, Unplaced } from './placed.js';

type Rows = readonly (readonly string[])[];

/** Of an indicator of the plan; `null` for a row without a key. */
function keyIn(session: EntrySession, row: readonly string[]) {
  for (const text of row) {
    const key = text.includes('|') ? parseRowKey(text.trim().toLowerCase()) : undefined;
    const indicator = key && session.plan.indicators.find(({ id }) => id.toLowerCase() === key.indicator);
    if (indicator) return { indicator, region: key.region };
  }
  return null;
}

/** OTHERKEY2 */
export function regionsOfKeys(session: EntrySession, rows: Rows): readonly string[] {
  return [...new Set(rows.flatMap((row) => keyIn(session, row)?.region ?? []))];
}

/** The block without those rows, and what they carry. OTHERKEY1 */
export function withoutOtherKeys(session: EntrySession, block: Block): { readonly own: Block; readonly others: readonly Unplaced[] } {
  const others = new Map(
    block.rows.flatMap((row, r) => {
      const key = keyIn(session, row);
      return key && !session.regions.includes(key.region) ? [[r, key] as const] : [];
    }),
  );
  if (others.size === 0) return { own: block, others: [] };
  const keyed = new Set(block.rows.flatMap((row) => row.flatMap((text, c) => (parseColumnKey(text.trim()) ? [c] : []))));
  const told = [...others].flatMap(([r, { indicator, region }]): Unplaced[] => {
    const cells = block.rows[r]!.filter((text, c) => keyed.has(c) && text.trim() !== '').length;
    return cells === 0 ? [] : [{ why: 'other-region', text: indicator.name, said: session.regionNames[region] ?? region, index: r, cells }];
  });
  return { own: { ...block, rows: block.rows.map((row, r) => (others.has(r) ? [] : row)) }, others: told };
}

/** What was placed of the rest, with those rows told. */
export function withOthers(placed: Placed | null, others: readonly Unplaced[]): Placed | null {
  if (others.length === 0) return placed;
  const none: Placed = { by: 'name', typed: [], beyond: 0, unplaced: [], columns: [], converted: [], doubts: [] };
  return { ...(placed ?? none), unplaced: [...(placed?.unplaced ?? []), ...others] };
}
