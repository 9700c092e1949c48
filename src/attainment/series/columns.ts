/**
 * Columns: the observations of one indicator in one region as arrays by slot and year, and what is wrong with them.
 *
 * COLUMN1 value, or numerator over denominator in the unit · COLUMN2 the two must agree · COLUMN3 a status that stands for a missing value
 * COLUMN4 the same key twice alike is counted once; twice unlike it is a conflict, and neither value is used · COLUMN5 not finite
 * COLUMN6 outside the bounds · COLUMN7 a count that isn't whole · COLUMN8 a value for a task, a task for a value · COLUMN9 years outside the plan and
 * unknown breakdowns are told and left out · COLUMN10 half-years, quarters and months are no yearly value · COLUMN11 tasks by latest period
 * COLUMN12 standards are kept by year
 */
import { breakdownKey, type Breakdown } from '../../plan/breakdown.js';
import { isPeriod, wholeYearOf, yearOf } from '../../plan/period.js';
import { isMissing, OBS_STATUSES, type Observation, type ObsStatus, type TaskState } from '../../observations/observation.js';
import { GREATEST } from '../../plan/goal.js';
import { isRepeat, readValue, type Statement } from '../../observations/value.js';
import type { IndicatorLayout } from './layout.js';
import { FAULTS, type Fault } from '../result/reasons.js';
import type { Complaints } from '../result/complaints.js';

export interface TaskReport {
  readonly period: string;
  /** Ends of periods in order: months since year 0. */
  readonly end: number;
  readonly state: TaskState | null;
  readonly status: ObsStatus;
  /** Two unlike reports of the period. */
  readonly conflict: boolean;
}

export interface Standard {
  readonly value: number;
  readonly source?: string | undefined;
}

/** Slot of an observation whose breakdown is valid but belongs to no target. */
const UNUSED = -1;
const UNKNOWN = -2;

export class Columns {
  readonly layout: IndicatorLayout;
  readonly first: number;
  readonly years: number;
  readonly values: Float64Array;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  /** 1 + place in OBS_STATUSES; 0 where nothing was stated. */
  private readonly statuses: Uint8Array;
  /** 1 + place in FAULTS; 0 where nothing is wrong. */
  private readonly faults: Uint8Array;
  readonly standards = new Map<number, Standard>();
  readonly tasks: TaskReport[] = [];
  subAnnual = false;
  private used = false;

  constructor(layout: IndicatorLayout, first: number, last: number) {
    const years = last - first + 1;
    const cells = layout.keys.length * years;
    this.layout = layout;
    this.first = first;
    this.years = years;
    this.values = new Float64Array(cells);
    this.numerators = new Float64Array(cells);
    this.denominators = new Float64Array(cells);
    this.statuses = new Uint8Array(cells);
    this.faults = new Uint8Array(cells);
  }

  clear(): void {
    if (!this.used) return;
    this.statuses.fill(0);
    this.faults.fill(0);
    this.standards.clear();
    this.tasks.length = 0;
    this.subAnnual = false;
    this.used = false;
  }

  /** Place of a slot's year, or −1 when the year is outside. */
  cell(slot: number, year: number): number {
    const offset = year - this.first;
    return offset >= 0 && offset < this.years ? slot * this.years + offset : -1;
  }

  statusAt(cell: number): ObsStatus | undefined {
    return OBS_STATUSES[this.statuses[cell]! - 1];
  }

  faultAt(cell: number): Fault | undefined {
    return FAULTS[this.faults[cell]! - 1];
  }

  /** There is a value, and nothing is wrong with it. */
  usableAt(cell: number): boolean {
    const status = this.statusAt(cell);
    return status !== undefined && this.faults[cell] === 0 && !isMissing(status);
  }

