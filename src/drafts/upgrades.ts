/**
 * The versions of the database of drafts, each made of the one before it, with every cell kept.
 *
 * DRAFTS1 version 1: a record for each draft, and one for each filled cell · DRAFTS2 version 2: a journal of writes in place of the cells
 * DRAFTS3 version 3: beside them what is being typed · DRAFTS4 version 4: a draft for each department and period, whatever the regions and the
 * periods of the page; a journal by clock; steps, versions and what is damaged beside it · DRAFTS5 version 5: beside them the locks of those who
 * have set a passphrase · DRAFTS6 version 6: beside them the receipts of exports
 */
import { makePeriodStores } from './period-stores.js';
import { CodeNeeded, type Step } from '../storage/database.js';

/** Makes drafts of version 4 out of older ones. Few browsers still have such: it is loaded where there are any. */
let upgradeToPeriods: Step | undefined;

async function loadUpgrade(): Promise<void> {
  ({ upgradeToPeriods } = await import('./upgrade-to-periods.js'));
}

export const UPGRADES: readonly Step[] = [
  (db) => {
    db.createObjectStore('drafts', { keyPath: 'id' });
    db.createObjectStore('cells'); // text by [draft, cell]
  },
  async (db, tx) => {
    const cells = tx.objectStore('cells');
    const keys = await cells.getAllKeys();
    const texts = await cells.getAll();
    const drafts = new Map<string, [cell: string, text: string][]>();
    for (const [i, key] of keys.entries()) {
      const [draft, cell] = key as [draft: string, cell: string];
      if (!drafts.has(draft)) drafts.set(draft, []);
      drafts.get(draft)!.push([cell, texts[i] as string]);
    }
    const journal = db.createObjectStore('journal', { autoIncrement: true });
    journal.createIndex('draft', 'draft');
    await Promise.all([...drafts].map(([draft, written]) => journal.add({ draft, cells: written })));
    db.deleteObjectStore('cells');
  },
  (db) => {
    db.createObjectStore('typing', { keyPath: 'window' }).createIndex('draft', 'draft');
  },
  async (db, tx) => {
    if (upgradeToPeriods) return upgradeToPeriods(db, tx);
    const counts = await Promise.all(['drafts', 'journal', 'typing'].map((name) => tx.objectStore(name).count()));
    if (counts.some((count) => count > 0)) throw new CodeNeeded(loadUpgrade);
    makePeriodStores(db);
  },
  (db) => {
    db.createObjectStore('locks', { keyPath: 'owner' });
  },
  (db) => {
    db.createObjectStore('receipts'); // by [draft, time]
  },
];
