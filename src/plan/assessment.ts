/** How a plan wants its attainment judged and worded: thresholds and labels of its own. What it leaves out keeps the kit's defaults. */
import * as z from 'zod/mini';

const share = (description: string) => z.number().check(z.gt(0), z.lt(1), z.describe(description));
const amount = (description: string) => z.optional(z.number().check(z.minimum(0), z.describe(description)));
const label = z
  .string()
  .check(z.minLength(1), z.maxLength(40), z.meta({ description: 'The label in the plan’s words.', examples: ['进展偏慢'] }));

const STATUSES = ['met', 'on-track', 'behind', 'unlikely', 'regressing', 'no-data', 'not-due', 'not-assessable'] as const;
const FLAGS = ['volatile', 'uncertain', 'revised', 'provisional'] as const;

export const assessmentSchema = z
  .strictObject({
    method: z.optional(z.enum(['linear', 'open-sdg']).check(z.describe('The method that is shown first.'))),
    thresholds: z.optional(
      z
        .strictObject({
          onTrack: amount(
            'Share of the way forecast to be covered by the target year from which an indicator is on track; 0.95 where not set.',
          ),
          behind: amount('Share of the way below which a target is unlikely to be reached; 0.6 where not set.'),
        })
        .check(z.describe('Where on track ends and where unlikely begins.')),
    ),
    basic: z.optional(
      z
        .strictObject({
          margin: amount('How much may be missing, as a share; 0.05 where not set.'),
          of: z.optional(z.enum(['value', 'way']).check(z.describe('Share of the target’s value, or of the way from the baseline.'))),
        })
        .check(z.describe('When a target counts as basically met 基本达标.')),
    ),
    confidence: z.optional(share('Confidence of the intervals of small numbers; 0.95 where not set.')),
    forecastConfidence: z.optional(share('Least confidence of the interval of a forecast; 0.9 where not set.')),
    volatility: z.optional(
      z
        .strictObject({ way: amount('As a share of the way.'), level: amount('As a share of the level, where there is no way.') })
        .check(z.describe('Typical yearly deviation from the trend above which an indicator is volatile 波动较大.')),
    ),
    staleAfter: amount('Years a latest value may be older than the assessment and still count; 2 where not set.'),
    statuses: z.optional(
      z
        .partialRecord(z.enum(STATUSES), label)
        .check(z.meta({ description: 'Labels in place of the kit’s.', examples: [{ behind: '进展偏慢' }] })),
    ),
    flags: z.optional(z.partialRecord(z.enum(FLAGS), label).check(z.describe('Labels of the flags in place of the kit’s.'))),
  })
  .check(z.describe('Thresholds and labels of this plan; src/attainment/README.md says what each means.'));
