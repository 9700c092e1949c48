/** The pages of the demo agree with each other, and with the choice in their address. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { cellOf, columnOf, gridReady, sitDown, type Desk } from './browser.js';

const NAMES = ['孕产妇死亡率', '适龄妇女宫颈癌人群筛查率', '反家庭暴力社会共治机制'];

describe('the pages of the demo', () => {
  let desk: Desk;
  before(async () => {
    desk = await sitDown('gauges.html');
  });
  after(() => desk?.close());

  const open = (path: string) => desk.page.goto(desk.url + path);
  const chosen = (name: string) => desk.page.locator(`#choice [name=${name}]`).evaluate((list) => (list as HTMLSelectElement).value);
  const note = () => desk.page.locator('#note').textContent();

  test('the gauges say what the board says: value, year, baseline and target', async () => {
    const { page } = desk;
    const gauges = await page.locator('dabiao-gauge').evaluateAll((all) =>
      (all as HTMLElementTagNameMap['dabiao-gauge'][]).map(({ label, value, task, year, target, targetYear, baseline }) => ({
        name: label,
        task,
        numbers: [value, year, target, targetYear, baseline],
      })),
    );
    await open('board.html');
    await page.locator('dabiao-board [part=overview]').waitFor();
    const board = await page.locator('dabiao-board').evaluate((element, names) => {
      const model = (element as HTMLElementTagNameMap['dabiao-board']).model!;
      return names.map((name) => {
        const indicator = model.plan.indicators.find((one) => one.name === name)!;
        const { figures, task, target, year } = model.assessment(indicator.id)!.targets[0]!;
        const goal = indicator.targets[target] as { readonly value?: number };
        const { latest, baseline } = figures ?? {};
        return { name, task, numbers: [latest?.value, latest?.year ?? model.options.asOf, goal.value, year, baseline?.value] };
      });
    }, NAMES);
    const rounded = (numbers: readonly unknown[]) => numbers.map((one) => Math.round(Number(one ?? NaN) * 10) / 10);
    const read = (all: typeof gauges | typeof board) => all.map(({ name, task, numbers }) => ({ name, task, numbers: rounded(numbers) }));
    assert.deepEqual(read(gauges), read(board));
  });

  test('of a board the first rows of its table are in view on a small desk’s screen, all three counts on a telephone', async () => {
    const { page } = desk;
    const usual = page.viewportSize()!;
    await open('board.html');
    const bottom = async (selector: string) => {
      const { y, height } = (await page.locator(`dabiao-board ${selector}`).boundingBox())!;
      return y + height;
    };
    await page.setViewportSize({ width: 1366, height: 768 });
    assert.ok((await bottom('.by-status tbody tr:nth-child(2)')) <= 768);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('dabiao-board .tiny').waitFor();
    assert.ok((await bottom('.kinds tbody tr:nth-child(3)')) <= 844);
    await page.setViewportSize(usual);
  });

  test('a gauge’s text and pictures are saved by buttons of the page', async () => {
    const { page } = desk;
    await open('gauges.html');
    for (const [button, begins] of [
      ['文字', '适龄妇女宫颈癌人群筛查率\n'],
      ['SVG', '<?xml '],
      ['PNG', '\u0089PNG'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).nth(1).click()]);
      assert.match(download.suggestedFilename(), /^适龄妇女宫颈癌人群筛查率\.(txt|svg|png)$/);
      const bytes = await readFile(await download.path());
      assert.ok(bytes.toString(button === 'PNG' ? 'latin1' : 'utf8').startsWith(begins), button);
    }
  });

  test('the form shows as last year’s what the board has for that year', async () => {
    const { page } = desk;
    await open('board.html');
    await page.locator('dabiao-board [part=overview]').waitFor();
    const before = await page.locator('dabiao-board').evaluate((element, name) => {
      const model = (element as HTMLElementTagNameMap['dabiao-board']).model!;
      const { id } = model.plan.indicators.find((one) => one.name === name)!;
      return model.assessment(id)!.targets[0]!.figures!.points.find(({ year }) => year === 2024)!.value;
    }, NAMES[1]!);
    await open('index.html');
    await gridReady(page);
    const shown = await cellOf(page, NAMES[1]!, await columnOf(page, '2024年')).innerText();
    assert.equal(Number.parseFloat(shown), before);
  });

  test('another plan keeps the department where it leads there too', async () => {
    const { page } = desk;
    await open('index.html?department=education');
    await gridReady(page);
    await Promise.all([page.waitForURL(/guxian/), page.locator('[name=plan]').selectOption('guxian-women-2021-2025')]);
    await page.locator('dabiao-entry .bar').first().waitFor();
    assert.deepEqual([await chosen('plan'), await chosen('department'), await note()], ['guxian-women-2021-2025', 'education', '']);
  });

  test('another plan without the department opens one that leads in it, and says so', async () => {
    const { page } = desk;
    await open('index.html?department=culture-tourism-sports&period=2030');
    await gridReady(page);
    await Promise.all([page.waitForURL(/guxian/), page.locator('[name=plan]').selectOption('guxian-women-2021-2025')]);
    await page.locator('dabiao-entry .bar').first().waitFor();
    assert.deepEqual([await chosen('department'), await chosen('period')], ['health', '2025']);
    assert.match((await note())!, /没有原来所选部门牵头的指标，已改选“.+”；不含原来所选的报告期，已改选2025年/);
  });

  test('an address that names a department of no plan opens one that leads, and says so', async () => {
    for (const page of ['index.html', 'plans.html']) {
      await open(`${page}?plan=suixian-women-2021-2030&department=nobody`);
      await desk.page.locator('#note:not(:empty)').waitFor();
      assert.equal(await chosen('department'), 'health');
      assert.match((await note())!, /《随县妇女发展规划.+》没有原来所选部门牵头的指标，已改选“.+”。/);
    }
  });

  test('the plans page is in the reader’s language alone', async () => {
    await open('plans.html');
    await desk.page.locator('.plan-table tbody tr').first().waitFor();
    assert.equal(await desk.page.locator('[lang=en]').count(), 0);
    const cells = await desk.page.locator('.plan-table tbody tr[data-lead] td:not(.clause)').allTextContents();
    assert.deepEqual(
      cells.filter((text) => /[A-Za-z]{3,}/.test(text)),
      [],
    );
  });

  test('no page has reported an error or a violation of its policy', () => {
    assert.deepEqual(desk.complaints, []);
  });
});
