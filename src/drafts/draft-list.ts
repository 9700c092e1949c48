/** All drafts of this browser, whatever is left of them. Loaded when they are looked at. */
import type { DraftRecord } from './draft.js';
import type { DamagedRecord, OpenDatabase } from './records.js';
import type { DraftStore } from './store.js';
import { readStored } from './stored-records.js';

/** Plan, department, period and cycle. */
const DRAFT_ID = /^([^|]+\|){3}/;

/** The record of every draft; one whose name is none of a draft is not one. */
export async function listDrafts({ database, sealing }: DraftStore): Promise<DraftRecord[]> {
  return database.use(async (db) => {
    const ids = (await db.getAllKeys('drafts')).filter((id) => isText(id) && DRAFT_ID.test(id));
    const found = await Promise.all(ids.map((id) => readStored(db, 'drafts', id, sealing)));
    return found.flat().flatMap(({ content }) => content ?? []);
  });
}

/** Ids of all drafts of which anything is left. */
export async function storedDrafts({ database }: DraftStore): Promise<string[]> {
  return database.use(async (db) => {
    const found = await Promise.all([
      db.getAllKeys('drafts'),
      ...(['writes', 'steps', 'versions', 'receipts'] as const).map(async (name) =>
        (await db.getAllKeys(name)).map((key: unknown) => (Array.isArray(key) ? (key[0] as unknown) : null)),
      ),
      ...(['typing', 'damaged'] as const).map((name) => indexed(db, name)),
    ]);
    return found.flat().filter(isText);
  });
}

/** What was set aside of a draft. */
export async function damagedRecords({ database }: DraftStore, draft: string): Promise<DamagedRecord[]> {
  return database.use(async (db) => {
    const keys = await db.getAllKeysFromIndex('damaged', 'draft', draft);
    return Promise.all(keys.map(async (key) => (await db.get('damaged', key).catch(() => undefined)) ?? { draft, found: 0 }));
  });
}

/** Drafts that have records in a store, by its keys: its records may be damaged. */
async function indexed(db: OpenDatabase, name: 'typing' | 'damaged'): Promise<unknown[]> {
  const drafts: unknown[] = [];
  let cursor = await db.transaction(name).store.index('draft').openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) drafts.push(cursor.key);
  return drafts;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
