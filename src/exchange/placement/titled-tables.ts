/**
 * Tables of one indicator, which stands in the title or in the name of the sheet, with regions or years down the side:
 *
 *     适龄妇女宫颈癌人群筛查率
 *     镇街 | 2024年 | 2025年
 *
 * TITLED1 where no row names an indicator beside figures, a title that is the name of one, with nothing besides but regions, years, a unit and words
 * for tables, names every row below the headings of regions or years, up to the next title · TITLED2 without such a title the name of the sheet does
 */
import type { Steps } from '../../documents/steps.js';
import type { Block } from '../../spreadsheet/block.js';
import type { FormContext } from './form-context.js';
import { apart, plainName } from './names.js';
import { readPeriod } from './period-texts.js';
import { mapRows, someRow } from './row-steps.js';
import { isFigureText, onlyText } from './table-texts.js';

/** What titles say besides: 表1, 各镇街, 情况统计表. */
const TITLE_WORD =
  /^(?:附?[表件]\d{0,2}(?:-\d{1,2})?|[全各](?:镇街|乡镇|街道|县市区|县区|市县|地区|[国省市县区镇乡村])|[各分按及和]|指标|镇街|乡镇|街道|县市区|县区|市县|地区|区域|年度|历年|情况|统计|监测|汇总|一览|明细|数据|对比|比较|表|的|年|[()[\]:,.;_-])/;
const MOST_TITLED = 120;
const MOST_HEADS = 100;
/** Rows from a title down to its headings. */
const MOST_ABOVE = 4;
/** A label of regions or years is shorter, and holds no figures. */
const LABEL = /^\D{1,20}$/;

/** The block with the name beside its rows, in a column of its own at the right; itself where it is no such table. */
export function* withTitledNames(form: FormContext, block: Block, sheet = ''): Steps<Block> {
  const { rows } = block;
  const isNamed = (row: readonly string[]) => row.some((text) => form.texts.find(text)?.named) && row.some((text) => isFigureText(text));
  const isHeadRow = yield* mapRows(rows, (row) => isHead(form, row));
  const heads = new Set(isHeadRow.flatMap((is, r) => (is ? [r] : [])));
  if (heads.size === 0 || heads.size > MOST_HEADS || (yield* someRow(rows, isNamed))) return block;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const names = [...new Set(form.session.form.indicators.map(({ name }) => plainName(name)))];
  const titles = new Map<number, { readonly name: string; readonly isAll: boolean }>();
  for (const head of heads) {
    for (let r = head - 1; r >= Math.max(0, head - MOST_ABOVE) && !rows[r]!.some(isFigureText); r--) {
      const text = onlyText(rows[r]!);
      const name = text === null ? null : nameIn(form, names, text);
      if (name !== null) titles.set(r, { name, isAll: form.texts.find(text!)?.named !== undefined });
    }
  }
  const fromSheet = titles.size === 0 ? nameIn(form, names, sheet) : null;
  if (titles.size === 0 && fromSheet === null) return block;
  let [name, head] = [fromSheet, -1];
  const named = yield* mapRows(rows, (row, r): readonly string[] => {
    const title = titles.get(r);
    if (title) [name, head] = [title.name, -1];
    if (heads.has(r)) head = r;
    if (title?.isAll) return [];
    const beside = name === null || head < 0 ? '' : r === head ? '指标' : row.some(isFigureText) ? name : '';
    return beside === '' ? row : [...row, ...Array.from({ length: width - row.length }, () => ''), beside];
  });
  return { ...block, rows: named };
}

/** Headings that begin with regions or years, and no names. */
function isHead({ headings }: FormContext, row: readonly string[]): boolean {
  const texts = row.filter((text) => text.trim() !== '');
  const isLabel = (text: string) => LABEL.test(text) && ['region', 'period'].includes(headings.heading(text)?.tells ?? '');
  return texts.length > 1 && texts.slice(0, 2).some(isLabel);
}

/** The one indicator that a title names, with its unit, where all else in it is understood. */
function nameIn(form: FormContext, names: readonly string[], title: string): string | null {
  if (title.trim() === '' || title.length > MOST_TITLED) return null;
  if (form.texts.find(title)?.named?.rows.length) return title.trim();
  const plain = apart(title);
  const found = names.filter((one) => plain.includes(one)).sort((one, other) => other.length - one.length);
  const [name] = found;
  if (name === undefined || found.some((other) => !name.includes(other))) return null;
  const at = plain.indexOf(name);
  const unit = form.units.bracketed(plain);
  return isTitle(form, plain.slice(0, at)) && isTitle(form, plain.slice(at + name.length))
    ? `${name}${unit ? `(${unit.text})` : ''}`
    : null;
}

function isTitle({ regions, units }: FormContext, text: string): boolean {
  let rest = text.replace(/\(([^()]*)\)/g, (bracket, inside: string) => (units.read(inside) ? '' : bracket));
  while (rest !== '') {
    const word = TITLE_WORD.exec(rest)?.[0].length ?? readPeriod(rest)?.length;
    const place = word === undefined ? placeLength(regions, rest) : 0;
    if (word === undefined && place === 0) return false;
    rest = rest.slice(word ?? place);
  }
  return true;
}

/** Characters of a region of the plan at the beginning. */
function placeLength(regions: FormContext['regions'], text: string): number {
  for (let length = Math.min(text.length, 12); length > 1; length--) {
    const place = text.slice(0, length);
    if (regions.find(place) !== null || regions.isOfPlan(place)) return length;
  }
  return 0;
}
