/**
 * A browser that is killed while a draft is written, again and again on one profile: after each kill the draft is opened twice, and every text that
 * had been called saved must be there, or one typed later into the same cell.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import type { Torture } from './page.js';

export const KINDS = ['typing', 'typing ahead', 'pasting', 'reopening', 'drawing together', 'encrypting', 'upgrading'] as const;
export type Kind = (typeof KINDS)[number];

export interface Outcome {
  readonly kills: number;
  /** Texts called saved. */
  readonly saved: number;
  /** Those that were not there at one of the two openings, with the kind of the kill. */
  readonly lost: readonly string[];
}

const REGIONS = Array.from({ length: 60 }, (_, i) => `44078${3000 + i}`.slice(0, 9).padEnd(9, '0'));
const PLAN = resolve(import.meta.dirname, '../../src/plans/kaiping-women-2021-2030.json');

interface Tortured {
  readonly torture: Torture;
  readonly makeFormer: (id: string, cells: [string, string][]) => Promise<void>;
}

/** What is known of the texts of a profile, by key. */
class Ledger {
  private readonly typed = new Map<string, string[]>();
  private readonly saved = new Map<string, number>();
  acknowledged = 0;

  hear(kind: 'typed' | 'saved', cells: readonly (readonly [key: string, text: string])[]): void {
    for (const [key, text] of cells) {
      const texts = this.typed.get(key) ?? [];
      this.typed.set(key, texts);
      if (kind === 'typed') texts.push(text);
      else {
        this.saved.set(key, Math.max(this.saved.get(key) ?? 0, texts.lastIndexOf(text)));
        this.acknowledged++;
      }
    }
  }

  /**
   * Cells whose text is older than the one called saved.
   * @param latest number that texts begin with which were typed last: the kill may have come before they were heard of.
   */
  missing(cells: ReadonlyMap<string, string>, latest: number): string[] {
    return [...this.saved].flatMap(([key, index]) => {
      const text = cells.get(key) ?? '';
      const texts = this.typed.get(key)!;
      const isUnheard = !texts.includes(text) && parseInt(text) === latest;
      return isUnheard || texts.lastIndexOf(text) >= index ? [] : [`${key}: "${text}", not "${this.typed.get(key)![index]}"`];
    });
  }

  /** What stands is what the next texts are compared with. */
  settle(cells: ReadonlyMap<string, string>): void {
    for (const [key, text] of cells) {
      this.typed.set(key, [text]);
      this.saved.set(key, 0);
    }
  }
}

export class Killed {
  private readonly profile: string;
  private readonly executable: string;
  private child: ChildProcess | undefined;
  private browser: Browser | undefined;

  constructor(profile: string, executable: string) {
    this.profile = profile;
    this.executable = executable;
  }

  async open(): Promise<Page> {
    const port = join(this.profile, 'DevToolsActivePort');
    await rm(port, { force: true });
    // Newer browsers move new databases to SQLite by and by; those of the offices have LevelDB.
    const args = [...CHROME_ARGS, '--headless', '--disable-features=IdbSqliteBackingStore,IdbSqliteBackingStoreInMemoryContexts'];
    this.child = spawn(this.executable, [...args, '--remote-debugging-port=0', `--user-data-dir=${this.profile}`, 'about:blank'], {
      detached: true,
      stdio: 'ignore',
    });
    for (let tries = 0; ; tries++) {
      const [number] = (await readFile(port, 'utf8').catch(() => '')).split('\n');
      if (number) {
        this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
        break;
      }
      if (tries > 600) throw new Error('The browser does not start');
      await new Promise((done) => setTimeout(done, 50));
    }
    const context = this.browser.contexts()[0]!;
    context.setDefaultTimeout(30_000);
    return context.pages()[0] ?? (await context.newPage());
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid!, 'SIGKILL');
    await ended;
    await this.browser?.close().catch(() => undefined);
  }

  /** Closes it as a person does. */
  async close(): Promise<void> {
    const { child, browser } = this;
    const ended = once(child!, 'exit');
    const session = await browser!.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await ended;
  }
}

export interface TortureOptions {
  readonly kills: number;
  readonly seed: number;
  /** Of these kills, the kinds by turns. */
  readonly kinds?: readonly Kind[];
  readonly onKill?: (kill: number, kind: Kind, outcome: Outcome) => void;
}

