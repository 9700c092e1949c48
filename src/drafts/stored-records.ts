/**
 * Records of a draft as they lie in a store, one by one; what is damaged of them is kept elsewhere, as it is.
 *
 * DAMAGE1 a record that can't be read, by the browser or by the kit, hides no other · DAMAGE2 it is set aside, once, and what can be read of it
 * stays in its place · DAMAGE3 that the database was closed, or its work broken off, damages no record
 */
import { usingError } from '../storage/errors.js';
import { commit, type Request } from '../storage/transaction.js';
import type { DamagedPart } from './damaged-part.js';
import { isWholeRecord, readDraftRecord, type DraftRecord } from './draft.js';
import {
  within,
  type DamagedRecord,
  type OpenDatabase,
  type Schema,
  type StepRecord,
  type TypingRecord,
  type VersionRecord,
} from './records.js';
import { openVersion } from './sealed-version.js';
import type { Sealing } from './sealing.js';
import { readWrites, type Write } from './writes.js';

/** What the records of each store hold. */
export interface Contents {
  readonly drafts: DraftRecord;
  readonly writes: { readonly writes: readonly Write[] };
  readonly typing: TypingRecord;
  readonly steps: StepRecord;
  readonly versions: VersionRecord;
}
export type Part = keyof Contents;

export interface StoredRecord<P extends Part> {
  readonly key: Schema[P]['key'];
  /** As it lies there; `undefined` where the browser can't read it. */
  readonly value: unknown;
  /** What can be read of it; `undefined` for nothing. */
  readonly content: Contents[P] | undefined;
  readonly isDamaged: boolean;
}

/** The records of a draft in a store, in the order of their keys. DAMAGE1 */
export async function readStored<P extends Part>(db: OpenDatabase, part: P, draft: string, sealing: Sealing): Promise<StoredRecord<P>[]> {
  const keys = (await keysOf(db, part, draft)) as Schema[P]['key'][];
  if (keys.length === 0) return [];
  const { store } = db.transaction(part);
  // Each comes in a turn of its own: many large ones would hold up the page.
  return Promise.all(
    keys.map(async (key) => {
      const value: unknown = await store.get(key as never).catch(() => readAlone(db, part, key));
      return { key, value, ...READERS[part](value, key, draft, sealing) } as StoredRecord<P>;
    }),
  );
}

async function keysOf(db: OpenDatabase, part: Part, draft: string): Promise<readonly IDBValidKey[]> {
  if (part === 'typing') return db.getAllKeysFromIndex(part, 'draft', draft);
  return db.getAllKeys(part, part === 'drafts' ? draft : (within(draft) as never));
}

/** One that can't be read fails all that is asked in the same transaction. DAMAGE3 */
async function readAlone(db: OpenDatabase, part: Part, key: IDBValidKey): Promise<unknown> {
  try {
    return await db.get(part, key as never);
  } catch (error) {
    if (['closed', 'aborted', 'timeout', 'stalled'].includes(usingError(error).code)) throw error;
    return undefined;
  }
}

type Reading<P extends Part> = Pick<StoredRecord<P>, 'content' | 'isDamaged'>;
type Reader<P extends Part> = (value: unknown, key: Schema[P]['key'], draft: string, sealing: Sealing) => Reading<P>;

const READERS: { readonly [P in Part]: Reader<P> } = {
  drafts: (value, id) => ({ content: readDraftRecord(value ?? {}, id), isDamaged: !isWholeRecord(value, id) }),
  writes: (value, _, draft, sealing) => {
    const { writes, damaged } = readWrites(sealing.open('writes', draft, value));
    return { content: writes.length > 0 || !damaged ? { writes } : undefined, isDamaged: damaged };
  },
  typing: (value, window, draft, sealing) => {
    const opened = sealing.open('typing', draft, value);
    return whole(isTyping(opened) ? { ...opened, window, draft } : undefined);
  },
  steps: (value, _, draft, sealing) => {
    const opened = sealing.open('steps', draft, value);
    return whole(isStep(opened) ? opened : undefined);
  },
  versions: (value, [, time], draft, sealing) => {
    const version = openVersion(value, draft, sealing);
    return whole(version?.time === time ? version : undefined);
  },
};

function whole<T>(content: T | undefined): { content: T | undefined; isDamaged: boolean } {
  return { content, isDamaged: content === undefined };
}

function isTyping(value: unknown): value is TypingRecord {
  const { key, before, text } = (value ?? {}) as Partial<TypingRecord>;
  return [key, before, text].every((one) => typeof one === 'string');
}

/** Half a step is none: to undo it would leave what never was. */
function isStep(value: unknown): value is StepRecord {
  const edits = (value as { readonly edits?: unknown } | null | undefined)?.edits;
  return (
    Array.isArray(edits) && edits.every((edit) => Array.isArray(edit) && edit.length === 3 && edit.every((one) => typeof one === 'string'))
  );
}

/** DAMAGE2 */
export async function setAside<P extends Part>(
  db: OpenDatabase,
  part: P,
  draft: string,
  records: readonly StoredRecord<P>[],
  sealing: Sealing,
): Promise<void> {
  const tx = db.transaction([part as Part, 'damaged'], 'readwrite', { durability: 'strict' });
  const store = tx.objectStore(part);
  const requests: Request[] = [];
  for (const { key, value, content } of records) {
    requests.push(() => tx.objectStore('damaged').add(damagedRecord(part, draft, value)));
    if (content === undefined) requests.push(() => store.delete(key as never));
    else if (part === 'drafts') requests.push(() => store.put(content as never));
    else requests.push(() => store.put(sealing.seal('writes', draft, content) as never, key as never));
  }
  return commit(tx, requests);
}

export function damagedRecord(part: DamagedPart, draft: string, value: unknown): DamagedRecord {
  return { draft, found: Date.now(), part, value };
}
