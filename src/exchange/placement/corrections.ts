/**
 * What tables call corrections of figures that they have beside them, too.
 *
 * CORRECTION1 another number in a column of corrected ones, 更正后, 核实数, is asked about · CORRECTION2 so is a remark that tells another number as the right
 * one, 应为91, or that the one beside it is wrong · CORRECTION3 and a row or a line that corrects one above, 更正：参保人数, 注：筛查率更正为91%; not what rules have, 费率改为1% · CORRECTION4 of sheets called alike the later version corrects the
 * earlier: 更正, （改）, 最新, V2, 终稿; 更正 alone corrects all others · CORRECTION5 of rows of one name that which is marked as void, old or replaced falls,
 * and that which is marked as corrected or new comes before the others; the mark stands in brackets behind the name, or in a cell by itself
 * CORRECTION6 a remark that holds another number of the size of the value, with no unit and no year, tells the right one, 统计局数82.1, 上报81.2，核定82.1; not where it is known
 * for what it is: last year's, a target, a part, a count of persons, a bound · CORRECTION7 so does a line below that names the row, S（核定）82.1, or has its number: 更正96.5为95.6; a short name is
 * that of the row that has its characters, 婚检率以79为准
 */
import type { FormContext } from './form-context.js';
import { piecesOf } from './brackets.js';
import { plainName } from './names.js';

const CORRECTED = '更正|订正|修正|修订|勘误|改正|修改|更新|核实|核定|复核|最终';
const COLUMN = new RegExp(`(?:^|/ ?|[(]|\\d年?度?)(?:${CORRECTED}|终审|审定|核对)(?:后的?|为)?(?:[数值]|数据|数值|结果)?[)]?$`, 'u');
const WRONG = /^(?:[此该]?(?:数据?|数值|值)?|.{0,6})(?:有误|错误|填错)(?:$|,)/u;
const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const CHANGED = `(?:${CORRECTED}|勘误|调整|审定|改)后?(?:的?(?:数据?|数值|值))?[为成是:]*`;
/** What stands before the right number. */
const TELLING = [
  `已?${CHANGED}`,
  `(?:实际?)?应(?:该|当)?(?:${CHANGED}|填?[为是:]*)`,
  '实[为是]|实际(?:完成|达到)?(?:数据?|数值|值)?[为是:]*',
  '正确的?(?:值|数值?|数据)?[应为是:]*',
  '[^,;:]{0,8}(?:反馈|核定|审定|审核|认定|公布|发布)的?(?:数据?|数值|值|结果)?[为是:]*',
].join('|');
const RIGHT = new RegExp(`^[此该]?(?:数据?|数值|值)?(?:(?:${TELLING})${NUMBER}|(?:应该?)?以${NUMBER}[%‰]?为准)`, 'u');
const ROW = /^[([【*]*(?:更正|订正|修正|勘误|改正)(?:后|[数值]|数据)?(?:$|[)\]】:,为]|[^\d])/u;
const WHOLE = /^(?:更正|订正|勘误|改正|最新)(?:后|稿|版|表|数据|数)?$/u;
const LATEST = /^(.+?)[-_(]*(?:更正|订正|修正|修订|勘误|改正|修改|改后?|更新|最新|最终|终)(?:后|稿|版|表|数据|数)?\)?$/u;
const VERSION = /^(.+?)[-_(]*(?:v(\d)(?:\.\d)?|第([二三四五])[版稿次])\)?$/u;
const FIRST = /^(.+?)[-_(]*(?:原|初)(?:稿|版|表|数据|数)?\)?$/u;
const HIGHEST = 100;
const LINE = /^[(【]?(?:数据)?(?:更正|订正|修正|勘误|改正)(?:后|数据|内容|说明|事项)?[)】]?:(.+)$/u;
const NOTE_LEAD = /^(?:[(]?附?注\d{0,2}[):]*|备注:?|说明:?|[*※#△▲]+|\d{1,2}[.,)](?!\d)|\(\d{1,2}\)|:)+/u;
const DATES = /(?:19|20)\d{2}年?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日/g;
/** 筛查率应为91%; 应为7岁以下 and 应为95以上 tell no number. */
const RIGHT_NUMBER =
  /^(.{0,60}?)(?:(?:更正|订正|修正|修订|改正|勘误|(?<!更|修|订)改)(?:后)?[为成:]|应该?[为是]|实际?应[为是]|正确的?(?:值|数值?|数据)?应?[为是:])(-?\d+(?:\.\d+)?)(?:[%‰个例张户元]|[万亿]?[人元])?(?=$|[,;.)而非不原])/u;
/** Said of plans and rules as well: it must stand behind an indicator. */
const NEW_NUMBER =
  /^(.{2,60}?)(?:(?:修改|调整|核定|审定|核实|复核)后?[为成是:]|实际(?:完成|达到)?[数值]?[为是:]?|应?以)(-?\d+(?:\.\d+)?)(?:[%‰个例张户元]|[万亿]?[人元])?(?:为准)?(?=$|[,;.)而非不原])/u;
