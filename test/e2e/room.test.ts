/** How much of the form is seen at once: in the built demo, with 320 pixels of portal above, on the screens that offices have. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { gridReady, sitDown, type Desk } from './browser.js';

/** Indicators whose whole row is seen, below the heads and above the end of the window. */
function seenRows(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-grid')!;
    const head = shadowRoot!.querySelector('.ht_clone_top_inline_start_corner thead')!.getBoundingClientRect();
    const names = [...shadowRoot!.querySelectorAll('.ht_clone_inline_start tbody th:not(.dabiao-category, .dabiao-field)')];
    return names.filter((name) => {
      const { top, bottom } = name.getBoundingClientRect();
      return top >= head.bottom - 1 && bottom <= innerHeight + 1;
    }).length;
  });
}

describe('the form has the room of the page', () => {
  let desk: Desk;
  before(async () => {
    desk = await sitDown('index.html', { viewport: { width: 1366, height: 625 } });
    await gridReady(desk.page);
    await desk.page.locator('dabiao-indicator-panel').waitFor();
    await desk.page.waitForTimeout(300);
  });
  after(() => desk.close());

  test('at 1366 × 625 six indicators are seen at once, fourteen when the page is scrolled, sixteen in the full window', async () => {
    const { page } = desk;
    const top = await page.evaluate(() => document.querySelector('dabiao-entry')!.getBoundingClientRect().top);
    assert.ok(top >= 310 && top <= 330, `${top} pixels of portal`);
    const rows = await seenRows(page);
    assert.ok(rows >= 6, `${rows} rows`);
    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, 320);
    await page.waitForTimeout(300);
    const scrolled = await seenRows(page);
    assert.ok(scrolled >= 14, `${scrolled} rows`);
    await page.getByRole('button', { name: '全屏' }).click();
    await page.waitForTimeout(300);
    const full = await seenRows(page);
    assert.ok(full >= 16, `${full} rows in the full window`);
    await page.getByRole('button', { name: '退出全屏' }).click();
  });

  test('at 1366 × 768 ten', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(300);
    const rows = await seenRows(page);
    assert.ok(rows >= 10, `${rows} rows`);
  });

  test('nothing of it is out of sight sideways, and few of its cells are closed', async () => {
    const { page } = desk;
    const { wider, width, closed, figures } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-grid')!;
      const holder = shadowRoot!.querySelector('.ht_master .wtHolder')!;
      const cells = [
        ...shadowRoot!.querySelectorAll('.ht_master tbody td.dabiao-figure:not(.dabiao-info), .ht_master tbody td.dabiao-choice'),
      ];
      return {
        wider: holder.scrollWidth - holder.clientWidth,
        width: shadowRoot!.querySelector('.desk')!.getBoundingClientRect().width,
        closed: cells.filter((cell) => cell.matches('.dabiao-locked') && cell.textContent !== '').length,
        figures: cells.filter((cell) => !cell.matches('.dabiao-locked') || cell.textContent !== '').length,
      };
    });
    assert.ok(wider <= 0, `${wider} pixels are out of sight`);
    assert.ok(width <= 1228, `${width} pixels`);
    assert.ok(closed / figures < 0.15, `${closed} of ${figures} cells are closed`);
  });

  for (const [what, width, height, least] of [
    ['on a phone', 390, 844, 15],
    ['at 200 %', 683, 312, 4],
    ['at 400 %', 320, 256, 1],
  ] as const) {
    test(`${what} (${width} × ${height}) the page goes down only, and a value is typed beside the name of its indicator`, async () => {
      const { page } = desk;
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.querySelector('dabiao-entry')!.scrollIntoView());
      await page.waitForTimeout(300);
      const cell = page.locator('dabiao-grid .ht_clone_inline_start tbody td').nth(1);
      await cell.click();
      await page.keyboard.type('80.5');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      assert.match(await cell.innerText(), /80\.50?/);
      const rows = await seenRows(page);
      assert.ok(rows >= least, `${rows} rows`);
      const { page: pageWidth, cut } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('dabiao-entry')!;
        const grid = shadowRoot!.querySelector('dabiao-grid')!;
        const parts = [...shadowRoot!.querySelectorAll('.bar *'), ...grid.shadowRoot!.querySelectorAll('.tools > *')];
        const names = [...grid.shadowRoot!.querySelectorAll('.ht_clone_inline_start tbody tr > *')];
        return {
          page: document.documentElement.scrollWidth,
          cut: [...parts, ...names].filter((part) => part.getBoundingClientRect().right > innerWidth).length,
        };
      });
      assert.deepEqual([pageWidth, cut], [width, 0]);
      await cell.click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Delete');
    });
  }

  test('on a phone the current indicator is told below the rows where it is asked for, and can be folded', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 390, height: 844 });
    const panel = page.locator('dabiao-indicator-panel');
    assert.equal(await panel.count(), 0);
    await page.getByRole('button', { name: '当前指标' }).click();
    await panel.getByRole('heading', { name: '妇女人均预期寿命' }).waitFor();
    const { top, bottom, right } = await panel.evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect);
    assert.ok(top > 844 / 2 && bottom <= 845 && right <= 390, `${top}–${bottom}, up to ${right}`);
    assert.ok((await seenRows(page)) >= 8);
    await panel.getByRole('button', { name: '收起' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  test('there is one scroll bar, and the last row is reached by it and by the keys', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 1366, height: 625 });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = page.locator('dabiao-grid .ht_clone_inline_start tbody th').last();
    await page.waitForFunction(() => scrollY > 600);
    await page.waitForTimeout(300);
    const number = (await last.locator('.dabiao-clamp').getAttribute('data-number'))!;
    assert.equal(number, '46');
    const { bottom } = await last.evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect);
    assert.ok(bottom <= 626, `the last row ends at ${bottom}`);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('dabiao-grid .ht_clone_inline_start tbody td').first().click();
    await page.keyboard.press('Escape');
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    const seen = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-grid')!;
      const current = shadowRoot!.querySelector('.ht_clone_inline_start tbody th.ht__highlight')!.getBoundingClientRect();
      return current.bottom <= innerHeight && current.top >= 0;
    });
    assert.equal(seen, true, 'the selected row is in view');
    assert.deepEqual(desk.complaints, []);
  });

  test('as fields it is a table on a screen of 1024 × 768, with twelve rows at once, and cards on a phone', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.getByRole('button', { name: '逐项填写' }).click();
    const form = page.locator('dabiao-form');
    await form.locator('tbody input').first().waitFor();
    await page.evaluate(() => document.querySelector('dabiao-entry')!.scrollIntoView());
    await page.waitForTimeout(300);
    const rows = await form
      .locator('tr.indicator')
      .evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    assert.ok(rows >= 12, `${rows} rows`);
    assert.equal(await form.locator('.cards').count(), 0);
    await page.setViewportSize({ width: 390, height: 844 });
    await form.locator('.cards').waitFor();
  });
});

