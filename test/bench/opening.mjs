/** From navigation to a grid that can be filled, in the built demo, each time with an empty cache. */
import { chromium } from 'playwright-core';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { serveDemo } from './demo.mjs';

export async function benchOpening({ rounds }) {
  const server = await serveDemo();
  const browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS });
  const times = { firstPaint: [], usable: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
      const page = await context.newPage();
      await page.addInitScript(() => {
        // After the frame that shows the grid; from the navigation on.
        window.addEventListener('dabiao-grid-ready', () => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => (window.usableAfter = performance.now()));
          port1.start();
          requestAnimationFrame(() => port2.postMessage(null));
        });
      });
      await page.goto(`${server.url}index.html`);
      await page.waitForFunction(() => window.usableAfter);
      const { usable, firstPaint } = await page.evaluate(() => ({
        usable: window.usableAfter,
        firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      }));
      times.usable.push(usable);
      times.firstPaint.push(firstPaint);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return times;
}
