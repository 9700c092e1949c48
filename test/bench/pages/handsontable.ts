/** Handsontable as its manual sets it up: the full build, numeric cells with their validator. */
import Handsontable from 'handsontable';
import 'handsontable/styles/ht-theme-main.css';
import { COLUMNS, GRID_HEIGHT, peerRows, ROW_HEIGHT, VALUE_COLUMN, type PeerRow } from './columns.js';
import { enter } from './harness.js';

let rows: (string | null)[][];
let hot: Handsontable;
let onChange: (() => void) | null = null;

enter({
  async prepare(count, isFilled) {
    rows = peerRows(count, isFilled).map((row) => COLUMNS.map(({ id }) => row[id as keyof PeerRow] as string | null));
    return {};
  },
  async mount(place) {
    hot = new Handsontable(place, {
      data: rows,
      licenseKey: 'non-commercial-and-evaluation',
      themeName: 'ht-theme-main',
      colHeaders: COLUMNS.map(({ title }) => title),
      rowHeaders: true,
      columns: COLUMNS.map(({ kind }) => ({ type: kind === 'number' ? 'numeric' : 'text', readOnly: kind === 'told' })),
      colWidths: COLUMNS.map(({ width }) => width),
      rowHeights: ROW_HEIGHT,
      height: GRID_HEIGHT,
      width: '100%',
      copyPaste: { rowsLimit: Infinity, columnsLimit: Infinity },
      afterChange: (_changes, source) => {
        if (source !== 'loadData') onChange?.();
      },
    } as Handsontable.GridSettings);
  },
  cell: (row) => hot?.getCell(row, VALUE_COLUMN) ?? null,
  isInvalid: (cell) => cell.classList.contains('htInvalid'),
  open: (row) => hot.selectCell(row, VALUE_COLUMN),
  select: (row) => hot.selectCell(row, VALUE_COLUMN),
  pasted: () => new Promise((done) => (onChange = done)),
  countInvalid: () => Array.from(rows, (_, row) => hot.getCellMeta(row, VALUE_COLUMN)['valid']).filter((valid) => valid === false).length,
  scroller: () => document.querySelector<HTMLElement>('.ht_master .wtHolder')!,
});
