/** Tabulator, with its validators. A pasted range is not validated by itself: the rows are, when it is in. */
import { TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { COLUMNS, GRID_HEIGHT, PASTED_COLUMNS, ROW_HEIGHT, type BenchColumn } from './columns.js';
import { enter } from './harness.js';
import { peerRows, type PeerRow } from './rows.js';

let rows: PeerRow[];
let table: TabulatorFull;
let selected = 0;
let onPasted: (() => void) | null = null;

const cellOf = (row: number) => table.getRows()[row]!.getCell('value');

function columnOf({ id, title, width, kind }: BenchColumn) {
  const column = { field: id, title, width, headerSort: false };
  if (kind === 'info') return column;
  return { ...column, editor: 'input', editorParams: { selectContents: true }, validator: 'numeric' };
}

enter({
  async prepare(count, isFilled) {
    rows = peerRows(count, isFilled);
  },
  mount(place) {
    const box = document.createElement('div');
    place.append(box);
    return new Promise((done) => {
      table = new TabulatorFull(box, {
        data: rows,
        height: GRID_HEIGHT,
        rowHeight: ROW_HEIGHT,
        validationMode: 'highlight',
        selectableRange: 1,
        editTriggerEvent: 'dblclick',
        clipboard: true,
        clipboardCopyRowRange: 'range',
        clipboardPasteParser: 'range',
        clipboardPasteAction: 'range',
        columns: COLUMNS.map(columnOf),
      });
      table.on('tableBuilt', () => done());
      table.on('clipboardPasted', (_text: string, pasted: unknown[]) => {
        for (const row of table.getRows().slice(selected, selected + pasted.length)) {
          for (const id of PASTED_COLUMNS) row.getCell(id).validate();
        }
        onPasted?.();
      });
    });
  },
  cell: (row, column) =>
    document.querySelector(`.tabulator-table > .tabulator-row:nth-child(${row + 1}) > .tabulator-cell:nth-of-type(${column + 1})`),
  isInvalid: (cell) => cell.classList.contains('tabulator-validation-fail'),
  open: (row) => cellOf(row).edit(true),
  select: (row) => {
    selected = row;
    const cell = cellOf(row);
    for (const range of table.getRanges()) range.remove();
    table.addRange(cell, cell);
    document.querySelector<HTMLElement>('.tabulator-tableholder')!.focus();
  },
  pasted: () => new Promise((done) => (onPasted = done)),
  countInvalid: () => table.getInvalidCells().length,
  scroller: () => document.querySelector<HTMLElement>('.tabulator-tableholder')!,
});
