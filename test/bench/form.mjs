/**
 * The form of fields against a plain HTML form of the same fields, our own grid, and a form library, in a real browser, each measurement in a
 * page of its own, in turn as with the grids. And from navigation to the first field that can be filled, on a slow machine and line, with the
 * package's own files: as a form, and as the grid.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ANY_CSP, onFolder } from './browser.mjs';
import { buildClock, buildPage, buildProject } from './builds.mjs';
import { FORM_BASE, FORMS, MOST_ROWS } from './forms.mjs';
import { median } from './median.mjs';
import { edit } from './steps/edit.mjs';
import { mount, mountFilled } from './steps/mount.mjs';
import { pasteFigures } from './steps/paste.mjs';
import { inTurn } from './turns.mjs';

const MEASURES = [
  { key: 'mount', what: 'form: mount', unit: 'ms' },
  { key: 'mountCpu', what: 'form: mount, main thread', unit: 'ms' },
  { key: 'mountLongest', what: 'form: mount, longest task', unit: 'ms' },
  { key: 'mountFilled', what: 'form: mount, every figure filled', unit: 'ms' },
  { key: 'heapFilled', what: 'form: heap then', unit: 'MB' },
  { key: 'edit', what: 'form: Enter to painted, validated field', unit: 'ms' },
  { key: 'editCpu', what: 'form: Enter, main thread', unit: 'ms' },
  { key: 'paste', what: 'form: first paste, 3 columns × 1,000: painted', unit: 'ms', from: 1000 },
  { key: 'pasteKept', what: 'form: the same, ours kept in the draft', unit: 'ms', from: 1000 },
];
const PASTED_ROWS = 1000;

/** What offices have that are waited for: a processor a quarter as fast, 10 Mbit/s, 40 ms to the server. */
const SLOW = { slower: 4, bytesPerSecond: 10_000_000 / 8, latencyMs: 40 };

/** The share of the grid's cold start that the form may take. */
const MOST_OF_GRID = 0.6;

/** @returns figures with their values by form, one value for each round, and those of a cold start. */
export async function measureForm({ isSmoke, rounds, formRows: sizes, log }) {
  const forms = Object.keys(FORMS).filter((form) => !isSmoke || form === 'form' || form === FORM_BASE);
  const found = {};
  for (let round = 0; round < rounds; round++) {
    for (const rows of sizes) {
      for (const form of inTurn(forms, round)) {
        if (rows > (MOST_ROWS[form] ?? Infinity)) continue;
        log(`round ${round + 1} of ${rounds}: ${form}, ${rows} rows`);
        const values = await measure(form, rows, isSmoke ? 2 : 10);
        for (const [key, value] of Object.entries(values)) ((found[`${key} ${rows}`] ??= {})[form] ??= []).push(value);
      }
    }
  }
  const compared = MEASURES.flatMap(({ key, what, unit, from = 0 }) =>
    sizes
      .filter((rows) => rows >= from)
      .map((rows) => ({ what: `${what}, ${rows.toLocaleString('en')} rows`, unit, byForm: found[`${key} ${rows}`] })),
  );
  return [...compared, ...(await measureColdStart(rounds))];
}

async function measure(form, rows, edits) {
  return onFolder({ folder: await buildPage(form), csp: ANY_CSP }, async (openPage) => {
    const mounts = [];
    const found = {};
    const steps = [(page) => edit(page, edits), ...(rows >= PASTED_ROWS ? [(page) => pasteFigures(page, rows, PASTED_ROWS)] : [])];
    for (const step of steps) {
      await openPage(`${form}.html`, async (page) => {
        mounts.push(await mount(page, rows));
        Object.assign(found, await step(page));
      });
    }
    Object.assign(found, await openPage(`${form}.html`, (page) => mountFilled(page, rows)));
    const times = Object.keys(mounts[0]).map((key) => [key, median(mounts.map((times) => times[key]))]);
    return { ...Object.fromEntries(times), ...found };
  });
}

/** The two views of `<dabiao-entry>` as a page has them that loads them by script tag. */
const VIEWS = { form: ['', 'dabiao-form-ready'], 'form-grid': ['license-key="non-commercial-and-evaluation"', 'dabiao-grid-ready'] };
const PLAN = 'kaiping-women-2021-2030.json';

async function measureColdStart(rounds) {
  const site = await siteOfViews();
  const byForm = { form: [], 'form-grid': [] };
  await onFolder({ folder: site }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      for (const [name, [, event]] of inTurn(Object.entries(VIEWS), round)) {
        const script = `${await buildClock()}\nwindow.usable = new Promise((done) => addEventListener('${event}', () => done(clock.afterPaint())));`;
        const usable = (page) => page.run('a form that can be filled', () => window.usable);
        byForm[name].push(await openPage(`${name}.html`, usable, script, SLOW));
      }
    }
  });
  const cold = 'form: cold start, slow machine and line';
  return [
    { what: `${cold}: to a field that can be filled`, unit: 'ms', byForm },
    { what: `${cold}: of the grid's, ${MOST_OF_GRID} at most`, unit: '×', values: byForm.form.map((ms, i) => ms / byForm['form-grid'][i]) },
  ];
}

async function siteOfViews() {
  const { folder } = await buildProject('cdn');
  const site = join(folder, '../views');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  cpSync(folder, join(site, 'cdn'), { recursive: true });
  cpSync(resolve(import.meta.dirname, '../../src/plans', PLAN), join(site, PLAN));
  for (const [name, [attributes]] of Object.entries(VIEWS)) {
    const entry = `<dabiao-entry plan="${PLAN}" department="health" period="2025" ${attributes}></dabiao-entry>`;
    writeFileSync(
      join(site, `${name}.html`),
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><script type="module" src="cdn/entry.js"></script>${entry}`,
    );
  }
  return site;
}
