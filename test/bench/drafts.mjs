/** Drafts on disk: what a cell costs until it is durable, how soon large drafts are open again, and what grids and edits leave in memory. */
import { serialize } from 'node:v8';
import { onFolder } from './browser.mjs';
import { buildPage } from './builds.mjs';
import { OWN } from './grids.mjs';

const CELLS = 60;
const WRITES = 100_000;
/** Forms that a cell is written in, with their rows, those of each region where regions are given. */
const FORMS = [
  ['46 rows', 46],
  ['46 rows for each of 1,000 regions', 46, 1000],
  ['100,000 rows', 100_000],
];

export async function measureDrafts({ rounds, isSmoke }) {
  const found = { ratio: [], durable: [], put: [], reopen: [], longest: [], block: [], task: [], journal: [], records: [] };
  const grown = { mountsHeap: [], mountsNodes: [], editsHeap: [], editsNodes: [] };
  const bytes = {};
  await onFolder({ folder: await buildPage('drafts') }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      for (const [form, rows, regions] of isSmoke ? FORMS.slice(0, 1) : FORMS) {
        await openPage('drafts.html', async (page) => {
          const { cells, puts, record, key } = await page.step('commit', rows, isSmoke ? 5 : CELLS, regions);
          // In a key a letter takes two bytes; in a value as many as V8 writes.
          bytes[form] = [2 * (key[0].length + key[2].length) + 9 + serialize(record).length];
          if (form !== FORMS[0][0]) return;
          found.durable.push(percentile(cells, 0.95));
          found.put.push(percentile(puts, 0.95));
          found.ratio.push(percentile(cells, 0.5) / percentile(puts, 0.5));
        });
      }
      await openPage('drafts.html', async (page) => {
        const { time, longest } = await page.step('reopen', isSmoke ? 100 : 100_000);
        found.reopen.push(time);
        found.longest.push(longest);
      });
      await openPage('drafts.html', async (page) => {
        const { time, longest } = await page.step('block', isSmoke ? 100 : 100_000);
        found.block.push(time);
        found.task.push(longest);
      });
      await openPage('drafts.html', async (page) => {
        const { time, records } = await page.step('journal', isSmoke ? 300 : WRITES);
        found.journal.push(time);
        found.records.push(records);
      });
    }
  });
  await onFolder({ folder: await buildPage(OWN) }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      await openPage(`${OWN}.html`, async (page) => {
        for (const [key, value] of Object.entries(await growth(page, isSmoke))) grown[key].push(value);
      });
    }
  });
  return [
    { what: 'a cell until it is durable, 95th percentile', unit: 'ms', values: found.durable },
    { what: 'a bare strict put, 95th percentile', unit: 'ms', values: found.put },
    { what: 'a cell against a bare strict put, medians', unit: '×', values: found.ratio },
    ...Object.entries(bytes).map(([form, values]) => ({ what: `bytes that a cell writes, ${form}`, unit: '', values })),
    { what: 'a draft of 300,000 cells opened anew', unit: 'ms', values: found.reopen },
    { what: 'longest task of it', unit: 'ms', values: found.longest },
    { what: 'a block of 100,000 cells: written and durable', unit: 'ms', values: found.block },
    { what: 'longest task of it', unit: 'ms', values: found.task },
    { what: 'a draft that was written 100,000 times opened anew', unit: 'ms', values: found.journal },
    { what: 'records of its journal', unit: '', values: found.records },
    { what: 'memory grown by 50 mounts and unmounts of a grid', unit: 'MB', values: grown.mountsHeap },
    { what: 'nodes left by them', unit: '', values: grown.mountsNodes },
    { what: 'memory grown by 2,000 edits in a grid', unit: 'MB', values: grown.editsHeap },
    { what: 'nodes left by them', unit: '', values: grown.editsNodes },
  ];
}

/** What stays of a grid that comes and goes, and of edits, once what is kept of the first of them is there: code, and the steps that can be undone. */
async function growth(page, isSmoke) {
  const [mounts, edits, before] = isSmoke ? [3, 20, 3] : [50, 2000, 1000];
  const now = async () => ({ heap: await page.heap(), nodes: await page.nodes() });
  const during = async (step, times) => {
    const then = await now();
    await page.step(step, times);
    const { heap, nodes } = await now();
    return [heap - then.heap, nodes - then.nodes];
  };
  await page.step('prepare', 100, false);
  await page.step('remount', Math.min(mounts, 30));
  const [mountsHeap, mountsNodes] = await during('remount', mounts);
  await page.step('mount');
  await page.step('fill', before);
  const [editsHeap, editsNodes] = await during('fill', edits);
  return { mountsHeap, mountsNodes, editsHeap, editsNodes };
}

function percentile(numbers, share) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
