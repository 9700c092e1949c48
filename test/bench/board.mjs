/** The board of the Kaiping plan: from navigation to painted in the built demo, and beside a form from a typed value to painted. */
import { onFolder } from './browser.mjs';
import { buildClock, buildPage, buildProject } from './builds.mjs';

export async function measureBoard({ rounds, isSmoke }) {
  const { painted, complete, indicators } = await opened(rounds);
  const typed = await followed(rounds);
  return [
    { what: `board of ${indicators} indicators: navigation to painted`, unit: 'ms', values: painted },
    { what: `board of ${indicators} indicators: navigation to the last row`, unit: 'ms', values: complete },
    ...(await crowded(rounds, isSmoke)),
    ...(await slow(rounds, isSmoke)),
    { what: 'a value typed beside it: to painted', unit: 'ms', values: typed.painted },
    { what: `rows of the board touched by that, of ${indicators}`, unit: '', values: typed.touched },
  ];
}

async function opened(rounds) {
  const painted = [];
  const complete = [];
  let indicators = 0;
  const script = await buildClock();
  const { folder } = await buildProject('demo');
  await onFolder({ folder }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      await openPage(
        'board.html',
        async (page) => {
          const found = await page.run("a row of the demo's board", async () => {
            const rows = () => document.querySelector('dabiao-board')?.shadowRoot?.querySelectorAll('tr.row') ?? [];
            await window.clock.until("a row of the demo's board", () => rows().length > 0);
            const first = await window.clock.afterPaint();
            const rest = () => document.querySelector('dabiao-board').shadowRoot.querySelector('.rest');
            await window.clock.until("the last row of the demo's board", () => rest() === null);
            return { painted: first, complete: await window.clock.afterPaint(), indicators: rows().length };
          });
          painted.push(found.painted);
          complete.push(found.complete);
          indicators = found.indicators;
        },
        script,
      );
    }
  });
  return { painted, complete, indicators };
}

/** Plans of many indicators: from the assessment's being asked for to the first rows painted. */
async function crowded(rounds, isSmoke) {
  const sizes = isSmoke ? [2_000] : [2_000, 20_000];
  const values = sizes.map(() => []);
  await onFolder({ folder: await buildPage('board') }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      for (const [i, size] of sizes.entries()) values[i].push(await openPage('board.html', (page) => page.step('crowd', size)));
    }
  });
  return sizes.map((size, i) => ({
    what: `board of ${size.toLocaleString('en')} indicators: to the first rows painted`,
    unit: 'ms',
    values: values[i],
  }));
}

/** A processor a quarter as fast: to painted, and to painted in another order. */
async function slow(rounds, isSmoke) {
  const sizes = isSmoke ? [239] : [239, 2_000];
  const found = sizes.map(() => ({ painted: [], sorted: [] }));
  await onFolder({ folder: await buildPage('board') }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      for (const [i, size] of sizes.entries()) {
        await openPage('board.html', async (page) => {
          await page.shows('dabiao-board tr.row');
          await page.slowDown({ slower: 4, bytesPerSecond: -1, latencyMs: 0 });
          found[i].painted.push(await page.step('crowd', size));
          found[i].sorted.push(await page.step('sort'));
        });
      }
    }
  });
  return sizes.flatMap((size, i) => [
    { what: `board of ${size.toLocaleString('en')} indicators, slow machine: to painted`, unit: 'ms', values: found[i].painted },
    { what: `board of ${size.toLocaleString('en')} indicators, slow machine: to sorted`, unit: 'ms', values: found[i].sorted },
  ]);
}

async function followed(rounds) {
  const painted = [];
  const touched = [];
  await onFolder({ folder: await buildPage('board') }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      const found = await openPage('board.html', (page) => page.step('type', 'cervical-screening', '68.5'));
      if (found.touched === 0) throw new Error('Expected the board to follow the typed value, got no row touched');
      painted.push(found.painted);
      touched.push(found.touched);
    }
  });
  return { painted, touched };
}
