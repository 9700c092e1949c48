/**
 * The flow in every browser: `npm run test:browsers`, or `npm run test:browsers -- firefox webkit` for those named.
 *
 * Prints what each did as a table, with the seconds of every step, as the README's table of browsers has it.
 */
import { DEMO } from '../e2e/browser.js';
import { serve } from '../support/server.mjs';
import type { Browser } from './browser.js';
import { BROWSERS } from './browsers.js';
import { Clerk } from './clerk.js';
import { FLOW } from './flow.js';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.keys(BROWSERS).includes(name));
if (unknown.length > 0) {
  console.error(`Expected browsers (${Object.keys(BROWSERS).join(', ')}), got ${unknown.join(', ')}`);
  process.exit(2);
}

const rows = [
  ['browser', 'version', ...FLOW.map(({ name }) => name), 'reports no error'],
  ['---', '---', ...FLOW.map(() => '---'), '---'],
];
let failed = 0;
for (const [name, start] of Object.entries(BROWSERS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  try {
    const browser = await start();
    const server = await serve(DEMO);
    rows.push([name, browser.version, ...(await day(browser, server.url))]);
    await browser.close();
    await server.close();
  } catch (error) {
    complain(`${name}: ${String(error)}`);
    rows.push([name, '—', ...FLOW.map(() => '—'), '—']);
  }
}
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
console.log(failed === 0 ? 'all passed' : `${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** @returns what came of each step, and whether the page reported errors. */
async function day(browser: Browser, url: string): Promise<string[]> {
  const clerk = new Clerk(browser);
  const cells: string[] = [];
  for (const { name, title, run } of FLOW) {
    const start = Date.now();
    try {
      await run(clerk, url);
      cells.push(`${((Date.now() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      complain(`${name} (${title}): ${(error as Error).stack}`);
      cells.push('fails');
    }
  }
  for (const complaint of browser.complaints) complain(complaint);
  return [...cells, browser.complaints.length === 0 ? 'yes' : 'no'];
}

function complain(text: string): void {
  failed++;
  console.error(text);
}
