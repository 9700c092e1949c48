/**
 * The entry session: the report being filled, and the one way to change it.
 *
 * `set` takes what was typed, keeps it verbatim, validates the entries it touches and announces one change. Grid, gauges,
 * drafts and export listen. Cells are held column by column, so that a form of 100,000 rows costs what was typed into it.
 *
 * SESSION1 typed text is kept verbatim · SESSION2 one change event for each call, with the cells that changed or whose findings did
 * SESSION3 only touched entries, and those a plan rule or last year's value ties to them, are validated (`states.ts`)
 * SESSION4 undo and redo, one step for each call; a cell that was changed otherwise since is left alone
 * SESSION5 cells the form has no place for are kept as strays, and given out with the others · SESSION6 cells that are closed, locked or
 * beyond the form are never written · SESSION7 progress counts entries · SESSION8 of two texts for one cell in a call the last wins
 * SESSION9 every listener hears of every change, in the order of the changes, whatever the others do
 * SESSION10 many cells can be written in slices, with the page alive in between: one change and one undo step all the same, and
 * whatever else is written meanwhile comes after them; what is asked for is told before the first slice · SESSION12 so can cells that are
 * worked out in slices first: whatever else is written comes after them, too, and up to a thousand of them are written at once
 * SESSION13 a value that is typed or pasted in undoes the reason chosen for its absence, in the same step, once all values of the entry are there;
 * a reason given in the same call, or in an import, stays
 * SESSION15 a step of more than a thousand cells is taken back, or forth, in slices, too: one change all the same, and whatever else is written comes after it
 * SESSION16 what somebody else has written since a step is not taken back with it, though the same text stands there; a step of which nothing is
 * left is passed over, and is no reason to offer undoing
 * SESSION11 what was being typed when the page was left comes back marked as unfinished, until something is written into the cell
 * SESSION17 a change names the cells of which something else is said now, apart from those that were looked at again
 * SESSION18 while it is read-only nothing is open to a person, and steps are not taken back; what the page loads, drafts and other windows are written all the same
 * SESSION14 a text of more than ten thousand characters is never taken, wherever it comes from: of one that is written the cell keeps what stood there, and
 * is marked until something else is written into it
 * SESSION19 what else is asked of cells lies over what was found, and is told as a change without edits
 */
import { TOTAL } from '../plan/breakdown.js';
import { yearBefore } from '../plan/period.js';
import { formFactsOf, type FormFacts } from '../plan/form-facts.js';
import type { Plan } from '../plan/schema.js';
import { unitFactor } from '../plan/unit.js';
import { Announcer } from './announcer.js';
import { absenceOf, hasAllValues, type Absence } from './reading/absence.js';
import { plainText, rateTyped, readEntry, type Entry } from './reading/entry.js';
import type { Finding } from './validation/findings.js';
import { Form, isFigure, type CellRef } from './form.js';
import { directed, History, type CellEdit, type Step } from './history.js';
import { isTooLong } from './longest-text.js';
import type { EditSource } from './edit-source.js';
import { cellKeyOf, observationKey } from '../observations/cell-key.js';
import type { Observation, TaskState } from '../observations/observation.js';
import { statedValue } from '../observations/value.js';
import { retyped } from './reading/retyped.js';
import { ByCell } from './by-cell.js';
import { runWhole, type Steps } from '../documents/steps.js';
import type { Remarked } from './remarked.js';
import { Reported } from './reported.js';
import { Sequence, type Slices } from './slices.js';
import { parseTyped } from './reading/parse.js';
import type { Cycle } from './schema.js';
import { EntryStates } from './validation/states.js';
import { openCells } from './validation/validate.js';

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
  /** The values are made up, to learn on: such a report can't be sealed. */
  readonly isPractice?: boolean;
  /** What the page says the form states of itself; the plan's where it says nothing. */
  readonly formFacts?: FormFacts;
  /** Observations reported before: last year's values, for the checks against them. */
  readonly previous?: readonly Observation[];
}

