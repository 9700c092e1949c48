/**
 * The entry session: the report being filled, and the one way to change it.
 *
 * `set` takes what was typed, keeps it verbatim, validates the entries it touches and announces one change. Grid, gauges,
 * drafts and export listen. Cells are held column by column, so that a form of 100,000 rows costs what was typed into it.
 *
 * E1 typed text is kept verbatim · E2 one change event for each call, with the cells that changed or whose findings did
 * E3 only touched entries, and those a plan rule ties to them, are validated · E4 undo and redo, one step for each call
 * E5 cells the form has no place for are kept as strays · E6 closed and locked cells are never written
 * E7 progress counts entries
 */
import { TOTAL, yearBefore, type Plan, type Rule } from '../plan/index.js';
import { readEntry, type Entry } from './entry.js';
import type { Finding } from './findings.js';
import { Form, type CellRef, type FormColumn, type Part } from './form.js';
import { History, type CellEdit } from './history.js';
import { observationKey, type Observation } from './observation.js';
import { indicatorsOf, validateRule } from './plan-rules.js';
import type { Cycle } from './schema.js';
import { findSlips } from './slips.js';
import { openCells, validateEntry } from './validate.js';

export interface SessionOptions {
  readonly plan: Plan;
  /** Id of the department that reports. */
  readonly department: string;
  /** GB/T 2260 codes; the plan's own region unless given. */
  readonly regions?: readonly string[];
  readonly periods: readonly string[];
  /** Periods of these that were submitted before: shown, and never written. */
  readonly locked?: readonly string[];
  /** Names of regions besides the plan's own, by code. */
  readonly regionNames?: Readonly<Record<string, string>>;
  readonly cycle?: Cycle;
  /** Observations reported before: last year's values, for the checks against them. */
  readonly previous?: readonly Observation[];
}

export interface Typed extends CellRef {
  readonly text: string;
}

export type ChangeOrigin = 'set' | 'undo' | 'redo' | 'restore';

export interface SessionChange {
  readonly origin: ChangeOrigin;
  /** The cells whose text changed. */
  readonly edits: readonly CellEdit[];
  /** Those, and the cells whose findings or computed value changed with them. */
  readonly cells: readonly CellRef[];
  /** Cells that were asked for but are locked or closed; nothing was written there. */
  readonly refused: readonly CellRef[];
}

export interface Progress {
  /** Entries with a value, or with the reason why there is none. */
  readonly filled: number;
  /** Entries of the form: rows times periods. */
  readonly entries: number;
  /** Cells with an error. */
  readonly errors: number;
  /** Cells with a warning that has no reason yet. */
  readonly warnings: number;
}

interface EntryState {
  readonly cells: ReadonlyMap<number, readonly Finding[]>; // by column
  readonly filled: boolean;
  readonly errors: number;
  readonly warnings: number;
}

const UNTOUCHED: EntryState = { cells: new Map(), filled: false, errors: 0, warnings: 0 };

export class EntrySession {
  readonly plan: Plan;
  readonly department: string;
  readonly regions: readonly string[];
  readonly regionNames: Readonly<Record<string, string>>;
  readonly periods: readonly string[];
  /** The periods that can be filled. */
  readonly openPeriods: readonly string[];
  readonly cycle: Cycle;
  readonly form: Form;
  /** Texts of cells this form has no place for, by key: of a draft that was begun under another version of the plan. */
  readonly strays = new Map<string, string>();
  private readonly texts: string[][];
  private readonly states = new Map<number, EntryState>(); // by row * periods + period
  private readonly history = new History();
  private readonly listeners = new Set<(change: SessionChange) => void>();
  private readonly previousValues: ReadonlyMap<string, Observation>;
  private readonly rulesOf: ReadonlyMap<string, readonly Rule[]>;
  private totals = { filled: 0, errors: 0, warnings: 0 };

  constructor({
    plan,
    department,
    regions = [plan.region.code],
    regionNames = {},
    periods,
    locked = [],
    cycle = 'annual',
    previous = [],
  }: SessionOptions) {
    this.plan = plan;
    this.department = department;
    this.regions = regions;
    this.periods = periods;
    this.openPeriods = periods.filter((period) => !locked.includes(period));
    this.regionNames = { [plan.region.code]: plan.region.name, ...regionNames };
    this.cycle = cycle;
    this.form = new Form({ plan, department, regions, periods });
    this.texts = this.form.columns.map(() => []);
    this.previousValues = new Map(previous.map((observation) => [observationKey(observation), observation]));
    this.rulesOf = rulesByIndicator(plan.rules);
    this.showLocked();
  }

