/**
 * The rules an entry is held to by itself.
 *
 * VALID1 readable · VALID2 within bounds · VALID3 decimal places · VALID4 numerator not above denominator, denominator not zero
 * VALID5 women and men make the total (in `categories.ts`) · VALID6 a value, or the reason why there is none
 * VALID7 the rate agrees with its numerator and denominator · VALID8 a written unit is the indicator's, and of a count none but that of what is counted: persons, not 岁
 * VALID9 a value and a reason for its absence exclude each other · VALID10 counts are whole, none is below zero
 * VALID15 无 for a count, or a rate of 10,000 or 100,000, is asked about: it may be 0 · VALID16 where the counts are there, what mends a value is theirs
 * VALID11 numerator and denominator go together, beside a typed value too · VALID12 texts fit into the file · VALID13 what is only estimated is doubted, not refused
 * VALID17 a word in place of the total that says why it is missing says the same as the reason chosen
 * VALID18 where another mark stands for the decimal point, the number that may be meant is offered, never taken
 * VALID19 of a number typed without its point, twice the largest possible or more, the one with the point is offered: 745 for 74.5
 * VALID20 a part of persons or things is whole, as far as its name says what is counted: 81.2 in 参保人数 is asked about; an average, 千人 and amounts are not
 * VALID21 of a number with a counted noun behind it, 3例, the number is offered where things or persons are counted
 * VALID14 of a date or time, which a spreadsheet makes of a ratio, the ratio is asked about
 *
 * Rules across indicators are in `plan-rules.ts`, those against last year in `slips.ts`.
 */
import { TOTAL, type Dimension } from '../../plan/breakdown.js';
import type { Indicator, Unit } from '../../plan/schema.js';
import { boundsOf, isCountedUnit, isRate, unitFactor } from '../../plan/unit.js';
import { validateCategories } from './categories.js';
import { apart, inFull, tidied, toDecimals } from '../../plan/decimals.js';
import { agrees } from '../../observations/value.js';
import type { MissingStatus } from '../../observations/observation.js';
import { hasAllValues } from '../reading/absence.js';
import { isOtherUnit, rateTyped, shownValue, type Entry, type Reading } from '../reading/entry.js';
import type { Finding } from './findings.js';
import { acceptable, mended, withMend } from './mends.js';
import { moved } from './slips.js';
import { hasStandard, type Part } from '../form.js';
import { ratioOfDate, type Parsed, type ParsedNumber } from '../reading/parse.js';

/** What the schema of the report takes. */
const LONGEST_TEXT = 4000;

const YEARS = /^(?:19|20)\d\d$/;
const LONE_SURROGATE = /\p{Cs}/u;

/** A finding before it is known where it shows. */
type Found = Pick<Finding, 'code'> & Partial<Pick<Finding, 'level' | 'data' | 'fix'>>;

/** @param findings what is found is added here. */
export function validateEntry(entry: Entry, dimensions: ReadonlyMap<string, Dimension>, findings: Finding[] = []): Finding[] {
  for (const reading of entry.readings) validateReading(entry, reading, findings);
  if (entry.indicator.breakdowns.length > 0) validateCategories(entry, dimensions, findings);
  validateRow(entry, findings);
  return findings;
}

function add(findings: Finding[], part: Part, breakdown: string, ...found: (Found | null)[]): void {
  for (const one of found) if (one) findings.push({ level: 'error', data: {}, ...one, part, breakdown });
}

function validateReading({ indicator, missing }: Entry, reading: Reading, findings: Finding[]): void {
  const { typed, value, breakdown } = reading;
  if (typed.kind === 'number') {
    if (typed.written !== undefined) add(findings, 'value', breakdown, ratioFromTime(typed.written));
    const unit = otherUnit(typed, indicator);
    if (value === null) add(findings, 'value', breakdown, counted(unit && withMend(unit, indicator), reading, indicator));
    else add(findings, 'value', breakdown, beyondBounds(indicator, reading), places(indicator, typed));
  } else if (typed.kind === 'unreadable') {
    add(findings, 'value', breakdown, mispointed(typed, indicator) ?? withNoun(typed, indicator) ?? unreadable(typed));
  } else if (typed.kind === 'missing') {
    const isAnswered = missing !== null && missing !== 'unreadable';
    if (mayBeNone(indicator) && !isAnswered) add(findings, 'value', breakdown, zeroOrNone(typed, 'warning'));
  } else if (value !== null) {
    add(findings, 'value', breakdown, beyondBounds(indicator, reading));
  }
  if (indicator.measure.kind === 'fraction') validateFraction(indicator, reading, findings);
}

