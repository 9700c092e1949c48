/** RevoGrid. It has no validation and no lists: the page's own check runs when it draws a cell. */
import { defineCustomElements } from '@revolist/revogrid/loader';
import { COLUMNS, GRID_HEIGHT, isNumber, PASTED_COLUMNS, ROW_HEIGHT, VALUE_COLUMN } from './columns.js';
import { enter } from './harness.js';
import { peerRows, type PeerRow } from './rows.js';

defineCustomElements();

let rows: PeerRow[];
let grid: HTMLRevoGridElement;
const invalid = new Map<string, Set<number>>(COLUMNS.filter(({ kind }) => kind === 'number').map(({ id }) => [id, new Set()]));

function check(row: number, column: string, value: unknown): void {
  if (isNumber(value)) invalid.get(column)?.delete(row);
  else invalid.get(column)?.add(row);
}

enter({
  async prepare(count, isFilled) {
    rows = peerRows(count, isFilled);
    // It loads its parts when they are used; what is loaded from the network is not what is measured here.
    await Promise.all([
      import('../../../node_modules/@revolist/revogrid/dist/esm/revo-grid.entry.js'),
      import('../../../node_modules/@revolist/revogrid/dist/esm/revogr-attribution_7.entry.js'),
      import('../../../node_modules/@revolist/revogrid/dist/esm/revogr-clipboard_3.entry.js'),
      import('../../../node_modules/@revolist/revogrid/dist/esm/revogr-data_4.entry.js'),
    ]);
  },
  mount(place) {
    grid = document.createElement('revo-grid');
    grid.style.height = `${GRID_HEIGHT}px`;
    grid.range = true;
    grid.rowSize = ROW_HEIGHT;
    grid.columns = COLUMNS.map(({ id, title, width, kind }) => ({
      prop: id,
      name: title,
      size: width,
      readonly: kind === 'info',
      ...(kind === 'number' && { cellProperties: ({ rowIndex }) => ({ class: { invalid: invalid.get(id)!.has(rowIndex) } }) }),
    }));
    grid.source = rows;
    grid.addEventListener('beforeedit', (event) => {
      const { rowIndex, prop, val } = (event as CustomEvent<{ rowIndex: number; prop: string; val: unknown }>).detail;
      check(rowIndex, prop, val);
    });
    grid.addEventListener('beforerangeedit', (event) => {
      const { data } = (event as CustomEvent<{ data: Record<number, Record<string, unknown>> }>).detail;
      for (const [row, cells] of Object.entries(data)) for (const [id, value] of Object.entries(cells)) check(Number(row), id, value);
    });
    const ready = new Promise<void>((done) => grid.addEventListener('aftergridrender', () => done(), { once: true }));
    place.append(grid);
    return ready;
  },
  cell: (row, column) => document.querySelector(`.rgCell[data-rgrow="${row}"][data-rgcol="${column}"]`),
  isInvalid: (cell) => cell.classList.contains('invalid'),
  open: (row) => void grid.setCellsFocus({ x: VALUE_COLUMN, y: row }, { x: VALUE_COLUMN, y: row }),
  select: (row) => void grid.setCellsFocus({ x: VALUE_COLUMN, y: row }, { x: VALUE_COLUMN, y: row }),
  pasted: () => new Promise((done) => grid.addEventListener('afteredit', () => done(), { once: true })),
  countInvalid: (first) => PASTED_COLUMNS.reduce((sum, id) => sum + [...invalid.get(id)!].filter((row) => row < first).length, 0),
  scroller: () => document.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol .vertical-inner')!,
});
