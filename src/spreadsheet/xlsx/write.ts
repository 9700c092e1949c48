/**
 * Writes a workbook (.xlsx, ECMA-376): sheets with styles, merged headings, frozen panes, lists to choose from, hidden rows and
 * columns, and protection without a password.
 *
 * Written here, on fflate's zip, because write-excel-file 4 knows neither protected sheets with unlocked cells nor lists nor hidden
 * columns (each would be a text replacement in its XML), and because rows are written as they come, so that a form of 100,000 rows
 * never stands in memory as a tree.
 *
 * WRITEBOOK1 texts are texts: one that looks like a formula is marked as quoted and never a formula · WRITEBOOK2 characters XML has no room for are
 * escaped · WRITEBOOK3 what is not unlocked is locked · WRITEBOOK4 the same cells give the same file
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { Pacer } from '../pacer.js';
import { looksLikeFormula } from '../formula-guard.js';
import { escapeText } from './text.js';
import { StyleSheet, type CellStyle } from './write-styles.js';

export interface WrittenCell {
  readonly style: CellStyle;
  readonly text?: string;
  /** In place of a text. */
  readonly number?: number;
  /** What gives the number, in the spreadsheet's own words: `ROUND(B3*100/C3,1)`. */
  readonly formula?: string;
}

export interface WrittenRow {
  readonly cells: readonly (WrittenCell | null)[];
  /** Points. */
  readonly height?: number;
  readonly isHidden?: boolean;
}

