import { TOTAL } from '../../plan/breakdown.js';
import type { Indicator } from '../../plan/schema.js';
import { isFigure, type CellRef } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import type { Steps } from '../../documents/steps.js';
import { unmerged, type Block } from '../../spreadsheet/block.js';
import { CellsOnce } from './cells-once.js';
import { isCorrection, isMarkedName, standingOf, type LineCorrection } from './corrections.js';
import { tiedNotes } from './footnotes.js';
import type { FormContext } from './form-context.js';
import { headsFigures, type HeadedColumn } from './headed-column.js';
import type { NoteDoubt } from './line-doubts.js';
import { plainName } from './names.js';
import type { ByNameOptions, Doubt, Placed, Unplaced, UnplacedReason } from './placed.js';
import { isFigureText, onlyText } from './table-texts.js';
import { areBeside } from './name-columns.js';
import { RowContext } from './row-context.js';
import { NO_UNITS, type RowSays, type RowUnits, type TellingColumns } from './row-says.js';
import { rowRemarks } from './row-remarks.js';
import { countRows, mapRows, someRow, type Rows } from './row-steps.js';
import { shownOnly } from './shown-only.js';
import { TableColumns } from './table-columns.js';
import type { TablePart } from './tables.js';
import { TableTargets } from './table-targets.js';
import { TableRows, type Breaking } from './table-rows.js';
import { TableUnits } from './table-units.js';
import { tellingColumns } from './telling-columns.js';
import { UnreadCells } from './unread-cells.js';

interface PlacedRow {
  /** Index in the block. */
  readonly r: number;
  /** Several where the columns say the region. */
  readonly rows: readonly number[];
  readonly breaking: Breaking | null;
  readonly says: RowSays & { readonly units: RowUnits };
}

/** Brackets asked about, of one table. */
const MOST_UNCLEAR = 3;
/** Heads numbers of rows, rather than figures. */
const NUMBERING = /序号|编[号码]|^(?:指标)?代码|^(?:id|no\.?|code)$/i;

/** A block with names in it, as it is placed. The rules are in `placement.ts`. */
export class NamedTable {
  readonly columns: TableColumns;
  private readonly form: FormContext;
  private readonly session: EntrySession;
  private readonly block: Block;
  /** Row of the whole block that is its first. */
  private readonly top: number;
  /** Without what is hidden. */
  private readonly rows: Rows;
  /** With what is hidden, too: it tells of what is shown. */
  private readonly filled: Rows;
  private readonly hidden: readonly Unplaced[];
  private readonly unread: UnreadCells;
  private readonly options: ByNameOptions;
  private readonly telling: TellingColumns;
  private readonly targets: TableTargets;
  private readonly columnsSayRegion: boolean;

  /** @returns `null` where no column has names. */
  static *read(form: FormContext, part: TablePart, options: ByNameOptions): Steps<NamedTable | null> {
    const { block } = part;
    const { shown, hidden } = options.empties ? { shown: block, hidden: [] } : yield* shownOnly(block);
    const filled = unmerged(block);
    yield filled.length;
    const hiddenColumns = shown === block ? undefined : block.hiddenColumns;
    const table = { ...part, rows: block.rows, filled, hiddenColumns };
    const columns = yield* TableColumns.read(form, table, { titles: shown.titles, name: options.name });
    if (columns === null) return null;
    const rowsNamed = new TableRows(form, { rows: block.rows, filled }, { columns: columns.names, groups: [] });
    const indicatorIn = (r: number): Indicator | null => form.session.form.rows[rowsNamed.rowNamed(r) ?? -1]?.indicator ?? null;
    const region = yield* tellingColumns(columns, 'region', indicatorIn);
    const period = yield* tellingColumns(columns, 'period', indicatorIn);
    const unit = yield* tellingColumns(columns, 'unit', indicatorIn);
    return new NamedTable(form, { part, shown, hidden, filled }, columns, { region, period, unit }, options);
  }

