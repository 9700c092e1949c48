/** The browser is killed while the office's desk reads files: what was kept by then is there again, and all that was decided. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { readPlan } from '../../src/plan/plan.js';
import type { DabiaoCollect } from '../../src/elements/collect/dabiao-collect.js';
import { observation, submission } from '../submissions/support.js';
import { findChrome } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { Killed } from '../torture/kills.js';
import { DEMO } from './browser.js';

const FILES = 1500;

/** Files that the record on disk names. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('dabiao-desk');
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error as Error));
    });
    const records = await new Promise<{ record: { files: unknown[]; decisions: unknown[] } }[]>((done) => {
      if (!db.objectStoreNames.contains('desks')) return done([]);
      const request = db.transaction('desks').objectStore('desks').getAll();
      request.addEventListener('success', () => done(request.result as never));
    });
    db.close();
    return { files: records[0]?.record.files.length ?? 0, decisions: records[0]?.record.decisions.length ?? 0 };
  });

test('INTAKE1 files that were read before the browser was killed are on the desk again, with what was decided on them', async (t) => {
  const profile = await mkdtemp(join(tmpdir(), 'dabiao-desk-kills-'));
  const server = await serve(DEMO);
  const browser = new Killed(profile, await findChrome());
  t.after(async () => {
    await browser.kill();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const open = async () => {
    const page = await browser.open();
    await page.goto(`${server.url}office.html`);
    await page.locator('dabiao-collect .matrix').waitFor({ timeout: 20_000 });
    return page;
  };
  const plan = readPlan(await readFile(join(DEMO, 'plans/kaiping-women-2021-2030.json'), 'utf8'));
  const indicator = plan.indicators.find(({ measure, departments }) => measure.kind !== 'task' && departments[0]!.id === 'health')!;
  const texts = Array.from({ length: FILES }, (_, i) =>
    JSON.stringify(submission('health', [observation(indicator.id, 70 + i / 1000)], { plan })),
  );

  const page = await open();
  await page.evaluate((all) => {
    const desk = document.querySelector('dabiao-collect') as DabiaoCollect;
    void desk.take(all.map((text, i) => new File([text], `${i}.json`)));
  }, texts);
  let before = await kept(page);
  for (const end = Date.now() + 20_000; before.files === 0 && Date.now() < end;) before = await kept(page);
  assert.ok(before.files > 0 && before.files < FILES, `${before.files} were kept while the others were read`);
  await browser.kill();

  const again = await open();
  const after = await kept(again);
  assert.ok(after.files >= before.files, `${after.files} of ${before.files}`);
  const shown = await again.locator('dabiao-collect .matrix tr', { hasText: '市卫生健康局' }).locator('.files').textContent();
  assert.equal(shown, `${after.files} 份`);

  await again.evaluate(() => {
    const newer = document.querySelector('dabiao-collect')!.shadowRoot!.querySelector<HTMLElement>('.point.open .primary');
    newer!.click();
  });
  for (const end = Date.now() + 20_000; (await kept(again)).decisions === 0 && Date.now() < end;);
  const { decisions } = await kept(again);
  await browser.kill();
  const last = await open();
  assert.ok(decisions > 0);
  assert.equal((await kept(last)).decisions, decisions);
  await last.locator('dabiao-collect .made summary', { hasText: String(decisions) }).waitFor({ state: 'attached' });
});