/** What a person does to a value itself; an import lists each of its changes before. */
const REASON_GOES: ReadonlySet<EditSource> = new Set(['typed', 'pasted', 'mended']);

/** Cells that are put back between two steps. */
const TOGETHER = 64;
/** More cells that were placed are written in slices. */
export const MOST_AT_ONCE = 1000;

export interface Typed extends CellRef {
  readonly text: string;
}

/** Cells that are about to be written in slices, closed ones among them. */
export interface AskedCells {
  readonly typed: readonly Typed[];
  readonly source: EditSource;
}

export type ChangeOrigin = 'set' | 'undo' | 'redo' | 'restore';

export interface SessionChange {
  readonly origin: ChangeOrigin;
  readonly source: EditSource;
  /** The cells whose text changed. */
  readonly edits: readonly CellEdit[];
  /** Those, and the cells whose findings or computed value changed with them. */
  readonly cells: readonly CellRef[];
  /** Those of which something else is said now than before. */
  readonly found: readonly CellRef[];
  /** Cells that were asked for but are closed, locked, beyond the form, or (of undo and redo) changed since, or by too long a text; nothing was written there. */
  readonly refused: readonly CellRef[];
}

/** What else is to be told of a change. */
interface Outcome extends Pick<SessionChange, 'source' | 'refused'> {
  /** Cells whose mark has gone, or come, whether their text changed or not. */
  readonly finished: readonly CellRef[];
}

export interface Progress {
  /** Entries with a value, or with the reason why there is none. */
  readonly filled: number;
  /** Entries of the form that are due: rows times periods, as a rule. */
  readonly entries: number;
  /** Cells with an error. */
  readonly errors: number;
  /** Cells with a warning that has no reason yet. */
  readonly warnings: number;
}

export class EntrySession {
  readonly plan: Plan;
  readonly department: string;
  readonly regions: readonly string[];
  readonly regionNames: Readonly<Record<string, string>>;
  readonly periods: readonly string[];
  /** The periods that can be filled. */
  readonly openPeriods: readonly string[];
  readonly cycle: Cycle;
  readonly isPractice: boolean;
  /** Nothing is open for now. Who sets it has the form drawn anew. SESSION18 */
  isReadonly = false;
  /** What is asked of cells besides what was found. */
  remarked: Remarked | null = null;
  /** Another with each change of a text. */
  revision = 0;
  /** What the form states of itself. No cell depends on it: the page may say it later. */
  formFacts: FormFacts;
  readonly form: Form;
  /** Texts of cells this form has no place for, by key: of a draft that was begun under another version of the plan. */
  readonly strays = new Map<string, string>();
  private readonly texts: readonly Map<number, string>[]; // by column, by row
  /** By number of the cell: the length of the text that was not taken, or 0. SESSION11, SESSION14 */
  private readonly unfinished = new Map<number, number>();
  private readonly states: EntryStates;
  private readonly entries: number;
  private readonly history = new History();
  private readonly announcer = new Announcer<SessionChange>();
  private readonly asked = new Announcer<AskedCells>();
  private readonly before: Reported;
  /** What a rate is multiplied with, by indicator. */
  private readonly factors: ReadonlyMap<string, number>;
  private readonly work = new Sequence();
  private isTheirs: (cell: CellRef, step: Step) => boolean = () => false;