export interface WrittenSheet {
  readonly name: string;
  /** Shown in no list of sheets, not even in that of the hidden ones. */
  readonly isVeryHidden?: boolean;
  /** Widths in characters; a hidden column keeps its cells. */
  readonly columns: readonly { readonly width: number; readonly isHidden?: boolean }[];
  readonly rows: Iterable<WrittenRow>;
  /** As `B1:F1`. */
  readonly merges?: readonly string[];
  /** Rows and columns that stay in place. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly lists?: readonly { readonly ranges: readonly string[]; readonly choices: readonly string[] }[];
  readonly isProtected?: boolean;
  /** Rows printed on every page, as `5:6`. */
  readonly printedRows?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Characters handed to the packer at once. */
const PORTION = 100_000;
/** No clock in the file. */
const WRITTEN = new Date(2020, 0, 1);

/** @param pause gives the page a turn in the midst of a long form. */
export async function writeWorkbook(sheets: readonly WrittenSheet[], pause?: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const pacer = new Pacer(pause);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const styles = new StyleSheet();
  for (const [i, sheet] of sheets.entries()) await addPart(zip, `xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, styles, i === 0), pacer);
  const parts: Readonly<Record<string, string>> = {
    'xl/styles.xml': styles.xml(),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, i) => ({ type: `${RELATIONS}/worksheet`, target: `worksheets/sheet${i + 1}.xml` })),
      { type: `${RELATIONS}/styles`, target: 'styles.xml' },
    ]),
    '_rels/.rels': relationsXml([{ type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' }]),
    '[Content_Types].xml': contentTypesXml(sheets.length),
  };
  for (const [name, xml] of Object.entries(parts)) await addPart(zip, name, [xml], pacer);
  zip.end();
  return joined(chunks);
}

async function addPart(zip: Zip, name: string, pieces: Iterable<string>, pacer: Pacer): Promise<void> {
  const file = new ZipDeflate(name, { level: 3 });
  file.mtime = WRITTEN;
  zip.add(file);
  let portion = XML;
  for (const piece of pieces) {
    portion += piece;
    if (portion.length < PORTION) continue;
    file.push(strToU8(portion));
    portion = '';
    await pacer.breathe();
  }
  file.push(strToU8(portion), true);
}

function* sheetXml(sheet: WrittenSheet, styles: StyleSheet, isFirst: boolean): IterableIterator<string> {
  const { columns, rows, merges = [], frozen, lists = [], isProtected, printedRows } = sheet;
  yield `<worksheet xmlns="${MAIN}">`;
  if (printedRows) yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<sheetViews><sheetView showGridLines="0" workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${paneXml(frozen)}</sheetView></sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>`;
  let r = 0;
  for (const row of rows) yield rowXml(row, ++r, styles);
  yield '</sheetData>';
  if (isProtected) {
    // 0 allows: widths, heights, sorting and filtering are the clerk's own business.
    yield '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';
  }
  if (merges.length > 0)
    yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  yield listsXml(lists);
  if (printedRows) {
    yield '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
    yield '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
    yield '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';
  }
  yield '</worksheet>';
}

function paneXml(frozen: WrittenSheet['frozen']): string {
  if (!frozen) return '';
  const { rows, columns } = frozen;
  return `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${cellName(rows, columns)}" activePane="bottomRight" state="frozen"/>`;
}

function columnXml({ width, isHidden }: WrittenSheet['columns'][number], index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`;
}

function rowXml({ cells, height, isHidden }: WrittenRow, number: number, styles: StyleSheet): string {
  const drawn = cells.map((cell, c) => (cell ? cellXml(cell, cellName(number - 1, c), styles) : ''));
  return `<row r="${number}"${height ? ` ht="${height}" customHeight="1"` : ''}${isHidden ? ' hidden="1"' : ''}>${drawn.join('')}</row>`;
}

function cellXml({ style, text = '', number, formula }: WrittenCell, name: string, styles: StyleSheet): string {
  if (number !== undefined) {
    const given = formula === undefined ? '' : `<f>${escapeText(formula)}</f>`;
    return `<c r="${name}" s="${styles.index(style)}">${given}<v>${number}</v></c>`;
  }
  // WRITEBOOK1: what is edited and left unchanged would become a formula in Excel, but for the quote.
  const isQuoted = looksLikeFormula(text);
  const s = styles.index(isQuoted ? { ...style, isQuoted } : style);
  if (text === '') return `<c r="${name}" s="${s}"/>`;
  return `<c r="${name}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

function listsXml(lists: NonNullable<WrittenSheet['lists']>): string {
  const drawn = lists
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ ranges, choices }) => {
      // The list helps and forbids nothing: other words for the same are read too.
      const formula = escapeText(`"${choices.join(',')}"`);
      return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${ranges.join(' ')}"><formula1>${formula}</formula1></dataValidation>`;
    });
  return drawn.length > 0 ? `<dataValidations count="${drawn.length}">${drawn.join('')}</dataValidations>` : '';
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const entries = sheets.map(({ name, isVeryHidden }, i) => {
    return `<sheet name="${escapeText(name)}" sheetId="${i + 1}"${isVeryHidden ? ' state="veryHidden"' : ''} r:id="rId${i + 1}"/>`;
  });
  const printed = sheets.flatMap(({ name, printedRows }, i) => {
    if (!printedRows) return [];
    const rows = printedRows.replace(/\d+/g, '$$$&');
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeText(name.replace(/'/g, "''"))}'!${rows}</definedName>`];
  });
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${entries.join('')}</sheets>`,
    printed.length > 0 ? `<definedNames>${printed.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

function relationsXml(relations: readonly { readonly type: string; readonly target: string }[]): string {
  const drawn = relations.map(({ type, target }, i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${drawn.join('')}</Relationships>`;
}

function contentTypesXml(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, of: string) => `<Override PartName="/xl/${part}.xml" ContentType="${type}.${of}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')),
    '</Types>',
  ].join('');
}

/** `B3` of row 2 and column 1. */
function cellName(row: number, column: number): string {
  let letters = '';
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26)) letters = String.fromCharCode(65 + ((c - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** `B3:F9`, or `B3` for one cell. */
export function rangeName(row: number, column: number, lastRow: number, lastColumn: number): string {
  const [first, last] = [cellName(row, column), cellName(lastRow, lastColumn)];
  return first === last ? first : `${first}:${last}`;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
