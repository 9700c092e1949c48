/**
 * Codes 代码 of indicators: short names of the rows of a form, the same in every form, on paper and in files.
 *
 * CODE1 an indicator's own code, as the plan has it · CODE2 else its place in the plan, in as many digits as the last one needs, two at least
 */
import type { Indicator } from './schema.js';

/** By id of the indicator. */
export function codesOf({ indicators }: { readonly indicators: readonly Pick<Indicator, 'id' | 'code'>[] }): ReadonlyMap<string, string> {
  const digits = Math.max(2, String(indicators.length).length);
  return new Map(indicators.map(({ id, code }, i) => [id, code ?? String(i + 1).padStart(digits, '0')]));
}
