import type { Step } from '../storage/database.js';

type Made = Parameters<Step>[0];

/** What is being typed, by window. DRAFTS3 */
export function makeTyping(db: Made): void {
  db.createObjectStore('typing', { keyPath: 'window' }).createIndex('draft', 'draft');
}

/** Drafts by period, their journal, and what stands beside it. DRAFTS4 */
export function makePeriodStores(db: Made): void {
  db.createObjectStore('drafts', { keyPath: 'id' });
  db.createObjectStore('writes'); // by [draft, clock, window]
  db.createObjectStore('steps'); // by [form, time, window]
  db.createObjectStore('versions'); // by [draft, time]
  db.createObjectStore('damaged', { autoIncrement: true }).createIndex('draft', 'draft');
}