  private constructor(
    form: FormContext,
    {
      part: { block, top },
      shown,
      hidden,
      filled,
    }: { readonly part: TablePart; readonly shown: Block; readonly hidden: readonly Unplaced[]; readonly filled: Rows },
    columns: TableColumns,
    telling: TellingColumns,
    options: ByNameOptions,
  ) {
    this.form = form;
    this.session = form.session;
    this.options = options;
    this.block = block;
    this.top = top;
    this.hidden = hidden;
    this.unread = new UnreadCells(shown.unread, shown.merges);
    this.rows = shown.rows;
    this.filled = filled;
    this.columns = columns;
    this.columnsSayRegion = this.columns.headed.some((_, c) => this.columns.regionOf(c) !== undefined);
    this.telling = telling;
    this.targets = new TableTargets(form.session, this.columns, this.telling, options);
  }

  /** Its columns of names, where they stand side by side and name different indicators. */
  namesBeside(): readonly number[] | null {
    const { names, first } = this.columns;
    return areBeside(this.form, this.filled.slice(first), names) ? names : null;
  }

  /** @param isByRegion other tables of the block are titled with regions of the form. */
  *place(isByRegion = false): Steps<Placed> {
    const { region, period } = this.columns.lines;
    const rowsSayRegion = yield* this.sayRegion();
    if (!this.isOwnForm && region && (region.isStated || isByRegion) && !rowsSayRegion && !(yield* this.haveSections()))
      return yield* this.nothing('other-region', region.text);
    const saysRegion = this.columnsSayRegion || rowsSayRegion;
    const targets = this.targets.within();
    const { placed, missed } = yield* this.placeTableRows();
    const units = new TableUnits(this.session, this.columns, this.telling.unit, this.block);
    const found = yield* this.cells(placed, units);
    const isTaken = found.typed.some(({ row, column }) => this.session.form.isOpen(row, column) && this.isFigureOf(column));
    const { typed, lost } = isTaken
      ? found
      : { typed: found.typed.filter((one) => !this.isWithoutColumn(one)), lost: [...found.lost, ...found.closed] };
    const { beyond } = found;
    const doubts: Doubt[] = [...units.doubts];
    if (!this.isOwnForm) {
      const isElsewhere = this.targets.elsewhere !== null && targets.size > 0 && typed.length > 0;
      if (isElsewhere && period) {
        const isSheet = 'isSheet' in period && period.isSheet;
        doubts.push({ code: isSheet ? 'sheet-period' : 'title-period', text: this.targets.elsewhere! });
      }
      if (region && typed.length > 0 && !saysRegion) doubts.push({ code: 'title-region', text: region.text });
      const notes = yield* this.notes(placed, typed, targets);
      doubts.push(...this.lineDoubts(typed, targets, saysRegion, notes.whole), ...notes.doubts, ...this.unclear(placed, typed));
      const taken = placed.map(({ r, rows }) => ({ cells: this.rows[r]!, rows }));
      doubts.push(...(yield* rowRemarks(this.form, this.headedBeside, taken, typed)));
      const isCorrecting = (name: string) => isCorrection(name) || isMarkedName(this.form, name);
      const corrections = typed.length === 0 ? [] : missed.filter(({ why, text }) => why === 'unknown-name' && isCorrecting(text));
      doubts.push(...corrections.slice(0, MOST_UNCLEAR).map(({ text }): Doubt => ({ code: 'correction', text })));
    }
    const used = new Set(typed.map(({ column }) => column));
    const unplaced = [...(yield* this.targets.unplaced(this.rows)), ...missed, ...lost, ...this.hidden];
    const isSilent = unplaced.length + beyond === 0 && !this.isOwnForm && !typed.some(({ column }) => this.isFigureOf(column));
    return {
      by: 'name',
      typed,
      beyond,
      unplaced: isSilent ? this.labelled() : unplaced,
      columns: [...targets].filter(([, column]) => used.has(column)).map(([c, column]) => ({ text: this.columns.headingText(c), column })),
      converted: units.converted,
      doubts,
    };
  }

  private isFigureOf(column: number): boolean {
    return isFigure(this.session.form.columns[column]!.part);
  }

  /** A figure of a breakdown that its indicator has not, where no other is taken. PLACE22 */
  private isWithoutColumn({ row, column }: CellRef): boolean {
    const { form } = this.session;
    return (
      !this.isOwnForm && this.isFigureOf(column) && !form.breakdownsOf(form.rows[row]!.indicator).includes(form.columns[column]!.breakdown)
    );
  }

