/** Files that were dropped or chosen: read one after the other, with the page alive meanwhile. */
import { withCode } from '../../documents/code-needed.js';
import { DocumentError } from '../../documents/problems.js';
import { pause } from '../../drafts/pause.js';
import { runSliced } from '../../report/slices.js';
import type { CollectedPlan } from '../../submissions/check-submission.js';
import type { FileFault, RefusedFile, TakenFile } from '../../submissions/collection.js';
import { readSubmission, type Submission } from '../../submissions/submission.js';

/** Bytes; a submission of the largest plan has some hundred thousand. */
const MOST_BYTES = 50_000_000;
/** Problems of a file that are kept. */
const MOST_KEPT = 20;
/** Files that a person can mean to drop at once. */
export const MOST_FILES = 20_000;

export interface ReadFiles {
  readonly files: readonly TakenFile[];
  readonly refused: readonly RefusedFile[];
  /** The person has stopped it: what was read until then is there. */
  readonly isStopped: boolean;
}

/** Files by their names, and how many others there were. */
export interface ChosenFiles {
  readonly files: readonly File[];
  readonly skipped: number;
}

/** Of what was dropped, folders included. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFiles> {
  const entries = Array.from(transfer.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  if (entries.every((entry) => entry === null)) return chosenFiles([...transfer.files]);
  const found: File[] = [];
  for (const entry of entries) if (entry) await gather(entry, found);
  return chosenFiles(found);
}

export function chosenFiles(all: readonly File[]): ChosenFiles {
  const files = all.filter(({ name }) => /\.json$/i.test(name));
  return { files: files.slice(0, MOST_FILES), skipped: all.length - Math.min(files.length, MOST_FILES) };
}

async function gather(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length > MOST_FILES) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((done) => (entry as FileSystemFileEntry).file(done, () => done(null)));
    if (file) found.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // It tells of a hundred at a time.
    const entries = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (entries.length === 0) return;
    for (const one of entries) await gather(one, found);
  }
}

/** @param onFile told after each file; it goes on while that returns true. */
export async function readFiles(files: readonly File[], plan: CollectedPlan, onFile: (done: number) => boolean): Promise<ReadFiles> {
  const taken: TakenFile[] = [];
  const refused: RefusedFile[] = [];
  for (const [i, file] of files.entries()) {
    const read = await readOne(file, plan);
    if ('format' in read) taken.push({ name: file.name, submission: read });
    else refused.push({ name: file.name, ...read });
    if (!onFile(i + 1)) return { files: taken, refused, isStopped: i + 1 < files.length };
  }
  return { files: taken, refused, isStopped: false };
}

async function readOne(file: File, plan: CollectedPlan): Promise<Submission | Omit<RefusedFile, 'name'>> {
  if (file.size > MOST_BYTES) return unread('too-large');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return unread('unreadable');
  }
  const text = textOf(bytes);
  if (text === null) return unread('encoding');
  try {
    const submission = await withCode(() => readSubmission(text));
    await runSliced(plan.checkStepwise(submission), 1, { pause }).done;
    return submission;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { problems: error.problems.slice(0, MOST_KEPT), count: error.count };
  }
}

function unread(fault: FileFault): Omit<RefusedFile, 'name'> {
  return { fault, problems: [], count: 0 };
}

/** `null` where it is in another encoding: half replaced by signs for what can't be read it would pass for another text. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
