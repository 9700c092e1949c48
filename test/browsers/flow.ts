/** A clerk's day and a look at the board, in ten steps: what any browser must do with the built demo. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSubmission } from '../../src/submissions/submission.js';
import type { Clerk } from './clerk.js';

export interface Step {
  /** As the tables of browsers head it. */
  readonly name: string;
  readonly title: string;
  run(clerk: Clerk, url: string): Promise<void>;
}

const FILE = '开平市妇女发展规划(2021—2030年)_市卫生健康局_2025_v1.0.0_上报件.json';

const type: Step = {
  name: 'type',
  title: 'what is typed by keys stands in the grid, between lines',
  async run(clerk, url) {
    await clerk.browser.open(url);
    await clerk.gridReady();
    await clerk.enter('孕产妇死亡率', '7.5');
    await clerk.holds('孕产妇死亡率', '7.5');
    const looks = await clerk.browser.evaluate((page) => {
      const style = getComputedStyle(page.cell('孕产妇死亡率', '2025年')!);
      return ['border-right-width', 'border-bottom-width', 'padding-left'].map((name) => style.getPropertyValue(name));
    });
    assert.deepEqual(looks, ['1px', '1px', '8px']);
  },
};

const error: Step = {
  name: 'error',
  title: 'an impossible value is red and says why',
  async run(clerk) {
    const name = '适龄妇女宫颈癌人群筛查率';
    await clerk.enter(name, '173');
    await clerk.holds(name, '173');
    const sign = await clerk.browser.evaluate((page, row) => page.cell(row, '2025年')!.getAttribute('aria-invalid'), name);
    assert.equal(sign, 'true');
    await clerk.browser.press('ArrowUp');
    await clerk.says('173 超过可能的最大值 100%');
  },
};

const menu: Step = {
  name: 'menu',
  title: 'the menu of a cell opens beside it, looks like a menu, and does what it says',
  async run(clerk) {
    const { browser } = clerk;
    await clerk.enter('妇女人均预期寿命', '82.1');
    await clerk.holds('妇女人均预期寿命', '82.1');
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
    await clerk.holds('妇女人均预期寿命', '');
  },
};

const paste: Step = {
  name: 'paste',
  title: 'a block as Excel writes it is pasted whole, copied from the grid, and undone in one step',
  async run(clerk) {
    await clerk.paste(['75.30', '91.5%', '６２．１０'], '35—45岁妇女宫颈癌筛查率');
    await clerk.holds('35—45岁妇女宫颈癌筛查率', '75.30');
    await clerk.holds('宫颈癌患者治疗率', '91.5');
    await clerk.holds('乳腺癌人群筛查率', '62.10');
    await clerk.says('已填入 3 个单元格');

    await clerk.browser.press('c', 'Control'); // What was pasted is selected.
    assert.equal(await clerk.clipboard(), '75.30\n91.5\n62.10');

    await clerk.select('乳腺癌人群筛查率');
    await clerk.browser.press('z', 'Control');
    await clerk.holds('宫颈癌患者治疗率', '');
    await clerk.holds('乳腺癌人群筛查率', '');
  },
};

const draft: Step = {
  name: 'draft',
  title: 'after a reload everything is there',
  async run(clerk) {
    await clerk.says('草稿已保存在本机');
    await clerk.browser.reload();
    await clerk.browser.until('the new page', () =>
      performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload'),
    );
    await clerk.gridReady();
    await clerk.holds('孕产妇死亡率', '7.5');
    await clerk.holds('适龄妇女宫颈癌人群筛查率', '173');
  },
};

const exported: Step = {
  name: 'export',
  title: 'with every entry filled or explained, the sealed file is on the disk',
  async run(clerk) {
    await clerk.enter('适龄妇女宫颈癌人群筛查率', '73');
    await clerk.holds('适龄妇女宫颈癌人群筛查率', '73');
    await clerk.fillTheRest();
    await clerk.press('审核并导出');
    await clerk.browser.click(
      '填报人',
      (page) =>
        page
          .all('label')
          .find((node) => node.innerText.includes('填报人'))
          ?.querySelector('input'),
      [],
    );
    await clerk.browser.type('李敏');
    await clerk.press('导出上报件');
    const submission = readSubmission(await clerk.saved(FILE));
    assert.equal(submission.report.department, 'health');
    assert.deepEqual(submission.reporter, { name: '李敏' });
    assert.equal(submission.report.observations.find(({ indicator }) => indicator === 'maternal-mortality')?.value, 7.5);
  },
};

