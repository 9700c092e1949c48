/**
 * What validation says of each entry, kept up to date by the entries an edit touches.
 *
 * An edit touches its own entry; where it changes a figure, also those a rule of the plan ties to it, and the same
 * indicator's next year, which is held against this one. Every other entry keeps what was found.
 */
import { yearBefore } from '../../plan/period.js';
import type { Rule } from '../../plan/schema.js';
import { readEntry, type Entry, type TextAt } from '../reading/entry.js';
import { areSame, telling, type Finding } from './findings.js';
import { isFigure, type CellRef, type Form } from '../form.js';
import { LONGEST_CELL } from '../longest-text.js';
import { indicatorsOf, validateRule, type RuleContext, type RuleFinding } from './plan-rules.js';
import { findWrongSize } from './expected-size.js';
import { findSlips } from './slips.js';
import { findLargeChanges } from './yearly-change.js';
import { isFilled, validateEntry } from './validate.js';

export interface StatesOptions {
  readonly form: Form;
  readonly periods: readonly string[];
  /** Periods of these that can be written, and are validated. */
  readonly openPeriods: readonly string[];
  readonly rules: readonly Rule[];
  readonly textAt: TextAt;
  /** The value reported before, or `null`. */
  readonly reported: (indicator: string, region: string, period: string, breakdown: string) => number | null;
  /** Cells that hold what was being typed when the page was left, 0, or took no text for its length: row × columns + column. */
  readonly unfinished?: ReadonlyMap<number, number>;
}

/** @param isOther something else is said of the cell than before. */
type Touch = (row: number, column: number, isOther: boolean) => void;

interface EntryState {
  readonly cells: ReadonlyMap<number, readonly Finding[]>; // by column
  readonly filled: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** That answers its questions. */
  readonly reason: string;
}

/** Looked at between two steps. */
const CELLS_AT_ONCE = 100;

const NO_FINDINGS: readonly Finding[] = [];
const NOTHING_FOUND: EntryState['cells'] = new Map();
const UNTOUCHED: EntryState = { cells: NOTHING_FOUND, filled: false, errors: 0, warnings: 0, reason: '' };
const FILLED: EntryState = { ...UNTOUCHED, filled: true };

export class EntryStates {
  private readonly options: StatesOptions;
  private readonly states = new Map<number, EntryState>(); // by row * periods + period
  private readonly rulesOf: ReadonlyMap<string, readonly Rule[]>;
  /** Index of each column's period. */
  private readonly periodOf: readonly number[];
  /** The same period a year before; its index, where the form has it; and that of the year after. */
  private readonly yearsBefore: readonly string[];
  private readonly before: readonly number[];
  private readonly after: readonly number[];
  /** What has been read during this update: the texts stand still meanwhile. */
  private readonly entries = new Map<number, Entry>();
  private readonly found = new Map<Rule, Map<string, readonly RuleFinding[]>>();
  private readonly baselineYear: string;
  private isUpdating = false;
  private readonly counts = { filled: 0, errors: 0, warnings: 0 };

  constructor(options: StatesOptions) {
    const { form, periods, openPeriods, rules } = options;
    this.options = options;
    this.baselineYear = String(form.baselineYear);
    this.rulesOf = rulesByIndicator(rules);
    this.periodOf = form.columns.map(({ period }) => periods.indexOf(period));
    this.yearsBefore = periods.map(yearBefore);
    this.before = this.yearsBefore.map((year) => periods.indexOf(year));
    this.after = periods.map((_, p) => this.before.findIndex((before, after) => before === p && openPeriods.includes(periods[after]!)));
  }

  /** Entries filled, cells with an error, cells with a warning that has no reason yet. */
  get totals(): { readonly filled: number; readonly errors: number; readonly warnings: number } {
    return this.counts;
  }

  findings(row: number, column: number): readonly Finding[] {
    return this.states.get(this.indexOf(row, this.periodOf[column] ?? -1))?.cells.get(column) ?? NO_FINDINGS;
  }

  /** What was found in an entry, by column. */
  findingsIn(row: number, period: string): ReadonlyMap<number, readonly Finding[]> {
    return this.states.get(this.indexOf(row, this.options.periods.indexOf(period)))?.cells ?? NOTHING_FOUND;
  }

