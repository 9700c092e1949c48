/** A clerk downloads the form, fills it in a spreadsheet, and brings it back. In the built demo, in a real browser. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { filled } from '../exchange/filled-form.js';
import { converted, office } from '../exchange/office.js';
import { parts, zip } from '../spreadsheet/zip.js';
import { cellOf, gridReady, sitDown, type Desk } from './browser.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAMES = ['孕产妇死亡率', '适龄妇女宫颈癌人群筛查率', '妇女乳腺癌防治知识知晓率'] as const;

describe('the form as a spreadsheet file', () => {
  let desk: Desk;
  let form: Uint8Array;
  before(async () => {
    desk = await sitDown();
    await gridReady(desk.page);
  });
  after(() => desk.close());

  const panel = () => desk.page.locator('dabiao-import .panel');
  const bring = async (name: string, buffer: Uint8Array) => {
    if (!(await panel().isVisible())) await desk.page.getByRole('button', { name: '导入 Excel' }).click();
    await panel()
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(buffer) });
  };
  /** What stands in the first column to fill, by the session. */
  const textOf = (name: string) =>
    desk.page.evaluate((indicator) => {
      const { session } = document.querySelector('dabiao-entry')!.shadowRoot!.querySelector('dabiao-session')!;
      const row = session!.form.rows.findIndex((one) => one.indicator.name === indicator);
      return session!.text(row, session!.form.column('2025', '', 'value')!);
    }, name);

  test('it is downloaded with its headings, units and targets', async () => {
    const { page } = desk;
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载填报表' }).click()]);
    assert.equal(download.suggestedFilename(), '开平市_市卫生健康局_2025_填报表.xlsx');
    form = await readFile(await download.path());
    const { rows } = (await readWorkbook(form)).sheets[0]!;
    const maternal = rows.find(([, , , name]) => name === NAMES[0])!;
    assert.deepEqual(maternal.slice(4, 7), ['/10万', '004', '2030年不高于8/10万\n到2030年城乡差距逐步缩小\n到2030年差距逐步缩小']);
  });

  test(
    'filled and saved by a spreadsheet program, it shows what would change, and is taken in one step',
    { timeout: 130_000 },
    async () => {
      const { rows } = (await readWorkbook(form)).sheets[0]!;
      const column = String.fromCharCode(65 + rows[3]!.indexOf('2025||value'));
      const at = (name: string) => `${column}${rows.findIndex((row) => row[3] === name) + 1}`;
      const full = filled(form, { [at(NAMES[0])]: 7.5, [at(NAMES[1])]: 173, [at(NAMES[2])]: '97.50%' });
      await bring('填好的.xlsx', office ? converted(full, 'xlsx', 'xlsx') : full);

      await panel().getByText('“填好的.xlsx”会改动 3 个单元格').waitFor();
      const wrong = panel().getByRole('row', { name: NAMES[1] });
      assert.match(await wrong.innerText(), /（未填）\s+173\s+✕ 173 超过可能的最大值 100%/);
      assert.equal(await textOf(NAMES[0]), '');

      await panel().getByRole('button', { name: '采用这 3 个单元格' }).click();
      await panel().getByText('已填入 3 个单元格').waitFor();
      assert.deepEqual([await textOf(NAMES[0]), await textOf(NAMES[1]), await textOf(NAMES[2])], ['7.5', '173', '97.50%']);
    },
  );

  test('from what is to be mended the form goes to its cell; one undo takes all back', async () => {
    const { page } = desk;
    await panel()
      .getByRole('button', { name: new RegExp(NAMES[1]) })
      .click();
    await page.getByText('173 超过可能的最大值 100%').first().waitFor();
    await cellOf(page, NAMES[1], 0).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    assert.deepEqual([await textOf(NAMES[0]), await textOf(NAMES[1]), await textOf(NAMES[2])], ['', '', '']);
    await page.keyboard.press('Control+Y');
    assert.equal(await textOf(NAMES[0]), '7.5');
  });

  test('a zip bomb, 10,000 sheets, a locked file and a picture are refused in words; nothing changes', async () => {
    const sheets = Array.from({ length: 10_000 }, (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`).join('');
    const locked = new Uint8Array(2048);
    locked.set([0xd0, 0xcf, 0x11, 0xe0]);
    locked.set(
      [...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]),
      1152,
    );
    for (const [buffer, said] of [
      [zip(parts(' '.repeat(210_000_000))), '解压后超过 200 MB'],
      [zip(parts('', { 'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>` })), '工作表太多（10000 张'],
      [locked, '文件有密码'],
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), '无法识别这个文件'],
    ] as const) {
      await bring('坏.xlsx', buffer);
      await panel().getByRole('alert').getByText(said).waitFor({ timeout: 30_000 });
    }
    assert.equal(await textOf(NAMES[0]), '7.5');
  });

  test('a file dropped on the grid opens the same preview', async () => {
    await desk.page.getByRole('button', { name: '关闭' }).first().click();
    const data = await desk.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['指标,数值\n孕产妇死亡率,6.9\n'], '数据.csv', { type: 'text/csv' }));
      return transfer;
    });
    await desk.page.locator('dabiao-grid').dispatchEvent('drop', { dataTransfer: data });
    await panel().getByText('6.9').first().waitFor();
  });

  test('the page has reported no error and no violation of its policy', () => {
    assert.deepEqual(desk.complaints, []);
  });
});
