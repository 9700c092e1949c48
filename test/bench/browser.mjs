/** The browser, started once in a run, and pages of it on a folder: each in a context of its own, with an empty cache and no draft. */
import { chromium } from 'playwright-core';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { BenchPage } from './page.mjs';
import { within } from './within.mjs';

/** The peers bring inline styles; what our own elements bear is tested elsewhere. */
export const ANY_CSP = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:";

let started;

async function browser() {
  if (started && !(await started).isConnected()) started = undefined; // one part's crash is not the next one's
  started ??= within('the browser to be found and started', launch(), 300_000).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function launch() {
  return chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS });
}

export async function endBrowser() {
  if (started) await within('the browser to end', (await started).close());
}

/**
 * Serves a folder. `work` is given `openPage(path, work, script, slow)`: opens a page, with the script in it before its own, on a slow
 * machine and line where that is said, and closes it.
 *
 * @param csp the server's own, strict one where it is not given.
 */
export async function onFolder({ folder, csp }, work) {
  const server = await serve(folder, { csp });
  try {
    return await work((path, ...how) => openPage(server.url + path, ...how));
  } finally {
    await within('the server to end', server.close());
  }
}

async function openPage(url, work, script, slow) {
  const created = (await browser()).newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
  const context = await within('a context of the browser', created);
  try {
    const page = await within('a page of the browser', emptyPage(context, script));
    if (slow) await page.slowDown(slow);
    await page.open(url);
    const found = await work(page);
    page.throwErrors();
    return found;
  } finally {
    await within('the page to close', context.close());
  }
}

async function emptyPage(context, script) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  return new BenchPage(page, await context.newCDPSession(page));
}