const MAY_CORRECT = /[更订修改]正|修[订改]|勘误|改后?[为成是:：]|应该?[为是]|实际|实?应?[为是]|正确|调整|[核审]定|核实|复核|为准/u;
const NO_FIGURE = /目标|计划|任务|标准|基[期数年]|上年|去年|规划|要求|单位|小数|版/u;
/** What rules and papers have, and an indicator only where one is called so. */
const OF_RULES = /[费税利汇]率|系数|权重|年龄|期限|周期|频次|价格?|学制|编号|代码|序号|页码?|[名位]次|排[名位]|缴费|补贴|津贴|工时|电话/u;
const LONGEST_LINE = 500;
/** Characters that an indicator is known by where it is called short. */
export const NAME_END = 3;
const BRACKET = /[([]([^()[\]]*)[)\]]/g;
const VOID = new RegExp(
  `^(?:此[行数项]|本[行项])?已?(?:作废|废[弃止除]|停用|弃用|失效|取消|过期|被?替[代换]|[旧原老](?:表|来)?|勿用|不用|有误|错误|初报|初步|原报|(?:${CORRECTED}|调整)前)(?:的|数据?|数值|值|行|版|口径|指标)*$|[见以](?:下|另|后)一?[行条项]`,
  'u',
);
const NEW = new RegExp(
  `^已?(?:${CORRECTED}|调整|最新|终报|终审|审定)(?:后|的|数据?|数值|值|版|行|为准)*$|^[现新](?:数据?|数值|值|版|口径|行)?$|^以(?:此|本)[行数项]?为准$`,
  'u',
);
const NEW_AHEAD = /^[([]?(?:最?新|现行?|更新后?|更正后?|修[正订]后?)[)\]]?[:,-]?(?=..)/u;
const NEW_BEHIND = /(?<=..)[-:,]?(?:最?新|现行?|(?:更[新正]|修[正订]|订正|改正)(?:后|数|值)?)$/u;
/** A number by itself, at the end of what is said of it. */
const BARE = /(?<![\d.\-/第号页表件图条注款≥≤<>=+])(\d+(?:\.\d+)?)[%‰]?(?=$|[,;()是为]|\.(?!\d))/gu;
/** What a number is known as. */
const KNOWN =
  /上年|去年|前年|上期|同期|往年|基[期数线]|目标|任务|计划|要求|标准|规定|国家|全国|省|平均|分[子母]|其中|[男女]|城|农|乡|镇|街道|[县区]|原|初报|上报|年(?!报|鉴)|月|[第号页表]|电话|不[低高]于|至少|较|比|增|减|提高|下降|[升降占共排]|总[数计量人]|应(?![为该当是])\p{Script=Han}|人[数口]|区间|置信|误差|位|倍/u;
