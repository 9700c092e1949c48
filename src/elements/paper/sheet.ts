/**
 * How a form is laid out on paper: which of its figures stand side by side, and which one below the other.
 *
 * Paper has no scroll bar. Breakdowns and periods are columns as long as they fit the page and most of those cells are to be
 * filled; else breakdowns become lines below their indicator (其中), and periods too.
 *
 * SHEET1 columns where they fit · SHEET2 breakdowns that few rows have, or that do not fit, become lines · SHEET3 periods become lines last
 * SHEET4 the widths always add up to the page · SHEET5 a column is as wide as the longest number needs
 * SHEET6 a row that is too long for a page is parted between periods
 */
import { TOTAL } from '../../plan/breakdown.js';
import { columnKey } from '../../observations/cell-key.js';
import { isFigure, type FormRow, type Part } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';

/** A column of figures, or a line of them. What is `null` is told by the other: the line's period, the column's breakdown. */
export interface Place {
  readonly period: string | null;
  readonly breakdown: string | null;
}

export interface Figure extends Place {
  readonly part: Part;
}

export type ColumnKind =
  'number' | 'indicator' | 'region' | 'unit' | 'code' | 'target' | 'period' | 'breakdown' | 'previous' | 'figure' | 'missing' | 'remarks';

/** Lines that stay on one page. */
export type Block = readonly Place[];

export interface Sheet {
  readonly figures: readonly Figure[];
  /** The columns there are, in their order, `figure` once; with their widths in mm. */
  readonly widths: ReadonlyMap<ColumnKind, number>;
  readonly blocks: (row: FormRow) => readonly Block[];
}

/** Width between the margins of A4 landscape, mm. */
export const PAGE_WIDTH = 277;

/** Least widths, mm. */
const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  number: 9,
  indicator: 38,
  region: 18,
  period: 17,
  breakdown: 17,
  unit: 13,
  code: 9,
  target: 34,
  previous: 15,
  figure: 14,
  missing: 18,
  remarks: 26,
};
/** Where there is room for it, and at most. */
const USUAL_FIGURE = 24;
const WIDEST_FIGURE = 27;
/** A figure's digit at the print's size, and what its cell adds. */
const DIGIT = 1.6;
const PADDING = 6;
/** What must not be broken over two lines. Words may be. */
const NUMBER = /^[!-~]{1,15}$/;
/** Share of the room that is left, for those that carry words. */
const GROWS: readonly (readonly [ColumnKind, number])[] = [
  ['indicator', 0.4],
  ['target', 0.3],
  ['remarks', 0.3],
];
/** Lines of 8 mm that fit on a page below its headings. */
const LINES_OF_A_PAGE = 18;
/** A column few rows use is better a line. */
const USED = 0.5;

interface Arrangement {
  /** Do lines tell the period? */
  readonly periods: boolean;
  readonly breakdowns: boolean;
}

const ARRANGEMENTS: readonly Arrangement[] = [
  { periods: false, breakdowns: false },
  { periods: false, breakdowns: true },
  { periods: true, breakdowns: true },
];

export function sheetOf(session: EntrySession, isBlank: boolean): Sheet {
  const needed = isBlank ? WIDTHS.figure : figureWidth(session);
  const candidates = ARRANGEMENTS.map((arrangement) => ({ arrangement, figures: figuresOf(session, arrangement) }));
  const { arrangement, figures } =
    candidates.find(
      ({ arrangement, figures }) =>
        room(session, arrangement) >= figures.length * needed && (arrangement.breakdowns || usedShare(session, figures) >= USED),
    ) ?? candidates[candidates.length - 1]!;
  return {
    figures,
    widths: widthsOf(session, arrangement, figures.length, needed),
    blocks: (row) => blocksOf(session, arrangement, row),
  };
}

