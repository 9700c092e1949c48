/**
 * What a table says of itself outside its rows and columns: in lines above it, its caption, the name of its sheet.
 *
 * LINE1 a line above the headings is one text by itself, or begins with a label (单位：, 地区：, 填报单位：), or states a region in two cells (地区 | 台山市) · LINE2 its period counts where the
 * headings say none; a line of another period than the form's keeps all such columns out · LINE3 lines come before the name of the sheet
 * LINE4 a unit holds for indicators measured so · LINE5 a region that is stated keeps all out, one that a title begins with is asked about
 */
import type { EntrySession } from '../../report/session.js';
import type { FormContext } from './form-context.js';
import { isOtherFigures } from './headings.js';
import { plainName } from './names.js';
import { periodsIn } from './period-texts.js';
import type { RegionSaid } from './region-texts.js';
import type { UnitText } from './unit-texts.js';

const LABELLED =
  /^(?:填报|报送|制表|统计|编制|计量|数据|综合|所属|所在)?(?:单位|部门|机关|机构|地区|区域|行政区划|日期|时间|年度|年份|报告期|表号|文号|有效期|负责人|审核人|填表人|填报人|联系人|联系电话|电话|units?|region|period|year)(?:名称|至)?\s*:/iu;
const UNIT_LINE = /^(?:计量|数据)?(?:单位|units?):(.+)$/iu;
const REPORTER = /^(?:填报|报送|上报)(?:单位|部门|机关)(?:\([^()]*\))?:?$/u;
const CHUNKS = /\s{2,}|\u3000+|[;；]/u;

/** What the lines say of the period: one of the form's, another one, or nothing. */
export type PeriodSaid = { readonly period: string } | { readonly elsewhere: string } | null;

export interface TableLines {
  readonly period: PeriodSaid;
  readonly unit: UnitText | null;
  /** Another region than the form's, as it stands in the table. */
  readonly region: { readonly text: string; readonly isStated: boolean } | null;
  /** The form's region that is stated, or named in a title. */
  readonly ownRegion: RegionSaid | null;
}

/**
 * @param lines texts above the table, the uppermost first.
 * @param name that of the sheet.
 */
export function readLines({ session, units, regions }: FormContext, lines: readonly string[], name = ''): TableLines {
  const chunks = lines.flatMap((line) => line.split(CHUNKS)).filter((text) => text.trim() !== '');
  let unit: UnitText | null = null;
  for (const chunk of chunks) {
    const [, stated] = UNIT_LINE.exec(plainName(chunk).replace(/^[([](.*)[)\]]$/u, '$1')) ?? [];
    if (stated !== undefined) unit ??= units.read(stated);
  }
  const places = [...chunks.map((chunk) => regions.inLine(chunk)), regions.section(name)].filter((one) => one !== null);
  const elsewhere = places.filter(({ region }) => region === null).map(({ text, isStated }) => ({ text, isStated }));
  const own = places.filter(({ region }) => region !== null);
  return {
    period: periodSaid(session, chunks) ?? periodSaid(session, [/^\s*(?:19|20)\d{2}\s*$/.test(name) ? `${name}年` : name]),
    unit,
    region: elsewhere.find(({ isStated }) => isStated) ?? elsewhere[0] ?? null,
    ownRegion: own.find(({ isStated }) => isStated) ?? own[0] ?? null,
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
export function isLine(form: FormContext, row: readonly string[], columns: readonly number[], isLast: boolean): boolean {
  const { headings } = form;
  const texts = row.flatMap((text, c) => (text.trim() === '' ? [] : [{ text, c }]));
  if (!isLast && statesRegion(form, textsOf(row))) return true;
  if (texts.length === 0 || columns.some((c) => headings.heading(row[c] ?? '')?.tells === 'label')) return false;
  if (texts.some(({ text }) => LABELLED.test(plainName(text).replace(/\([^()]*\)(?=:)/gu, '')))) return true;
  if (new Set(texts.map(({ text }) => text.trim())).size > 1) return false;
  const isOverNames = texts.some(({ c }) => columns.includes(c));
  if (isOverNames) return true;
  const heading = headings.heading(texts[0]!.text);
  return heading === null ? !isLast : heading.tells !== undefined && !isOtherFigures(heading.tells);
}

/** A row above the table as one text. LINE1 */
export function lineOf(form: FormContext, row: readonly string[]): string {
  const texts = textsOf(row);
  const isParted = statesRegion(form, texts);
  return texts
    .map((text, i) => (i === 0 ? '' : isParted && isLabel(texts[i - 1]!) ? '：' : '  ') + (isParted ? unmarked(text) : text))
    .join('');
}

function textsOf(row: readonly string[]): readonly string[] {
  return [...new Set(row.map((text) => text.trim()))].filter((text) => text !== '');
}

function isLabel(text: string): boolean {
  return LABELLED.test(`${plainName(unmarked(text))}:`);
}

function unmarked(text: string): string {
  return text.replace(/[:：]\s*$/u, '');
}

/** One region or office behind the label, and the next label behind it: more of them are headings. */
function statesRegion({ headings, regions }: FormContext, texts: readonly string[]): boolean {
  return texts.some((text, i) => {
    const [place, next] = [texts[i + 1], texts[i + 2]];
    if (place === undefined || (next !== undefined && !isLabel(next))) return false;
    if (REPORTER.test(plainName(text))) return headings.heading(place) === null && !isLabel(place);
    return headings.heading(text)?.tells === 'region' && (regions.find(place) !== null || regions.isElsewhere(place));
  });
}