const imported: Step = {
  name: 'import',
  title: 'a table of the disk is shown before it is taken, and stands in the grid',
  async run(clerk) {
    const table = join(clerk.browser.folder, '数据.csv');
    await writeFile(table, '指标,本年\n孕产妇死亡率,7.25\n乳腺癌人群筛查率,62.5\n');
    await clerk.press('导入 Excel');
    await clerk.browser.choose((page) => page.all('.drop input[type=file]')[0], table);
    await clerk.says('7.25');
    await clerk.browser.click('采用', (page) => page.all('button.apply')[0], []);
    await clerk.holds('孕产妇死亡率', '7.25');
    await clerk.holds('乳腺癌人群筛查率', '62.5');
  },
};

const form: Step = {
  name: 'form',
  title: 'as fields: what was typed is there, a wrong value is said and mended; and the grid comes back',
  async run(clerk) {
    const value = (row: string, text: string) =>
      clerk.browser.until(`"${text}" in the field of ${row}`, (page, name, wanted) => page.field(name)?.value === wanted, row, text);
    await clerk.press('逐项填写');
    await value('孕产妇死亡率', '7.25');
    await clerk.browser.click('the field', (page) => page.field('宫颈癌患者治疗率'), []);
    await clerk.browser.type('745');
    await clerk.browser.press('Enter');
    await clerk.says('745 超过可能的最大值 100%');
    await clerk.browser.click('改为 74.5', (page) => page.all('.form .messages .fix')[0], []);
    await value('宫颈癌患者治疗率', '74.5');
    const [needed, room] = await clerk.browser.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(needed! <= room!, `the page is ${needed} px wide in a window of ${room}`);
    await clerk.press('表格填写');
    await clerk.gridReady();
    await clerk.holds('宫颈癌患者治疗率', '74.5');
  },
};

const board: Step = {
  name: 'board',
  title: 'the board lists every indicator, narrows them by a word, and shows the way of one',
  async run(clerk, url) {
    const { browser } = clerk;
    await browser.open(`${url}board.html`);
    await browser.until('the rows', (page) => page.all('tr.row').length > 60);
    await browser.click('the search', (page) => page.all('[part=controls] input[type=search]')[0], []);
    await browser.type('孕产妇死亡率');
    await browser.until('the row alone', (page) => page.all('tr.row').length === 1);
    await browser.click('its name', (page) => page.all('tr.row .name')[0], []);
    await browser.until('its trend', (page) =>
      page.all('dabiao-trend').some(({ shadowRoot }) => shadowRoot!.querySelector('svg')!.getBoundingClientRect().width > 200),
    );
  },
};

const gauges: Step = {
  name: 'gauges',
  title: 'each gauge is drawn and says its value; its text and pictures are saved',
  async run(clerk, url) {
    const { browser } = clerk;
    await browser.open(`${url}gauges.html`);
    const said = await browser.until('the gauges', (page) => {
      const meters = page.all('[role=meter]');
      const isDrawn = meters.every((meter) => meter.getBoundingClientRect().width > 100);
      return meters.length === 2 && isDrawn && meters.map((meter) => meter.getAttribute('aria-valuetext'));
    });
    assert.deepEqual(said, ['0/10万，目标 不高于8/10万，已达标', '58.6%，目标 不低于70%，尚未达标']);
    for (const [button, ending, begins] of [
      ['文字', 'txt', '孕产妇死亡率\n'],
      ['SVG', 'svg', '<?xml '],
      ['PNG', 'png', '\uFFFDPNG'],
    ] as const) {
      await clerk.press(button);
      assert.ok((await clerk.saved(`孕产妇死亡率.${ending}`)).startsWith(begins), button);
    }
  },
};

export const FLOW: readonly Step[] = [type, error, menu, paste, draft, exported, imported, form, board, gauges];