  constructor({
    plan,
    department,
    regions = [plan.region.code],
    regionNames = {},
    periods,
    locked = [],
    cycle = 'annual',
    isPractice = false,
    formFacts = {},
    previous = [],
  }: SessionOptions) {
    this.plan = plan;
    this.department = department;
    this.regions = [...new Set(regions)];
    this.periods = [...new Set(periods)];
    this.openPeriods = this.periods.filter((period) => !locked.includes(period));
    this.regionNames = { [plan.region.code]: plan.region.name, ...regionNames };
    this.cycle = cycle;
    this.isPractice = isPractice;
    this.formFacts = formFactsOf(plan, formFacts);
    this.form = new Form({ plan, department, regions, periods });
    this.entries = this.form.dueEntries(this.openPeriods);
    this.texts = this.form.columns.map(() => new Map());
    this.before = new Reported(previous);
    this.factors = new Map(plan.indicators.map(({ id, unit }) => [id, unitFactor(unit)]));
    this.states = new EntryStates({
      form: this.form,
      periods: this.periods,
      openPeriods: this.openPeriods,
      rules: plan.rules,
      textAt: (row, column) => this.text(row, column),
      reported: (...of) => this.reportedValue(...of),
      unfinished: this.unfinished,
    });
    this.showLocked();
  }

  /** What stands in the cell, as typed; the empty string for an empty cell. */
  text(row: number, column: number): string {
    return this.texts[column]?.get(row) ?? '';
  }

  /** The value computed for an empty value cell from its numerator and denominator, or `null`. */
  computed(row: number, column: number): number | null {
    const [at, of] = [this.form.rows[row], this.form.columns[column]];
    if (!at || of?.part !== 'value' || at.indicator.measure.kind !== 'fraction') return null;
    const { numerator: above = -1, denominator: below = -1 } = this.form.places(of.period, of.breakdown);
    const [numerator, denominator] = [this.text(row, above), this.text(row, below)];
    if (numerator === '' || denominator === '' || parseTyped(this.text(row, column), at.indicator.unit).kind !== 'empty') return null;
    return rateTyped(at.indicator, parseTyped(numerator, undefined), parseTyped(denominator, undefined));
  }

  /** Is all of the column shown, and never written: its period was submitted before, or nothing is open? */
  isLocked(column: number): boolean {
    return this.isReadonly || this.isOfLockedPeriod(column);
  }

  private isOfLockedPeriod(column: number): boolean {
    const of = this.form.columns[column];
    return of !== undefined && !this.openPeriods.includes(of.period);
  }

  /** Is there a place for what is filled in, read-only or not? SESSION18 */
  hasPlace(row: number, column: number): boolean {
    return this.form.isOpen(row, column) && !this.isOfLockedPeriod(column);
  }

  /** Is there a value, or the reason why there is none, or is none asked for? */
  isFilled(row: number, period: string): boolean {
    return this.states.isFilled(row, period) || !this.form.isDue(row, period);
  }

  /** Can this cell be written? */
  isOpen(row: number, column: number): boolean {
    return !this.isReadonly && this.hasPlace(row, column);
  }

  /** Is a text of that source written into the cell? SESSION18 */
  takes({ row, column }: CellRef, source: EditSource): boolean {
    return source === 'loaded' ? this.hasPlace(row, column) : this.isOpen(row, column);
  }

  findings(row: number, column: number): readonly Finding[] {
    const own = this.states.findings(row, column);
    return this.remarked?.foundAt(row, column, own) ?? own;
  }

  /** The findings of an entry, by column; columns without findings are left out. */
  findingsIn(row: number, period: string): ReadonlyMap<number, readonly Finding[]> {
    const own = this.states.findingsIn(row, period);
    return this.remarked?.foundIn(row, period, own) ?? own;
  }

  /** The reason given for the warnings of the cell's entry 情况说明. */
  reason(row: number, column: number): string {
    const of = this.form.columns[column];
    return of && !this.remarked?.isOpen(row, column) ? plainText(this.text(row, this.form.column(of.period, TOTAL, 'reason') ?? -1)) : '';
  }

  entry(row: number, period: string): Entry {
    return readEntry(this.form, row, period, (r, column) => this.text(r, column));
  }

  /** Why there is no value: as it is shown in its cell and beside it, and goes into the file; or `null` where there is one, or nothing is said. */
  absence(row: number, period: string, breakdown = TOTAL): Absence | null {
    const entry = this.entry(row, period);
    const reading = entry.readings.find((one) => one.breakdown === breakdown) ?? null;
    return reading === null && entry.indicator.measure.kind !== 'task' ? null : absenceOf(entry, reading);
  }

