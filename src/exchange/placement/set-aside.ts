/**
 * Tables that say of themselves that their figures are none to report: examples, what is out of date or void, drafts.
 *
 * SETASIDE1 a title or the name of a sheet that is such a word, ends with one, has it in brackets, or begins with it before a mark or a number is asked
 * about: 样表, 统计表（作废）, 表1-旧, 草稿2, 数据（旧口径）; so is a line that says so of the table: 本表为示例, 数据仅供参考 · SETASIDE2 a line that points at another table says nothing
 * of this one: 参照样表填写, 样表见附件2; nor do words that only hold such a one: 抽样表, 旧城 · SETASIDE3 the name of a sheet alone says more: 旧, 测试, 填报说明
 * SETASIDE4 监测表模板, 副本, Sheet1 (2) are names that filled forms keep, too: such a sheet is asked about nowhere but where it is called 模板 or 备份 alone, and comes behind the others of its workbook
 * SETASIDE5 of sheets that are all called after their version the latest comes first: 核定 before 上报, 第二版 before 第一版, v2 before v1, 0112 before 0105
 */
import { plainName } from './names.js';

const EXAMPLE =
  '(?:填[报写表]?|参考|格式|表格)?(?:样[表例张]|示例(?:表|数据)?|示范(?:表|数据)|范[例本](?:表|数据)?|例表|举例|演示(?:表|数据)?|模拟(?:表|数据)?|虚拟(?:表|数据)?)';
const OLD =
  '[旧老原]口径(?:数据?|表)?|旧(?:表|版本?|数据?|稿|格式)|老(?:版本?|数据)|原稿|历史(?:版本?|数据?|资料)|参考(?:值|数据?|表|资料)|(?:已|此表|本表)?作废(?:表|数据|版|稿)?|(?:已|此表|本表)?(?:废[弃止]|停用|弃用|失效|过期|过时)(?:表|数据|版)?|废[表稿版]|(?:请)?(?:勿用|不要用|不用|勿填|不用填|请?勿使用)';
const DRAFT =
  '初步(?:统计|汇总)(?:数据?|表|结果)?|[初草底]稿(?:表)?|草表|(?:征求意见|讨论|送审|过程|修改|未定|待[审定核])稿|(?:未|待)(?:经?审[核定批]?|核[实定对]?|确认|定稿)|非正式(?:数据?|稿|表|版)?|(?:数据)?仅供(?:内部)?参考|测试(?:表|版|用表?)|快报(?:数据?|表)?|演练数据';
/** In brackets behind a title alone: what the figures are not, or no longer. */
const NOT_WHOLE =
  '(?:数据?|表)?(?:有误|错误|[旧老原]口径|(?:更正|订正|修正|修订|修改|调整|更新|审核)前|不[完齐]整|不[全齐]|部分(?:数据?)?|不作为?.{0,6}依据|第一[版稿]|[旧老]数据?)';
const ENGLISH = 'old|void|obsolete|deprecated|superseded|draft|sample|example|demo|test';
const WORD = `(?:${EXAMPLE}|${OLD}|${DRAFT})`;
const NUMBER = '[-_.(]?(?:v?[\\d.]+|[一二三四五六七八九十]|[a-z])?\\)?';

const IN_TITLE = new RegExp(
  `^${WORD}${NUMBER}$|^${WORD}[-_:(]|[(]${WORD}${NUMBER}[),;:]|[(]已?(?:作废|废止|停用)|[(]${NOT_WHOLE}[),;:]|[-_(]旧\\)?$|(?<![抽采同两一取照考见按附阅此]|(?<!数)据)${WORD}${NUMBER}$|(?:^|[^a-z])(?:${ENGLISH})${NUMBER}$|^(?:${ENGLISH})[-_ (\\d]`,
  'u',
);
const OF_SHEET =
  /^(?:旧|老|历史|对[比照]|参考|测试|试填|练习|(?:填[报表写列]|使用|操作)?(?:说明|须知|指南))[-_.(\d)]*$|(?:表|据|册|版|年|\d)旧$|^旧[-_\d]/u;
const OF_TABLE = new RegExp(
  `(?:[本此该上]表|以上|上述|表[中内]|数据|数字|数值|所[列填])[^,;.:]{0,6}(?:[为是系属均]|仅供|仅作|只是)[^,;.:]{0,3}(?:${EXAMPLE}|[初草]稿|虚构|假设|参考(?=$|[,;.)值数])|测试数据|作废|旧表|旧数据)|[本此该]表(?:已|现)?(?:作废|废止|停用)`,
  'u',
);
/** Not 体质测试. */
const TRIED = /^(?:(?:19|20)\d{2}年?度?)?(?:测试|试填|练习|演练|培训(?:演练|练习))(?:用?表|用?数据?)?$/u;
const POINTED = /(?:参[照考见阅]|对照|依照|按照?|根据|详?见|附|下载)[^,;.]{0,8}$/u;
/** The name alone; 监测表模板 is kept by filled forms. */
const COPY_ALONE = /^(?:模[板版]|备份)$/u;
const COPY = /模[板版]|副本|备[份用]|拷贝|复制|copy|backup|template|.\(\d{1,2}\)$/u;
/** A longer text is no title. */
const LONGEST = 100;

/** @param text a title, or what it is in a line by itself. */
export function isSetAside(text: string): boolean {
  const plain = plainName(text);
  if (plain === '' || plain.length > LONGEST) return false;
  if (OF_TABLE.test(plain) || TRIED.test(plain)) return true;
  const found = IN_TITLE.exec(plain);
  return found !== null && !POINTED.test(plain.slice(0, found.index));
}

export function isSheetSetAside(name: string): boolean {
  return isSetAside(name) || OF_SHEET.test(plainName(name));
}

/** Is the name of a sheet one to ask about? SETASIDE3, SETASIDE4 */
export function isSheetDoubtful(name: string): boolean {
  return isSheetSetAside(name) || COPY_ALONE.test(plainName(name));
}

const FIRST = /初稿|草稿|原稿|上报|初[报审步]|自[报评查]/u;
const LAST = /[定终]稿|核[定实]|审[定核]|最终|正式|修[改订正]|更[正新]|调整|复核/u;
const VERSION = /(?:(?:v|ver|版本?)[-_. ]?|第)(\d{1,3}|[一二三四五六七八九十])[版稿次]?$|^(\d{1,2})[版稿]$/u;
const DAY = /^(?:20\d{2})?((?:0[1-9]|1[0-2])[0-3]\d)$/;

/** How late a sheet is by its name, or `null` where that tells nothing. SETASIDE5 */
export function sheetVersion(name: string): number | null {
  const plain = plainName(name);
  if (LAST.test(plain)) return Infinity;
  if (FIRST.test(plain)) return 0;
  const [, version, number] = VERSION.exec(plain) ?? [];
  const said = version ?? number ?? DAY.exec(plain)?.[1];
  if (said === undefined) return null;
  return /\d/.test(said) ? Number(said) : '一二三四五六七八九十'.indexOf(said) + 1;
}

/** How far behind the other sheets of its workbook one comes. SETASIDE4 */
export function sheetRank(name: string): 0 | 1 | 2 {
  return isSheetSetAside(name) ? 2 : COPY.test(plainName(name)) ? 1 : 0;
}
