/**
 * A browser that died while it was writing leaves a torn end in the log of its databases, and deletes all of them at the second opening after that
 * (https://github.com/google/leveldb/issues/1287). In the built demo, in a real browser, on one profile.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { cellOf, columnOf, DEMO, gridReady } from './browser.js';

/** Rows of the demo, and what is typed there at each opening. */
const TYPED = [
  ['适龄妇女宫颈癌人群筛查率', '96'],
  ['宫颈癌患者治疗率', '97'],
  ['孕产妇死亡率', '7.5'],
] as const;

describe('a log of the browser that was torn', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let profile: string;
  before(async () => {
    server = await serve(DEMO);
  });
  after(() => server.close());

  /** Opens the profile anew, and the demo by two of its names, which have databases of their own. */
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

  async function type(page: Page, [row, digits]: (typeof TYPED)[number]): Promise<void> {
    await cellOf(page, row, await columnOf(page, '数值')).click();
    await page.keyboard.press('Escape');
    await page.keyboard.type(digits);
    await page.keyboard.press('Enter');
    await page.getByText('草稿已保存在本机').waitFor();
  }

  const texts = async (page: Page) => {
    const value = await columnOf(page, '数值');
    const read = async ([row]: (typeof TYPED)[number]) => (await cellOf(page, row, value).innerText()).replace(/^[✕?✓]\s*/, '');
    return Promise.all(TYPED.map(read));
  };

  test('takes no cell: what was torn off comes back from the second copy, and what was typed later is not deleted', async () => {
    profile = await mkdtemp(join(tmpdir(), 'dabiao-torn-'));
    try {
      for (const [time, typed] of TYPED.entries()) {
        const { context, pages } = await open();
        for (const [i, page] of pages.entries()) {
          if (time > 0) await page.addInitScript(() => (Storage.prototype.setItem = () => {})); // from here on there is no second copy
          await page.goto(i === 0 ? server.url : server.url.replace('localhost', '127.0.0.1'));
          await gridReady(page);
          await type(page, typed);
        }
        await pages[1]!.waitForTimeout(1300);
        await context.close();
        if (time === 0) await tear();
      }
      const { context, pages } = await open();
      const found: string[][] = [];
      for (const [i, page] of pages.entries()) {
        await page.goto(i === 0 ? server.url : server.url.replace('localhost', '127.0.0.1'));
        await gridReady(page);
        found.push(await texts(page));
      }
      await context.close();
      assert.deepEqual(found[0], ['96', '97', '7.5']);
      assert.deepEqual(found[1], ['96', '', '7.5'], 'without a fresh log it is lost; if it is not, fresh-log.ts can go');
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });
});