function validateFraction(indicator: Indicator, reading: Reading, findings: Finding[]): void {
  const { typed, numerator, denominator, breakdown } = reading;
  const report = (part: Part, ...found: (Found | null)[]) => add(findings, part, breakdown, ...found);
  for (const part of ['numerator', 'denominator'] as const) {
    const parsed = reading[part];
    const none = part === 'numerator' ? zeroOrNone(parsed, 'error') : null;
    report(part, none ?? count(parsed, indicator) ?? brokenCount(parsed, indicator, part));
  }
  if (numerator.kind === 'number' && denominator.kind === 'number') {
    report('denominator', denominator.value === 0 ? { code: 'zero-denominator' } : null);
    report('numerator', numeratorAbove(indicator, numerator, denominator));
    report('value', rateDiffers(indicator, reading, numerator, denominator));
  } else if (numerator.kind === 'number' && denominator.kind === 'empty') {
    report('denominator', { code: 'other-half-missing' });
  } else if (denominator.kind === 'number' && numerator.kind === 'empty') {
    report('numerator', { code: 'other-half-missing' });
  }
  const isCounted = numerator.kind === 'number' || denominator.kind === 'number';
  if (typed.kind === 'missing' && isCounted) report('value', { code: 'value-and-missing' });
}

/** VALID1. */
function unreadable(parsed: Parsed): Found | null {
  if (parsed.kind !== 'unreadable') return null;
  switch (parsed.why) {
    case 'date':
      return { code: 'unreadable-date', ...(parsed.ratio !== undefined && { fix: parsed.ratio }) };
    case 'unit':
      return { code: 'unreadable-unit', data: { written: parsed.written } };
    case 'bracket':
      return { code: 'unreadable-bracket', data: { written: parsed.written, is: parsed.is } };
    default:
      return { code: `unreadable-${parsed.why}` };
  }
}

/** VALID21: not another noun than the indicator's own, 人次 of persons. */
function withNoun(parsed: Parsed, indicator: Indicator): Found | null {
  const found = unreadable(parsed);
  if (found === null || !('digits' in parsed) || !isCountedUnit(indicator)) return null;
  return withMend({ ...found, fix: parsed.digits! }, indicator);
}

/** VALID18 */
function mispointed(parsed: Parsed, indicator: Indicator): Found | null {
  if (parsed.kind !== 'unreadable' || !('pointed' in parsed) || !parsed.pointed || isCountedUnit(indicator)) return null;
  const { text, mark } = parsed.pointed;
  const fix = acceptable(text, indicator);
  return fix === undefined ? null : { code: 'unreadable-point', data: { written: mark, fix }, fix };
}

/** VALID14: 3:2 typed into a spreadsheet is 3:02, two minutes past three. */
function ratioFromTime(written: string): Found | null {
  const fix = /^\d{1,4}:0\d$/.test(written) ? ratioOfDate(written) : undefined;
  return fix === undefined ? null : { code: 'ratio-from-time', level: 'warning', data: { written, fix }, fix };
}

/** VALID8. */
function otherUnit(typed: ParsedNumber, { unit }: Indicator): Found | null {
  const { unit: written, value } = typed;
  if (written === undefined || !isOtherUnit(typed, { unit })) return null;
  const data = { written, unit: typeof unit === 'string' ? unit : '' };
  if (!isRate(written) || !isRate(unit)) return { code: 'other-unit', data };
  return { code: 'other-unit', data, fix: mended(typed, inFull((value * unitFactor(unit)) / unitFactor(written))) };
}

/** VALID2. */
function outOfBounds(indicator: Indicator, value: number): Found | null {
  const { min, max } = boundsOf(indicator);
  if (min !== undefined && value < min) return { code: 'below-bounds', data: { value, min } };
  if (max !== undefined && value > max) return { code: 'above-bounds', data: { value, max } };
  return null;
}

function beyondBounds(indicator: Indicator, reading: Reading): Found | null {
  const found = outOfBounds(indicator, reading.typed.kind === 'number' ? reading.value! : tidied(reading.value!));
  if (!found) return null;
  const limits = Object.values(boundsOf(indicator)) as number[];
  const fix = found.code === 'above-bounds' ? withPoint(reading, indicator) : undefined;
  return { ...found, data: { ...found.data, value: shownValue(reading, indicator, ...limits) }, ...(fix !== undefined && { fix }) };
}

