/**
 * Measures the kit: the entry grid against its peers, what pages download, how soon a form can be filled, and the cores in Node.
 * Prints a Markdown report and writes all numbers to node_modules/.cache/dabiao/bench.json. Asserts nothing: machines differ.
 *
 *     npm run bench                                         all, seven rounds
 *     npm run bench -- --only grid --rounds 1 --rows 10000  quickly, while working on something
 *     npm run bench -- --only grid --grids handsontable,dabiao
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { benchGrids, GRIDS } from './grid.mjs';
import { benchBoard } from './board.mjs';
import { benchOpening } from './opening.mjs';
import { boardReport, gridReport, openingReport, sizesReport } from './report.mjs';
import { measureSizes } from './sizes.mjs';

const project = resolve(import.meta.dirname, '../..');
const cache = join(project, 'node_modules/.cache/dabiao');
const CORES = ['session', 'assess', 'plan'];

function option(name, usual) {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? usual : process.argv[at + 1];
}

const rounds = Number(option('rounds', '7'));
const sizes = option('rows', '100,10000,100000').split(',').map(Number);
const names = option('grids', Object.keys(GRIDS).join()).split(',');
const wanted = option('only', 'sizes,opening,board,cores,grid').split(',');
const log = (text) => process.stderr.write(`${text}\n`);

const found = { date: new Date().toISOString(), machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`, rounds };
console.log(`# Measurements\n\n${found.machine}; medians of ${rounds}.\n`);

if (wanted.includes('sizes')) {
  found.sizes = await measureSizes();
  console.log(sizesReport(found.sizes));
}
if (wanted.includes('opening')) {
  found.opening = await benchOpening({ rounds });
  console.log(openingReport(found.opening));
}
if (wanted.includes('board')) {
  found.board = await benchBoard({ rounds });
  console.log(boardReport(found.board));
}
if (wanted.includes('cores')) {
  found.cores = {};
  for (const name of CORES.filter((one) => existsSync(join(import.meta.dirname, `${one}.ts`)))) {
    log(`${name}.ts`);
    const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', join(import.meta.dirname, `${name}.ts`)], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    found.cores[name] = stdout;
    console.log(`## test/bench/${name}.ts${status === 0 ? '' : ` (ended with ${status})`}\n\n\`\`\`\n${stdout.trimEnd()}\n\`\`\`\n`);
  }
}
if (wanted.includes('grid')) {
  found.grids = await benchGrids({ rounds, sizes, names, log });
  console.log(gridReport(found.grids, { sizes, names }));
}

mkdirSync(cache, { recursive: true });
writeFileSync(join(cache, 'bench.json'), `${JSON.stringify(found, null, 2)}\n`);