  /** Columns of figures that their headings call labels, 年份 over 90, where nothing else is told. PLACE22 */
  private labelled(): Unplaced[] {
    return this.columns.headed.flatMap((one, c): Unplaced[] => {
      const cells = this.columns.texts(c).filter((text) => isFigureText(text)).length;
      const text = 'text' in one ? one.text : '';
      const isLabel = one.kind !== 'column' && text !== '' && !this.columns.names.includes(c) && !NUMBERING.test(text);
      return isLabel && cells > 0 ? [{ why: 'unknown-column', text, index: c, cells }] : [];
    });
  }

  /** LINEDOUBT1 to LINEDOUBT7, OTHERPLACE5, OTHERPLACE6, SETASIDE1 to SETASIDE3 */
  private lineDoubts(
    typed: readonly Typed[],
    targets: ReadonlyMap<number, number>,
    saysRegion: boolean,
    notes: readonly NoteDoubt[],
  ): readonly Doubt[] {
    const {
      several,
      part,
      early,
      goal,
      yearbook,
      changes,
      time,
      whole,
      group,
      sheet,
      sheetRegion,
      digits,
      place,
      aside,
      below,
      correction,
    } = this.columns.lines.doubts;
    const { region } = this.columns.lines;
    const isSaid = this.telling.period.length > 0 || (targets.size > 0 && [...targets.keys()].every((c) => this.columns.saysPeriod(c)));
    const isTyped = typed.length > 0;
    const noteOf = (kind: NoteDoubt['kind']) => notes.find((note) => note.kind === kind)?.text;
    const asked: readonly (readonly [Doubt['code'], string | undefined | false])[] = [
      ['title-periods', isTyped && !isSaid && this.session.periods.length === 1 && several],
      ['yearbook', !isSaid && (isTyped || this.targets.elsewhere !== null) && yearbook],
      ['title-period', isTyped && !isSaid && (part ?? time ?? (!this.columns.saysPart && whole))],
      ['title-period', isTyped && !this.columns.saysActual && (goal ?? (!isSaid && changes))],
      ['title-group', group !== undefined && this.isOfAll(typed, group.word) && group.text],
      ['sheet-period', isTyped && (sheet ?? (!isSaid && digits))],
      ['sheet-region', isTyped && !saysRegion && sheetRegion],
      ['title-period', isTyped && (below?.period ?? noteOf('figures') ?? early)],
      ['title-region', isTyped && !saysRegion && (below?.region ?? noteOf('region') ?? (region === null && place))],
      ['set-aside', isTyped && aside],
      ['correction', isTyped && correction && !this.isMade(correction, typed) && correction.text],
    ];
    return asked.flatMap(([code, text]) => (text === undefined || text === false ? [] : [{ code, text }]));
  }

  /** Does the row that a line corrects have the right number already? */
  private isMade({ text, number }: LineCorrection, typed: readonly Typed[]): boolean {
    const plain = plainName(text);
    const ofRow = typed.filter(({ row }) => plain.includes(plainName(this.session.form.rows[row]!.indicator.name)));
    return number !== '' && ofRow.some((one) => one.text.replace(/[%,\s]/g, '') === number);
  }

  /** TITLEKIND2: are figures of whom their indicators don't name, and none of a part of them? */
  private isOfAll(typed: readonly Typed[], word: string): boolean {
    const { rows, columns } = this.session.form;
    return typed.some(({ row, column }) => columns[column]!.breakdown === TOTAL && !rows[row]!.indicator.name.includes(word));
  }

  /** FOOTNOTE1, FOOTNOTE2 */
  private notes(placed: readonly PlacedRow[], typed: readonly Typed[], targets: ReadonlyMap<number, number>) {
    const filled = new Set(typed.map(({ row }) => row));
    const taken = placed
      .filter(({ rows }) => rows.some((row) => filled.has(row)))
      .map(({ r }) => [r - this.columns.first, this.nameText(r)] as const);
    const headings = [...targets.keys()].map((c) => this.columns.headingText(c));
    return tiedNotes(this.columns.lines.doubts.notes ?? [], this.filled.slice(this.columns.first), headings, new Map(taken));
  }

