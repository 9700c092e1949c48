/** A real browser on the built demo, for the end-to-end tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type FrameLocator,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { CHROME_ARGS, findHeadlessShell } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';

export const DEMO = resolve(import.meta.dirname, '../../dist/demo');

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly url: string;
  /** Errors and policy violations the page has reported. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/**
 * Serves the built demo under a strict Content-Security-Policy and opens one page of it.
 * @param settings of the browser, where they differ from those of a desk. @param serving of the server.
 */
export async function sitDown(
  path = 'index.html',
  settings: BrowserContextOptions & LaunchOptions = {},
  serving: Parameters<typeof serve>[1] = {},
): Promise<Desk> {
  const server = await serve(DEMO, serving);
  const profile = await mkdtemp(join(tmpdir(), 'dabiao-desk-')); // in a window without one the page warns of its end
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findHeadlessShell(),
    args: CHROME_ARGS,
    viewport: { width: 1366, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    ...settings,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(server.url + path);
  return {
    context,
    page,
    url: server.url,
    complaints,
    async close() {
      await context.close();
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits for the grid to be usable. */
export async function gridReady(page: Page): Promise<void> {
  await page.locator('dabiao-grid .ht_master tbody td').first().waitFor();
}

/** Which cell of a row stands under a heading; the first where several read the same. */
export async function columnOf(page: Page, heading: string): Promise<number> {
  const headings = await page.locator('dabiao-grid .ht_master thead tr:last-child th').allTextContents();
  return headings.indexOf(heading) - 1; // the first stands over the names of the rows
}

/** A cell of the grid by the name of its row, and its place in it. The first is frozen, and drawn beside the names. */
export function cellOf(page: Page | FrameLocator, row: string, column: number) {
  const part = column === 0 ? '.ht_clone_inline_start' : '.ht_master';
  return page.locator(`dabiao-grid ${part} tbody tr:has(> th[title="${row}"]) > td`).nth(column);
}

/** Shows columns that are hidden at first. */
export async function showColumns(page: Page, ...names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '列设置' }).click();
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
}
