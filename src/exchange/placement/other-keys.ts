/**
 * Rows of a downloaded form whose keys are of another region than the form they are brought into.
 *
 * OTHERKEY1 such a row is not placed, and told, whatever its name says · OTHERKEY2 the regions of the rows of a form are those of its keys
 */
import { parseColumnKey, parseRowKey } from '../../observations/cell-key.js';
import type { Steps } from '../../documents/steps.js';
import type { Indicator } from '../../plan/schema.js';
import type { Block } from '../../spreadsheet/block.js';
import type { FormContext } from './form-context.js';
import type { Placed, Unplaced } from './placed.js';
import { mapRows, type Rows } from './row-steps.js';

interface Key {
  readonly indicator: Indicator;
  readonly region: string;
}

/** Of indicators of the plan, by row of the block. */
function* keysOf(form: FormContext, rows: Rows): Steps<ReadonlyMap<number, Key>> {
  const keyIn = (row: readonly string[]): Key | null => {
    for (const text of row) {
      const key = text.includes('|') ? parseRowKey(text.trim().toLowerCase()) : undefined;
      const indicator = key && form.indicators.get(key.indicator);
      if (indicator) return { indicator, region: key.region };
    }
    return null;
  };
  const keys = new Map<number, Key>();
  for (const [r, row] of rows.entries()) {
    yield row.length;
    const key = keyIn(row);
    if (key) keys.set(r, key);
  }
  return keys;
}

/** OTHERKEY2 */
export function* regionsOfKeys(form: FormContext, rows: Rows): Steps<readonly string[]> {
  return [...new Set([...(yield* keysOf(form, rows)).values()].map(({ region }) => region))];
}

/** The block without those rows, and what they carry. OTHERKEY1 */
export function* withoutOtherKeys(form: FormContext, block: Block): Steps<{ readonly own: Block; readonly others: readonly Unplaced[] }> {
  const { session } = form;
  const others = new Map([...(yield* keysOf(form, block.rows))].filter(([, { region }]) => !session.regions.includes(region)));
  if (others.size === 0) return { own: block, others: [] };
  const keyed = new Set<number>();
  const rows = yield* mapRows(block.rows, (row, r) => {
    for (const [c, text] of row.entries()) if (text.includes('|') && parseColumnKey(text.trim())) keyed.add(c);
    return others.has(r) ? [] : row;
  });
  const told: Unplaced[] = [];
  for (const [index, { indicator, region }] of others) {
    const row = block.rows[index]!;
    yield row.length;
    const cells = row.filter((text, c) => keyed.has(c) && text.trim() !== '').length;
    if (cells > 0) told.push({ why: 'other-region', text: indicator.name, said: session.regionNames[region] ?? region, index, cells });
  }
  return { own: { ...block, rows }, others: told };
}

/** What was placed of the rest, with those rows told. */
export function withOthers(placed: Placed | null, others: readonly Unplaced[]): Placed | null {
  if (others.length === 0) return placed;
  const none: Placed = { by: 'name', typed: [], beyond: 0, unplaced: [], columns: [], converted: [], doubts: [] };
  return { ...(placed ?? none), unplaced: [...(placed?.unplaced ?? []), ...others] };
}
