/**
 * Which columns of a table tell something of their rows, by their headings or by what they hold: regions, periods, units, breakdowns.
 *
 * TELLINGCOLUMN1 a year in every row of a column without heading, before the names, is that of the rows: 2024, 202412 · TELLINGCOLUMN2 so may two or three
 * characters be a place there, 三埠: it is asked about · TELLINGCOLUMN3 计划 and 任务 in a column are kinds of figures beside 完成 or 实际, and of indicators alone
 */
import type { Steps } from '../../documents/steps.js';
import type { Indicator } from '../../plan/schema.js';
import { isFigure } from '../../report/form.js';
import type { FormContext } from './form-context.js';
import type { Spoken } from './breakdown-words.js';
import { headsFigures, type HeadedColumn } from './headed-column.js';
import { plainName } from './names.js';
import { REPORTER } from './reporters.js';
import { COLUMN_STEP, type Rows } from './row-steps.js';
import { isUnitOf } from './unit-texts.js';

const KIND_LABEL = /^(?:所在|所属)?(?:街道|社区|[省市州县区旗镇乡村居街(),])+(?:名称|名|代码)?$/;
const IS_REPORTER = new RegExp(`^(?:${REPORTER}|单位(?:名称)?)$`, 'u');
const DONE_ON = /更新|填[报表写]|上报|报送|修改|创建|审核|录入|提交|发布|打印|印发|完成|计划|updated|modified|created/;
const OF_TIME = /[年期]|时[间点]|year|period|date/;
/** Marks of what was reached, and of tasks, that say nothing of other figures. */
const NO_KIND = /达标|增|减|变化|进度/;
/** A kind of indicators, but not beside 完成. */
const MAYBE_KIND = /^(?:任务|计划)类?$/;
const RESPONSIBLE = /责任|牵头|配合|[监主]管|来源|出处|^填报$/;

