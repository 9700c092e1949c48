/**
 * A row in the midst of a table that is one text and no indicator: what it heads, where that is not of the report.
 *
 * SECTION1 a text of another year than the form's, 附2：2024年, 对比数据（2024年）, heads figures of another period · SECTION2 one of what was before, is aimed for or is
 * compared with, and no more, heads other figures: 二、上年数据, 以下为目标值, 明年计划; 主要目标 and 参考指标 head indicators · SECTION3 what may be another place, 台山, is asked about
 * SECTION4 so is a part of the people, 其中：农村, 流动人口, but for rows whose names say so; not where the plan or a field is called so, nor where it is a breakdown of the indicator above · SECTION5 a note, a label and what is said of the rows above head nothing
 */
import { breakdownKey } from '../../plan/breakdown.js';
import type { Indicator } from '../../plan/schema.js';
import type { Steps } from '../../documents/steps.js';
import type { FormContext } from './form-context.js';
import type { Stated } from './headings.js';
import { apart, plainName } from './names.js';
import { periodOf } from './period-texts.js';
import type { Doubt } from './placed.js';
import type { Rows } from './row-steps.js';
import { isNote, onlyText } from './table-texts.js';
import { groupOf, isOfGroup } from './title-kinds.js';
import { periodsIn } from './title-periods.js';

const LONGEST = 30;
const NUMBER = /^(?:\(?[\d一二三四五六七八九十]{1,3}[),.、:]|第[一二三四五六七八九十]+部分:?)/u;
const LEAD =
  /^(?:附[件表]?[\d一二三四五六七八九十]{0,2}:?|表\d{1,2}:|其中:?|(?:以下|下列|下[面述表])(?:的?(?:数据?|内容|各?项|部分|指标))?[均都]?[为是系:]?)+/u;
const TAIL = /(?<=..)的?(?:统计|监测)?(?:数据|数字|数值|情况|资料|口径|部分)$/u;
const BEFORE = '(?:上一?年度?|去年|前年|往年|历年|上一?期|基期|基年|基线|历史|同期)';
const AFTER = '(?:明年|来年|次年|下一?年度?|下一?步|下一?阶段)';
const ROLE = '(?:参考|对[比照]|比[较对]|预[计测估期]|[估测]算|推算|目标|计划|任务|备考)';
const FIGURES = '(?:数据|数字|数值|[数值]|情况|资料|口径|部分|统计|监测|完成|实际|[表的与和及:,()])';
const OTHER_FIGURES = new RegExp(
  `^(?:(?:${BEFORE}|${AFTER})${FIGURES}*|${ROLE}(?:数据|数字|数值|[数值]|情况|资料|口径|部分|[表的与和及:,()])*)+$|^${AFTER}.{0,6}(?:目标|计划|任务|打算|安排)[^,;:]{0,3}$`,
  'u',
);
/** What may stand behind the word for a part of them. */
const PEOPLE = /^(?:妇女|儿童|女性|人口|居民|单位|机构|学校|家庭|学生|地区)*$/u;
const MOST = 3;
const YEAR = /(?:19|20)\d{2}(?:年?度|年)?[末底]?(?:(?:上|下)半年|第?[一二三四1-4]季度|1?\d(?:-1?\d)?月)?/gu;
const OF_YEAR = new RegExp(`^(?:${BEFORE}|${AFTER}|${ROLE}|${FIGURES}|附|为)*$`, 'u');
const OF_ABOVE = /^(?:以上|上[述表]|本表)/u;
const LABEL = /^[^:]{0,8}(?:单位|部门|时间|日期|期限|人|电话|来源|依据|文号|有效期)[^:]{0,4}:/u;

/** The text without its number and its brackets, without what goes before it (`rest`), and behind (`core`); `null` for one that heads nothing. */
function coreOf(text: string): { readonly plain: string; readonly rest: string; readonly core: string } | null {
  const plain = plainName(text)
    .replace(/^\((.*)\)$/u, '$1')
    .replace(NUMBER, '');
  if (plain === '' || plain.length > LONGEST || isNote(text) || isNote(plain) || OF_ABOVE.test(plain) || LABEL.test(plain)) return null;
  const rest = plain.replace(LEAD, '');
  return { plain, rest, core: rest.replace(TAIL, '') };
}

/** SECTION1, SECTION2 */
export function otherSection({ headings, session }: FormContext, text: string): Stated | null {
  const found = coreOf(text);
  if (found === null) return null;
  const read = periodsIn(apart(found.plain)).filter(({ year }) => year !== undefined);
  const isOfYear = OF_YEAR.test(apart(found.rest).replace(YEAR, ''));
  if (isOfYear && read.length > 0 && read.every((one) => periodOf(one, session.periods) === null)) return { why: 'other-period' };
  const stated = headings.stated(found.core);
  if (stated?.why !== undefined) return stated;
  return [found.core, found.rest].some((one) => OTHER_FIGURES.test(one)) ? { why: 'other-figures' } : null;
}

interface Head {
  readonly doubt: Doubt;
  /** The word for a part of the people. */
  readonly word?: string;
}

/**
 * What is asked about rows below a part of the people, or below what may be a place. SECTION3, SECTION4
 *
 * @param taken the indicator of each row that was taken.
 */
export function* sectionDoubts(form: FormContext, rows: Rows, taken: ReadonlyMap<number, Indicator>): Steps<readonly Doubt[]> {
  const { headings, regions, session, texts } = form;
  const doubts = new Map<string, Doubt>();
  let head: Head | null = null;
  let above: Indicator | undefined;
  for (const [r, row] of rows.entries()) {
    yield row.length;
    const text = onlyText(row);
    if (text === null) {
      const named = row.flatMap((cell) => texts.find(cell)?.named?.rows ?? [])[0];
      if (named !== undefined) above = session.form.rows[named]!.indicator;
      const own = taken.get(r);
      const isAsked = head !== null && own !== undefined && (head.word === undefined || !isOfGroup(own.name, head.word));
      if (isAsked && doubts.size < MOST) doubts.set(head!.doubt.text, head!.doubt);
    } else if (texts.find(text)?.named) above = session.form.rows[texts.find(text)!.named!.rows[0] ?? -1]?.indicator;
    else if (regions.section(text) !== null || headings.stated(text) !== null || regions.isTotal(text)) head = null;
    else if (!isBreakdownOf(form, text, above)) head = headIn(form, text) ?? head;
  }
  return [...doubts.values()];
}

function headIn({ regions, session: { plan } }: FormContext, text: string): Head | null {
  const found = coreOf(text);
  if (found === null) return null;
  const place = regions.placeAlone([found.rest === found.plain ? found.plain : found.core]);
  if (place !== undefined && !found.plain.startsWith('其中')) return { doubt: { code: 'title-region', text: text.trim() } };
  const word = groupOf(found.core);
  const isOfPlan =
    word !== null && word.length > 1 && [plan.title, ...plan.fields.map(({ name }) => name)].some((one) => one.includes(word));
  if (word === null || isOfPlan || !PEOPLE.test(found.core.slice(found.core.indexOf(word) + word.length))) return null;
  return { doubt: { code: 'title-group', text: text.trim() }, word };
}

/** An empty row of a breakdown that the indicator above has. */
function isBreakdownOf({ session, texts }: FormContext, text: string, above: Indicator | undefined): boolean {
  const spoken = texts.find(text)?.spoken;
  if (!spoken || above === undefined) return false;
  const own = session.form.breakdownsOf(above);
  return spoken.readings.some((reading) => own.includes(breakdownKey(reading)));
}
