/**
 * What a table says of itself outside its rows and columns: in lines above it, its caption, the name of its sheet.
 *
 * LINE1 a line above the headings is one text by itself, or begins with a label (单位：, 地区：, 填报单位：) · LINE2 its period counts where the
 * headings say none; a line of another period than the form's keeps all such columns out · LINE3 lines come before the name of the sheet
 * LINE4 a unit, 单位：万人 or in brackets in a title, holds for indicators measured so · LINE5 a region that is stated keeps all out, one that a title begins with is asked about
 */
import type { EntrySession } from '../../report/session.js';
import type { FormContext } from './form-context.js';
import { isOtherFigures } from './headings.js';
import { plainName } from './names.js';
import { periodsIn } from './period-texts.js';
import type { UnitText } from './unit-texts.js';

const LABELLED =
  /^(?:填报|报送|制表|统计|编制|计量|数据|综合|所属|所在)?(?:单位|部门|机关|机构|地区|区域|行政区划|日期|时间|年度|年份|报告期|表号|文号|有效期|负责人|审核人|填表人|填报人|联系人|联系电话|电话|units?|region|period|year)(?:名称|至)?\s*:/iu;
/** 单位： at the beginning, or behind a blank, a bracket, a mark or a date, and what stands behind it. */
const UNIT_LINE =
  /(?:^|[\s(（[【,，.。;；:：]|[年度末月日表况数据])(?:计量|数据)?(?:单位|units?)\s*(?:[:：]|均?[为是])\s*((?:[^()（）;；。\]】]|[(（][^()（）]*[)）])+)/iu;
const CHUNKS = /\s{2,}|\u3000+|[;；]/u;

/** What the lines say of the period: one of the form's, another one, or nothing. */
export type PeriodSaid = { readonly period: string } | { readonly elsewhere: string } | null;

export interface TableLines {
  readonly period: PeriodSaid;
  readonly unit: UnitText | null;
  /** Another region than the form's, as it stands in the table. */
  readonly region: { readonly text: string; readonly isStated: boolean } | null;
}

/**
 * @param lines texts above the table, the uppermost first.
 * @param name that of the sheet; `notes` are texts below it, which can state a unit.
 */
export function readLines(
  { session, units, regions }: FormContext,
  lines: readonly string[],
  { name = '', notes = [] }: { readonly name?: string | undefined; readonly notes?: readonly string[] } = {},
): TableLines {
  const chunks = lines.flatMap((line) => line.split(CHUNKS)).filter((text) => text.trim() !== '');
  const stated = [...lines, ...notes].map((line) => UNIT_LINE.exec(line)?.[1]?.split(/\s{2,}/)[0]).find((text) => text !== undefined);
  const titles = [...chunks, name].filter((text) => !LABELLED.test(plainName(text)));
  const elsewhere = chunks.map((chunk) => regions.elsewhereIn(chunk)).filter((one) => one !== null);
  if (regions.isElsewhere(name)) elsewhere.push({ text: name, isStated: true });
  return {
    period: periodSaid(session, chunks) ?? periodSaid(session, [/^\s*(?:19|20)\d{2}\s*$/.test(name) ? `${name}年` : name]),
    unit:
      (stated !== undefined
        ? (units.read(stated) ?? units.read(stated.replace(/[(（].*$/, '')) ?? units.stated(stated.replace(/([^,，、])\s.*/, '$1')))
        : null) ??
      titles.map((text) => units.bracketed(text)).find((unit) => unit) ??
      null,
    region: elsewhere.find(({ isStated }) => isStated) ?? elsewhere[0] ?? null,
  };
}

function periodSaid({ periods }: EntrySession, lines: readonly string[]): PeriodSaid {
  const found = new Map<string, string>();
  for (const line of lines) for (const period of periodsIn(plainName(line))) found.set(period, line.trim());
  if (found.size === 0) return null;
  const own = [...found.keys()].filter((period) => periods.includes(period));
  if (own.length > 0) return found.size === 1 ? { period: own[0]! } : null;
  // 2025年 over a form of its first half says no more than the year.
  if ([...found.keys()].some((period) => periods.some((one) => one.startsWith(`${period}-`)))) return null;
  return { elsewhere: [...found.values()][0]! };
}

/** Is a row above the body of a table a line of its own, rather than headings? LINE1 */
export function isLine({ headings }: FormContext, row: readonly string[], columns: readonly number[], isLast: boolean): boolean {
  const texts = row.flatMap((text, c) => (text.trim() === '' ? [] : [{ text, c }]));
  if (texts.length === 0 || columns.some((c) => headings.heading(row[c] ?? '')?.tells === 'label')) return false;
  if (texts.some(({ text }) => LABELLED.test(plainName(text)))) return true;
  if (new Set(texts.map(({ text }) => text.trim())).size > 1) return false;
  const isOverNames = texts.some(({ c }) => columns.includes(c));
  if (isOverNames) return true;
  const heading = headings.heading(texts[0]!.text);
  return heading === null ? !isLast : heading.tells !== undefined && !isOtherFigures(heading.tells);
}
