/** Drives an old Chromium, which playwright-core has left behind, by the DevTools protocol over a pipe. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CHROME_ARGS } from '../support/chrome.mjs';
import { IN_PAGE, type InPage } from './in-page.js';

/** How long anything may take on a machine that has other things to do. */
const PATIENCE = 30_000;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, never>;
  readonly result?: never;
  readonly error?: { readonly message: string };
}

type Work<Result, Args extends unknown[]> = (page: InPage, ...args: Args) => Result | Promise<Result>;

export interface Key {
  readonly key: string;
  readonly windowsVirtualKeyCode: number;
  readonly code?: string;
  readonly text?: string;
  readonly modifiers?: number;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

export class OldChromium {
  readonly complaints: string[] = [];
  private readonly waiting = new Map<number, Waiting>();
  private unread = '';
  private lastWords = '';
  private end: Error | undefined;
  private count = 0;
  private sessionId: string | undefined;

  private constructor(
    private readonly browser: ChildProcess,
    readonly folder: string,
  ) {
    (browser.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.read(text));
    browser.stderr!.setEncoding('utf8').on('data', (text: string) => (this.lastWords = (this.lastWords + text).slice(-2000)));
    browser.once('exit', (code, signal) => {
      this.end = new Error(`The browser has ended with ${signal ?? code}: ${this.lastWords}`);
      for (const { reject } of this.waiting.values()) reject(this.end);
    });
  }

  /** @returns a browser with one page, in which nothing is open yet. Its downloads go to `folder`. */
  static async start(executable: string): Promise<OldChromium> {
    const folder = await mkdtemp(join(tmpdir(), 'dabiao-old-chromium-'));
    const args = ['--headless', ...CHROME_ARGS, '--remote-debugging-pipe', `--user-data-dir=${join(folder, 'profile')}`];
    const browser = spawn(executable, [...args, '--lang=zh-CN', '--window-size=1366,900', 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const driver = new OldChromium(browser, folder);
    await driver.attach();
    return driver;
  }

  async close(): Promise<void> {
    if (this.browser.exitCode === null) {
      const ended = once(this.browser, 'exit');
      this.browser.kill('SIGKILL');
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async open(url: string): Promise<void> {
    await this.send('Page.navigate', { url });
  }

  async version(): Promise<string> {
    return this.evaluate(() => navigator.userAgent.replace(/.*Chrome\/([\d.]+).*/, '$1'));
  }

  /** Runs a function in the page, with what `in-page.ts` offers it and values that JSON can carry. */
  async evaluate<Result, Args extends unknown[]>(work: Work<Result, Args>, ...args: Args): Promise<Result> {
    return this.run<Result>(String(work), args);
  }

  private async run<Result>(work: string, args: readonly unknown[]): Promise<Result> {
    const expression = `{ ${IN_PAGE}\n(${work})(page, ...${JSON.stringify(args)}); }`;
    const { result, exceptionDetails } = await this.send<{
      result: { value: Result };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Asks again until the answer is truthy. */
  async until<Result, Args extends unknown[]>(what: string, work: Work<Result, Args>, ...args: Args): Promise<NonNullable<Result>> {
    return within(what, async () => {
      try {
        return await this.evaluate(work, ...args);
      } catch (error) {
        if (/Execution context|navigated/.test(String(error))) return null; // a page that is being loaded has no answers yet
        throw error;
      }
    });
  }

  /** Clicks on what is found, as soon as it stands still. */
  async click<Args extends unknown[]>(
    what: string,
    find: (page: InPage, ...args: Args) => Element | null | undefined,
    args: Args,
    button: 'left' | 'right' = 'left',
  ): Promise<void> {
    const place = await within(what, async () => {
      const work = `(page, ...args) => page.middle((${find})(page, ...args))`;
      return this.run<{ x: number; y: number } | null>(work, args);
    });
    const event = { ...place, button, clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { ...event, type: 'mouseMoved', button: 'none' });
    await this.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' });
    await this.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' });
  }

  async type(text: string): Promise<void> {
    for (const char of text) await this.press({ key: char, text: char, windowsVirtualKeyCode: char === '.' ? 190 : char.charCodeAt(0) });
  }

  async press(key: Key): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { ...key, type: key.text === undefined ? 'rawKeyDown' : 'keyDown' });
    await this.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', text: undefined });
  }

  async send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    if (this.end) throw this.end;
    const id = ++this.count;
    const answer = new Promise<Result>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Waited ${PATIENCE / 1000} s for an answer to ${method}`)), PATIENCE);
      const end = () => clearTimeout(timer);
      this.waiting.set(id, { resolve: (result) => (end(), resolve(result)), reject: (error) => (end(), reject(error)) });
    });
    (this.browser.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId: this.sessionId })}\0`);
    return answer;
  }

  private async attach(): Promise<void> {
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    await this.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: this.folder });
    await this.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    this.sessionId = sessionId;
    await this.send('Emulation.setFocusEmulationEnabled', { enabled: true }); // the clipboard is for pages in front
    for (const domain of ['Page', 'Runtime', 'Log']) await this.send(`${domain}.enable`);
  }

  private read(text: string): void {
    const messages = (this.unread + text).split('\0');
    this.unread = messages.pop()!;
    for (const message of messages) this.receive(JSON.parse(message) as Message);
  }

  private receive({ id, method, params, result, error }: Message): void {
    if (id !== undefined) {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result!);
    } else if (method === 'Runtime.exceptionThrown') {
      const { exceptionDetails } = params as unknown as { exceptionDetails: { text: string; exception?: { description?: string } } };
      this.complaints.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    } else if (method === 'Log.entryAdded') {
      const { entry } = params as unknown as { entry: { level: string; text: string } };
      if (entry.level === 'error') this.complaints.push(entry.text);
    }
  }
}

/** Asks again until the answer is truthy, for as long as a busy machine may need. */
export async function within<Result>(what: string, ask: () => Promise<Result>): Promise<NonNullable<Result>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