  /** BRACKET2 */
  private unclear(placed: readonly PlacedRow[], typed: readonly Typed[]): readonly Doubt[] {
    const rows = new Set(typed.map(({ row }) => row));
    const used = new Set(typed.map(({ column }) => column));
    const behindNames = placed.flatMap(({ rows: own, says }) => (own.some((row) => rows.has(row)) ? (says.unclear ?? []) : []));
    const inHeadings = [...this.targets.within()].flatMap(([c, column]) => (used.has(column) ? (this.columns.unclearIn(c) ?? []) : []));
    return [...new Set([...inHeadings, ...behindNames])].slice(0, MOST_UNCLEAR).map((text) => ({ code: 'bracket', text }));
  }

  private get isOwnForm(): boolean {
    return this.options.empties !== undefined;
  }

  /** Sections of regions are nearer than what stands above the table. */
  private *haveSections(): Steps<boolean> {
    return yield* someRow(this.filled.slice(this.columns.first), (row) => {
      const text = onlyText(row);
      return text !== null && this.form.texts.find(text) === null && Boolean(this.form.regions.section(text)?.region);
    });
  }

  /** Do rows say their region? They are nearer than what stands above the table, too. */
  private *sayRegion(): Steps<boolean> {
    const { region } = this.telling;
    if (region.length === 0) return false;
    return yield* someRow(this.rows.slice(this.columns.first), (row) => region.some((c) => (row[c] ?? '').trim() !== ''));
  }

  /** Without the columns that tell something of their row. */
  private get headedBeside(): readonly HeadedColumn[] {
    const telling = Object.values(this.telling).flat() as readonly number[];
    const { headed, groups } = this.columns;
    return headed.map((one, c) => (telling.includes(c) || groups.includes(c) ? { kind: 'label', text: '' } : one));
  }

  private get table() {
    return { rows: this.block.rows, filled: this.filled };
  }

  private *nothing(why: UnplacedReason, text: string): Steps<Placed> {
    const rows = this.rows.slice(this.columns.first);
    const cells = yield* countRows(rows, (row) => row.filter((one) => one.trim() !== '').length);
    const unplaced: Unplaced[] = [{ why, text, index: 0, cells }, ...this.hidden];
    return { by: 'name', typed: [], beyond: 0, unplaced, columns: [], converted: [], doubts: [] };
  }

  /** `closed` are figures of breakdowns that their indicators have not, told by the heading, or by the row that says so. */
  private *cells(
    placed: readonly PlacedRow[],
    units: TableUnits,
  ): Steps<{ typed: Typed[]; beyond: number; lost: Unplaced[]; closed: Unplaced[] }> {
    const { columns } = this.session.form;
    const { empties } = this.options;
    const isMixed =
      placed.some(({ breaking, rows }) => breaking !== null || rows.length > 1) ||
      (this.session.regions.length > 1 && this.columnsSayRegion);
    const once = isMixed ? new CellsOnce(columns.length) : null;
    const typed: Typed[] = [];
    const lost: Unplaced[] = [];
    const add = (one: Typed, r: number) => (once ? once.add(one, r) : typed.push(one));
    const misfits = new Map<number, number>();
    const closed = new Map<string, number>();
    let beyond = 0;
    for (const { r, rows, breaking, says } of placed) {
      yield this.rows[r]!.length;
      const { indicator } = this.session.form.rows[rows[0]!]!;
      const period = this.targets.periodOf(says.period);
      const counts: Partial<Record<UnplacedReason, number>> = {};
      const count = (why: UnplacedReason, cells: number) => (counts[why] = (counts[why] ?? 0) + cells);
      for (const [c, column] of breaking ? this.targets.broken(says.period).within(breaking) : this.targets.within(says.period)) {
        const text = this.rows[r]![c] ?? '';
        const isBlank = text.trim() === '';
        const row = this.rowIn(c, rows, says);
        if (!this.isOwnForm && this.columns.isMisfit(c, indicator, period)) misfits.set(c, (misfits.get(c) ?? 0) + Number(!isBlank));
        else if (this.unread.reason(r, c) !== undefined) count(this.unread.reason(r, c)!, 1);
        else if (row === undefined) count('ambiguous-name', Number(!isBlank));
        else if (column === null) count('unknown-breakdown', Number(!isBlank));
        else if (column >= columns.length) beyond += Number(!isBlank);
        else if (says.period !== undefined && columns[column]!.period !== says.period) count('other-period', Number(!isBlank));
        else if (!this.isOwnForm && isFigure(columns[column]!.part) && this.isOfSeveral(r, c)) count('merged-cells', Number(!isBlank));
        else if (!isBlank) {
          if (this.isWithoutColumn({ row, column })) {
            const told = breaking === null ? this.columns.headingText(c) : this.nameText(r);
            closed.set(told, (closed.get(told) ?? 0) + 1);
          }
          add(
            {
              row,
              column,
              text: units.apply({ row, column, text }, says.units, breaking?.part !== undefined, { r, c, section: says.sectionUnit }),
            },
            r,
          );
        } else if (breaking === null && empties?.({ row, column })) add({ row, column, text: '' }, r);
      }
      for (const [why, cells] of Object.entries(counts) as [UnplacedReason, number][]) {
        if (cells > 0) lost.push({ why, text: this.nameText(r), index: this.top + r, cells });
      }
    }
    for (const [c, cells] of misfits)
      if (cells > 0) lost.push({ why: 'unknown-column', text: this.columns.headingText(c), index: c, cells });
    for (const [r, cells] of once?.refused ?? []) lost.push({ why: 'repeated-name', text: this.nameText(r), index: this.top + r, cells });
    return {
      typed: once?.cells ?? typed,
      beyond,
      lost,
      closed: [...closed].map(([text, cells]) => ({ why: 'unknown-breakdown', text, index: this.top, cells })),
    };
  }

