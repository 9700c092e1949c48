/** From navigation to a grid that can be filled, in the built demo, each time with an empty cache: what a person waits for. */
import { onFolder } from './browser.mjs';
import { buildClock, buildProject } from './builds.mjs';

/** Runs in the page before its own scripts; `clock` is there. */
const watchGrid = `window.usable = new Promise((done) => addEventListener('dabiao-grid-ready', () => done(clock.afterPaint())));`;

export async function measureOpening({ rounds }) {
  const firstPaint = [];
  const usable = [];
  const script = `${await buildClock()}\n${watchGrid}`;
  const { folder } = await buildProject('demo');
  await onFolder({ folder }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      await openPage(
        'index.html',
        async (page) => {
          usable.push(await page.run("the grid of the demo's form", () => window.usable));
          firstPaint.push(
            await page.run('the first paint', () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN),
          );
        },
        script,
      );
    }
  });
  return [
    { what: "the demo's form: navigation to first contentful paint", unit: 'ms', values: firstPaint },
    { what: "the demo's form: navigation to a grid that can be filled", unit: 'ms', values: usable },
  ];
}
