/**
 * What a browser does with a page whose cell is half typed: into its cache and back, killed, another department, and a storage that does not answer.
 * In the built demo, in a real browser.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { cellOf, columnOf, DEMO, gridReady } from './browser.js';

const ROW = '适龄妇女宫颈癌人群筛查率';
const OTHER = '宫颈癌患者治疗率';

interface InPage {
  /** Another one for each document. */
  readonly born: number;
}

describe('the life of a page with a cell half typed', () => {
  let profile: string;
  let context: BrowserContext;
  let server: Awaited<ReturnType<typeof serve>>;
  /** Whose pages must not be stored. */
  let strict: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let value: number;
  before(async () => {
    server = await serve(DEMO, { cache: 'no-cache' });
    strict = await serve(DEMO);
    profile = await mkdtemp(join(tmpdir(), 'dabiao-life-'));
    context = await chromium.launchPersistentContext(profile, {
      executablePath: await findChrome(),
      args: CHROME_ARGS,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      viewport: { width: 1366, height: 900 },
      locale: 'zh-CN',
    });
    await context.addInitScript(() => Object.assign(globalThis, { born: Math.random() }));
  });
  after(async () => {
    await context.close();
    await Promise.all([server.close(), strict.close()]);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  beforeEach(async () => {
    for (const one of context.pages().slice(1)) await one.close();
    page = await open(server.url);
    await clear(page);
  });

  async function open(url: string, path = 'index.html'): Promise<Page> {
    const opened = await context.newPage();
    opened.setDefaultTimeout(15_000);
    opened.on('dialog', (dialog) => void dialog.accept());
    await opened.goto(`${url}gauges.html`);
    await opened.goto(url + path);
    await gridReady(opened);
    value = await columnOf(opened, '2025年');
    return opened;
  }
  async function clear(one: Page): Promise<void> {
    for (const row of [ROW, OTHER]) {
      await cellOf(one, row, value).click();
      await one.keyboard.press('Escape');
      await one.keyboard.press('Delete');
    }
    await one.waitForTimeout(300);
  }
  const text = async (one: Page, row = ROW) => (await cellOf(one, row, value).innerText()).replace(/^[✕?✓]\s*/, '');
  const typeOnly = async (one: Page, digits: string, row = ROW) => {
    await cellOf(one, row, value).click();
    await one.keyboard.press('Escape');
    await one.keyboard.type(digits);
    await one.waitForTimeout(50);
  };
  const born = (one: Page) => one.evaluate(() => (globalThis as unknown as InPage).born);
  const isMarked = async (one: Page, row = ROW) => {
    await cellOf(one, row, value).click();
    await one.getByText('上次离开时，这个单元格的填写未完成').first().waitFor();
  };

  test('back, and forward out of the browser’s cache: the editor is open as it was, and the text is entered with Enter', async () => {
    const before = await born(page);
    await typeOnly(page, '97.5');
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForURL(/gauges/, { waitUntil: 'commit' });
    await page.goForward({ waitUntil: 'commit' });
    await gridReady(page);
    assert.equal(await born(page), before, 'it is the page that was left');
    await page.keyboard.press('Enter');
    assert.equal(await text(page), '97.5');
    await page.getByText('草稿已保存在本机').waitFor();
  });

  test('the same where the browser has given it up meanwhile, for another window of the draft was opened', async () => {
    await typeOnly(page, '97.5');
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForURL(/gauges/, { waitUntil: 'commit' });
    const other = await open(server.url);
    assert.equal(await text(other), '97.5');
    await isMarked(other);
    await typeOnly(other, '96', OTHER);
    await other.keyboard.press('Enter');
    await other.getByText('草稿已保存在本机').waitFor();
    await other.close();
    await page.goForward({ waitUntil: 'commit' });
    await gridReady(page);
    await page.waitForFunction(() => document.querySelector('dabiao-entry') !== null);
    assert.deepEqual([await text(page), await text(page, OTHER)], ['97.5', '96']);
  });

  test('back and forward to a page that must not be stored: it is loaded anew, and the text is in its cell, marked', async () => {
    const one = await open(strict.url);
    await clear(one);
    const before = await born(one);
    await typeOnly(one, '97.5');
    await one.goBack({ waitUntil: 'commit' });
    await one.waitForURL(/gauges/, { waitUntil: 'commit' });
    await one.goForward({ waitUntil: 'commit' });
    await gridReady(one);
    assert.notEqual(await born(one), before);
    assert.equal(await text(one), '97.5');
    await isMarked(one);
  });

  test('another department and back by the lists of the page', async () => {
    await page.waitForFunction(() => (document.querySelector('select[name=department]') as HTMLSelectElement).options.length > 1);
    await typeOnly(page, '97.5');
    const departments = page.locator('select[name=department]');
    const other = await departments.evaluate((list) => {
      const { options, value: chosen } = list as HTMLSelectElement;
      return Array.from(options, (option) => option.value).find((one) => one !== chosen)!;
    });
    await Promise.all([page.waitForURL(/department=/), departments.selectOption(other)]);
    await gridReady(page);
    await page.waitForFunction(() => (document.querySelector('select[name=department]') as HTMLSelectElement).options.length > 1);
    await Promise.all([page.waitForURL(/department=health/), departments.selectOption('health')]);
    await gridReady(page);
    assert.equal(await text(page), '97.5');
    await isMarked(page);
  });

  test('another department and back without leaving the page: the element is given each', async () => {
    await typeOnly(page, '97.5');
    const show = (department: string) =>
      page.evaluate((id) => {
        const entry = document.querySelector('dabiao-entry') as HTMLElement & { department: string };
        entry.department = id;
      }, department);
    await show('education');
    await page.locator(`dabiao-grid th[title="${ROW}"]`).first().waitFor({ state: 'detached' });
    await show('health');
    await page.locator(`dabiao-grid th[title="${ROW}"]`).first().waitFor({ state: 'attached' });
    assert.equal(await text(page), '97.5');
  });

  test('the page is killed, as when the browser wants its memory, and loaded again', async () => {
    await typeOnly(page, '96', OTHER);
    await page.keyboard.press('Enter');
    await typeOnly(page, '97.5');
    const cdp = await context.newCDPSession(page);
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    const crashed = page.waitForEvent('crash');
    void cdp.send('Page.crash').catch(() => undefined); // it does not answer any more
    await crashed;
    const again = await open(server.url);
    assert.deepEqual([await text(again), await text(again, OTHER)], ['97.5', '96']);
    await isMarked(again);
  });

  test('SHOWNCOPY1 SHOWNCOPY2 a storage that does not answer: the second copy is shown and named; once it answers, all is one draft', async () => {
    await typeOnly(page, '96', OTHER);
    await page.keyboard.press('Enter');
    await page.getByText('草稿已保存在本机').waitFor();
    await page.waitForTimeout(1200); // the copy is written a second after
    await page.close();
    const late = await context.newPage();
    late.setDefaultTimeout(15_000);
    await late.addInitScript(() => {
      const { open: real } = IDBFactory.prototype;
      const held: (() => void)[] = [];
      IDBFactory.prototype.open = function (...args) {
        const request = new EventTarget();
        held.push(() => {
          const answered = real.apply(this, args);
          answered.addEventListener('success', () => {
            Object.defineProperty(request, 'result', { value: answered.result });
            request.dispatchEvent(new Event('success'));
          });
        });
        return Object.setPrototypeOf(request, IDBOpenDBRequest.prototype) as IDBOpenDBRequest;
      };
      addEventListener('answer', () => {
        IDBFactory.prototype.open = real;
        for (const go of held) go();
      });
    });
    const begun = Date.now();
    await late.goto(`${server.url}index.html`);
    await late.getByText('这里是另存的副本（1 个单元格）').waitFor();
    assert.ok(Date.now() - begun < 8000, `shown after ${Date.now() - begun} ms`);
    assert.equal(await text(late, OTHER), '96');
    await typeOnly(late, '5');
    await late.keyboard.press('Enter');
    await late.evaluate(() => void dispatchEvent(new Event('answer')));
    await late.getByText('草稿已保存在本机').waitFor();
    await late.getByText('这里是另存的副本').waitFor({ state: 'detached' });
    await late.close();
    const again = await open(server.url);
    assert.deepEqual([await text(again), await text(again, OTHER)], ['5', '96']);
  });
});