describe('a grid whose scroll bars take room', () => {
  let desk: Desk;
  before(async () => {
    desk = await sitDown('index.html', {
      viewport: { width: 1366, height: 625 },
      ignoreDefaultArgs: ['--hide-scrollbars'],
    });
    await gridReady(desk.page);
  });
  after(() => desk.close());

  for (const [department, style] of [
    ['statistics', 'width: 1100px; overflow: auto'],
    ['statistics', 'width: 1100px; overflow-x: auto'],
    ['housing', 'width: 1100px; max-height: 600px; overflow: auto'],
    ['statistics', 'width: 420px'],
    ['statistics', 'width: 420px; overflow: auto'],
    ['health', 'width: 420px'],
    ['health', 'width: 1100px; overflow: auto'],
  ] as const) {
    test(`shows the last row of ${department} whole in “${style}”`, async () => {
      const grid = await desk.page.evaluateHandle(
        ([id, css]) => {
          const around = document.querySelector<HTMLElement>('.around') ?? document.createElement('div');
          const session = Object.assign(document.createElement('dabiao-session'), { department: id, period: '2025' });
          const made = document.createElement('dabiao-grid');
          made.setAttribute('license-key', 'non-commercial-and-evaluation');
          session.setAttribute('plan', 'plans/kaiping-women-2021-2030.json');
          session.append(made);
          around.className = 'around';
          around.style.cssText = css!;
          around.replaceChildren(session);
          document.body.replaceChildren(around);
          return made;
        },
        [department, style],
      );
      await gridReady(desk.page);
      await desk.page.waitForTimeout(500);
      const place = await grid.evaluate(async ({ shadowRoot }) => {
        const holder = shadowRoot!.querySelector<HTMLElement>('.ht_master > .wtHolder')!;
        const size = {
          bars: [holder.offsetWidth - holder.clientWidth, holder.offsetHeight - holder.clientHeight],
          isWider: holder.scrollWidth > holder.clientWidth,
        };
        document.documentElement.scrollTop = 9999;
        if (shadowRoot!.querySelector('.trapped')) holder.scrollTop = 9999;
        await new Promise((done) => setTimeout(done, 300));
        const last = [...shadowRoot!.querySelectorAll('.ht_master tbody tr')].pop()!.getBoundingClientRect();
        const { top } = holder.getBoundingClientRect();
        const heads = shadowRoot!.querySelector('.ht_clone_top thead')!.getBoundingClientRect();
        return { ...size, beyond: last.bottom - top - holder.clientHeight, covered: heads.bottom - last.top };
      });
      const scrollsDown = department === 'health' && style.includes('auto');
      assert.deepEqual([place.bars[0]! > 0, place.bars[1]! > 0], [scrollsDown, style.includes('420')]);
      assert.equal(place.isWider, style.includes('420'));
      assert.ok(place.beyond <= 1, `${place.beyond} pixels of the last row are below what is seen`);
      assert.ok(place.covered <= 1, `${place.covered} pixels of it are above`);
    });
  }
});
