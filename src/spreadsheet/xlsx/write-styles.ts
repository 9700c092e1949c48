/** Styles of the cells of a written workbook: collected as they are used, each once. */
import { escapeText } from './text.js';

export interface CellStyle {
  readonly kind: 'title' | 'note' | 'head' | 'info' | 'input' | 'closed' | 'sign';
  readonly align?: 'left' | 'center' | 'right';
  /** Number format; General where it is not set. */
  readonly format?: string;
  /** The text begins like a formula and is none. */
  readonly isQuoted?: boolean;
}

interface Looks {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly isLocked: boolean;
}

const LOOKS: Readonly<Record<CellStyle['kind'], Looks>> = {
  title: { font: 1, fill: 0, border: 0, isLocked: true },
  note: { font: 3, fill: 0, border: 0, isLocked: true },
  head: { font: 2, fill: 2, border: 1, isLocked: true },
  info: { font: 0, fill: 3, border: 1, isLocked: true },
  input: { font: 0, fill: 0, border: 1, isLocked: false },
  closed: { font: 3, fill: 4, border: 1, isLocked: true },
  sign: { font: 0, fill: 0, border: 0, isLocked: false },
};

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><sz val="16"/><name val="宋体"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/></font>',
  '<font><sz val="10"/><color rgb="FF56606E"/><name val="宋体"/></font>',
];
const FILLS = ['FFE3EBF7', 'FFF4F6F9', 'FFE0E3E8'];
const FIRST_OWN_FORMAT = 164;

export class StyleSheet {
  private readonly indexes = new Map<string, number>();
  private readonly styles: CellStyle[] = [];

  constructor() {
    this.index({ kind: 'sign' }); // the first style is that of cells without one
  }

  index(style: CellStyle): number {
    const key = `${style.kind}|${style.align ?? ''}|${style.format ?? ''}|${style.isQuoted ? 1 : 0}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.styles.length);
    this.styles.push(style);
    return this.styles.length - 1;
  }

  xml(): string {
    const formats = [...new Set(this.styles.flatMap(({ format }) => format ?? []))];
    const fills = FILLS.map((rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`);
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? `<numFmts count="${formats.length}">` : '',
      ...formats.map((format, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeText(format)}"/>`),
      formats.length > 0 ? '</numFmts>' : '',
      `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>`,
      `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
      `${fills.join('')}</fills>`,
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${['left', 'right', 'top', 'bottom'].map(sideXml).join('')}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.styles.length}">${this.styles.map((style) => styleXml(style, formats)).join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

function sideXml(name: string): string {
  return `<${name} style="thin"><color rgb="FF7D8896"/></${name}>`;
}

function styleXml({ kind, align, format, isQuoted }: CellStyle, formats: readonly string[]): string {
  const { font, fill, border, isLocked } = LOOKS[kind];
  const id = format === undefined ? 0 : FIRST_OWN_FORMAT + formats.indexOf(format);
  return [
    `<xf numFmtId="${id}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"`,
    ` applyBorder="1" applyAlignment="1" applyProtection="1"${isQuoted ? ' quotePrefix="1"' : ''}>`,
    `<alignment vertical="center" wrapText="1"${align ? ` horizontal="${align}"` : ''}/><protection locked="${isLocked ? 1 : 0}"/></xf>`,
  ].join('');
}