  add(observation: Observation, complaints: Complaints): void {
    const { period, status } = observation;
    const code = CODES.get(status);
    if (code === undefined) return complaints.add('error', 'status', 'status', { got: String(status) });
    const year = typeof period === 'string' ? wholeYearOf(period) : Number.NaN;
    this.used = true;
    if (this.layout.isTask) return this.addTask(observation, complaints);
    if (Number.isNaN(year)) {
      if (typeof period !== 'string' || !isPeriod(period)) return complaints.add('error', 'period', 'period', { got: String(period) });
      this.subAnnual = true;
      return;
    }
    const slot = !observation.breakdown ? 0 : this.slotOf(observation.breakdown);
    if (slot === UNKNOWN) return complaints.add('error', 'unknown-breakdown', 'breakdown', { got: breakdownKey(observation.breakdown) });
    const cell = slot === UNUSED ? -1 : this.cell(slot, year);
    if (cell >= 0) return this.put(cell, code, observation, complaints);
    if (slot !== UNUSED) complaints.add('warning', 'year-outside', 'period', { year, start: this.first, end: this.first + this.years - 1 });
  }

  private put(cell: number, code: number, observation: Observation, complaints: Complaints): void {
    const { numerator = Number.NaN, denominator = Number.NaN } = observation;
    const { value, fault } = readValue(observation, this.layout);
    if (this.statuses[cell] !== 0) return this.repeat(cell, { status: observation.status, value, numerator, denominator }, complaints);
    this.statuses[cell] = code;
    this.values[cell] = value;
    this.numerators[cell] = numerator;
    this.denominators[cell] = denominator;
    if (observation.standard) this.addStandard(cell, observation.standard, complaints);
    if (fault) this.blame(cell, fault, complaints);
  }

  private addStandard(cell: number, standard: Standard, complaints: Complaints): void {
    if (Math.abs(standard.value) <= GREATEST) this.standards.set(cell, standard);
    else complaints.add('error', 'not-finite', 'standard.value', { got: String(standard.value) });
  }

  private repeat(cell: number, stated: Statement, complaints: Complaints): void {
    const [value, numerator, denominator] = [this.values[cell]!, this.numerators[cell]!, this.denominators[cell]!];
    const known: Statement = { status: this.statusAt(cell)!, value, numerator, denominator };
    if (isRepeat(known, stated)) complaints.add('warning', 'duplicate', '', { times: 2 });
    else this.blame(cell, 'conflict', complaints);
  }

  private blame(cell: number, fault: Fault, complaints: Complaints): void {
    this.faults[cell] = 1 + FAULTS.indexOf(fault);
    complaints.add('error', fault, fault === 'conflict' ? '' : 'value', {
      year: this.first + (cell % this.years),
      value: String(this.values[cell]),
    });
  }

  private addTask({ period, status, task, value, numerator }: Observation, complaints: Complaints): void {
    if (typeof period !== 'string' || !isPeriod(period)) return complaints.add('error', 'period', 'period', { got: String(period) });
    if (value !== undefined || numerator !== undefined) return complaints.add('error', 'wrong-kind', 'value', { value: String(value) });
    if (task === undefined && !isMissing(status)) return complaints.add('error', 'value-missing', 'task', {});
    const end = endOf(period);
    const twin = this.tasks.findIndex((report) => report.period === period);
    const report: TaskReport = { period, end, state: isMissing(status) ? null : (task ?? null), status, conflict: false };
    if (twin === -1) this.tasks.push(report);
    else if (this.tasks[twin]!.state === report.state && this.tasks[twin]!.status === status)
      complaints.add('warning', 'duplicate', '', { times: 2 });
    else {
      this.tasks[twin] = { ...report, state: null, conflict: true };
      complaints.add('error', 'conflict', '', { year: yearOf(period), value: String(task) });
    }
  }

  private slotOf(breakdown: Breakdown): number {
    const dimensions = Object.keys(breakdown);
    if (dimensions.length === 0) return 0;
    if (dimensions.length === 1) return this.layout.categories.get(dimensions[0]!)?.get(breakdown[dimensions[0]!]!) ?? UNKNOWN;
    const known = dimensions.every((dimension) => this.layout.categories.get(dimension)?.has(breakdown[dimension]!));
    return known ? (this.layout.slots.get(breakdownKey(breakdown)) ?? UNUSED) : UNKNOWN;
  }
}

const CODES = new Map<string, number>(OBS_STATUSES.map((status, place) => [status, place + 1]));
function endOf(period: string): number {
  const part = period.slice(5);
  const number = Number(/\d+$/.exec(part)?.[0] ?? 12);
  const month = part.startsWith('H') ? number * 6 : part.startsWith('Q') ? number * 3 : number;
  return yearOf(period) * 12 + month;
}
