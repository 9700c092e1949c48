/**
 * What a finding offers to put in place of a number.
 *
 * MEND1 the form itself takes it: readable, in the indicator's unit, within its bounds, with its decimal places; else nothing is offered
 * MEND2 约 is kept · MEND3 a number is never mended to nought
 */
import { toDecimals } from '../../plan/decimals.js';
import type { Indicator } from '../../plan/schema.js';
import { boundsOf } from '../../plan/unit.js';
import { isOtherUnit } from '../reading/entry.js';
import { parseTyped, type ParsedNumber } from '../reading/parse.js';

/** MEND2 */
export function mended({ approximate }: Pick<ParsedNumber, 'approximate'>, text: string): string {
  return approximate ? `约${text}` : text;
}

/** A mend with no more decimal places than the indicator has, or none where it would be wrong itself. */
export function acceptable(text: string, indicator: Indicator): string | undefined {
  const { measure, precision, unit } = indicator;
  const parsed = parseTyped(text, unit);
  if (parsed.kind !== 'number' || isOtherUnit(parsed, indicator)) return undefined;
  if (parsed.written !== undefined) return text;
  const digits = toDecimals(parsed.value, measure.kind === 'count' ? 0 : precision);
  const value = Number(digits);
  const { min = -Infinity, max = Infinity } = boundsOf(indicator);
  if (value < min || value > max || (value === 0 && parsed.value !== 0)) return undefined;
  const fix = value === parsed.value ? text : mended(parsed, digits);
  return parseTyped(fix, unit).kind === 'number' ? fix : undefined;
}

/** A finding of a value with such a mend. */
export function withMend<T extends { readonly fix?: string }>(found: T, indicator: Indicator): T {
  if (found.fix === undefined) return found;
  const { fix: offered, ...rest } = found;
  const fix = acceptable(offered, indicator);
  return { ...rest, ...(fix !== undefined && { fix }) } as T;
}
