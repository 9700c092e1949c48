/** The records of drafts in IndexedDB, and their keys. */
import type { Database } from '../storage/database.js';
import type { KeyCost } from '../storage/key-cost.js';
import type { DamagedPart } from './damaged-part.js';
import type { DraftRecord } from './draft.js';
import type { Receipt } from './receipt.js';
import type { VersionReason } from './version-reasons.js';
import { isTextOfCell, type Write } from './writes.js';

/** A record that lies on the disk encrypted. */
export interface Sealed {
  readonly sealed: Uint8Array;
}

/** What stood in an open editor when it was last seen. */
export interface TypingRecord {
  /** The window that types, a random name. */
  readonly window: string;
  readonly draft: string;
  readonly key: string;
  /** What stood in the cell when the editor was opened. */
  readonly before: string;
  readonly text: string;
  /** Of the write it would have been. */
  readonly clock?: number;
}

export function isTypingRecord(value: unknown): value is TypingRecord {
  const { window, key, before, text } = (value ?? {}) as { readonly [Name in keyof TypingRecord]?: unknown };
  return typeof window === 'string' && [key, before, text].every(isTextOfCell);
}

/** Of a record that many were drawn together into, also which piece it is. */
export type JournalKey = [draft: string, clock: number, window: string] | [draft: string, clock: number, window: string, piece: number];

export type StepEdit = readonly [key: string, before: string, after: string];

/** A step that can be undone: edits by the keys of their cells. It stands with the first draft of the form. */
export interface StepRecord {
  readonly edits: readonly StepEdit[];
  /** Of a step of many edits: how many records it is in. */
  readonly pieces?: number;
}
/** Of a step in several records, also which piece it is. */
export type StepKey = [draft: string, time: number, window: string] | [draft: string, time: number, window: string, piece: number];

export interface StoredStep {
  readonly key: StepKey;
  readonly value: StepRecord;
}

/** A draft as it stood at a time. */
export interface VersionRecord {
  readonly time: number;
  readonly reason: VersionReason;
  readonly by?: string | undefined;
  /** Filled cells. */
  readonly count: number;
  /** Writes as JSON, compressed where the browser can. */
  readonly data: string | ArrayBuffer;
}
export type VersionKey = [draft: string, time: number];

/** By when it was exported. */
export type ReceiptKey = [draft: string, time: number];

export interface DamagedRecord {
  readonly draft: string;
  readonly found: number;
  /** Of a write, where it is not there. */
  readonly part?: DamagedPart;
  /** What was there, where the browser could read it at all. */
  readonly value?: unknown;
}

/** What is kept of an owner's passphrase. */
export interface LockRecord {
  readonly owner: string;
  readonly cost: KeyCost;
  readonly salt: Uint8Array;
  /** The key of the drafts, encrypted. */
  readonly key: Uint8Array;
  /** Minutes without a key pressed or a pointer moved after which the drafts are locked. */
  readonly idleMinutes: number;
  /** Some drafts may not be encrypted yet: it was broken off. */
  readonly isPending: boolean;
  /** The passphrase was taken off. The record stays, for a window that slept meanwhile may still write with the key. */
  readonly isOff: boolean;
}

/** What is on disk of a draft. */
export interface DraftOnDisk {
  readonly record: DraftRecord | undefined;
  readonly writes: readonly Write[];
  /** Records of the journal. */
  readonly records: number;
}

/** What goes to the disk in one step. */
export interface DraftWrite {
  readonly key: JournalKey;
  readonly writes: readonly Write[];
  /** The draft's record, with its first write. JOURNAL4 */
  readonly record?: DraftRecord | undefined;
}

export type Schema = {
  drafts: { key: string; value: DraftRecord };
  writes: { key: JournalKey; value: { readonly writes: readonly Write[] } | Sealed };
  typing: { key: string; value: TypingRecord | (Sealed & { readonly window: string; readonly draft: string }); indexes: { draft: string } };
  steps: { key: StepKey; value: StepRecord | Sealed };
  versions: { key: VersionKey; value: VersionRecord | (Omit<VersionRecord, 'data'> & Sealed) };
  receipts: { key: ReceiptKey; value: Receipt | Sealed };
  damaged: { key: number; value: DamagedRecord; indexes: { draft: string } };
  locks: { key: string; value: LockRecord };
};

/** As much of a store of the database as takes a record. */
export interface WritableStore<P extends keyof Schema> {
  put(value: Schema[P]['value'], key?: Schema[P]['key']): Promise<unknown>;
  delete(key: Schema[P]['key']): Promise<unknown>;
}

export type OpenDatabase = Parameters<Parameters<Database<Schema>['use']>[0]>[0];

/** Every key that begins with a draft. */
export function within(draft: string): IDBKeyRange {
  return IDBKeyRange.bound([draft], [draft, []]); // an array comes after every number and string
}