function figuresOf({ form }: EntrySession, { periods, breakdowns }: Arrangement): Figure[] {
  const found = new Map<string, Figure>();
  for (const { period, breakdown, part } of form.columns) {
    if (!isNumeric(part)) continue;
    // What lines tell is the same in all columns.
    const key = columnKey({ period: periods ? '' : period, breakdown: breakdowns ? '' : breakdown, part });
    found.set(key, { period: periods ? null : period, breakdown: breakdowns ? null : breakdown, part });
  }
  return [...found.values()];
}

/** How many of the cells are to be filled; tasks, which are one wide cell, left aside. */
function usedShare({ form }: EntrySession, figures: readonly Figure[]): number {
  const rows = form.rows.flatMap(({ indicator }, row) => (indicator.measure.kind === 'task' ? [] : [row]));
  const columns = figures.map(({ period, breakdown, part }) => form.column(period!, breakdown!, part)!);
  const open = rows.reduce((sum, row) => sum + columns.filter((column) => form.isOpen(row, column)).length, 0);
  return rows.length === 0 ? 1 : open / (rows.length * columns.length);
}

/** What a column needs for the longest figure that was typed. */
function figureWidth(session: EntrySession): number {
  let longest = 0;
  session.form.columns.forEach(({ part }, column) => {
    if (!isNumeric(part)) return;
    for (let row = 0; row < session.form.rows.length; row++) {
      const text = session.text(row, column);
      if (NUMBER.test(text)) longest = Math.max(longest, text.length);
    }
  });
  return Math.min(Math.max(longest * DIGIT + PADDING, WIDTHS.figure), WIDEST_FIGURE);
}

function kindsOf(session: EntrySession, { periods, breakdowns }: Arrangement): ColumnKind[] {
  const isBrokenDown = session.form.rows.some(({ indicator }) => indicator.breakdowns.length > 0);
  return [
    'number',
    'indicator',
    ...(session.regions.length > 1 ? (['region'] as const) : []),
    'unit',
    'code',
    'target',
    ...(periods ? (['period'] as const) : []),
    ...(breakdowns && isBrokenDown ? (['breakdown'] as const) : []),
    // Several years stand side by side and need no column for the year before.
    ...(session.periods.length === 1 && hasAny(session.reported) ? (['previous'] as const) : []),
    'figure',
    'missing',
    'remarks',
  ];
}

/** What the other columns leave to the figures. */
function room(session: EntrySession, arrangement: Arrangement): number {
  const others = kindsOf(session, arrangement).filter((kind) => kind !== 'figure');
  return PAGE_WIDTH - others.reduce((sum, kind) => sum + WIDTHS[kind], 0);
}

function widthsOf(session: EntrySession, arrangement: Arrangement, figures: number, needed: number): Map<ColumnKind, number> {
  const free = room(session, arrangement);
  const figure = Math.min(Math.max(needed, USUAL_FIGURE), free / figures);
  const left = free - figure * figures;
  const widths = new Map(kindsOf(session, arrangement).map((kind) => [kind, WIDTHS[kind]]));
  widths.set('figure', figure);
  for (const [kind, share] of GROWS) widths.set(kind, WIDTHS[kind] + share * left);
  return widths;
}

function blocksOf(session: EntrySession, { periods, breakdowns }: Arrangement, { indicator }: FormRow): Block[] {
  const keys = breakdowns ? session.form.breakdownsOf(indicator) : [null];
  const entries = (periods ? session.periods : [null]).map((period) => keys.map((breakdown) => ({ period, breakdown })));
  const lines = entries.flat();
  return lines.length > LINES_OF_A_PAGE ? entries : [lines];
}

/** The column of the form that a line shows in a column of the sheet, if there is one. */
export function columnAt({ form }: EntrySession, line: Place, figure: Figure): number | undefined {
  const period = line.period ?? figure.period!;
  return form.column(period, line.breakdown ?? figure.breakdown ?? TOTAL, figure.part);
}

/** Does a part have columns of numbers: the figures, and the standard that is entered with the report? */
export function isNumeric(part: Part): boolean {
  return isFigure(part) || part === 'standard';
}

function hasAny(list: Iterable<unknown>): boolean {
  return list[Symbol.iterator]().next().done !== true;
}
