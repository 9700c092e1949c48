/** A tablet: fingers for the mouse, and a keyboard on the screen that gives text without keys. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { cellOf, columnOf, gridReady, sitDown, type Desk } from './browser.js';

describe('on a tablet', () => {
  let desk: Desk;
  let devtools: CDPSession;
  let column: number;
  before(async () => {
    desk = await sitDown('index.html', { viewport: { width: 1024, height: 1100 }, hasTouch: true, isMobile: true });
    await gridReady(desk.page);
    devtools = await desk.context.newCDPSession(desk.page);
    column = await columnOf(desk.page, '2025年');
  });
  after(() => desk.close());

  const cell = (row: string) => cellOf(desk.page, row, column);
  const selected = (row: string) => desk.page.locator('dabiao-grid [part=message] strong', { hasText: `${row} ·` }).waitFor();
  const scrolled = () => desk.page.evaluate(() => scrollY);

  async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]): Promise<void> {
    await devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  async function middle(row: string): Promise<{ x: number; y: number }> {
    const { x, y, width, height } = (await cell(row).boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  }

  test('a tap selects a cell, and what is typed goes in', async () => {
    await cell('妇女人均预期寿命').tap();
    await selected('妇女人均预期寿命');
    await desk.page.keyboard.type('81.5');
    await cell('妇女人均健康预期寿命').tap();
    await selected('妇女人均健康预期寿命');
    assert.equal(await cell('妇女人均预期寿命').innerText(), '81.5');
  });

  test('text that comes without keys goes in, too', async () => {
    await desk.page.locator('dabiao-grid textarea:focus').waitFor({ state: 'attached' });
    await devtools.send('Input.insertText', { text: '72.9' });
    await cell('妇女人均预期寿命').tap();
    await selected('妇女人均预期寿命');
    assert.equal(await cell('妇女人均健康预期寿命').innerText(), '72.9');
  });

  test('two taps open a cell with what it holds', async () => {
    await cell('妇女人均健康预期寿命').tap();
    await cell('妇女人均健康预期寿命').tap();
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type('5');
    await desk.page.keyboard.press('Enter');
    assert.equal(await cell('妇女人均健康预期寿命').innerText(), '72.95');
  });

  test('a long touch opens the menu', async () => {
    await touch('touchStart', await middle('妇女人均健康预期寿命'));
    await desk.page.getByRole('menuitem', { name: '清空' }).waitFor();
    await touch('touchEnd');
    await desk.page.getByRole('menuitem', { name: '清空' }).tap();
    await desk.page.getByRole('menuitem', { name: '清空' }).waitFor({ state: 'detached' });
    await selected('妇女人均健康预期寿命'); // the tap went to the menu, and not through it
    assert.equal(await cell('妇女人均健康预期寿命').innerText(), '');
  });

  test('a finger drawn over the grid scrolls it, and selects nothing', async () => {
    const { x, y } = await middle('宫颈癌患者治疗率');
    // Sent as one, not each after the other's answer: a finger that rests half a second on a slow machine is a long touch.
    await Promise.all([
      touch('touchStart', { x, y }),
      ...Array.from({ length: 10 }, (_, i) => touch('touchMove', { x, y: y - (i + 1) * 20 })),
      touch('touchEnd'),
    ]);
    await desk.page.waitForFunction(() => scrollY > 100);
    await selected('妇女人均健康预期寿命');
    assert.ok((await scrolled()) > 100);
    assert.deepEqual(desk.complaints, []);
  });
});

describe('what a finger points at', () => {
  /** Sizes of the text in fields that a phone would enlarge the page for, where they are less than 16 px. */
  const sizes = async (hasTouch: boolean) => {
    const desk = await sitDown('index.html', { viewport: { width: 1024, height: 1100 }, hasTouch, isMobile: hasTouch });
    await desk.context.addInitScript(() => localStorage.setItem('dabiao.view', 'form'));
    await desk.page.reload();
    const fields = [desk.page.locator('dabiao-form .cell input[type=text]').first(), desk.page.locator('dabiao-form .search input')];
    const isCoarse = await desk.page.evaluate(() => matchMedia('(pointer: coarse)').matches);
    const found = [];
    for (const field of fields) found.push(await field.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize)));
    await desk.close();
    return { isCoarse, found };
  };

  test('has its text at 16 px and more, at which no browser enlarges the page; a mouse leaves it smaller', async () => {
    const [finger, mouse] = [await sizes(true), await sizes(false)];
    assert.deepEqual([finger.isCoarse, mouse.isCoarse], [true, false]);
    assert.ok(Math.min(...finger.found) >= 16, `${finger.found}`);
    assert.ok(Math.max(...mouse.found) < 16, `${mouse.found}`);
  });
});
