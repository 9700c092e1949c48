/**
 * The rules an entry is held to by itself.
 *
 * V1 readable · V2 within bounds · V3 decimal places · V4 numerator not above denominator · V5 women and men make the total
 * V6 a value, or the reason why there is none · V7 the rate agrees with its numerator and denominator
 * V8 a written unit is the indicator's · V9 a value and a reason for its absence exclude each other · V10 counts are whole
 *
 * Rules across indicators are in `plan-rules.ts`, those against last year in `slips.ts`.
 */
import { boundsOf, isRate, parseBreakdownKey, TOTAL, unitFactor, type Dimension } from '../plan/index.js';
import { rateOf, type Entry, type Reading } from './entry.js';
import type { Finding } from './findings.js';
import type { Part } from './form.js';
import type { Parsed, ParsedNumber } from './parse.js';

export function validateEntry(entry: Entry, dimensions: ReadonlyMap<string, Dimension>): Finding[] {
  return [
    ...entry.readings.flatMap((reading) => validateReading(entry, reading)),
    ...[...dimensions.values()].flatMap((dimension) => validateCategories(entry, dimension)),
    ...validateRow(entry),
  ];
}

function validateReading(entry: Entry, reading: Reading): Finding[] {
  const { typed, numerator, denominator, breakdown } = reading;
  const findings = [
    ...unreadable(typed, 'value', breakdown),
    ...count(numerator, 'numerator', breakdown),
    ...count(denominator, 'denominator', breakdown),
    ...fraction(entry, reading),
  ];
  if (typed.kind === 'number') findings.push(...validateNumber(entry, typed, breakdown));
  else if (reading.value !== null) findings.push(...outOfBounds(entry, reading.value, breakdown));
  return findings;
}

function unreadable(parsed: Parsed, part: Part, breakdown: string): Finding[] {
  return parsed.kind === 'unreadable' ? [{ code: `unreadable-${parsed.why}`, level: 'error', part, breakdown, data: {} }] : [];
}

/** V10 for numerators and denominators: things counted. */
function count(parsed: Parsed, part: Part, breakdown: string): Finding[] {
  if (parsed.kind === 'missing') return [{ code: 'unreadable-text', level: 'error', part, breakdown, data: {} }];
  if (parsed.kind === 'number' && parsed.value < 0)
    return [{ code: 'negative', level: 'error', part, breakdown, data: { value: parsed.value } }];
  return unreadable(parsed, part, breakdown);
}

function validateNumber({ indicator, ...entry }: Entry, typed: ParsedNumber, breakdown: string): Finding[] {
  const at = { level: 'error', part: 'value', breakdown } as const;
  const findings: Finding[] = [];
  if (typed.unit !== undefined && typed.unit !== indicator.unit && typeof indicator.unit === 'string') {
    const fix =
      isRate(typed.unit) && isRate(indicator.unit) ? fixTo((typed.value / unitFactor(typed.unit)) * unitFactor(indicator.unit)) : undefined;
    return [{ ...at, code: 'other-unit', data: { written: typed.unit, unit: indicator.unit }, ...(fix !== undefined && { fix }) }];
  }
  findings.push(...outOfBounds({ ...entry, indicator }, typed.value, breakdown));
  const fix = typed.value.toFixed(indicator.precision);
  if (indicator.measure.kind === 'count' && !Number.isInteger(typed.value)) {
    findings.push({ ...at, code: 'not-whole', data: { value: typed.value }, fix });
  } else if (typed.decimals > indicator.precision) {
    findings.push({ ...at, code: 'decimals', data: { decimals: typed.decimals, precision: indicator.precision }, fix });
  }
  return findings;
}

function outOfBounds({ indicator }: Entry, value: number, breakdown: string): Finding[] {
  const { min, max } = boundsOf(indicator);
  const at = { level: 'error', part: 'value', breakdown } as const;
  if (min !== undefined && value < min) return [{ ...at, code: 'below-bounds', data: { value, min } }];
  if (max !== undefined && value > max) return [{ ...at, code: 'above-bounds', data: { value, max } }];
  return [];
}

/** V4 and V7. */
function fraction({ indicator }: Entry, { typed, numerator, denominator, breakdown }: Reading): Finding[] {
  if (indicator.measure.kind !== 'fraction') return [];
  const findings: Finding[] = [];
  const at = { level: 'error', breakdown } as const;
  if (numerator.kind === 'number' && denominator.kind === 'number') {
    const { max } = boundsOf(indicator);
    if (denominator.value === 0) findings.push({ ...at, code: 'zero-denominator', part: 'denominator', data: {} });
    // An indicator whose bounds allow more than the whole (gross enrolment) may have the larger numerator.
    else if (numerator.value > denominator.value && (max ?? Infinity) <= unitFactor(indicator.unit)) {
      findings.push({
        ...at,
        code: 'numerator-above',
        part: 'numerator',
        data: { numerator: numerator.value, denominator: denominator.value },
      });
    }
    const rate = rateOf(indicator, numerator, denominator);
    if (rate !== null && typed.kind === 'number' && Math.abs(typed.value - rate) > rounding(typed.decimals)) {
      findings.push({
        ...at,
        code: 'rate-differs',
        part: 'value',
        data: { value: typed.value, rate },
        fix: rate.toFixed(indicator.precision),
      });
    }
  } else if ((numerator.kind === 'number') !== (denominator.kind === 'number') && typed.kind !== 'number') {
    const part = numerator.kind === 'number' ? 'denominator' : 'numerator';
    findings.push({ ...at, code: 'other-half-missing', part, data: {} });
  }
  return findings;
}

