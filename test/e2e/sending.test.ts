/** A submission on its way to a real server: received, refused, tried again, without a network, from two windows, and where the policy forbids it. */
import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { DabiaoEntry } from '../../src/elements/entry/dabiao-entry.js';
import { readSubmission, type Submission } from '../../src/submissions/submission.js';
import { answer, counter, json, reception, type Answer } from '../sending/reception.js';
import { gridReady, sitDown } from './browser.js';

/** A clerk whose page sends to a portal that answers so. */
async function clerk(t: TestContext, ...answers: Answer[]) {
  const portal = counter(...answers);
  const desk = await sitDown('index.html', { viewport: { width: 1366, height: 625 } }, { post: portal.take });
  t.after(() => desk.close());
  await gridReady(desk.page);
  return { ...desk, portal };
}

/** The page says where submissions go, and by which headers; what comes of it is kept. */
async function address(page: Page, url = '/reports'): Promise<void> {
  await page.evaluate((to) => {
    const entry = document.querySelector<DabiaoEntry>('dabiao-entry')!;
    const outcomes: unknown[] = [];
    Object.assign(window, { outcomes });
    entry.addEventListener('dabiao-sent', ({ detail }) => outcomes.push(detail));
    let count = 0;
    entry.submitHeaders = async ({ id }) => ({ 'X-Token': `${id} ${++count}` });
    entry.submitTo = to;
  }, url);
}

async function fill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const session = await document.querySelector<DabiaoEntry>('dabiao-entry')!.whenReady;
    const { form } = session;
    session.set(form.rows.map((_, row) => ({ row, column: form.column('2025', '', 'missing')!, text: '未统计' })));
  });
}

/** By the buttons. */
async function send(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('button', { name: '导出上报件' }).click();
}

async function open(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-export')!.open());
}

const state = (page: Page) => page.locator('dabiao-export .sending .state');
const says = (page: Page, text: string | RegExp) => state(page).filter({ hasText: text }).waitFor();
const outcomes = (page: Page) =>
  page.evaluate(() => (window as unknown as { outcomes: { outcome: string; status: number | null }[] }).outcomes);
const said = async (page: Page) => (await outcomes(page)).map(({ outcome, status }) => `${outcome} ${status}`);

