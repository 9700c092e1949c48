/**
 * A return as it is kept beside the draft that is mended: the review, what the submission said where it has remarks, and the answers so far.
 *
 * RETURNSTATE1 it is read back as it was written; a text that is none, or not whole, is no return · RETURNSTATE2 an answer that is still being typed is kept,
 * and is none yet · RETURNSTATE3 of an export it is known what was answered, so that what was sealed can be made again
 */
import * as z from 'zod/mini';
import { readDocument } from '../documents/document.js';
import { jsonText } from '../documents/json-text.js';
import { DocumentError } from '../documents/problems.js';
import { digest, id } from '../documents/scalars.js';
import { runWhole } from '../documents/steps.js';
import { observationSchema, type Observation } from '../observations/observation.js';
import { answersSchema } from './answers-schema.js';
import { requireValidReview, reviewSchema } from './review.js';
import type { SealOptions } from './submission.js';

const FORMAT = 'dabiao.return/1';

const returnSchema = z.strictObject({
  format: z.literal(FORMAT),
  review: reviewSchema,
  before: z.array(observationSchema),
  answers: z.array(
    z.strictObject({ id: id('Id of the remark.', 'r1'), text: z.string().check(z.maxLength(4000)), isTyped: z.optional(z.literal(true)) }),
  ),
  /** Of the last export. */
  sealed: z.optional(z.strictObject({ replaces: digest('Digest of the submission that it corrects.'), answers: answersSchema })),
});

export type ReturnState = Omit<z.infer<typeof returnSchema>, 'format'>;

export function returnText(state: ReturnState): string {
  return jsonText({ format: FORMAT, ...state });
}

/** `null` of what is no return. RETURNSTATE1 */
export function readReturn(source: string): ReturnState | null {
  try {
    const { format: _, ...state } = readDocument(returnSchema, FORMAT, source);
    runWhole(requireValidReview(state.review));
    return state;
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

/** What the last export was sealed with besides the report. RETURNSTATE3 */
export function sealedWith(source: string | undefined): Pick<SealOptions, 'replaces' | 'answers'> {
  return (source !== undefined && readReturn(source)?.sealed) || {};
}

/** What a review has remarks on; the values of an indicator, where it is on the whole of it. */
export function remarkedOf({ remarks }: ReturnState['review'], observations: readonly Observation[]): Observation[] {
  const indicators = new Set(remarks.map(({ indicator }) => indicator));
  return observations.filter(({ indicator }) => indicators.has(indicator));
}
