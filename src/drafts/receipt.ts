/**
 * The receipt of an export, as it is kept beside the draft: which file was made, for whom, and what stood in the cells.
 *
 * RECEIPT1 one that isn't whole, or isn't of the shape of a receipt, is none · RECEIPT2 nor is one of a time that no clock shows, or that has a cell twice
 * RECEIPT3 hidden characters in its names are written out where it is shown
 */
import { isTime } from './numbers.js';
import { isCellText, isTextOfCell, type CellText } from './writes.js';

export interface ReportedBy {
  readonly name?: string | undefined;
  readonly reviewer?: string | undefined;
  readonly phone?: string | undefined;
}

export interface Receipt {
  /** Of the submission: what its digest is of besides the report. */
  readonly id: string;
  readonly createdAt: string;
  readonly reporter?: ReportedBy | undefined;
  readonly digest: string;
  /** Digest of the submission before that it corrects. */
  readonly replaces?: string | undefined;
  /** Name of the file. */
  readonly file: string;
  /** The page took the submission, and no file was saved. */
  readonly taken?: true | undefined;
  /** What the office has sent back of it, or what it answers, as `submissions/return-state.ts` reads it. */
  readonly returned?: string | undefined;
  /** The filled cells of the draft that were exported. */
  readonly cells: readonly CellText[];
}

const NAMES: ReadonlySet<string> = new Set(['name', 'reviewer', 'phone']);

/** RECEIPT1 */
export function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== 'object' || value === null) return false;
  const { id, createdAt, reporter, digest, replaces, file, taken, returned, cells } = value as {
    readonly [Name in keyof Receipt]?: unknown;
  };
  return (
    [id, file, createdAt].every(isTextOfCell) &&
    isTime(Date.parse(createdAt as string)) && // RECEIPT2
    isDigest(digest) &&
    (replaces === undefined || isDigest(replaces)) &&
    (reporter === undefined || isReporter(reporter)) &&
    (taken === undefined || taken === true) &&
    (returned === undefined || typeof returned === 'string') &&
    Array.isArray(cells) &&
    cells.every(isCellText) &&
    new Set(cells.map(([key]) => key)).size === cells.length
  );
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);
}

function isReporter(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, text]) => NAMES.has(name) && isTextOfCell(text));
}

/** Without what does not belong to one. */
export function plainReceipt({ id, createdAt, reporter, digest, replaces, file, taken, returned, cells }: Receipt): Receipt {
  const of = { id, createdAt, ...(reporter && { reporter }), digest, ...(replaces && { replaces }), file };
  return { ...of, ...(taken && { taken }), ...(returned && { returned }), cells };
}
