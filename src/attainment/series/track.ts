/**
 * Track: the yearly values of one series up to a year, and what stands in the way of the years without one.
 *
 * TRACK1 only usable values up to asOf · TRACK2 a missing status is no data, M Q K and a fault are not assessable
 * TRACK3 of two values the graver status stays with what is made of them
 */
import type { MissingStatus, ObsStatus } from '../../observations/observation.js';
import type { Columns } from './columns.js';
import type { Reason } from '../result/reasons.js';
import type { Figures } from '../result/result.js';
import type { Status } from '../../plan/assessment-terms.js';
import type { YearValue } from '../statistics/theil-sen.js';

export interface Point extends YearValue {
  readonly status: ObsStatus;
}

/** Why there is no verdict. */
export class Refusal {
  readonly status: Extract<Status, 'no-data' | 'not-assessable' | 'not-due'>;
  readonly reasons: readonly Reason[];
  /** What is known all the same. */
  readonly figures: Figures | null;

  constructor(status: Refusal['status'], reasons: readonly Reason[], figures: Figures | null = null) {
    this.status = status;
    this.reasons = reasons;
    this.figures = figures;
  }
}

export function refuse(status: Refusal['status'], ...reasons: readonly Reason[]): Refusal {
  return new Refusal(status, reasons);
}

export type Block = (year: number) => Refusal | null;

/** Is a value of the series asked for in that year? */
export type DueIn = (year: number) => boolean;

export class Track {
  /** Ascending by year. */
  readonly points: readonly Point[];
  /** Why a year that something was stated for has no usable value. */
  readonly block: Block;
  readonly isDue: DueIn;

  constructor(points: readonly Point[], block: Block, isDue: DueIn = () => true) {
    this.points = points;
    this.block = block;
    this.isDue = isDue;
  }

  pointIn(year: number): Point | undefined {
    for (let i = this.points.length - 1; i >= 0; i--) if (this.points[i]!.year === year) return this.points[i];
    return undefined;
  }
}

export const EMPTY = new Track([], () => null);

export function trackOf(columns: Columns, slot: number, asOf: number, isDue?: DueIn): Track {
  const points: Point[] = [];
  const start = columns.cell(slot, columns.first);
  const last = Math.min(asOf - columns.first, columns.years - 1);
  for (let offset = 0; offset <= last; offset++) {
    const cell = start + offset;
    if (columns.usableAt(cell))
      points.push({ year: columns.first + offset, value: columns.values[cell]!, status: columns.statusAt(cell)! });
  }
  return new Track(points, (year) => blockAt(columns, slot, year), isDue);
}

export function blockAt(columns: Columns, slot: number, year: number): Refusal | null {
  const cell = columns.cell(slot, year);
  const status = cell < 0 ? undefined : columns.statusAt(cell);
  if (status === undefined || columns.usableAt(cell)) return null;
  const fault = columns.faultAt(cell);
  if (fault) return refuse('not-assessable', { code: 'unusable', year, fault });
  const missing = status as MissingStatus; // neither usable nor faulty: the status says that there is no value
  return refuse(missing === 'L' || missing === 'O' ? 'no-data' : 'not-assessable', { code: 'missing', year, status: missing });
}

const GRAVEST: readonly ObsStatus[] = ['D', 'B', 'U', 'E', 'P'];

export function graver(a: ObsStatus, b: ObsStatus): ObsStatus {
  if (a === b) return a;
  return GRAVEST.find((status) => status === a || status === b) ?? a;
}
