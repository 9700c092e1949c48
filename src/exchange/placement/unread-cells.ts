/** Cells of a block whose figure is not there, or is not one row's and one column's alone. PLACE7 */
import type { Merge, UnreadCell } from '../../spreadsheet/block.js';
import type { UnplacedReason } from './placed.js';

const REASONS = {
  formula: 'no-result',
  text: 'no-result',
  torn: 'torn-number',
  struck: 'struck-out',
  unshown: 'unshown-number',
  date: 'date-number',
} as const satisfies Record<UnreadCell['why'], UnplacedReason>;

export function reasonOf(why: UnreadCell['why']): UnplacedReason {
  return REASONS[why];
}

/** Why the figure of a cell can't be taken, by row and column. */
export class UnreadCells {
  private readonly unread = new Map<string, UnplacedReason>();
  private readonly merges = new Map<string, Merge>();

  constructor(unread: readonly UnreadCell[] = [], merges: readonly Merge[] = []) {
    for (const { row, column, why } of unread) this.unread.set(`${row}:${column}`, reasonOf(why));
    for (const merge of merges) this.merges.set(`${merge.row}:${merge.column}`, merge);
  }

  reason(row: number, column: number): UnplacedReason | undefined {
    return this.unread.get(`${row}:${column}`);
  }

  /** @param nameOf of a row, @param headingOf of a column: a cell that is merged over others is of none of them. */
  isOfSeveral(row: number, column: number, nameOf: (row: number) => string, headingOf: (column: number) => string): boolean {
    const merge = this.merges.get(`${row}:${column}`);
    return merge !== undefined && (differs(row, merge.rows, nameOf) || differs(column, merge.columns, headingOf));
  }
}

/** Sheets may merge cells down to their last row. */
const MOST_COMPARED = 200;

function differs(first: number, count: number, textOf: (index: number) => string): boolean {
  const own = textOf(first);
  for (let i = 1; i < Math.min(count, MOST_COMPARED); i++) {
    const text = textOf(first + i);
    if (text !== '' && text !== own) return true;
  }
  return false;
}
