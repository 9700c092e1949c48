/**
 * Records of a draft as they lie in a store, one by one; what is damaged of them is kept elsewhere, as it is.
 *
 * DAMAGE1 a record that can't be read, by the browser or by the kit, hides no other · DAMAGE2 it is set aside, once, and what can be read of it
 * stays in its place · DAMAGE3 that the database was closed, or its work broken off, damages no record · DAMAGE4 nor does that another window
 * draws the journal together, or deletes a record, while it is being read: what it held is found · DAMAGE5 a time that no clock shows, and a count
 * that no draft has, is damage: nothing written later would come after it · DAMAGE6 so is a text that is too long for a cell (WRITE6), but it is told which
 */
import { usingError } from '../storage/errors.js';
import { isWholeRecord, readDraftRecord, type DraftRecord } from './draft.js';
import { isCount, isTime } from './numbers.js';
import { within, type OpenDatabase, type Schema, type StepRecord, type TypingRecord, type VersionRecord } from './records.js';
import { Turns } from './pause.js';
import { isReceipt, type Receipt } from './receipt.js';
import { openVersion } from './sealed-version.js';
import type { Sealing } from './sealing.js';
import { isTextOfCell, longText, readWrites, type LongText, type Write } from './writes.js';

/** What the records of each store hold. */
export interface Contents {
  readonly drafts: DraftRecord;
  readonly writes: { readonly writes: readonly Write[] };
  readonly typing: TypingRecord;
  readonly steps: StepRecord;
  readonly versions: VersionRecord;
  readonly receipts: Receipt;
}
export type Part = keyof Contents;

export interface StoredRecord<P extends Part> {
  readonly key: Schema[P]['key'];
  /** As it lies there; `undefined` where the browser can't read it. */
  readonly value: unknown;
  /** What can be read of it; `undefined` for nothing. */
  readonly content: Contents[P] | undefined;
  /** It is to be set aside. */
  readonly isDamaged: boolean;
  /** What is too long for a cell; of a record in which nothing else is wrong. DAMAGE6 */
  readonly long: readonly LongText[];
}

/** Another window draws a journal together now and then; more often than this in a row none does. */
const MOST_READINGS = 5;

/** The records of a draft in a store, in the order of their keys. DAMAGE1, DAMAGE4 */
export async function readStored<P extends Part>(db: OpenDatabase, part: P, draft: string, sealing: Sealing): Promise<StoredRecord<P>[]> {
  const turns = new Turns();
  for (let reading = 1; ; reading++) {
    const values = await readValues(db, part, draft);
    // What is gone may stand elsewhere now: all of it is read again.
    if (values.some(({ isGone }) => isGone) && reading < MOST_READINGS) continue;
    const records: StoredRecord<P>[] = [];
    for (const { key, value, isGone } of values) {
      if (isGone) continue;
      const reading = READERS[part](value, key as never, draft, sealing);
      records.push({ key, value, ...reading } as StoredRecord<P>);
      if (values.length > 1) await turns.pass(cellsIn(reading.content));
    }
    return records;
  }
}

/** Cells of a record of the journal; of any other none, for those are small. */
function cellsIn(content: Contents[Part] | undefined): number {
  return content && 'writes' in content ? content.writes.reduce((sum, { cells }) => sum + cells.length, 0) : 0;
}

/** A record as it lies there. */
export interface RawRecord {
  readonly part: Part | 'damaged';
  readonly key: IDBValidKey;
  /** `undefined` where the browser can't read it. */
  readonly value: unknown;
}

/** All that lies there of a draft, whatever it is. */
export async function rawRecords(db: OpenDatabase, draft: string): Promise<RawRecord[]> {
  const parts = [...(Object.keys(READERS) as Part[]), 'damaged'] as const;
  const found = await Promise.all(
    parts.map(async (part) => (await readValues(db, part, draft)).map(({ key, value }): RawRecord => ({ part, key, value }))),
  );
  return found.flat();
}

interface StoredValue {
  readonly key: IDBValidKey;
  readonly value: unknown;
  readonly isGone: boolean;
}