  isFilled(row: number, period: string): boolean {
    return this.states.get(this.indexOf(row, this.options.periods.indexOf(period)))?.filled ?? false;
  }

  /** The value of a year before: of this form where it has that year, else as it was reported. */
  previous(row: number, period: string, breakdown: string): number | null {
    const { form, periods, reported } = this.options;
    const p = periods.indexOf(period);
    const before = this.before[p] ?? -1;
    if (before >= 0) {
      const reading = this.entry(row, before).readings.find((one) => one.breakdown === breakdown);
      if (reading && reading.value !== null) return reading.value;
    }
    const { indicator, region } = form.rows[row]!;
    return reported(indicator.id, region, this.yearsBefore[p] ?? yearBefore(period), breakdown);
  }

  /** The value reported for the year of the baseline. */
  private baseline(row: number, breakdown: string): number | null {
    const { form, reported } = this.options;
    const { indicator, region } = form.rows[row]!;
    return reported(indicator.id, region, this.baselineYear, breakdown);
  }

  /**
   * Validates what the cells touch, an entry with each step; the texts must stand still until it has ended.
   * @param touch told each cell whose findings, or whose computed value, may have changed.
   */
  *update(cells: readonly CellRef[], touch: Touch): Generator<void, void> {
    this.isUpdating = true;
    try {
      for (const index of yield* this.entriesTouchedBy(cells)) {
        this.validate(index, touch);
        yield;
      }
    } finally {
      this.isUpdating = false;
      this.entries.clear();
      this.found.clear();
    }
  }

  private *entriesTouchedBy(cells: readonly CellRef[]): Generator<void, Set<number>> {
    const { form } = this.options;
    const touched = new Set<number>();
    let count = 0;
    for (const { row, column } of cells) {
      if (++count % CELLS_AT_ONCE === 0) yield;
      const period = this.periodOf[column]!;
      touched.add(this.indexOf(row, period));
      if (!isFigure(form.columns[column]!.part)) continue; // other entries are held against figures only
      const after = this.after[period]!;
      if (after >= 0) touched.add(this.indexOf(row, after));
      const { indicator, region } = form.rows[row]!;
      for (const rule of this.rulesOf.get(indicator.id) ?? []) {
        for (const id of indicatorsOf(rule)) {
          const other = form.row(id, region);
          if (other !== undefined) touched.add(this.indexOf(other, period));
        }
      }
    }
    return touched;
  }

  private validate(index: number, touch: Touch): void {
    const { form, periods } = this.options;
    const [row, p] = [Math.floor(index / periods.length), index % periods.length];
    const entry = this.entry(row, p);
    const before = this.states.get(index) ?? UNTOUCHED;
    const after = this.stateOf(entry, row);
    if (after === UNTOUCHED) this.states.delete(index);
    else this.states.set(index, after);
    for (const column of new Set([...before.cells.keys(), ...after.cells.keys()])) {
      const isSame = before.reason === after.reason && areSame(before.cells.get(column), after.cells.get(column));
      touch(row, column, !isSame);
    }
    if (entry.indicator.measure.kind === 'fraction') {
      for (const { breakdown } of entry.readings) touch(row, form.column(entry.period, breakdown, 'value')!, false);
    }
    this.counts.filled += Number(after.filled) - Number(before.filled);
    this.counts.errors += after.errors - before.errors;
    this.counts.warnings += after.warnings - before.warnings;
  }

  private stateOf(entry: Entry, row: number): EntryState {
    const { form } = this.options;
    const { period } = entry;
    const found = validateEntry(entry, form.dimensions);
    const previous = (breakdown: string) => this.previous(row, period, breakdown);
    findSlips(entry, previous, found);
    findWrongSize(entry, { previous, baseline: (breakdown) => this.baseline(row, breakdown) }, found);
    if (!this.hasOwnLimit(entry)) findLargeChanges(entry, previous, found);
    for (const finding of this.ruleFindings(entry, row)) found.push(finding);
    const findings = telling(this.withUnfinished(entry, row, found));
    const filled = isFilled(entry);
    if (findings.length === 0) return filled ? FILLED : UNTOUCHED;

    const cells = new Map<number, Finding[]>();
    for (const finding of findings) {
      const column = form.column(period, finding.breakdown, finding.part);
      if (column === undefined) continue;
      const others = cells.get(column);
      if (others) others.push(finding);
      else cells.set(column, [finding]);
    }
    let errors = 0;
    for (const list of cells.values()) if (list.some(({ level }) => level === 'error')) errors++;
    const { reason } = entry.texts;
    return { cells, filled, errors, warnings: reason === '' ? cells.size - errors : 0, reason };
  }

