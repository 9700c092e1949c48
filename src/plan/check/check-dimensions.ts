/** A plan's own dimensions of breakdowns (CHECK17 of `check.ts`). */
import { HOSTILE_KEYS } from '../../documents/json-limits.js';
import { BUILT_IN_DIMENSIONS } from '../breakdown.js';
import { ids, type Context } from './check-context.js';

export function checkDimensions({ plan, report }: Context): void {
  const dimensions = plan.dimensions ?? [];
  ids(dimensions, ['dimensions'], report);
  dimensions.forEach(({ id, categories }, d) => {
    const builtIn = BUILT_IN_DIMENSIONS.some((dimension) => dimension.id === id);
    if (builtIn) report('error', 'built-in-dimension', ['dimensions', d, 'id'], { id });
    if (HOSTILE_KEYS.has(id)) report('error', 'reserved-id', ['dimensions', d, 'id'], { id });
    ids(categories, ['dimensions', d, 'categories'], report);
  });
}
