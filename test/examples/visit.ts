/** What a person does with the page of an example: type, see an error, mend it, come back, hand in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { sizeOf, type Size } from '../support/sizes.mjs';
import type { Kind } from './kinds.js';

const INDICATOR = '城市污水处理厂集中处理率';
const PATIENCE = 20_000;

export const STEPS = ['form', 'error', 'draft', 'end'] as const;
type Step = (typeof STEPS)[number];

export interface Visited {
  /** Steps that went well, in order. */
  readonly steps: Step[];
  /** The step that did not, and why. */
  fault: string | null;
  /** Errors of the console and the page. */
  readonly complaints: string[];
  readonly violations: string[];
  /** What was loaded until the form was there. */
  size: Size | null;
}

/** @param folder of the example, as it is served at `url`. */
export async function visitExample(browser: Browser, kind: Kind, folder: string, url: string): Promise<Visited> {
  const visited: Visited = { steps: [], fault: null, complaints: [], violations: [], size: null };
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('console', (message) => message.type() === 'error' && visited.complaints.push(message.text()));
  page.on('pageerror', (error) => visited.complaints.push(String(error)));
  await page.exposeFunction('violated', (text: string) => void visited.violations.push(text));
  await page.addInitScript({
    content: "addEventListener('securitypolicyviolation', (e) => violated(`${e.violatedDirective} ${e.blockedURI}`));",
  });
  if (kind.path.endsWith('.jsp')) await actAsTomcat(page, join(folder, kind.folder!, kind.path));

  const answers: Response[] = [];
  page.on('response', (response) => visited.size === null && response.url().startsWith(url) && answers.push(response));
  const field = (column: string) => page.locator('dabiao-form').getByRole('textbox', { name: new RegExp(`^${INDICATOR} · ${column}`) });
  const value = field('2025年');
  const open = async () => {
    if (kind.open) await page.getByRole('button', { name: kind.open, exact: true }).click();
    await value.waitFor();
  };
  const type = async (text: string, into = value) => {
    await into.fill(text);
    await into.press('Enter');
  };
  const steps: Readonly<Record<Step, () => Promise<void>>> = {
    form: async () => {
      await page.goto(url + kind.path);
      await open();
      await page.waitForLoadState('networkidle');
      visited.size = sizeOf(await Promise.all(answers.map((answer) => answer.body())));
    },
    error: async () => {
      await type('985');
      await page.locator('dabiao-form .messages', { hasText: '985 超过' }).waitFor();
    },
    draft: async () => {
      await type('98.5');
      await page.locator('dabiao-form .messages', { hasText: '985 超过' }).waitFor({ state: 'detached' });
      await page.locator('dabiao-save-state', { hasText: '已保存' }).waitFor();
      await page.reload();
      await open();
      assert.equal(await value.inputValue(), '98.5');
      if (kind.open) await closePanel(page);
      assert.ok(await value.isVisible());
    },
    end: async () => {
      await type('95', field('标准值'));
      await page.getByText('已填 1 / 1 项').waitFor();
      await handIn(page, kind);
    },
  };
  for (const name of STEPS) {
    try {
      await steps[name]();
      visited.steps.push(name);
    } catch (error) {
      visited.fault = `${name}: ${String(error)}`;
      await page.screenshot({ path: join(folder, 'fault.png') });
      break;
    }
  }
  await context.close();
  return visited;
}

/** The Escape that closes a panel of the form closes no dialog around it. */
async function closePanel(page: Page): Promise<void> {
  const panel = page.locator('dabiao-entry .panel').first();
  await page.getByRole('button', { name: '草稿', exact: true }).click();
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page.waitForTimeout(500); // a dialog fades out
}

async function handIn(page: Page, { end }: Kind): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const isOurs = end === 'file' || end.button === '导出上报件';
  if (isOurs) await press('审核并导出');
  if (end !== 'file') {
    await press(end.button);
    await page.getByText(end.answer).waitFor();
    return;
  }
  const [download] = await Promise.all([page.waitForEvent('download'), press('导出上报件')]);
  const { format } = JSON.parse(await readFile(await download.path(), 'utf8')) as { format: string };
  assert.equal(format, 'dabiao.submission/1');
}

/** Sends a JSP page as Tomcat would: without its directives, in the encoding that they name. */
async function actAsTomcat(page: Page, file: string): Promise<void> {
  const source = readFileSync(file).toString('latin1');
  const type = /<%@ page [^%]*contentType="([^"]+)"/.exec(source)?.[1];
  assert.match(type ?? '', /charset=GBK/);
  const body = Buffer.from(source.replace(/<%@[^%]*%>\s*/g, ''), 'latin1');
  await page.route('**/*.jsp', (route) => route.fulfill({ body, headers: { 'content-type': type! } }));
}
