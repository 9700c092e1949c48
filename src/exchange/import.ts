/**
 * What a spreadsheet file would change in the report, before it does.
 *
 * IMPORT1 the downloaded form is known by its mark; one of another plan, department, region or period is refused, one of another version or
 * another monitoring round told · IMPORT2 of the downloaded form only what was changed in the file counts, a cell that was emptied too, and
 * what fills an empty cell · IMPORT3 any other file is placed by names and headings, all its sheets together; of sheets that contradict each
 * other the one with most numbers is taken, the other told, and one that is set aside (SETASIDE1 to SETASIDE4) only where no other has its cells; a sheet called as the form's region comes first, one of another name beside it is told; so does 汇总 beside sheets called after places · IMPORT4 a file without names goes by position, if it is no larger than the form and holds
 * figures where the form has them; a table that lies on its side is refused as such · IMPORT5 unchanged cells are counted, not listed
 * IMPORT6 closed cells are listed apart and never written · IMPORT7 what the rules would say of the new values, those across indicators too, is
 * told beforehand · IMPORT8 in slices the same comes out, with the page alive in between · IMPORT9 a form of an earlier version, whose mark tells no
 * regions, is of those of its keys, else of the line 地区：; rows of other regions than this form's are told · IMPORT10 a hidden sheet with figures of the
 * form is told, and so is what was not understood of one of which nothing is taken · IMPORT11 of a sheet and its correction, 2025年(更正), the correction (CORRECTION4) comes first, and the rest from the other
 * IMPORT13 beside the downloaded form a sheet that has other texts for its cells, a copy of it perhaps, is told
 * IMPORT14 comments and text boxes of the sheets that were taken are told: what they say is not read
 * IMPORT12 a text that is too long for a cell is told beforehand, and stays out
 */
import type { CellRef } from '../report/form.js';
import { isTooLong } from '../report/longest-text.js';
import type { EntrySession, Typed } from '../report/session.js';
import { runWhole, type Steps } from '../documents/steps.js';
import type { Finding } from '../report/validation/findings.js';
import { EntryStates } from '../report/validation/states.js';
import { parseCellKey } from '../observations/cell-key.js';
import { digestOf } from '../documents/digest.js';
import { coverDoubts } from './cover-sheets.js';
import { fileDoubts } from './file-names.js';
import { findMark, readBase, type BaseText, type FormMark } from './form-mark.js';
import { withoutComputed } from './computed-rates.js';
import { figureDoubts, isNumber, isReadable } from './figures.js';
import { liesOnItsSide, placeByNameStepwise, placeRowsStepwise } from './placement.js';
import type { FormContext } from './placement/form-context.js';
import { regionsOfKeys } from './placement/other-keys.js';
import { isSheetDoubtful } from './placement/set-aside.js';
import { withYears } from './placement/sheet-years.js';
import type { Converted, Doubt, Placed, TakenColumn, Unplaced } from './placement/placed.js';
import { chosenSheets, type PlacedSheet } from './sheet-choice.js';
import type { Sheet, Workbook } from '../spreadsheet/spreadsheet-types.js';

/** Rows above the headings of the form, and some that may have been put there. */
const MOST_HEADS = 20;
/** Characters of a comment that is told. */
const LONGEST_ASIDE = 40;

export type ImportRefusal =
  'other-plan' | 'other-department' | 'other-region' | 'other-period' | 'on-its-side' | 'nothing-recognised' | 'nothing-there';

export interface ImportChange extends Typed {
  readonly before: string;
}

export interface ImportPlan {
  readonly by: 'form' | 'name' | 'position';
  /** Indices of the sheets that were taken. */
  readonly sheets: readonly number[];
  readonly changes: readonly ImportChange[];
  /** Cells with other texts than now, that can't be filled. */
  readonly refused: readonly ImportChange[];
  /** Cells that can be filled, with too long a text in the file: they stay as they are. IMPORT12 */
  readonly tooLong: readonly ImportChange[];
  /** Cells that hold what the file says. */
  readonly unchanged: number;
  readonly beyond: number;
  readonly unplaced: readonly Unplaced[];
  readonly columns: readonly TakenColumn[];
  readonly converted: readonly Converted[];
  readonly doubts: readonly Doubt[];
  /** The form was downloaded under another version of the plan. */
  readonly isOtherVersion: boolean;
  /** It was downloaded for another monitoring or evaluation. */
  readonly isOtherCycle: boolean;
}

export type ImportResult = ImportPlan | { readonly why: ImportRefusal; readonly mark?: FormMark };

/** @param chosen index of a sheet, in place of the one that fits best; `file` is the name of the file, with its ending. */
export function planImport(form: FormContext, workbook: Workbook, chosen: number | null = null, file = ''): ImportResult {
  return runWhole(planImportStepwise(form, workbook, chosen, file));
}

