/**
 * The versions of the database of drafts, each made of the one before it, with every cell kept.
 *
 * DRAFTS1 version 1: a record for each draft, and one for each filled cell · DRAFTS2 version 2: a journal of writes in place of the cells
 * DRAFTS3 version 3: beside them what is being typed · DRAFTS4 version 4: a draft for each department and period, whatever the regions and the
 * periods of the page; a journal by clock; steps, versions and what is damaged beside it · DRAFTS5 version 5: beside them the locks of those who
 * have set a passphrase · DRAFTS6 version 6: beside them the receipts of exports · DRAFTS7 a new database is made as the last version is, at once
 */
import { CodeNeeded, type Step } from '../storage/database.js';
import { makePeriodStores, makeTyping } from './period-stores.js';

/** Makes drafts of version 4 out of older ones. Few browsers still have such: it is loaded where there are any. */
let formerUpgrades: readonly Step[] | undefined;

async function loadFormer(): Promise<void> {
  ({ FORMER_UPGRADES: formerUpgrades } = await import('./former-upgrades.js'));
}

const former =
  (version: number): Step =>
  (db, tx) => {
    if (!formerUpgrades) throw new CodeNeeded(loadFormer);
    return formerUpgrades[version]!(db, tx);
  };

const makeLocks: Step = (db) => {
  db.createObjectStore('locks', { keyPath: 'owner' });
};

const makeReceipts: Step = (db) => {
  db.createObjectStore('receipts'); // by [draft, time]
};

export const UPGRADES: readonly Step[] = [former(0), former(1), former(2), former(3), makeLocks, makeReceipts];

/** DRAFTS7 */
export const MAKE: Step = (db, tx) => {
  makeTyping(db);
  makePeriodStores(db);
  void makeLocks(db, tx);
  void makeReceipts(db, tx);
};
