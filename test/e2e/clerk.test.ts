/** A clerk's day: types, pastes from Excel, goes home, comes back, exports. In the built demo, in a real browser. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readSubmission } from '../../src/submissions/submission.js';
import { cellOf, columnOf, gridReady, showColumns, sitDown, type Desk } from './browser.js';

describe('a clerk fills the report of the health department', () => {
  let desk: Desk;
  let value: number;
  before(async () => {
    desk = await sitDown();
  });
  after(() => desk.close());

  /** Two clicks on one cell in quick succession would open it; Escape closes it again. */
  const select = async (row: string, column = value) => {
    await cellOf(desk.page, row, column).click();
    await desk.page.keyboard.press('Escape');
  };
  /** Without the sign of a question or an error. */
  const text = async (row: string, column = value) => (await cellOf(desk.page, row, column).innerText()).replace(/^[✕?✓]\s*/, '');

  test('the grid is there, with the indicators of the plan', async () => {
    await gridReady(desk.page);
    await desk.page.getByRole('rowheader', { name: '孕产妇死亡率', exact: true }).first().waitFor();
    value = await columnOf(desk.page, '2025年');
  });

  test('what is typed by keys stands in the grid; an impossible value is red and says why', async () => {
    const { page } = desk;
    await select('孕产妇死亡率');
    await page.keyboard.type('7.5');
    await page.keyboard.press('Enter');
    assert.equal(await text('孕产妇死亡率'), '7.5');

    await select('适龄妇女宫颈癌人群筛查率');
    await page.keyboard.type('173');
    await page.keyboard.press('Enter');
    const wrong = cellOf(page, '适龄妇女宫颈癌人群筛查率', value);
    assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
    await select('适龄妇女宫颈癌人群筛查率');
    await page.getByText('173 超过可能的最大值 100%').first().waitFor();
  });

  test('keys typed without a pause after Tab all arrive', async () => {
    const { page } = desk;
    await select('妇女乳腺癌防治知识知晓率');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('3890');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4000');
    await page.keyboard.press('Enter');
    assert.equal(await text('妇女乳腺癌防治知识知晓率', value + 2), '3890');
    assert.equal(await text('妇女乳腺癌防治知识知晓率', value + 3), '4000');
  });

  test('a block as Excel writes it is pasted whole, and undone in one step', async () => {
    const { page } = desk;
    await page.evaluate(() => navigator.clipboard.writeText('75.30\r\n91.5%\r\n６２．１０\r\n'));
    await select('35—45岁妇女宫颈癌筛查率');
    await page.keyboard.press('Control+V');
    assert.equal(await text('35—45岁妇女宫颈癌筛查率'), '75.30');
    assert.equal(await text('宫颈癌患者治疗率'), '91.5');
    assert.equal(await text('乳腺癌人群筛查率'), '62.10');

    await page.keyboard.press('Control+Z');
    assert.equal(await text('宫颈癌患者治疗率'), '');
    await page.keyboard.press('Control+Y');
    assert.equal(await text('宫颈癌患者治疗率'), '91.5');
  });

  test('a block copied in the grid is what is pasted elsewhere', async () => {
    const { page } = desk;
    await select('35—45岁妇女宫颈癌筛查率');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+C');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '75.30\n91.5');
  });

  test('Chinese composed by an IME into a note arrives whole, first letter included', async () => {
    const { page, context } = desk;
    const cdp = await context.newCDPSession(page);
    await showColumns(page, '备注');
    const note = await columnOf(page, '备注');
    await cellOf(page, '孕产妇死亡率', note).click();
    await page.waitForTimeout(50); // a person's hand is slower than this
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'KeyH', windowsVirtualKeyCode: 229 });
    for (const composed of ['h', 'han', 'hanliu', '含流动']) {
      await cdp.send('Input.imeSetComposition', { text: composed, selectionStart: composed.length, selectionEnd: composed.length });
    }
    await cdp.send('Input.insertText', { text: '含流动人口' });
    await page.keyboard.press('Enter');
    assert.equal(await text('孕产妇死亡率', note), '含流动人口');
  });

  test('after a reload everything is there', async () => {
    const { page } = desk;
    await page.getByText('草稿已保存在本机').waitFor();
    await page.reload();
    await gridReady(page);
    assert.equal(await text('孕产妇死亡率'), '7.5');
    assert.equal(await text('适龄妇女宫颈癌人群筛查率'), '173');
    assert.equal(await text('乳腺癌人群筛查率'), '62.10');
  });

  test('the export lists what is open and goes to it', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '审核并导出' }).click();
    await page.getByRole('heading', { name: /妇女与健康.*错误 1 处/ }).waitFor();
    await page.getByRole('button', { name: /适龄妇女宫颈癌人群筛查率.*173/ }).click();
    await page.getByText('173 超过可能的最大值 100%').first().waitFor();
    await page.keyboard.type('73');
    await page.keyboard.press('Enter');
    assert.equal(await text('适龄妇女宫颈癌人群筛查率'), '73');
  });

  test('the list of open points stays beside the grid while they are worked off', async () => {
    const { page } = desk;
    const name = '妇女人均预期寿命';
    await page.getByRole('button', { name: '待办', exact: true }).click();
    const panel = page.getByRole('region', { name: '待办', exact: true });
    const point = panel.getByRole('button', { name: `${name} 未填` });
    await point.click();
    await page.keyboard.type('82.15');
    await page.keyboard.press('Enter');
    await point.waitFor({ state: 'detached' });
    assert.equal(await text(name), '82.15');
    assert.equal(await panel.isVisible(), true);
    await page.keyboard.press('Shift+F8');
    assert.match(await panel.locator('[aria-current=true]').innerText(), /待说明/); // the question before the empty cells
    await panel.getByRole('button', { name: '关闭' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  test('with every entry filled or explained, the sealed file is accepted by an independent validator', async () => {
    const { page } = desk;
    await fillTheRest(desk);
    await page.getByRole('button', { name: '审核并导出' }).click();
    await page.getByLabel('填报人').fill('李敏');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出上报件' }).click()]);
    assert.equal(download.suggestedFilename(), '开平市妇女发展规划(2021—2030年)_市卫生健康局_2025_v1.0.0_上报件.json');
    const file = await readFile(await download.path(), 'utf8');

    const schema = await submissionJsonSchema();
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const submission = JSON.parse(file) as Record<string, unknown>;
    assert.ok(validate(submission), JSON.stringify(validate.errors));

    const { digest, ...rest } = submission;
    assert.equal(digest, `sha256:${bytesToHex(sha256(new TextEncoder().encode(canonical(rest))))}`);
    assert.equal(readSubmission(file).report.department, 'health');
    assert.throws(() => readSubmission(file.replace('"value": 7.5', '"value": 7.4')), { code: 'digest-differs' });
  });

  test('the page has reported no error and no violation of its policy', () => {
    assert.deepEqual(desk.complaints, []);
  });
});

/** Gives every empty entry a reason, and every question an answer, by pasting two columns. */
async function fillTheRest({ page }: Desk): Promise<void> {
  const { first, missing, reasons } = await page.evaluate(() => {
    const { session } = document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-session')!;
    const { form } = session!;
    return {
      first: form.rows[0]!.indicator.name,
      missing: form.rows.map((_, row) => (session!.openCells(row, '2025').length > 0 ? '未统计' : '')),
      reasons: form.rows.map((_, row) =>
        form.columns.some((_c, column) => session!.findings(row, column).length > 0) ? '已核实，数据属实' : '',
      ),
    };
  });
  await showColumns(page, '缺项原因', '情况说明');
  for (const [heading, lines] of [
    ['缺项原因', missing],
    ['情况说明', reasons],
  ] as const) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${lines.join('\r\n')}\r\n`);
    await page.evaluate(() =>
      document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-grid')!.select({ row: 0, column: 0 }),
    );
    await cellOf(page, first, await columnOf(page, heading)).click();
    await page.keyboard.press('Control+V');
    await page.getByText(/已填入 \d+ 个单元格/).waitFor();
  }
}

async function submissionJsonSchema(): Promise<object> {
  const { jsonSchemas } = await import('../../src/cli/schemas.js');
  return jsonSchemas()['dabiao.submission-1']!;
}

/** RFC 8785 once more, written for this test: what an office's own program would do. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