  /** What stands in the cell, as typed; the empty string for an empty cell. */
  text(row: number, column: number): string {
    return this.texts[column]?.[row] ?? '';
  }

  /** The value computed for an empty value cell from its numerator and denominator, or `null`. */
  computed(row: number, column: number): number | null {
    const { part, breakdown, period } = this.form.columns[column]!;
    if (part !== 'value' || this.text(row, column) !== '') return null;
    return this.entry(row, period).readings.find((reading) => reading.breakdown === breakdown)?.value ?? null;
  }

  /** Was the column's period submitted before? */
  isLocked(column: number): boolean {
    return !this.openPeriods.includes(this.form.columns[column]!.period);
  }

  /** Is there a value, or the reason why there is none? */
  isFilled(row: number, period: string): boolean {
    return this.states.get(this.stateIndex(row, period))?.filled ?? false;
  }

  /** Can this cell be written? */
  isOpen(row: number, column: number): boolean {
    return this.form.isOpen(row, column) && !this.isLocked(column);
  }

  findings(row: number, column: number): readonly Finding[] {
    const state = this.states.get(this.stateIndex(row, this.form.columns[column]!.period));
    return state?.cells.get(column) ?? [];
  }

  /** The reason given for the warnings of the cell's entry 情况说明. */
  reason(row: number, column: number): string {
    return this.textOf(row, this.form.columns[column]!.period)(TOTAL, 'reason').trim();
  }

  entry(row: number, period: string): Entry {
    return readEntry(this.form, row, period, this.textOf(row, period));
  }

  /** The value reported a year before, or `null`. */
  previous(indicator: string, region: string, period: string, breakdown: string): number | null {
    return this.previousValues.get(`${indicator}|${region}|${yearBefore(period)}|${breakdown}`)?.value ?? null;
  }

  /** What was reported before. */
  get reported(): Iterable<Observation> {
    return this.previousValues.values();
  }

