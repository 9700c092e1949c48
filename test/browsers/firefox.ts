/** Drives Firefox by WebDriver BiDi, with puppeteer-core. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser as Puppeteer, type ElementHandle, type Page } from 'puppeteer-core';
import { Browser, PATIENCE, type Key, type Point } from './browser.js';

export class Firefox extends Browser {
  private constructor(
    folder: string,
    readonly version: string,
    private readonly browser: Puppeteer,
    private readonly page: Page,
  ) {
    super(folder);
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** @returns as {@link Chromium.start}. */
  static async start(executablePath: string): Promise<Firefox> {
    const folder = await mkdtemp(join(tmpdir(), 'dabiao-firefox-'));
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      defaultViewport: { width: 1366, height: 900 },
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'intl.accept_languages': 'zh-CN',
      },
    });
    const version = (await browser.version()).split('/')[1]!;
    return new Firefox(folder, version, browser, await browser.newPage());
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: Key, modifier?: 'Control'): Promise<void> {
    if (modifier) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    if (modifier) await this.page.keyboard.up(modifier);
  }

  protected async run(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  protected async clickAt({ x, y }: Point, button: 'left' | 'right'): Promise<void> {
    await this.page.mouse.click(x, y, { button });
  }

  protected async giveFile(expression: string, path: string): Promise<void> {
    const input = (await this.page.evaluateHandle(expression)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  protected async end(): Promise<void> {
    await this.browser.close();
  }

  protected isLoading(error: unknown): boolean {
    return /Execution context|navigated|destroyed|no such frame/i.test(String(error));
  }
}
