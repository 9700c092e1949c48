/** The desk reads many files in a worker, where the page allows one; where not, it reads them all the same, and tells nothing. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { DabiaoCollect } from '../../src/elements/collect/dabiao-collect.js';
import { readPlan } from '../../src/plan/plan.js';
import { observation, submission } from '../submissions/support.js';
import { STRICT_CSP } from '../support/server.mjs';
import { DEMO, sitDown } from './browser.js';

const FILES = 40;
const plan = readPlan(await readFile(join(DEMO, 'plans/kaiping-women-2021-2030.json'), 'utf8'));
const indicator = plan.indicators.find(({ measure, departments }) => measure.kind !== 'task' && departments[0]!.id === 'health')!;
const texts = Array.from({ length: FILES }, (_, i) =>
  JSON.stringify(submission('health', [observation(indicator.id, 70 + i / 100)], { plan })),
);

/** @returns what the desk tells, and how many workers the page then has. */
async function taken(page: Page): Promise<{ readonly told: string; readonly workers: number }> {
  await page.locator('dabiao-collect .matrix').waitFor({ timeout: 20_000 });
  await page.evaluate((all) => {
    const desk = document.querySelector('dabiao-collect') as DabiaoCollect;
    return desk.take(all.map((text, i) => new File([text], `${i}.json`)));
  }, texts);
  const told = await page.locator('dabiao-collect .told').textContent();
  return { told: told!, workers: page.workers().length };
}

async function open(t: TestContext, csp?: string) {
  const desk = await sitDown('office.html', {}, csp === undefined ? {} : { csp });
  t.after(() => desk.close());
  return desk;
}

const ALL = `收下 ${FILES} 个文件`;

test('READERSTART2 under the policy of the guides there is a worker, and nothing is complained of', async (t) => {
  const { page, complaints } = await open(t);
  assert.deepEqual(await taken(page), { told: ALL, workers: 1 });
  assert.deepEqual(complaints, []);
});

for (const [what, csp] of [
  ['that does not name the policy', STRICT_CSP.replace(' dabiao', '')],
  ['that allows no worker', `${STRICT_CSP}; worker-src 'none'`],
] as const) {
  test(`READERSTART1 under one ${what} all is read on the page, and the page tells nothing`, async (t) => {
    const { page, complaints } = await open(t, csp);
    assert.deepEqual(await taken(page), { told: ALL, workers: 0 });
    assert.ok(complaints.length === 1 && /policy/i.test(complaints[0]!), 'the browser’s own line alone');
  });
}

test('READERSTART1 so it is where the script can’t be had', async (t) => {
  const { page } = await open(t);
  await page.route('**/reader-worker-*.js', (route) => route.abort());
  assert.deepEqual(await taken(page), { told: ALL, workers: 0 });
});

test('READERSTART3 of another origin it runs from its text, where the policy allows that', async (t) => {
  const { page, context, url, complaints } = await open(t);
  const html = (await readFile(join(DEMO, 'office.html'), 'utf8')).replaceAll('"./', `"${url}`);
  const csp = STRICT_CSP.replaceAll("'self'", `'self' ${url}`);
  for (const more of ['; worker-src blob:', '']) {
    await context.unrouteAll();
    await context.route('http://portal.localhost/**', (route) =>
      route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': csp + more }, body: html }),
    );
    await context.route(`${url}**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    });
    await page.goto('http://portal.localhost/office.html');
    assert.equal((await taken(page)).workers, more === '' ? 0 : 1);
  }
  assert.equal(complaints.length, 1);
});
