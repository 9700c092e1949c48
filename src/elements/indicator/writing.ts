/** What is written in the panel, loaded when there is something to write: choices in place of a number, reasons, remarks. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { answerWords } from '../../locales/answers.js';
import { readable } from '../../exchange/choice-text.js';
import { MISSING_STATUSES, TASK_STATES, type ValueStatus } from '../../observations/observation.js';
import type { CellRef } from '../../report/form.js';
import { missingOf, statusOf } from '../../report/reading/words.js';
import { formWords } from '../../vocabulary/form.js';
import { sentenceOf } from '../form-view/cell-message.js';
import { cellName, reasonCell } from './cell.js';
import { entryOf, missingStatus } from './missing.js';
import { missingEdits, withoutMissing, withoutValue } from './missing-edits.js';
import type { Answer, PanelContext, RemarkField } from './panel-context.js';
import { taskEdits } from './task-edits.js';
import { isLeft } from './typed-text.js';

interface Choice {
  readonly text: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** The choice is written at once, and can be undone. */
export function renderMissing(cell: CellRef, context: PanelContext): TemplateResult {
  const { session, locale, onAnswer } = context;
  const words = answerWords[locale];
  const chosen = missingStatus(session, cell);
  const choices = MISSING_STATUSES.map((status) => {
    const text = formWords[locale].missing[status];
    const onChoose = () => {
      session.set(missingEdits(session, cell, readable(text, status, missingOf)));
      onAnswer(null, `#${cellName(cell)} input:checked`);
    };
    return { text, hint: words.missingHints[status], isChosen: status === chosen, onChoose };
  });
  const onClear = () => {
    if (chosen !== null) session.set(withoutMissing(session, cell));
    onAnswer(null, `#${cellName(cell)} .no-data`);
  };
  return html`${renderChoices(`missing-${cellName(cell)}`, words.missingReasons, choices)}
    <div class="answers">
      <button type="button" @click=${onClear}>${chosen === null ? words.cancel : words.missingClear}</button>
    </div>`;
}

export function renderTask(cell: CellRef, context: PanelContext): TemplateResult {
  const { session, locale, onAnswer } = context;
  const words = answerWords[locale];
  const { task } = entryOf(session, cell);
  const choices = TASK_STATES.map((state) => {
    const text = formWords[locale].task[state];
    const onChoose = () => {
      session.set(taskEdits(session, cell, state, locale));
      onAnswer(null, `#${cellName(cell)} input:checked`);
    };
    return { text, hint: '', isChosen: state === task, onChoose };
  });
  return renderChoices(`task-${cellName(cell)}`, words.progress, choices);
}

function renderChoices(name: string, label: string, choices: readonly Choice[]): TemplateResult {
  return html`<div class="choices" role="radiogroup" aria-label=${label}>
    ${choices.map(
      ({ text, hint, isChosen, onChoose }) =>
        html`<label>
          <input type="radio" name=${name} .checked=${live(isChosen)} @change=${onChoose} />
          <span>${text}${hint === '' ? nothing : html` <small>${hint}</small>`}</span>
        </label>`,
    )}
  </div>`;
}

/** A reason and a value exclude each other. */
export function renderEither(cell: CellRef, { session, locale, onDone }: PanelContext) {
  const words = answerWords[locale];
  const keep = (edits: typeof withoutValue) => {
    session.set(edits(session, cell));
    onDone();
  };
  return html`<button type="button" @click=${() => keep(withoutMissing)}>${words.keepValue}</button>
    <button type="button" @click=${() => keep(withoutValue)}>${words.keepMissing}</button>`;
}

