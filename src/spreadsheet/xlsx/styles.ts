/** Number formats of a workbook: which look each style of a cell gives a number. */
import { lookOf, type Look } from '../number-format.js';
import type { Scanner } from '../markup.js';
import type { Pacer } from '../pacer.js';
import { SheetError } from '../sheet-error.js';
import type { Archive } from './archive.js';
import { scanPart } from './scan-part.js';
import { isStruck } from './text.js';

/**
 * Formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30). Those from 27 to 36 and from 50 to 58 have other
 * codes in other languages; here they are those of Chinese workbooks. The accounting ones show a zero as a dash.
 */
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: YEAR_MONTH,
  37: '#,##0;\\-#,##0',
  38: '#,##0;\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;\\-#,##0.00',
  41: '#,##0;\\-#,##0;"-"',
  42: '#,##0;\\-#,##0;"-"',
  43: '#,##0.00;\\-#,##0.00;"-"',
  44: '#,##0.00;\\-#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

export interface CellStyles {
  /** The look of each style, by its index. */
  readonly looks: readonly Look[];
  /** Styles whose text is struck out. */
  readonly struck: ReadonlySet<number>;
  /** Styles whose text is white on white. */
  readonly white: ReadonlySet<number>;
}

/** Excel has room for 250 of a file's own. */
const MOST_FORMATS = 10_000;

/**
 * @throws {SheetError} `damaged`
 */
export async function readStyles(archive: Archive, name: string, pacer: Pacer): Promise<CellStyles> {
  const struckFonts = new Set<number>();
  const struck = new Set<number>();
  const white = new Set<number>();
  const whiteFonts = new Set<number>();
  /** Without a fill, or with a white one. */
  const whiteFills = new Set<number>();
  let [font, fill] = [-1, -1];
  let [isInFonts, isInFills] = [false, false];
  const codes = new Map<number, string>();
  const known = new Map<number, Look>();
  const looks: Look[] = [];
  let isInCells = false;
  await scanPart(archive, name, pacer, (piece, scanner) => {
    if (piece === 'text') return;
    if (scanner.name === 'cellxfs') isInCells = piece === 'open' && !scanner.isEmpty;
    else if (piece === 'open' && scanner.name === 'numfmt') {
      codes.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '');
    } else if (piece === 'open' && scanner.name === 'xf' && isInCells) {
      const id = Number(scanner.attribute('numFmtId') ?? 0);
      if (known.size > MOST_FORMATS) throw new SheetError('damaged');
      const look = known.get(id) ?? lookOf(codes.get(id) ?? BUILT_IN[id] ?? '');
      known.set(id, look);
      if (struckFonts.has(Number(scanner.attribute('fontId') ?? 0))) struck.add(looks.length);
      const [ofFont, ofFill] = ['fontId', 'fillId'].map((name) => Number(scanner.attribute(name) ?? 0)) as [number, number];
      if (whiteFonts.has(ofFont) && (fill < ofFill || whiteFills.has(ofFill))) white.add(looks.length);
      looks.push(look);
    } else if (scanner.name === 'fonts') isInFonts = piece === 'open' && !scanner.isEmpty;
    else if (piece === 'open' && isInFonts && scanner.name === 'font') font++;
    else if (piece === 'open' && isInFonts && isStruck(scanner)) struckFonts.add(font);
    else if (piece === 'open' && isInFonts && scanner.name === 'color' && isWhite(scanner)) whiteFonts.add(font);
    else if (scanner.name === 'fills') isInFills = piece === 'open' && !scanner.isEmpty;
    else if (piece !== 'open' || !isInFills) return;
    else if (scanner.name === 'fill') whiteFills.add(++fill);
    else if (scanner.name === 'patternfill' && !/^(?:none|solid)$/.test(scanner.attribute('patternType') ?? 'none'))
      whiteFills.delete(fill);
    else if (scanner.name === 'gradientfill' || (scanner.name === 'fgcolor' && !isWhite(scanner))) whiteFills.delete(fill);
  });
  return { looks, struck, white };
}

/** By its own code, as the background of the theme, or by its number of old. */
function isWhite(scanner: Pick<Scanner, 'attribute'>): boolean {
  const isOwn = /^(?:[0-9a-f]{2})?ffffff$/i.test(scanner.attribute('rgb') ?? '');
  const isTheme = scanner.attribute('theme') === '0' && Number(scanner.attribute('tint') ?? 0) === 0;
  return isOwn || isTheme || /^(?:1|9)$/.test(scanner.attribute('indexed') ?? '');
}
