/**
 * Tries the examples as a portal developer does: `npm run test:examples`, or `npm run test:examples -- vue next` for some.
 *
 * The built package is packed; each example gets a fresh folder far from here, the packed file and its own packages from npm, the commands of
 * the guide, its checks and its build; then a person goes through its page. Needs a registry and some minutes, hence no part of `npm test`.
 */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { install as pack } from '../package/installed.js';
import { CHROME_ARGS, findHeadlessShell } from '../support/chrome.mjs';
import { makeExample, runIn } from './folder.js';
import { linesOf, readGuide, type Section } from './guide.js';
import { tryHostile } from './hostile.js';
import { KINDS, type Kind } from './kinds.js';
import { serveExample } from './server.js';
import { visitExample, type Visited } from './visit.js';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !KINDS.some((kind) => kind.name === name));
if (unknown.length > 0) throw new Error(`Expected examples (${KINDS.map(({ name }) => name).join(', ')}), got ${unknown.join(', ')}`);

const sections = readGuide('embed.md');
const packed = pack();
const root = mkdtempSync(join(tmpdir(), 'dabiao-examples-'));
const browser = await chromium.launch({ executablePath: await findHeadlessShell(), args: CHROME_ARGS });
const rows: string[][] = [];
let failed = 0;

for (const kind of KINDS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const start = Date.now();
  const section = sections.find((one) => one.kind === kind.name)!;
  const visited = await tryExample(kind, section).catch((error: unknown): Visited => ({
    steps: [],
    fault: String(error),
    complaints: [],
    violations: [],
    size: null,
  }));
  const faults = [...visited.complaints, ...visited.violations, ...(visited.fault === null ? [] : [visited.fault])];
  if (faults.length > 0) failed++;
  for (const fault of faults) console.error(`${kind.name}: ${fault}`);
  rows.push(rowOf(kind, section, visited));
  console.error(`${kind.name}: ${visited.steps.join(', ')} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
}

await browser.close();
packed.remove();
if (failed === 0) rmSync(root, { recursive: true, force: true });
else console.error(`What failed is kept in ${root}`);
const head = ['kind', 'lines written', 'commands', 'requests', 'kB, brotli', 'violations', 'steps passed'];
for (const cells of [head, head.map(() => '---'), ...rows]) console.log(`| ${cells.join(' | ')} |`);
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function tryExample(kind: Kind, section: Section): Promise<Visited> {
  const folder = join(root, kind.name);
  mkdirSync(folder);
  makeExample(folder, kind, section, () =>
    runIn(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', packed.tarball]),
  );
  const served = await serveExample(folder, kind);
  try {
    if (kind.folder === null) await tryHostile(served.url, kind.name === 'next' ? '/api/reports' : '/reports');
    return await visitExample(browser, kind, folder, served.url);
  } finally {
    await served.close();
  }
}

function rowOf({ name, csp }: Kind, { commands, quotes }: Section, { size, violations, steps }: Visited): string[] {
  const lines = quotes.reduce((sum, { code }) => sum + linesOf(code).length, 0);
  const loaded = size ? [String(size.files), (size.brotli / 1000).toFixed(0)] : ['–', '–'];
  return [
    name,
    String(lines),
    String(commands.length),
    ...loaded,
    csp === null ? 'no policy' : String(violations.length),
    steps.join(', '),
  ];
}
