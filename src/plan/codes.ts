/**
 * Codes 代码 of indicators: short names of the rows of a form, the same in every form, on paper and in files.
 *
 * CODE1 an indicator's own code, as the plan has it · CODE2 else its place in the plan, in as many digits as the last one needs, two at least
 */
import type { Indicator } from './schema.js';

interface Coded {
  readonly indicators: readonly Pick<Indicator, 'id' | 'code'>[];
}

/** By id of the indicator. */
export function codesOf({ indicators }: Coded): ReadonlyMap<string, string> {
  return new Map(indicators.map(({ id, code }, i) => [id, code ?? placeCode(i, indicators.length)]));
}

export function codeOf({ indicators }: Coded, indicator: Coded['indicators'][number]): string {
  return indicator.code ?? placeCode(indicators.indexOf(indicator), indicators.length);
}

function placeCode(index: number, count: number): string {
  return String(index + 1).padStart(Math.max(2, String(count).length), '0');
}
