/** A return, from seat to seat: the clerk's submission, the office's review, the clerk at another computer, whose browser is killed meanwhile, the office again. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { DabiaoEntry } from '../../src/elements/entry/dabiao-entry.js';
import { answeredRemarks } from '../../src/submissions/answers.js';
import { readReview, reviewOf, type Remark } from '../../src/submissions/review.js';
import { readSubmission, type Submission } from '../../src/submissions/submission.js';
import { findHeadlessShell } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { Killed } from '../torture/kills.js';
import { DEMO, gridReady, sitDown, type Desk } from './browser.js';

const REGION = '440783';
const REMARKS: Remark[] = [
  { id: 'r1', indicator: 'cervical-cancer-awareness', region: REGION, period: '2025', text: '请核对小数点' },
  { id: 'r2', indicator: 'breast-cancer-awareness', text: '请说明口径' },
  { id: 'r3', text: '缺少盖章' },
];

/** A seat with an empty profile. */
async function seat(t: TestContext): Promise<Desk> {
  const desk = await sitDown('index.html', { viewport: { width: 1366, height: 625 } });
  t.after(() => desk.close());
  await gridReady(desk.page);
  return desk;
}

/** Fills every entry with a reason why there is no value, but two. */
async function fill(page: Page): Promise<Submission> {
  const sealed = await page.evaluate(async () => {
    const entry = document.querySelector<DabiaoEntry>('dabiao-entry')!;
    const session = await entry.whenReady;
    const { form, regions } = session;
    session.set(form.rows.map((_, row) => ({ row, column: form.column('2025', '', 'missing')!, text: '未统计' })));
    for (const id of ['cervical-cancer-awareness', 'breast-cancer-awareness']) {
      const row = form.row(id, regions[0]!)!;
      session.set([
        { row, column: form.column('2025', '', 'value')!, text: '7.5' },
        { row, column: form.column('2025', '', 'missing')!, text: '' },
        { row, column: form.column('2025', '', 'reason')!, text: '属实' },
      ]);
    }
    return entry.submission({ name: '李敏' });
  });
  return readSubmission(sealed);
}

async function drop(page: Page, ...files: readonly (readonly [name: string, document: unknown])[]): Promise<void> {
  const texts = files.map(([name, document]) => [name, JSON.stringify(document)] as const);
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of given) transfer.items.add(new File([text], name, { type: 'application/json' }));
    return transfer;
  }, texts);
  await page.locator('dabiao-grid').dispatchEvent('drop', { dataTransfer: data });
}

describe('a return from seat to seat', () => {
  test('submission, review, an empty browser, mended and answered, and the new submission names what it answers', async (t) => {
    const clerk = await seat(t);
    const submission = await fill(clerk.page);
    // The office is another machine: it has the file alone.
    const review = readReview(
      JSON.stringify(
        reviewOf(submission, { verdict: 'returned', remarks: REMARKS, by: '市统计局', createdAt: '2026-03-08T10:00:00+08:00' }),
      ),
    );

    const { page, complaints } = await seat(t);
    await drop(page, ['审核意见.json', review], ['上报件.json', submission]);
    await page.locator('dabiao-import .take').click();
    await page.getByText('退回：3 条意见').first().waitFor();
    assert.equal(await page.evaluate(() => document.querySelector<DabiaoEntry>('dabiao-entry')!.progress!.filled), 46);

    // By keyboard: the first marked cell is selected, the next comes by F8.
    await page.keyboard.type('75.3');
    await page.keyboard.press('Enter');
    await page.getByText('已改 1').waitFor();
    await page.keyboard.press('F8');
    await page.locator('dabiao-indicator-panel .returned .write').click();
    await page.locator('dabiao-indicator-panel .answer textarea:focus').waitFor();
    await page.keyboard.type('口径与上年相同');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已答复 1').waitFor();

    await page.reload();
    await gridReady(page);
    await page.getByText('已答复 1').waitFor();
    await page.locator('dabiao-entry-returned .write').click();
    await page.locator('dabiao-entry-returned .answer textarea:focus').waitFor();
    await page.keyboard.type('已补盖');
    await page.keyboard.press('Control+Enter');
    await page.getByText('意见都已处理').waitFor();
    await page.getByRole('button', { name: '审核并导出' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出上报件' }).click()]);
    const again = readSubmission(await readFile(await download.path(), 'utf8'));

    assert.equal(again.replaces, submission.digest);
    assert.deepEqual(
      answeredRemarks(again, review).map(({ remark, isMended, answer }) => [remark.id, isMended, answer]),
      [
        ['r1', true, ''],
        ['r2', false, '口径与上年相同'],
        ['r3', false, '已补盖'],
      ],
    );
    assert.equal(again.report.observations.find(({ indicator }) => indicator === 'cervical-cancer-awareness')!.value, 75.3);
    assert.deepEqual(complaints, []);
  });

  test('RETURNS1 the browser is killed right after the return was taken: it is there again, with the values', async (t) => {
    const clerk = await seat(t);
    const submission = await fill(clerk.page);
    const review = reviewOf(submission, { verdict: 'returned', remarks: REMARKS, createdAt: '2026-03-08T10:00:00+08:00' });
    const server = await serve(DEMO);
    const profile = await mkdtemp(join(tmpdir(), 'dabiao-desk-'));
    const browser = new Killed(profile, await findHeadlessShell());
    t.after(async () => {
      await browser.kill();
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    const page = await browser.open();
    await page.goto(`${server.url}index.html`);
    await gridReady(page);
    await drop(page, ['审核意见.json', review], ['上报件.json', submission]);
    await page.locator('dabiao-import .take').click();
    await page.getByText('退回：3 条意见').first().waitFor();
    await browser.kill();
    const anew = await browser.open();
    await anew.goto(`${server.url}index.html`);
    await gridReady(anew);
    await anew.getByText('退回：3 条意见').first().waitFor();
    assert.equal(await anew.evaluate(() => document.querySelector<DabiaoEntry>('dabiao-entry')!.progress!.filled), 46);
  });
});