/** What was typed is written when the field is left, too, and by Ctrl+Enter, for Enter begins a line: only 取消 takes it back. */
export function renderReason({ cell, before, isUnwritten }: Answer, context: PanelContext): TemplateResult {
  const { session, shared, typed, locale, onAnswer, onDone } = context;
  const words = answerWords[locale];
  const place = reasonCell(session, cell);
  const isMarked = session.isUnfinished(place.row, place.column);
  const onInput = ({ target }: Event) => {
    typed.keep(shared, place, (target as HTMLTextAreaElement).value);
    if (isUnwritten) onAnswer({ kind: 'reason', cell, before }, `#${cellName(cell)} textarea`);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const field = currentTarget as HTMLElement;
    if (isLeft(field) && !field.parentElement!.contains(relatedTarget as Node | null)) typed.write();
  };
  const onSave = () => {
    if (typed.textOf(shared, place).trim() === '')
      return onAnswer({ kind: 'reason', cell, before, isUnwritten: true }, `#${cellName(cell)} textarea`);
    typed.write();
    onAnswer(null, `#${cellName(cell)} .explain`);
    onDone();
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    onSave();
  };
  const onCancel = () => {
    typed.drop();
    if (session.text(place.row, place.column) !== before || isMarked) session.set([{ ...place, text: before }]);
    onAnswer(null, `#${cellName(cell)} .explain`);
  };
  return html`<div class="reason">
    <textarea
      rows="3"
      aria-label=${words.reason}
      aria-invalid=${isUnwritten ? 'true' : nothing}
      aria-describedby=${isUnwritten ? `${cellName(cell)}-unwritten` : nothing}
      .value=${live(typed.textOf(shared, place))}
      @input=${onInput}
      @blur=${onBlur}
      @keydown=${onKeydown}
    ></textarea>
    ${isUnwritten ? html`<p id=${`${cellName(cell)}-unwritten`} class="fault">${words.reasonUnwritten}</p>` : nothing}
    ${isMarked ? renderFault(place, 'reason', context) : nothing}
    <div class="answers">
      <button type="button" class="primary" aria-keyshortcuts="Control+Enter" @click=${onSave}>
        ${words.save} <kbd aria-hidden="true">Ctrl+Enter</kbd>
      </button>
      <button type="button" @click=${onCancel}>${words.cancel}</button>
    </div>
  </div>`;
}

export function renderField(field: RemarkField, context: PanelContext) {
  const { session, locale } = context;
  const words = answerWords[locale];
  const { part, cell, isWrong } = field;
  const onConfirm = () => session.set([{ ...cell, text: session.text(cell.row, cell.column) }]);
  const isUnfinished = session.isUnfinished(cell.row, cell.column);
  return html`<label class="field">
      <span>${formWords[locale].parts[part]}</span>
      ${part === 'status' ? renderStatus(field, context) : renderText(field, context)}
    </label>
    ${isWrong ? renderFault(cell, part, context) : nothing}
    ${isUnfinished ? html`<button type="button" @click=${onConfirm}>${words.confirm}</button>` : nothing}`;
}

/** What was just typed and not taken is read out; what was wrong before is found at the field. */
function renderFault({ row, column }: CellRef, part: RemarkField['part'], { session, locale }: PanelContext): TemplateResult {
  const { indicator } = session.form.rows[row]!;
  const findings = session.findings(row, column);
  return html`<p class="fault" id="fault-${part}" role=${session.isUnfinished(row, column) ? 'alert' : nothing}>
    ${findings.map((finding) => sentenceOf(finding, session, indicator, locale))}
  </p>`;
}

function renderText({ part, cell, isWrong }: RemarkField, { shared, typed }: PanelContext) {
  const text = live(typed.textOf(shared, cell));
  const onInput = ({ target }: Event) => typed.keep(shared, cell, (target as HTMLInputElement).value);
  const onBlur = ({ currentTarget }: FocusEvent) => {
    if (isLeft(currentTarget as HTMLElement)) typed.write();
  };
  const fault = isWrong ? `fault-${part}` : nothing;
  return part === 'source'
    ? html`<input data-part=${part} aria-invalid=${isWrong} aria-describedby=${fault} .value=${text} @input=${onInput} @blur=${onBlur} />`
    : html`<textarea
        rows="2"
        data-part=${part}
        aria-invalid=${isWrong}
        aria-describedby=${fault}
        .value=${text}
        @input=${onInput}
        @blur=${onBlur}
      ></textarea>`;
}

function renderStatus({ part, cell, isWrong }: RemarkField, { session, locale }: PanelContext) {
  const words = answerWords[locale];
  const { row, column } = cell;
  const text = session.text(row, column);
  const { status } = entryOf(session, cell);
  const known = Object.entries(formWords[locale].status).map(([code, label]) => {
    const written = readable(label, code as ValueStatus, statusOf);
    return { written, label, isChosen: code === status };
  });
  const none = { written: '', label: words.noStatus, isChosen: status === null };
  // What was pasted may be another status, or none: it is told as it is.
  const isOther = status !== null && known.every(({ isChosen }) => !isChosen);
  const choices = [none, ...known, ...(isOther ? [{ written: text, label: text, isChosen: true }] : [])];
  const onChange = ({ target }: Event) => session.set([{ ...cell, text: (target as HTMLSelectElement).value }]);
  return html`<select data-part=${part} aria-invalid=${isWrong} aria-describedby=${isWrong ? `fault-${part}` : nothing} @change=${onChange}>
    ${choices.map(({ written, label, isChosen }) => html`<option value=${written} .selected=${live(isChosen)}>${label}</option>`)}
  </select>`;
}
