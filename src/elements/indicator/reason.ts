/** The field in which a questioned value is called right, and why. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { cellName } from './cell.js';
import type { Answer, PanelContext } from './panel-context.js';

/** The cell that holds the reason, for whatever is asked in the entry of a cell. */
export function reasonCell({ form }: EntrySession, { row, column }: CellRef): CellRef {
  return { row, column: form.column(form.columns[column]!.period, TOTAL, 'reason')! };
}

/** What was typed is written when the field is left, too: only 取消 takes it back. */
export function renderReason({ cell, before }: Answer, context: PanelContext): TemplateResult {
  const { session, shared, typed, words, onAnswer, onDone } = context;
  const place = reasonCell(session, cell);
  const onInput = ({ target }: Event) => typed.keep(shared, place, (target as HTMLTextAreaElement).value);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const { parentElement } = currentTarget as HTMLElement;
    if (!parentElement!.contains(relatedTarget as Node | null)) typed.write();
  };
  const onSave = () => {
    typed.write();
    onAnswer(null, `#${cellName(cell)} .explain`);
    onDone();
  };
  const onCancel = () => {
    typed.drop();
    if (session.text(place.row, place.column) !== before) session.set([{ ...place, text: before }]);
    onAnswer(null, `#${cellName(cell)} .explain`);
  };
  return html`<div class="reason">
    <textarea rows="3" aria-label=${words.reason} .value=${live(typed.textOf(shared, place))} @input=${onInput} @blur=${onBlur}></textarea>
    <div class="answers">
      <button type="button" class="primary" @click=${onSave}>${words.save}</button>
      <button type="button" @click=${onCancel}>${words.cancel}</button>
    </div>
  </div>`;
}