/** VALID19 */
function withPoint({ typed, numerator, denominator }: Reading, indicator: Indicator): string | undefined {
  const { max = Infinity } = boundsOf(indicator);
  const isCounted = numerator.kind !== 'empty' || denominator.kind !== 'empty';
  if (typed.kind !== 'number' || isCounted || isCountedUnit(indicator) || typed.decimals > 0) return undefined;
  const { value } = typed;
  // 1000 and 2025 are numbers of their own.
  if (value < 2 * max || value % 10 === 0 || YEARS.test(String(value))) return undefined;
  for (let places = 1; places <= indicator.precision; places++) {
    const text = moved(typed, -places);
    const fix = acceptable(text, indicator);
    if (fix !== undefined) return fix === text ? fix : undefined;
  }
  return undefined;
}

/** VALID3 and VALID10. */
function places(indicator: Indicator, typed: ParsedNumber): Found | null {
  const { measure, precision } = indicator;
  const { value, decimals } = typed;
  if (measure.kind === 'count' && !Number.isInteger(value)) {
    return withMend<Found>({ code: 'not-whole', data: { value }, fix: mended(typed, toDecimals(value, 0)) }, indicator);
  }
  if (decimals <= precision) return null;
  return withMend<Found>({ code: 'decimals', data: { decimals, precision }, fix: mended(typed, toDecimals(value, precision)) }, indicator);
}

/** VALID16 */
function counted(found: Found | null, { numerator, denominator }: Reading, indicator: Indicator): Found | null {
  const rate = rateTyped(indicator, numerator, denominator);
  const fix = found && rate !== null ? mendOf(rate, indicator) : undefined;
  return fix === undefined ? found : { ...found!, fix };
}

/** The rate as it would be typed, or none where it can't be right itself. */
function mendOf(rate: number, indicator: Indicator): string | undefined {
  return outOfBounds(indicator, tidied(rate)) ? undefined : toDecimals(rate, indicator.precision);
}

/** Counts, and how many of 10,000 or 100,000: cases that there may be none of. */
function mayBeNone(indicator: Indicator): boolean {
  return indicator.unit === 'per-10000' || indicator.unit === 'per-100000' || isCountedUnit(indicator);
}

/** VALID15: of a numerator an error, since without a number there is no rate. */
function zeroOrNone(parsed: Parsed, level: 'error' | 'warning'): Found | null {
  if (parsed.kind !== 'missing' || parsed.none === undefined) return null;
  return { code: 'none-in-count', level, data: { written: parsed.none }, fix: '0' };
}

/** Units of what is counted for a rate. */
const COUNTED: ReadonlySet<Unit> = new Set<Unit>(['persons', 'person-times']);

/** A numerator or denominator: things counted, or money; VALID8 and VALID10. Years may make years: 9年 of schooling. */
function count(parsed: Parsed, { unit }: Indicator): Found | null {
  if (parsed.kind === 'missing') return { code: 'unreadable-text' };
  if (parsed.kind === 'unreadable' && parsed.why === 'unit')
    return { code: 'unit-in-count', data: { written: parsed.written }, ...(parsed.digits !== undefined && { fix: parsed.digits }) };
  const written = parsed.kind === 'number' ? parsed.unit : undefined;
  if (written !== undefined && !COUNTED.has(written) && (written !== unit || isRate(unit)))
    return { code: 'unit-in-count', data: { written } };
  if (parsed.kind === 'number' && parsed.value < 0) return { code: 'negative', data: { value: parsed.value } };
  return unreadable(parsed);
}

const WHOLE_PART = /(?:人口|[^指倍岁点]数|批次)$/;
const BROKEN_PART = /平均|指数|系数|分数|学时|课时|年数|时数|[([（][^)\]）]*[十百千万亿]/;

/** VALID20 */
function brokenCount(parsed: Parsed, { measure }: Indicator, part: 'numerator' | 'denominator'): Found | null {
  const name = measure.kind === 'fraction' ? measure[part] : undefined;
  if (name === undefined || parsed.kind !== 'number' || Number.isInteger(parsed.value)) return null;
  if (!WHOLE_PART.test(name) || BROKEN_PART.test(name)) return null;
  return { code: 'not-whole', level: 'warning', data: { value: parsed.value } };
}

