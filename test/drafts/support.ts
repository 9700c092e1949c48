/** What the tests of drafts share. */
import type { DraftRecord } from '../../src/drafts/draft.js';
import type { Receipt } from '../../src/drafts/receipt.js';
import type { DraftStore } from '../../src/drafts/store.js';
import { Keyring } from '../../src/drafts/keyring.js';
import { Sealing } from '../../src/drafts/sealing.js';
import type { CellText, Write } from '../../src/drafts/writes.js';
import { readBackupStepwise, type DraftBackup } from '../../src/drafts/backup.js';
import { runWhole } from '../../src/documents/steps.js';

export const RECORD: DraftRecord = {
  id: 'p|health|2025|annual',
  plan: { id: 'p', version: '1.0.0', title: '规划' },
  owner: '',
  department: 'health',
  period: '2025',
  cycle: 'annual',
  regions: ['440783'],
  createdAt: 1_760_000_000_000,
  updatedAt: 1_760_000_100_000,
  filled: 0,
  entries: 0,
};

export const RECEIPT: Omit<Receipt, 'cells'> = {
  id: '0123456789abcdef0123456789abcdef',
  createdAt: '2026-03-05T09:30:00.000Z',
  digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
  file: '某县_卫生健康局_2025_上报件.json',
};

/** Drafts that are not encrypted. */
export const SEALING = new Sealing(new Keyring());

let clock = 0;

export function written(cells: readonly CellText[], at = ++clock, window = 'w'): Write {
  return { clock: at, window, cells };
}

/** Writes cells of a draft as a window of the former day would have. */
export async function put(store: DraftStore, cells: readonly CellText[], record = RECORD): Promise<void> {
  const write = written(cells);
  await store.write([{ key: [record.id, write.clock, write.window], writes: [write], record }]);
}

/** A backup file, read in one go. */
export function readBackup(text: string): DraftBackup[] {
  return runWhole(readBackupStepwise(text));
}

/** Puts records into a store as another script of the page might. */
export async function addTo(
  store: string,
  name: string,
  records: readonly (readonly [value: unknown, key?: IDBValidKey])[],
): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error!));
  });
  await new Promise<void>((done, failed) => {
    const tx = db.transaction(store, 'readwrite');
    for (const [value, key] of records) tx.objectStore(store).put(value, key);
    tx.addEventListener('complete', () => done());
    tx.addEventListener('error', () => failed(tx.error!));
  });
  db.close();
}
