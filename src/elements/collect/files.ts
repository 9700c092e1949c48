/** Files that were dropped or chosen, and what is read of each. */
import { withCode } from '../../documents/code-needed.js';
import { DocumentError } from '../../documents/problems.js';
import { pause } from '../../drafts/pause.js';
import { runSliced } from '../../report/slices.js';
import type { CollectedPlan } from '../../submissions/check-submission.js';
import { utf8Text } from '../files/utf8-text.js';
import type { AddressFault, FileFault, RefusedFile, TakenFile, ZipFileFault } from '../../submissions/desk-state.js';
import { readSubmissionStepwise } from '../../submissions/submission.js';

/** Bytes; a submission of the largest plan has some hundred thousand. */
export const MOST_BYTES = 50_000_000;
/** Characters of a refused file that are looked at for its department. */
const MOST_LOOKED_AT = 5_000_000;
/** Problems of a file that are kept. */
const MOST_KEPT = 20;
/** Files that a person can mean to drop at once. */
export const MOST_FILES = 20_000;

export interface ChosenFile {
  /** The file, or the archive it is in. */
  readonly file: File;
  /** Tells files of one name apart; by size and time where it is not set. */
  readonly id?: string | undefined;
  /** With the folders above it, as far as they were chosen with it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Name of the archive that it is in. */
  readonly archive?: string;
  /** Why it can't be read, where that is known already. */
  readonly fault?: UnreadFault;
  /** Its bytes, or why there are none. @throws what the browser throws of a file that can't be read. */
  content(): Promise<ArrayBuffer | Uint8Array | UnreadFault>;
}

export function isSubmissionFile({ name }: { readonly name: string }): boolean {
  return /\.json$/i.test(name);
}

export function isArchive({ name }: { readonly name: string }): boolean {
  return /\.zip$/i.test(name);
}

/** Why a file is not even read. */
export type UnreadFault = FileFault | ZipFileFault | AddressFault;

/** Files by their names, and how many others there were. */
export interface ChosenFiles {
  readonly files: readonly ChosenFile[];
  readonly skipped: number;
  /** There are more files than are taken at once. */
  readonly isOver?: boolean;
}

/** Of what was dropped, folders included. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFiles> {
  const entries = Array.from(transfer.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  if (entries.every((entry) => entry === null)) return chosenFiles([...transfer.files]);
  const found: ChosenFile[] = [];
  for (const entry of entries) if (entry) await gather(entry, found);
  return chosen(found);
}

export function chosenFiles(all: readonly File[]): ChosenFiles {
  return chosen(all.map((file) => chosenFile(file, file.webkitRelativePath || file.name)));
}

function chosenFile(file: File, name: string): ChosenFile {
  return { file, name, size: file.size, content: () => file.arrayBuffer() };
}

function chosen(all: readonly ChosenFile[]): ChosenFiles {
  const files = all.filter((file) => isSubmissionFile(file) || isArchive(file));
  return { files: files.slice(0, MOST_FILES), skipped: all.length - files.length, isOver: files.length > MOST_FILES };
}

async function gather(entry: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  if (found.length > MOST_FILES) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((done) => (entry as FileSystemFileEntry).file(done, () => done(null)));
    if (file) found.push(chosenFile(file, entry.fullPath.replace(/^\//, '') || file.name));
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

export interface ReadSubmission extends TakenFile {
  /** As it is kept, where it was written already. */
  readonly text?: string;
}

/** What came of a file. */
export type ReadFile = { readonly taken: ReadSubmission } | { readonly refused: RefusedFile };

export async function readFile(chosen: ChosenFile, plan: CollectedPlan): Promise<ReadFile> {
  const { name, size } = chosen;
  const { id = `${name} ${size} ${chosen.file.lastModified}` } = chosen;
  const unread = (fault: UnreadFault): ReadFile => ({ refused: { id, name, fault, problems: [], count: 0 } });
  if (chosen.fault) return unread(chosen.fault);
  if (isSubmissionFile(chosen) && size > MOST_BYTES) return unread('too-large');
  let bytes: ArrayBuffer | Uint8Array | UnreadFault;
  try {
    bytes = await chosen.content();
  } catch {
    return unread('unreadable');
  }
  if (typeof bytes === 'string') return unread(bytes);
  const text = utf8Text(bytes);
  if (text === null) return unread('encoding');
  try {
    const submission = await withCode(() => runSliced(readSubmissionStepwise(text), Infinity, { pause }).done);
    await runSliced(plan.checkStepwise(submission), Infinity, { pause }).done;
    return { taken: { name, submission } };
  } catch (error) {
    if (!(error instanceof DocumentError)) {
      console.error(error);
      return unread('unexpected');
    }
    const department = departmentOf(text, plan);
    const problems = error.problems.slice(0, MOST_KEPT);
    return { refused: { id, name, ...(department !== undefined && { department }), problems, count: error.count } };
  }
}

/** Whose it says it is, where it can be read so far. */
function departmentOf(text: string, { plan }: CollectedPlan): string | undefined {
  if (text.length > MOST_LOOKED_AT) return undefined;
  try {
    const read = JSON.parse(text) as { readonly report?: { readonly department?: unknown } } | null;
    return plan.departments.find(({ id }) => id === read?.report?.department)?.id;
  } catch {
    return undefined;
  }
}
