/**
 * The backup file of drafts, `dabiao.drafts/1`: what was typed, with when and by whom, to be brought back on this or another computer.
 *
 * BACKUP1 what is written is read again, to the last cell · BACKUP2 a file that was changed, or cut, is refused by its SHA-256, and so is what is
 * no backup, or one of a newer kit; each says which · BACKUP3 of a cell in both, the text written later stands, or the backup's where it is
 * to replace the draft · BACKUP4 a cell whose text is too long for one (WRITE6) is left out, and named
 * BACKUP6 a large one is read in steps, and so is what is none, however large, before it is refused · BACKUP5 with a draft goes the receipt of its last export; a file of before has none, and one whose receipt is none is damaged
 */
import { CanonicalError, digestOfDocument, digestOfDocumentStepwise } from '../documents/digest.js';
import { parseJsonStepwise } from '../documents/json-pieces.js';
import { jsonText } from '../documents/json-text.js';
import type { Steps } from '../documents/steps.js';
import type { BackupFault } from './backup-faults.js';
import { readDraftRecord, type DraftRecord } from './draft.js';
import { isReceipt, plainReceipt, type Receipt } from './receipt.js';
import { readWrites, type LongText, type Write } from './writes.js';

export const BACKUP_FORMAT = 'dabiao.drafts/1';
const MEMBERS = ['format', 'createdAt', 'drafts', 'digest'] as const;

export interface DraftBackup {
  readonly record: DraftRecord;
  readonly writes: readonly Write[];
  /** Of the last export. BACKUP5 */
  readonly receipt?: Receipt;
  /** What was left out of the file. BACKUP4 */
  readonly tooLong?: readonly LongText[];
}

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupFault;

  constructor(code: BackupFault, cause?: unknown) {
    super(`Expected a backup of drafts, got ${code}`, { cause });
    this.code = code;
  }
}

/** @param createdAt ISO 8601. */
export function backupText(drafts: readonly DraftBackup[], createdAt: string): string {
  // Half a surrogate pair, which a person can type, has no bytes: it is escaped, and comes back.
  const document = { format: BACKUP_FORMAT, createdAt, drafts: jsonText(drafts) };
  return `${jsonText({ ...document, digest: digestOfDocument(document) }, 2)}\n`;
}

/** @throws {BackupError} */
export function* readBackupStepwise(text: string): Steps<DraftBackup[]> {
  const document = (yield* parsed(text.replace(/^\uFEFF/, ''), 'not-json')) as Readonly<Record<string, unknown>> | null;
  const format = typeof document === 'object' && document !== null ? document.format : undefined;
  if (typeof format !== 'string' || !format.startsWith('dabiao.drafts/')) throw new BackupError('no-backup');
  if (format !== BACKUP_FORMAT) throw new BackupError('newer-format');
  if (!isMade(document!)) throw new BackupError('changed');
  yield 'rest';
  if (document.digest !== (yield* digest(document))) throw new BackupError('changed');
  yield 'rest';
  const drafts = yield* parsed(document.drafts, 'damaged');
  if (!Array.isArray(drafts)) throw new BackupError('damaged');
  yield 'rest';
  const backup: DraftBackup[] = [];
  for (const draft of drafts as unknown[]) {
    backup.push(yield* readDraft(draft));
    yield;
  }
  return backup;
}

/** The members that a backup is made with, and no others: of what may be anything no digest is made. BACKUP6 */
function isMade(document: Readonly<Record<string, unknown>>): document is Readonly<Record<(typeof MEMBERS)[number], string>> {
  return Object.keys(document).length === MEMBERS.length && MEMBERS.every((name) => typeof document[name] === 'string');
}

/** @throws {BackupError} */
function* readDraft(draft: unknown): Steps<DraftBackup> {
  const { record, writes, receipt } = (draft ?? {}) as { readonly [Name in keyof DraftBackup]?: unknown };
  const id = (record as { readonly id?: unknown } | null | undefined)?.id;
  const read = typeof id === 'string' ? readDraftRecord(record, id) : undefined;
  if (!read || !Array.isArray(writes) || (receipt !== undefined && !isReceipt(receipt))) throw new BackupError('damaged');
  const readable: Write[] = [];
  const tooLong: LongText[] = [];
  for (const write of writes as unknown[]) {
    const { writes: whole, damaged, long } = readWrites({ writes: [write] });
    if (damaged) throw new BackupError('damaged');
    readable.push(...whole);
    tooLong.push(...long);
    yield whole.reduce((sum, { cells }) => sum + cells.length, 1);
  }
  return {
    record: read,
    writes: readable,
    ...(receipt && { receipt: plainReceipt(receipt) }),
    ...(tooLong.length > 0 && { tooLong }),
  };
}

function* digest(document: object): Steps<string | null> {
  try {
    return yield* digestOfDocumentStepwise(document);
  } catch (error) {
    if (error instanceof CanonicalError) return null;
    throw error;
  }
}

function* parsed(text: string, code: BackupFault): Steps<unknown> {
  try {
    return yield* parseJsonStepwise(text);
  } catch (error) {
    throw new BackupError(code, error);
  }
}
