/**
 * The board of the Kaiping plan, in the built demo: from navigation to painted, and from a typed value to painted again,
 * with the rows that were touched by it.
 */
import { chromium } from 'playwright-core';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { serveDemo } from './demo.mjs';

export async function benchBoard({ rounds }) {
  const server = await serveDemo();
  const browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS });
  const found = { painted: [], repainted: [], rowsTouched: [], indicators: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
      const page = await context.newPage();
      await page.addInitScript(installClock);
      await page.goto(`${server.url}board.html`);
      found.painted.push(
        await page.evaluate(async () => {
          await window.until(() => document.querySelector('dabiao-board')?.shadowRoot?.querySelector('tr.row'));
          return window.afterPaint();
        }),
      );
      found.indicators.push(await page.evaluate(() => document.querySelector('dabiao-board').shadowRoot.querySelectorAll('tr.row').length));

      await page.goto(`${server.url}index.html`);
      const { time, rows } = await page.evaluate(typeIntoSession);
      found.repainted.push(time);
      found.rowsTouched.push(rows);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return found;
}

function installClock() {
  window.until = async (probe) => {
    for (;;) {
      const value = probe();
      if (value) return value;
      await new Promise((next) => requestAnimationFrame(next));
    }
  };
  /** Milliseconds since navigation, once the frame under way is painted. */
  window.afterPaint = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(performance.now()));
      port1.start();
      requestAnimationFrame(() => port2.postMessage(null));
    });
}

/** A board beside the form, on the same session: one value is typed. */
async function typeIntoSession() {
  const session = Object.assign(document.createElement('dabiao-session'), {
    department: 'health',
    period: '2025',
    plan: './plans/kaiping-women-2021-2030.json',
  });
  const board = document.createElement('dabiao-board');
  session.append(board);
  document.body.append(session);
  await window.until(() => board.shadowRoot?.querySelector('tr.row'));
  await window.afterPaint();

  const touched = new Set();
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const row = (target.nodeType === 1 ? target : target.parentElement)?.closest('tr.row');
      if (row) touched.add(row);
    }
  });
  observer.observe(board.shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  const { form } = session.session;
  const cell = {
    row: form.rows.findIndex(({ indicator }) => indicator.id === 'cervical-screening'),
    column: form.column('2025', '', 'value'),
  };
  const start = performance.now();
  session.session.set([{ ...cell, text: '68.5' }]);
  const time = (await window.afterPaint()) - start;
  return { time, rows: touched.size };
}
