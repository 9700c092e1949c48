/** AG Grid Community. It has no paste of blocks: a block is parsed by the page and goes in through its bulk update. */
import { AllCommunityModule, createGrid, ModuleRegistry, type ColDef, type GridApi } from 'ag-grid-community';
import { COLUMNS, GRID_HEIGHT, isNumber, PASTED_COLUMNS, ROW_HEIGHT, type BenchColumn } from './columns.js';
import { enter } from './harness.js';
import { peerRows, type PeerRow } from './rows.js';

ModuleRegistry.registerModules([AllCommunityModule]);

let rows: PeerRow[];
let api: GridApi<PeerRow>;
let selected = 0;
let onPasted: (() => void) | null = null;

function paste(text: string): void {
  const lines = text.split(/\r?\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  const update = lines.map((line, i) => {
    const row = rows[selected + i]!;
    const texts = line.split('\t');
    PASTED_COLUMNS.forEach((id, c) => (row[id] = texts[c] ?? null));
    return row;
  });
  api.applyTransaction({ update });
  onPasted?.();
}

function columnOf({ id, title, width, kind }: BenchColumn): ColDef<PeerRow> {
  const column: ColDef<PeerRow> = { field: id, headerName: title, width, editable: kind !== 'info' };
  if (kind === 'number') return { ...column, cellClassRules: { invalid: ({ value }) => !isNumber(value) } };
  return column;
}

enter({
  async prepare(count, isFilled) {
    rows = peerRows(count, isFilled);
  },
  mount(place) {
    const box = document.createElement('div');
    box.style.height = `${GRID_HEIGHT}px`;
    place.append(box);
    box.addEventListener('paste', (event) => paste(event.clipboardData!.getData('text/plain')));
    return new Promise((done) => {
      api = createGrid<PeerRow>(box, {
        rowData: rows,
        rowHeight: ROW_HEIGHT,
        getRowId: ({ data }) => String(data.id),
        enterNavigatesVerticallyAfterEdit: true,
        columnDefs: COLUMNS.map(columnOf),
        onFirstDataRendered: () => done(),
      });
    });
  },
  cell: (row, column) => document.querySelector(`.ag-row[row-index="${row}"] [col-id="${COLUMNS[column]!.id}"]`),
  isInvalid: (cell) => cell.classList.contains('invalid'),
  open: (row) => {
    api.setFocusedCell(row, 'value');
    api.startEditingCell({ rowIndex: row, colKey: 'value', key: 'Delete' });
  },
  select: (row) => {
    selected = row;
    api.setFocusedCell(row, 'value');
  },
  pasted: () => new Promise((done) => (onPasted = done)),
  countInvalid: (first) => rows.slice(0, first).reduce((sum, row) => sum + PASTED_COLUMNS.filter((id) => !isNumber(row[id])).length, 0),
  scroller: () => document.querySelector<HTMLElement>('.ag-grid-viewport')!,
});
