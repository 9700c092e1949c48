/**
 * A submission made again of the cells it was sealed from: to print what was handed in, and not what the form says now.
 *
 * RESEAL1 it has the same digest, or there is none: the plan, or what was reported before, is no longer what it was
 */
import { DocumentError } from '../documents/problems.js';
import type { EntrySession } from '../report/session.js';
import { sessionCopy } from '../report/session-copy.js';
import { seal, SealError, type SealOptions, type Submission } from './submission.js';

export interface SealedReport extends SealOptions {
  readonly digest: string;
  readonly cells: Iterable<readonly [key: string, text: string]>;
}

/** @returns the submission, and a session that stands as it did; `null` where it can't be made again. RESEAL1 */
export function sealAgain(
  session: EntrySession,
  { cells, digest, ...options }: SealedReport,
): { readonly session: EntrySession; readonly submission: Submission } | null {
  const copy = sessionCopy(session, cells);
  try {
    const submission = seal(copy, options);
    return submission.digest === digest ? { session: copy, submission } : null;
  } catch (error) {
    if (error instanceof SealError || error instanceof DocumentError) return null;
    throw error;
  }
}
