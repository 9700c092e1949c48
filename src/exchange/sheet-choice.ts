/** Which sheets of a workbook are taken, where several have cells of the form. IMPORT3 and IMPORT11 are in `import.ts`. */
import type { CellRef } from '../report/form.js';
import type { Typed } from '../report/session.js';
import type { Steps } from '../documents/steps.js';
import { isNumber } from './figures.js';
import { correctedOf } from './placement/corrections.js';
import type { FormContext } from './placement/form-context.js';
import { isLeftOut, type Placed, type Unplaced } from './placement/placed.js';
import { isSheetSetAside, sheetRank, sheetVersion } from './placement/set-aside.js';
import { together } from './placement/tables.js';

const NOT_UNDERSTOOD: ReadonlySet<Unplaced['why']> = new Set([
  'unknown-column',
  'unknown-breakdown',
  'ambiguous-column',
  'goal-column',
  'ambiguous-name',
  'repeated-name',
]);
/** Of sheets without numbers, behind all others. */
const LAST = 3;

export type PlacedSheet = Placed & { readonly index: number; readonly name: string };

/** What sheets say together, and which of them are taken. */
export interface ChosenSheets {
  readonly placed: Placed;
  /** Indices of the sheets that were taken. */
  readonly sheets: readonly number[];
}

/** IMPORT3, IMPORT11 */
export function* chosenSheets({ session, regions }: FormContext, placed: PlacedSheet[]): Steps<ChosenSheets> {
  const width = session.form.columns.length;
  // Beside a sheet that is called like a region of the form, one of another name is of another region.
  const own = new Set(placed.filter(({ name, typed }) => typed.length > 0 && regions.ofSheet(name)?.region));
  const arePlaces =
    session.regions.length === 1 && placed.some(({ name }) => regions.mayBePlace(name) || regions.ofSheet(name)?.region === null);
  if (own.size === 0 && arePlaces) for (const one of placed) if (one.typed.length > 0 && regions.isSum(one.name)) own.add(one);
  const isRival = (one: PlacedSheet) => own.size > 0 && !own.has(one) && /\p{Script=Han}/u.test(one.name);
  const numbers = new Map<PlacedSheet, number>();
  for (const one of placed) {
    let count = 0;
    for (const cell of one.typed) {
      count += Number(isNumber(cell));
      yield;
    }
    numbers.set(one, count);
  }
  const corrected = correctedOf(placed);
  const rankOf = (one: PlacedSheet) => (numbers.get(one) === 0 ? LAST : sheetRank(one.name));
  const versions = new Map(placed.map((one) => [one, sheetVersion(one.name)]));
  const areVersions = [...versions.values()].every((version) => version !== null);
  const later = (one: PlacedSheet, other: PlacedSheet) => {
    const [version, before] = [versions.get(one)!, versions.get(other)!];
    return areVersions && version !== before ? (version > before ? -1 : 1) : 0;
  };
  placed.sort(
    (one, other) =>
      Number(own.has(other)) - Number(own.has(one)) ||
      rankOf(one) - rankOf(other) ||
      later(one, other) ||
      Number(corrected.has(one)) - Number(corrected.has(other)) ||
      numbers.get(other)! - numbers.get(one)! ||
      other.typed.length - one.typed.length ||
      one.index - other.index,
  );
  const texts = new Map<number, string>();
  const taken: PlacedSheet[] = [];
  const unplaced: Unplaced[] = [];
  for (const sheet of placed) {
    yield sheet.typed.length;
    const isNew = ({ row, column, text }: Typed) => (texts.get(row * width + column) ?? text) === text;
    const one = corrected.has(sheet) && taken.length > 0 ? { ...sheet, typed: sheet.typed.filter(isNew) } : sheet;
    const replaced = sheet.typed.length - one.typed.length;
    if (replaced > 0) unplaced.push({ why: 'other-sheet', text: one.name, index: one.index, cells: replaced });
    const agrees = one.typed.every(({ row, column, text }) => (texts.get(row * width + column) ?? text) === text);
    const isKnown = ({ row, column }: CellRef) => texts.has(row * width + column);
    // An example beside the table itself.
    const isBeside = isSheetSetAside(one.name) && one.typed.some(isKnown);
    const isTaken = taken.length === 0 || (one.typed.length > 0 && agrees && !isRival(sheet) && !isBeside && numbers.get(sheet)! > 0);
    if (isTaken) {
      taken.push(one);
      for (const { row, column, text } of one.typed) texts.set(row * width + column, text);
    } else if (!(agrees && isBeside && one.typed.every(isKnown))) {
      const unclear = isRival(sheet) ? one.unplaced.filter(({ why }) => why === 'ambiguous-name') : [];
      const cells = unclear.reduce((sum, lost) => sum + lost.cells, one.typed.length);
      if (cells > 0) unplaced.push({ why: 'other-sheet', text: one.name, index: one.index, cells });
    }
    // Of a sheet of which nothing is taken, what was not understood is told as that of the others is.
    const isOpen = ({ why }: Unplaced) =>
      one.typed.length === 0 && NOT_UNDERSTOOD.has(why) && !(isRival(sheet) && why === 'ambiguous-name');
    const isTold = (lost: Unplaced) => isTaken || isLeftOut(lost) || isOpen(lost);
    for (const lost of one.unplaced) if (isTold(lost)) unplaced.push(lost);
  }
  return { placed: { ...(yield* together(session, taken)), unplaced }, sheets: taken.map(({ index }) => index) };
}
