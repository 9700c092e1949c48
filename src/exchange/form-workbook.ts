/**
 * The form as a workbook: to fill in Excel, WPS or LibreOffice, and to bring back.
 *
 * FORMBOOK1 what tells (field, indicator, unit, target, last year) is locked, what can be filled is open · FORMBOOK2 a text that is a number stands as
 * a number that shows as it was typed, any other as text · FORMBOOK3 choices are lists · FORMBOOK4 keys of rows and columns are hidden beside and
 * above the cells, so that a sorted or cut sheet still tells what is what · FORMBOOK5 the sheet names plan, version, digest, department,
 * periods, regions and cycle · FORMBOOK6 what was in the cells is kept on a hidden sheet: brought back, only what was changed in the file is written
 * FORMBOOK9 a missing value shows its reason, and a choice its label, as on the screen, with what was typed kept on the hidden sheet: brought back,
 * that is what comes
 * FORMBOOK8 a rate that follows from its numerator and denominator is there as a formula, and follows them in the spreadsheet, too
 * FORMBOOK7 last year's values stand before this year's, where there are any, with as many places as on the screen and on paper
 * FORMBOOK10 what the form states of itself stands at the upper right, beside the title and the lines below it, and no row is added for it: that it is past its
 * validity, too; when and how it is handed in stands at the foot · FORMBOOK11 rows have their number and their code
 */
import { extentOf } from '../plan/extent.js';
import { toDecimals } from '../plan/decimals.js';
import { unitFactor } from '../plan/unit.js';
import { columnKey, rowKey } from '../observations/cell-key.js';
import type { EntrySession } from '../report/session.js';
import { formWords } from '../vocabulary/form.js';
import { factLines, type FactLines } from '../vocabulary/form-facts.js';
import type { Locale } from '../vocabulary/locale.js';
import type { SpreadsheetWords } from '../vocabulary/spreadsheet.js';
import { targetWords } from '../vocabulary/targets.js';
import { unitLabel } from '../vocabulary/units.js';
import { cellText } from './choice-text.js';
import { sheetColumns, type SheetColumn } from './form-columns.js';
import { BASE_SHEET, markOf, writeMark } from './form-mark.js';
import { lookOf, lookOfShown, shownNumber } from '../spreadsheet/number-format.js';
import { rangeName, writeWorkbook, type WrittenCell, type WrittenRow, type WrittenSheet } from '../spreadsheet/xlsx/write.js';

/** Title, what it is about, hint, keys, two rows of headings. */
const HEAD_ROWS = 6;
/** Points. */
const LINE = 15;
/** Of the lines below the title, beside the corner that leaves them less room. */
const HINT = 26;
/** A taller row is read in its own cell. */
const MOST_LINES = 8;
/** More ranges than one list should carry. */
const MOST_RANGES = 200;

/** Words of the file, and the sentence in it that says how to fill it. */
export type WorkbookWords = SpreadsheetWords & { readonly hint: string };

/**
 * @param pause gives the page a turn in the midst of a long form.
 * @param now when it is written, to say whether the form is still valid.
 */
export async function formWorkbook(
  session: EntrySession,
  locale: Locale,
  words: WorkbookWords,
  pause?: () => Promise<void>,
  now = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = sheetColumns(session, locale, words);
  return writeWorkbook([formSheet(session, columns, locale, words, now), baseSheet(session, locale)], pause);
}

function formSheet(session: EntrySession, columns: readonly SheetColumn[], locale: Locale, words: WorkbookWords, now: Date): WrittenSheet {
  const department = session.plan.departments.find(({ id }) => id === session.department)?.name ?? session.department;
  const last = columns.length - 1;
  const facts = factLines(session.formFacts, locale, now);
  const corner = cornerOf(columns, facts);
  const wide = (row: number, to = last) => rangeName(row, 1, row, to);
  const signRow = HEAD_ROWS + session.form.rows.length + 1;
  return {
    name: sheetName(department),
    columns: columns.map(({ width, kind }) => ({ width, isHidden: kind === 'key' })),
    rows: rowsOf(session, columns, department, locale, words, facts, corner),
    merges: [
      ...[0, 1, 2].map((row) => wide(row, (corner?.column ?? last + 1) - 1)),
      ...(corner ? [rangeName(0, corner.column, 2, last)] : []),
      ...headingMerges(columns),
      wide(signRow),
      ...(facts.handIn.length > 0 ? [wide(signRow + 1)] : []),
    ],
    frozen: { rows: HEAD_ROWS, columns: columns.findIndex(({ kind }) => kind === 'indicator') + 1 },
    lists: listsOf(session, columns, locale),
    isProtected: true,
    printedRows: `${HEAD_ROWS - 1}:${HEAD_ROWS}`,
  };
}