/** VALID4. An indicator whose bounds allow more than the whole (gross enrolment) may have the larger numerator. */
function numeratorAbove(indicator: Indicator, { value: numerator }: ParsedNumber, { value: denominator }: ParsedNumber): Found | null {
  const { max = Infinity } = boundsOf(indicator);
  if (denominator === 0 || numerator <= denominator || max > unitFactor(indicator.unit)) return null;
  return { code: 'numerator-above', data: { numerator, denominator } };
}

/** VALID7. */
function rateDiffers(indicator: Indicator, reading: Reading, numerator: ParsedNumber, denominator: ParsedNumber): Found | null {
  const { typed } = reading;
  const rate = rateTyped(indicator, numerator, denominator);
  if (rate === null || typed.kind !== 'number' || isOtherUnit(typed, indicator) || agrees(typed, rate, indicator.precision)) return null;
  const fix = mendOf(rate, indicator);
  const isApproximate = [typed, numerator, denominator].some(({ approximate }) => approximate);
  const data = { value: shownValue(reading, indicator, rate), rate: apart(rate, indicator.precision, typed.value) };
  return { code: 'rate-differs', level: isApproximate ? 'warning' : 'error', data, ...(fix !== undefined && { fix }) };
}

/** The row's own cells: task, missing reason, status, standard, texts. */
function validateRow({ indicator, task, missing, status, standard, standardSource, readings, texts }: Entry, findings: Finding[]): void {
  const report = (part: Part, ...found: (Found | null)[]) => add(findings, part, TOTAL, ...found);
  if (task === 'unreadable') report('value', { code: 'unreadable-task' });
  if (missing === 'unreadable') report('missing', { code: 'unreadable-missing' });
  else if (missing !== null)
    report('missing', hasAllValues({ task, readings }) ? { code: 'value-and-missing' } : otherReason(missing, readings));
  if (status === 'unreadable') report('status', { code: 'unreadable-status' });
  const isText = standard.kind === 'missing' || (standard.kind === 'unreadable' && standard.why === 'text');
  report('standard', mispointed(standard, indicator) ?? (isText ? { code: 'unreadable-standard' } : unreadable(standard)));
  if (standardSource !== '') report('standard', unfit(standardSource));
  if (standard.kind === 'number') {
    report('standard', sourced(otherUnit(standard, indicator), standardSource) ?? outOfBounds(indicator, standard.value));
  }
  for (const part of ['reason', 'source', 'note'] as const) if (texts[part] !== '') report(part, unfit(texts[part]));
}

/** VALID17 */
function otherReason(chosen: MissingStatus, [total]: readonly Reading[]): Found | null {
  if (total?.typed.kind !== 'missing' || total.typed.why === undefined || total.typed.status === chosen) return null;
  return { code: 'missing-differs', data: { written: total.typed.why, typed: total.typed.status, chosen } };
}

/** What is mended is the number; its source stays behind it. */
function sourced(found: Found | null, source: string): Found | null {
  return found?.fix === undefined || source === '' ? found : { ...found, fix: `${found.fix}（${source}）` };
}

/** VALID12. */
function unfit(text: string): Found | null {
  if (text.length > LONGEST_TEXT) return { code: 'text-too-long', data: { length: text.length, limit: LONGEST_TEXT } };
  return LONE_SURROGATE.test(text) ? { code: 'text-broken' } : null;
}

/** VALID6, looked at when the report is checked, not while it is typed: an empty cell is open, not wrong. */
export function openCells({ indicator, task, missing, standard, readings }: Entry): { part: Part; breakdown: string }[] {
  if (missing !== null && missing !== 'unreadable') return [];
  const open: { part: Part; breakdown: string }[] = [];
  if (indicator.measure.kind === 'task' && task === null) open.push({ part: 'value', breakdown: TOTAL });
  for (const { typed, numerator, denominator, breakdown } of readings) {
    const isEmpty = typed.kind === 'empty' && numerator.kind === 'empty' && denominator.kind === 'empty';
    if (isEmpty) open.push({ part: 'value', breakdown });
  }
  if (standard.kind === 'empty' && hasStandard(indicator)) open.push({ part: 'standard', breakdown: TOTAL });
  return open;
}

/** VALID6: is there a value, or the reason why there is none? Text that can't be read is neither. */
export function isFilled({ indicator, task, missing, standard, readings }: Entry): boolean {
  if (missing !== null && missing !== 'unreadable') return true;
  if (indicator.measure.kind === 'task') return task !== null && task !== 'unreadable';
  if (standard.kind !== 'number' && hasStandard(indicator)) return false;
  return readings.length > 0 && readings.every(({ typed, value }) => value !== null || typed.kind === 'missing');
}
