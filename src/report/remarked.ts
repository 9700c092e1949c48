/** What is asked of cells besides what validation finds: the open remarks of who has sent the report back. */
import type { FormColumn } from './form.js';
import type { Finding } from './validation/findings.js';

/** What validation says of the cells of an entry, by column. */
export type FoundIn = ReadonlyMap<number, readonly Finding[]>;

export interface Remarked {
  /** @param own what was found in the cell. */
  foundAt(row: number, column: number, own: readonly Finding[]): readonly Finding[];
  /** @param own what was found in the entry. */
  foundIn(row: number, period: string, own: FoundIn): FoundIn;
  /** Is something asked of the cell that no reason answers? */
  isOpen(row: number, column: number): boolean;
  /** Cells of which something is asked, and that do not count by what was found. */
  count(found: { findings(row: number, column: number): readonly Finding[] }): number;
  /** Something is asked, be it of the whole. */
  readonly hasOpen: boolean;
}

/** A remark as it is asked at its cell. */
export function returnedFinding({ part, breakdown }: FormColumn, text: string): Finding {
  return { code: 'returned', level: 'warning', part, breakdown, data: { text } };
}