  private isOfSeveral(r: number, c: number): boolean {
    return this.unread.isOfSeveral(
      r,
      c,
      (row) =>
        this.columns.names
          .map((name) => (this.filled[row]?.[name] ?? '').trim())
          .join('\t')
          .trim(),
      (column) =>
        column < this.columns.headed.length && headsFigures(this.columns.headed[column]!) ? this.columns.headingText(column) : '',
    );
  }

  /** PLACE2: the region over a column comes before that of the lines above; beside another one of the row it is a contradiction. */
  private rowIn(c: number, rows: readonly number[], says: RowSays): number | undefined {
    const { form, regions } = this.session;
    const region = regions.length > 1 && !this.isOwnForm ? this.columns.regionOf(c) : undefined;
    if (region === undefined) return rows.length === 1 ? rows[0] : undefined;
    if (says.isNear && says.region !== region) return undefined;
    const row = form.row(form.rows[rows[0]!]!.indicator.id, region);
    return row !== undefined && (says.region !== undefined || rows.includes(row)) ? row : undefined;
  }

  private *placeTableRows(): Steps<{ placed: PlacedRow[]; missed: Unplaced[] }> {
    const { names, groups, first } = this.columns;
    const table = new TableRows(this.form, this.table, { columns: names, groups });
    const context = yield* RowContext.begin(this.form, this.columns, this.telling, this.filled.slice(first));
    const blanks = this.isOwnForm;
    const said = yield* mapRows(this.filled, (row, r): RowSays => (this.isOwnForm || r < first ? {} : context.read(row)));
    const columns = this.figureColumns(said.some(({ period }) => period !== undefined));
    const placed = new Map<number, PlacedRow>();
    /** With the row of the indicator that each belongs to. */
    const taken = new Map<string, { readonly r: number; readonly above: number }>();
    let above = first;
    const missed: Unplaced[] = [];
    let unitsAbove: RowUnits = NO_UNITS;
    for (let r = first; r < this.rows.length; r++) {
      yield this.rows[r]!.length;
      const cells = this.cellsOf(r, columns);
      const own = this.saysAll(said[r]!, columns);
      const place = table.next(r, cells > 0, own);
      const isOfRow =
        place?.why !== null || (!own.isBelow && place.breaking === null) || (place.breaking !== null && place.breaking.part !== undefined);
      const units = own.units ?? (isOfRow ? NO_UNITS : unitsAbove);
      if (place?.why === null && place.breaking === null) {
        unitsAbove = units;
        above = r;
      }
      const says = { ...own, units };
      if (place === null || (cells === 0 && (!blanks || place.why !== null || place.breaking !== null))) continue;
      const isUnclear = place.why === 'ambiguous-name' || (place.why === null && place.rows.length > 1 && !this.columnsSayRegion);
      const why = place.why === null || isUnclear ? (says.why ?? (isUnclear ? 'ambiguous-name' : null)) : place.why;
      if (why !== null || place.why !== null) {
        const text = why === 'ambiguous-column' ? this.columns.headingText(columns[0]!) : this.nameText(r);
        const isStated = says.said !== undefined && why === says.why && says.said !== text;
        const isStruck = why === 'unknown-name' && this.nameText(r) === '' && this.isStruck(r, columns);
        missed.push({ why: isStruck ? 'struck-out' : why!, text, ...(isStated && { said: says.said! }), index: this.top + r, cells });
        continue;
      }
      const { rows, breaking } = place;
      const period = this.session.periods.length > 1 ? says.period : undefined;
      const key = `${rows.join()}|${period ?? ''}${breaking ? `|${breaking.breakdown}|${breaking.part}` : ''}`;
      const before = taken.get(key);
      const isOther =
        before !== undefined && columns.some((c) => (this.rows[r]![c] ?? '').trim() !== (this.rows[before.r]![c] ?? '').trim());
      const standing = before ? this.standing({ r, above }, columns) - this.standing(before, columns) : 0;
      if (before === undefined || standing > 0) {
        if (before && placed.delete(before.r) && isOther) missed.push(this.replaced(before.r, columns));
        placed.set(r, { r, rows, breaking, says });
        taken.set(key, { r, above });
      } else if (isOther && standing < 0) missed.push(this.replaced(r, columns));
      else if (isOther) {
        missed.push({ why: 'repeated-name', text: this.nameText(r), index: this.top + r, cells });
        if (placed.delete(before.r)) missed.push({ ...this.replaced(before.r, columns), why: 'repeated-name' });
      }
    }
    return { placed: [...placed.values()], missed };
  }

