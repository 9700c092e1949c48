/** What is downloaded: by the pages of the built demo, and by a page that loads an entry of the package. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { CHROME_ARGS, findChrome } from '../support/chrome.mjs';
import { buildAside, serveDemo } from './demo.mjs';

/** Pages of the demo, and what tells that all has come. */
const PAGES = { 'gauges.html': 'dabiao-gauge', 'index.html': 'dabiao-grid .ht_master tbody td' };
const ENTRIES = ['gauge.js', 'board.js', 'entry.js', 'dabiao.js'];

export async function measureSizes() {
  return { pages: await pages(), entries: await entries() };
}

/** Bytes, as they are and compressed as a server would. */
function sizeOf(bodies) {
  const sum = (size) => bodies.reduce((total, body) => total + size(body), 0);
  return {
    files: bodies.length,
    raw: sum((b) => b.length),
    gzip: sum((b) => gzipSync(b).length),
    brotli: sum((b) => brotliCompressSync(b).length),
  };
}

async function pages() {
  const server = await serveDemo();
  const browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS });
  const found = {};
  try {
    for (const [path, sign] of Object.entries(PAGES)) {
      const page = await browser.newPage();
      const answers = [];
      page.on('response', (response) => {
        if (response.url().startsWith(server.url)) answers.push(response);
      });
      await page.goto(server.url + path);
      await page.locator(sign).first().waitFor();
      await page.waitForLoadState('networkidle');
      const bodies = await Promise.all(answers.map((answer) => answer.body()));
      const isScript = answers.map((answer) => new URL(answer.url()).pathname.endsWith('.js'));
      found[path] = { all: sizeOf(bodies), scripts: sizeOf(bodies.filter((_, i) => isScript[i])) };
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return found;
}

async function entries() {
  const folder = await buildAside('production');
  return Object.fromEntries(
    ENTRIES.map((entry) => {
      const first = reachable(join(folder, entry), false);
      const all = reachable(join(folder, entry), true);
      const read = (files) => sizeOf([...files].map((file) => readFileSync(file)));
      return [entry, { first: read(first), all: read(all) }];
    }),
  );
}

/** The files an entry imports, with or without those it imports later. */
function reachable(file, isLaterToo, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const pattern = isLaterToo ? /(?:from|import)\s*\(?\s*["'`](\.[^"'`]+\.js)["'`]/g : /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g;
  for (const [, path] of readFileSync(file, 'utf8').matchAll(pattern)) reachable(join(dirname(file), path), isLaterToo, seen);
  return seen;
}
