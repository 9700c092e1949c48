/**
 * One entry 填报项: an indicator for a region and a period, as its cells read at this moment.
 *
 * Validation, the report document and the gauges all look at entries, never at cells.
 *
 * ENTRY1 the value is as typed, else from numerator and denominator · ENTRY2 a number in another unit is no value of this indicator
 * ENTRY3 a rate is as exact as its counts allow · ENTRY4 a task has a state and no readings
 * ENTRY5 a choice that is none is told apart from no choice · ENTRY6 texts come without blanks around, and invisible ones are none
 * ENTRY7 behind a standard its source may stand in brackets: 65（省住建厅2024年通知）
 * ENTRY10 a unit, a multiplier or a number in place of the standard (调为80, 2025年70) or of a part (其中农村60) in those brackets is no source: the indicator's own unit says nothing new, any other is refused;
 * neither is 无 or —, nor 约 or ≥ by itself
 * ENTRY9 a value is told as it was typed, a computed one with the places of its indicator
 * ENTRY8 zeros beyond the indicator's precision are no decimal places: a spreadsheet's format gives 12.00 and 97.500
 */
import { TOTAL } from '../../plan/breakdown.js';
import type { Indicator } from '../../plan/schema.js';
import { isDue } from '../../plan/due.js';
import { apart, toDecimals } from '../../plan/decimals.js';
import { unitFactor } from '../../plan/unit.js';
import { hasStandard, type Form, type Places } from '../form.js';
import type { MissingStatus, Observation, TaskState, ValueStatus } from '../../observations/observation.js';
import { computedRate } from '../../observations/value.js';
import { normalizeTyped, parseTyped, type Parsed, type ParsedNumber } from './parse.js';
import { unitWordOf } from './unit-words.js';
import { missingOf, statusOf, taskOf } from './words.js';

/** The cells of one breakdown. */
export interface Reading {
  readonly breakdown: string;
  readonly typed: Parsed;
  readonly numerator: Parsed;
  readonly denominator: Parsed;
  /** The value: as typed, else from numerator and denominator, else `null`. In the indicator's unit, always. */
  readonly value: number | null;
}

export interface Entry {
  readonly indicator: Indicator;
  readonly region: string;
  readonly period: string;
  /** The total first. */
  readonly readings: readonly Reading[];
  readonly task: TaskState | 'unreadable' | null;
  /** Why the value is missing, as chosen for the row, or `unreadable` for a text that is no choice. */
  readonly missing: MissingStatus | 'unreadable' | null;
  /** Observation status of the values, or `null` when none was chosen. */
  readonly status: ValueStatus | 'unreadable' | null;
  readonly standard: Parsed;
  /** Where the standard is stated; empty where that was not said. */
  readonly standardSource: string;
  readonly texts: Readonly<Record<'reason' | 'source' | 'note', string>>;
}

/** What stands in a cell of the form. */
export type TextAt = (row: number, column: number) => string;

const EMPTY: Parsed = { kind: 'empty' };
/** What a bracket puts in the place of the number, or beside it: 调为80, 原60, 目标70%, 全市70, 2025年70, 其中农村60. */
const INSTEAD =
  /(?:[以为到至是改成应原现→=]|^目标[值数]?|^标准[值数]?|^要求|^计划|^(?:国家|全国|[本全]?[省市州县区镇乡]|上级|平均|[上去今本]年|基期|实际)(?:平均|均)?|^(?:其中)?[^\d,，;；]{0,6}(?:农村|乡村|城[镇市区]|[男女][性童生]?)|^其中[^\d,，;；]{0,8}|^(?:[上下]限|最[高低])[值为]?|^(?:19|20)\d{2}年[底末度]?|[调升降提修][整高低至订改正]?)[:：]?\s*((?:约|大约|[<>≤≥])?[-+]?[\d〇零一二三四五六七八九十].*?)(?:为准)?$/;
