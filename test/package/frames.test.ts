/** The packed form in frames of another site, and in sandboxes. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { chromium, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { CHROME_ARGS, findChrome, findHeadlessShell } from '../support/chrome.mjs';
import { install, type Installed } from './installed.js';

/** One indicator, so that the form is filled by one figure. */
function smallPlan(text: string): string {
  const plan = JSON.parse(text) as { indicators: { id: string; breakdowns: string[]; targets: unknown[] }[]; rules: unknown[] };
  const indicator = plan.indicators.find(({ id }) => id === 'maternal-mortality');
  const targets = indicator!.targets.filter((target) => (target as { kind: string }).kind === 'level');
  return JSON.stringify({ ...plan, groups: [], rules: [], indicators: [{ ...indicator, group: undefined, breakdowns: [], targets }] });
}

describe('the form in a frame', () => {
  let installed: Installed;
  let context: BrowserContext;
  let profile: string;
  let page: Page;
  const servers: Server[] = [];
  const ports: number[] = [];
  const complaints: string[] = [];

  before(async () => {
    installed = install();
    const plan = smallPlan(readFileSync(join(installed.root, 'dist/plans/kaiping-women-2021-2030.json'), 'utf8'));
    for (let i = 0; i < 2; i++) {
      const server = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
        const send = (type: string, body: string | Buffer) =>
          response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' }).end(body);
        if (pathname.startsWith('/cdn/')) return send('text/javascript', readFileSync(join(installed.root, 'dist', pathname)));
        if (pathname === '/plan.json') return send('application/json', plan);
        if (pathname === '/form')
          return send(
            'text/html',
            '<!doctype html><link rel="icon" href="data:,"><title>form</title><script type="module" src="/cdn/entry.js"></script>' +
              '<body><dabiao-entry plan="/plan.json" department="health" period="2025"></dabiao-entry>',
          );
        const words = searchParams.get('sandbox');
        const sandbox = words === null ? '' : `sandbox="${words}"`;
        return send(
          'text/html',
          `<!doctype html><link rel="icon" href="data:,"><title>portal</title><iframe ${sandbox} src="${searchParams.get('src')}" width="1200" height="700"></iframe>`,
        );
      });
      servers.push(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      ports.push((server.address() as AddressInfo).port);
    }
  });
  after(() => {
    for (const server of servers) server.closeAllConnections();
    for (const server of servers) server.close();
    installed.remove();
  });

  async function visitPortal({ isOther = false, sandbox, blocked = false }: { isOther?: boolean; sandbox?: string; blocked?: boolean }) {
    const settings = { args: CHROME_ARGS, locale: 'zh-CN', viewport: { width: 1366, height: 800 } };
    profile = mkdtempSync(join(tmpdir(), 'dabiao-frames-'));
    if (blocked) {
      mkdirSync(join(profile, 'Default'));
      const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
      writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    }
    const executablePath = await (blocked ? findChrome() : findHeadlessShell());
    context = await chromium.launchPersistentContext(profile, { executablePath, ...settings });
    page = await context.newPage();
    page.setDefaultTimeout(8000);
    complaints.length = 0;
    page.on('pageerror', (error) => complaints.push(String(error)));
    const src = isOther ? `http://127.0.0.1:${ports[1]}/form` : '/form';
    const query = new URLSearchParams({ src, ...(sandbox !== undefined && { sandbox }) });
    await page.goto(`http://localhost:${ports[0]}/portal?${query}`);
    return page.frameLocator('iframe');
  }

  async function fill(frame: FrameLocator): Promise<void> {
    const field = frame.locator('dabiao-form td.cell input').first();
    await field.fill('7.5');
    await field.press('Enter');
  }

  async function exportIn(frame: FrameLocator): Promise<void> {
    await frame.getByRole('button', { name: '审核并导出' }).click();
    await frame.getByRole('button', { name: '导出上报件' }).click();
    await frame.locator('dabiao-export .again').waitFor();
  }

  const saidBy = (frame: FrameLocator, words: RegExp) => frame.locator('dabiao-entry').getByText(words).first().waitFor();
  afterEach(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('of another site: the draft is kept and comes back, the file is saved, and it says what to do where it is not', async () => {
    const frame = await visitPortal({ isOther: true });
    await fill(frame);
    await saidBy(frame, /已保存/);
    await page.reload();
    await frame.locator('dabiao-form td.cell input').first().waitFor();
    assert.equal(await frame.locator('dabiao-form td.cell input').first().inputValue(), '7.5');
    const download = page.waitForEvent('download');
    await exportIn(frame);
    assert.match((await download).suggestedFilename(), /\.json$/);
    await saidBy(frame, /可能是本页所在的框架不允许下载/);
    assert.deepEqual(complaints, []);
  });

  test('without an origin, hence without storage: the form is filled and exported, and it is said that no draft is kept', async () => {
    const frame = await visitPortal({ sandbox: 'allow-scripts allow-downloads' });
    await fill(frame);
    await saidBy(frame, /浏览器不允许本页保存数据.*嵌在别的网站里/);
    const download = page.waitForEvent('download');
    await exportIn(frame);
    assert.match((await download).suggestedFilename(), /\.json$/);
    assert.deepEqual(complaints, []);
  });

  test('of another site, whose storage the browser blocks: the form is filled and exported, and it is said that no draft is kept', async () => {
    const frame = await visitPortal({ isOther: true, blocked: true });
    await fill(frame);
    await saidBy(frame, /浏览器不允许本页保存数据.*嵌在别的网站里/);
    await exportIn(frame);
    assert.deepEqual(complaints, []);
  });

  test('of another site, in a sandbox that lets no file be saved: nothing is saved, and the text can be copied', async () => {
    const frame = await visitPortal({ isOther: true, sandbox: 'allow-scripts allow-same-origin' });
    await fill(frame);
    let downloads = 0;
    page.on('download', () => downloads++);
    await exportIn(frame);
    await saidBy(frame, /可能是本页所在的框架不允许下载/);
    await frame.locator('dabiao-export .again').click();
    await frame.locator('dabiao-export .copy').click();
    await saidBy(frame, /已复制/);
    assert.equal(downloads, 0);
    assert.deepEqual(complaints, []);
  });

  test('of its own site, in a sandbox that lets no file be saved: it says so by name, and the text can be copied', async () => {
    const frame = await visitPortal({ sandbox: 'allow-scripts allow-same-origin' });
    await fill(frame);
    await exportIn(frame);
    const warning = frame.locator('dabiao-export .saved.doubt');
    const [{ y }, receipt] = [(await warning.boundingBox())!, await frame.locator('dabiao-export .receipt').innerText()];
    assert.ok(y > 0 && y < 700, `seen at ${y}`);
    assert.match(receipt, /\.json（没有保存）/);
    assert.doesNotMatch(receipt, /导出|报送/);
    await saidBy(frame, /sandbox 中缺少 allow-downloads/);
    await frame.locator('dabiao-export .copy').click();
    await saidBy(frame, /已复制/);
    assert.deepEqual(complaints, []);
  });

  test('in a sandbox with all the words of the guide, files are saved', async () => {
    const frame = await visitPortal({ sandbox: 'allow-scripts allow-same-origin allow-downloads allow-modals' });
    await fill(frame);
    const download = page.waitForEvent('download');
    await exportIn(frame);
    assert.match((await download).suggestedFilename(), /\.json$/);
    assert.deepEqual(complaints, []);
  });
});
