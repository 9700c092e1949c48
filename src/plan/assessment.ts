/** How a plan wants its attainment judged and worded: thresholds and labels of its own. What it leaves out keeps the kit's defaults. */
import * as z from 'zod/mini';
import { docs } from '../documents/scalars.js';
import { statusClassSchema } from './status-classes.js';
import { FLAGS, METHODS, STATUSES } from './assessment-terms.js';

const share = (description: string) => z.number().check(z.gt(0), z.lt(1)).register(docs, { description });
const amount = (description: string) => z.optional(z.number().check(z.minimum(0)).register(docs, { description }));
const label = z
  .string()
  .check(z.minLength(1), z.maxLength(40))
  .register(docs, { description: 'The label in the plan’s words.', examples: ['进展偏慢'] });

export const assessmentSchema = z
  .strictObject({
    method: z.optional(z.enum(METHODS).register(docs, { description: 'The method that is shown first.' })),
    thresholds: z.optional(
      z
        .strictObject({
          onTrack: amount(
            'Share of the way forecast to be covered by the target year from which an indicator is on track; 0.95 where not set.',
          ),
          behind: amount('Share of the way below which a target is unlikely to be reached; 0.6 where not set.'),
        })
        .register(docs, { description: 'Where on track ends and where unlikely begins.' }),
    ),
    basic: z.optional(
      z
        .strictObject({
          margin: amount('How much may be missing, as a share; where not set 0.01 of the value, 0.05 of the way.'),
          of: z.optional(
            z.enum(['value', 'way']).register(docs, { description: 'Share of the target’s value, or of the way from the baseline.' }),
          ),
        })
        .register(docs, { description: 'When a target counts as basically met 基本达标.' }),
    ),
    confidence: z.optional(share('Confidence of the intervals of small numbers; 0.95 where not set.')),
    forecastConfidence: z.optional(share('Least confidence of the interval of a forecast; 0.9 where not set.')),
    volatility: z.optional(
      z
        .strictObject({ way: amount('As a share of the way.'), level: amount('As a share of the level, where there is no way.') })
        .register(docs, { description: 'Typical yearly deviation from the trend above which an indicator is volatile 波动较大.' }),
    ),
    noDataCounts: z.optional(
      z.boolean().register(docs, {
        description: 'true when indicators without data stand in the denominator of every count; without it they stand outside.',
      }),
    ),
    classes: z.optional(
      z.array(statusClassSchema).check(z.minLength(1), z.maxLength(12)).register(docs, {
        description: 'Classes in which this plan’s indicators are counted, in place of the kit’s statuses; they may not overlap.',
      }),
    ),
    staleAfter: amount('Years a latest value may be older than the assessment and still count; 2 where not set.'),
    statuses: z.optional(
      z
        .partialRecord(z.enum(STATUSES), label)
        .register(docs, { description: 'Labels in place of the kit’s.', examples: [{ behind: '进展偏慢' }] }),
    ),
    flags: z.optional(z.partialRecord(z.enum(FLAGS), label).register(docs, { description: 'Labels of the flags in place of the kit’s.' })),
  })
  .register(docs, { description: 'Thresholds and labels of this plan; src/attainment/README.md says what each means.' });
