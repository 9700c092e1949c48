/** The shape of answers to a review, within the submission that answers it. */
import * as z from 'zod/mini';
import { digest, docs, id, text } from '../documents/scalars.js';

export const answersSchema = z
  .strictObject({
    review: digest('Digest of the review that is answered.'),
    remarks: z.array(
      z.strictObject({
        id: id('Id of the remark.', 'r1'),
        mended: z.optional(z.literal(true).register(docs, { description: 'The report says something else there than before.' })),
        answer: z.optional(text('What is answered.', '已按死因监测系统改正')),
      }),
    ),
  })
  .register(docs, { description: 'What is answered to a review, remark by remark.' });

export type Answers = z.infer<typeof answersSchema>;
