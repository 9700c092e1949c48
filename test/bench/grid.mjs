/**
 * The entry grid against its peers, in a real browser: the same rows and columns, the same keys, each measurement in a page
 * of its own, the grids in turn within each round, so that what else the machine does meets all of them alike.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build, loadConfigFromFile } from 'vite';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { median } from './median.mjs';

const project = resolve(import.meta.dirname, '../..');
const out = join(resolve(project, process.env.BENCH_OUT ?? 'node_modules/.cache/dabiao/bench'), 'grids');

export const GRIDS = {
  handsontable: 'Handsontable (raw)',
  dabiao: 'dabiao-grid',
  'ag-grid': 'AG Grid Community',
  revogrid: 'RevoGrid',
  tabulator: 'Tabulator',
};

/** The peers bring inline styles; what our own elements bear is tested elsewhere. */
const ANY = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:";

/** Pages mounted for each measurement: no other time swings as much. */
const MOUNTS = 3;
const EDITED = 10;
const PASTED = 10_000;
const SEEN = 8;
const WHEELS = 40;

/** Each page by itself: ours is built as the package is, the others as their manuals say. */
async function bundle(names) {
  rmSync(out, { recursive: true, force: true });
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'demo' }, join(project, 'vite.config.ts'));
  for (const name of names) {
    await build({
      configFile: false,
      root: join(import.meta.dirname, 'pages'),
      base: './',
      logLevel: 'warn',
      plugins: name === 'dabiao' ? config.plugins : [],
      build: {
        ...config.build,
        outDir: join(out, name),
        chunkSizeWarningLimit: 5000,
        rolldownOptions: { input: join(import.meta.dirname, `pages/${name}.html`) },
      },
    });
  }
}

/** @returns for each grid a list of measurements by name, one for each round. */
export async function benchGrids({ rounds, sizes, names, log }) {
  mkdirSync(out, { recursive: true });
  log('building the pages');
  await bundle(names);
  const server = await serve(out, { csp: ANY });
  const browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS });
  const results = Object.fromEntries(names.map((name) => [name, {}]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const rows of sizes) {
        // Each round begins with another grid.
        for (const name of names.map((_, i) => names[(i + round) % names.length])) {
          const found = await measure(browser, `${server.url}${name}/${name}.html`, rows, Math.max(...sizes) === rows);
          for (const [key, value] of Object.entries(found)) (results[name][`${key}@${rows}`] ??= []).push(value);
          log(
            `round ${round + 1}/${rounds} ${name} ${rows}: ${Object.entries(found)
              .map(([key, value]) => `${key} ${value.toFixed(1)}`)
              .join(', ')}`,
          );
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return results;
}

async function measure(browser, url, rows, isLargest) {
  const mounts = [];
  for (let i = 1; i < MOUNTS; i++) mounts.push(await inPage(browser, url, (page, probe) => mount(page, probe, rows)));
  const found = await inPage(browser, url, async (page, probe) => {
    mounts.push(await mount(page, probe, rows));
    return {
      ...Object.fromEntries(Object.keys(mounts[0]).map((key) => [key, median(mounts.map((times) => times[key]))])),
      heap: await probe.heap(),
      ...(await edits(page, probe)),
      ...(isLargest && (await scroll(page, probe))),
      ...(rows > PASTED && (await paste(page, probe))),
    };
  });
  if (!isLargest) return found;
  const filled = await inPage(browser, url, async (page, probe) => {
    const times = await page.evaluate((rows) => window.bench.prepare(rows, true), rows);
    const mount = await page.evaluate(() => window.bench.mount());
    return { ...('restore' in times && { restore: times.restore }), mountFilled: mount.painted, heapFilled: await probe.heap() };
  });
  return { ...found, ...filled };
}

async function mount(page, probe, rows) {
  const times = await page.evaluate((rows) => window.bench.prepare(rows, false), rows);
  const before = await probe.cpu();
  const { painted } = await page.evaluate(() => window.bench.mount());
  return { ...times, mount: painted, mountCpu: (await probe.cpu()) - before };
}

async function inPage(browser, url, work) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    const devtools = await context.newCDPSession(page);
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const found = await work(page, {
      /** Megabytes in use after a collection. */
      async heap() {
        await devtools.send('HeapProfiler.collectGarbage');
        await devtools.send('HeapProfiler.collectGarbage');
        const { usedSize } = await devtools.send('Runtime.getHeapUsage');
        return usedSize / 1e6;
      },
      /** Milliseconds the main thread has worked so far: what else the machine does counts little. */
      async cpu() {
        const { metrics } = await devtools.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
      },
    });
    if (complaints.length > 0) throw new Error(`${url}: ${complaints.join('; ')}`);
    return found;
  } finally {
    await context.close();
  }
}