/** 婚检率以79为准 */
const SHORT = /^(\p{Script=Han}{2,6}?(?:率|数|比例|比重))(?:应?以|为|应为|是|:)/u;
const IN_ROW = /更正|订正|修正|勘误|改|核|应为|最终|为准/u;
/** Characters of a cell that is a mark alone. */
const LONGEST_MARK = 12;

/** @param heading that of a column, with those above it. CORRECTION1 */
export function headsCorrections(heading: string): boolean {
  return COLUMN.test(plainName(heading));
}

/**
 * @param value the number beside the remark: 更正为91 beside 91 is done already; `isNumber` where it must tell one. CORRECTION2
 */
export function tellsCorrection(remark: string, value: string, isNumber = false): boolean {
  const plain = plainName(remark);
  const isWrong = WRONG.test(plain);
  const [all, ...numbers] = RIGHT.exec(isWrong ? plain.slice(plain.indexOf(',') + 1) : plain) ?? [];
  if (all === undefined || NO_FIGURE.test(all)) return isWrong && !isNumber;
  return Number(numbers.find((one) => one !== undefined)) !== Number(value.replace(/[%‰,\s]/g, ''));
}

/** Another number that could be the value. CORRECTION6 */
export function otherNumberIn(plain: string, value: string): boolean {
  const own = value.replace(/[%‰,\s]/g, '');
  const size = Number(own);
  if (plain.length > LONGEST_LINE || !(size >= 10 || own.includes('.')) || /[=÷×]/.test(plain)) return false;
  return plain.split(/[,;(]|\.(?!\d)/).some((clause) =>
    [...clause.matchAll(BARE)].some(({ index, 1: number }) => {
      const isLike = Number(number) !== size && Number(number) >= size / 2 && Number(number) <= size * 2;
      return isLike && !/^(?:19|20)\d{2}$/.test(number!) && !KNOWN.test(clause.slice(0, index));
    }),
  );
}

/** @param names plain names of the indicators that the values were taken for. CORRECTION7 */
export function correctsOne(line: string, values: readonly { readonly name: string; readonly text: string }[]): boolean {
  if (line.length > LONGEST_LINE || !/\d/.test(line)) return false;
  const plain = plainName(line).replace(NOTE_LEAD, '');
  const named = values.filter(({ name }) => plain.includes(name));
  const longest = named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
  if (longest.length > 0) return longest.every(({ name, text }) => otherNumberIn(plain.replaceAll(name, ''), text));
  if (!IN_ROW.test(plain)) return false;
  const has = ({ text }: { readonly text: string }) => plain.match(/\d+(?:\.\d+)?/g)?.includes(text.replace(/[%‰,\s]/g, '')) === true;
  const [, short] = SHORT.exec(plain) ?? [];
  const isCalled = (name: string) => plain.includes(name.slice(-NAME_END)) || (short !== undefined && isShortOf(short, name));
  const like = values.filter(({ name }) => isCalled(name));
  return (
    values.filter(has).some(({ text }) => otherNumberIn(plain, text)) ||
    (like.length > 0 && !like.some(has) && like.some(({ text }) => otherNumberIn(plain, text)))
  );
}

/** The characters of a short name stand in the long one, in their order: 婚检率 of 婚前医学检查率. */
function isShortOf(short: string, name: string): boolean {
  let at = -1;
  return [...short].every((one) => (at = name.indexOf(one, at + 1)) >= 0) && name.endsWith(short.slice(-1));
}

/** CORRECTION3 */
export function isCorrection(name: string): boolean {
  return ROW.test(plainName(name));
}

/** Is a sheet called as one of corrections, 更正说明? */
export function isCorrectionSheet(name: string): boolean {
  return /更正|订正|勘误|改正/u.test(plainName(name));
}

/** A line that tells the right number of a row. */
export interface LineCorrection {
  readonly text: string;
  /** Empty where it is not told plainly. */
  readonly number: string;
}

/** 筛查率调整为91, and not 覆盖面调整为91. */
function behindName({ session }: FormContext, clause: string): RegExpExecArray | null {
  const found = NEW_NUMBER.exec(clause);
  const end = found?.[1]!.replace(/[由从]?[\d.%‰]*$/u, '').slice(-NAME_END);
  return end?.length === NAME_END && session.form.indicators.some(({ name }) => plainName(name).endsWith(end)) ? found : null;
}

function isOfRules({ session }: FormContext, subject: string): boolean {
  const [word] = OF_RULES.exec(subject) ?? [];
  return word !== undefined && !session.form.indicators.some(({ name }) => name.includes(word));
}

/** 筛查率应为91, 第2行更正为91%, 勘误：筛查率91. CORRECTION3 */
export function correctionIn(form: FormContext, line: string): LineCorrection | null {
  const { names, session } = form;
  if (line.length > LONGEST_LINE || !MAY_CORRECT.test(line)) return null;
  const plain = plainName(line).replace(NOTE_LEAD, '');
  const isOwn = (year: string) => session.periods.some((period) => period.startsWith(year));
  for (const clause of plain.split(/[,;]|\.(?!\d)/)) {
    const [, before, number = ''] = RIGHT_NUMBER.exec(clause) ?? behindName(form, clause) ?? [];
    if (before !== undefined && !NO_FIGURE.test(before) && !isOfRules(form, before) && (before.match(/(?:19|20)\d{2}/g) ?? []).every(isOwn))
      return { text: line.trim(), number };
  }
  const [, corrected] = LINE.exec(plain) ?? [];
  const isOfRow = corrected !== undefined && (/\d/.test(corrected.replace(DATES, '')) || names.find(corrected)?.rows.length);
  return isOfRow ? { text: line.trim(), number: '' } : null;
}

/**
 * How a row stands to others of its name: 1 where it is corrected, -1 where it is void. CORRECTION5
 * @param names of the row; `cells` are all of it.
 */
export function standingOf(names: readonly string[], cells: readonly string[]): number {
  const marks = names.flatMap((name) => [...plainName(name).matchAll(BRACKET)].flatMap(([, inside]) => piecesOf(inside!)));
  for (const cell of cells) if (cell.length <= LONGEST_MARK && /\p{L}/u.test(cell)) marks.push(plainName(cell));
  return marks.some((mark) => VOID.test(mark)) ? -1 : marks.some((mark) => NEW.test(mark)) ? 1 : 0;
}

/** Is a text said of a row that it counts no more? */
export function isVoid(text: string): boolean {
  return text.length <= LONGEST_MARK && VOID.test(plainName(text));
}

/** A name that no form has, and that is one of its own but for a mark: 新筛查率, 筛查率更正. */
export function isMarkedName({ names }: FormContext, name: string): boolean {
  const plain = plainName(name);
  const bare = plain.replace(NEW_AHEAD, '').replace(NEW_BEHIND, '');
  return bare !== plain && Boolean(names.find(bare)?.rows.length);
}

/** Sheets that another one corrects. CORRECTION4 */
export function correctedOf<S extends { readonly name: string }>(sheets: readonly S[]): ReadonlySet<S> {
  const versions = sheets.map(({ name }) => versionOf(plainName(name)));
  return new Set(sheets.filter((_, i) => versions.some((one) => isOver(one, versions[i]!))));
}

function isOver(one: Version, other: Version): boolean {
  return (one.of === null ? other.of !== null : one.of === other.of) && one.number > other.number;
}

/** What is corrected, `null` for all others. */
interface Version {
  readonly of: string | null;
  readonly number: number;
}

function versionOf(plain: string): Version {
  if (WHOLE.test(plain)) return { of: null, number: HIGHEST };
  const [, of, digit, word = ''] = VERSION.exec(plain) ?? [];
  if (of !== undefined) return { of, number: digit === undefined ? '二三四五'.indexOf(word) + 2 : Number(digit) };
  const [, latest] = LATEST.exec(plain) ?? [];
  if (latest !== undefined) return { of: latest, number: HIGHEST };
  const [, first] = FIRST.exec(plain) ?? [];
  return first === undefined ? { of: plain, number: 0 } : { of: first, number: -1 };
}