  get progress(): Progress {
    return { ...this.totals, entries: this.form.rows.length * this.openPeriods.length };
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** Writes typed text into cells: the one way to change the report. */
  set(typed: readonly Typed[]): SessionChange {
    const refused = typed.filter(({ row, column }) => !this.isOpen(row, column));
    const edits = typed.flatMap(({ row, column, text }) => {
      const before = this.text(row, column);
      return before === text || !this.isOpen(row, column) ? [] : [{ row, column, before, after: text }];
    });
    this.history.record(edits);
    return this.apply(edits, 'set', refused);
  }

  undo(): SessionChange | null {
    const edits = this.history.undo();
    return edits && this.apply(edits, 'undo');
  }

  redo(): SessionChange | null {
    const edits = this.history.redo();
    return edits && this.apply(edits, 'redo');
  }

  /** Puts back the cells of a draft, by key. Not an edit: it can't be undone. */
  restore(cells: Iterable<readonly [key: string, text: string]>): SessionChange {
    const edits: CellEdit[] = [];
    for (const [key, text] of cells) {
      const cell = this.form.locate(key);
      if (cell && this.isOpen(cell.row, cell.column)) edits.push({ ...cell, before: this.text(cell.row, cell.column), after: text });
      else this.strays.set(key, text);
    }
    return this.apply(edits, 'restore');
  }

  /** Every cell that was filled, by key. */
  *cells(): IterableIterator<[key: string, text: string]> {
    for (let column = 0; column < this.texts.length; column++) {
      if (this.isLocked(column)) continue;
      for (const row of Object.keys(this.texts[column]!)) {
        const text = this.text(Number(row), column);
        if (text !== '') yield [this.form.key(Number(row), column), text];
      }
    }
  }

  /** Cells that are empty without a reason, of one entry. */
  openCells(row: number, period: string): CellRef[] {
    return openCells(this.entry(row, period)).flatMap(({ breakdown, part }) => {
      const column = this.form.column(period, breakdown, part);
      return column === undefined ? [] : [{ row, column }];
    });
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: (change: SessionChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What was reported for the locked periods, as text. */
  private showLocked(): void {
    if (this.openPeriods.length === this.periods.length) return;
    for (const [key, { value, numerator, denominator, decimals, task }] of this.previousValues) {
      const parts = {
        value: task ?? (value === undefined ? undefined : value.toFixed(decimals ?? decimalsOf(value))),
        numerator,
        denominator,
      };
      for (const [part, shown] of Object.entries(parts)) {
        const cell = this.form.locate(`${key}|${part}`);
        if (cell && shown !== undefined && this.isLocked(cell.column)) this.texts[cell.column]![cell.row] = String(shown);
      }
    }
  }

  private apply(edits: readonly CellEdit[], origin: ChangeOrigin, refused: readonly CellRef[] = []): SessionChange {
    for (const { row, column, after } of edits) this.texts[column]![row] = after;
    const touched = new Map<string, CellRef>();
    const touch = (row: number, column: number) => touched.set(`${row}:${column}`, { row, column });
    edits.forEach(({ row, column }) => touch(row, column));
    for (const index of this.entriesTouchedBy(edits)) this.validate(index, touch);
    const change: SessionChange = { origin, edits, cells: [...touched.values()], refused };
    if (edits.length > 0 || refused.length > 0) this.listeners.forEach((listener) => listener(change));
    return change;
  }

  private entriesTouchedBy(edits: readonly CellEdit[]): Set<number> {
    const entries = new Set<number>();
    for (const { row, column } of edits) {
      const { period } = this.form.columns[column]!;
      entries.add(this.stateIndex(row, period));
      const { indicator, region } = this.form.rows[row]!;
      for (const rule of this.rulesOf.get(indicator.id) ?? []) {
        for (const id of indicatorsOf(rule)) {
          const other = this.form.row(id, region);
          if (other !== undefined) entries.add(this.stateIndex(other, period));
        }
      }
    }
    return entries;
  }

  private validate(index: number, touch: (row: number, column: number) => void): void {
    const before = this.states.get(index) ?? UNTOUCHED;
    const row = Math.floor(index / this.periods.length);
    const period = this.periods[index % this.periods.length]!;
    const after = this.stateOf(row, period);
    this.states.set(index, after);
    for (const column of before.cells.keys()) touch(row, column);
    for (const column of after.cells.keys()) touch(row, column);
    for (const breakdown of this.form.breakdownsOf(this.form.rows[row]!.indicator)) {
      const column = this.form.column(period, breakdown, 'value');
      if (column !== undefined) touch(row, column); // its computed value may have changed
    }
    this.totals = {
      filled: this.totals.filled + Number(after.filled) - Number(before.filled),
      errors: this.totals.errors + after.errors - before.errors,
      warnings: this.totals.warnings + after.warnings - before.warnings,
    };
  }

  private stateOf(row: number, period: string): EntryState {
    const entry = this.entry(row, period);
    const { indicator, region } = entry;
    const previous = (breakdown: string) => this.previous(indicator.id, region, period, breakdown);
    const findings = [...validateEntry(entry, this.form.dimensions), ...findSlips(entry, previous), ...this.ruleFindings(entry)];

    const cells = new Map<number, Finding[]>();
    for (const finding of findings) {
      const column = this.form.column(period, finding.breakdown, finding.part);
      if (column !== undefined) cells.set(column, [...(cells.get(column) ?? []), finding]);
    }
    const levels = [...cells.values()].map((list) => (list.some(({ level }) => level === 'error') ? 'error' : 'warning'));
    return {
      cells,
      filled: openCells(entry).length === 0,
      errors: levels.filter((level) => level === 'error').length,
      warnings: entry.texts.reason === '' ? levels.filter((level) => level === 'warning').length : 0,
    };
  }

  private ruleFindings({ indicator, region, period }: Entry): Finding[] {
    const context = {
      entry: (id: string) => {
        const row = this.form.row(id, region);
        return row === undefined ? undefined : this.entry(row, period);
      },
      previous: (id: string, breakdown: string) => this.previous(id, region, period, breakdown),
    };
    const found = (this.rulesOf.get(indicator.id) ?? []).flatMap((rule) => validateRule(rule, context));
    return found.filter((one) => one.indicator === indicator.id).map(({ finding }) => finding);
  }

  private textOf(row: number, period: string) {
    return (breakdown: string, part: Part): string => {
      const column = this.form.column(period, breakdown, part);
      return column === undefined ? '' : this.text(row, column);
    };
  }

  private stateIndex(row: number, period: FormColumn['period']): number {
    return row * this.periods.length + this.periods.indexOf(period);
  }
}

/** Decimal places of a number as JavaScript writes it. */
function decimalsOf(value: number): number {
  return Math.min(String(value).split('.')[1]?.length ?? 0, 12);
}

function rulesByIndicator(rules: readonly Rule[]): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const id of new Set(indicatorsOf(rule))) index.set(id, [...(index.get(id) ?? []), rule]);
  }
  return index;
}