export async function killAgainAndAgain({ kills, seed, kinds = KINDS, onKill }: TortureOptions): Promise<Outcome> {
  return withSite(async (url, killed, folder) => {
    let ledger = new Ledger();
    const hear = (kind: 'typed' | 'saved', cells: readonly (readonly [string, string])[]) => ledger.hear(kind, cells);
    const lost: string[] = [];
    let saved = 0;
    const random = randoms(seed);
    const look = async () => {
      const page = await killed.open();
      await page.goto(url);
      await page.evaluate(() => (globalThis as unknown as Tortured).torture.ready());
      const cells = new Map(await page.evaluate(() => (globalThis as unknown as Tortured).torture.cells()));
      await page.waitForTimeout(random(400));
      await killed.close();
      return cells;
    };
    for (let kill = 0; kill < kills; kill++) {
      const kind = kinds[kill % kinds.length]!;
      if (kind === 'upgrading') {
        saved += ledger.acknowledged;
        ledger = new Ledger();
        await rm(folder, { recursive: true, force: true });
      }
      const page = await killed.open();
      await page.exposeFunction('heard', hear);
      if (kind === 'upgrading') await makeFormerDraft(page, url, hear, random(900) + 100);
      const opening = page.goto(url).then(() => page.evaluate(() => (globalThis as unknown as Tortured).torture.ready()));
      if (kind === 'reopening' || kind === 'upgrading') {
        opening.catch(() => undefined);
        await page.waitForTimeout(random(kind === 'upgrading' ? 700 : 1000));
      } else {
        await opening;
        const start = seed + 1000 * kill;
        const work = page.evaluate(
          ([of, from]) => {
            const { torture } = globalThis as unknown as Tortured;
            if (of === 'pasting') return torture.paste(from);
            return of === 'encrypting' ? torture.encrypt(from) : torture.type(from, of === 'typing');
          },
          [kind, start] as const,
        );
        work.catch(() => undefined);
        // On a busy machine the first text takes a while.
        for (const before = ledger.acknowledged, end = Date.now() + 20_000; ledger.acknowledged === before && Date.now() < end;)
          await page.waitForTimeout(20);
        await page.waitForTimeout(random({ 'drawing together': 6000, encrypting: 4000 }[kind as string] ?? 1500));
      }
      await killed.kill();
      const missing = new Set<string>();
      let found = new Map<string, string>();
      for (let opening = 0; opening < 2; opening++) {
        found = await look();
        for (const one of ledger.missing(found, seed + 1000 * kill)) missing.add(`${kind}, opening ${opening + 1}: ${one}`);
      }
      lost.push(...missing);
      ledger.settle(found);
      onKill?.(kill, kind, { kills: kill + 1, saved: saved + ledger.acknowledged, lost });
    }
    return { kills, saved: saved + ledger.acknowledged, lost };
  });
}

/** Cuts the last hundred bytes off the log of a browser that was closed, `times` times; the draft is opened twice after each. */
export async function tearLogs(times: number, seed: number): Promise<Outcome> {
  return withSite(async (url, killed, folder) => {
    const ledger = new Ledger();
    const lost: string[] = [];
    const random = randoms(seed);
    /** What the texts typed last begin with. */
    let latest = Number.NaN;
    for (let time = 0; time < times; time++) {
      for (let opening = 0; opening < 3; opening++) {
        const page = await killed.open();
        await page.exposeFunction('heard', (kind: 'typed' | 'saved', cells: readonly (readonly [string, string])[]) =>
          ledger.hear(kind, cells),
        );
        await page.goto(url);
        await page.evaluate(() => (globalThis as unknown as Tortured).torture.ready());
        const cells = new Map(await page.evaluate(() => (globalThis as unknown as Tortured).torture.cells()));
        lost.push(...ledger.missing(cells, latest).map((one) => `tear ${time}, opening ${opening + 1}: ${one}`));
        ledger.settle(cells);
        latest = seed + 100 * time + opening;
        page.evaluate((from) => (globalThis as unknown as Tortured).torture.type(from, true), latest).catch(() => undefined);
        await page.waitForTimeout(900 + random(600));
        await killed.close();
        if (opening === 0) await tear(join(folder, 'Default', 'IndexedDB'));
      }
    }
    return { kills: times, saved: ledger.acknowledged, lost };
  });
}

async function tear(databases: string): Promise<void> {
  for (const folder of await readdir(databases)) {
    if (!folder.endsWith('.indexeddb.leveldb')) continue;
    const logs = (await readdir(join(databases, folder))).filter((name) => /^\d+\.log$/.test(name)).sort();
    const log = join(databases, folder, logs[logs.length - 1]!);
    const { size } = await stat(log);
    await truncate(log, Math.max(0, size - 100));
  }
}

/** A draft of a former version, written by another page of the site. */
async function makeFormerDraft(
  page: Page,
  url: string,
  hear: (kind: 'typed' | 'saved', cells: readonly (readonly [string, string])[]) => void,
  count: number,
): Promise<void> {
  await page.goto(`${url}former.html`);
  const cells = Array.from({ length: count }, (_, i): [string, string] => [
    `maternal-mortality|${REGIONS[i % REGIONS.length]}|2025||${['value', 'note', 'numerator', 'denominator'][Math.floor(i / REGIONS.length) % 4]}`,
    String(i),
  ]);
  const last = [...new Map(cells)];
  await page.evaluate(([id, written]) => (globalThis as unknown as Tortured).makeFormer(id, written), [
    `kaiping-women-2021-2030|health|${REGIONS.join(',')}|2025|annual`,
    last,
  ] as const);
  hear('typed', last);
  hear('saved', last);
}

/** Builds the page that is killed, into a folder to be served. */
export async function buildSite(site: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    build: {
      outDir: site,
      emptyOutDir: true,
      lib: { entry: 'page.ts', formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: 'page.js' } },
    },
  });
  const html = (body: string) => `<!doctype html><meta charset="utf-8"><script type="module" src="./page.js"></script>${body}`;
  const session = `<dabiao-session plan="./plan.json" department="health" period="2025" region="${REGIONS.join(' ')}"></dabiao-session>`;
  await writeFile(join(site, 'index.html'), html(session));
  await writeFile(join(site, 'former.html'), html(''));
  await writeFile(join(site, 'plan.json'), await readFile(PLAN));
}

async function withSite(work: (url: string, killed: Killed, profile: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'dabiao-torture-'));
  const site = join(folder, 'site');
  const profile = join(folder, 'profile');
  await buildSite(site);
  const server = await serve(site);
  const killed = new Killed(profile, await findChrome());
  try {
    return await work(server.url, killed, profile);
  } finally {
    await killed.kill();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Whole numbers below a limit, the same for a seed. */
function randoms(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}
