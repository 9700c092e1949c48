/** Drives a Chromium of any age by the DevTools protocol over a pipe: playwright-core has left the old ones behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CHROME_ARGS } from '../support/chrome.mjs';
import { Browser, PATIENCE, type Key, type Point } from './browser.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, never>;
  readonly result?: never;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string }; readonly text: string };
}

/** The codes of keys that are not those of their letters. */
const CODES: Partial<Record<string, number>> = { Enter: 13, Escape: 27, ArrowUp: 38, '.': 190 };
const TEXTS: Partial<Record<string, string>> = { Enter: '\r' };

export class Chromium extends Browser {
  version = '';
  private readonly waiting = new Map<number, Waiting>();
  private unread = '';
  private lastWords = '';
  private ended: Error | undefined;
  private count = 0;
  private sessionId: string | undefined;

  private constructor(
    private readonly browser: ChildProcess,
    folder: string,
  ) {
    super(folder);
    (browser.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.read(text));
    browser.stderr!.setEncoding('utf8').on('data', (text: string) => (this.lastWords = (this.lastWords + text).slice(-2000)));
    browser.once('exit', (code, signal) => {
      this.ended = new Error(`The browser has ended with ${signal ?? code}: ${this.lastWords}`);
      for (const { reject } of this.waiting.values()) reject(this.ended);
    });
  }

  /** @returns a browser with one page, in which nothing is open yet. */
  static async start(executable: string): Promise<Chromium> {
    const folder = await mkdtemp(join(tmpdir(), 'dabiao-chromium-'));
    const args = ['--headless', ...CHROME_ARGS, '--remote-debugging-pipe', `--user-data-dir=${join(folder, 'profile')}`];
    const browser = spawn(executable, [...args, '--lang=zh-CN', 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const driver = new Chromium(browser, folder);
    await driver.attach();
    return driver;
  }

  async open(url: string): Promise<void> {
    await this.send('Page.navigate', { url });
  }

  async reload(): Promise<void> {
    await this.send('Page.reload');
  }

  async type(text: string): Promise<void> {
    for (const char of text) {
      if (/[ -~]/.test(char)) await this.strike({ key: char, text: char });
      else await this.send('Input.insertText', { text: char });
    }
  }

  async press(key: Key, modifier?: 'Control'): Promise<void> {
    await this.strike(
      modifier ? { key, code: `Key${key.toUpperCase()}`, modifiers: 2 } : { key, code: key, ...(TEXTS[key] && { text: TEXTS[key] }) },
    );
  }

  async send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    if (this.ended) throw this.ended;
    const id = ++this.count;
    const answer = new Promise<Result>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Waited ${PATIENCE / 1000} s for an answer to ${method}`)), PATIENCE);
      const end = () => clearTimeout(timer);
      this.waiting.set(id, { resolve: (result) => (end(), resolve(result)), reject: (error) => (end(), reject(error)) });
    });
    (this.browser.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId: this.sessionId })}\0`);
    return answer;
  }

  protected async run(expression: string): Promise<unknown> {
    return (await this.ask(expression, true)).value;
  }

  protected async clickAt(place: Point, button: 'left' | 'right'): Promise<void> {
    const event = { ...place, button, clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { ...event, type: 'mouseMoved', button: 'none' });
    await this.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' });
    await this.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' });
  }

  protected async giveFile(expression: string, path: string): Promise<void> {
    const { objectId } = await this.ask(expression, false);
    await this.send('DOM.setFileInputFiles', { files: [path], objectId });
  }

  protected async end(): Promise<void> {
    if (this.browser.exitCode !== null) return;
    const ended = once(this.browser, 'exit');
    this.browser.kill('SIGKILL');
    await ended;
  }

  protected isLoading(error: unknown): boolean {
    return /Execution context|navigated/.test(String(error));
  }

  private async ask(expression: string, returnByValue: boolean): Promise<Evaluated['result']> {
    const params = { expression, awaitPromise: true, returnByValue, userGesture: true };
    const { result, exceptionDetails } = await this.send<Evaluated>('Runtime.evaluate', params);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result;
  }

  private async strike(key: { key: string; code?: string; text?: string; modifiers?: number }): Promise<void> {
    const windowsVirtualKeyCode = CODES[key.key] ?? key.key.toUpperCase().charCodeAt(0);
    const event = { ...key, windowsVirtualKeyCode };
    await this.send('Input.dispatchKeyEvent', { ...event, type: key.text === undefined ? 'rawKeyDown' : 'keyDown' });
    await this.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp', text: undefined });
  }

  private async attach(): Promise<void> {
    const { product } = await this.send<{ product: string }>('Browser.getVersion');
    this.version = product.split('/')[1]!;
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    await this.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: this.folder });
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    this.sessionId = sessionId;
    const screen = { width: 1366, height: 900, deviceScaleFactor: 1, mobile: false }; // a window has less, by what stands around the page
    await this.send('Emulation.setDeviceMetricsOverride', screen);
    await this.send('Emulation.setFocusEmulationEnabled', { enabled: true }); // the clipboard is for pages in front
    for (const domain of ['Page', 'Runtime', 'Log', 'DOM']) await this.send(`${domain}.enable`);
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
