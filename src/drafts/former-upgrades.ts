/** The steps to the first four versions of the database, for browsers that have one of the first three still. */
import { CYCLES } from '../report/schema.js';
import type { Step } from '../storage/database.js';
import { draftId, periodOfCell, type DraftRecord } from './draft.js';
import { makePeriodStores, makeTyping } from './period-stores.js';
import { drawTogether, isCellText, type CellText, type Write } from './writes.js';

/** A draft of versions 1 to 3. */
interface FormerDraft {
  readonly plan: string;
  readonly department: string;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
  readonly cycle: DraftRecord['cycle'];
}

/**
 * Drafts that were kept by the exact words of a page, its regions and periods in their order, become drafts of one department and period. Where
 * several hold the same cell, the text written last stands. DRAFTS4
 */
const upgradeToPeriods: Step = async (db, tx) => {
  const records = await tx.objectStore('drafts').getAll();
  const journal = await tx.objectStore('journal').getAll();
  const typing = await tx.objectStore('typing').getAll();
  db.deleteObjectStore('journal');
  db.deleteObjectStore('drafts');
  makePeriodStores(db);
  const [drafts, writes, damaged] = [tx.objectStore('drafts'), tx.objectStore('writes'), tx.objectStore('damaged')];

  const former = new Map((records as Partial<DraftRecord>[]).map((record) => [String(record.id), record]));
  const made = new Map<string, DraftRecord>();
  const written = new Map<string, Write[]>();
  const requests: Promise<unknown>[] = [];
  const draftFor = (old: string, period?: string): string => {
    const draft = formerDraft(old);
    const record = newRecord(draft, period ?? draft.periods[0] ?? '', former.get(old));
    const known = made.get(record.id);
    made.set(record.id, known ? joined(known, record) : record);
    return record.id;
  };
  for (const [i, value] of (journal as unknown[]).entries()) {
    const { draft, cells } = (value ?? {}) as { draft?: unknown; cells?: unknown };
    if (typeof draft !== 'string') continue;
    const readable = Array.isArray(cells) ? cells.filter(isCellText) : [];
    if (!Array.isArray(cells) || readable.length < cells.length) {
      requests.push(damaged.add({ draft: draftFor(draft), found: Date.now(), value }));
    }
    const byPeriod = new Map<string | undefined, CellText[]>();
    for (const cell of readable) {
      const period = periodOfCell(cell[0]);
      const part = byPeriod.get(period);
      if (part) part.push(cell);
      else byPeriod.set(period, [cell]);
    }
    for (const [period, part] of byPeriod) {
      const id = draftFor(draft, period);
      // The order of the journal is the clock: times were not written then.
      const write = { clock: i + 1, window: '', cells: part };
      if (written.has(id)) written.get(id)!.push(write);
      else written.set(id, [write]);
    }
  }
  for (const old of former.keys()) for (const period of formerDraft(old).periods) draftFor(old, period);
  for (const record of made.values()) requests.push(drafts.put(record));
  for (const [id, parts] of written) requests.push(writes.put({ writes: drawTogether(parts) }, [id, journal.length, '']));
  for (const record of typing as { readonly draft?: unknown; readonly key?: unknown }[]) {
    if (typeof record.draft !== 'string' || typeof record.key !== 'string') continue;
    requests.push(tx.objectStore('typing').put({ ...record, draft: draftFor(record.draft, periodOfCell(record.key)) }));
  }
  await Promise.all(requests);
};

export const FORMER_UPGRADES: readonly Step[] = [
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
  makeTyping,
  upgradeToPeriods,
];

/** What the id of a former draft says. */
function formerDraft(id: string): FormerDraft {
  const [plan = '', department = '', regions = '', periods = '', cycle = ''] = id.split('|');
  return {
    plan,
    department,
    regions: regions.split(','),
    periods: periods.split(','),
    cycle: CYCLES.find((one) => one === cycle) ?? 'annual',
  };
}

function newRecord(former: FormerDraft, period: string, record: Partial<DraftRecord> | undefined): DraftRecord {
  const { plan, department, regions, cycle } = former;
  const name = { owner: '', department, period, cycle };
  return {
    ...name,
    id: draftId(plan, name),
    plan: record?.plan ?? { id: plan, version: '', title: plan },
    regions,
    createdAt: record?.createdAt ?? Date.now(),
    updatedAt: record?.updatedAt ?? Date.now(),
    filled: 0,
    entries: 0,
  };
}

/** Two drafts that are one now, under the plan of the later one. */
function joined(one: DraftRecord, other: DraftRecord): DraftRecord {
  return {
    ...(other.updatedAt > one.updatedAt ? other : one),
    regions: [...new Set([...one.regions, ...other.regions])],
    createdAt: Math.min(one.createdAt, other.createdAt),
    updatedAt: Math.max(one.updatedAt, other.updatedAt),
  };
}