/** Enter to painted, validated cell: into an empty cell something wrong, then into the wrong one something right. */
async function edits(page, probe) {
  const times = [];
  const works = [];
  const cpus = [];
  for (let row = 0; row < EDITED; row++) {
    for (const [text, isInvalid] of [
      [`1${row}x`, true],
      [`1${row}.5`, false],
    ]) {
      await page.evaluate((row) => window.bench.open(row), row % SEEN);
      await settle(page);
      // Some editors are not there yet for keys that come at once.
      for (const part of [text.slice(0, 1), text.slice(1)]) {
        await page.keyboard.type(part);
        await settle(page);
      }
      await page.evaluate(([row, text, isInvalid]) => window.bench.watchEdit(row, text, isInvalid), [row % SEEN, text, isInvalid]);
      const before = await probe.cpu();
      await page.keyboard.press('Enter');
      const { painted, settled } = await page.evaluate(() => window.bench.result());
      times.push(painted);
      works.push(settled);
      cpus.push((await probe.cpu()) - before);
      await page.waitForTimeout(60); // some move the selection on only after a while
    }
  }
  return { edit: median(times), editWork: median(works), editCpu: median(cpus) };
}

async function paste(page, probe) {
  const texts = Array.from({ length: PASTED }, (_, i) => (i % 2 === 0 ? `${(i % 90) + 1}.25` : `${(i % 90) + 1}.2x`));
  const already = await page.evaluate(() => window.bench.countInvalid());
  await page.evaluate((text) => navigator.clipboard.writeText(text), texts.join('\n'));
  await page.evaluate(() => window.bench.select(0));
  await settle(page);
  await page.evaluate(
    ([texts]) =>
      window.bench.watchPaste(
        texts,
        texts.map((_, i) => i % 2 === 1),
      ),
    [texts.slice(0, SEEN)],
  );
  const before = await probe.cpu();
  await page.keyboard.press('Control+V');
  const { painted, saved, longest, tasks } = await page.evaluate(() => window.bench.result());
  const pasteCpu = (await probe.cpu()) - before;
  const invalid = await page.evaluate(() => window.bench.countInvalid());
  if (already !== 0 || invalid !== PASTED / 2) throw new Error(`Expected 0 and ${PASTED / 2} invalid cells, got ${already} and ${invalid}`);
  return { paste: painted, pasteKept: Math.max(saved ?? 0, painted), pasteCpu, pasteLongest: longest, pasteTasks: tasks };
}

/** The wheel, then jumps as with the scroll bar. */
async function scroll(page, probe) {
  await page.mouse.move(500, 400);
  const before = await probe.cpu();
  await page.evaluate(() => window.bench.watchScroll());
  for (let i = 0; i < WHEELS; i++) await page.mouse.wheel(0, 600);
  for (const share of [0.5, 0.1, 0.9, 1, 0.3]) {
    await page.evaluate((share) => window.jump(share), share);
    await settle(page);
    await settle(page);
  }
  await page.evaluate(() => window.endScroll());
  const { longest, tasks, blocked, pause, moved } = await page.evaluate(() => window.bench.result());
  const scrollCpu = (await probe.cpu()) - before;
  await settle(page);
  if (!(moved > 1000)) throw new Error(`Expected the grid to have scrolled, got ${moved}`);
  return { scrollTasks: tasks, scrollLongest: longest, scrollBlocked: blocked, scrollPause: pause, scrollCpu };
}

/** Two frames: whatever the last step set going has been drawn. */
async function settle(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
}
