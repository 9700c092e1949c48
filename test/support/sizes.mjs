/** What a page downloads: as it is, and compressed as a server would. */
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes of several files together. */
export function sizeOf(bodies) {
  return total(bodies.map(measure));
}

const measure = (body) => ({ files: 1, raw: body.length, gzip: gzipSync(body).length, brotli: brotliCompressSync(body).length });

function total(sizes) {
  const sum = (key) => sizes.reduce((before, size) => before + size[key], 0);
  return { files: sum('files'), raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

/** Opens a page and waits until what it shows is there and nothing more comes. What the page before still loads is ended first. */
export async function measureDownloads(page, url, sign) {
  const answers = [];
  await page.goto('about:blank');
  const listen = (response) => void (response.url().startsWith(new URL(url).origin) && answers.push(response));
  page.on('response', listen);
  await page.goto(url);
  await page.locator(sign).first().waitFor();
  await page.waitForLoadState('networkidle');
  page.off('response', listen);
  const sizes = (await Promise.all(answers.map((answer) => answer.body()))).map(measure);
  const isScript = answers.map((answer) => new URL(answer.url()).pathname.endsWith('.js'));
  return { all: total(sizes), scripts: total(sizes.filter((_, i) => isScript[i])) };
}
