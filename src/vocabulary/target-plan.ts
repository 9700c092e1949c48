import type { Indicator, Plan } from '../plan/schema.js';

/** What the words of a target need to know of its plan: a plan itself fits. */
export type TargetPlan = Pick<Plan, 'indicators' | 'dimensions' | 'end'>;
export type TargetIndicator = Pick<Indicator, 'unit' | 'direction'> & { readonly name?: string };
