/** What is downloaded: by the pages of the built demo, and by a page that loads an entry of the package. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { onFolder } from './browser.mjs';
import { buildProject } from './builds.mjs';
import { within } from './within.mjs';

/** Pages of the demo, and what tells that all has come. */
const PAGES = { 'gauges.html': 'dabiao-gauge', 'index.html': 'dabiao-grid .ht_master tbody td' };
const ENTRIES = ['gauge.js', 'board.js', 'entry.js', 'dabiao.js'];

export async function measureSizes() {
  return [...(await entries()), ...(await pages())];
}

/** As a server sends it, in kB. */
function figuresOf(what, bodies) {
  const size = (compress) => bodies.reduce((sum, body) => sum + compress(body).length, 0) / 1000;
  return [
    { what: `${what}, brotli`, unit: 'kB', values: [size(brotliCompressSync)] },
    { what: `${what}, gzip`, unit: 'kB', values: [size(gzipSync)] },
  ];
}

async function pages() {
  const { folder } = await buildProject('demo');
  return onFolder({ folder }, async (openPage) => {
    const found = [];
    for (const [path, sign] of Object.entries(PAGES)) {
      const answers = [];
      await openPage(path, async ({ page }) => {
        page.on('response', (response) => answers.push(response));
        await page.reload();
        await within(`${sign} of the demo's ${path}`, page.locator(sign).first().waitFor());
        await within(`the network of ${path} to rest`, page.waitForLoadState('networkidle'));
        const scripts = answers.filter((answer) => new URL(answer.url()).pathname.endsWith('.js'));
        const bodies = await within(`the scripts of ${path}`, Promise.all(scripts.map((answer) => answer.body())));
        found.push(...figuresOf(`all scripts of the demo's ${path}`, bodies));
      });
    }
    return found;
  });
}

async function entries() {
  const { chunks } = await buildProject('production');
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
