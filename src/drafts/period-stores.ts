import type { Step } from '../storage/database.js';

/** The stores of version 4 of the database, in place of those before. DRAFTS4 */
export function makePeriodStores(db: Parameters<Step>[0]): void {
  db.deleteObjectStore('journal');
  db.deleteObjectStore('drafts');
  db.createObjectStore('drafts', { keyPath: 'id' });
  db.createObjectStore('writes'); // by [draft, clock, window]
  db.createObjectStore('steps'); // by [form, time, window]
  db.createObjectStore('versions'); // by [draft, time]
  db.createObjectStore('damaged', { autoIncrement: true }).createIndex('draft', 'draft');
}
