/** Enter to the painted, validated cell: into an empty cell something wrong, then into the wrong one something right. */
import { setTimeout } from 'node:timers/promises';
import { median } from '../median.mjs';

/** Rows that are seen without scrolling. */
const SEEN = 8;

/** @param times each time two Enters. */
export async function edit(page, times) {
  const found = [];
  for (let i = 0; i < times; i++) {
    found.push(await enter(page, i % SEEN, `1${i}x`, true));
    found.push(await enter(page, i % SEEN, `1${i}.5`, false));
  }
  return {
    edit: median(found.map(({ painted }) => painted)),
    editCpu: median(found.map(({ cpu }) => cpu)),
    editLongest: await page.step('longestOfEdits'),
  };
}

async function enter(page, row, text, isInvalid) {
  await page.step('open', row);
  await page.settle();
  // Some editors are not there yet for keys that come at once.
  for (const part of [text.slice(0, 1), text.slice(1)]) {
    await page.keys('type', part);
    await page.settle();
  }
  await page.step('watchEdit', row, { texts: [[text]], invalid: [isInvalid] });
  const before = await page.cpu();
  await page.keys('press', 'Enter');
  const { painted } = await page.step('result');
  const cpu = (await page.cpu()) - before;
  await setTimeout(60); // some move the selection on only after a while
  return { painted, cpu };
}