function* rowsOf(
  session: EntrySession,
  columns: readonly SheetColumn[],
  department: string,
  locale: Locale,
  words: WorkbookWords,
  { handIn }: FactLines,
  corner: Corner | null,
): IterableIterator<WrittenRow> {
  const { plan, periods, cycle, regions, form } = session;
  const regionName = (code: string) => session.regionNames[code] ?? code;
  const about = words.about(department, regions.map(regionName), periods.map(formWords[locale].period), formWords[locale].cycles[cycle]);
  const mark = note(writeMark(markOf(session)));
  const title: WrittenCell = { style: { kind: 'title', align: 'center' }, text: words.title(plan.title, plan.region.name) };
  const cornerCells = corner ? [...Array<null>(corner.column - 2).fill(null), note(corner.text)] : [];
  const [high, low] = corner ? [corner.height - 2 * HINT, HINT] : [30, 18];
  yield { cells: [mark, title, ...cornerCells], height: high };
  yield { cells: [null, note(about)], height: low };
  yield { cells: [null, note(words.hint)], height: low };
  yield { cells: columns.map((column) => note(keyOf(session, column))), isHidden: true };
  // Of merged headings the first cell alone has the text: the others would come to light when the cells are parted.
  const groups = columns.map(({ group, title }, c) => (group !== title && columns[c - 1]?.group === group ? '' : group));
  yield { cells: groups.map(head), height: LINE * 1.3 };
  yield { cells: columns.map(({ group, title }) => head(group === title ? '' : title)), height: LINE * 1.3 };
  for (let row = 0; row < form.rows.length; row++) {
    const cells = columns.map((column) => computedCell(session, row, column, columns) ?? cellOf(session, row, column, locale));
    yield { cells, height: LINE * extentOf(cells.map(({ text = '' }, c) => (c === 0 ? 1 : linesOf(text, columns[c]!.width))))[1] };
  }
  yield { cells: [] };
  yield { cells: [null, { style: { kind: 'sign' }, text: words.signatures }], height: 30 };
  if (handIn.length > 0) yield { cells: [null, note(formWords[locale].listed(handIn))], height: 18 };
}

function head(text: string): WrittenCell {
  return { style: { kind: 'head', align: 'center' }, text };
}

interface Corner {
  /** The first of its columns; the last is that of the sheet. */
  readonly column: number;
  readonly text: string;
  /** Of the three rows beside it. */
  readonly height: number;
}

/** FORMBOOK10: the columns at the right end that have room for its longest line. */
function cornerOf(columns: readonly SheetColumn[], { marks, past }: FactLines): Corner | null {
  const lines = past === null ? marks : [...marks, past];
  if (lines.length === 0) return null;
  const [, needed] = extentOf(lines.map(widthOf));
  let column = columns.length;
  for (let width = 0; width < needed + 2 && column > 2; width += columns[column]!.width) column--;
  return { column, text: lines.join('\n'), height: Math.max(lines.length * LINE, 2 * HINT + 30) };
}

/** Characters: a Chinese one is two wide. */
function widthOf(text: string): number {
  return text.replace(/[^ -\u00ff]/g, '--').length;
}

/** Lines a text takes in a column. */
function linesOf(text: string, width: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0);
  return Math.min(lines, MOST_LINES);
}

function keyOf({ form }: EntrySession, column: SheetColumn): string {
  if (column.kind !== 'cell') return '';
  return columnKey(form.columns[column.column]!);
}

function cellOf(session: EntrySession, row: number, column: SheetColumn, locale: Locale): WrittenCell {
  const { indicator, region } = session.form.rows[row]!;
  switch (column.kind) {
    case 'key':
      return info(rowKey(indicator.id, region));
    case 'number':
      return { style: { kind: 'info', align: 'center' }, number: session.form.numberOf(row) };
    case 'code':
      return { style: { kind: 'info', align: 'center' }, text: column.codes.get(indicator.id)! };
    case 'field':
      return info(session.plan.fields.find(({ id }) => id === indicator.field)?.name ?? indicator.field);
    case 'indicator':
      return info(indicator.name);
    case 'region':
      return info(session.regionNames[region] ?? region);
    case 'unit':
      return info(unitLabel(indicator, locale));
    case 'target':
      return info(indicator.targets.map((target) => targetWords(target, indicator, locale, session.plan)).join('\n'));
    case 'previous': {
      const value = session.previous(indicator.id, region, column.period, column.breakdown);
      return value === null ? info('') : figure(toDecimals(value, indicator.precision), 'info');
    }
    case 'cell': {
      const kind = session.isOpen(row, column.column) ? 'input' : 'closed';
      const cell = { row, column: column.column };
      return figure(cellText(session, cell, locale), kind);
    }
  }
}

