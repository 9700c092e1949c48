/**
 * A report that was returned, as it is mended: what each remark is on, and what has been done about it.
 *
 * RETURNED1 a remark stands at the value it is on; one on an indicator at its first value that can be filled; one on the whole, or on what the form has no
 * place for, at none · RETURNED2 a remark that is neither mended nor answered is asked at its cell, however often the entry was explained, and nothing else
 * is asked there; an error goes first · RETURNED3 all remarks are seen with their states, the open ones first, in the order of the form
 * RETURNED4 sealed again, the report names the submission it replaces and the review it answers, remark by remark · RETURNED5 the report is not sealed
 * while a remark is open, also one on the whole
 */
import type { Observation } from '../observations/observation.js';
import { breakdownKey, TOTAL } from '../plan/breakdown.js';
import { inPlainSight } from '../plan/hidden.js';
import { observationsOf } from '../report/entry-observations.js';
import type { CellRef } from '../report/form.js';
import { returnedFinding, type FoundIn, type Remarked } from '../report/remarked.js';
import type { EntrySession } from '../report/session.js';
import type { Finding } from '../report/validation/findings.js';
import { answersOf, isRemarkOpen, remarkStates, type RemarkState } from './answers.js';
import type { ReturnState } from './return-state.js';
import type { Remark } from './review.js';

/** A remark with its place in the form; `null` where it has none. */
export interface PlacedRemark extends RemarkState {
  readonly cell: CellRef | null;
}

export class ReturnedReport implements Remarked {
  private readonly session: EntrySession;
  private now: ReturnState;
  private readonly places: readonly (CellRef | null)[];
  /** By row and column, the places of remarks in the review. */
  private readonly marked = new Map<number, Map<number, number[]>>();
  private known: { readonly revision: number; readonly state: ReturnState; readonly remarks: readonly PlacedRemark[] } | null = null;

  constructor(session: EntrySession, state: ReturnState) {
    this.session = session;
    this.now = state;
    this.places = state.review.remarks.map((remark) => placeOf(session, remark));
    for (const [i, place] of this.places.entries()) {
      if (!place) continue;
      const row = this.marked.get(place.row) ?? new Map<number, number[]>();
      this.marked.set(place.row, row.set(place.column, [...(row.get(place.column) ?? []), i]));
    }
  }

  get state(): ReturnState {
    return this.now;
  }

  /** With other answers. */
  set state(state: ReturnState) {
    this.now = state;
  }

  /** Where remarks stand. */
  get cells(): CellRef[] {
    return this.places.flatMap((place) => place ?? []);
  }

  /** As the review has them. */
  get remarks(): readonly PlacedRemark[] {
    const { revision } = this.session;
    if (this.known?.revision !== revision || this.known.state !== this.now) {
      this.known = { revision, state: this.now, remarks: this.look() };
    }
    return this.known.remarks;
  }

  /** RETURNED3 */
  get listed(): PlacedRemark[] {
    const placeOf = ({ cell }: PlacedRemark) => (cell ? cell.row + cell.column / this.session.form.columns.length : -1);
    return [...this.remarks].sort((one, other) => Number(isRemarkOpen(other)) - Number(isRemarkOpen(one)) || placeOf(one) - placeOf(other));
  }

  /** Neither mended nor answered. */
  get open(): PlacedRemark[] {
    return this.listed.filter(isRemarkOpen);
  }

  get hasOpen(): boolean {
    return this.remarks.some(isRemarkOpen);
  }

  /** All remarks that stand at a cell. */
  remarksAt(row: number, column: number): PlacedRemark[] {
    return (this.marked.get(row)?.get(column) ?? []).map((i) => this.remarks[i]!);
  }

  isOpen(row: number, column: number): boolean {
    return this.openAt(row, column).length > 0;
  }

  foundAt(row: number, column: number, own: readonly Finding[]): readonly Finding[] {
    const open = this.openAt(row, column);
    if (open.length === 0 || hasError(own)) return own;
    const place = this.session.form.columns[column]!;
    return open.map(({ remark }) => returnedFinding(place, inPlainSight(remark.text)));
  }

  foundIn(row: number, period: string, own: FoundIn): FoundIn {
    const marked = this.marked.get(row);
    if (!marked) return own;
    const found = new Map(own);
    for (const column of marked.keys()) {
      if (this.session.form.columns[column]!.period !== period) continue;
      const asked = this.foundAt(row, column, own.get(column) ?? []);
      if (asked.length > 0) found.set(column, asked);
    }
    return found;
  }

  count(found: { findings(row: number, column: number): readonly Finding[] }): number {
    let count = 0;
    for (const [row, columns] of this.marked) {
      for (const column of columns.keys()) {
        const own = found.findings(row, column);
        const { period } = this.session.form.columns[column]!;
        const isCounted = own.length > 0 && (hasError(own) || this.session.entry(row, period).texts.reason === '');
        if (!isCounted && this.isOpen(row, column)) count++;
      }
    }
    return count;
  }

  /** RETURNED4 */
  sealOptions(): NonNullable<ReturnState['sealed']> {
    const { review } = this.now;
    return { replaces: review.submission, answers: answersOf(review, this.remarks) };
  }

  private openAt(row: number, column: number): PlacedRemark[] {
    return this.remarksAt(row, column).filter(isRemarkOpen);
  }

  private look(): PlacedRemark[] {
    const { review, before, answers } = this.now;
    const texts = new Map(answers.flatMap(({ id, text, isTyped }) => (isTyped ? [] : [[id, text]])));
    return remarkStates(review, before, this.said(), texts).map((state, i) => ({ ...state, cell: this.places[i]! }));
  }

  /** What the report says of all that has remarks. */
  private said(): Observation[] {
    const { form, openPeriods, regions } = this.session;
    const indicators = new Set(this.now.review.remarks.flatMap(({ indicator = [] }) => indicator));
    const rows = [...indicators].flatMap((indicator) => regions.flatMap((region) => form.row(indicator, region) ?? []));
    return rows.flatMap((row) => openPeriods.flatMap((period) => observationsOf(this.session.entry(row, period))));
  }
}

/** RETURNED1 */
function placeOf(session: EntrySession, { indicator, region, period, breakdown }: Remark): CellRef | null {
  const { form, regions, openPeriods } = session;
  if (indicator === undefined) return null;
  const isOnValue = region !== undefined && period !== undefined;
  for (const of of isOnValue ? [region] : regions) {
    const row = form.row(indicator, of);
    for (const at of isOnValue ? [period] : openPeriods) {
      const column = form.column(at, isOnValue ? breakdownKey(breakdown) : TOTAL, 'value');
      if (row !== undefined && column !== undefined && session.hasPlace(row, column)) return { row, column };
    }
  }
  return null;
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}
