/**
 * Measures the kit: what pages download, how soon a form can be filled, the board, drafts on disk, a large form handed in, the cores in Node, a desk with
 * hundreds of thousands of values, files that are far too large, and the form and the grid against their peers.
 * Prints the figures as Markdown and writes them to node_modules/.cache/dabiao/bench.json. A part that fails is told, the others go
 * on, and the exit code is 1. No time is held to a limit: machines differ.
 *
 *     npm run bench                                         all, seven rounds
 *     npm run bench -- --readme                             the same, and puts the figures into the README
 *     npm run bench -- --smoke                              the smallest sizes, ours and the base: shows that each part runs
 *     npm run bench -- --only grid --rounds 1 --rows 10000  quickly, while working on something
 *     npm run bench -- --only grid --grids handsontable,dabiao
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { measureBoard } from './board.mjs';
import { endBrowser } from './browser.mjs';
import { measureCores } from './cores.mjs';
import { measureDrafts } from './drafts.mjs';
import { measureForm } from './form.mjs';
import { measureGrid } from './grid.mjs';
import { measureHostile } from './hostile.mjs';
import { measureOpening } from './opening.mjs';
import { measureMerge } from './merge.mjs';
import { readOptions } from './options.mjs';
import { runParts } from './parts.mjs';
import { writeReadme } from './readme.mjs';
import { report } from './report.mjs';
import { measureSeal } from './seal.mjs';
import { measureSizes } from './sizes.mjs';

const project = resolve(import.meta.dirname, '../..');
const results = resolve(project, 'node_modules/.cache/dabiao/bench.json');
const PARTS = {
  sizes: measureSizes,
  opening: measureOpening,
  board: measureBoard,
  drafts: measureDrafts,
  seal: measureSeal,
  cores: measureCores,
  merge: measureMerge,
  hostile: measureHostile,
  form: measureForm,
  grid: measureGrid,
};
const log = (text) => process.stderr.write(`${text}\n`);

const args = process.argv.slice(2);
const options = readOptions(args);
const measures = Object.fromEntries(options.parts.map((part) => [part, () => PARTS[part]({ ...options, log })]));
const { figures, failures } = await runParts(measures, { isAtOnce: options.isSmoke, log });
await endBrowser().catch(({ message }) => failures.push({ part: 'the end', message }));

const found = {
  date: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
  rounds: options.rounds,
  failures,
  figures,
};
const markdown = report(found, ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '));
console.log(markdown);
mkdirSync(dirname(results), { recursive: true });
writeFileSync(results, `${JSON.stringify(found, null, 2)}\n`);
if (options.isForReadme && failures.length === 0) await writeReadme(resolve(project, 'README.md'), markdown);
process.exit(failures.length > 0 ? 1 : 0); // what a failed part left behind is not waited for
