/** Drives WebKitGTK's MiniBrowser by WebDriver over HTTP, on a screen of its own that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Browser, within, type Key, type Point } from './browser.js';

export interface WebKitPaths {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** As the standard writes keys that are no characters. */
const KEYS: Partial<Record<Key | 'Control', string>> = { Enter: '\uE007', Escape: '\uE00C', ArrowUp: '\uE013', Control: '\uE009' };

/** The name of an element in an answer. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

export class WebKit extends Browser {
  version = '';
  private session = '';

  private constructor(
    folder: string,
    private readonly address: string,
    private readonly processes: readonly ChildProcess[],
  ) {
    super(folder);
    const driver = processes[0]!;
    for (const stream of [driver.stdout!, driver.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => this.hear(text));
  }

  /** @returns as {@link Chromium.start}. */
  static async start(paths: WebKitPaths): Promise<WebKit> {
    const folder = await mkdtemp(join(tmpdir(), 'dabiao-webkit-'));
    const config = join(folder, 'config');
    await mkdir(config);
    await writeFile(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`);
    const screen = spawn(paths.screen, ['-displayfd', '3', '-screen', '0', '1500x1100x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const driver = spawn(paths.driver, [`--port=${port}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DISPLAY: `:${display.toString().trim()}`, GDK_BACKEND: 'x11', HOME: folder, XDG_CONFIG_HOME: config },
    });
    const browser = new WebKit(folder, `http://127.0.0.1:${port}`, [driver, screen]);
    await browser.attach(paths.browser);
    return browser;
  }

  async open(url: string): Promise<void> {
    await this.send('POST', 'url', { url });
  }

  async reload(): Promise<void> {
    await this.send('POST', 'refresh', {});
  }

  async type(text: string): Promise<void> {
    if (/^[ -~]*$/.test(text)) return this.keys([...text].flatMap((value) => strike(value)));
    // No key gives others: they come as from an input method.
    await this.evaluate((_page, characters) => document.execCommand('insertText', false, characters), text);
  }

  async press(key: Key, modifier?: 'Control'): Promise<void> {
    const value = KEYS[key] ?? key;
    if (!modifier) return this.keys(strike(value));
    const held = KEYS[modifier]!;
    await this.keys([{ type: 'keyDown', value: held }, ...strike(value), { type: 'keyUp', value: held }]);
  }

  protected async run(expression: string): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => ${expression}).then((value) => done({ value }), (error) => done({ error: String(error) + error.stack }));`;
    const { value, error } = (await this.send('POST', 'execute/async', { script, args: [] })) as Answer;
    if (error !== undefined) throw new Error(error);
    return value;
  }

  protected async clickAt({ x, y }: Point, button: 'left' | 'right'): Promise<void> {
    const press = { button: button === 'left' ? 0 : 2 };
    await this.act({
      id: 'mouse',
      type: 'pointer',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', ...press },
        { type: 'pointerUp', ...press },
      ],
    });
  }

  protected async giveFile(expression: string, path: string): Promise<void> {
    const element = (await this.send('POST', 'execute/sync', { script: `return ${expression};`, args: [] })) as Record<string, string>;
    await this.send('POST', `element/${element[ELEMENT]}/value`, { text: path });
  }

  protected async end(): Promise<void> {
    if (this.session) await this.send('DELETE', '').catch(() => {});
    for (const one of this.processes) {
      if (one.exitCode !== null) continue;
      const ended = once(one, 'exit');
      one.kill('SIGTERM');
      await ended;
    }
  }

  protected isLoading(error: unknown): boolean {
    return /no such window|no such frame|page navigat|javascript error: (undefined|null)/i.test(String(error));
  }

  private async attach(binary: string): Promise<void> {
    await within('the driver', () =>
      fetch(`${this.address}/status`).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
    const args = ['--automation', '--enable-write-console-messages-to-stdout=true'];
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
    const { sessionId, capabilities: given } = (await this.ask('POST', '/session', { capabilities })) as {
      sessionId: string;
      capabilities: { browserVersion: string };
    };
    this.session = sessionId;
    this.version = given.browserVersion;
    await this.send('POST', 'window/rect', { width: 1366, height: 1000 });
  }

  private async keys(actions: readonly object[]): Promise<void> {
    await this.act({ id: 'keys', type: 'key', actions });
  }

  private async act(source: object): Promise<void> {
    await this.send('POST', 'actions', { actions: [source] });
  }

  private send(method: string, command: string, body?: object): Promise<unknown> {
    return this.ask(method, `/session/${this.session}${command && `/${command}`}`, body);
  }

  private async ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  }

  /** What the page says at its console goes where the browser writes. */
  private hear(text: string): void {
    this.complaints.push(...text.split('\n').filter((line) => /^CONSOLE .*ERROR/.test(line)));
  }
}

const strike = (value: string) => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];
