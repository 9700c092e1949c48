/**
 * What the office has decided about the submissions it collects: which of two values counts, which file replaces another, what is left
 * out, what was sent back, who has approved the whole.
 *
 * A decision names submissions by their digests, so that it says the same of the same files, wherever they are merged again.
 *
 * DECISION1 decisions kept apart are read as strictly as any document, for the plan they were made with
 */
import * as z from 'zod/mini';
import { readDocument } from '../documents/document.js';
import { dateTime, digest, docs, id, text } from '../documents/scalars.js';
import { period } from '../observations/observation.js';
import { breakdownSchema } from '../plan/breakdown-schema.js';
import { requireSamePlan } from '../plan/same-plan.js';
import { regionCode } from '../plan/region-code.js';

/** Which value is spoken of. */
export const cellMembers = {
  indicator: id('Id of the indicator.', 'maternal-mortality'),
  region: regionCode(),
  period: period(),
  breakdown: z.optional(breakdownSchema()),
};

const submission = () => digest('Digest of the submission.');
const reason = () => text('Why it was decided so.', '以死因监测系统为准');
const decided = {
  by: z.optional(text('Who decided.', '统计局社会科')),
  at: z.optional(dateTime('When it was decided, RFC 3339.')),
};

export const decisionSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('value'),
        ...cellMembers,
        chosen: digest('Digest of the submission whose value counts.'),
        others: z.array(submission()).check(z.minLength(1)).register(docs, { description: 'Digests of those that say something else.' }),
        reason: reason(),
        ...decided,
      })
      .register(docs, { description: 'Of several values for one cell, one counts.' }),
    z
      .strictObject({
        kind: z.literal('replacement'),
        submission: submission(),
        replaces: submission(),
        reason: z.optional(reason()),
        ...decided,
      })
      .register(docs, { description: 'A submission takes the place of an earlier one of its department.' }),
    z
      .strictObject({ kind: z.literal('exclusion'), submission: submission(), reason: reason(), ...decided })
      .register(docs, { description: 'A submission is left out as a whole.' }),
    z
      .strictObject({
        kind: z.literal('cell-exclusion'),
        submission: submission(),
        ...cellMembers,
        reason: reason(),
        ...decided,
      })
      .register(docs, { description: 'A value of a submission is left out.' }),
    z
      .strictObject({
        kind: z.literal('return'),
        submission: submission(),
        review: z.optional(digest('Digest of the review it was sent back with.')),
        ...decided,
      })
      .register(docs, { description: 'A submission was sent back: its values don’t count.' }),
    z
      .strictObject({
        kind: z.literal('acceptance'),
        submission: submission(),
        review: z.optional(digest('Digest of the review it was accepted with.')),
        ...decided,
      })
      .register(docs, { description: 'A submission was accepted as it is: it counts, whatever was decided on it before.' }),
    z
      .strictObject({
        kind: z.literal('approval'),
        by: text('Who approved the dataset.', '统计局分管副局长'),
        at: z.optional(dateTime('When it was approved, RFC 3339.')),
        note: z.optional(text('What was said with it.', '按年度监测方案核定')),
      })
      .register(docs, { description: 'The dataset was approved.' }),
  ])
  .register(docs, { description: 'A decision of the office.' });

export const DECISIONS_FORMAT = 'dabiao.decisions/1';

export const decisionsSchema = z
  .strictObject({
    format: z.literal(DECISIONS_FORMAT),
    plan: id('Id of the plan.', 'kaiping-women-2021-2030'),
    decisions: z.array(decisionSchema).register(docs, { description: 'In the order they were made: of two on one thing the last stands.' }),
  })
  .register(docs, { title: DECISIONS_FORMAT, description: 'Decisions of the office, kept apart from a dataset.' });

export type Decisions = z.infer<typeof decisionsSchema>;

/**
 * @param plan id of the plan they are used with.
 * @throws {DocumentError} when they are no decisions, `other-plan`.
 */
export function readDecisions(source: unknown, plan: string): readonly Decision[] {
  const read = readDocument(decisionsSchema, DECISIONS_FORMAT, source);
  requireSamePlan(plan, read.plan, 'plan');
  return read.decisions;
}

export type Decision = z.infer<typeof decisionSchema>;
export type DecisionKind = Decision['kind'];
export type DecisionOf<Kind extends DecisionKind> = Extract<Decision, { kind: Kind }>;
