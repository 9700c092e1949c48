/**
 * A font with Chinese glyphs for the browsers of the tests, on machines that have none.
 *
 * Without a glyph there is nothing to see of a text, and the audit finds no text to judge. The package holds the font in a
 * hundred parts for the web, which fontconfig doesn't take as they are: they are turned into TrueType once.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decompress } from 'wawoff2';

const PROJECT = resolve(import.meta.dirname, '../..');
const CACHE = join(PROJECT, 'node_modules/.cache/dabiao/fonts');
const PACKAGE = join(PROJECT, 'node_modules/@fontsource-variable/noto-sans-sc');

/** @returns the path of a fontconfig file: the machine's own fonts, and this one after them. */
export async function fontConfig() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(CACHE, `noto-sans-sc-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const work = mkdtempSync(join(CACHE, 'making-'));
    for (const part of readdirSync(join(PACKAGE, 'files'))) {
      writeFileSync(join(work, part.replace(/woff2$/, 'ttf')), await decompress(readFileSync(join(PACKAGE, 'files', part))));
    }
    renameSync(work, folder);
  }
  const config = join(CACHE, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${join(CACHE, 'cache')}</cachedir>
</fontconfig>
`,
  );
  return config;
}
