/** What the command line asks for. */
import { parseArgs } from 'node:util';
import { GRIDS } from './grids.mjs';

const PARTS = ['sizes', 'opening', 'board', 'drafts', 'seal', 'cores', 'merge', 'hostile', 'form', 'grid'];

const list = (text) => text.split(',');

/** @throws {Error} saying what was expected. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: PARTS.join() },
      rounds: { type: 'string' },
      rows: { type: 'string' },
      'form-rows': { type: 'string' },
      grids: { type: 'string' },
      smoke: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
    },
  });
  const { smoke: isSmoke, readme: isForReadme } = values;
  const usual = isSmoke
    ? { rounds: '1', rows: '100', 'form-rows': '46', grids: 'dabiao,handsontable' }
    : { rounds: '7', rows: '100,10000,100000', 'form-rows': '46,240,2000' };
  const only = list(values.only);
  const options = {
    isSmoke,
    isForReadme,
    parts: PARTS.filter((part) => only.includes(part)),
    rounds: Number(values.rounds ?? usual.rounds),
    rows: list(values.rows ?? usual.rows).map(Number),
    formRows: list(values['form-rows'] ?? usual['form-rows']).map(Number),
    grids: list(values.grids ?? usual.grids ?? Object.keys(GRIDS).join()),
  };
  expectKnown('--only', only, PARTS);
  expectKnown('--grids', options.grids, Object.keys(GRIDS));
  for (const number of [options.rounds, ...options.rows, ...options.formRows]) {
    if (!Number.isInteger(number) || number < 1) throw new Error(`Expected whole numbers above 0, got ${args.join(' ')}`);
  }
  const isWhole =
    !isSmoke &&
    [values.rows, values['form-rows'], values.grids].every((text) => text === undefined) &&
    options.parts.length === PARTS.length;
  if (isForReadme && !isWhole) throw new Error('Expected a run of all parts, rows and grids for the README, got less');
  return options;
}

function expectKnown(name, given, known) {
  for (const one of given) if (!known.includes(one)) throw new Error(`Expected ${name} to name some of ${known.join()}, got ${one}`);
}