  /** Of a row of a breakdown, that of its indicator where it says nothing itself. CORRECTION5 */
  private standing({ r, above }: { readonly r: number; readonly above: number }, columns: readonly number[]): number {
    const standingIn = (row: readonly string[]) =>
      standingOf(
        this.columns.names.map((c) => row[c] ?? ''),
        row,
      );
    return this.isStruck(r, columns) ? -1 : standingIn(this.filled[r]!) || standingIn(this.filled[above]!);
  }

  /** Are all figures of a row struck out? */
  private isStruck(r: number, columns: readonly number[]): boolean {
    const struck = columns.filter((c) => this.unread.reason(r, c) === 'struck-out');
    return struck.length > 0 && this.cellsOf(r, columns) === struck.length;
  }

  /** A row in whose place another of its name is taken. */
  private replaced(r: number, columns: readonly number[]): Unplaced {
    const why = this.isStruck(r, columns) ? 'struck-out' : 'replaced-row';
    return { why, text: this.nameText(r), index: this.top + r, cells: this.cellsOf(r, columns) };
  }

  /** Beside rows that tell their period, one that tells none is of that of the lines above, or of none. */
  private saysAll(says: RowSays, columns: readonly number[]): RowSays {
    if (says.why !== undefined || says.period !== undefined || this.targets.within().size > 0 || columns.length === 0) return says;
    return this.targets.elsewhere === null ? { why: 'ambiguous-column' } : { why: this.targets.elsewhereWhy, said: this.targets.elsewhere };
  }

  /**
   * Columns of the block that have figures for the form in rows of any of its periods.
   * @param isByRow rows tell their period.
   */
  private figureColumns(isByRow: boolean): readonly number[] {
    const periods = isByRow ? this.session.periods : [];
    return [...new Set([undefined, ...periods].flatMap((period) => [...this.targets.within(period).keys()]))];
  }

  private cellsOf(r: number, columns: readonly number[]): number {
    const row = this.rows[r]!;
    return columns.filter((c) => (row[c] ?? '').trim() !== '' || this.unread.reason(r, c) !== undefined).length;
  }

  private nameText(r: number): string {
    const row = this.filled[r]!;
    const texts = [...this.columns.names].reverse().map((c) => (row[c] ?? '').trim());
    return texts.find((text) => text !== '') ?? row.find((text) => text.trim() !== '')?.trim() ?? '';
  }
}
