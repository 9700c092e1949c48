/** The columns a grid shows of a form: those to fill, and those that tell (unit, target, last year …). */
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { yearBefore } from '../../plan/period.js';
import { isFigure, type FormColumn, type Part } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { breakdownHeading } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../vocabulary/locale.js';

/** What a person can hide. */
export const COLUMN_SETS = [
  'code',
  'unit',
  'fractions',
  'previous',
  'change',
  'target',
  'attainment',
  'breakdowns',
  'missing',
  'reason',
  'status',
  'source',
  'note',
] as const;
export type ColumnSet = (typeof COLUMN_SETS)[number];

/** Hidden until they are asked for: what stands there is also told, and filled, beside the grid, or is for who works by codes. */
export const HIDDEN_AT_FIRST: readonly ColumnSet[] = ['code', 'missing', 'reason', 'status', 'source', 'note'];

/** Where the categories of a breakdown stand: in rows beneath their indicator, or in columns beside the total. */
export type Arrangement = 'rows' | 'columns';

export type InfoKind = 'code' | 'unit' | 'target' | 'previous' | 'change' | 'attainment';

export interface GridColumn {
  /** The same for the same column of other years. */
  readonly id: string;
  readonly kind: InfoKind | 'cell';
  /** Of a column of cells. */
  readonly part: Part | null;
  /** The empty string for what is the same in all periods. */
  readonly period: string;
  /** Key of the category its cells are of; `null` where that is said by the row. */
  readonly breakdown: string | null;
  readonly set: ColumnSet | null;
  readonly title: string;
  /** The heading above; the same text over neighbours makes one group. */
  readonly group: string;
  /** Pixels at the usual text size. */
  readonly width: number;
  readonly choices: readonly string[] | null;
  /** Not figures, which stand at the end of their column. */
  readonly isText: boolean;
}

export interface ColumnOptions {
  readonly session: EntrySession;
  readonly locale: Locale;
  readonly arrangement: Arrangement;
  /** Sets the person has hidden. */
  readonly hidden: ReadonlySet<ColumnSet>;
}

/** In columns only where most indicators are broken down: else most of these cells would be of no use. */
export function usualArrangement({ form }: EntrySession): Arrangement {
  const indicators = form.indicators.filter(({ measure }) => measure.kind !== 'task');
  const { length } = indicators.filter((indicator) => form.breakdownsOf(indicator).length > 1);
  return length * 2 > indicators.length ? 'columns' : 'rows';
}

/** Of several years a status says which one it stands on. */
const YEAR_WIDTH = 46;

export function columnsOf(options: ColumnOptions): GridColumn[] {
  const { session, locale, hidden } = options;
  const words = gridWords[locale];
  const [only, ...others] = session.periods;
  const info = (kind: InfoKind, period = '', title = words[kind]): GridColumn => ({
    id: kind,
    kind,
    part: null,
    period,
    breakdown: null,
    set: kind,
    title,
    group: '',
    width: words.widths[kind] + (kind === 'attainment' && others.length > 0 ? YEAR_WIDTH : 0),
    choices: null,
    isText: kind !== 'previous' && kind !== 'change',
  });
  const cells = session.periods.flatMap((period) => cellsOf(options, period));
  const columns = cells.filter(isFigureColumn);
  // The unit belongs to the value; several years have one unit for all.
  columns.splice(others.length === 0 ? 1 : 0, 0, info('unit'));
  columns.unshift(info('code'));
  // Several years stand side by side and need no column for the year before.
  if (others.length === 0 && !isEmpty(session.reported)) {
    columns.push(info('previous', only!, formWords[locale].period(yearBefore(only!))), info('change', only!));
  }
  columns.push(info('target', '', words.targetBy(session.plan.end)), info('attainment'), ...cells.filter((cell) => !isFigureColumn(cell)));
  return columns.filter(({ set }) => set === null || !hidden.has(set));
}

/** What is filled first: figures, and the standards they are held against. */
function isFigureColumn({ part }: GridColumn): boolean {
  return part !== null && (isFigure(part) || part === 'standard');
}

/** The columns of a period, as the form has them; categories that stand in rows have none of their own. */
function cellsOf({ session, locale, arrangement }: ColumnOptions, period: string): GridColumn[] {
  const { columns } = session.form;
  const own = columns.filter((column) => column.period === period);
  const shown = arrangement === 'columns' ? own : own.filter(({ breakdown }) => breakdown === TOTAL);
  // Of a year that was submitted before, only the figures are of use here.
  const isReported = !session.openPeriods.includes(period);
  return shown
    .filter(({ part }) => !isReported || isFigure(part))
    .map((column) => cellColumn({ session, locale, arrangement }, column, own));
}

function cellColumn(
  { session, locale, arrangement }: Pick<ColumnOptions, 'session' | 'locale' | 'arrangement'>,
  { period, breakdown, part }: FormColumn,
  others: readonly FormColumn[],
): GridColumn {
  const words = formWords[locale];
  const hasSeveral = session.periods.length > 1;
  const inColumns = arrangement === 'columns' && others.some((other) => other.breakdown !== TOTAL);
  // One column for each category bears its name, and the year stands above.
  const over = hasSeveral || (inColumns && isFigure(part)) ? words.period(period) : '';
  const name = breakdown === TOTAL ? words.total : breakdownHeading(parseBreakdownKey(breakdown), session.plan, locale);
  const isAlone = others.filter((other) => other.breakdown === breakdown && isFigure(other.part)).length === 1;
  const valueTitle = hasSeveral ? words.parts.value : words.period(period);
  const title = inColumns && isFigure(part) && isAlone ? name : part === 'value' && !inColumns ? valueTitle : words.parts[part];
  return {
    id: `${part} ${breakdown}`.trim(),
    kind: 'cell',
    part,
    period,
    breakdown: arrangement === 'columns' ? breakdown : null,
    set: setOf(part, breakdown),
    title,
    group: inColumns && isFigure(part) && !isAlone ? `${over} ${name}`.trim() : over,
    width: gridWords[locale].widths[part],
    choices: part === 'missing' ? Object.values(words.missing) : part === 'status' ? Object.values(words.status) : null,
    isText: !isFigure(part) && part !== 'standard',
  };
}

/** What hides a column of cells. */
export function setOf(part: Part, breakdown: string): ColumnSet | null {
  if (breakdown !== TOTAL) return 'breakdowns';
  if (part === 'numerator' || part === 'denominator') return 'fractions';
  return part === 'value' || part === 'standard' ? null : part;
}

function isEmpty(list: Iterable<unknown>): boolean {
  return list[Symbol.iterator]().next().done === true;
}
