/**
 * The desk of the office as it is kept: its files by their digests, each kept by itself.
 *
 * DESKRECORD1 read as strictly as any document, for it may have been damaged
 */
import * as z from 'zod/mini';
import { limitIssues } from '../documents/issue-limit.js';
import { PROBLEM_CODES } from '../documents/problem-codes.js';
import { digest } from '../documents/scalars.js';
import { ADDRESS_FAULTS, FILE_FAULTS, ZIP_FILE_FAULTS, type DeskState, type TakenFile } from './desk-state.js';
import { decisionSchema } from './decisions.js';
import { remarkSchema } from './review.js';

const problemSchema = z.strictObject({
  level: z.enum(['error', 'warning']),
  code: z.enum(PROBLEM_CODES),
  path: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

const deskRecordSchema = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), digest: digest('Digest of the submission.') })),
  refused: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      department: z.optional(z.string()),
      fault: z.optional(z.enum([...FILE_FAULTS, ...ZIP_FILE_FAULTS, ...ADDRESS_FAULTS])),
      problems: z.array(problemSchema),
      count: z.number(),
    }),
  ),
  decisions: z.array(decisionSchema),
  remarks: z.record(z.string(), z.array(remarkSchema)),
});

export type DeskRecord = z.infer<typeof deskRecordSchema>;

export function deskRecordOf({ files, refused, decisions, remarks }: DeskState): DeskRecord {
  return {
    files: files.map(({ name, submission }) => ({ name, digest: submission.digest })),
    refused: refused.map(({ problems, ...file }) => ({ ...file, problems: problems.map((one) => ({ ...one, data: dataOf(one.data) })) })),
    decisions: [...decisions],
    remarks: Object.fromEntries(Object.entries(remarks).map(([submission, list]) => [submission, [...list]])),
  };
}

/** @returns `null` for what is no such record. DESKRECORD1 */
export function readDeskRecord(value: unknown): DeskRecord | null {
  const read = limitIssues(deskRecordSchema).safeParse(value);
  return read.success ? read.data : null;
}

/** @param files those of the record that are there. */
export function deskStateOf({ refused, decisions, remarks }: DeskRecord, files: readonly TakenFile[]): DeskState {
  return { files, refused, decisions, remarks };
}

function dataOf(data: DeskState['refused'][number]['problems'][number]['data']): DeskRecord['refused'][number]['problems'][number]['data'] {
  return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, typeof one === 'object' ? [...one] : one]));
}
