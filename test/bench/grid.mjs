/**
 * The entry grid against its peers, in a real browser: tables of the same shape, the same keys, each measurement in a page of its
 * own, the grids in turn within each round, so that what else the machine does meets all of them alike.
 */
import { ANY_CSP, onFolder } from './browser.mjs';
import { buildPage } from './builds.mjs';
import { OWN } from './grids.mjs';
import { median } from './median.mjs';
import { edit } from './steps/edit.mjs';
import { mount, mountFilled } from './steps/mount.mjs';
import { pasteFigures, pasteNames } from './steps/paste.mjs';
import { scroll } from './steps/scroll.mjs';
import { inTurn } from './turns.mjs';

/** What is measured; at the largest number of rows alone, and of our own grid alone, where that is said. */
const MEASURES = [
  { key: 'mount', what: 'mount', unit: 'ms' },
  { key: 'mountCpu', what: 'mount, main thread', unit: 'ms' },
  { key: 'mountLongest', what: 'mount, longest task', unit: 'ms', isForLargest: true },
  { key: 'mountFilled', what: 'mount, every figure filled', unit: 'ms', isForLargest: true },
  { key: 'filledLongest', what: 'longest task of it', unit: 'ms', isForLargest: true },
  { key: 'heapFilled', what: 'heap then', unit: 'MB', isForLargest: true },
  { key: 'edit', what: 'Enter to painted, validated cell', unit: 'ms' },
  { key: 'editCpu', what: 'Enter, main thread', unit: 'ms', isForLargest: true },
  { key: 'editLongest', what: 'longest task of all Enters', unit: 'ms', isForLargest: true },
  { key: 'paste', what: 'first paste, 3 columns: painted', unit: 'ms', isForLargest: true },
  { key: 'pasteKept', what: 'the same, ours kept in the draft', unit: 'ms', isForLargest: true },
  { key: 'pasteCpu', what: 'the same, main thread', unit: 'ms', isForLargest: true },
  { key: 'pasteLongest', what: 'longest task of it', unit: 'ms', isForLargest: true },
  { key: 'pasteNames', what: 'first paste, by names: painted', unit: 'ms', isForLargest: true, isOwn: true },
  { key: 'pasteNamesKept', what: 'the same, kept in the draft', unit: 'ms', isForLargest: true, isOwn: true },
  { key: 'pasteNamesLongest', what: 'longest task of it', unit: 'ms', isForLargest: true, isOwn: true },
  { key: 'scrollTasks', what: 'scroll: tasks of 50 ms and more', unit: '', isForLargest: true },
  { key: 'scrollLongest', what: 'longest of them', unit: 'ms', isForLargest: true },
  { key: 'scrollPause', what: 'longest pause between two frames', unit: 'ms', isForLargest: true },
];

/** @returns figures with their values by grid, one value for each round. */
export async function measureGrid({ isSmoke, rounds, rows: sizes, grids, log }) {
  const found = {};
  const largest = Math.max(...sizes);
  for (let round = 0; round < rounds; round++) {
    for (const rows of sizes) {
      for (const grid of inTurn(grids, round)) {
        log(`round ${round + 1} of ${rounds}: ${grid}, ${rows} rows`);
        const values = await measure(grid, rows, { isLargest: rows === largest, edits: isSmoke ? 2 : 10 });
        for (const [key, value] of Object.entries(values)) ((found[`${key} ${rows}`] ??= {})[grid] ??= []).push(value);
      }
    }
  }
  return MEASURES.flatMap(({ key, what, unit, isForLargest, isOwn }) =>
    (isForLargest ? [largest] : sizes).map((rows) => ({
      what: `${what}, ${rows.toLocaleString('en')} rows`,
      unit,
      byGrid: Object.fromEntries(
        grids.filter((grid) => !isOwn || grid === OWN).map((grid) => [grid, found[`${key} ${rows}`]?.[grid] ?? []]),
      ),
    })),
  );
}

/** What follows the mount in each of the pages; the mount itself is the median of them, for no other time swings as much. */
function stepsOf(grid, { isLargest, edits }) {
  return [
    async (page, rows) => ({ ...(await edit(page, edits)), ...(isLargest && (await scroll(page, rows))) }),
    isLargest ? pasteFigures : () => ({}),
    isLargest && grid === OWN ? pasteNames : () => ({}),
  ];
}

async function measure(grid, rows, how) {
  return onFolder({ folder: await buildPage(grid), csp: ANY_CSP }, async (openPage) => {
    const mounts = [];
    const found = {};
    for (const step of stepsOf(grid, how)) {
      await openPage(`${grid}.html`, async (page) => {
        mounts.push(await mount(page, rows));
        Object.assign(found, await step(page, rows));
      });
    }
    if (how.isLargest) Object.assign(found, await openPage(`${grid}.html`, (page) => mountFilled(page, rows)));
    const times = Object.keys(mounts[0]).map((key) => [key, median(mounts.map((times) => times[key]))]);
    return { ...Object.fromEntries(times), ...found };
  });
}