  /** Of a cell that is marked nothing else is said; what can be read by itself may be confirmed as it is. */
  private withUnfinished({ period }: Entry, row: number, found: readonly Finding[]): readonly Finding[] {
    const { form, unfinished, textAt } = this.options;
    if (!unfinished || unfinished.size === 0) return found;
    const marked = form.columns.flatMap((place, column) =>
      place.period === period && unfinished.has(row * form.columns.length + column) ? [{ ...place, column }] : [],
    );
    const others = found.filter((finding) => !marked.some((place) => isAt(finding, place)));
    return [
      ...others,
      ...marked.map(({ part, breakdown, column }): Finding => {
        const isWrong = found.some((finding) => finding.level === 'error' && isAt(finding, { part, breakdown }));
        const text = textAt(row, column);
        const length = unfinished.get(row * form.columns.length + column)!;
        return {
          code: length > 0 ? 'text-not-taken' : 'unfinished',
          level: 'error',
          part,
          breakdown,
          data: { length, limit: LONGEST_CELL },
          ...(!isWrong && (length === 0 || text !== '') && { fix: text }),
        };
      }),
    ];
  }

  /** YEARLY4: does the plan say itself how far the indicator may change in a year? */
  private hasOwnLimit({ indicator }: Entry): boolean {
    return this.rulesOf.get(indicator.id)?.some(({ kind }) => kind === 'consistent') ?? false;
  }

  private ruleFindings({ indicator, region, period }: Entry, row: number): readonly Finding[] {
    const rules = this.rulesOf.get(indicator.id);
    if (!rules) return NO_FINDINGS;
    const { form, periods } = this.options;
    const p = periods.indexOf(period);
    const context: RuleContext = {
      entry: (id) => {
        const at = id === indicator.id ? row : form.row(id, region);
        return at === undefined ? undefined : this.entry(at, p);
      },
      previous: (id, breakdown) => {
        const at = form.row(id, region);
        return at === undefined ? null : this.previous(at, period, breakdown);
      },
    };
    return rules.flatMap((rule) =>
      this.ruleOnce(rule, `${region}|${period}`, context).flatMap((one) => (one.indicator === indicator.id ? [one.finding] : [])),
    );
  }

  /** A rule of many members is worked out once for an update, not once for each of them. */
  private ruleOnce(rule: Rule, key: string, context: RuleContext): readonly RuleFinding[] {
    const byKey = this.found.get(rule) ?? new Map<string, readonly RuleFinding[]>();
    this.found.set(rule, byKey);
    const found = byKey.get(key) ?? validateRule(rule, context);
    byKey.set(key, found);
    return found;
  }

  private entry(row: number, p: number): Entry {
    const { form, periods, textAt } = this.options;
    const index = this.indexOf(row, p);
    const known = this.entries.get(index);
    if (known) return known;
    const entry = readEntry(form, row, periods[p]!, textAt);
    // Others are read once.
    if (this.isUpdating && (periods.length > 1 || this.rulesOf.has(entry.indicator.id))) this.entries.set(index, entry);
    return entry;
  }

  private indexOf(row: number, p: number): number {
    return p < 0 ? -1 : row * this.options.periods.length + p;
  }
}

function rulesByIndicator(rules: readonly Rule[]): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const id of new Set(indicatorsOf(rule))) {
      const others = index.get(id);
      if (others) others.push(rule);
      else index.set(id, [rule]);
    }
  }
  return index;
}

function isAt(finding: Finding, { part, breakdown }: Pick<Finding, 'part' | 'breakdown'>): boolean {
  return finding.part === part && finding.breakdown === breakdown;
}
