/**
 * Tables with indicators in their headings, and regions or years down the side:
 *
 *     镇街 | 筛查率 | 治疗率
 *     三埠 | 90    | 80
 *
 * ACROSS1 where no row names an indicator, a row of headings that begins with one of regions or years, or with a blank over such, and goes on with names alone
 * is read as rows of a place, a name and a figure; units below the names are theirs · ACROSS2 not where two rows head the columns, a period or a part does, or
 * cells are hidden or merged over several figures: those lie on their side, and are told so · ACROSS3 beside the names may stand what the form has not, 位次,
 * told as names that are not known, and remarks, which go to each figure of their row · ACROSS4 any heading but 指标, 单位 or 项目, is one of regions or years, if
 * nothing else stands below it · ACROSS5 before the names may stand regions and years, in either order
 */
import type { Steps } from '../../documents/steps.js';
import { unmerged, type Block } from '../../spreadsheet/block.js';
import type { FormContext } from './form-context.js';
import { mapRows, someRow, type Rows } from './row-steps.js';
import { isFigureText, isNote, onlyText } from './table-texts.js';

/** Rows above the names, and columns of them. */
const MOST_ABOVE = 12;
const MOST_COLUMNS = 60;
/** Heads numbers of rows. */
const NUMBERING = /^(?:序号|编号|no\.?)$/i;
const NOTES: ReadonlySet<string> = new Set(['note', 'reason', 'source']);
const PLACE = /^\p{Script=Han}{2,12}$/u;
/** Cells of the rows that are made. */
const MOST_CELLS = 100_000;

interface Head {
  readonly r: number;
  /** The column of places or years. */
  readonly label: number;
  readonly columns: readonly number[];
  /** The first row below, and the names with their units. */
  readonly first: number;
  readonly names: readonly string[];
  /** Columns of remarks. */
  readonly notes: readonly number[];
  readonly heading: string;
}

/** The block with a row for each figure; itself where it is no such table. */
export function* withNamesDown(form: FormContext, block: Block): Steps<Block> {
  if ((block.hiddenRows?.size ?? 0) + (block.hiddenColumns?.size ?? 0) > 0) return block;
  const head = headOf(form, block.rows.slice(0, MOST_ABOVE));
  if (head === null) return block;
  const { r, label, columns, first, names, notes } = head;
  const filled = unmerged(block);
  const below = filled.slice(first);
  const isFigureRow = (row: readonly string[]) => columns.some((c) => isFigureText(row[c] ?? ''));
  const isOver = ({ row, column, rows, columns: width }: { row: number; column: number; rows: number; columns: number }) =>
    row + rows > first && column + width > label + 1 && (rows > 1 || width > 1) && isFigureRow(filled[row] ?? []);
  const isNamed = (row: readonly string[]) => row.some((text) => form.texts.find(text)?.named);
  const isOfRegions = form.headings.heading(block.rows[r]![label] ?? '')?.tells === 'region';
  const isPlaced = (row: readonly string[]) => !isFigureRow(row) || isLabel(form, row[label] ?? '', isOfRegions);
  if ((block.merges ?? []).some(isOver) || below.length * columns.length * 3 > MOST_CELLS) return block;
  // A second row of headings, 目标 | 完成, or figures below a blank one.
  const isHeads = (row: readonly string[]) => !isFigureRow(row) && new Set(row.filter((text) => text.trim() !== '')).size > 1;
  const isBeside = (row: readonly string[]) =>
    row.some((text, c) => c > label && !columns.includes(c) && !notes.includes(c) && text.trim() !== '');
  const isOther = (row: readonly string[]) => isNamed(row) || !isPlaced(row) || isHeads(row) || (isFigureRow(row) && isBeside(row));
  if ((yield* someRow(below, isOther)) || !(yield* someRow(below, isFigureRow))) return block;
  const from = new Map<string, readonly [row: number, column: number]>();
  const rows: (readonly string[])[] = [
    ...filled.slice(0, r),
    [headingOf(form, head, below), '指标', '数值', ...notes.map((c) => block.rows[r]![c]!)],
  ];
  yield* mapRows(below, (row, i) => {
    if (!isFigureRow(row)) return rows.push(onlyText(row) === null ? row : [onlyText(row)!]);
    return columns.forEach((c, n) => {
      from.set(`${first + i}:${c}`, [rows.length, 2]);
      rows.push([row[label] ?? '', names[n]!, row[c] ?? '', ...notes.map((note) => row[note] ?? '')]);
    });
  });
  const moved = <T extends { readonly row: number; readonly column: number }>(cells: readonly T[] = []) =>
    cells.flatMap((one): T[] => {
      const place = from.get(`${one.row}:${one.column}`);
      return place ? [{ ...one, row: place[0], column: place[1] }] : [];
    });
  const { merges: _, ...rest } = block;
  return { ...rest, rows, ...(block.unread && { unread: moved(block.unread) }), ...(block.behind && { behind: moved(block.behind) }) };
}

