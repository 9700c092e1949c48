/** AG Grid Community. It has no paste of blocks: a block is parsed by the page and goes in through its bulk update. */
import { AllCommunityModule, createGrid, ModuleRegistry, type GridApi } from 'ag-grid-community';
import { COLUMNS, GRID_HEIGHT, isNumber, peerRows, ROW_HEIGHT, type PeerRow } from './columns.js';
import { enter } from './harness.js';

ModuleRegistry.registerModules([AllCommunityModule]);

let rows: PeerRow[];
let api: GridApi<PeerRow>;
let selected = 0;
let onPasted: (() => void) | null = null;

function paste(text: string): void {
  const texts = text.split(/\r?\n/);
  if (texts[texts.length - 1] === '') texts.pop();
  const update = texts.map((value, i) => {
    const row = rows[selected + i]!;
    row.value = value;
    return row;
  });
  api.applyTransaction({ update });
  onPasted?.();
}

enter({
  async prepare(count, isFilled) {
    rows = peerRows(count, isFilled);
    return {};
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
        columnDefs: COLUMNS.map(({ id, title, width, kind }) => ({
          field: id,
          headerName: title,
          width,
          editable: kind !== 'told',
          ...(kind === 'number' && { cellClassRules: { invalid: ({ value }) => !isNumber(value) } }),
        })),
        onFirstDataRendered: () => done(),
      });
    });
  },
  cell: (row) => document.querySelector(`.ag-row[row-index="${row}"] [col-id="value"]`),
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
  countInvalid: () => rows.filter(({ value }) => !isNumber(value)).length,
  scroller: () => document.querySelector<HTMLElement>('.ag-grid-viewport')!,
});
