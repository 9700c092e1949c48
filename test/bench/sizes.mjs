/** What is downloaded: by the pages of the built demo, and by a page that loads an entry of the package by script tag. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeOf } from '../support/sizes.mjs';
import { onFolder } from './browser.mjs';
import { buildProject } from './builds.mjs';

/** Pages of the demo, and what tells that all has come. */
const PAGES = { 'gauges.html': 'dabiao-gauge', 'index.html': 'dabiao-grid .ht_master tbody td' };
const ENTRIES = ['gauge.js', 'board.js', 'entry.js', 'dabiao.js'];

export async function measureSizes() {
  return [...(await entries()), ...(await pages())];
}

/** As a server sends it, in kB. */
function figuresOf(what, bodies) {
  const { brotli, gzip } = sizeOf(bodies);
  return [
    { what: `${what}, brotli`, unit: 'kB', values: [brotli / 1000] },
    { what: `${what}, gzip`, unit: 'kB', values: [gzip / 1000] },
  ];
}

async function pages() {
  const { folder } = await buildProject('demo');
  return onFolder({ folder }, async (openPage) => {
    const found = [];
    for (const [path, sign] of Object.entries(PAGES)) {
      const scripts = await openPage(path, async (page) => {
        await page.shows(sign);
        return page.run(`the scripts of ${path}`, () =>
          performance
            .getEntriesByType('resource')
            .map(({ name }) => new URL(name).pathname)
            .filter((name) => name.endsWith('.js')),
        );
      });
      if (scripts.length === 0) throw new Error(`Expected scripts of ${path}, got none`);
      found.push(
        ...figuresOf(
          `all scripts of the demo's ${path}`,
          scripts.map((name) => readFileSync(join(folder, name))),
        ),
      );
    }
    return found;
  });
}

async function entries() {
  const { chunks } = await buildProject('cdn');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  return ENTRIES.flatMap((entry) => {
    const codes = [...importedAtOnce(entry, byName)].map((name) => Buffer.from(byName.get(name).code));
    return figuresOf(`${entry} and what it imports at once`, codes);
  });
}

/** The names of the files an entry imports at once, its own among them. */
function importedAtOnce(name, byName, seen = new Set()) {
  if (seen.has(name)) return seen;
  const chunk = byName.get(name);
  if (!chunk) throw new Error(`Expected a file of the package, got an import of ${name}`);
  seen.add(name);
  for (const imported of chunk.imports) importedAtOnce(imported, byName, seen);
  return seen;
}
