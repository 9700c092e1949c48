/**
 * A picture of each look that a page can pick, in the windows of a desk and of a telephone: `npm run pictures`, or `npm run pictures -- FOLDER`.
 *
 * Fails where a page reports an error, or where a text has less contrast than its look promises. Text inside drawings is not measured here:
 * test/elements/theme/presets.test.ts holds its colours.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AxeResults, RunOptions, Spec } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import type { EntrySession } from '../../src/report/session.js';
import { CHROME_ARGS, findHeadlessShell } from '../support/chrome.mjs';
import { serve, STRICT_CSP } from '../support/server.mjs';
import { LOOKS, SUBJECTS, type Look, type Subject } from './looks.js';

const project = resolve(import.meta.dirname, '../..');
const folder = resolve(process.argv[2] ?? join(project, 'node_modules/.cache/dabiao/pictures'));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What is typed into the first figures: two that are right, one that can't be read, one out of bounds. */
const TYPED = ['已完成', '88', '约七成', '980'];

mkdirSync(folder, { recursive: true });
const server = await serve(project);
const executablePath = await findHeadlessShell();
const faults: string[] = [];
let pictures = 0;
for (const look of LOOKS) for (const subject of SUBJECTS) await photograph(look, subject);
await server.close();
for (const fault of faults) console.error(fault);
console.log(`${pictures} pictures in ${folder}, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function photograph(look: Look, subject: Subject): Promise<void> {
  for (const viewport of subject.sizes) {
    const name = `${subject.name}-${look.name}-${viewport.width}`;
    const profile = await mkdtemp(join(tmpdir(), 'dabiao-pictures-')); // in a window without one the form warns of its end
    const browser = await chromium.launchPersistentContext(profile, { executablePath, args: CHROME_ARGS, viewport, locale: 'zh-CN' });
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => message.type() === 'error' && faults.push(`${name}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${name}: ${String(error)}`));
    const headers = { 'content-security-policy': STRICT_CSP };
    await page.route('**/picture.html', (route) => route.fulfill({ contentType: 'text/html', headers, body: pageOf(look, subject) }));
    await page.goto(`${server.url}picture.html`);
    await page.locator(subject.sign).first().waitFor();
    if (subject.sign.startsWith('dabiao-grid') || subject.sign.startsWith('dabiao-form')) await fill(page);
    await page.waitForTimeout(500); // what is drawn a moment later
    await page.screenshot({ path: join(folder, `${name}.png`) });
    pictures++;
    for (const text of await lowContrasts(page, look.contrast)) faults.push(`${name}: ${text}`);
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function pageOf({ attribute }: Look, { name, body }: Subject): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${name}</title><link rel="stylesheet" href="/demo/portal.css"><link rel="stylesheet" href="/dist/cdn/presets.css">
<script type="module" src="/dist/cdn/dabiao.js"></script></head><body>
<main class="portal-main container"><section class="card">${body(attribute)}</section></main></body></html>`;
}

/** Some figures, so that what is wrong, what is asked about and what is selected is seen. */
async function fill(page: Page): Promise<void> {
  await page.evaluate((texts) => {
    const { session } = document.querySelector('dabiao-entry') as unknown as { session: EntrySession };
    const column = session.form.columns.findIndex(({ part }) => part === 'value');
    session.set(texts.map((text, row) => ({ row, column, text })));
  }, TYPED);
}

async function lowContrasts(page: Page, least: number): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (expected) => {
    const { axe } = window as unknown as { axe: { configure(spec: Spec): void; run(options: RunOptions): Promise<AxeResults> } };
    const contrastRatio = { normal: { expected }, large: { expected } };
    axe.configure({ checks: [{ id: 'color-contrast', options: { contrastRatio } }] });
    const { violations, passes } = await axe.run({ runOnly: ['color-contrast'] });
    if (passes.length === 0) return ['no text was looked at'];
    const found = violations.flatMap(({ nodes }) =>
      nodes.map(({ html, any }) => [any.map(({ message }) => message).join(' '), html] as const),
    );
    return [...new Map(found)].map(([message, html]) => `${message} ${html.slice(0, 120)}`);
  }, least);
}