describe('a submission that is sent', () => {
  test('is received: nothing is downloaded by itself, the receipt says where and when, and the file is there by its button', async (t) => {
    const { page, portal, url, complaints } = await clerk(t, json(201, { id: '收2026-17' }));
    let downloads = 0;
    page.on('download', () => downloads++);
    await fill(page);
    await address(page);
    await send(page);
    await says(page, /已收到：.*回执编号 收2026-17/);
    const [request] = portal.received;
    const submission: Submission = readSubmission(request!.body);
    assert.equal(request!.headers['idempotency-key'], submission.id);
    assert.equal(request!.headers['x-token'], `${submission.id} 1`);
    assert.deepEqual(await outcomes(page), [{ id: submission.id, status: 201, outcome: 'received' }]);
    assert.match(
      (await page.locator('dabiao-export .receipt dl').textContent())!,
      new RegExp(`去向\\s*${url}reports，已收到：.*收2026-17`),
    );
    assert.equal(downloads, 0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('dabiao-export').getByRole('button', { name: '另存文件' }).click(),
    ]);
    assert.match(file.suggestedFilename(), /上报件\.json$/);
    // The next visit.
    await page.reload();
    await gridReady(page);
    await address(page);
    await open(page);
    await says(page, '收2026-17');
    assert.equal(portal.received.length, 1);
    assert.deepEqual(complaints, []);
  });

  test('is refused with problem details in words, waits for a person over the next visit, and is sent then', async (t) => {
    const problem = {
      title: '数据与上次报送不符',
      detail: '<b>请核对</b>',
      errors: [{ detail: '缺少附件', pointer: '#/report/observations/0/value' }],
    };
    const { page, portal } = await clerk(
      t,
      json(422, problem, 'application/problem+json'),
      answer(302, { location: '/login' }),
      answer(204),
    );
    await fill(page);
    await address(page);
    await send(page);
    await says(page, '被退回：数据与上次报送不符。<b>请核对</b>。');
    const { report } = readSubmission(portal.received[0]!.body);
    const name = await page.evaluate(
      (id) => document.querySelector<DabiaoEntry>('dabiao-entry')!.session!.plan.indicators.find((one) => one.id === id)!.name,
      report.observations[0]!.indicator,
    );
    assert.equal((await page.locator('dabiao-export .faults').textContent())!.trim(), `${name}：缺少附件`);
    await page.reload();
    await gridReady(page);
    await address(page);
    await open(page);
    await says(page, '被退回：数据与上次报送不符');
    assert.equal(portal.received.length, 1);
    const again = page.getByRole('button', { name: '现在发送' });
    await again.click();
    await says(page, '多半是登录已过期');
    await again.click();
    await says(page, '已收到');
    assert.deepEqual(await said(page), ['refused null', 'received 204']);
    assert.equal(new Set(portal.received.map(({ body }) => body)).size, 1);
  });

  test('is tried again by itself when the server is busy, and can be given up', async (t) => {
    const { page, portal } = await clerk(t, answer(503, { 'retry-after': '3' }), answer(201), answer(503, { 'retry-after': '600' }));
    await fill(page);
    await address(page);
    await send(page);
    await says(page, '暂时不能接收（503）');
    await says(page, '已收到');
    assert.deepEqual(await said(page), ['waiting 503', 'received 201']);
    await page.getByRole('button', { name: '导出上报件' }).click();
    await says(page, /暂时不能接收（503），\d+年.*自动再试/);
    await page.getByRole('button', { name: '不再发送' }).click();
    await says(page, '已停止发送');
    await page.reload();
    await gridReady(page);
    await address(page);
    await open(page);
    await says(page, '已停止发送');
    assert.equal(portal.received.length, 3);
  });

  test('waits for the network, and goes when it is back, and at the next visit', async (t) => {
    const { page, portal, context, url } = await clerk(t, answer(204));
    await fill(page);
    await address(page);
    await open(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: '导出上报件' }).click();
    await says(page, '等待网络，恢复后自动发送');
    await context.setOffline(false);
    await says(page, '已收到');
    await context.setOffline(true);
    await page.getByRole('button', { name: '导出上报件' }).click();
    await says(page, '等待网络');
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto(url);
    await gridReady(next);
    await address(next);
    await next.waitForFunction(() => (window as unknown as { outcomes: unknown[] }).outcomes.length > 0);
    assert.deepEqual(await said(next), ['received 204']);
    assert.equal(portal.received.length, 2);
    await open(next);
    await says(next, '已收到');
  });

  test('is sent once from two windows', async (t) => {
    let finish = () => {};
    const { page, portal, context, url } = await clerk(t, (response) => (finish = () => void response.writeHead(204).end()));
    await fill(page);
    await address(page);
    await send(page);
    await says(page, '正在发送');
    const other = await context.newPage();
    await other.goto(url);
    await gridReady(other);
    await address(other);
    await open(other);
    await says(other, '等待发送');
    finish();
    await says(page, '已收到');
    await says(other, '已收到');
    assert.deepEqual([portal.received.length, await said(other)], [1, []]);
  });

  test('is not sent where the policy of the page forbids it, nor without an address', async (t) => {
    const { page, portal } = await clerk(t, answer(204));
    const elsewhere = await reception(answer(204));
    t.after(elsewhere.close);
    await fill(page);
    await address(page, elsewhere.url);
    await send(page);
    await says(page, '安全策略（CSP 的 connect-src）不允许');
    await page.evaluate(() => (document.querySelector('dabiao-entry')!.submitTo = null));
    await page.getByRole('button', { name: '导出上报件' }).click();
    await page.locator('dabiao-export .saved', { hasText: '请确认浏览器已保存' }).waitFor();
    assert.deepEqual([portal.received.length, elsewhere.received.length], [0, 0]);
  });
});
