/**
 * A browser that died while it was writing leaves a torn end in the log of its databases, and deletes all of them at the second opening after that
 * (https://github.com/google/leveldb/issues/1287). A session with its draft, in a real browser, on one profile.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { buildSite } from '../torture/kills.js';
import type { Torture } from '../torture/page.js';

const TEXTS = ['96', '97', '7.5'];

const ready = (page: Page) => page.evaluate(() => (globalThis as unknown as { torture: Torture }).torture.ready());
const put = (page: Page, cell: number) =>
  page.evaluate(([at, text]) => (globalThis as unknown as { torture: Torture }).torture.put(at, text), [cell, TEXTS[cell]!] as const);
const texts = async (page: Page) => {
  const cells = await page.evaluate(() => (globalThis as unknown as { torture: Torture }).torture.cells());
  return TEXTS.filter((text) => cells.some(([, one]) => one === text));
};

describe('a log of the browser that was torn', () => {
  let folder: string;
  let profile: string;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dabiao-torn-'));
    profile = join(folder, 'profile');
    await buildSite(join(folder, 'site'));
    server = await serve(join(folder, 'site'));
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens the profile anew, and the page by two of its names, which have databases of their own. */
  async function open(): Promise<{ context: BrowserContext; pages: Page[] }> {
    // Newer browsers move new databases to SQLite by and by; those of the offices have LevelDB.
    const args = [...CHROME_ARGS, '--disable-features=IdbSqliteBackingStore,IdbSqliteBackingStoreInMemoryContexts'];
    const executablePath = await findChrome();
    const context = await chromium.launchPersistentContext(profile, { executablePath, args, locale: 'zh-CN' });
    const pages = [await context.newPage(), await context.newPage()];
    for (const page of pages) page.setDefaultTimeout(8000);
    // The second is not protected.
    await pages[1]!.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (name, version) {
        if (name === 'dabiao-fresh-log') throw new DOMException('no', 'UnknownError');
        return open.call(this, name, version);
      };
    });
    return { context, pages };
  }

  /** Cuts the end of each log, as a browser that dies in the middle of a record leaves it. */
  async function tear(): Promise<void> {
    const databases = join(profile, 'Default', 'IndexedDB');
    const folders = (await readdir(databases)).filter((name) => name.endsWith('.indexeddb.leveldb'));
    assert.equal(folders.length, 2, 'the browser keeps its databases in LevelDB');
    for (const folder of folders) {
      const logs = (await readdir(join(databases, folder))).filter((name) => /^\d+\.log$/.test(name)).sort();
      const log = join(databases, folder, logs[logs.length - 1]!);
      const { size } = await stat(log);
      assert.ok(size > 100, 'there is something in the log');
      await truncate(log, size - 100);
    }
  }

  test('takes no cell: what was torn off comes back from the second copy, and what was typed later is not deleted', async () => {
    const urls = [server.url, server.url.replace('localhost', '127.0.0.1')];
    for (const time of TEXTS.keys()) {
      const { context, pages } = await open();
      for (const [i, page] of pages.entries()) {
        if (time > 0) await page.addInitScript(() => (Storage.prototype.setItem = () => {})); // from here on there is no second copy
        await page.goto(urls[i]!);
        await ready(page);
        if (time === 0) await page.waitForTimeout(1000); // what is torn shall stand in the log that was begun
        await put(page, time);
      }
      await pages[1]!.waitForTimeout(1300);
      await context.close();
      if (time === 0) await tear();
    }
    const { context, pages } = await open();
    const found: string[][] = [];
    for (const [i, page] of pages.entries()) {
      await page.goto(urls[i]!);
      await ready(page);
      found.push(await texts(page));
    }
    await context.close();
    assert.deepEqual(found[0], TEXTS);
    assert.deepEqual(found[1], ['96', '7.5'], 'without a fresh log one is lost; if it is not, fresh-log.ts can go');
  });
});