/** 2024, 202412, 20241231 */
const YEAR_OR_DAY = /^(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?$/;
/** Years that a table may be of, before and after those of its form. */
const NEAR = 10;

type Role = 'region' | 'period' | 'unit';

/** What is known of a table by then. */
export interface HeadedTable {
  readonly form: FormContext;
  readonly names: readonly number[];
  readonly groups: readonly number[];
  readonly headed: readonly HeadedColumn[];
  readonly headings: Rows;
  /** The first row below the headings. */
  readonly first: number;
  /** A sample from there on; with the text of merged cells in every one of them. */
  readonly rowsBelow: Rows;
  readonly filledBelow: Rows;
  /** What stands in a column of the sample. */
  texts(column: number): readonly string[];
}

/** Columns that tell something of their row: by their heading, else by what they hold. */
export function* tellingColumns(table: HeadedTable, role: Role, indicatorIn: (r: number) => Indicator | null): Steps<readonly number[]> {
  const tells = (one: HeadedColumn, c: number): boolean => {
    if (table.names.includes(c) || table.groups.includes(c)) return false;
    if (one.kind === role) return true;
    const isBare = one.kind === 'unknown' && one.text === '';
    const isOpen =
      role === 'region'
        ? mayTellRegion(table, c)
        : one.kind === 'label' || isBare || (role === 'period' ? mayTellPeriod(table, c) : one.kind === 'unknown');
    return isOpen && holds(table, role, c, indicatorIn);
  };
  const found: number[] = [];
  for (const [c, one] of table.headed.entries()) {
    yield COLUMN_STEP;
    if (tells(one, c)) found.push(c);
  }
  return found;
}

/** PLACE14 */
export function* groupColumns(table: HeadedTable): Steps<number[]> {
  const rows = table.filledBelow;
  const isGroup = (one: HeadedColumn, c: number): boolean => {
    if (headsFigures(one) || table.names.includes(c)) return false;
    const texts = new Set(rows.map((row) => (row[c] ?? '').trim()).filter((text) => text !== ''));
    if (texts.size > 50) return false;
    const found = [...texts].map((text) => table.form.texts.find(text));
    const isAll = found.every((text) => text?.spoken && !text.named);
    const isSaid = found.some((text) => text?.spoken && saysGroup(text.spoken));
    // M below 单位 is a unit.
    return isAll && isSaid && !(one.kind === 'unit' && [...texts].every((text) => /^[a-z]$/i.test(text)));
  };
  const groups: number[] = [];
  for (const [c, one] of table.headed.entries()) {
    yield COLUMN_STEP;
    if (isGroup(one, c)) groups.push(c);
  }
  return groups;
}

/** A category, or 分子; the plan's words for a numerator are no heads of parts. */
function saysGroup({ part, counts, readings }: Spoken): boolean {
  return (part !== undefined && counts === undefined) || readings.some((reading) => Object.keys(reading).length > 0);
}

/** 数据期, 性质; the days on which something was done, 更新时间, tell of no period. */
function mayTellPeriod(table: HeadedTable, c: number): boolean {
  return isOfTargets(table, c) || (table.headed[c]!.kind === 'unknown' && !isHeadedAs(table, c, DONE_ON));
}

/** A column of the data's status, 数据性质, that holds what no status is: 目标. */
function isOfTargets(table: HeadedTable, c: number): boolean {
  const one = table.headed[c]!;
  const isStatus = one.kind === 'column' && table.form.session.form.columns[one.column]?.part === 'status';
  return isStatus && table.texts(c).some((text) => /目标|计划|基期|上年/.test(text));
}

/** Whatever heads it, a column of regions is one; but who answers for a row, 责任单位, is not whose figures it has, nor is where they are from. */
function mayTellRegion(table: HeadedTable, c: number): boolean {
  const one = table.headed[c]!;
  const isText = one.kind === 'column' && (one.isKey || !isFigure(table.form.session.form.columns[one.column]!.part));
  return !isText && !isHeadedAs(table, c, RESPONSIBLE);
}

/** Codes of regions, rather than figures or numbers of indicators. REGIONTEXT6 */
function mayBeCodes(table: HeadedTable, c: number): boolean {
  const isBefore = table.names.every((name) => c < name);
  return !headsFigures(table.headed[c]!) && !isHeadedAs(table, c, /指标|序号/) && (isBefore || isHeadedAs(table, c, /[代编]码|code/i));
}

function isHeadedAs(table: HeadedTable, c: number, pattern: RegExp): boolean {
  return table.headings.some((row) => pattern.test(plainName(row[c] ?? '')));
}

/** The same year over and over in a column without heading before the names. TELLINGCOLUMN1 */
function areYearsBefore(table: HeadedTable, c: number): boolean {
  const text = onlyTextIn(table, c);
  if (text === null || !YEAR_OR_DAY.test(text)) return false;
  const year = Number(text.slice(0, 4));
  return table.form.session.periods.some((period) => Math.abs(Number(period.slice(0, 4)) - year) <= NEAR);
}

/** Two or three characters in every row of such a column that may be those of a place. TELLINGCOLUMN2 */
export function placeBefore(table: HeadedTable): string | undefined {
  for (let c = 0; c < Math.min(...table.names); c++) {
    const text = onlyTextIn(table, c);
    if (text !== null && table.form.regions.mayBePlace(text)) return text;
  }
  return undefined;
}

/** The one text of a column without heading before the names. */
function onlyTextIn(table: HeadedTable, c: number): string | null {
  if (!isBareBefore(table, c)) return null;
  const texts = new Set(table.texts(c));
  return texts.size === 1 ? [...texts][0]! : null;
}

function isBareBefore(table: HeadedTable, c: number): boolean {
  const one = table.headed[c]!;
  return one.kind === 'unknown' && one.text === '' && table.names.every((name) => c < name);
}

function holds(table: HeadedTable, role: Role, column: number, indicatorIn: (r: number) => Indicator | null): boolean {
  const texts = table.rowsBelow.flatMap((row, r) => {
    const text = (row[column] ?? '').trim();
    return text === '' ? [] : [{ text, r: table.first + r }];
  });
  if (texts.length === 0) return false;
  const { regions, units } = table.form;
  if (role === 'region') {
    const places = texts.map(({ text }) => text);
    return (
      regions.areRegions(places, mayBeCodes(table, column)) ||
      (isHeadedAs(table, column, IS_REPORTER) && regions.areReporters(places)) ||
      (isHeadedAs(table, column, KIND_LABEL) && regions.areVillages(places))
    );
  }
  if (role === 'period') {
    const isYears =
      (isHeadedAs(table, column, OF_TIME) && texts.every(({ text }) => /^(?:19|20)\d{2}$/.test(text))) || areYearsBefore(table, column);
    const all = new Map(texts.map(({ text }) => [text, table.form.headings.stated(text)]));
    const isActual = [...all.values()].some((one) => one?.why === undefined && one?.isActual === true);
    const isKind = (text: string) => !NO_KIND.test(text) && (isActual || !MAYBE_KIND.test(text));
    const stated = texts.map(({ text }) => ((/^\d*\.?\d*$/.test(text) && !isYears) || !isKind(plainName(text)) ? null : all.get(text)!));
    return stated.every((one) => one !== null) && stated.some((one) => one?.why !== undefined || one?.period !== undefined);
  }
  const read = texts.filter(({ text, r }) => {
    const indicator = indicatorIn(r);
    const plain = plainName(text);
    return units.read(text) !== null || plain === '%' || (indicator !== null && isUnitOf(plain, indicator));
  });
  return read.length * 2 >= texts.length;
}
