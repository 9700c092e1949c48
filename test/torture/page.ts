/** The page that is killed: a session with its draft, and what is done with it. Acknowledged is what the save sign has called saved. */
import { DabiaoSession } from '../../src/elements/session/dabiao-session.js';
import { Passphrase } from '../../src/drafts/passphrase.js';
import { DraftStore } from '../../src/drafts/store.js';
import type { Typed } from '../../src/report/session.js';

declare global {
  /** Hears of texts that are typed, and of those that are saved, by their keys. */
  function heard(kind: 'typed' | 'saved', cells: readonly (readonly [key: string, text: string])[]): void;
}

const WORD = '春天的第一场雨';
/** Cheap to derive: what is tried is the writing, not the strength. */
const passphrase = new Passphrase(new DraftStore(), '', { N: 2 ** 4, r: 8, p: 1 });

function provider(): DabiaoSession {
  const element = document.querySelector('dabiao-session');
  if (!(element instanceof DabiaoSession)) throw new Error('There is no session on the page');
  return element;
}

/** Resolves when all that was typed is saved. */
async function saved(): Promise<void> {
  const { autosave } = provider().shared!;
  while (!autosave.isSettled) await new Promise((done) => setTimeout(done));
  if (autosave.state.status !== 'saved') throw new Error(`Expected the draft to be saved, got ${autosave.state.status}`);
}

function cells(count: number, from: number, text: string): Typed[] {
  const { session } = provider();
  const { rows, columns } = session!.form;
  const open: Typed[] = [];
  for (let i = from; open.length < count && i < from + 50 * count; i++) {
    const cell = { row: i % rows.length, column: Math.floor(i / rows.length) % columns.length };
    if (session!.isOpen(cell.row, cell.column)) open.push({ ...cell, text });
  }
  return open;
}

async function write(typed: readonly Typed[], act: () => Promise<unknown> | unknown): Promise<void> {
  const { form } = provider().session!;
  const texts = typed.map(({ row, column, text }) => [form.key(row, column), text] as const);
  heard('typed', texts);
  await act();
  await saved();
  heard('saved', texts);
}

const torture = {
  /** Resolves when the draft has been read. */
  async ready(): Promise<void> {
    for (const end = performance.now() + 30_000; !provider().session;) {
      if (performance.now() > end) throw new Error('The draft does not open');
      if (provider().hasFailed && !(await passphrase.unlock(WORD))) throw new Error('The passphrase does not open the draft');
      await new Promise((done) => setTimeout(done, 5));
    }
  },

  cells: (): [string, string][] => [...provider().session!.cells()],

  notices: () => provider().shared!.autosave.notices.map(({ kind }) => kind),

  /** Types one text into the cell of a number, and resolves when it is saved. */
  async put(cell: number, text: string): Promise<void> {
    const { session } = provider();
    session!.set(cells(1, cell, text));
    await saved();
  },

  /** Types one cell after the other, for ever. @param wait for each to be saved. */
  async type(seed: number, wait: boolean): Promise<void> {
    const { session } = provider();
    for (let i = 0; ; i++) {
      const typed = cells(1, seed + 17 * i, `${seed}.${i}`);
      const writing = write(typed, () => session!.set(typed));
      if (wait || i % 20 === 0) await writing;
    }
  },

  /** Sets a passphrase and takes it off again, for ever, while cells are typed. */
  async encrypt(seed: number): Promise<void> {
    const typing = torture.type(seed, true);
    for (;;) {
      if (passphrase.isUnlocked) await passphrase.remove(WORD);
      else await passphrase.set(WORD, 15);
      await Promise.race([typing, new Promise((done) => setTimeout(done, seed % 200))]);
    }
  },

  /** Pastes blocks one after the other, for ever. */
  async paste(seed: number): Promise<void> {
    const { session } = provider();
    const pause = () => new Promise<void>((done) => setTimeout(done));
    for (let i = 0; ; i++) {
      const typed = cells(3000, seed * i, `${seed}-${i}`);
      await write(typed, () => session!.setMany(typed, { pause, time: 4 }));
    }
  },
};

export type Torture = typeof torture;
(globalThis as unknown as { torture: Torture }).torture = torture;

/** A database as version 2 of the kit left it, with these cells. */
(globalThis as unknown as { makeFormer: unknown }).makeFormer = (id: string, written: [string, string][]) =>
  new Promise<void>((done, fail) => {
    const request = indexedDB.open('dabiao', 2);
    request.addEventListener('error', () => fail(request.error!));
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('drafts', { keyPath: 'id' });
      request.result.createObjectStore('journal', { autoIncrement: true }).createIndex('draft', 'draft');
    });
    request.addEventListener('success', () => {
      const tx = request.result.transaction(['drafts', 'journal'], 'readwrite', { durability: 'strict' });
      tx.objectStore('drafts').put({ id });
      for (const cell of written) tx.objectStore('journal').add({ draft: id, cells: [cell] });
      tx.addEventListener('complete', () => {
        request.result.close();
        done();
      });
    });
  });
