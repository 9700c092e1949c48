/** Handsontable as its manual sets it up: the full build, numeric cells and lists with their validators. */
import Handsontable from 'handsontable';
import 'handsontable/styles/ht-theme-main.css';
import { COLUMNS, GRID_HEIGHT, PASTED_COLUMNS, ROW_HEIGHT, VALUE_COLUMN, type BenchColumn } from './columns.js';
import { enter } from './harness.js';
import { peerRows } from './rows.js';

let rows: (string | null)[][];
let hot: Handsontable;
let onChange: (() => void) | null = null;

function cellsOf({ kind }: BenchColumn): Handsontable.ColumnSettings {
  return kind === 'number' ? { type: 'numeric' } : { type: 'text', readOnly: true };
}

enter({
  async prepare(count, isFilled) {
    rows = peerRows(count, isFilled).map((row) => COLUMNS.map(({ id }) => row[id]));
  },
  async mount(place) {
    hot = new Handsontable(place, {
      data: rows,
      licenseKey: 'non-commercial-and-evaluation',
      themeName: 'ht-theme-main',
      colHeaders: COLUMNS.map(({ title }) => title),
      columns: COLUMNS.map(cellsOf),
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
  cell: (row, column) => hot?.getCell(row, column) ?? null,
  isInvalid: (cell) => cell.classList.contains('htInvalid'),
  open: (row) => hot.selectCell(row, VALUE_COLUMN),
  select: (row) => hot.selectCell(row, VALUE_COLUMN),
  pasted: () => new Promise((done) => (onChange = done)),
  countInvalid(first) {
    let count = 0;
    for (let row = 0; row < first; row++) {
      for (let c = 0; c < PASTED_COLUMNS.length; c++) if (hot.getCellMeta(row, VALUE_COLUMN + c)['valid'] === false) count++;
    }
    return count;
  },
  scroller: () => document.querySelector<HTMLElement>('.ht_master .wtHolder')!,
});
