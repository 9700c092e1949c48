/** The columns a grid shows of a form: those that tell (unit, target, last year …) and those to fill. */
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { isFigure, type FormColumn } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { breakdownName } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../vocabulary/locale.js';

/** What a person can hide. */
export const COLUMN_SETS = [
  'unit',
  'target',
  'previous',
  'change',
  'attainment',
  'fractions',
  'breakdowns',
  'status',
  'reason',
  'source',
  'note',
] as const;
export type ColumnSet = (typeof COLUMN_SETS)[number];

export type InfoKind = 'unit' | 'target' | 'previous' | 'change' | 'attainment';

export interface GridColumn {
  readonly kind: InfoKind | 'cell';
  /** Index in the form's columns; −1 for a column that only tells. */
  readonly column: number;
  readonly period: string;
  readonly set: ColumnSet | null;
  readonly title: string;
  /** The heading above; the same text over neighbours makes one group. */
  readonly group: string;
  /** Pixels at the usual text size. */
  readonly width: number;
  readonly choices: readonly string[] | null;
  readonly isText: boolean;
}

const WIDTHS: Readonly<Record<FormColumn['part'] | InfoKind, number>> = {
  unit: 60,
  target: 180,
  previous: 76,
  change: 76,
  attainment: 96,
  value: 84,
  numerator: 76,
  denominator: 76,
  standard: 84,
  missing: 112,
  status: 76,
  reason: 150,
  source: 120,
  note: 150,
};

/** @param hidden sets the person has hidden. */
export function columnsOf(session: EntrySession, locale: Locale, hidden: ReadonlySet<ColumnSet>): GridColumn[] {
  const words = gridWords[locale];
  const info = (kind: InfoKind, period = '', group = ''): GridColumn => ({
    kind,
    column: -1,
    period,
    set: kind,
    title: words[kind],
    group,
    width: WIDTHS[kind] * words.width,
    choices: null,
    isText: kind === 'unit' || kind === 'target' || kind === 'attainment',
  });
  // Several years stand side by side and need no column for the year before.
  const hasPrevious = session.periods.length === 1 && !isEmpty(session.reported);
  const cells = session.form.columns.flatMap((column, c): GridColumn[] => {
    // Of a year that was submitted before, only the figures are of use here.
    if (session.isLocked(c) && !isFigure(column.part)) return [];
    const cell = cellColumn(session, column, c, locale);
    const isTotal = column.part === 'value' && column.breakdown === TOTAL;
    if (!isTotal || !hasPrevious) return [cell];
    return [info('previous', column.period, words.previousGroup), cell, info('change', column.period, cell.group)];
  });
  const columns = [info('unit'), info('target'), info('attainment'), ...moveChange(cells)];
  return columns.filter(({ set }) => set === null || !hidden.has(set));
}

/** The change stands behind the numerator and denominator of the total, not between. */
function moveChange(cells: GridColumn[]): GridColumn[] {
  const at = cells.findIndex(({ kind }) => kind === 'change');
  if (at === -1) return cells;
  const [change] = cells.splice(at, 1);
  let to = at;
  while (cells[to]?.set === 'fractions') to++;
  cells.splice(to, 0, change!);
  return cells;
}

function cellColumn(session: EntrySession, { period, breakdown, part }: FormColumn, column: number, locale: Locale): GridColumn {
  const words = formWords[locale];
  const name = breakdown === TOTAL ? words.total : breakdownName(parseBreakdownKey(breakdown), session.plan, locale);
  const alone =
    isFigure(part) &&
    !session.form.columns.some(
      (other) => other.period === period && other.breakdown === breakdown && other.part !== part && isFigure(other.part),
    );
  const over = session.periods.length > 1 ? words.period(period) : '';
  const group = isFigure(part) && !alone ? `${over} ${name}`.trim() : over;
  return {
    kind: 'cell',
    column,
    period,
    set: setOf(part, breakdown),
    title: alone ? name : words.parts[part],
    group,
    width: WIDTHS[part] * gridWords[locale].width,
    choices: part === 'missing' ? Object.values(words.missing) : part === 'status' ? Object.values(words.status) : null,
    isText: !isFigure(part) && part !== 'standard',
  };
}

function setOf(part: FormColumn['part'], breakdown: string): ColumnSet | null {
  if (breakdown !== TOTAL) return 'breakdowns';
  if (part === 'numerator' || part === 'denominator') return 'fractions';
  return part === 'value' || part === 'standard' || part === 'missing' ? null : part;
}

function isEmpty(list: Iterable<unknown>): boolean {
  return list[Symbol.iterator]().next().done === true;
}