  /**
   * Lays what else is asked of cells over what was found. SESSION19
   * @param cells of which something else is asked now.
   */
  remark(remarked: Remarked | null, cells: readonly CellRef[]): void {
    this.remarked = remarked;
    this.announcer.announce({ origin: 'restore', source: 'restored', edits: [], cells, found: cells, refused: [] });
  }

  /** The value of a year before, of this form where it has that year, else as it was reported; or `null`. */
  previous(indicator: string, region: string, period: string, breakdown: string): number | null {
    const row = this.form.row(indicator, region);
    if (row !== undefined) return this.states.previous(row, period, breakdown);
    return this.reportedValue(indicator, region, yearBefore(period), breakdown);
  }

  /** The state of a task as it was reported for the year before; or `null`. */
  previousTask(indicator: string, region: string, period: string): TaskState | null {
    return this.before.get(indicator, region, yearBefore(period), TOTAL)?.task ?? null;
  }

  /** The value that was reported before, or `null`. */
  reportedValue(indicator: string, region: string, period: string, breakdown: string): number | null {
    const observation = this.before.get(indicator, region, period, breakdown);
    return observation ? statedValue(observation, this.factors.get(indicator) ?? 1) : null;
  }

  /** What was reported before. */
  get reported(): Iterable<Observation> {
    return this.before;
  }

  get progress(): Progress {
    const { totals } = this.states;
    const warnings = totals.warnings + (this.remarked?.count(this.states) ?? 0);
    return { ...totals, warnings, entries: this.entries };
  }

  get canUndo(): boolean {
    return this.canStep('undo');
  }

  get canRedo(): boolean {
    return this.canStep('redo');
  }

  /**
   * Writes typed text into cells: the one way to change the report.
   * @throws {TypeError} when a text is none; nothing is written then.
   */
  set(typed: readonly Typed[], source: EditSource = 'typed'): SessionChange {
    return this.work.whole(this.write(typed, source));
  }

  /**
   * As `set`, for many cells, without holding up the page: from slice to slice `slices.pause` is awaited. Listeners hear of it
   * once, at the end. Until then texts may be read that have not been validated yet.
   * @throws {TypeError} when a text is none; nothing is written then.
   */
  async setMany(typed: readonly Typed[], slices: Slices, source: EditSource = 'typed'): Promise<SessionChange> {
    return this.work.sliced(this.asking({ typed, source }, this.write(typed, source)), expectedSteps(typed), slices);
  }

  /** As `setMany`, of cells that are yet to be placed, in the same slices. SESSION12 */
  async setPlaced(placing: Steps<readonly Typed[]>, slices: Slices, source: EditSource): Promise<SessionChange> {
    return this.work.sliced(this.writePlaced(placing, source), Infinity, slices);
  }

  /** Is something being written in slices? */
  get isWriting(): boolean {
    return this.work.isUnderWay;
  }

  /** Finishes at once what is being written in slices: before the whole is read, or left. */
  settle(): void {
    this.work.settle();
  }

  /** The steps that can be undone, the earliest first. */
  get steps(): readonly Step[] {
    return this.history.steps;
  }

  /** Puts steps of former sessions before those of this one, so that they can be undone, too. */
  restoreSteps(steps: readonly Step[]): void {
    this.history.restore(steps);
  }

  /** Steps of a former session are not this one's after all. */
  withdrawSteps(steps: ReadonlySet<Step>): void {
    this.history.withdraw(steps);
  }

  /** @param isTheirs tells whether somebody else has written a cell since a step of this history. SESSION16 */
  keepTheirs(isTheirs: (cell: CellRef, step: Step) => boolean): void {
    this.isTheirs = isTheirs;
  }

  undo(): SessionChange | null {
    return this.stepWhole('undo');
  }

  redo(): SessionChange | null {
    return this.stepWhole('redo');
  }

