/** Steps of a shown form that end at a cell, whatever shows it: undoing, redoing, going to a field. */
import { pause } from '../../drafts/pause.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import type { FormSurface } from './form-surface.js';

type Shown = Pick<FormSurface, 'session' | 'select'>;

export async function undoStep(form: Shown): Promise<void> {
  const change = await form.session.stepMany('undo', { pause });
  selectFirst(form, change?.edits.slice(-1), change?.refused); // undone backwards
}

export async function redoStep(form: Shown): Promise<void> {
  const change = await form.session.stepMany('redo', { pause });
  selectFirst(form, change?.edits, change?.refused);
}

/** Where nothing was changed, the cell that was left alone. */
function selectFirst(form: Shown, edits: readonly CellRef[] = [], refused: readonly CellRef[] = []): void {
  const first = edits[0] ?? refused[0];
  if (first) form.select(first);
}

/** Goes to the first cell to fill of a field. */
export function goToField(form: Shown, field: string): void {
  const { session } = form;
  const row = session.form.rows.findIndex(({ indicator }) => indicator.field === field);
  form.select({ row, column: session.form.column(session.openPeriods[0]!, TOTAL, 'value')! });
}
