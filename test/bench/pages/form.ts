/** Our own form of fields. */
import '../../../src/elements/form/dabiao-form.js';
import { partOf, VALUE_COLUMN } from './columns.js';
import { enterOwn } from './own.js';
import { benchPlan } from './plan.js';

const form = () => document.querySelector('dabiao-form')!;
const field = (row: number, column: number) =>
  form().shadowRoot!.querySelector<HTMLInputElement>(`[data-cell="cell-${row}-${partOf(column)}"]`);

enterOwn({
  tag: 'dabiao-form',
  plan: (rows) => benchPlan(rows, []),
  load: () => Promise.resolve(),
  check() {
    for (const column of [0, 1, 2]) if (!field(0, VALUE_COLUMN + column)) throw new Error('Expected three fields in a row, got less');
  },
  cell: field,
  isInvalid: (cell) => cell.getAttribute('aria-invalid') === 'true',
  open: (row) => field(row, VALUE_COLUMN)!.select(),
  select: (row) => field(row, VALUE_COLUMN)!.focus(),
});