/** Marks of an end or of about, which name no source: 65（≥）, 65（约）. */
const ONLY_MARKS = /^(?:[<>≤≥=≈~～±+-]+|约|大约|左右|以[上下]|及以[上下])$/;
/** A part of a number that is none by itself. */
const HALF = /^(?:大?约|近|过|超过?)?(?:一?半|半数|过半|多半|大半)$/;
/** Between what is said in one bracket: 省厅通知，单位：万元. */
const PARTS = /[,，;；、()（）]|(?=(?:计量)?单位[:：])/;
const NO_STANDARD = { standard: EMPTY, standardSource: '' } as const;
const SOURCED = /^([^(（]+)([(（].+[)）])\s*$/s;

export function readEntry(form: Form, row: number, period: string, textAt: TextAt): Entry {
  const { indicator, region } = form.rows[row]!;
  const isTask = indicator.measure.kind === 'task';
  const at = form.places(period, TOTAL);
  const text = (column: number | undefined) => (column === undefined ? '' : textAt(row, column));
  return {
    indicator,
    region,
    period,
    readings: isTask
      ? []
      : form
          .breakdownsOf(indicator)
          .filter((breakdown) => isDue(indicator, period, breakdown))
          .map((breakdown) => readingOf(indicator, breakdown, form.places(period, breakdown), text)),
    task: isTask ? choice(text(at.value), taskOf) : null,
    missing: choice(text(at.missing), missingOf),
    status: choice(text(at.status), statusOf),
    ...(hasStandard(indicator) ? readStandard(text(at.standard), indicator) : NO_STANDARD),
    texts: { reason: plainText(text(at.reason)), source: plainText(text(at.source)), note: plainText(text(at.note)) },
  };
}

/** ENTRY7, ENTRY10 */
function readStandard(text: string, indicator: Indicator): Pick<Entry, 'standard' | 'standardSource'> {
  const { unit } = indicator;
  const whole = parseTyped(text, unit);
  // A unit in brackets, and the brackets of the plan's own units, 平方米(人), are read with the number.
  if (whole.kind !== 'unreadable') return { standard: whole, standardSource: '' };
  const [, figure = '', behind = ''] = SOURCED.exec(text) ?? [];
  const standard = parseTyped(figure, unit);
  if (standard.kind !== 'number') return { standard: standard.kind === 'unreadable' ? standard : whole, standardSource: '' };
  const sources: string[] = [];
  for (const bracket of bracketsOf(behind)) {
    const written = parseTyped(`1 ${bracket}`, unit);
    const isUnit = written.kind === 'number' && written.written === undefined && written.value === 1;
    if (isUnit && isOtherUnit(written, indicator)) return { standard: { ...standard, unit: written.unit! }, standardSource: '' };
    if (isUnit) continue; // said once more
    const said = withoutOwnUnit(bracket, indicator);
    if (ONLY_MARKS.test(normalizeTyped(said))) continue;
    const refused = noSource(said);
    if (refused) return { standard: refused, standardSource: '' };
    if (missingOf(normalizeTyped(said)) === undefined) sources.push(plainText(said));
  }
  return { standard, standardSource: sources.filter((source) => source !== '').join('；') };
}

/** `%，省厅` without the unit said once more. */
function withoutOwnUnit(bracket: string, indicator: Indicator): string {
  const parts = bracket.split(/([,，;；、])/);
  const isOwn = (part: string) => {
    const written = parseTyped(`1${normalizeTyped(part)}`, indicator.unit);
    return written.kind === 'number' && normalizeTyped(part) !== '' && written.value === 1 && !isOtherUnit(written, indicator);
  };
  const first = isOwn(parts[0]!) ? 2 : 0;
  const end = parts.length > 1 && isOwn(parts[parts.length - 1]!) ? parts.length - 2 : parts.length;
  return parts.slice(first, end).join('');
}

/** A source may speak of numbers; a unit in it would change what the standard is, and so would a number that is put in its place. */
function noSource(bracket: string): Parsed | null {
  const instead = INSTEAD.exec(normalizeTyped(bracket))?.[1];
  if (instead !== undefined && unitWordOf(instead) === 'number' && !/[年月日号]$/.test(instead))
    return { kind: 'unreadable', why: 'bracket', written: plainText(bracket), is: 'number' };
  if (HALF.test(bracket.trim())) return { kind: 'unreadable', why: 'bracket', written: plainText(bracket), is: 'number' };
  // At a blank: 省厅 ‰. 张 三 is a name, and English is all blanks.
  const words = /\S\S/.test(bracket.trim()) ? bracket.trim().split(/\s+/) : [];
  const ends = [words[0], words[words.length - 1]].filter((word) => word !== undefined && !/[a-z]{2}/i.test(word)) as string[];
  for (const written of [bracket, ...bracket.split(PARTS), ...ends]) {
    const is = unitWordOf(normalizeTyped(written));
    if (is && (is !== 'number' || written === bracket)) return { kind: 'unreadable', why: 'bracket', written: plainText(written), is };
  }
  return null;
}

/** What stands in each of the outer brackets. */
function bracketsOf(text: string): string[] {
  const found: string[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    if ('(（'.includes(text[i]!) && depth++ === 0) from = i + 1;
    else if (')）'.includes(text[i]!) && --depth === 0) found.push(text.slice(from, i));
    depth = Math.max(depth, 0);
  }
  return depth > 0 ? [...found, text.slice(from).replace(/[)）]\s*$/, '')] : found;
}

