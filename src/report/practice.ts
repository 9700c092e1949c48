/**
 * A report to learn on: the form filled with made-up values, and slips planted among them for the clerk to find.
 *
 * PRACTICE1 the same form gets the same values and slips each time · PRACTICE2 the slips are all that is open; what has no likely value has a reason why
 * PRACTICE3 a decimal point, a share beyond what is possible, a numerator above its denominator, a value left out: each once, in a row of its own, as far as the
 * form has a place for it · PRACTICE4 a slip is mended once nothing is open in its entry · PRACTICE5 it can be begun anew, which empties what was filled besides
 */
import { TOTAL } from '../plan/breakdown.js';
import { toDecimals } from '../plan/decimals.js';
import type { Indicator } from '../plan/schema.js';
import { boundsOf } from '../plan/unit.js';
import type { CellRef } from './form.js';
import { openPointsOf } from './open-points.js';
import type { EntrySession, Typed } from './session.js';
import { sessionCopy } from './session-copy.js';

export const SLIP_KINDS = ['numerator', 'decimal', 'share', 'missing'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

export interface PlantedSlip extends CellRef {
  readonly kind: SlipKind;
  readonly period: string;
}

/** How the form says what is filled in where there is no number. */
export interface PracticeWords {
  readonly missing: string;
  readonly done: string;
}

/** Values where nothing tells of a size, by unit. */
const LIKELY: Readonly<Record<string, number>> = {
  percent: 82.5,
  permille: 4.6,
  'per-10000': 12.5,
  'per-100000': 9.4,
  years: 78.5,
  hours: 6,
};
const COUNT = 128;
/** Rows tried for a slip: a large form has the same indicators again and again. */
const MOST_TRIED = 400;

export class Practice {
  readonly slips: readonly PlantedSlip[];
  private readonly session: EntrySession;
  private readonly cells: readonly Typed[];

  constructor(session: EntrySession, words: PracticeWords) {
    this.session = session;
    const copy = sessionCopy(session);
    fill(copy, words);
    this.slips = plant(copy);
    this.cells = [...copy.cells()].flatMap(([key, text]) => {
      const cell = copy.form.locate(key);
      return cell ? [{ ...cell, text }] : [];
    });
  }

  /** PRACTICE4 */
  isMended({ row, period }: PlantedSlip): boolean {
    return openOf(this.session, row, period).length === 0;
  }

  get mended(): number {
    return this.slips.filter((slip) => this.isMended(slip)).length;
  }

  /** PRACTICE5 */
  begin(): void {
    const { session } = this;
    const emptied = [...session.cells()].flatMap(([key]): Typed[] => {
      const cell = session.form.locate(key);
      return cell ? [{ ...cell, text: '' }] : [];
    });
    session.set([...emptied, ...this.cells], 'restored');
  }
}

function openOf(session: EntrySession, row: number, period: string) {
  return openPointsOf(session, row).filter(({ column }) => session.form.columns[column]!.period === period);
}

/** PRACTICE2 */
function fill(session: EntrySession, words: PracticeWords): void {
  session.set(entriesOf(session).flatMap(({ row, period }) => likelyCells(session, row, period, words)));
  for (const { row, period } of entriesOf(session)) if (openOf(session, row, period).length > 0) leaveOut(session, row, period, words);
  // A rule of the plan ties rows to others: a row before one that was left out may be asked about now.
  for (const { row, period } of entriesOf(session)) if (openOf(session, row, period).length > 0) leaveOut(session, row, period, words);
}

function entriesOf({ form, openPeriods }: EntrySession): { row: number; period: string }[] {
  return form.rows.flatMap((_, row) => openPeriods.map((period) => ({ row, period })));
}

function likelyCells(session: EntrySession, row: number, period: string, { done }: PracticeWords): Typed[] {
  const { form } = session;
  const { indicator } = form.rows[row]!;
  const isTask = indicator.measure.kind === 'task';
  return form.breakdownsOf(indicator).flatMap((breakdown) => {
    const { value } = form.places(period, breakdown);
    if (value === undefined || !session.isOpen(row, value)) return [];
    return [{ row, column: value, text: isTask ? done : toDecimals(likely(session, row, period, breakdown), indicator.precision) }];
  });
}

/** Last year's value, else what the plan says of the indicator, else what is usual for its unit. */
function likely(session: EntrySession, row: number, period: string, breakdown: string): number {
  const { indicator, region } = session.form.rows[row]!;
  const before = session.previous(indicator.id, region, period, breakdown) ?? session.previous(indicator.id, region, period, TOTAL);
  const level = indicator.targets.find((target) => target.kind === 'level');
  return before ?? level?.value ?? indicator.baseline?.value ?? usual(indicator);
}

function usual({ unit }: Indicator): number {
  return (typeof unit === 'string' ? LIKELY[unit] : undefined) ?? COUNT;
}

function leaveOut(session: EntrySession, row: number, period: string, { missing }: PracticeWords): void {
  session.set([...emptied(session, row, period), { row, column: session.form.column(period, TOTAL, 'missing')!, text: missing }]);
}

function emptied({ form }: EntrySession, row: number, period: string): Typed[] {
  return form.columns.flatMap((of, column) => (of.period === period ? [{ row, column, text: '' }] : []));
}

/** PRACTICE3 */
function plant(session: EntrySession): PlantedSlip[] {
  const entries = entriesOf(session);
  const taken = new Set<number>();
  return SLIP_KINDS.flatMap((kind, k) => {
    const start = Math.floor((k * entries.length) / SLIP_KINDS.length);
    const order = simpleFirst(session, [...entries.slice(start), ...entries.slice(0, start)].slice(0, MOST_TRIED));
    for (const { row, period } of order) {
      const slip = taken.has(row) ? null : planted(session, kind, row, period);
      if (!slip) continue;
      taken.add(row);
      return [slip];
    }
    return [];
  });
}

/** Where nothing is broken down a slip is one error, and not one in each sum. */
function simpleFirst(
  { form }: EntrySession,
  entries: readonly { row: number; period: string }[],
): readonly { row: number; period: string }[] {
  const isSimple = ({ row }: { row: number }) => form.rows[row]!.indicator.breakdowns.length === 0;
  return [...entries.filter(isSimple), ...entries.filter((entry) => !isSimple(entry))];
}

/** Tries a slip in an entry; everything stays as it was where it would not be found, or make others wrong. */
function planted(session: EntrySession, kind: SlipKind, row: number, period: string): PlantedSlip | null {
  const before = session.progress;
  for (const cells of attempts(kind, session, row, period)) {
    if (session.set(cells).edits.length === 0) continue;
    const open = openOf(session, row, period);
    const { errors, warnings } = session.progress;
    const found = new Set(open.flatMap((point) => (point.kind === 'empty' ? [] : [point.column]))).size;
    const isAlone = errors + warnings - before.errors - before.warnings <= found;
    const slip = open.find((point) => isOf(kind, 'finding' in point ? point.finding.code : 'empty'));
    if (isAlone && slip) return { kind, row, period, column: slip.column };
    session.undo();
  }
  return null;
}

function isOf(kind: SlipKind, code: string): boolean {
  switch (kind) {
    case 'numerator':
      return code === 'numerator-above';
    case 'decimal':
      return code === 'slip-decimal' || code === 'slip-size';
    case 'share':
      return code === 'above-bounds';
    case 'missing':
      return code === 'empty';
  }
}

/** What is tried in an entry. */
function attempts(kind: SlipKind, session: EntrySession, row: number, period: string): Typed[][] {
  const { indicator } = session.form.rows[row]!;
  const { value, numerator, denominator } = session.form.places(period, TOTAL);
  if (kind === 'missing') return [emptied(session, row, period)];
  const text = value === undefined ? '' : session.text(row, value);
  if (value === undefined || text === '' || indicator.measure.kind === 'task') return [];
  const inValue = (number: number): Typed[] => [{ row, column: value, text: toDecimals(number, indicator.precision) }];
  switch (kind) {
    case 'numerator':
      if (numerator === undefined || denominator === undefined) return [];
      return [
        [
          { row, column: value, text: '' },
          { row, column: numerator, text: '173' },
          { row, column: denominator, text: '150' },
        ],
      ];
    case 'decimal':
      return [inValue(Number(text) * 10), inValue(Number(text) / 10)];
    case 'share': {
      const { max } = boundsOf(indicator);
      return max === undefined ? [] : [inValue(max * 1.042)];
    }
  }
}
