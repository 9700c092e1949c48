/** Number formats of a workbook: which look each style of a cell gives a number. */
import { Scanner } from '../markup.js';
import { GENERAL, lookOf, type Look } from '../number-format.js';

/**
 * Formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30). 27 to 36 and 50 to 58 are dates in Chinese
 * workbooks; of those up to 49 the dates are left to their ranges.
 */
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
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  48: '##0.0E+0',
  49: '@',
};

/** @returns the look of each style, by its index. */
export function readStyles(xml: string): readonly Look[] {
  const codes = new Map<number, string>();
  const looks: Look[] = [];
  const scanner = new Scanner(xml);
  let isInCells = false;
  for (let piece = scanner.next(); piece; piece = scanner.next()) {
    if (piece === 'text') continue;
    if (scanner.name === 'cellxfs') isInCells = piece === 'open' && !scanner.isEmpty;
    else if (piece === 'open' && scanner.name === 'numfmt') {
      codes.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '');
    } else if (piece === 'open' && scanner.name === 'xf' && isInCells) {
      looks.push(builtInLook(Number(scanner.attribute('numFmtId') ?? 0), codes));
    }
  }
  return looks;
}

function builtInLook(id: number, codes: ReadonlyMap<number, string>): Look {
  const code = codes.get(id) ?? BUILT_IN[id];
  if (code !== undefined) return lookOf(code);
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? { kind: 'date', yearOnly: false } : GENERAL;
}
