/**
 * Files that were given to a form as documents: reviews, and the submissions they are of.
 *
 * GIVENFILES1 a file is one by its name or by how it begins · GIVENFILES2 each that can't be used is named, with why; the others are taken all the same
 */
import { withCode } from '../../documents/code-needed.js';
import { DocumentError } from '../../documents/problems.js';
import { pause } from '../../drafts/pause.js';
import { runSliced } from '../../report/slices.js';
import type { EntrySession } from '../../report/session.js';
import { utf8Text } from '../files/utf8-text.js';
import type { FileFault } from '../../submissions/desk-state.js';
import type { Review } from '../../submissions/review.js';
import type { Submission } from '../../submissions/submission.js';
import { readGiven } from '../../submissions/take-return.js';

/** Bytes; as much as the desk of the office takes. */
const MOST_BYTES = 50_000_000;
/** Files that are read; a return has two. */
const MOST_FILES = 20;
/** Bytes in which a document says that it is one. */
const BEGINNING = 64;

/** Why a file is not even read. */
export type UnreadFault = Exclude<FileFault, 'unexpected'>;

export interface RefusedGiven {
  readonly name: string;
  readonly why: UnreadFault | DocumentError;
}

export interface GivenFiles {
  readonly reviews: readonly Review[];
  readonly submissions: readonly { readonly name: string; readonly submission: Submission }[];
  readonly refused: readonly RefusedGiven[];
}

/** GIVENFILES1 */
export async function isDocument(file: File): Promise<boolean> {
  if (/\.json$/i.test(file.name)) return true;
  const beginning = await file
    .slice(0, BEGINNING)
    .arrayBuffer()
    .catch(() => null);
  return beginning !== null && new TextDecoder().decode(beginning).trimStart().startsWith('{');
}

/** GIVENFILES2 */
export async function readGivenFiles(files: readonly File[], session: EntrySession): Promise<GivenFiles> {
  const reviews: Review[] = [];
  const submissions: GivenFiles['submissions'][number][] = [];
  const refused: RefusedGiven[] = [];
  for (const file of files.slice(0, MOST_FILES)) {
    const read = await readOne(file, session);
    if (typeof read === 'string' || read instanceof DocumentError) refused.push({ name: file.name, why: read });
    else if (read.format === 'dabiao.review/1') reviews.push(read);
    else submissions.push({ name: file.name, submission: read });
  }
  return { reviews, submissions, refused };
}

async function readOne(file: File, session: EntrySession): Promise<Review | Submission | DocumentError | UnreadFault> {
  if (file.size > MOST_BYTES) return 'too-large';
  let text: string | null;
  try {
    text = utf8Text(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
  if (text === null) return 'encoding';
  try {
    return await withCode(() => runSliced(readGiven(session, text), 1, { pause }).done);
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
}
