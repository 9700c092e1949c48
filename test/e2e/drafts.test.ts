/** A clerk looks after drafts: backs up, deletes and brings back, looks into the past. In the built demo, in a real browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { cellOf, columnOf, gridReady, sitDown, type Desk } from './browser.js';

const ROW = '适龄妇女宫颈癌人群筛查率';
const OTHER = '宫颈癌患者治疗率';
const WORD = '春天的第一场好雨';

describe('a clerk looks after drafts', () => {
  let desk: Desk;
  let value: number;
  before(async () => {
    desk = await sitDown();
    await gridReady(desk.page);
    value = await columnOf(desk.page, '2025年');
  });
  after(() => desk.close());

  const text = async (row = ROW) => (await cellOf(desk.page, row, value).innerText()).replace(/^[✕?✓]\s*/, '');
  const put = async (row: string, digits: string) => {
    const { page } = desk;
    await cellOf(page, row, value).click();
    await page.keyboard.press('Escape');
    await page.keyboard.type(digits);
    await page.keyboard.press('Enter');
  };
  const openDrafts = async () => {
    await desk.page.getByRole('button', { name: '草稿', exact: true }).click();
    await desk.page.getByRole('table', { name: '本机草稿' }).waitFor();
  };
  /** A picture to look at, where a folder for them is named. */
  const shot = async (name: string) => {
    const folder = process.env.DABIAO_SHOTS;
    if (!folder) return;
    await desk.page.setViewportSize({ width: 1366, height: 625 });
    await desk.page.locator('dabiao-drafts, dabiao-unlock').first().scrollIntoViewIfNeeded();
    await desk.page.screenshot({ path: `${folder}/drafts-${name}.png` });
    await desk.page.setViewportSize({ width: 1366, height: 900 });
  };

  test('the list is loaded when its panel is opened, not with the form', async () => {
    const { page } = desk;
    await put(ROW, '97.5');
    await put(OTHER, '96');
    await page.getByText('草稿已保存在本机').waitFor();
    const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await openDrafts();
    const later = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.ok(later.some((name) => name.endsWith('.js') && !before.includes(name)));
    const row = page.getByRole('row', { name: /开平市妇女发展规划/ });
    const line = await row.innerText();
    for (const part of ['已打开', '开平市', '2025年', '已填 2 /', '未生成']) assert.ok(line.includes(part), `${part} in ${line}`);
    await shot('list');
  });

  test('the draft is backed up to a file', async () => {
    const { page } = desk;
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '全部备份到文件' }).click()]);
    assert.match(download.suggestedFilename(), /^达标草稿备份-\d{8}-\d{4}\.json$/);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { format: string; digest: string };
    assert.equal(file.format, 'dabiao.drafts/1');
    assert.match(file.digest, /^sha256:[0-9a-f]{64}$/);
    await page.getByText('已把 1 份草稿备份到').waitFor();
  });

  test('it is deleted and that is undone, in the form as well', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: /^删除/ }).click();
    await page.getByRole('button', { name: '撤销', exact: true }).waitFor();
    await cellOf(page, ROW, value).filter({ hasText: '97.5' }).waitFor({ state: 'hidden' });
    await shot('deleted');
    await page.keyboard.press('Enter'); // the focus is on the undo
    await page.getByText('已恢复：').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    assert.deepEqual([await text(), await text(OTHER)], ['97.5', '96']);
  });

  test('a former version is compared with the present, and restored', async () => {
    const { page } = desk;
    await put(ROW, '88');
    await page.waitForTimeout(300);
    await openDrafts();
    await page.getByRole('button', { name: /^历史/ }).click();
    await page.getByRole('heading', { name: /^历史：/ }).waitFor();
    const row = page.getByRole('table', { name: /→ 当前/ }).getByRole('row', { name: ROW });
    const line = await row.innerText();
    for (const part of ['97.5', '88', '开平市', '手工填写']) assert.ok(line.includes(part), `${part} in ${line}`);
    await shot('history');
    await page
      .getByRole('button', { name: /^恢复此版本/ })
      .first()
      .click();
    await page.getByText('草稿已恢复到').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    assert.equal(await text(), '97.5');
  });

  test('a backup is shown before it is taken, and taken', async () => {
    const { page } = desk;
    await openDrafts();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^备份/ }).click()]);
    await page.keyboard.press('Escape');
    await put(ROW, '66');
    await put('孕产妇死亡率', '7');
    await page.waitForTimeout(300);
    await openDrafts();
    await page.getByRole('button', { name: '从备份文件恢复' }).click();
    await page.locator('dabiao-drafts input[type=file]').setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'application/json',
      buffer: readFileSync(await download.path()),
    });
    await page.getByRole('radio', { name: /^替换/ }).check();
    await shot('preview');
    await page.getByRole('button', { name: '恢复这 1 份草稿' }).click();
    await page.getByText('改动 1 个单元格，清空 1 个单元格').waitFor();
    await shot('restored');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    assert.deepEqual([await text(), await text('孕产妇死亡率')], ['97.5', '']);
  });

  test('another draft of the plan is begun and opened, and everything removed', async () => {
    const { page } = desk;
    await openDrafts();
    await page.getByRole('button', { name: /^新建下一期/ }).click();
    await page.getByText('已新建').waitFor();
    await shot('begun');
    await page
      .getByRole('row', { name: /2026年/ })
      .getByRole('button', { name: /^打开/ })
      .click();
    await page.locator('dabiao-entry-header').getByText('2026年度监测').waitFor();
    await gridReady(page);
    assert.equal(await page.locator('select[name=period]').inputValue(), '2026');
    await openDrafts();
    await page.getByRole('button', { name: '从本机删除我的全部草稿' }).click();
    await shot('removal');
    await page.getByRole('button', { name: '删除这 2 份草稿' }).click();
    await page.getByRole('heading', { name: /已从本机删除 2 份草稿/ }).waitFor();
  });

  test('PASSPHRASE4 a passphrase is set: another window lets go and asks, and after a reload both go on with it', async () => {
    const { page } = desk;
    await page.goto(desk.url);
    await gridReady(page);
    await put(ROW, '97.5');
    const other = await desk.context.newPage();
    await other.goto(desk.url);
    await gridReady(other);
    await cellOf(other, OTHER, value).click();
    await other.keyboard.type('96');
    await openDrafts();
    await page.getByRole('button', { name: '密码', exact: true }).click();
    for (const label of ['密码', '再次输入']) await page.getByLabel(label, { exact: true }).fill(WORD);
    await page.getByLabel('我明白').check();
    await page.getByRole('button', { name: '设置密码并加密草稿' }).click();
    await page.getByText('密码已设置，草稿已加密。').waitFor();
    await other.getByRole('heading', { name: '草稿已锁定' }).waitFor();
    await shot('passphrase');
    await page.reload();
    const asked = page.getByLabel('密码', { exact: true });
    await asked.fill('不是这个密码');
    await asked.press('Enter');
    await page.getByText('密码不正确').waitFor();
    await shot('locked');
    for (const window of [page, other]) {
      await window.getByLabel('密码', { exact: true }).fill(WORD);
      await window.keyboard.press('Enter');
      await gridReady(window);
      assert.match(await cellOf(window, OTHER, value).innerText(), /96/);
    }
    await other.close();
  });

  test('the page has reported no error and no violation of its policy', () => {
    assert.deepEqual(desk.complaints, []);
  });
});
