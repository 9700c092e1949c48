/** RevoGrid. It has no validation: the page's own check runs when it draws a cell. */
import { defineCustomElements } from '@revolist/revogrid/loader';
import { COLUMNS, GRID_HEIGHT, isNumber, peerRows, ROW_HEIGHT, VALUE_COLUMN, type PeerRow } from './columns.js';
import { enter } from './harness.js';

defineCustomElements();

let rows: PeerRow[];
let grid: HTMLRevoGridElement;
const invalid = new Set<number>();

function check(row: number, value: unknown): void {
  if (isNumber(value)) invalid.delete(row);
  else invalid.add(row);
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
    return {};
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
      readonly: kind === 'told',
      ...(kind === 'number' && { cellProperties: ({ rowIndex }) => ({ class: { invalid: invalid.has(rowIndex) } }) }),
    }));
    grid.source = rows;
    grid.addEventListener('beforeedit', (event) => {
      const { rowIndex, val } = (event as CustomEvent<{ rowIndex: number; val: unknown }>).detail;
      check(rowIndex, val);
    });
    grid.addEventListener('beforerangeedit', (event) => {
      const { data } = (event as CustomEvent<{ data: Record<number, Record<string, unknown>> }>).detail;
      for (const [row, cells] of Object.entries(data)) if ('value' in cells) check(Number(row), cells['value']);
    });
    const ready = new Promise<void>((done) => grid.addEventListener('aftergridrender', () => done(), { once: true }));
    place.append(grid);
    return ready;
  },
  cell: (row) => document.querySelector(`.rgCell[data-rgrow="${row}"][data-rgcol="${VALUE_COLUMN}"]`),
  isInvalid: (cell) => cell.classList.contains('invalid'),
  open: (row) => void grid.setCellsFocus({ x: VALUE_COLUMN, y: row }, { x: VALUE_COLUMN, y: row }),
  select: (row) => void grid.setCellsFocus({ x: VALUE_COLUMN, y: row }, { x: VALUE_COLUMN, y: row }),
  pasted: () => new Promise((done) => grid.addEventListener('afteredit', () => done(), { once: true })),
  countInvalid: () => invalid.size,
  scroller: () => document.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol .vertical-inner')!,
});
