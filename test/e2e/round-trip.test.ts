/** Clerk, office, clerk, office, board: each at a computer of its own, with an empty browser, and nothing between them but files. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { DabiaoEntry } from '../../src/elements/entry/dabiao-entry.js';
import { answeredRemarks } from '../../src/submissions/answers.js';
import { readDataset } from '../../src/submissions/dataset.js';
import { readReview } from '../../src/submissions/review.js';
import { readSubmission } from '../../src/submissions/submission.js';
import { gridReady, sitDown } from './browser.js';

const INDICATOR = 'cervical-cancer-awareness';

interface SavedFile {
  readonly name: string;
  readonly text: string;
}

async function seat(t: TestContext, path: string) {
  const desk = await sitDown(path, { viewport: { width: 1366, height: 625 } });
  t.after(() => desk.close());
  return desk;
}

/** What the page gives to save when a button is pressed. */
async function saved(page: Page, press: () => Promise<unknown>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function drop(page: Page, onto: string, ...files: readonly SavedFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name, { type: 'application/json' }));
    return transfer;
  }, files);
  await page.locator(onto).dispatchEvent('drop', { dataTransfer });
}

const exported = (page: Page) =>
  saved(page, async () => {
    await page.getByRole('button', { name: '审核并导出' }).click();
    await page.getByRole('button', { name: '导出上报件' }).click();
  });

test('from a clerk to the office and back, to the dataset and the board', async (t) => {
  const clerk = await seat(t, 'index.html');
  await gridReady(clerk.page);
  await clerk.page.evaluate(async (id) => {
    const session = await document.querySelector<DabiaoEntry>('dabiao-entry')!.whenReady;
    const { form, regions } = session;
    const [value, missing, reason] = (['value', 'missing', 'reason'] as const).map((part) => form.column('2025', '', part)!);
    const row = form.row(id, regions[0]!)!;
    session.set(form.rows.map((_, each) => ({ row: each, column: missing!, text: each === row ? '' : '未统计' })));
    session.set([
      { row, column: value!, text: '7.53' },
      { row, column: reason!, text: '属实' },
    ]);
  }, INDICATOR);
  const first = await exported(clerk.page);
  const submission = readSubmission(first.text);

  const office = await seat(t, 'office.html');
  await office.page.locator('dabiao-collect .matrix').waitFor();
  await drop(office.page, 'dabiao-collect', first);
  await office.page.getByText('收下 1 个文件').waitFor();
  await office.page.locator('dabiao-collect').getByRole('button', { name: '市卫生健康局' }).click();
  const cell = office.page.locator('dabiao-collect .cells tr', { hasText: '宫颈癌防治知识知晓率' });
  await cell.getByRole('button').click();
  await office.page.locator('dabiao-collect .remark textarea').fill('请核对小数点');
  await office.page.getByRole('button', { name: '记下意见' }).click();
  const returned = await saved(office.page, () => office.page.getByRole('button', { name: '退回修改' }).click());
  assert.equal(readReview(returned.text).submission, submission.digest);

  const other = await seat(t, 'index.html');
  await gridReady(other.page);
  await drop(other.page, 'dabiao-grid', returned, first);
  await other.page.locator('dabiao-import .take').click();
  await other.page.locator('dabiao-indicator-panel .returned').waitFor(); // the marked cell is selected
  await other.page.keyboard.type('75.3');
  await other.page.keyboard.press('Enter');
  await other.page.getByText('意见都已处理').waitFor();
  const second = await exported(other.page);
  const again = readSubmission(second.text);
  assert.equal(again.replaces, submission.digest);
  assert.deepEqual(answeredRemarks(again, readReview(returned.text)).map(({ isMended }) => isMended), [true]); // prettier-ignore

  const end = await seat(t, 'office.html');
  await end.page.locator('dabiao-collect .matrix').waitFor();
  await drop(end.page, 'dabiao-collect', second, first);
  await end.page.getByText('收下 2 个文件').waitFor();
  await end.page.getByRole('button', { name: '用新版' }).first().click();
  const made = await saved(end.page, async () => {
    await end.page.getByRole('button', { name: '封存汇总数据' }).click();
    await end.page.locator('dabiao-collect dialog.sealing .primary').click();
  });
  const dataset = readDataset(made.text);
  assert.equal(dataset.observations.find(({ indicator }) => indicator === INDICATOR)!.value, 75.3);

  const board = await seat(t, 'board.html');
  await board.page.route('**/made.json', (route) => route.fulfill({ body: made.text, contentType: 'application/json' }));
  await board.page.evaluate(() => Object.assign(document.querySelector('dabiao-board')!, { data: 'made.json', asOf: 2025 }));
  const row = board.page.locator('dabiao-board tr.row', { hasText: '宫颈癌防治知识知晓率' });
  await row.filter({ hasText: '75.3' }).waitFor();
  for (const { complaints } of [clerk, office, other, end, board]) assert.deepEqual(complaints, []);
});
