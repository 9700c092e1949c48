/** Observations 观测值: one value of an indicator for a region, a period and a breakdown. */
import * as z from 'zod/mini';
import { docs, id, pattern, text } from '../documents/scalars.js';
import { breakdownSchema } from '../plan/breakdown-schema.js';
import { PERIOD_PATTERN } from '../plan/period.js';
import { regionCode } from '../plan/region-code.js';

/** SDMX CL_OBS_STATUS, as far as yearly monitoring uses it. */
export const OBS_STATUSES = ['A', 'P', 'E', 'B', 'D', 'U', 'L', 'M', 'O', 'Q', 'K'] as const;
export type ObsStatus = (typeof OBS_STATUSES)[number];

/** Statuses that stand in place of a value: not collected, can't exist, not yet there, confidential, held elsewhere. */
export const MISSING_STATUSES = ['L', 'M', 'O', 'Q', 'K'] as const satisfies readonly ObsStatus[];
export type MissingStatus = (typeof MISSING_STATUSES)[number];

/** Statuses of a value that is there: normal, provisional, estimated. */
export const VALUE_STATUSES = ['A', 'P', 'E', 'B', 'D', 'U'] as const satisfies readonly ObsStatus[];
export type ValueStatus = (typeof VALUE_STATUSES)[number];

export const TASK_STATES = ['not-started', 'in-progress', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const period = () =>
  z
    .string()
    .check(pattern('period', PERIOD_PATTERN))
    .register(docs, { description: 'Year, half-year, quarter or month.', examples: ['2025', '2025-H1'] });

export const observationSchema = z.strictObject({
  indicator: id('Id of the indicator.', 'maternal-mortality'),
  region: regionCode(),
  period: period(),
  breakdown: z.optional(breakdownSchema()),
  value: z.optional(z.number().register(docs, { description: "Value in the indicator's unit." })),
  numerator: z.optional(z.number().register(docs, { description: 'Numerator, as counted.' })),
  denominator: z.optional(z.number().register(docs, { description: 'Denominator, as counted.' })),
  decimals: z.optional(z.int().check(z.minimum(0), z.maximum(12)).register(docs, { description: 'Decimal places as typed: 45.0 has 1.' })),
  written: z.optional(text('The value as it was written, for a ratio.', '3:2')),
  task: z.optional(z.enum(TASK_STATES).register(docs, { description: 'State of a task.' })),
  standard: z.optional(
    z
      .strictObject({
        value: z.number(),
        written: z.optional(text('The standard as it was written, for a ratio.', '3:2')),
        source: z.optional(text('Where the standard is stated.', '省住建厅2024年通知')),
      })
      .register(docs, { description: 'The standard an external target is held against, in the unit of the indicator.' }),
  ),
  status: z
    .enum(OBS_STATUSES)
    .register(docs, { description: 'SDMX CL_OBS_STATUS: A normal, P provisional, E estimated; L, M, O, Q, K say why a value is missing.' }),
  source: z.optional(text('Where the value comes from.', '妇幼健康统计年报')),
  note: z.optional(text('Note.', '含流动人口')),
});

export type Observation = z.infer<typeof observationSchema>;

export function isMissing(status: ObsStatus): status is MissingStatus {
  return (MISSING_STATUSES as readonly ObsStatus[]).includes(status);
}

/** Provisional or estimated: a value that may still change. */
export function isProvisional(status: ObsStatus): boolean {
  return status === 'P' || status === 'E';
}