/** As `planImport`. IMPORT8 */
export function* planImportStepwise(form: FormContext, workbook: Workbook, chosen: number | null, file = ''): Steps<ImportResult> {
  const result = yield* planned(form, workbook, chosen, file);
  if (isImportRefused(result) || result.changes.length === 0) return result;
  const asides = result.sheets.flatMap((index) => workbook.sheets[index]!.asides ?? []);
  if (asides.length === 0) return result;
  return { ...result, doubts: [...result.doubts, { code: 'asides', text: shortened(asides[0]!), cells: asides.length }] };
}

/** IMPORT14 */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_ASIDE ? `${line.slice(0, LONGEST_ASIDE)}…` : line;
}

function* planned(form: FormContext, { sheets }: Workbook, chosen: number | null, file: string): Steps<ImportResult> {
  const { session } = form;
  const shown = sheets.map((sheet, index) => ({ sheet, index })).filter(({ sheet }) => !sheet.isHidden && hasText(sheet));
  if (shown.length === 0) return { why: 'nothing-there' };
  const own = shown
    .map((one) => ({ ...one, mark: findMark(one.sheet) }))
    .find(({ index, mark }) => mark !== null && (chosen ?? index) === index);
  if (own) {
    const result = yield* fromForm(form, own.sheet, own.index, own.mark!, readBase(sheets));
    if (isImportRefused(result) || chosen !== null) return result;
    const others = shown.filter(({ index }) => index !== own.index);
    return { ...result, unplaced: [...result.unplaced, ...(yield* sheetsBeside(form, others, result.changes))] };
  }

  const candidates = shown.filter(({ index }) => (chosen ?? index) === index);
  const names = withYears(
    sheets.map(({ name }) => name),
    session.periods,
  );
  const placed: PlacedSheet[] = [];
  for (const { sheet, index } of candidates) {
    const one = yield* placeByNameStepwise(form, sheet, { name: names[index]! });
    if (one) placed.push({ ...one, index, name: sheet.name });
  }
  if (placed.length > 0) {
    const said = yield* chosenSheets(form, placed);
    const plan = yield* planOf(session, said.placed, 'name', said.sheets);
    const hidden = chosen === null ? yield* hiddenSheets(form, sheets) : [];
    const covers = shown.filter(({ index }) => placed.every((one) => one.index !== index)).map(({ sheet }) => sheet);
    return {
      ...plan,
      unplaced: [...plan.unplaced, ...hidden],
      doubts: [
        ...plan.doubts,
        ...coverDoubts(form, covers, { ...plan, typed: plan.changes }),
        ...(plan.changes.length > 0
          ? fileDoubts(
              form,
              file,
              plan.sheets.map((index) => sheets[index]!),
            )
          : []),
      ],
    };
  }
  for (const { sheet } of candidates) if (yield* liesOnItsSide(form, sheet)) return { why: 'on-its-side' };
  const [first] = candidates;
  if (!first || !fits(session, first.sheet)) return { why: 'nothing-recognised' };
  const byPosition = yield* placeRowsStepwise(form, first.sheet);
  const aside: readonly Doubt[] = isSheetDoubtful(first.sheet.name) ? [{ code: 'set-aside', text: first.sheet.name.trim() }] : [];
  const isFigures = byPosition.typed.every((one) => isReadable(session, one)) && byPosition.typed.some(isNumber);
  return isFigures
    ? yield* planOf(session, { ...byPosition, doubts: [...byPosition.doubts, ...aside] }, 'position', [first.index])
    : { why: 'nothing-recognised' };
}

/** IMPORT13 */
function* sheetsBeside(
  form: FormContext,
  sheets: readonly { readonly sheet: Sheet; readonly index: number }[],
  changes: readonly ImportChange[],
): Steps<readonly Unplaced[]> {
  const { session } = form;
  const cellOf = ({ row, column }: CellRef) => row * session.form.columns.length + column;
  const after = new Map(changes.map((change) => [cellOf(change), change.text]));
  const found: Unplaced[] = [];
  for (const { sheet, index } of sheets) {
    const placed = yield* placeByNameStepwise(form, sheet, { name: sheet.name });
    const others = (placed?.typed ?? []).filter((one) => (after.get(cellOf(one)) ?? session.text(one.row, one.column)) !== one.text);
    const cells = (yield* withoutComputed(session, others)).length;
    if (cells > 0) found.push({ why: 'other-sheet', text: sheet.name, index, cells });
  }
  return found;
}

/** IMPORT10 */
function* hiddenSheets(form: FormContext, sheets: readonly Sheet[]): Steps<readonly Unplaced[]> {
  const found: Unplaced[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const placed = sheet.isHidden ? yield* placeByNameStepwise(form, sheet, { name: sheet.name }) : null;
    const cells = placed?.typed.length ?? 0;
    if (cells > 0) found.push({ why: 'hidden-sheet', text: sheet.name, index, cells });
  }
  return found;
}

export function isImportRefused(result: ImportResult): result is Extract<ImportResult, { why: ImportRefusal }> {
  return 'why' in result;
}

