/** A form written by hand for the same fields: a table of inputs, a check at each change, a column pasted from a spreadsheet. */
import { GRID_HEIGHT, PASTED_COLUMNS, VALUE_COLUMN, isNumber, partOf } from './columns.js';
import { formRows, type FormRow } from './form-rows.js';
import { enter } from './harness.js';

const LABELS = ['数值 (%)', '分子', '分母'];

let rows: readonly FormRow[];
let box: HTMLElement;
let onPasted: (() => void) | undefined;

const field = (row: number, column: number) => document.getElementById(`field-${row}-${partOf(column)}`) as HTMLInputElement | null;

function rowOf({ name, target, previous, figures }: FormRow, row: number): HTMLTableRowElement {
  const line = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  const fields = PASTED_COLUMNS.map((id, i) => {
    const cell = document.createElement('td');
    const input = document.createElement('input');
    input.id = `field-${row}-${i}`;
    input.inputMode = 'decimal';
    input.setAttribute('aria-label', `${name} ${LABELS[i]}`);
    input.value = figures?.[id] ?? '';
    cell.append(input);
    return cell;
  });
  const told = [previous, target].map((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  });
  line.append(head, ...fields, ...told);
  return line;
}

function check(input: HTMLInputElement): void {
  const isWrong = !isNumber(input.value) || Number(input.value) < 0;
  const message = document.getElementById(`${input.id}-message`);
  if (!isWrong) {
    input.removeAttribute('aria-invalid');
    message?.remove();
  } else if (!message) {
    input.setAttribute('aria-invalid', 'true');
    const said = document.createElement('p');
    said.id = `${input.id}-message`;
    said.textContent = '请填数字';
    input.setAttribute('aria-describedby', said.id);
    input.after(said);
  }
}

enter({
  async prepare(count, isFilled) {
    rows = formRows(count, isFilled);
  },
  async mount(place) {
    box = place;
    Object.assign(place.style, { height: `${GRID_HEIGHT}px`, overflow: 'auto' });
    const form = document.createElement('form');
    const table = document.createElement('table');
    const body = document.createElement('tbody');
    body.append(...rows.map(rowOf));
    table.append(body);
    form.append(table);
    form.addEventListener('change', ({ target }) => check(target as HTMLInputElement));
    form.addEventListener('keydown', (event) => event.key === 'Enter' && (event.target as HTMLElement).blur());
    form.addEventListener('paste', (event) => {
      const lines = event.clipboardData!.getData('text').split('\n');
      const [, row, column] = /^field-(\d+)-(\d)$/.exec((event.target as HTMLElement).id)!.map(Number);
      event.preventDefault();
      for (const [down, line] of lines.entries()) {
        for (const [right, text] of line.split('\t').entries()) {
          const input = field(row! + down, VALUE_COLUMN + column! + right);
          if (!input) continue;
          input.value = text;
          check(input);
        }
      }
      onPasted?.();
    });
    place.append(form);
  },
  cell: field,
  isInvalid: (cell) => cell.getAttribute('aria-invalid') === 'true',
  open: (row) => field(row, VALUE_COLUMN)!.select(),
  select: (row) => field(row, VALUE_COLUMN)!.focus(),
  pasted: () => new Promise((done) => (onPasted = done)),
  countInvalid: () => box.querySelectorAll('[aria-invalid=true]').length,
  scroller: () => box,
});
