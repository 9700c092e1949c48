/** Prints the files of the documentation as JSON, text by path below the demo: `node --import tsx src/packaging/site/print.ts`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { framed } from './frame.js';
import { LANGUAGES } from './languages.js';
import { site } from './pages.js';
import { searchIndex } from './search-index.js';

const project = resolve(import.meta.dirname, '../../..');
const { pages, examples } = site(project);

const files: Record<string, string> = {
  // For who leaves the page's name out of the address.
  'docs/index.html':
    '<!doctype html><meta http-equiv="refresh" content="0; url=zh/index.html"><a href="zh/index.html">文档</a> <a href="en/index.html">Documentation</a>\n',
  // Values for the examples, made up as those of the demo's board.
  'data/kaiping-women-2021-2025.json': readFileSync(join(project, 'demo/board-data.json'), 'utf8'),
};
for (const page of pages) files[`docs/${page.language.folder}/${page.name}.html`] = framed(page, pages);
for (const language of LANGUAGES)
  files[`docs/${language.folder}/search.json`] = searchIndex(pages.filter((page) => page.language === language));
for (const [tag, list] of examples) {
  for (const [i, { script }] of list.entries()) if (script !== null) files[`docs/examples/${tag}-${i + 1}.js`] = script;
}
process.stdout.write(JSON.stringify(files));