/** In one transaction, so that the keys and their records are of the same moment. DAMAGE4 */
async function readValues(db: OpenDatabase, part: Part | 'damaged', draft: string): Promise<StoredValue[]> {
  const { store } = db.transaction(part);
  const keys = await keysOf(store as unknown as PartStore, part, draft);
  // Each comes in a turn of its own: many large ones would hold up the page.
  return Promise.all(
    keys.map((key) =>
      store.get(key as never).then(
        (value: unknown) => ({ key, value, isGone: false }),
        () => readAlone(db, part, key),
      ),
    ),
  );
}

interface Keys {
  getAllKeys(query: never): Promise<readonly IDBValidKey[]>;
}
type PartStore = Keys & { index(name: never): Keys };

async function keysOf(store: PartStore, part: Part | 'damaged', draft: string): Promise<readonly IDBValidKey[]> {
  if (part === 'typing' || part === 'damaged') return store.index('draft' as never).getAllKeys(draft as never);
  return store.getAllKeys((part === 'drafts' ? draft : within(draft)) as never);
}

/** One that can't be read fails all that is asked in the same transaction. DAMAGE3 */
async function readAlone(db: OpenDatabase, part: Part | 'damaged', key: IDBValidKey): Promise<StoredValue> {
  const isGone = async () => (await db.getKey(part, key as never)) === undefined;
  try {
    const value: unknown = await db.get(part, key as never);
    return { key, value, isGone: value === undefined && (await isGone()) };
  } catch (error) {
    if (['closed', 'aborted', 'timeout', 'stalled'].includes(usingError(error).code)) throw error;
    return { key, value: undefined, isGone: await isGone() };
  }
}

type Reading<P extends Part> = Pick<StoredRecord<P>, 'content' | 'isDamaged' | 'long'>;
type Reader<P extends Part> = (value: unknown, key: Schema[P]['key'], draft: string, sealing: Sealing) => Reading<P>;

export const READERS: { readonly [P in Part]: Reader<P> } = {
  drafts: (value, id) => ({ content: readDraftRecord(value ?? {}, id), isDamaged: !isWholeRecord(value, id), long: [] }),
  writes: (value, _, draft, sealing) => {
    const { writes, damaged, long } = readWrites(sealing.open('writes', draft, value));
    return {
      content: writes.length > 0 || !damaged ? { writes } : undefined,
      isDamaged: damaged || long.length > 0,
      long: damaged ? [] : long,
    };
  },
  typing: (value, window, draft, sealing) => {
    const opened = sealing.open('typing', draft, value);
    const texts = typingTexts(opened);
    return whole(texts.every(isTextOfCell) ? { ...(opened as TypingRecord), window, draft } : undefined, [longText(texts)]);
  },
  steps: (value, [, time], draft, sealing) => {
    const opened = sealing.open('steps', draft, value);
    const { edits, pieces } = stepOf(opened);
    const step = isTime(time) && edits && (pieces === undefined || isCount(pieces)) ? (opened as StepRecord) : undefined;
    return whole(edits?.every(isEdit) ? step : undefined, step ? (edits ?? []).filter((edit) => !isEdit(edit)).map(longText) : []);
  },
  versions: (value, [, time], draft, sealing) => {
    const version = openVersion(value, draft, sealing);
    return whole(version?.time === time ? version : undefined);
  },
  receipts: (value, [, time], draft, sealing) => {
    const opened = sealing.open('receipts', draft, value);
    return whole(isReceipt(opened) && Date.parse(opened.createdAt) === time ? opened : undefined);
  },
};

/** @param left what is wrong with it, where that is known: `null` for what is not but too long. */
function whole<T>(content: T | undefined, left: readonly (LongText | null)[] = []) {
  const long = left.filter((text) => text !== null);
  return { content, isDamaged: content === undefined, long: content === undefined && long.length === left.length ? long : [] };
}

function typingTexts(value: unknown): readonly unknown[] {
  const { key, before, text } = (value ?? {}) as { readonly [Name in keyof TypingRecord]?: unknown };
  return [key, before, text];
}

function stepOf(value: unknown): { readonly edits: readonly unknown[] | undefined; readonly pieces: unknown } {
  const { edits, pieces } = (value ?? {}) as { readonly [Name in keyof StepRecord]?: unknown };
  return { edits: Array.isArray(edits) ? edits : undefined, pieces };
}

/** Half a step is none: to undo it would leave what never was. */
function isEdit(edit: unknown): boolean {
  return Array.isArray(edit) && edit.length === 3 && edit.every(isTextOfCell);
}