/** The first row of headings that is one of names. ACROSS1 */
function headOf(form: FormContext, rows: Rows): Head | null {
  for (const [r, row] of rows.entries()) {
    const texts = row.slice(0, MOST_COLUMNS + 1).flatMap((text, c) => (text.trim() === '' ? [] : [{ text: text.trim(), c }]));
    if (row.length > MOST_COLUMNS || texts.length === 0) continue;
    const isName = ({ text }: { readonly text: string }) => {
      const found = form.texts.find(text);
      return Boolean(found?.named ?? found?.spoken?.counts);
    };
    const rest = texts.filter(({ text }) => !NUMBERING.test(text));
    const own = rest.filter(isName);
    const nearest = own[0]?.c ?? 0;
    const before = rest.filter(({ c }) => c < nearest);
    const labels = labelsOf(form, before);
    if (own.length === 0 || labels === null) continue;
    const { heading, label, also } = labels;
    if (nearest <= label || /指标|indicator/i.test(heading)) return null;
    const behind = rest.filter(({ c }) => c > label);
    const isAside = ({ text, c }: Label) => also.includes(c) || NOTES.has(form.headings.heading(text)?.part ?? '');
    const notes = [...new Set([...also, ...behind.filter(isAside).map(({ c }) => c)])];
    const figures = behind.filter(({ c }) => !notes.includes(c));
    if (figures.some(({ text }) => isFigureText(text))) continue;
    if (figures.some((one) => !isName(one) && isKnown(form, one.text))) return null;
    const columns = figures.map(({ c }) => c);
    const below = rows[r + 1] ?? [];
    const units = columns.map((c) => (below[c] ?? '').trim());
    const isUnits =
      (below[label] ?? '').trim() === '' &&
      units.some((text) => form.units.read(text)) &&
      units.every((text) => text === '' || form.units.read(text));
    const names = figures.map(({ text }, n) => (isUnits && units[n] !== '' ? `${text}（${units[n]}）` : text));
    return { r, label, columns, first: r + (isUnits ? 2 : 1), names, notes, heading };
  }
  return null;
}

interface Label {
  readonly text: string;
  readonly c: number;
}

/** The column of places, or of years where there is none, and the other of the two. ACROSS5 */
function labelsOf(form: FormContext, before: readonly Label[]): { heading: string; label: number; also: readonly number[] } | null {
  const [first = { text: '', c: 0 }, other, ...more] = before;
  if (other === undefined) return { heading: first.text, label: first.c, also: [] };
  const [one, two] = [first, other].map(({ text }) => form.headings.heading(text)?.tells);
  const isBoth = more.length === 0 && ((one === 'region' && two === 'period') || (one === 'period' && two === 'region'));
  if (!isBoth) return null;
  const [place, year] = one === 'region' ? [first, other] : [other, first];
  return { heading: place.text, label: place.c, also: [year.c] };
}

/** Does a heading say more of the figures than a name does, or less? ACROSS3 */
function isKnown({ headings, units }: FormContext, text: string): boolean {
  const heading = headings.heading(text);
  return (
    units.read(text) !== null || (heading !== null && heading.tells !== 'other-figures') || headings.stated(text)?.why === 'other-period'
  );
}

/** As it stands where it tells regions or years, or nothing; any other is what is below it. ACROSS4 */
function headingOf(form: FormContext, { heading, label }: Head, below: Rows): string {
  const tells = form.headings.heading(heading)?.tells ?? '';
  if (heading === '' || tells === 'region' || tells === 'period') return heading;
  const isYears = below.some((row) => form.headings.stated(row[label] ?? '') !== null);
  return isYears ? '年份' : '地区';
}

/** A region, a total of regions, or a year; below a heading of regions any place, 三埠. */
function isLabel({ regions, headings }: FormContext, text: string, isOfRegions: boolean): boolean {
  if (text.trim() === '' || isNote(text)) return false;
  if (isOfRegions && PLACE.test(text.trim())) return true;
  const stated = headings.stated(text);
  return regions.isTotal(text) || regions.called(text) !== null || stated?.period !== undefined || stated?.why === 'other-period';
}
