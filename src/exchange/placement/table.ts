import type { Indicator } from '../../plan/schema.js';
import { isFigure, type CellRef } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import type { Steps } from '../../documents/steps.js';
import { unmerged, type Block } from '../../spreadsheet/block.js';
import { CellsOnce } from './cells-once.js';
import type { FormContext } from './form-context.js';
import { isHalfOf } from './halves.js';
import { headsFigures } from './headed-column.js';
import type { ByNameOptions, Doubt, Placed, Unplaced, UnplacedReason } from './placed.js';
import { PlacedRows, type PlacedRow, type TableCells } from './placed-rows.js';
import { areBeside } from './name-columns.js';
import type { RowSays, TellingColumns } from './row-says.js';
import { countRows, someRow, type Rows } from './row-steps.js';
import { shownOnly } from './shown-only.js';
import { TableColumns } from './table-columns.js';
import { TableDoubts } from './table-doubts.js';
import { TableRows } from './table-rows.js';
import { TableTargets } from './table-targets.js';
import { isFigureText, nameText, onlyText } from './table-texts.js';
import { TableUnits } from './table-units.js';
import type { TablePart } from './tables.js';
import { tellingColumns } from './telling-columns.js';
import { UnreadCells } from './unread-cells.js';

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

  /** @returns `null` where no column has names. */
  static *read(form: FormContext, part: TablePart, options: ByNameOptions): Steps<NamedTable | null> {
    const { block } = part;
    const { shown, hidden } = options.empties ? { shown: block, hidden: [] } : yield* shownOnly(block);
    const filled = unmerged(block);
    yield filled.length;
    const hiddenColumns = shown === block ? undefined : block.hiddenColumns;
    const table = { ...part, rows: block.rows, filled, hiddenColumns };
    const columns = yield* TableColumns.read(form, table, { titles: shown.titles, below: shown.below, name: options.name });
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
    const { region } = this.columns.lines;
    const rowsSayRegion = yield* this.sayRegion();
    if (!this.isOwnForm && region && (region.isStated || isByRegion) && !rowsSayRegion && !(yield* this.haveSections()))
      return yield* this.nothing('other-region', region.text);
    const saysRegion = this.columns.sayRegion || rowsSayRegion;
    const targets = this.targets.within();
    const { placed, missed } = yield* new PlacedRows(this.form, this.cellsOfTable, { ...this.parts, isOwnForm: this.isOwnForm }).read();
    const units = new TableUnits(this.session, this.columns, this.telling.unit, this.block);
    const found = yield* this.cells(placed, units);
    const isTaken = found.typed.some(({ row, column }) => this.session.form.isOpen(row, column) && this.isFigureOf(column));
    const { typed, lost } = isTaken
      ? found
      : { typed: found.typed.filter((one) => !this.isWithoutColumn(one)), lost: [...found.lost, ...found.closed] };
    const { beyond } = found;
    const doubts: Doubt[] = [...units.doubts];
    if (!this.isOwnForm)
      doubts.push(...(yield* new TableDoubts(this.form, this.cellsOfTable, this.parts).read(typed, placed, { missed, saysRegion })));
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

  private get isOwnForm(): boolean {
    return this.options.empties !== undefined;
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

  private get parts() {
    return { columns: this.columns, telling: this.telling, targets: this.targets };
  }

  private get cellsOfTable(): TableCells {
    return { rows: this.rows, filled: this.filled, asWritten: this.block.rows, top: this.top, unread: this.unread };
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
      (this.session.regions.length > 1 && this.columns.sayRegion);
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
      const isOfHalf = !this.isOwnForm && breaking === null && this.isOfHalf(r, indicator);
      const counts: Partial<Record<UnplacedReason, number>> = {};
      const count = (why: UnplacedReason, cells: number) => (counts[why] = (counts[why] ?? 0) + cells);
      for (const [c, column] of breaking ? this.targets.broken(says.period).within(breaking) : this.targets.within(says.period)) {
        const text = this.rows[r]![c] ?? '';
        const isBlank = text.trim() === '';
        const row = this.rowIn(c, rows, says);
        if (!this.isOwnForm && this.columns.isMisfit(c, period, { indicator, units: says.units }))
          misfits.set(c, (misfits.get(c) ?? 0) + Number(!isBlank));
        else if (isOfHalf && columns[column ?? -1]?.part === 'value') count('unknown-breakdown', Number(!isBlank));
        else if (this.unread.reason(r, c) !== undefined) count(this.unread.reason(r, c)!, 1);
        else if (row === undefined) count('ambiguous-name', Number(!isBlank));
        else if (column === null) count('unknown-breakdown', Number(!isBlank));
        else if (column >= columns.length) beyond += Number(!isBlank);
        else if (says.period !== undefined && columns[column]!.period !== says.period) count('other-period', Number(!isBlank));
        else if (!this.isOwnForm && isFigure(columns[column]!.part) && this.isOfSeveral(r, c)) count('merged-cells', Number(!isBlank));
        else if (!isBlank) {
          if (this.isWithoutColumn({ row, column })) {
            const told = breaking === null ? this.columns.headingText(c) : nameText(this.filled[r]!, this.columns.names);
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
        if (cells > 0) lost.push({ why, text: nameText(this.filled[r]!, this.columns.names), index: this.top + r, cells });
      }
    }
    for (const [c, cells] of misfits)
      if (cells > 0) lost.push({ why: 'unknown-column', text: this.columns.headingText(c), index: c, cells });
    for (const [r, cells] of once?.refused ?? [])
      lost.push({ why: 'repeated-name', text: nameText(this.filled[r]!, this.columns.names), index: this.top + r, cells });
    return {
      typed: once?.cells ?? typed,
      beyond,
      lost,
      closed: [...closed].map(([text, cells]) => ({ why: 'unknown-breakdown', text, index: this.top, cells })),
    };
  }

  /** HALVES4 */
  private isOfHalf(r: number, indicator: Indicator): boolean {
    const { headed, names, groups } = this.columns;
    const isOpen = (c: number) => /^(?:label|unknown)$/.test(headed[c]?.kind ?? '') && !names.includes(c) && !groups.includes(c);
    return this.filled[r]!.some((text, c) => text !== '' && isOpen(c) && isHalfOf(text, indicator));
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
}
