/** Two windows of one draft, and one that comes back out of the browser's cache, or was frozen and killed. In a real browser. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { DabiaoSession } from '../../src/elements/session/dabiao-session.js';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { buildSite } from '../torture/kills.js';
import type { Torture } from '../torture/page.js';

type InPage = { readonly torture: Torture };

/** Waits for the page's script, too: a page that comes back may be loaded anew. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'torture' in globalThis);
  await page.evaluate(() => (globalThis as unknown as InPage).torture.ready());
}
/** Types a text into the cell of a number, and waits until it is saved. */
const put = (page: Page, cell: number, text: string) =>
  page.evaluate(([at, one]) => (globalThis as unknown as InPage).torture.put(at, one), [cell, text] as const);
/** The texts that stand, in the order of their cells. */
const texts = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as InPage).torture
      .cells()
      .sort()
      .map(([, text]) => text)
      .join(),
  );
const notices = (page: Page) => page.evaluate(() => (globalThis as unknown as InPage).torture.notices());
/** @returns how many cells were taken back, and how many were left as they are. */
const undo = (page: Page) =>
  page.evaluate(async () => {
    const { session, shared } = document.querySelector('dabiao-session') as DabiaoSession;
    const change = session!.undo();
    await shared!.autosave.flush();
    return [change?.edits.length ?? 0, change?.refused.length ?? 0];
  });

describe('windows of one draft', () => {
  let folder: string;
  let server: Server;
  let url: string;
  let browser: Browser;
  let context: BrowserContext;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dabiao-windows-'));
    await buildSite(folder);
    // Pages that must not be stored never come back out of the cache.
    server = createServer((request, response) => {
      const name = new URL(request.url!, 'http://localhost').pathname.slice(1) || 'index.html';
      response.setHeader(
        'content-type',
        { html: 'text/html', js: 'text/javascript', json: 'application/json' }[name.split('.').pop()!] ?? 'text/plain',
      );
      readFile(join(folder, name)).then(
        (data) => response.end(data),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({
      executablePath: await findChrome(),
      args: CHROME_ARGS,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  after(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function open(): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(url);
    await ready(page);
    return page;
  }
  async function until(page: Page, found: string): Promise<void> {
    for (const end = Date.now() + 10_000; (await texts(page)) !== found;) {
      assert.ok(Date.now() < end, `Expected ${found}, got ${await texts(page)}`);
      await page.waitForTimeout(20);
    }
  }
  const fresh = async () => {
    await context?.close();
    context = await browser.newContext();
  };

  test('undo takes back the steps of its own window only, never what the other wrote later; both and the disk end equal', async () => {
    await fresh();
    const [one, other] = [await open(), await open()];
    await put(one, 0, '1');
    await until(other, '1');
    await put(one, 5, '3');
    await until(other, '1,3');
    await put(other, 0, '2');
    await until(one, '2,3');
    assert.deepEqual(await notices(one), ['overwritten']);
    assert.deepEqual(await undo(one), [1, 0]); // the 3
    await until(other, '2');
    assert.deepEqual(await undo(one), [0, 1]); // the 1, which is no longer there
    assert.deepEqual([await texts(one), await texts(other)], ['2', '2']);
    assert.deepEqual(await undo(other), [1, 0]);
    await until(one, '1');
    const third = await open();
    assert.deepEqual([await texts(one), await texts(other), await texts(third)], ['1', '1', '1']);
    await context.close();
  });

  test('after a reload undo takes back the steps of its own window still, and none of the other that is open', async () => {
    await fresh();
    const [one, other] = [await open(), await open()];
    await put(one, 5, '3');
    await put(one, 0, '1');
    await until(other, '1,3');
    await put(other, 0, '2');
    await put(other, 7, '4');
    await until(one, '2,3,4');
    await one.reload();
    await ready(one);
    await one.evaluate(() => (document.querySelector('dabiao-session') as DabiaoSession).shared!.autosave.stepsBack);
    assert.deepEqual(await undo(one), [1, 1], 'the 3, and not the 2 that stands where the 1 was');
    await until(other, '2,4');
    assert.deepEqual(await undo(one), [0, 0]);
    assert.deepEqual(await undo(other), [1, 0], 'its own are taken back there');
    await until(one, '2');
  });

  test('undo in both at once, of cells that both have written: both and the disk end equal', async () => {
    await fresh();
    const [one, other] = [await open(), await open()];
    for (let round = 0; round < 4; round++) {
      await Promise.all([one, other].flatMap((page, i) => [put(page, round, `${i}.${round}`), put(page, 9, `${i}9${round}`)]));
      await Promise.all([undo(one), undo(other), undo(one), put(other, round, 'x')]);
    }
    await one.waitForTimeout(500);
    const third = await open();
    assert.deepEqual([await texts(one), await texts(other)], [await texts(third), await texts(third)]);
  });

  // Of a page in its cache that another one would talk to the browser keeps nothing, and loads it anew: what a clerk sees is the same.
  for (const [how, isDeleted] of [
    ['written', false],
    ['deleted the database', true],
  ] as const) {
    test(`back out of the browser's cache, it catches up with the disk before it saves: another window has ${how} meanwhile`, async () => {
      await fresh();
      const page = await open();
      await put(page, 0, '1');
      await put(page, 5, '5');
      await page.goto(`${url}former.html`);
      const other = await open();
      await put(other, 0, '2');
      if (isDeleted) {
        await other.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('dabiao').onsuccess = done)));
        await put(other, 7, '7');
      }
      await other.close();
      await page.goBack({ waitUntil: 'commit' });
      await ready(page);
      const all = isDeleted ? '2,5,7' : '2,5';
      await until(page, all);
      await put(page, 5, '6');
      assert.equal(await texts(await open()), all.replace('5', '6'));
    });
  }

  test('what was being typed is there after the page was frozen and killed', async () => {
    await fresh();
    const page = await open();
    await put(page, 0, '1');
    await page.evaluate(() => {
      const { session, shared } = document.querySelector('dabiao-session') as DabiaoSession;
      const [key] = [...session!.cells()][0]!;
      for (const text of ['9', '97', '97.']) shared!.autosave.keepTyping({ key, before: '1', text });
      document.title = key;
    });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    const crashed = page.waitForEvent('crash', { timeout: 5000 }).catch(() => undefined);
    void cdp.send('Page.crash').catch(() => undefined); // it does not answer any more
    await crashed;
    const later = await open();
    assert.equal(await texts(later), '97.');
  });
});
