/** A desk with hundreds of thousands of values: collected in Node beside JSON.parse, and taken in, checked and sealed in a page. */
import { onFolder } from './browser.mjs';
import { buildPage } from './builds.mjs';
import { runCore } from './cores.mjs';

const STEPS = {
  taken: 'read in the worker, kept and shown',
  checked: 'checked as the form checks',
  decided: 'a decision taken and shown',
  sealed: 'sealed and saved',
  reopened: 'opened again as it was kept',
};

export async function measureMerge({ rounds, isSmoke }) {
  const figures = await runCore('merge', { isSmoke });
  const files = isSmoke ? 40 : 3000;
  const folder = await buildPage('collect');
  const count = (files * 150).toLocaleString('en');
  const found = Object.fromEntries(Object.keys(STEPS).map((step) => [step, { time: [], longest: [] }]));
  const heap = [];
  await onFolder({ folder }, async (openPage) => {
    for (let round = 0; round < Math.min(rounds, 3); round++) {
      await openPage('collect.html', async (page) => {
        await page.step('open', files);
        for (const step of Object.keys(STEPS)) {
          const { time, longest } = await page.step(step);
          found[step].time.push(time);
          found[step].longest.push(longest);
        }
        heap.push(await page.heap());
      });
    }
  });
  return [
    ...figures,
    ...Object.entries(STEPS).flatMap(([step, what]) => [
      { what: `${count} observations ${what}`, unit: 'ms', values: found[step].time },
      { what: `${count} observations ${what}, longest task of the page`, unit: 'ms', values: found[step].longest },
    ]),
    { what: `${count} observations on a desk, memory of the page`, unit: 'MB', values: heap },
  ];
}
