/** Which of the form's columns each column of a table goes to, in rows of a period; and why others go nowhere. The rules are in `placement.ts`. */
import { extentOf } from '../../plan/extent.js';
import type { EntrySession } from '../../report/session.js';
import type { Steps } from '../../documents/steps.js';
import { BrokenColumns } from './broken-columns.js';
import { isOtherFigures } from './heading-lexicon.js';
import type { ByNameOptions, Unplaced, UnplacedReason } from './placed.js';
import type { TellingColumns } from './row-says.js';
import { countRows, type Rows } from './row-steps.js';
import type { TableColumns } from './table-columns.js';
import { undecided } from './unheaded-columns.js';

export class TableTargets {
  private readonly session: EntrySession;
  private readonly columns: TableColumns;
  private readonly telling: TellingColumns;
  private readonly options: ByNameOptions;
  /** By period; that of no period under the empty text. */
  private readonly kept = { targets: new Map<string, ReadonlyMap<number, number>>(), broken: new Map<string, BrokenColumns>() };

  constructor(session: EntrySession, columns: TableColumns, telling: TellingColumns, options: ByNameOptions) {
    this.session = session;
    this.columns = columns;
    this.telling = telling;
    this.options = options;
  }

  private get isOwnForm(): boolean {
    return this.options.empties !== undefined;
  }

  /** What a line above says of another period, where rows don't tell their own. */
  get elsewhere(): string | null {
    const { period } = this.columns.lines;
    if (this.isOwnForm || period === null || !('elsewhere' in period)) return null;
    return this.telling.period.length > 0 && !period.why ? null : period.elsewhere;
  }

  get elsewhereWhy(): UnplacedReason {
    const { period } = this.columns.lines;
    return (period && 'elsewhere' in period && period.why) || 'other-period';
  }

  /** The form's column of each column of the block, in rows of a period. PLACE4 */
  within(said?: string): ReadonlyMap<number, number> {
    const period = this.periodOf(said);
    const before = this.kept.targets.get(period ?? '');
    if (before) return before;
    const isOwn = this.elsewhere === null || (said !== undefined && this.elsewhereWhy === 'other-period');
    const fits = (c: number) => (isOwn || this.isSure(c)) && !this.telling.region.includes(c);
    const found = this.columns.isHeaded
      ? this.columns.byHeading(period, fits)
      : new Map([...this.inOrder(period)].filter(([c]) => fits(c)));
    this.kept.targets.set(period ?? '', found);
    return found;
  }

  /** What the row says, else a line above. */
  periodOf(said: string | undefined): string | undefined {
    const line = this.columns.lines.period;
    return said ?? (!this.isOwnForm && line && 'period' in line ? line.period : undefined);
  }

  private inOrder(period: string | undefined): Map<number, number> {
    const { form, periods } = this.session;
    const start = period !== undefined && periods.length > 1 ? form.columns.findIndex((one) => one.period === period) : undefined;
    const targets = this.allInOrder(start);
    for (const c of this.undecided(targets, period)) targets.delete(c);
    return targets;
  }

  private undecided(targets: ReadonlyMap<number, number>, period: string | undefined): readonly number[] {
    const isSaid = period !== undefined || this.options.from !== undefined || this.telling.period.length > 0;
    return undecided(this.session, targets, this.columns.rowsBelow, isSaid);
  }

  private allInOrder(start?: number): Map<number, number> {
    const isTelling = (c: number) => Object.values(this.telling).some((columns) => columns.includes(c));
    return this.columns.inOrder(start ?? this.options.from ?? 0, isTelling);
  }

  /** Does a heading itself say what a line above denies? */
  private isSure(c: number): boolean {
    const one = this.columns.headed[c]!;
    if (one.kind !== 'column' || one.isKey) return one.kind === 'column';
    return this.elsewhereWhy === 'other-figures' ? one.saysActual === true : one.saysPeriod;
  }

  /** Those of the rows of breakdowns. PLACE10 */
  broken(period: string | undefined): BrokenColumns {
    const before = this.kept.broken.get(period ?? '');
    if (before) return before;
    const broken = new BrokenColumns(this.session, this.within(period));
    this.kept.broken.set(period ?? '', broken);
    return broken;
  }

  /** Columns with texts that have no place, and why. PLACE6 */
  *unplaced(rows: Rows): Steps<Unplaced[]> {
    const { headed, groups, isHeaded, first } = this.columns;
    const taken = new Set([
      ...this.within().keys(),
      ...this.session.periods.flatMap((period) => [...(this.kept.targets.get(period)?.keys() ?? [])]),
    ]);
    const isTelling = (c: number) => Object.values(this.telling).some((columns) => columns.includes(c));
    const filled = headed.map(() => 0);
    yield* countRows(rows, (row, r) => {
      if (r >= first) row.forEach((text, c) => (filled[c]! += Number(text.trim() !== '')));
      return 0;
    });
    const unplaced: Unplaced[] = [];
    for (const [c, one] of headed.entries()) {
      yield;
      const cells = filled[c]!;
      const why = cells === 0 || taken.has(c) || groups.includes(c) || isTelling(c) ? null : this.reasonOf(c, isHeaded);
      if (why === null) continue;
      const isElsewhere = why === this.elsewhereWhy && this.elsewhere !== null && one.kind !== why;
      unplaced.push({ why, text: isElsewhere ? this.elsewhere! : this.columns.headingText(c), index: c, cells });
    }
    return unplaced;
  }

  private reasonOf(c: number, isHeaded: boolean): UnplacedReason | null {
    const one = this.columns.headed[c]!;
    const { kind } = one;
    if ('isGoal' in one) return 'goal-column';
    if (isOtherFigures(kind)) return this.isOwnForm ? null : kind;
    if (kind === 'column') return this.elsewhere !== null && !this.isSure(c) ? this.elsewhereWhy : 'repeated-column';
    if (kind === 'ambiguous') return this.elsewhere !== null ? this.elsewhereWhy : 'ambiguous-column';
    if (kind !== 'unknown') return null;
    if (isHeaded || this.undecided(this.allInOrder(), this.periodOf(undefined)).includes(c)) return 'unknown-column';
    return this.elsewhere !== null && c > extentOf(this.columns.names)[1] ? this.elsewhereWhy : null;
  }
}
