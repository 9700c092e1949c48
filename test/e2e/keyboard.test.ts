/** A whole report by the keyboard alone, in the built demo; what is said aloud is read off the accessibility tree. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { gridReady, sitDown, type Desk } from './browser.js';

interface AXNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

describe('a report by the keyboard alone', () => {
  let desk: Desk;
  let cdp: CDPSession;
  before(async () => {
    desk = await sitDown('index.html?department=culture-tourism-sports', { viewport: { width: 1366, height: 625 } });
    await gridReady(desk.page);
    await desk.page.locator('dabiao-indicator-panel').waitFor();
    cdp = await desk.context.newCDPSession(desk.page);
  });
  after(() => desk.close());

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await desk.page.keyboard.press(key);
      await desk.page.waitForTimeout(50); // a hand is slower still
    }
  };
  const type = async (text: string) => {
    await desk.page.keyboard.type(text);
    await press('Enter');
  };
  async function tree(): Promise<readonly AXNode[]> {
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { readonly nodes: readonly AXNode[] };
    return nodes;
  }
  const textUnder = (nodes: readonly AXNode[], id: string): string => {
    const node = nodes.find(({ nodeId }) => nodeId === id)!;
    const own = node.role?.value === 'StaticText' ? (node.name?.value ?? '') : '';
    return [own, ...(node.childIds ?? []).map((child) => textUnder(nodes, child))].join(' ');
  };
  /** What a screen reader says at once. */
  async function alerts(): Promise<string> {
    const nodes = await tree();
    const found = nodes.filter(({ role, ignored }) => role?.value === 'alert' && !ignored);
    return found
      .map(({ nodeId }) => textUnder(nodes, nodeId))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
  async function focus(): Promise<{ name: string; role: string; description: string; isInvalid: boolean }> {
    const nodes = await tree();
    const focused = nodes.filter(({ properties }) => properties?.some(({ name, value }) => name === 'focused' && value.value === true));
    const { name, role, description, properties } = focused[focused.length - 1]!;
    const isInvalid = properties!.some((property) => property.name === 'invalid' && property.value.value === 'true');
    return { name: name?.value ?? '', role: role?.value ?? '', description: description?.value ?? '', isInvalid };
  }
  /** Presses a key until what has the focus is so named. */
  async function go(key: string, wanted: string | RegExp): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < 60; i++) {
      await press(key);
      const { name } = await focus();
      if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
      seen.push(name);
    }
    assert.fail(`${key} never came to ${wanted}; it came to ${seen.join(', ')}`);
  }
  /** Repeats what it expects until it holds, or for three seconds. */
  async function eventually(expectation: () => Promise<void>): Promise<void> {
    for (const end = Date.now() + 3000; ;) {
      try {
        return await expectation();
      } catch (error) {
        if (Date.now() > end) throw error;
        await desk.page.waitForTimeout(50);
      }
    }
  }
  const focused = (name: RegExp) => eventually(async () => assert.match((await focus()).name, name));
  const filled = (text: string) => desk.page.locator('dabiao-entry-header').getByText(text).waitFor();

  test('Tab comes to the first figure, which is described by its unit and limits', async () => {
    await go('Tab', /^妇女体质测定标准合格比例/);
    const { role, description, isInvalid } = await focus();
    assert.deepEqual([role, description, isInvalid], ['textbox', '单位 %，可填 0—100，小数 2 位', false]);
  });

  test('what is impossible is said at once, once, though the next cell has the focus by then', async () => {
    await type('945');
    await eventually(async () => assert.match(await alerts(), /^妇女体质测定标准合格比例 · 2025年 945 错误 945 超过可能的最大值 100%/));
    await focused(/^妇女经常参加体育锻炼的人数比例/);
    await press('ArrowUp');
    await eventually(async () => {
      const { isInvalid, description } = await focus();
      assert.match(description, /单位 %，可填 0—100，小数 2 位 945 超过可能的最大值/);
      assert.equal(isInvalid, true);
    });
    await type('44.5');
    await eventually(async () => assert.equal(await alerts(), ''));
  });

  test('a question is answered with a reason in the panel, and the focus comes back', async () => {
    await type('4.73');
    await eventually(async () => assert.match(await alerts(), /上年 35\.3，今年 4\.73/));
    await press('F6');
    await go('Tab', '属实，写原因');
    await press('Enter');
    await focused(/^原因$/);
    await desk.page.keyboard.type('统计口径调整');
    await go('Tab', /^保存原因/);
    await press('Enter');
    await eventually(async () =>
      assert.deepEqual(await focus(), { name: '城乡15分钟健身圈 · 2025年 请选择', role: 'gridcell', description: '', isInvalid: false }),
    );
    assert.equal(await alerts(), '');
  });

  test('the progress of a task is chosen from its list', async () => {
    await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
    await desk.page.locator('dabiao-grid .ht_clone_inline_start td', { hasText: '进行中' }).waitFor();
    await filled('已填 3 / 6 项');
  });

  test('beneath a total its groups come next', async () => {
    await focused(/^基本公共文化服务覆盖率 · 2025年$/);
    await type('68');
    await type('87');
    for (const group of ['女性', '男性']) {
      await focused(new RegExp(`^基本公共文化服务满意率 · 2025年 · ${group}$`));
      await type('87');
    }
    await focused(/^妇女参与公共文化活动的比例/);
    await filled('已填 5 / 6 项');
  });

  test('that there is no value is said with its reason', async () => {
    await press('F6');
    await go('Tab', '没有数据，选原因');
    await press('Enter');
    await desk.page.waitForTimeout(300);
    await press('Space');
    await desk.page.waitForTimeout(300);
    await filled('已填 6 / 6 项');
    await press('Escape');
    await focused(/^妇女参与公共文化活动的比例/);
  });

  test('for F8 nothing is left; the way out leads to the export, and the file is there', async () => {
    const { page } = desk;
    const before = (await focus()).name;
    await press('F8');
    assert.equal((await focus()).name, before);
    await press('F6', 'F6');
    await go('Shift+Tab', '审核并导出');
    await press('Enter');
    await page.waitForTimeout(300);
    const download = page.waitForEvent('download');
    await go('Tab', /^(保存|导出)/);
    await press('Enter');
    const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { format: string };
    assert.match(file.format, /^dabiao\.submission\//);
    assert.deepEqual(desk.complaints, []);
  });
});