/** FORMBOOK8 */
function computedCell(session: EntrySession, row: number, column: SheetColumn, columns: readonly SheetColumn[]): WrittenCell | null {
  if (column.kind !== 'cell' || !session.isOpen(row, column.column)) return null;
  const computed = session.computed(row, column.column);
  if (computed === null) return null;
  const { period, breakdown } = session.form.columns[column.column]!;
  const { indicator } = session.form.rows[row]!;
  const cellName = (part: 'numerator' | 'denominator') => {
    const place = session.form.column(period, breakdown, part);
    const c = columns.findIndex((one) => one.kind === 'cell' && one.column === place);
    return rangeName(HEAD_ROWS + row, c, HEAD_ROWS + row, c);
  };
  const { precision } = indicator;
  const format = precision === 0 ? '0' : `0.${'0'.repeat(precision)}`;
  return {
    style: { kind: 'input', align: 'right', format },
    number: Number(toDecimals(computed, precision)),
    formula: `ROUND(${cellName('numerator')}*${unitFactor(indicator.unit)}/${cellName('denominator')},${precision})`,
  };
}

function note(text: string): WrittenCell {
  return { style: { kind: 'note' }, text };
}

function info(text: string): WrittenCell {
  return { style: { kind: 'info' }, text };
}

/** FORMBOOK2: as a number, where that shows the same text again. */
function figure(text: string, kind: 'input' | 'closed' | 'info'): WrittenCell {
  const look = lookOfShown(text);
  if (look && !/^[+]|^-?0\d|\s/.test(text)) {
    const { isPercent, isGrouped, decimals } = look;
    const format = `${isGrouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${isPercent ? '%' : ''}`;
    const value = Number(text.replace(/[,%]/g, '')) / (isPercent ? 100 : 1);
    const number = Number(value.toPrecision(15));
    const isPlain = format === '0';
    if (shownNumber(number, lookOf(isPlain ? 'General' : format)) === text) {
      return { style: { kind, align: 'right', ...(!isPlain && { format }) }, number };
    }
  }
  return { style: { kind, ...(text === '' && { align: 'right' as const }) }, text };
}

/** Headings that are one cell: the same above and below, or the same above neighbours. */
function headingMerges(columns: readonly SheetColumn[]): string[] {
  const [upper, lower] = [HEAD_ROWS - 2, HEAD_ROWS - 1];
  const merges: string[] = [];
  for (let c = 0; c < columns.length; c++) {
    const { group, title } = columns[c]!;
    let end = c;
    if (group === title) {
      if (group !== '') merges.push(rangeName(upper, c, lower, c));
      continue;
    }
    while (columns[end + 1]?.group === group && columns[end + 1]!.title !== group) end++;
    if (end > c) merges.push(rangeName(upper, c, upper, end));
    c = end;
  }
  return merges;
}

function listsOf(session: EntrySession, columns: readonly SheetColumn[], locale: Locale): NonNullable<WrittenSheet['lists']> {
  const { form } = session;
  const words = formWords[locale];
  const last = form.rows.length - 1;
  return columns.flatMap((column, c) => {
    if (column.kind !== 'cell' || session.isLocked(column.column)) return [];
    const { part } = form.columns[column.column]!;
    const whole = [rangeName(HEAD_ROWS, c, HEAD_ROWS + last, c)];
    if (part === 'missing') return [{ ranges: whole, choices: Object.values(words.missing) }];
    if (part === 'status') return [{ ranges: whole, choices: Object.values(words.status) }];
    if (part !== 'value') return [];
    const isTask = (row: number) => form.rows[row]!.indicator.measure.kind === 'task' && form.isOpen(row, column.column);
    const ranges = runs(form.rows.length, isTask).map(([from, to]) => rangeName(HEAD_ROWS + from, c, HEAD_ROWS + to, c));
    const lists = [];
    for (let i = 0; i < ranges.length; i += MOST_RANGES)
      lists.push({ ranges: ranges.slice(i, i + MOST_RANGES), choices: Object.values(words.task) });
    return lists;
  });
}

/** The runs of rows that fit. */
function runs(count: number, fits: (row: number) => boolean): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let row = 0; row < count; row++) {
    if (!fits(row)) continue;
    const last = found[found.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

function baseSheet(session: EntrySession, locale: Locale): WrittenSheet {
  return { name: BASE_SHEET, isVeryHidden: true, columns: [{ width: 40 }, { width: 40 }, { width: 40 }], rows: baseRows(session, locale) };
}

/** FORMBOOK6, FORMBOOK9 */
function* baseRows(session: EntrySession, locale: Locale): IterableIterator<WrittenRow> {
  const { form } = session;
  for (let row = 0; row < form.rows.length; row++) {
    for (let column = 0; column < form.columns.length; column++) {
      const [text, shown] = [session.text(row, column), cellText(session, { row, column }, locale)];
      const texts = [form.key(row, column), text, ...(shown === text ? [] : [shown])];
      if (texts.length > 2 || text !== '') yield { cells: texts.map(note) };
    }
  }
}

/** At most 31 characters, without what names of sheets can't have. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 31) || 'form'
  );
}