  /** As `undo` and `redo`, of many cells in slices as those of `setMany`; of few at once. SESSION15 */
  async stepMany(origin: 'undo' | 'redo', slices: Slices): Promise<SessionChange | null> {
    this.settle();
    const step = this.step(origin);
    if (!step) return null;
    const { edits, steps } = step;
    if (edits.length <= MOST_AT_ONCE) return this.work.whole(steps);
    const typed = edits.map(({ row, column, after }) => ({ row, column, text: after }));
    return this.work.sliced(this.asking({ typed, source: 'undone' }, steps), 2 * edits.length, slices); // written, validated
  }

  /** Puts back the cells of a draft, by key. Not an edit: it can't be undone. */
  restore(cells: Iterable<readonly [key: string, text: string]>): SessionChange {
    return this.work.whole(this.putBack(cells));
  }

  /** As `restore`, for many cells, in slices as those of `setMany`. */
  async restoreMany(cells: ByCell<string>, slices: Slices): Promise<SessionChange> {
    return this.work.sliced(this.putAllBack(cells), Infinity, slices);
  }

  /** Puts back what was being typed into a cell, by its key, as `restore` does. SESSION11 */
  restoreUnfinished(key: string, text: string): void {
    const cell = this.form.locate(key);
    if (!cell || isTooLong(text) || !this.hasPlace(cell.row, cell.column)) return void this.restore([[key, text]]);
    this.unfinished.set(this.cellNumber(cell.row, cell.column), 0);
    this.work.whole(this.apply([{ ...cell, before: this.text(cell.row, cell.column), after: text }], 'restore'));
  }

  /** Is it marked, until something is written into it? SESSION11, SESSION14 */
  isUnfinished(row: number, column: number): boolean {
    return this.unfinished.has(this.cellNumber(row, column));
  }

  /** How many cells were filled, strays among them. */
  get filledCells(): number {
    return this.texts.reduce((sum, texts, column) => sum + (this.isOfLockedPeriod(column) ? 0 : texts.size), this.strays.size);
  }

  /** Every cell that was filled, by key: those of the form, then the strays. */
  *cells(): IterableIterator<[key: string, text: string]> {
    for (const [column, texts] of this.texts.entries()) {
      if (this.isOfLockedPeriod(column)) continue;
      for (const [row, text] of texts) yield [this.form.key(row, column), text];
    }
    yield* this.strays;
  }

  /** As `cells`, as they stand now, whatever is written later. */
  standing(): ByCell<string> {
    const cells = new ByCell<string>(this.form, this.strays);
    for (const [column, texts] of this.texts.entries()) {
      if (!this.isOfLockedPeriod(column)) for (const [row, text] of texts) cells.setAt({ row, column }, text);
    }
    return cells;
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
    return this.announcer.subscribe(listener);
  }

  /**
   * Tells of cells that are about to be written in slices, closed ones among them.
   * @returns a function that ends the subscription.
   */
  subscribeAsked(listener: (asked: AskedCells) => void): () => void {
    return this.asked.subscribe(listener);
  }

  /** What was reported for the locked periods, as text. */
  private showLocked(): void {
    if (this.openPeriods.length === this.periods.length) return;
    for (const observation of this.before) {
      const key = observationKey(observation);
      for (const [part, text] of Object.entries(retyped(observation))) {
        const cell = this.form.locate(cellKeyOf(key, part));
        if (cell && this.isOfLockedPeriod(cell.column)) this.texts[cell.column]!.set(cell.row, text);
      }
    }
  }