function readingOf(indicator: Indicator, breakdown: string, at: Places, text: (column: number | undefined) => string): Reading {
  const typed = withoutZeros(parseTyped(text(at.value), indicator.unit), indicator.precision);
  if (indicator.measure.kind !== 'fraction') {
    return { breakdown, typed, numerator: EMPTY, denominator: EMPTY, value: valueOf(indicator, typed, EMPTY, EMPTY) };
  }
  const [numerator, denominator] = [parseTyped(text(at.numerator), undefined), parseTyped(text(at.denominator), undefined)];
  return { breakdown, typed, numerator, denominator, value: valueOf(indicator, typed, numerator, denominator) };
}

/** ENTRY8 */
function withoutZeros(typed: Parsed, precision: number): Parsed {
  if (typed.kind !== 'number' || typed.decimals <= precision) return typed;
  for (let decimals = precision; decimals < typed.decimals; decimals++) {
    if (Number(toDecimals(typed.value, decimals)) === typed.value) return { ...typed, decimals };
  }
  return typed;
}

/** Nouns that count persons: 45人 is 45名. */
const PERSONS = new Set(['人', '名', '位']);

/** Was the number written with a unit that is not the indicator's? */
export function isOtherUnit({ unit: written }: ParsedNumber, { unit }: Pick<Indicator, 'unit'>): boolean {
  if (written === undefined || written === unit) return false;
  return !(written === 'persons' && typeof unit === 'object' && 'count' in unit && PERSONS.has(unit.count));
}

/** A text without the blanks around it; one of invisible marks alone is empty. */
export function plainText(text: string): string {
  return text === '' || normalizeTyped(text) === '' ? '' : text.trim();
}

/** The rate from its numerator and denominator, in the indicator's unit, or `null` when it can't be told. */
export function rateTyped({ unit }: Indicator, numerator: Parsed, denominator: Parsed): number | null {
  if (numerator.kind !== 'number' || denominator.kind !== 'number') return null;
  return computedRate(numerator.value, denominator.value, unitFactor(unit));
}

/**
 * ENTRY9: as typed, digit by digit; what is reckoned with the indicator's places, and with more where it would seem to be another
 * number it is told beside.
 */
export function shownValue({ typed, value }: Reading, { precision }: Indicator, ...others: readonly number[]): number {
  return typed.kind === 'number' && typed.written === undefined ? value! : apart(value!, precision, ...others);
}

/** The figures of a reading as an observation states them, in the order of its schema. */
export function addFigures(observation: Partial<Observation>, { typed, numerator, denominator, value }: Reading): void {
  if (value !== null) observation.value = value;
  if (numerator.kind === 'number') observation.numerator = numerator.value;
  if (denominator.kind === 'number') observation.denominator = denominator.value;
  if (typed.kind !== 'number') return;
  if (typed.decimals > 0) observation.decimals = typed.decimals;
  if (typed.written !== undefined) observation.written = typed.written;
}

function valueOf(indicator: Indicator, typed: Parsed, numerator: Parsed, denominator: Parsed): number | null {
  if (typed.kind === 'number') return isOtherUnit(typed, indicator) ? null : typed.value;
  return typed.kind === 'empty' ? rateTyped(indicator, numerator, denominator) : null;
}

function choice<T extends string>(text: string, read: (typed: string) => T | undefined): T | 'unreadable' | null {
  const typed = text === '' ? '' : normalizeTyped(text);
  return typed === '' ? null : (read(typed) ?? 'unreadable');
}
