import { PAGE_WIDTH, type ColumnKind } from './sheet.js';

/** Heights of a line: one to write into by hand, one to read. */
const HEIGHTS = { blank: 8, filled: 6 } as const;

/** Beside a figure, for what its footnote is called, so that figures end one below the other. */
const MARK = 4.6;

/** 宋体 as the systems have it. For Chinese nothing stands before it: a Latin face would draw the quotation marks half as wide. */
export const SONG = "SimSun, NSimSun, 'Songti SC', STSong, 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC'";

export interface PrintStyle {
  readonly kind: 'blank' | 'filled';
  /** Faces before those for Chinese. */
  readonly faces: string;
  /** Widths of the columns, by {@link columnStyles}. */
  readonly columns: string;
  /** What the foot of each page says, where the browser can print one. */
  readonly foot: string;
  readonly page: readonly [before: string, between: string, after: string];
}

/** The style sheet of the paper. Whatever text it carries is escaped: a plan can't add rules of its own. */
export function printStyles({ kind, faces, columns, foot, page: [before, between, after] }: PrintStyle): string {
  const font = `${faces}${SONG}, serif`;
  return `
@page {
  size: A4 landscape;
  margin: 12mm 10mm 14mm;
  @bottom-left { content: ${quoted(foot)}; font: 8pt ${font}; }
  @bottom-right { content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}; font: 8pt ${font}; }
}
:root { color-scheme: light; }
body { margin: 0; color: #000; background: #fff; font: 9pt/1.3 ${font}; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font: inherit; color: inherit; font-variant-numeric: tabular-nums; }
${columns}
caption { padding-bottom: 1.5mm; text-align: start; }
caption p { margin: 1mm 0 0; font-size: 8pt; }
caption p.digest { overflow-wrap: anywhere; font-size: 9pt; }
h1 { margin: 0 0 2mm; font-size: 16pt; line-height: 1.25; text-align: center; }
h2 { margin: 0; font-size: 9pt; }
ul { margin: 0; padding: 0; list-style: none; }
.head { display: flex; align-items: flex-end; gap: 6mm; }
.marks { flex: none; max-width: 45%; }
.facts { display: flex; flex: 1; flex-wrap: wrap; justify-content: space-between; gap: 0 6mm; }
thead { display: table-header-group; break-inside: avoid; }
thead th { font-size: 8.5pt; text-align: center; font-weight: 700; background: #f0f0f0; hyphens: auto; }
tbody { break-inside: avoid; }
tr { break-inside: avoid; }
th, td { padding: 0.5mm 0.8mm; border: 0.2mm solid #000; vertical-align: middle; font-weight: 400; text-align: start; overflow-wrap: anywhere; }
tbody td, tbody th { height: ${HEIGHTS[kind]}mm; }
tbody th.field { height: 6mm; font-weight: 700; background: #f0f0f0; break-after: avoid; }
th, td.closed { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.number, .unit, .code, .period, .breakdown, .region, .missing { text-align: center; }
.target, .remarks { font-size: 8pt; white-space: pre-line; }
td.previous, td.figure { text-align: end; }
td.figure { position: relative; padding-inline-end: ${kind === 'blank' ? 0.8 : MARK}mm; }
td.figure sup { position: absolute; top: 0.6mm; inset-inline-end: 0.4mm; }
td.task { text-align: center; }
td.closed { color: #555; text-align: center; background: #f0f0f0; }
.computed { font-style: italic; }
.choice { display: inline-block; margin: 0 1mm; white-space: nowrap; }
sup { font-size: 6pt; line-height: 1; font-weight: 700; white-space: nowrap; }
td.closing { padding: 7mm 0 0; border: 0; font-size: 10.5pt; vertical-align: top; }
td.closing ul { display: flex; gap: 8mm; height: 32mm; }
td.closing li { display: flex; flex: 1 1 auto; align-items: baseline; height: 7mm; white-space: pre; }
.line { flex: 1 1 0; min-width: 0; border-bottom: 0.2mm solid #000; }
td.closing .seal { flex-grow: 1.3; }
.seal .line { border: 0; }
.findings { font-size: 8pt; }
.findings h2 { break-after: avoid; }
.findings li { break-inside: avoid; }
`;
}

/** @param scope selects the table, where there are several. */
export function columnStyles(widths: ReadonlyMap<ColumnKind, number>, scope = ''): string {
  return [...widths].map(([name, width]) => `${scope} col.${name} { width: ${((width / PAGE_WIDTH) * 100).toFixed(3)}%; }`).join('\n');
}

/** A string of CSS. */
function quoted(text: string): string {
  return text === '' ? '""' : `"${CSS.escape(text)}"`;
}