/** V5: what is counted adds up; a rate of the whole lies between the rates of its parts. */
function validateCategories(entry: Entry, dimension: Dimension): Finding[] {
  if (!dimension.exhaustive || !entry.indicator.breakdowns.includes(dimension.id)) return [];
  const total = entry.readings.find(({ breakdown }) => breakdown === TOTAL)!;
  const parts = entry.readings.filter(({ breakdown }) => breakdown !== TOTAL && dimension.id in parseBreakdownKey(breakdown));
  const additive =
    entry.indicator.measure.kind === 'count' ? (['value', 'numerator', 'denominator'] as const) : (['numerator', 'denominator'] as const);
  return [
    ...additive.flatMap((part) => sumDiffers(total, parts, part, dimension.id)),
    ...outsideCategories(entry, total, parts, dimension.id),
  ];
}

function numberIn(reading: Reading, part: 'value' | 'numerator' | 'denominator'): ParsedNumber | null {
  const parsed = part === 'value' ? reading.typed : reading[part];
  return parsed.kind === 'number' ? parsed : null;
}

function sumDiffers(total: Reading, parts: readonly Reading[], part: 'value' | 'numerator' | 'denominator', dimension: string): Finding[] {
  const whole = numberIn(total, part);
  const numbers = parts.map((reading) => numberIn(reading, part));
  if (!whole || numbers.some((one) => one === null)) return [];
  const all = numbers as ParsedNumber[];
  const sum = all.reduce((before, { value }) => before + value, 0);
  const slack = [...all, whole].reduce((before, { decimals }) => before + (decimals > 0 ? rounding(decimals) : 0), 0) + 1e-9;
  if (Math.abs(sum - whole.value) <= slack) return [];
  const level = whole.approximate || all.some(({ approximate }) => approximate) ? 'warning' : 'error';
  return [{ code: 'sum-differs', level, part, breakdown: TOTAL, data: { total: whole.value, sum: tidy(sum), dimension } }];
}

function outsideCategories(entry: Entry, total: Reading, parts: readonly Reading[], dimension: string): Finding[] {
  if (!isRate(entry.indicator.unit) || total.value === null || parts.some(({ value }) => value === null)) return [];
  const values = parts.map(({ value }) => value!);
  const slack = rounding(entry.indicator.precision) * 2 + 1e-9;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (total.value >= low - slack && total.value <= high + slack) return [];
  return [
    { code: 'outside-categories', level: 'error', part: 'value', breakdown: TOTAL, data: { value: total.value, low, high, dimension } },
  ];
}

/** The row's own cells: task, missing reason, standard. V9. */
function validateRow({ task, missing, standard, readings }: Entry): Finding[] {
  const at = { level: 'error', breakdown: TOTAL, data: {} } as const;
  const findings: Finding[] = [];
  if (task === 'unreadable') findings.push({ ...at, code: 'unreadable-task', part: 'value' });
  if (missing === 'unreadable') findings.push({ ...at, code: 'unreadable-missing', part: 'missing' });
  else if (missing !== null && (task !== null || (readings.length > 0 && readings.every(({ value }) => value !== null)))) {
    findings.push({ ...at, code: 'value-and-missing', part: 'missing' });
  }
  findings.push(...count(standard, 'standard', TOTAL));
  return findings;
}

/** V6, looked at when the report is checked, not while it is typed: an empty cell is open, not wrong. */
export function openCells({ indicator, task, missing, standard, readings }: Entry): { part: Part; breakdown: string }[] {
  if (missing !== null) return [];
  const open: { part: Part; breakdown: string }[] = [];
  if (indicator.measure.kind === 'task' && task === null) open.push({ part: 'value', breakdown: TOTAL });
  for (const { typed, value, breakdown, numerator, denominator } of readings) {
    const empty = typed.kind === 'empty' && value === null && numerator.kind === 'empty' && denominator.kind === 'empty';
    if (empty) open.push({ part: 'value', breakdown });
  }
  if (indicator.targets.some(({ kind }) => kind === 'external') && standard.kind === 'empty')
    open.push({ part: 'standard', breakdown: TOTAL });
  return open;
}

/** Half a unit of the last decimal place: what rounding may hide. */
function rounding(decimals: number): number {
  return 0.5 * 10 ** -decimals + 1e-9;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function fixTo(value: number): string {
  return String(tidy(value));
}
