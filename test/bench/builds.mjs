/** What is measured, built with the project's own configuration into a place of its own; each once in a run. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, loadConfigFromFile } from 'vite';
import { within } from './within.mjs';

const project = resolve(import.meta.dirname, '../..');
const pages = join(import.meta.dirname, 'pages');
const out = resolve(project, process.env.BENCH_OUT ?? 'node_modules/.cache/dabiao/bench');
const LIMIT_MS = 180_000;
const QUIET = { configFile: false, logLevel: 'error' };

/** Pages of the kit's own elements; those of the peers are built as the peers' manuals say. */
const OWN = new Set(['dabiao', 'board', 'drafts', 'seal', 'collect', 'form', 'form-grid', 'hostile']);

const done = new Map();

function once(name, work) {
  if (!done.has(name)) done.set(name, within(`the build of ${name} to end`, work(), LIMIT_MS));
  return done.get(name);
}

async function configOf(mode) {
  const { config } = await loadConfigFromFile({ command: 'build', mode }, join(project, 'vite.config.ts'));
  return config;
}

/** @returns the folder of the demo, or of the package's files for script tags (mode `cdn`), and its chunks as the bundler tells of them. */
export function buildProject(mode) {
  return once(mode, async () => {
    const config = await configOf(mode);
    const folder = join(out, mode);
    const built = await build({ ...config, ...QUIET, build: { ...config.build, outDir: folder, chunkSizeWarningLimit: 5000 } });
    const chunks = [built].flat().flatMap(({ output }) => output.filter(({ type }) => type === 'chunk'));
    return { folder, chunks };
  });
}

/** Of the demo's own pages, not of these. */
const DEMO_ONLY = new Set(['dabiao-documentation']);

/** @returns the folder with a page of `pages/`, `NAME.html`. Each is built by itself: what others load is not mixed in. */
export function buildPage(name) {
  return once(`page ${name}`, async () => {
    const config = await configOf('demo');
    const outDir = join(out, 'pages', name);
    rmSync(outDir, { recursive: true, force: true });
    await build({
      ...QUIET,
      root: pages,
      base: './',
      plugins: OWN.has(name) ? config.plugins.filter((plugin) => !DEMO_ONLY.has(plugin.name)) : [],
      build: { ...config.build, outDir, chunkSizeWarningLimit: 5000, rolldownOptions: { input: join(pages, `${name}.html`) } },
    });
    return outDir;
  });
}

/** @returns the clock as a script that sets `window.clock`, for pages that are not the benchmark's own. */
export function buildClock() {
  return once('the clock', async () => {
    const [{ output }] = await build({
      ...QUIET,
      build: { write: false, lib: { entry: join(pages, 'clock.ts'), name: 'clock', formats: ['iife'] } },
    });
    return `${output[0].code}\nwindow.clock = clock;`;
  });
}
