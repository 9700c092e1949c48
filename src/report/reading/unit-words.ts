/**
 * What stands behind a number or in brackets, and is no source and no other word: a unit, a multiplier, or another number.
 *
 * Nothing is reckoned with it: a text that has it is refused with what it is, and the clerk writes the number that is meant.
 *
 * UNITWORD1 a unit: a rate, a counted noun 量词, money, time, a measure, by itself or behind a multiplier or over another: 万元, 元/人·月, 名/千名儿童
 * UNITWORD2 a multiplier: 万, 百万, ×10 · UNITWORD3 a number, with whatever unit: 80, 80%, 约8万人, 百分之八十 · UNITWORD4 of any width, in
 * brackets of any kind, behind 单位： or 以…计 · UNITWORD5 a year is neither, and nor is any longer text that has such words in it
 */
import type { UNITS } from '../../plan/schema.js';

export type UnitWord = 'unit' | 'multiplier' | 'number';

/** No unit is written longer. */
const LONGEST = 24;

const NUMBER = '(?:[+-]?\\d[\\d.,]*(?:\\^\\d+|的\\d次方)?|[零〇一二两三四五六七八九][零〇一二两三四五六七八九十百千点]*)';
export const MULTIPLIER = '(?:[十百千万亿]+|thousand|million|billion|[kw])';
/** What things and persons are counted by. */
export const COUNTED =
  '人次|人天|人份|人|名|位|户次|户|家|个|所|张|件|例|起|宗|次|场|项|条|台|套|辆|座|栋|幢|间|处|份|篇|册|本|支|只|头|株|棵|对|双|种|类|款|颗|粒|片|块|枚|盒|瓶|箱|趟|床位?|孩|岗|person-times?|persons?|people';
export const NOUN = `(?:${[
  '[%‰‱]|个?[百千]分点|[百千万]分[比率数]|几?分之几|percentagepoints?|pp|percent|permille|比值|比例|ratio|倍|成',
  COUNTED,
  '周岁|岁|学年|学期|年|季度|个?月|周|天|日|课时|学时|工时|小时|时|分钟|分|秒钟?|years?|hours?|months?|weeks?|days?|minutes?',
  '[¥$€£]|人民币元?|美元|港元|欧元|元|角|yuan|rmb|cny|usd',
  '平方公里|平方千米|平方米|平米|立方米|公里|千米|厘米|毫米|米|公顷|亩|吨标准煤|吨|千克|公斤|毫克|克|斤|毫升|升|千瓦时|千瓦|兆|分贝|°c',
  'km2|hm2|m2|m3|km|cm|mm|m|kg|mg|g|t|ml|l|kwh|mbps|kbps|db',
].join('|')})`;
/** Whom a rate is counted among. */
export const AMONG =
  '(?:常住人口|户籍人口|人口|妇女|女性|男性|儿童|老年人|居民|学生|职工|产妇|孕产妇|活产|新生儿|婴儿|女婴|男婴|床位|children|live-?births)';
const TERM = `${NUMBER}?${MULTIPLIER}?${NOUN}?${AMONG}?`;
const BETWEEN = '(?:[/\u2044·*×x:~～至到—–-]|每|分之|per)';
const WHOLE = new RegExp(`^${BETWEEN}?${TERM}(?:${BETWEEN}${TERM})*$`);

const HAS_NOUN = new RegExp(NOUN);
const HAS_MULTIPLIER = new RegExp(`${MULTIPLIER}|[*×x]\\d`);
const BEGINS_WITH_NUMBER = new RegExp(`^(?!1/)${NUMBER}`);
const ENCLOSING = /^[\s"'“”‘’()[\]{}【】〔〕「」<>《》]+|[\s"'“”‘’()[\]{}【】〔〕「」<>《》.。]+$/g;
const LEAD = /^(?:计量单位|单位|units?|人均|户均|[以按约合即共占为达超≈~<>=≤≥]|大约|不[低高多少]于)*:?/;
const END = /(?:为单位|计|以上|以下|以内|左右)$/;
const YEAR = /^(?:(?:19|20)\d{2}|[一二][零〇九][零〇一二三四五六七八九]{2})(?:年|([-/.])\d{1,2}(?:\1\d{1,2})?$)/;
const RATE = /^(?:1?\/|每|per)\d*[十百千万亿\d]/;

/** @param typed normalized text, see `normalizeTyped`. */
export function unitWordOf(typed: string): UnitWord | null {
  if (typed.length > 2 * LONGEST) return null;
  const plain = typed.toLowerCase().replace(/\s/g, '').replace(ENCLOSING, '');
  if (plain.length > LONGEST || YEAR.test(plain)) return null;
  const word = plain.replace(LEAD, '').replace(END, '');
  if (!WHOLE.test(word)) return null;
  if (RATE.test(word)) return 'unit';
  if (BEGINS_WITH_NUMBER.test(word) || /分之./.test(word)) return 'number';
  if (HAS_NOUN.test(word.replace(/[a-z]+lion|thousand/g, ''))) return 'unit';
  if (HAS_MULTIPLIER.test(word)) return 'multiplier';
  return /\d/.test(word) ? 'number' : null;
}

const IS_COUNTED = new RegExp(`^(?:${COUNTED})$`);

/** Is a text what things and persons are counted by, and nothing else: 例? */
export function isCountedNoun(text: string): boolean {
  return IS_COUNTED.test(text);
}

const STANDARD: readonly (readonly [RegExp, (typeof UNITS)[number]])[] = [
  [/^%$/, 'percent'],
  [/^‰$/, 'permille'],
  [/^(?:\/(?:1万|万|10000|10,000)|‱)$/, 'per-10000'],
  [/^\/(?:10万|十万|100000|100,000)$/, 'per-100000'],
  [/^(?:周?岁|年)$/, 'years'],
  [/^小时$/, 'hours'],
  [/^人次$/, 'person-times'],
  [/^[人名位]$/, 'persons'],
];

/** The unit of the plans' own code that a text without blanks writes. */
export function standardUnitOf(text: string): (typeof UNITS)[number] | undefined {
  return STANDARD.find(([pattern]) => pattern.test(text))?.[1];
}
