/**
 * Where the rows of a table begin below its headings, and where those end that have figures.
 *
 * TABLEBODY1 below a row of headings, 指标 | 2025年, a row of an indicator that the plan has not is no second one, whatever stands in it: 医院床位数 | 2024
 * TABLEBODY2 but a row that tells columns of one heading apart is: 指标 | 数值 | 数值 over 健康 | 2024年 | 2025年; so is one of a field alone, 健康 | 目标值
 */
import type { Steps } from '../../documents/steps.js';
import type { FormContext } from './form-context.js';
import { findRow, someRow, type Rows } from './row-steps.js';
import { sectionStated } from './table-lines.js';
import { isHeadingRow } from './table-rows.js';
import { isFigureText, isNote } from './table-texts.js';

/** Rows above the first name that can be headings. */
export const MOST_HEADINGS = 8;

const NAME = /\p{Script=Han}{2}(?!.*[:：]$)|[a-z]{3}/iu;
/** What names of indicators end with, before a unit in brackets. */
const INDICATOR = /(?:率|比例?|比重|[^级度季届]数|[数总金]量|额|面积|人口|水平|收入|寿命|年限|指数)(?:\s*[(（][^()（）]*[)）])?$/u;

/** The first row below the headings. */
export function* firstRow(form: FormContext, filled: Rows, names: readonly number[]): Steps<number> {
  const { headings, texts } = form;
  const isHeadings = (row: readonly string[]) => isHeadingRow(headings, row, names);
  const isNamed = (row: readonly string[]) => names.some((c) => texts.find(row[c] ?? '')?.named);
  const named = yield* findRow(filled, (row, r) => isNamed(row) && !isTitle(filled, r, isHeadings));
  // That of the first name, or the first of those right above it that carry figures and can be no headings.
  let first = named;
  for (let r = named - 1; r >= 0; r--) {
    const row = filled[r]!;
    yield row.length;
    const others = row.filter((text, c) => text.trim() !== '' && !names.includes(c));
    const headed = others.filter((text) => headings.heading(text));
    const hasFigures = others.some((text) => isFigureText(text) && !headings.heading(text));
    const hasName = names.some((c) => (row[c] ?? '').trim() !== '');
    if (hasName && hasFigures && !isHeadings(row)) first = r;
    else if (headed.length > 0 || isHeadings(row)) break;
  }
  first = belowHeadings(form, filled, names, first);
  // A row of a period between the headings and the first name heads those below it; so do several without headings.
  let section = first;
  const isSection = (row: readonly string[]) =>
    names.some((c) => sectionStated(form, row[c] ?? '') !== null) && new Set(row.filter((text) => text.trim() !== '')).size === 1;
  for (; section > 0 && (isBlank(filled[section - 1]!) || isSection(filled[section - 1]!)); section--) yield filled[section - 1]!.length;
  if (section === first || (section > 0 && isHeadings(filled[section - 1]!))) return section;
  // 目标值 above the first rows, and 实际值 above others.
  return (yield* someRow(filled.slice(first), isSection)) ? section : first;
}

/** The first row, below a row of headings, of an indicator that the plan has not. TABLEBODY1 */
function belowHeadings(form: FormContext, filled: Rows, names: readonly number[], first: number): number {
  const { headings } = form;
  const from = Math.max(0, first - MOST_HEADINGS);
  const isHeading = (row: readonly string[]) => names.some((c) => headings.heading(row[c] ?? '')?.tells === 'label');
  const stack: (readonly string[])[] = [];
  for (let r = from; r < first; r++) {
    const row = filled[r]!;
    if (isHeading(row)) stack.push(row);
    else if (stack.length > 0 && isOfUnknown(form, row, names, stack)) return r;
    else if (stack.length > 0 && !isBlank(row)) stack.push(row);
  }
  return first;
}

/** 医生数 | 2056 below headings that tell its cells apart; 健康 | 2024年 may head those below it. TABLEBODY2 */
function isOfUnknown({ headings, texts }: FormContext, row: readonly string[], names: readonly number[], stack: Rows): boolean {
  const name =
    [...names]
      .reverse()
      .map((c) => (row[c] ?? '').trim())
      .find((text) => text !== '') ?? '';
  if (!NAME.test(name) || headings.heading(name) !== null || texts.find(name) !== null || isNote(name)) return false;
  const others = row.flatMap((text, c) => (text.trim() === '' || names.includes(c) ? [] : [{ text, c }]));
  const over = others.map(({ c }) => stack.map((one) => (one[c] ?? '').trim()).join('\t'));
  const isApart = new Set(over).size === over.length && over.every((text) => text.trim() !== '');
  if (others.every(({ text }) => text.trim() === name) || !isApart) return false;
  return INDICATOR.test(name) || !others.some(({ text }) => !isFigureText(text) && headings.stated(text) !== null);
}

/** The name of an indicator alone in its row, with the headings below. */
function isTitle(filled: Rows, r: number, isHeadings: (row: readonly string[]) => boolean): boolean {
  if (new Set(filled[r]!.filter((text) => text.trim() !== '')).size > 1) return false;
  const next = filled.slice(r + 1, r + 1 + MOST_HEADINGS);
  const heading = next.findIndex(isHeadings);
  return heading >= 0 && !next.slice(0, heading).some((one) => one.some((text) => isFigureText(text)));
}

/** The first row below the last that has figures. */
export function* footOf(filled: Rows, first: number): Steps<number> {
  let foot = filled.length;
  for (; foot > first && !filled[foot - 1]!.some((text) => isFigureText(text)); foot--) yield filled[foot - 1]!.length;
  return foot;
}

function isBlank(row: readonly string[]): boolean {
  return row.every((text) => text.trim() === '');
}