/** What the rules would say of the changed cells, by key of the cell, were the changes taken. IMPORT7 */
export function* findingsAfter(session: EntrySession, changes: readonly ImportChange[]): Steps<ReadonlyMap<string, readonly Finding[]>> {
  const { form, periods, openPeriods, plan } = session;
  const cellOf = ({ row, column }: CellRef) => row * form.columns.length + column;
  const texts = new Map(changes.map((change) => [cellOf(change), change.text]));
  const states = new EntryStates({
    form,
    periods,
    openPeriods,
    rules: plan.rules,
    textAt: (row, column) => texts.get(cellOf({ row, column })) ?? session.text(row, column),
    reported: (...of) => session.reportedValue(...of),
  });
  const found = new Map<string, readonly Finding[]>();
  const look = (row: number, column: number) => {
    const findings = states.findings(row, column);
    if (findings.length > 0) found.set(`${row}:${column}`, findings);
  };
  yield* states.update(changes, look);
  return found;
}

function* fromForm(
  form: FormContext,
  sheet: Sheet,
  index: number,
  mark: FormMark,
  base: ReadonlyMap<string, BaseText>,
): Steps<ImportResult> {
  const { session } = form;
  if (mark.plan !== session.plan.id) return { why: 'other-plan', mark };
  if (mark.department !== session.department) return { why: 'other-department', mark };
  const regions = yield* regionsOf(form, sheet, mark, base);
  if (regions.length > 0 && !regions.some((region) => session.regions.includes(region))) return { why: 'other-region', mark };
  if (!mark.periods.some((period) => session.periods.includes(period))) return { why: 'other-period', mark };
  const cellOf = ({ row, column }: CellRef) => row * session.form.columns.length + column;
  const was = new Map<number, BaseText>();
  for (const [key, texts] of base) {
    yield;
    const cell = session.form.locate(key);
    if (cell) was.set(cellOf(cell), texts);
  }
  const read = yield* placeByNameStepwise(form, sheet, { empties: (cell) => (was.get(cellOf(cell))?.typed ?? '') !== '' });
  if (!read) return { why: 'nothing-recognised' };
  // Where the file still shows why there is no value, it says what was typed.
  const asTyped = (one: Typed): Typed => {
    const { typed, shown } = was.get(cellOf(one)) ?? {};
    return shown !== undefined && one.text.trim() === shown ? { ...one, text: typed! } : one;
  };
  const placed = { ...read, typed: read.typed.map(asTyped) };
  // What was typed on the page since the download is newer than what the file has kept.
  const isChanged = ({ row, column, text }: Typed) =>
    text !== (was.get(cellOf({ row, column }))?.typed ?? '') || (text !== '' && session.text(row, column) === '');
  yield placed.typed.length;
  const plan = yield* planOf(session, { ...placed, typed: placed.typed.filter(isChanged) }, 'form', [index]);
  const kept = placed.typed.filter((one) => one.text !== '' && !isChanged(one)).length;
  return {
    ...plan,
    unchanged: plan.unchanged + kept,
    isOtherVersion: mark.digest !== digestOf(session.plan),
    isOtherCycle: mark.cycle !== undefined && mark.cycle !== session.cycle,
  };
}

/** IMPORT9: those of the mark; where it has none, those of the keys, else that of the line 地区：. */
function* regionsOf(form: FormContext, { rows }: Sheet, mark: FormMark, base: ReadonlyMap<string, BaseText>): Steps<readonly string[]> {
  if (mark.regions) return mark.regions;
  const keys = new Set(yield* regionsOfKeys(form, rows));
  for (const key of base.keys()) {
    yield;
    const region = parseCellKey(key)?.region;
    if (region !== undefined) keys.add(region);
  }
  return keys.size > 0 ? [...keys] : form.regions.listed(rows.slice(0, MOST_HEADS).flat());
}

function* planOf(session: EntrySession, placed: Placed, by: ImportPlan['by'], sheets: readonly number[]): Steps<ImportPlan> {
  const { typed, beyond, unplaced, columns, converted, doubts } = placed;
  const changes: ImportChange[] = [];
  const refused: ImportChange[] = [];
  const tooLong: ImportChange[] = [];
  const asked = yield* withoutComputed(session, typed);
  for (const one of asked) {
    yield;
    const before = session.text(one.row, one.column);
    if (before === one.text) continue;
    const list = !session.isOpen(one.row, one.column) ? refused : isTooLong(one.text) ? tooLong : changes;
    list.push({ ...one, before });
  }
  const unchanged = typed.length - changes.length - refused.length - tooLong.length;
  return {
    by,
    sheets,
    changes,
    refused,
    tooLong,
    unchanged,
    beyond,
    unplaced,
    columns: by === 'form' ? [] : columns,
    converted,
    doubts: by === 'form' ? doubts : [...doubts, ...(yield* figureDoubts(session, typed))],
    isOtherVersion: false,
    isOtherCycle: false,
  };
}

function fits({ form }: EntrySession, { rows }: Sheet): boolean {
  return rows.length <= form.rows.length && rows.every((row) => row.length <= form.columns.length);
}

function hasText({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((text) => text.trim() !== ''));
}
