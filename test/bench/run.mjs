import { benchGrids, GRIDS } from './grid.mjs';
const option = (name, usual) => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? usual : process.argv[i + 1];
};
const r = await benchGrids({
  rounds: Number(option('rounds', 7)),
  sizes: option('rows', '100,10000,100000').split(',').map(Number),
  names: option('grids', Object.keys(GRIDS).join(',')).split(','),
  log: console.error,
});
console.log(JSON.stringify(r));