  /** Takes a step back or forth, where what it found is still there; `null` where there is none. SESSION16 */
  private step(origin: 'undo' | 'redo'): { readonly edits: Step; readonly steps: Steps<SessionChange> } | null {
    if (this.isReadonly) return null;
    const refused: CellRef[] = [];
    for (let step = this.history[origin](); step; step = this.history[origin]()) {
      const edits: CellEdit[] = [];
      for (const edit of directed(step, origin)) {
        if (this.isStanding(edit, step)) edits.push(edit);
        else refused.push({ row: edit.row, column: edit.column });
      }
      if (edits.length > 0) return { edits, steps: this.apply(edits, origin, { refused }) };
      this.history.forget(origin);
    }
    return refused.length === 0 ? null : { edits: [], steps: this.apply([], origin, { refused }) };
  }

  private stepWhole(origin: 'undo' | 'redo'): SessionChange | null {
    this.settle();
    const step = this.step(origin);
    return step && this.work.whole(step.steps);
  }

  private canStep(origin: 'undo' | 'redo'): boolean {
    if (this.isReadonly) return false;
    const steps = origin === 'undo' ? this.history.steps : this.history.stepsBack;
    const isLeft = (step: Step) => directed(step, origin).some((edit) => this.isStanding(edit, step));
    for (let i = steps.length - 1; i >= 0; i--) if (isLeft(steps[i]!)) return true; // nearly always the first
    return false;
  }

  /** Does what an edit finds still stand in its cell? */
  private isStanding(edit: CellEdit, step: Step): boolean {
    return this.text(edit.row, edit.column) === edit.before && !isTooLong(edit.after) && !this.isTheirs(edit, step);
  }

  private *writePlaced(placing: Steps<readonly Typed[]>, source: EditSource): Steps<SessionChange> {
    const typed = yield* placing;
    if (typed.length <= MOST_AT_ONCE) return runWhole(this.write(typed, source));
    yield { left: expectedSteps(typed) };
    return yield* this.asking({ typed, source }, this.write(typed, source));
  }

  /** Tells of the cells first. Who listens to that may have as much to do as a slice. */
  private *asking<T>(asked: AskedCells, steps: Steps<T>): Steps<T> {
    this.asked.announce(asked);
    if (asked.typed.length > MOST_AT_ONCE) yield 'rest';
    return yield* steps;
  }

  private *write(typed: readonly Typed[], source: EditSource): Steps<SessionChange> {
    const last = new Map<number | string, Typed>();
    for (const one of typed) {
      if (typeof one.text !== 'string')
        throw new TypeError(`Expected text for row ${one.row}, column ${one.column}, got ${typeof one.text}`);
      const isOpen = this.takes(one, source);
      last.set(isOpen ? this.cellNumber(one.row, one.column) : `${one.row}:${one.column}`, one);
      yield;
    }
    const edits: CellEdit[] = [];
    const finished: CellRef[] = [];
    const refused: CellRef[] = [];
    for (const [key, { row, column, text }] of last) {
      const before = this.text(row, column);
      const isRefused = typeof key === 'string' || isTooLong(text);
      if (typeof key === 'number' && (this.unfinished.delete(key) || isRefused)) finished.push({ row, column });
      if (typeof key === 'number' && isRefused) this.unfinished.set(key, text.length);
      if (isRefused) refused.push({ row, column });
      else if (before !== text) edits.push({ row, column, before, after: text });
      yield;
    }
    if (REASON_GOES.has(source)) edits.push(...this.reasonsUndone(edits, (cell) => last.has(cell)));
    this.history.record(edits);
    return yield* this.apply(edits, 'set', { source, refused, finished });
  }

  /** SESSION13: reasons why there is no value, of entries whose values are all there after these edits. */
  private reasonsUndone(edits: readonly CellEdit[], isWritten: (cell: number) => boolean): CellEdit[] {
    const { form } = this;
    const undone = new Map<number, CellEdit>();
    let after: Map<number, string> | undefined;
    for (const edit of edits) {
      const { period, part } = form.columns[edit.column]!;
      const { missing: column = -1 } = form.places(period, TOTAL);
      const [cell, before] = [this.cellNumber(edit.row, column), this.text(edit.row, column)];
      if (before === '' || edit.after === '' || !isFigure(part) || isWritten(cell) || this.unfinished.has(cell)) continue;
      after ??= new Map(edits.map((one) => [this.cellNumber(one.row, one.column), one.after]));
      const entry = readEntry(form, edit.row, period, (r, c) => after!.get(this.cellNumber(r, c)) ?? this.text(r, c));
      const isChosen = entry.missing !== null && entry.missing !== 'unreadable';
      if (isChosen && entry.task !== 'unreadable' && hasAllValues(entry)) undone.set(cell, { row: edit.row, column, before, after: '' });
    }
    return [...undone.values()];
  }

