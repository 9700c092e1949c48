/** Drafts on disk: a cell until it is durable, beside a bare strict `put` of the same browser; large drafts and long journals opened anew. */
import { Autosave } from '../../../src/drafts/autosave.js';
import type { DraftWrite } from '../../../src/drafts/records.js';
import { DraftStore } from '../../../src/drafts/store.js';
import { RowTally } from '../../../src/elements/form-view/row-tally.js';
import { EntrySession } from '../../../src/report/session.js';
import { LongTasks } from './long-tasks.js';
import { benchPlan, benchRegions, PERIOD, regionCode } from './plan.js';

/** Hears of what goes to the disk. */
class HeardStore extends DraftStore {
  last: readonly DraftWrite[] = [];

  override write(drafts: readonly DraftWrite[]): Promise<void> {
    this.last = drafts;
    return super.write(drafts);
  }
}

const sessionOf = (rows: number, regions: readonly string[] = benchRegions(rows)) =>
  new EntrySession({ plan: benchPlan(rows), department: 'health', regions, periods: [PERIOD] });

async function opened(rows: number, regions?: readonly string[]) {
  const [session, store] = [sessionOf(rows, regions), new HeardStore()];
  const autosave = new Autosave(session, store);
  await autosave.start();
  return { session, store, autosave };
}

/**
 * Milliseconds of each of `times` cells until they are on disk, and of as many bare puts; by turns. Also what the last cell wrote.
 * @param rows those of one region, where the number of regions is given.
 */
async function commit(
  rows: number,
  times: number,
  regions = 0,
): Promise<{ cells: number[]; puts: number[]; record: unknown; key: unknown }> {
  const codes = Array.from({ length: regions }, (_, i) => regionCode(i));
  const { session, store, autosave } = await opened(rows, regions > 0 ? codes : undefined);
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('bare', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('cells', { autoIncrement: true }));
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error!));
  });
  const cells: number[] = [];
  const puts: number[] = [];
  const column = session.form.column(PERIOD, '', 'numerator')!;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    session.set([{ row: i % session.form.rows.length, column, text: `${i}.5` }]);
    await autosave.flush();
    cells.push(performance.now() - start);
    const between = performance.now();
    const tx = db.transaction('cells', 'readwrite', { durability: 'strict' });
    tx.objectStore('cells').put({ draft: 'bench', cells: [['rate-1|440000|2025||numerator', `${i}.5`]] });
    tx.commit();
    await new Promise((done) => tx.addEventListener('complete', done));
    puts.push(performance.now() - between);
    await new Promise((done) => setTimeout(done, 20));
  }
  const [{ key, writes }] = store.last as [DraftWrite];
  await autosave.stop();
  return { cells, puts, record: { writes }, key };
}

/** Fills three cells of every row, and opens the draft anew. */
async function reopen(rows: number): Promise<{ time: number; longest: number }> {
  const first = await opened(rows);
  const pause = () => new Promise<void>((done) => setTimeout(done));
  for (const part of ['numerator', 'denominator', 'note'] as const) {
    const column = first.session.form.column(PERIOD, '', part)!;
    await first.session.setMany(
      first.session.form.rows.map((_, row) => ({ row, column, text: String(row % 1000) })),
      { pause },
    );
    await first.autosave.flush();
  }
  await first.autosave.stop();
  const tasks = new LongTasks();
  const start = performance.now();
  const again = await opened(rows);
  const end = performance.now();
  if (again.session.filledCells !== 3 * rows) throw new Error(`Expected ${3 * rows} cells, got ${again.session.filledCells}`);
  await again.autosave.stop();
  return { time: end - start, longest: (await tasks.between(start, end)).longest };
}

/** Fills a cell of every row, and fills it again, as one block; the form counts its rows meanwhile. */
async function block(rows: number): Promise<{ time: number; longest: number }> {
  const { session, autosave } = await opened(rows);
  const tally = new RowTally(session);
  session.subscribe((change) => {
    tally.update(change);
    requestAnimationFrame(() => tally.has(0, 'error')); // as it is drawn
  });
  const column = session.form.column(PERIOD, '', 'numerator')!;
  const pause = () => new Promise<void>((done) => setTimeout(done));
  const tasks = new LongTasks();
  const start = performance.now();
  for (const text of ['1', '2']) {
    const typed = session.form.rows.map((_, row) => ({ row, column, text }));
    await pause(); // nobody's two blocks come in one task
    await session.setMany(typed, { pause });
    await autosave.flush();
  }
  const end = performance.now();
  const { longest } = await tasks.between(start, end + 1000);
  await autosave.stop();
  return { time: (end - start) / 2, longest };
}

/** Writes many times, as fast as it goes, and opens the draft anew. */
async function journal(writes: number): Promise<{ time: number; records: number }> {
  const first = await opened(100);
  const column = first.session.form.column(PERIOD, '', 'numerator')!;
  for (let i = 0; i < writes; i++) {
    first.session.set([{ row: i % 100, column, text: String(i) }]);
    if (i % 20 === 0) await first.autosave.flush();
  }
  await first.autosave.flush();
  const { records } = await first.store.read(first.autosave.ids[0]!);
  await first.autosave.stop();
  const start = performance.now();
  const again = await opened(100);
  const time = performance.now() - start;
  await again.autosave.stop();
  return { time, records };
}

Object.assign(window, { bench: { commit, reopen, block, journal } });
