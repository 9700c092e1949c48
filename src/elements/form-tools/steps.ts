/** Steps of a shown form that end at a cell, whatever shows it: undoing, redoing, going to a field. */
import { pause } from '../../drafts/pause.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { FormSurface } from './form-surface.js';

type Shown = Pick<FormSurface, 'session' | 'select'>;

export async function undoStep(form: Shown): Promise<void> {
  const edits = (await form.session.stepMany('undo', { pause }))?.edits ?? [];
  const first = edits[edits.length - 1]; // undone backwards
  if (first) form.select(first);
}

export async function redoStep(form: Shown): Promise<void> {
  const first = (await form.session.stepMany('redo', { pause }))?.edits[0];
  if (first) form.select(first);
}

/** Goes to the first cell to fill of a field. */
export function goToField(form: Shown, field: string): void {
  const { session } = form;
  const row = session.form.rows.findIndex(({ indicator }) => indicator.field === field);
  form.select({ row, column: session.form.column(session.openPeriods[0]!, TOTAL, 'value')! });
}
