/** The page is left with a cell half typed, or loses its storage while it is open. In the built demo, in a real browser. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { serve, STRICT_CSP } from '../support/server.mjs';
import { cellOf, columnOf, DEMO, gridReady, sitDown, type Desk } from './browser.js';

const ROW = '适龄妇女宫颈癌人群筛查率';
const OTHER = '宫颈癌患者治疗率';

describe('a clerk leaves the page', () => {
  let desk: Desk;
  let value: number;
  before(async () => {
    desk = await sitDown();
    await gridReady(desk.page);
    value = await columnOf(desk.page, '2025年');
  });
  after(() => desk.close());

  const text = async (page: Page, row = ROW) => (await cellOf(page, row, value).innerText()).replace(/^[✕?✓]\s*/, '');
  const typeOnly = async (page: Page, digits: string, row = ROW) => {
    await cellOf(page, row, value).click();
    await page.keyboard.press('Escape');
    await page.keyboard.type(digits);
  };
  const empty = async (page: Page) => {
    await cellOf(page, ROW, value).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await page.waitForTimeout(300);
  };

  test('typed without Enter and reloaded: asked first, then it is in its cell, marked', async () => {
    const { page } = desk;
    for (const digits of ['97.5', '8']) {
      let asked = 0;
      const onDialog = (dialog: { accept(): Promise<void> }) => {
        asked++;
        void dialog.accept();
      };
      page.on('dialog', onDialog);
      await typeOnly(page, digits);
      await page.reload();
      page.off('dialog', onDialog);
      await gridReady(page);
      assert.equal(await text(page), digits);
      assert.ok(asked > 0, 'the browser asks before leaving');
      await cellOf(page, ROW, value).click();
      await page.getByText('上次离开时，这个单元格的填写未完成').first().waitFor();
      await page.keyboard.press('F4');
      await page.waitForFunction(() => !document.querySelector('dabiao-grid')?.shadowRoot?.querySelector('td[aria-invalid=true]'));
      await empty(page);
    }
  });

  test('the tab is closed', async () => {
    const page = await desk.context.newPage();
    await page.goto(`${desk.url}index.html`);
    await gridReady(page);
    await typeOnly(page, '96');
    await page.close({ runBeforeUnload: false });
    await desk.page.reload();
    await gridReady(desk.page);
    assert.equal(await text(desk.page), '96');
    await cellOf(desk.page, ROW, value).click();
    await desk.page.keyboard.press('F4');
    await empty(desk.page);
  });

  test('the portal takes the frame of the page away', async () => {
    const server = await serve(DEMO, { csp: `${STRICT_CSP}; frame-src 'self'` });
    const page = await desk.context.newPage();
    await page.goto(`${server.url}gauges.html`);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'index.html';
      frame.style.cssText = 'width:1300px;height:800px';
      document.body.replaceChildren(frame);
    });
    const frame = page.frameLocator('iframe');
    const cell = cellOf(frame, ROW, value);
    await cell.click();
    await page.keyboard.press('Escape');
    await page.keyboard.type('97.5');
    await page.evaluate(() => document.querySelector('iframe')!.remove());
    await page.goto(`${server.url}index.html`);
    await gridReady(page);
    assert.equal(await text(page), '97.5');
    await page.close();
    await server.close();
  });

  test('the browser freezes the page in the middle of a word, and another window opens the draft; thawed, both go on', async () => {
    const { page, context } = desk;
    const cdp = await context.newCDPSession(page);
    await typeOnly(page, '9');
    await page.keyboard.press('Enter');
    await typeOnly(page, '97.', OTHER);
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    const beside = await context.newPage();
    await beside.goto(`${desk.url}index.html`);
    await gridReady(beside);
    assert.equal(await text(beside), '9');
    await typeOnly(beside, '12');
    await beside.keyboard.press('Enter');
    await beside.getByText('草稿已保存在本机').waitFor();
    await beside.close();
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await page.getByText('另一个窗口刚把您填的').waitFor();
    await page.keyboard.press('Enter');
    assert.deepEqual([await text(page), await text(page, OTHER)], ['12', '97.']);
    await empty(page);
    await cellOf(page, OTHER, value).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: '知道了' }).click();
  });

  test('Escape leaves nothing behind', async () => {
    const { page } = desk;
    await typeOnly(page, '12');
    await page.keyboard.press('Escape');
    await page.reload();
    await gridReady(page);
    assert.equal(await text(page), '');
  });

  test('a storage that was emptied while the page was open is written again', async () => {
    const { page } = desk;
    for (const [row, digits] of [
      [ROW, '97.5'],
      [OTHER, '96'],
    ] as const) {
      await typeOnly(page, digits, row);
      await page.keyboard.press('Enter');
    }
    await page.getByText('草稿已保存在本机').waitFor();
    const cdp = await desk.context.newCDPSession(page);
    await cdp.send('Storage.clearDataForOrigin', { origin: new URL(desk.url).origin, storageTypes: 'indexeddb' });
    await page.getByText('浏览器的存储刚被清空，草稿的 2 个单元格已重新存好').waitFor();
    await typeOnly(page, '7.5', '孕产妇死亡率');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await page.reload();
    await gridReady(page);
    assert.deepEqual([await text(page), await text(page, OTHER), await text(page, '孕产妇死亡率')], ['97.5', '96', '7.5']);
  });

  test('a draft that the browser has lost by the next opening comes back from the second copy, and it is said', async () => {
    const { page } = desk;
    await page.goto(`${desk.url}plans.html`);
    const cdp = await desk.context.newCDPSession(page);
    await cdp.send('Storage.clearDataForOrigin', { origin: new URL(desk.url).origin, storageTypes: 'indexeddb' });
    await page.goto(`${desk.url}index.html`);
    await gridReady(page);
    await page.getByText('浏览器丢失了草稿的 3 个单元格，已从第二份副本找回').waitFor();
    assert.deepEqual([await text(page), await text(page, OTHER), await text(page, '孕产妇死亡率')], ['97.5', '96', '7.5']);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('浏览器丢失了草稿的').waitFor({ state: 'hidden' });
  });

  test('the page has reported no error and no violation of its policy', () => {
    assert.deepEqual(desk.complaints, []);
  });
});
