/** Our own entry grid, with the columns of the peers. */
import '../../../src/elements/grid/dabiao-grid.js';
import { COLUMNS } from './columns.js';
import { enterOwn } from './own.js';
import { benchPlan } from './plan.js';

const grid = () => document.querySelector('dabiao-grid')!;
/** Two headings stand above the rows. */
const drawnRow = (row: number) => grid().shadowRoot?.querySelector(`.ht_master tbody tr[aria-rowindex="${row + 3}"]`);
/** Where our grid has a column of the benchmark. */
const placeOf = (column: number) => {
  const [, group, part] = /^([FM]-)?(.+)$/.exec(COLUMNS[column]!.id)!;
  const id = group ? `${part} sex=${group[0]}` : part;
  return grid()['view']!.layout.columns.findIndex((one) => one.id === id);
};

enterOwn({
  tag: 'dabiao-grid',
  plan: benchPlan,
  load: () => import('../../../src/elements/grid/grid-view.js'),
  check() {
    const columns = drawnRow(0)!.querySelectorAll('td').length + 1;
    if (columns !== COLUMNS.length) throw new Error(`Expected a grid of ${COLUMNS.length} columns as the peers', got ${columns}`);
  },
  // The name is the row's header.
  cell: (row, column) => drawnRow(row)?.querySelector<HTMLElement>(column === 0 ? 'th' : `td:nth-of-type(${placeOf(column) + 1})`) ?? null,
  isInvalid: (cell) => cell.classList.contains('dabiao-error'),
  open: (row) => grid().select({ row, column: 0 }),
  select: (row) => grid().select({ row, column: 0 }),
});
