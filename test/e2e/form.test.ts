/** The form as fields, in the built demo: by the keyboard alone, on a phone, and at 400 %. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { sitDown, type Desk } from './browser.js';

/** As a reader who has chosen fields. */
async function openForm(settings: BrowserContextOptions): Promise<Desk> {
  const desk = await sitDown('index.html', settings);
  await desk.context.addInitScript(() => localStorage.setItem('dabiao.view', 'form'));
  await desk.page.reload();
  await desk.page.locator('dabiao-form tbody').first().waitFor();
  return desk;
}

/** The field of the value of an indicator. */
const valueOf = (page: Page, name: string) => page.locator('dabiao-form').getByRole('textbox', { name: new RegExp(`^${name} · 2025年`) });
const said = (page: Page, name: string) => page.locator(`dabiao-form tbody:has(:text-is("${name}")) .messages`);

describe('an input method in a field', () => {
  test('what is composed is kept as it comes, and read as its digits once it is entered', async () => {
    const desk = await openForm({ viewport: { width: 1366, height: 625 } });
    const { page } = desk;
    const cdp = await desk.context.newCDPSession(page);
    const field = valueOf(page, '妇女人均健康预期寿命');
    await field.focus();
    for (const composed of ['７', '７３']) {
      await cdp.send('Input.imeSetComposition', { text: composed, selectionStart: composed.length, selectionEnd: composed.length });
    }
    assert.equal(await field.inputValue(), '７３', 'nothing is drawn over it');
    await cdp.send('Input.insertText', { text: '７３．５' });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    assert.equal(await field.inputValue(), '73.5');
    await page.getByText(/已填 1 \/ 46 项/).waitFor();
    await desk.close();
  });
});

describe('the report as fields, by the keyboard alone', () => {
  let desk: Desk;
  before(async () => {
    desk = await openForm({ viewport: { width: 1366, height: 625 } });
  });
  after(() => desk.close());

  test('every indicator gets a value or a reason, and the sealed file is on the disk', async () => {
    const { page } = desk;
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const { type, id, value } = element as HTMLInputElement;
        return { type, id, value };
      });
    await valueOf(page, '妇女人均预期寿命').focus(); // from here on without the mouse
    await page.keyboard.press('Shift+Enter');
    const visited = new Set<string>();
    for (let i = 0; i < 60; i++) {
      const { type, id } = await focused();
      if (visited.has(id)) break;
      visited.add(id);
      if (type === 'radio') await page.keyboard.press('ArrowDown');
      else await page.keyboard.type(visited.size === 5 ? '745' : '未统计');
      await page.keyboard.press('Enter');
    }
    assert.ok(visited.size >= 46, `${visited.size} fields`);
    await page.getByText(/已填 46 \/ 46 项/).waitFor();
    const open = page.getByRole('button', { name: '审核并导出' });
    const seal = page.locator('dabiao-export').getByRole('button', { name: '导出上报件' });
    await open.focus();
    await page.keyboard.press('Enter');
    await page.locator('dabiao-export .point', { hasText: '745' }).focus(); // a link of the summary
    await page.keyboard.press('Enter');
    assert.equal((await focused()).value, '745');
    await page.keyboard.press('F4');
    await page.waitForFunction(
      () => !document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-form')!.shadowRoot!.querySelector('[aria-invalid]'),
    );
    assert.equal((await focused()).value, '7.45');
    await open.focus();
    await page.keyboard.press('Enter');
    const download = page.waitForEvent('download');
    await seal.focus();
    await page.keyboard.press('Enter');
    const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    assert.equal(file.format, 'dabiao.submission/1');
    assert.deepEqual(desk.complaints, []);
  });
});

describe('the report as fields, on a phone', () => {
  let desk: Desk;
  before(async () => {
    desk = await openForm({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  });
  after(() => desk.close());

  test('a value is typed in a card; what is wrong is said there, and mended by its button', async () => {
    const { page } = desk;
    const name = '妇女宫颈癌防治知识知晓率';
    const field = valueOf(page, name);
    await field.tap();
    assert.equal(await field.getAttribute('inputmode'), 'decimal');
    assert.ok((await field.evaluate((node) => parseFloat(getComputedStyle(node).fontSize))) >= 16, 'phones do not enlarge the page');
    await page.keyboard.type('745');
    await page.keyboard.press('Enter');
    await said(page, name).getByText('745 超过').waitFor();
    await said(page, name).getByRole('button', { name: '改为 74.5' }).tap();
    assert.equal(await field.inputValue(), '74.5');
    await page.reload();
    await field.waitFor();
    assert.equal(await field.inputValue(), '74.5');
  });

  test('all about an indicator is shown beneath it, to read and to write', async () => {
    const { page } = desk;
    const row = page.locator('dabiao-form tbody:has(:text-is("妇女乳腺癌防治知识知晓率"))');
    await row.getByRole('button', { name: '缺数据、说明、来源' }).tap();
    const panel = row.locator('dabiao-indicator-panel');
    await panel.getByText('规划原文').waitFor();
    await panel.getByRole('button', { name: '没有数据，选原因' }).tap();
    await panel.getByRole('radio', { name: '尚未公布' }).tap();
    assert.equal(
      await row
        .getByRole('textbox', { name: /2025年/ })
        .first()
        .getAttribute('placeholder'),
      '— 尚未公布',
    );
  });

  for (const [width, height] of [
    [390, 844],
    [683, 312],
    [320, 256],
  ] as const) {
    test(`at ${width} × ${height} nothing is cut off, and what is to be hit is large enough`, async () => {
      const { page } = desk;
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(200);
      const {
        page: pageWidth,
        cut,
        small,
      } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-form')!;
        const parts = [...shadowRoot!.querySelectorAll('.form *, .tools > *')].filter((part) => !part.closest('.visually-hidden, thead'));
        const targets = [...shadowRoot!.querySelectorAll<HTMLElement>('.form button, .form input, .form select')];
        return {
          page: document.documentElement.scrollWidth,
          cut: parts.filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.outerHTML.slice(0, 80)),
          small: targets
            .filter((target) => target.offsetParent && target.getBoundingClientRect().height < 24 && !target.closest('label'))
            .map((target) => target.outerHTML.slice(0, 80)),
        };
      });
      assert.deepEqual([pageWidth, cut, small], [width, [], []]);
    });
  }

  test('the page has reported no error and no violation of its policy', () => {
    assert.deepEqual(desk.complaints, []);
  });
});
