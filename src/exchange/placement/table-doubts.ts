/** What is asked about the numbers that are taken from a table, by all that it says of itself. Each rule is in the file of its own. */
import { TOTAL } from '../../plan/breakdown.js';
import type { Indicator } from '../../plan/schema.js';
import { isFigure } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import type { Steps } from '../../documents/steps.js';
import { correctsOne, isCorrection, isMarkedName, NAME_END, type LineCorrection } from './corrections.js';
import { tiedNotes } from './footnotes.js';
import type { FormContext } from './form-context.js';
import type { HeadedColumn } from './headed-column.js';
import type { NoteDoubt } from './line-doubts.js';
import { plainName } from './names.js';
import type { Doubt, Unplaced } from './placed.js';
import type { PlacedRow, TableCells } from './placed-rows.js';
import { rowRemarks } from './row-remarks.js';
import { rowScopes } from './row-scopes.js';
import { sectionDoubts } from './sections.js';
import type { TellingColumns } from './row-says.js';
import { isOfGroup } from './title-kinds.js';
import type { TableColumns } from './table-columns.js';
import type { TableTargets } from './table-targets.js';
import { nameText } from './table-texts.js';

/** Brackets asked about, of one table. */
const MOST_UNCLEAR = 3;

export class TableDoubts {
  private readonly form: FormContext;
  private readonly session: EntrySession;
  private readonly table: TableCells;
  private readonly columns: TableColumns;
  private readonly telling: TellingColumns;
  private readonly targets: TableTargets;

  constructor(
    form: FormContext,
    table: TableCells,
    { columns, telling, targets }: { readonly columns: TableColumns; readonly telling: TellingColumns; readonly targets: TableTargets },
  ) {
    this.form = form;
    this.session = form.session;
    this.table = table;
    this.columns = columns;
    this.telling = telling;
    this.targets = targets;
  }

  /** @param saysRegion rows or columns do; `missed` are the rows that go nowhere. */
  *read(
    typed: readonly Typed[],
    placed: readonly PlacedRow[],
    { missed, saysRegion }: { readonly missed: readonly Unplaced[]; readonly saysRegion: boolean },
  ): Steps<readonly Doubt[]> {
    const { region, period } = this.columns.lines;
    const targets = this.targets.within();
    const doubts: Doubt[] = [];
    const isElsewhere = this.targets.elsewhere !== null && targets.size > 0 && typed.length > 0;
    if (isElsewhere && period) {
      const isSheet = 'isSheet' in period && period.isSheet;
      doubts.push({ code: isSheet ? 'sheet-period' : 'title-period', text: this.targets.elsewhere! });
    }
    if (region && typed.length > 0 && !saysRegion) doubts.push({ code: 'title-region', text: region.text });
    const notes = yield* this.notes(placed, typed, targets);
    doubts.push(...this.lineDoubts(typed, targets, saysRegion, notes.whole), ...notes.doubts, ...this.unclear(placed, typed));
    const taken = placed.map(({ r, rows, says: { units } }) => ({
      cells: this.table.rows[r]!,
      rows,
      hasUnit: units.name !== undefined || units.columns.size > 0,
    }));
    doubts.push(...(yield* rowRemarks(this.form, this.headedBeside, taken, typed)));
    if (typed.length > 0) doubts.push(...(yield* this.sections(placed, typed)));
    if (typed.length > 0) doubts.push(...(yield* rowScopes(this.form, this.headingsBeside(targets), taken)));
    return typed.length === 0 ? doubts : [...doubts, ...this.corrections(missed), ...this.numbersBelow(typed, doubts)];
  }

  /** CORRECTION3, of rows that no name of the form heads */
  private corrections(missed: readonly Unplaced[]): readonly Doubt[] {
    const isCorrecting = (name: string) => isCorrection(name) || isMarkedName(this.form, name);
    const corrections = missed.filter(({ why, text }) => why === 'unknown-name' && isCorrecting(text));
    return corrections.slice(0, MOST_UNCLEAR).map(({ text }): Doubt => ({ code: 'correction', text }));
  }

