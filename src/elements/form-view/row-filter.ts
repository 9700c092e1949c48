/** Which rows of a form are shown: those of a kind, those whose name holds what is searched for, or all. */
import type { EntrySession } from '../../report/session.js';
import { rowName } from './cell-message.js';
import type { RowKind, RowTally } from './row-tally.js';

export interface RowFilter {
  /** `null` for all. */
  readonly kind: RowKind | null;
  /** Words that a name must hold, parted by blanks. */
  readonly text: string;
}

export const NO_FILTER: RowFilter = { kind: null, text: '' };

/**
 * The rows as they are now: a row that is mended stays where it is until the filter is set anew.
 *
 * @returns `null` for all rows.
 */
export function rowsShown({ kind, text }: RowFilter, session: EntrySession, tally: RowTally): ReadonlySet<number> | null {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (kind === null && words.length === 0) return null;
  const rows = session.form.rows.flatMap((_, row) => {
    if (kind !== null && !tally.has(row, kind)) return [];
    const name = rowName(session, row).toLowerCase();
    return words.every((word) => name.includes(word)) ? [row] : [];
  });
  return new Set(rows);
}