  private *putBack(cells: Iterable<readonly [key: string, text: string]>): Steps<SessionChange> {
    const last = new Map<number, CellEdit>();
    for (const [key, text] of cells) {
      yield;
      if (typeof key !== 'string' || typeof text !== 'string' || isTooLong(text)) continue;
      const cell = this.form.locate(key);
      if (cell && this.hasPlace(cell.row, cell.column)) {
        last.set(this.cellNumber(cell.row, cell.column), { ...cell, before: this.text(cell.row, cell.column), after: text });
      } else this.putStray(key, text);
    }
    const edits = [...last.values()].filter(({ before, after }) => before !== after);
    for (const cell of edits) this.unfinished.delete(this.cellNumber(cell.row, cell.column));
    return yield* this.apply(edits, 'restore');
  }

  private *putAllBack(cells: ByCell<string>): Steps<SessionChange> {
    const edits: CellEdit[] = [];
    let count = 0;
    for (const [key, text] of cells.strays()) if (!isTooLong(text)) this.putStray(key, text);
    for (const [row, column, after] of cells.cells()) {
      const before = this.text(row, column);
      if (!this.hasPlace(row, column)) this.putStray(this.form.key(row, column), after);
      else if (before !== after && !isTooLong(after)) {
        edits.push({ row, column, before, after });
        if (this.unfinished.size > 0) this.unfinished.delete(this.cellNumber(row, column));
      }
      if (++count % TOGETHER === 0) yield TOGETHER;
    }
    yield { left: 2 * edits.length }; // written, validated
    return yield* this.apply(edits, 'restore');
  }

  private putStray(key: string, text: string): void {
    if (text === '') this.strays.delete(key);
    else this.strays.set(key, text);
  }

  private *apply(
    edits: readonly CellEdit[],
    origin: ChangeOrigin,
    { source = origin === 'restore' ? 'restored' : 'undone', refused = [], finished = [] }: Partial<Outcome> = {},
  ): Steps<SessionChange> {
    const touched: number[] = [];
    this.revision++;
    for (const { row, column, after } of edits) {
      if (after === '') this.texts[column]!.delete(row);
      else this.texts[column]!.set(row, after);
      touched.push(this.cellNumber(row, column));
      yield;
    }
    for (const { row, column } of finished) touched.push(this.cellNumber(row, column));
    const changed = finished.length === 0 ? edits : [...edits, ...finished];
    const found: CellRef[] = [];
    yield* this.states.update(changed, (row, column, isOther) => {
      touched.push(this.cellNumber(row, column));
      if (isOther) found.push({ row, column });
    });
    const width = this.form.columns.length;
    let cells: readonly CellRef[] | undefined;
    const change: SessionChange = {
      origin,
      source,
      edits,
      found,
      refused,
      // Of a draft that is opened nobody asks for them.
      get cells() {
        return (cells ??= Array.from(new Set(touched), (cell) => ({ row: Math.floor(cell / width), column: cell % width })));
      },
    };
    yield 'rest'; // the listeners have as much to do again
    this.work.release();
    if (edits.length > 0 || refused.length > 0 || finished.length > 0) this.announcer.announce(change);
    return change;
  }

  private cellNumber(row: number, column: number): number {
    return row * this.form.columns.length + column;
  }
}

/** Looked at twice, written, validated. */
function expectedSteps({ length }: readonly Typed[]): number {
  return 4 * length;
}
