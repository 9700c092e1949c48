import { breakdownKey, parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { isFigure } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { joined } from './breakdown-words.js';
import type { Breaking } from './table-rows.js';

/** Where the columns of a block go in the rows of a breakdown. PLACE10 */
export class BrokenColumns {
  private readonly session: EntrySession;
  private readonly targets: ReadonlyMap<number, number>;
  private readonly known = new Map<string, ReadonlyMap<number, number | null>>();

  /** @param targets the form's column of each column of the block, in the rows of indicators. */
  constructor(session: EntrySession, targets: ReadonlyMap<number, number>) {
    this.session = session;
    this.targets = targets;
  }

  /** @returns `null` for a column that the form has not in that breakdown. */
  within(breaking: Breaking): ReadonlyMap<number, number | null> {
    const key = `${breaking.breakdown}|${breaking.part}`;
    const columns = this.known.get(key) ?? new Map([...this.targets].map(([c, column]) => [c, this.broken(column, breaking)]));
    this.known.set(key, columns);
    return columns;
  }

  private broken(column: number, { breakdown, part }: Breaking): number | null {
    const { form } = this.session;
    const headed = form.columns[column];
    // Beyond the form; or 合计, whose row is the indicator's own.
    if (!headed || (breakdown === TOTAL && part === undefined)) return column;
    const both = joined(parseBreakdownKey(headed.breakdown), parseBreakdownKey(breakdown));
    // Note, source and the like are the row's, whatever its breakdowns: the form has none of a category.
    if (both === null || !isFigure(headed.part) || (part !== undefined && headed.part !== 'value' && headed.part !== part)) return null;
    return form.column(headed.period, breakdownKey(both), part ?? headed.part) ?? null;
  }
}