  /** CORRECTION7 */
  private numbersBelow(typed: readonly Typed[], before: readonly Doubt[]): readonly Doubt[] {
    const { rows, columns } = this.session.form;
    const values = typed
      .filter(({ column }) => columns[column]!.part === 'value' && columns[column]!.breakdown === TOTAL)
      .map(({ row, text }) => ({ name: plainName(rows[row]!.indicator.name), text }));
    const lines = (this.columns.lines.doubts.numbers ?? []).filter((line) => correctsOne(line, values));
    const isNew = (line: string) => !before.some(({ text, said }) => text === line.trim() || said === line.trim());
    return lines
      .filter(isNew)
      .slice(0, MOST_UNCLEAR)
      .map((line) => ({ code: 'correction', text: line.trim() }));
  }

  /** LINEDOUBT1 to LINEDOUBT7, OTHERPLACE5, OTHERPLACE6, SETASIDE1 to SETASIDE3, UNSURE1 to UNSURE4 */
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
      basis,
      sheet,
      sheetRegion,
      digits,
      place,
      aside,
      unsure,
      less,
      below,
      correction,
    } = this.columns.lines.doubts;
    const { region } = this.columns.lines;
    const isSaid = this.telling.period.length > 0 || (targets.size > 0 && [...targets.keys()].every((c) => this.columns.saysPeriod(c)));
    const isTyped = typed.length > 0;
    // 合计 over a form of a street, beside nothing it could be the sum of. REGIONTEXT7
    const total = this.form.regions.whole === null && this.columns.lines.ownRegion === null ? this.totalAlone(targets) : undefined;
    const noteOf = (kind: NoteDoubt['kind']) => notes.find((note) => note.kind === kind)?.text;
    const asked: readonly (readonly [Doubt['code'], string | undefined | false])[] = [
      ['title-periods', isTyped && !isSaid && this.session.periods.length === 1 && several],
      ['yearbook', !isSaid && (isTyped || this.targets.elsewhere !== null) && yearbook],
      ['title-period', isTyped && !isSaid && (part ?? time ?? (!this.columns.saysPart && whole))],
      ['title-period', isTyped && !this.columns.saysActual && (goal ?? (!isSaid && changes))],
      ['title-group', group !== undefined && this.isOfAll(typed, group.word) && group.text],
      ['basis', basis !== undefined && group === undefined && this.isUnsaid(typed, basis.word) && basis.text.trim()],
      ['sheet-period', isTyped && (sheet ?? (!isSaid && digits))],
      ['sheet-region', isTyped && !saysRegion && sheetRegion],
      ['title-period', isTyped && (below?.period ?? noteOf('figures') ?? early)],
      ['title-region', isTyped && !saysRegion && (below?.region ?? noteOf('region') ?? (region === null ? (place ?? total) : undefined))],
      ['set-aside', isTyped && aside],
      ['unsure', isTyped && (unsure ?? noteOf('unsure'))],
      ['title-group', isTyped && (less ?? noteOf('part'))],
      ['correction', isTyped && correction && !this.isMade(correction, typed) && correction.text],
    ];
    const doubts = asked.flatMap(([code, text]) => (text === undefined || text === false ? [] : [{ code, text }]));
    return doubts.filter(({ code, text }, i) => doubts.findIndex((one) => one.code === code && one.text === text) === i);
  }

  /** The heading of the one column of values, where that is 合计. */
  private totalAlone(targets: ReadonlyMap<number, number>): string | undefined {
    const { columns } = this.session.form;
    const values = [...targets].filter(([, column]) => columns[column]!.part === 'value');
    const [c = -1] = values.length === 1 ? values[0]! : [];
    const one = this.columns.headed[c];
    return one?.kind === 'column' && one.isTotal && /^[合总共]计$/u.test(plainName(one.text)) ? one.text : undefined;
  }

  /** Does the row that a line corrects have the right number already? */
  private isMade({ text, number }: LineCorrection, typed: readonly Typed[]): boolean {
    const plain = plainName(text);
    const nameOf = ({ row }: Typed) => plainName(this.session.form.rows[row]!.indicator.name);
    const named = typed.filter((one) => plain.includes(nameOf(one)));
    const ofRow = named.length > 0 ? named : typed.filter((one) => plain.includes(nameOf(one).slice(-NAME_END)));
    return number !== '' && ofRow.some((one) => one.text.replace(/[%,\s]/g, '') === number);
  }

  /** TITLEKIND2: are figures of whom their indicators don't name, and none of a part of them? */
  private isOfAll(typed: readonly Typed[], word: string): boolean {
    const { rows, columns } = this.session.form;
    const { title, fields } = this.session.plan;
    if (word.length > 1 && [title, ...fields.map(({ name }) => name)].some((text) => text.includes(word))) return false;
    return typed.some(({ row, column }) => columns[column]!.breakdown === TOTAL && !isOfGroup(rows[row]!.indicator.name, word));
  }

  /** TITLEKIND6: are figures of indicators that don't say whom they count? */
  private isUnsaid(typed: readonly Typed[], word: string): boolean {
    const { rows, columns } = this.session.form;
    const says = ({ name, definition = '', measure }: Indicator) =>
      [name, definition, ...(measure.kind === 'fraction' ? [measure.numerator, measure.denominator] : [])].some((text) =>
        text.includes(word),
      );
    return typed.some(({ row, column }) => isFigure(columns[column]!.part) && !says(rows[row]!.indicator));
  }

  /** FOOTNOTE1, FOOTNOTE2 */
  private notes(placed: readonly PlacedRow[], typed: readonly Typed[], targets: ReadonlyMap<number, number>) {
    const filled = new Set(typed.map(({ row }) => row));
    const taken = placed
      .filter(({ rows }) => rows.some((row) => filled.has(row)))
      .map(({ r }) => [r - this.columns.first, nameText(this.table.filled[r]!, this.columns.names)] as const);
    const headings = [...targets.keys()].map((c) => this.columns.headingText(c));
    return tiedNotes(this.columns.lines.doubts.notes ?? [], this.table.filled.slice(this.columns.first), headings, new Map(taken));
  }

  /** SECTION3, SECTION4 */
  private sections(placed: readonly PlacedRow[], typed: readonly Typed[]): Steps<readonly Doubt[]> {
    const filled = new Set(typed.map(({ row }) => row));
    const { first } = this.columns;
    const taken = placed
      .filter(({ rows }) => rows.some((row) => filled.has(row)))
      .map(({ r, rows }) => [r - first, this.session.form.rows[rows[0]!]!.indicator] as const);
    return sectionDoubts(this.form, this.table.filled.slice(first), new Map(taken));
  }

  /** BRACKET2 */
  private unclear(placed: readonly PlacedRow[], typed: readonly Typed[]): readonly Doubt[] {
    const rows = new Set(typed.map(({ row }) => row));
    const used = new Set(typed.map(({ column }) => column));
    const behindNames = placed.flatMap(({ rows: own, says }) => (own.some((row) => rows.has(row)) ? (says.unclear ?? []) : []));
    const inHeadings = [...this.targets.within()].flatMap(([c, column]) => (used.has(column) ? (this.columns.unclearIn(c) ?? []) : []));
    return [...new Set([...inHeadings, ...behindNames])].slice(0, MOST_UNCLEAR).map((text) => ({ code: 'bracket', text }));
  }

  /** Of columns that are none of names or figures. */
  private headingsBeside(targets: ReadonlyMap<number, number>): readonly (string | undefined)[] {
    const { headed, names, groups } = this.columns;
    const hasFigures = (c: number) => isFigure(this.session.form.columns[targets.get(c) ?? -1]?.part ?? 'note');
    return headed.map((_, c) => (hasFigures(c) || names.includes(c) || groups.includes(c) ? undefined : this.columns.headingText(c)));
  }

  /** Without the columns that tell something of their row. */
  private get headedBeside(): readonly HeadedColumn[] {
    const telling = Object.values(this.telling).flat() as readonly number[];
    const { headed, groups, names } = this.columns;
    return headed.map((one, c): HeadedColumn => {
      if (telling.includes(c) || names.includes(c)) return { kind: 'region', text: '' };
      return groups.includes(c) ? { kind: 'label', text: '' } : one;
    });
  }
}
