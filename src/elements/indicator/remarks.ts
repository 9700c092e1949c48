/** 情况说明: explanation, source, note and status of the observation, to be read and written. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import { formWords } from '../../vocabulary/form.js';
import { sentenceOf } from '../form-view/cell-message.js';
import { entryOf } from './missing.js';
import type { PanelContext } from './panel-context.js';

const REMARKS = ['reason', 'source', 'note', 'status'] as const;

interface Field {
  readonly part: (typeof REMARKS)[number];
  readonly cell: CellRef;
  readonly isWrong: boolean;
}

export interface RemarksOptions {
  /** The fields are shown though all are empty. */
  readonly isUnfolded: boolean;
  readonly onUnfold: () => void;
}

export function renderRemarks(cell: CellRef, context: PanelContext, options: RemarksOptions): TemplateResult | typeof nothing {
  const { session, shared, typed, words } = context;
  const fields = fieldsOf(cell, context);
  const isStated = fields.some((field) => typed.textOf(shared, field.cell) !== '');
  const isOpen = fields.some((field) => session.isOpen(field.cell.row, field.cell.column));
  if (fields.length === 0 || (!isOpen && !isStated)) return nothing;
  return html`<div class="part remarks">
    <h4>${words.remarks}</h4>
    ${
      !isOpen
        ? renderStated(fields, context)
        : options.isUnfolded || isStated
          ? fields.map((field) => renderField(field, context))
          : html`<button type="button" class="link" @click=${options.onUnfold}>${words.addRemarks}</button>`
    }
  </div>`;
}

/** While the reason is being given to a question, it has its field there. */
function fieldsOf({ row, column }: CellRef, { session, answer }: PanelContext): Field[] {
  const places = session.form.places(session.form.columns[column]!.period, TOTAL);
  return REMARKS.flatMap((part) => {
    const place = places[part];
    if (place === undefined || (part === 'reason' && answer?.kind === 'reason' && answer.cell.row === row)) return [];
    return [{ part, cell: { row, column: place }, isWrong: session.findings(row, place).length > 0 }];
  });
}

/** Of a period that was submitted before. */
function renderStated(fields: readonly Field[], { session, locale }: PanelContext) {
  const stated = fields.filter(({ cell: { row, column } }) => session.text(row, column) !== '');
  return html`<dl>
    ${stated.map(
      ({ part, cell: { row, column } }) =>
        html`<dt>${formWords[locale].parts[part]}</dt>
          <dd>${session.text(row, column)}</dd>`,
    )}
  </dl>`;
}

function renderField(field: Field, context: PanelContext) {
  const { session, locale, words } = context;
  const { part, cell, isWrong } = field;
  const { indicator } = session.form.rows[cell.row]!;
  const findings = session.findings(cell.row, cell.column);
  const onConfirm = () => session.set([{ ...cell, text: session.text(cell.row, cell.column) }]);
  const isUnfinished = session.isUnfinished(cell.row, cell.column);
  return html`<label class="field">
      <span>${formWords[locale].parts[part]}</span>
      ${part === 'status' ? renderStatus(field, context) : renderText(field, context)}
    </label>
    ${isWrong ? html`<p class="fault" id="fault-${part}">${findings.map((finding) => sentenceOf(finding, session, indicator, locale))}</p>` : nothing}
    ${isUnfinished ? html`<button type="button" @click=${onConfirm}>${words.confirm}</button>` : nothing}`;
}

function renderText({ part, cell, isWrong }: Field, { shared, typed }: PanelContext) {
  const text = live(typed.textOf(shared, cell));
  const onInput = ({ target }: Event) => typed.keep(shared, cell, (target as HTMLInputElement).value);
  const onBlur = () => typed.write();
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

function renderStatus({ part, cell, isWrong }: Field, { session, locale, words }: PanelContext) {
  const { row, column } = cell;
  const text = session.text(row, column);
  const { status } = entryOf(session, cell);
  const labels: Readonly<Record<string, string>> = formWords[locale].status;
  const stated = status === null ? '' : (labels[status] ?? text);
  // What was pasted may be another status, or none: it is told as it is.
  const choices = ['', ...Object.values(labels), ...(stated === '' || Object.values(labels).includes(stated) ? [] : [stated])];
  const onChange = ({ target }: Event) => session.set([{ ...cell, text: (target as HTMLSelectElement).value }]);
  return html`<select data-part=${part} aria-invalid=${isWrong} aria-describedby=${isWrong ? `fault-${part}` : nothing} @change=${onChange}>
    ${choices.map((choice) => html`<option value=${choice} .selected=${live(choice === stated)}>${choice === '' ? words.noStatus : choice}</option>`)}
  </select>`;
}
