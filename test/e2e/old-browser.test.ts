/** The clerk's day again, on the oldest browser that must do everything: Chromium 90, as many offices still run it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readSubmission } from '../../src/submissions/submission.js';
import { findOldChromium } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { DEMO } from './browser.js';
import { OldChromium, within } from './old-chromium.js';

/** Another one is tried with `OLD_CHROMIUM=path`. */
const executable = process.env.OLD_CHROMIUM ?? (await findOldChromium());
const skip = executable === null && 'the old Chromium from npm is for Linux on x64';

const ENTER = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
const ESCAPE = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
const UP = { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38 };
const CONTROL = 2;
const COPY = { key: 'c', code: 'KeyC', windowsVirtualKeyCode: 67, modifiers: CONTROL };
const PASTE = { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: CONTROL };
const UNDO = { key: 'z', code: 'KeyZ', windowsVirtualKeyCode: 90, modifiers: CONTROL };

const FILE = '开平市_市卫生健康局_2025_上报件.json';

describe('a clerk on an old browser', { skip }, () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: OldChromium;
  before(async () => {
    server = await serve(DEMO);
    browser = await OldChromium.start(executable!);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const gridReady = () => browser.until('the grid', (page) => page.cell('孕产妇死亡率', '2025年') !== null);

  const holds = (row: string, text: string, heading = '2025年') =>
    browser.until(`"${text}" in ${row}`, (page, ...[name, head, wanted]) => page.textOf(name, head) === wanted, row, heading, text);

  const says = (words: string) => browser.until(`the words ${words}`, (page, wanted) => page.shown(wanted) !== undefined, words);

  const press = (button: string) =>
    browser.click(`the button ${button}`, (page, name) => page.all('button').find((node) => node.textContent!.trim() === name), [button]);

  /** Never the cell that was clicked last: two clicks open it with its text selected, at which this browser without a screen ends. */
  const select = async (row: string, heading = '2025年') => {
    await browser.click(`the cell of ${row}`, (page, name, head) => page.cell(name, head), [row, heading] as const);
    await browser.press(ESCAPE);
  };

  const paste = async (lines: readonly string[]) => {
    await browser.evaluate((_page, text) => navigator.clipboard.writeText(text), `${lines.join('\r\n')}\r\n`);
    await browser.press(PASTE);
  };

  test('the grid is there, with the indicators of the plan', async () => {
    await browser.open(server.url);
    await gridReady();
  });

  test('what is typed by keys stands in the grid; an impossible value is red and says why', async () => {
    await select('孕产妇死亡率');
    await browser.type('7.5');
    await browser.press(ENTER);
    await holds('孕产妇死亡率', '7.5');

    await select('适龄妇女宫颈癌人群筛查率');
    await browser.type('173');
    await browser.press(ENTER);
    await holds('适龄妇女宫颈癌人群筛查率', '173');
    const sign = await browser.evaluate((page) => page.cell('适龄妇女宫颈癌人群筛查率', '2025年')!.getAttribute('aria-invalid'));
    assert.equal(sign, 'true');
    await browser.press(UP);
    await says('173 超过可能的最大值 100%');
  });

  test('the menu of a cell opens beside it, looks like a menu, and does what it says', async () => {
    await select('妇女人均预期寿命');
    await browser.type('82.1');
    await browser.press(ENTER);
    await holds('妇女人均预期寿命', '82.1');

    await browser.click('the cell', (page) => page.cell('妇女人均预期寿命', '2025年'), [], 'right');
    const cursor = await browser.until('the menu beside the cell', (page) => {
      const item = page.all('[role=menuitem]').find(({ innerText }) => innerText.trim() === '清空');
      if (!item) return null;
      const [here, there] = [item, page.cell('妇女人均预期寿命', '2025年')!].map((node) => node.getBoundingClientRect());
      const isNear = Math.abs(here!.left - there!.left) < 400 && Math.abs(here!.top - there!.top) < 400;
      return isNear && getComputedStyle(item).cursor;
    });
    assert.equal(cursor, 'pointer');
    await browser.click('清空', (page) => page.all('[role=menuitem]').find(({ innerText }) => innerText.trim() === '清空'), []);
    await holds('妇女人均预期寿命', '');
  });

  test('a block as Excel writes it is pasted whole, copied from the grid, and undone in one step', async () => {
    await select('35—45岁妇女宫颈癌筛查率');
    await paste(['75.30', '91.5%', '６２．１０']);
    await holds('35—45岁妇女宫颈癌筛查率', '75.30');
    await holds('宫颈癌患者治疗率', '91.5');
    await holds('乳腺癌人群筛查率', '62.10');
    await says('已填入 3 个单元格');

    // What was pasted is selected.
    await browser.press(COPY);
    await browser.until('the copied block', async () => (await navigator.clipboard.readText()) === '75.30\n91.5\n62.10');

    await browser.press(UNDO);
    await holds('宫颈癌患者治疗率', '');
    await holds('乳腺癌人群筛查率', '');
  });

  test('after a reload everything is there', async () => {
    await says('草稿已保存在本机');
    await browser.send('Page.reload');
    await browser.until('the new page', () =>
      performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload'),
    );
    await gridReady();
    await holds('孕产妇死亡率', '7.5');
    await holds('适龄妇女宫颈癌人群筛查率', '173');
  });

  test('with every entry filled or explained, the sealed file is on the disk', async () => {
    await select('适龄妇女宫颈癌人群筛查率');
    await browser.type('73');
    await browser.press(ENTER);
    await holds('适龄妇女宫颈癌人群筛查率', '73');
    await fillTheRest();

    await press('审核并导出');
    await browser.click(
      '填报人',
      (page) =>
        page
          .all('label')
          .find((node) => node.innerText.includes('填报人'))
          ?.querySelector('input'),
      [],
    );
    await browser.send('Input.insertText', { text: '李敏' });
    await press('导出上报件');
    const submission = await within('the file', async () => {
      try {
        return readSubmission(await readFile(join(browser.folder, FILE), 'utf8'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    });
    assert.equal(submission.report.department, 'health');
    assert.deepEqual(submission.reporter, { name: '李敏' });
    assert.equal(submission.report.observations.find(({ indicator }) => indicator === 'maternal-mortality')?.value, 7.5);
  });

  test('as fields: what was typed is there, a wrong value is said and mended; and the grid comes back', async () => {
    await press('逐项填写');
    const field = (row: string) =>
      browser.until(
        `the field of ${row}`,
        (page, name) =>
          page.all('.form input[type=text]').find((node) => (node as HTMLInputElement).labels![0]!.textContent!.startsWith(`${name} ·`)) !==
          undefined,
        row,
      );
    const value = (row: string, text: string) =>
      browser.until(
        `"${text}" in the field of ${row}`,
        (page, name, wanted) =>
          page.all('.form input[type=text]').some((node) => {
            const { labels, value: typed } = node as HTMLInputElement;
            return labels![0]!.textContent!.startsWith(`${name} ·`) && typed === wanted;
          }),
        row,
        text,
      );
    await field('孕产妇死亡率');
    await value('孕产妇死亡率', '7.5');
    await browser.click(
      'the field',
      (page) =>
        page
          .all('.form input[type=text]')
          .find((node) => (node as HTMLInputElement).labels![0]!.textContent!.startsWith('宫颈癌患者治疗率 ·')),
      [],
    );
    await browser.type('745');
    await browser.press(ENTER);
    await says('745 超过可能的最大值 100%');
    await browser.click('改为 74.5', (page) => page.all('.form .messages .fix')[0], []);
    await value('宫颈癌患者治疗率', '74.5');
    await press('表格填写');
    await gridReady();
    await holds('宫颈癌患者治疗率', '74.5');
  });

  test('the page has reported no error and no violation of its policy', () => {
    assert.deepEqual(browser.complaints, []);
  });

  /** Gives every empty entry a reason, and every question an answer, by pasting two columns. */
  async function fillTheRest(): Promise<void> {
    const { first, missing, reasons } = await browser.evaluate((page) => {
      const { session } = page.all('dabiao-session')[0] as HTMLElementTagNameMap['dabiao-session'];
      const { form } = session!;
      return {
        first: form.rows[0]!.indicator.name,
        missing: form.rows.map((_, row) => (session!.openCells(row, '2025').length > 0 ? '未统计' : '')),
        reasons: form.rows.map((_, row) =>
          form.columns.some((_c, column) => session!.findings(row, column).length > 0) ? '已核实，数据属实' : '',
        ),
      };
    });
    await press('列设置');
    await browser.until('the choice of columns', (page) => page.all('.columns label').length > 0);
    for (const name of ['缺项原因', '情况说明']) {
      await browser.evaluate((page, label) => {
        const choice = page.all('.columns label').find((node) => node.innerText.trim() === label)!;
        choice.querySelector('input')!.click();
      }, name);
    }
    await press('列设置');
    // What is far from the place on the screen is not drawn.
    await browser.evaluate((page) => (page.all('dabiao-grid')[0] as HTMLElementTagNameMap['dabiao-grid']).select({ row: 0, column: 0 }));
    await select(first, '缺项原因');
    await paste(missing);
    await browser.until('the reasons', (page, text) => page.textOf(...text) === '未统计', [first, '缺项原因'] as const);
    await select(first, '情况说明');
    await paste(reasons);
  }
});
