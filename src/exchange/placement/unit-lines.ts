/** The unit that lines above a table, notes below it, its title or the name of its sheet state for all of its numbers. LINE4 is in `table-lines.ts`. */
import { simplified } from './names.js';
import type { UnitText, UnitTexts } from './unit-texts.js';

const UNIT_LABEL = '(?:计量|计数|计算|核算|度量|数据|数值|数量|人数|金额|货币)?(?:单位|units?)';
/** 以上数据, 本表各项指标均 */
const POINTING = '(?:(?:以[上下]|上述|[本此该上下]表|表[中内])(?:各项|各类|所有|全部)?(?:数据|数字|数值|指标|资料)?的?[均都]?)?';
/** 单位： at the beginning, or behind a blank, a bracket, a mark or a date, and what stands behind it. */
const UNIT_LINE = new RegExp(
  `(?:^|[\\s(（[【,，.。;；:：*※]|(?<!制)表|[年度末月日况数据])${POINTING}${UNIT_LABEL}\\s*(?:[:：=]|[均都]?[为是][:：]?)\\s*((?:[^()（）;；。\\]】]|[(（][^()（）]*[)）])+)`,
  'iu',
);
/** 以万人为单位 */
const UNIT_BY = /以["“”'‘’「]?([^以为,，.。;；:：()（）\s"“”'‘’「」]{1,12})["“”'‘’」]?[为作](?:计[量算]|统计)?单位/u;
const IS_UNIT_LINE = new RegExp(
  `^[\\s(（]*${POINTING}(?:${UNIT_LABEL}\\s*(?:[:：=]|[均都]?[为是])|以[^以,，.。;；:：\\s]{1,14}[为作](?:计[量算]|统计)?单位)`,
  'iu',
);
/** 单位 万人, 单位万人, 统计单位：万人: only what is a unit can be one. */
const UNIT_BEHIND = new RegExp(
  `(?:^|[\\s(（[【:：*※])(?:统计|报表|指标)?${UNIT_LABEL}\\s*(?:[:：;；—－=-]\\s*)?([^\\s)）\\]】:：;；—－=-][^\\s)）\\]】。]*)[)）\\]】]?[\\s。]*$`,
  'iu',
);
/** A sheet that is called 万人; 人 or 户 alone is what it is about. */
const MULTIPLE = /[百千万亿%‰]/u;

/** （以上单位：千人） between two tables is said of the upper one. */
export function speaksOfAbove(line: string): boolean {
  return /^[\s(（]*(?:以上|上述|上表)/u.test(line);
}

/** Does a line begin with a unit for the table? */
export function isUnitLine(line: string): boolean {
  return IS_UNIT_LINE.test(line);
}

/** @param lines those above the table and the notes below it, the uppermost first; `titles` may have a unit in brackets. */
export function unitSaid(
  units: UnitTexts,
  { lines, titles, name }: { readonly lines: readonly string[]; readonly titles: readonly string[]; readonly name: string },
): UnitText | null {
  const all = [...lines, simplified(name)];
  const stated = all.map((line) => UNIT_LINE.exec(line)?.[1]?.split(/\s{2,}/)[0]).find((text) => text !== undefined);
  return (
    (stated === undefined
      ? null
      : (units.read(stated) ?? units.read(stated.replace(/[(（].*$/, '')) ?? units.stated(stated.replace(/([^,，、])\s.*/, '$1')))) ??
    all
      .flatMap((line) => [UNIT_BEHIND.exec(line)?.[1], UNIT_BY.exec(line)?.[1]])
      .map((text) => (text === undefined ? null : units.read(text)))
      .find((unit) => unit !== null) ??
    titles.map((text) => units.bracketed(text)).find((unit) => unit) ??
    (MULTIPLE.test(name) ? units.read(name) : null)
  );
}
