/** Codes of indicators (CHECK21 of `check.ts`): those that follow from a place are unique by themselves. */
import { codesOf } from '../codes.js';
import type { Context } from './check-context.js';

export function checkCodes({ plan, report }: Context): void {
  const seen = new Map<string, number>();
  const codes = codesOf(plan);
  plan.indicators.forEach(({ id }, i) => {
    const code = codes.get(id)!;
    const first = seen.get(code);
    if (first === undefined) seen.set(code, i);
    else if (plan.indicators[first]!.id !== id)
      report('error', 'duplicate-code', ['indicators', i, 'code'], { code, first: `indicators[${first}]` });
  });
}
