/**
 * What tables call corrections of figures that they have beside them, too.
 *
 * CORRECTION1 another number in a column of corrected ones, 更正后, 核实数, is asked about · CORRECTION2 so is a remark that tells the right number, 应为91, or
 * that the one beside it is wrong · CORRECTION3 and a row or a line that corrects one above, 更正：参保人数 · CORRECTION4 of sheets called alike the later version corrects the
 * earlier: 更正, （改）, 最新, V2, 终稿; 更正 alone corrects all others
 */
import { plainName } from './names.js';

const CORRECTED = '更正|订正|修正|修订|勘误|改正|修改|更新|核实|核定|复核|最终';
const COLUMN = new RegExp(`(?:^|/ ?|[(]|\\d年?度?)(?:${CORRECTED}|终审|审定)(?:后的?|为)?(?:[数值]|数据|数值|结果)?[)]?$`, 'u');
const REMARK =
  /^(?:此?(?:数据?|值)?有误|错误|填错|(?:.{0,6}(?:有误|错误|填错),?)?(?:此?数据?|数值|值)?(?:(?:已?(?:更正|订正|修正|修订|改正|勘误|改)(?:后)?[为成是:]*|应该?[为是]|实际?应?[为是]|正确的?(?:值|数值?|数据)?[应为是:]*)(?:\d|-\d).*))$/u;
const ROW = /^[([【*]*(?:更正|订正|修正|勘误|改正)(?:后|[数值]|数据)?(?:$|[)\]】:,为]|[^\d])/u;
const WHOLE = /^(?:更正|订正|勘误|改正|最新)(?:后|稿|版|表|数据|数)?$/u;
const LATEST = /^(.+?)[-_(]*(?:更正|订正|修正|修订|勘误|改正|修改|改后?|更新|最新|最终|终)(?:后|稿|版|表|数据|数)?\)?$/u;
const VERSION = /^(.+?)[-_(]*(?:v(\d)(?:\.\d)?|第([二三四五])[版稿次])\)?$/u;
const FIRST = /^(.+?)[-_(]*(?:原|初)(?:稿|版|表|数据|数)?\)?$/u;
const HIGHEST = 100;

/** @param heading that of a column, with those above it. CORRECTION1 */
export function headsCorrections(heading: string): boolean {
  return COLUMN.test(plainName(heading));
}

/** CORRECTION2 */
export function tellsCorrection(remark: string): boolean {
  return REMARK.test(plainName(remark));
}

/** CORRECTION3 */
export function isCorrection(name: string): boolean {
  return ROW.test(plainName(name));
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
