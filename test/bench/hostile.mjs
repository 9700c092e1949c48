/** Files of some 10 MB that no one means to give, by every way into a page: the longest task until each is taken or refused. */
import { ANY_CSP, onFolder } from './browser.mjs';
import { buildPage } from './builds.mjs';

/** Above, a page is felt to stand still. */
const LONG_MS = 200;
const SMOKE = 0.001;

export async function measureHostile({ rounds, isSmoke }) {
  const longest = {};
  const long = [];
  await onFolder({ folder: await buildPage('hostile'), csp: ANY_CSP }, async (openPage) => {
    const ways = await openPage('hostile.html', (page) => page.step('ways'));
    for (let round = 0; round < rounds; round++) {
      let count = 0;
      for (const [way, files] of ways) {
        const found = [];
        for (const file of isSmoke ? files.slice(0, 1) : files) {
          found.push(await openPage('hostile.html', async (page) => (await page.step('give', way, file, isSmoke ? SMOKE : 1)).longest));
        }
        (longest[way] ??= []).push(Math.max(...found));
        count += found.filter((time) => time > LONG_MS).length;
      }
      long.push(count);
    }
  });
  return [
    ...Object.entries(longest).map(([way, values]) => ({ what: `files of 10 MB: ${way}, longest task`, unit: 'ms', values })),
    { what: `files of 10 MB: those with a task of more than ${LONG_MS} ms`, unit: '', values: long },
  ];
}
