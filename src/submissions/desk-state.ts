/** What lies on the desk of the office. */
import type { Problem } from '../documents/problems.js';
import type { Decision } from './decisions.js';
import type { Remark } from './review.js';
import type { Submission } from './submission.js';

export interface TakenFile {
  readonly name: string;
  readonly submission: Submission;
}

/** Why a file at an address can't be had: see the loading of files; `page` is one of HTML in its place, as of a login. */
export const ADDRESS_FAULTS = ['bad-address', 'not-found', 'forbidden', 'unavailable', 'unreachable', 'page'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

/** Why a file is not even read: not in UTF-8, larger than any submission, not to be had, or by a slip of the program. */
export const FILE_FAULTS = ['encoding', 'too-large', 'unreadable', 'unexpected'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Why an archive of files is not opened, or what is in it not read. */
export const ZIP_FILE_FAULTS = ['zip-damaged', 'zip-encrypted', 'zip-too-many', 'zip-swelling', 'zip-nested', 'zip-empty'] as const;
export type ZipFileFault = (typeof ZIP_FILE_FAULTS)[number];

/** A file that is no submission of the plan, with what is wrong; of how many problems some are kept. */
export interface RefusedFile {
  /** Tells files of one name apart. */
  readonly id: string;
  readonly name: string;
  /** The department it says it is of, as far as it can be read. */
  readonly department?: string | undefined;
  readonly fault?: FileFault | ZipFileFault | AddressFault | undefined;
  readonly problems: readonly Problem[];
  readonly count: number;
}

export interface DeskState {
  readonly files: readonly TakenFile[];
  readonly refused: readonly RefusedFile[];
  /** In the order they were made. */
  readonly decisions: readonly Decision[];
  /** By the digest of the submission they are on. */
  readonly remarks: Readonly<Record<string, readonly Remark[]>>;
}

export const EMPTY_DESK: DeskState = { files: [], refused: [], decisions: [], remarks: {} };
