/**
 * What the name of a file says of the figures in it.
 *
 * FILENAME1 a name that says another year, region or department of the plan than the form's is asked about: 2024年报表.xlsx, 恩平市.xlsx, 恩平.xlsx, 监测表（去年）.xlsx · FILENAME2 not where
 * the first rows of the table, or the name of its sheet, say the form's own, unless it is of the year to come (明年计划.xlsx) · FILENAME3 a day in it is when the file was made
 * (上报2024年.xlsx is of a year before) · FILENAME5 one that is called void or out of date (监测表-作废.xls) is asked
 * about; so is 样表.xlsx; a form that was filled in keeps such a name beside its own · FILENAME4 a span of years is asked about as in a title: 2021-2024年.xls
 */
import type { Sheet } from '../spreadsheet/spreadsheet-types.js';
import type { FormContext } from './placement/form-context.js';
import { plainName } from './placement/names.js';
import { periodOf } from './placement/period-texts.js';
import { periodsIn } from './placement/title-periods.js';
import type { Doubt } from './placement/placed.js';
import { readLines } from './placement/table-lines.js';

/** Rows, and texts of each, that may say what the table is of. */
const MOST_ROWS = 12;
const MOST_TEXTS = 40;
const DAY = /(?:19|20)\d{2}([-_.]?)(?:0[1-9]|1[0-2])\1(?:[0-2]\d|3[01])(?!\d)/g;
const VOID = /作废|废[弃止]|停用|失效|勿用|不要用|[-_(]旧[版表稿]?\)?$|^旧[版表稿]/u;
/** 历史数据.xlsx */
const OF_BEFORE = /^(?:历史|参考)(?:数据?|资料|值|表)?$/u;
/** 样表 alone; 监测表样表 may be the form that was filled in. */
const SAMPLE = /^(?:样[表例]|示例表?|范[例本])$/u;
const AHEAD = /明年|下一?年|来年|次年/u;
const LEVEL = /^(?:\p{Script=Han}{2,4}(?=[市县区]))?[市县区](?=..)/u;

/** @param file with its ending; `sheets` are those that were taken. */
export function fileDoubts(form: FormContext, file: string, sheets: readonly Sheet[]): readonly Doubt[] {
  const title = file.replace(/\.[a-z]{2,5}$/i, '').replace(DAY, ' ');
  if (title.trim() === '') return [];
  const { period, region, doubts } = readLines(form, [title]);
  const texts = [
    ...new Set(sheets.flatMap(({ name, rows }) => [name, ...rows.slice(0, MOST_ROWS).flatMap((row) => row.slice(0, MOST_TEXTS))])),
  ];
  const { regions, session } = form;
  const saysPeriod = (text: string) =>
    periodsIn(plainName(text)).some((one) => one.year !== undefined && periodOf(one, session.periods) !== null);
  const saysRegion = (text: string) => typeof (regions.inLine(text) ?? regions.section(text))?.region === 'string';
  const isSpan = session.periods.length === 1 && doubts.several !== undefined;
  const isOther =
    (period && 'elsewhere' in period) ||
    isSpan ||
    doubts.early !== undefined ||
    doubts.time !== undefined ||
    OF_BEFORE.test(plainName(title));
  // The year says nothing against a plan: 明年计划.xlsx over 2025年.
  const isPlanned = period !== null && 'why' in period && period.why === 'other-figures' && AHEAD.test(plainName(title));
  const department = otherDepartment(form, plainName(title));
  const own = departmentName(session.plan.departments.find(({ id }) => id === session.department)?.name ?? '');
  return [
    ...(isPlanned || (isOther && !texts.some(saysPeriod)) ? [{ code: 'file-period', text: file } as const] : []),
    ...(VOID.test(plainName(title)) || SAMPLE.test(plainName(title).trim()) ? [{ code: 'set-aside', text: file } as const] : []),
    ...((region ?? regions.mayBePlace(title)) && !texts.some(saysRegion) ? [{ code: 'file-region', text: file } as const] : []),
    ...(department && !texts.some((text) => own !== '' && plainName(text).includes(own))
      ? [{ code: 'file-department', text: file } as const]
      : []),
  ];
}

function otherDepartment({ session: { plan, department } }: FormContext, title: string): boolean {
  const named = plan.departments.filter(({ name }) => departmentName(name).length > 1 && title.includes(departmentName(name)));
  return named.length > 0 && named.every(({ id }) => id !== department);
}

/** Without 市 or 县 in front: 教育局. */
function departmentName(name: string): string {
  return plainName(name).replace(LEVEL, '');
}
