/** Our own grid, with the rows of the forms. */
import '../../../src/elements/grid/dabiao-grid.js';
import { partOf, VALUE_COLUMN } from './columns.js';
import { enterOwn } from './own.js';
import { benchPlan } from './plan.js';

const grid = () => document.querySelector('dabiao-grid')!;
const PARTS = ['value', 'numerator', 'denominator'];
const placeOf = (column: number) => grid()['view']!.layout.columns.findIndex(({ part }) => part === PARTS[partOf(column)]);
/** One heading stands above the rows. */
const drawnRow = (row: number) => grid().shadowRoot?.querySelector(`.ht_master tbody tr[aria-rowindex="${row + 2}"]`);
const cell = (row: number, column: number) => drawnRow(row)?.querySelector<HTMLElement>(`td:nth-of-type(${placeOf(column) + 1})`) ?? null;

enterOwn({
  tag: 'dabiao-grid',
  plan: (rows) => benchPlan(rows, []),
  load: () => import('../../../src/elements/grid/grid-view.js'),
  check() {
    for (const column of [0, 1, 2]) if (!cell(0, VALUE_COLUMN + column)) throw new Error('Expected three figures in a row, got less');
  },
  cell,
  isInvalid: (cell) => cell.classList.contains('dabiao-error'),
  open: (row) => grid().select({ row, column: 0 }),
  select: (row) => grid().select({ row, column: 0 }),
});
