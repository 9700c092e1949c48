/**
 * Units that a sentence, a heading of names or a mark only mentions: 表中人数以千人计, 参保人数均为千人, 数值×1000.
 *
 * UNITMENTION1 a multiple of a counted thing or of money (千人, 万元), or a rate by its sign or its word (‰, 万分率), in any text that speaks of the table; not behind
 * a digit or a word for how many (3.2万人, 每千人, 近万人), nor where something is called so (千人计划) · UNITMENTION2 a multiplier alone where it is said to be the
 * unit: 以千计, 人数以万计, 精确到千位 · UNITMENTION3 a sentence that says all figures were multiplied or divided: 扩大100倍, ×1000, 数值为小数; not a formula, ×100%
 * UNITMENTION4 it is asked about where it would make
 * another number of one that no nearer unit is told for, of the indicators that the text names, where it names some; not where one of the table has that unit itself
 */
import type { Indicator } from '../../plan/schema.js';
import { isRate } from '../../plan/unit.js';
import { plainName } from './names.js';
import { REPORTER } from './reporters.js';
import { conversionTo, conversionToPart, isOfRates, type UnitText, type UnitTexts } from './unit-texts.js';

const THING = '(?:人次|人|名|元|户|个|件|例|所|张|家|亩|公顷|平方米|吨|小时)';
/** 指标/千人 heads names; 元/千人 is a unit of its own. */
const NOT_BEFORE = '(?:(?<=(?:指标|项目|名称)/)|(?<![\\d.一二两三四五六七八九十百千万亿几数上近过约达超逾每/第成好]))';
/** What goes on behind a unit, rather than what is called so. */
const BEHIND = '(?=$|[^\\p{Script=Han}\\d]|为|计(?!划)|统计|填|表示|口径|列|折)';
const MULTIPLE = new RegExp(`${NOT_BEFORE}([十百千万亿]{1,3}${THING}(?:/[\\p{Script=Han}]{1,2})?)${BEHIND}`, 'gu');
const RATE = new RegExp(`${NOT_BEFORE}([‰‱]|十?[千万]分[率比数])(?![\\d之])`, 'gu');
const ALONE =
  /(?:(?<!数)以|(?<=^(?:附?注|备注|说明)?:?\p{Script=Han}{0,6}[人户件例个]次?数)以|[按用为]|精确到|保留到)["“‘']?([百千万亿])["”’']?(?:为单位|计|位|表示)/gu;
const SCALED =
  /(?:扩大|放大|缩小)(?:了|至|到)?10+倍|数的10+倍|(?:^|[^\d=/÷)率%])(?:[×*x]|乘以?|除以?|÷)10{1,6}(?![\d%‰/])|(?:[为是系均以用按]|采用|填)小数(?=$|[^\p{Script=Han}]|形式|表示|填|计|列)/u;
/** 填报单位 万人 is who has filled in. */
const OF_REPORTER = new RegExp(`^${REPORTER}`, 'u');
const FORMULA = /=|公式|计算方法|÷.*[×*]/u;
/** A longer text is no statement of a unit. */
const LONGEST = 200;

export interface UnitMention {
  /** The line, as it stands in the table. */
  readonly text: string;
  /** Nothing for one that says all numbers were multiplied. */
  readonly units: readonly UnitText[];
  /** Plain names of the indicators it speaks of, nothing where it names none. */
  readonly names: readonly string[];
}

/** Most texts have none of these characters. */
export function mayMention(text: string): boolean {
  return /[百千万萬亿億‰‱×*xX乘除÷倍]|小[数數]/u.test(text);
}

/** @param names plain names of the plan's indicators. */
export function unitMention(units: UnitTexts, line: string, names: ReadonlySet<string>): UnitMention | null {
  if (line.length > LONGEST || !mayMention(line)) return null;
  const text = line.trim();
  const plain = plainName(text);
  if (OF_REPORTER.test(plain)) return null;
  if (SCALED.test(plain) && !FORMULA.test(plain)) return { text, units: [], names: [] };
  if (![MULTIPLE, RATE, ALONE].some((pattern) => plain.search(pattern) >= 0)) return null;
  const named = [...names].filter((name) => plain.includes(name));
  const rest = named.reduce((left, name) => left.replaceAll(name, ''), plain);
  const found = [MULTIPLE, RATE, ALONE].flatMap((pattern) =>
    [...rest.matchAll(pattern)].flatMap(
      ([, unit]) => units.read(unit!.replace(/^(十?万)分.$/u, (_, of: string) => (of === '万' ? '/10000' : '/100000'))) ?? [],
    ),
  );
  return found.length === 0 ? null : { text, units: found, names: named };
}

/**
 * What a mention says of a number: that it is another one, that it is in its own unit, or nothing. UNITMENTION4
 *
 * @param counted what a numerator or denominator counts; `null` of a value.
 */
export function saidOf(mention: UnitMention, indicator: Indicator, counted: string | null = null): 'other' | 'own' | null {
  if (mention.units.length === 0) return 'other';
  if (mention.names.length > 0 && !mention.names.includes(plainName(indicator.name))) return null;
  const said = mention.units.map((unit) => {
    const conversion = counted === null ? conversionTo(indicator, unit) : conversionToPart(counted, unit);
    if (conversion === null) return 'own';
    return conversion !== 'other' || (counted === null && isOfRates(unit) && isRate(indicator.unit)) ? 'other' : null;
  });
  return said.find((one) => one === 'own') ?? said.find((one) => one === 'other') ?? null;
}
