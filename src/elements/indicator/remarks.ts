/** 情况说明: explanation, source, note and status of the observation, to be read and written. */
import { answerWords } from '../../locales/answers.js';
import { html, nothing, type TemplateResult } from 'lit';
import { cellText } from '../../exchange/choice-text.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import { formWords } from '../../vocabulary/form.js';
import type { PanelContext, RemarkField } from './panel-context.js';

const REMARKS = ['reason', 'source', 'note', 'status'] as const satisfies readonly RemarkField['part'][];

export interface RemarksOptions {
  /** The fields are shown though all are empty. */
  readonly isUnfolded: boolean;
  readonly onUnfold: () => void;
}

export function renderRemarks(cell: CellRef, context: PanelContext, options: RemarksOptions): TemplateResult | typeof nothing {
  const { session, shared, typed, locale } = context;
  const words = answerWords[locale];
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
          ? fields.map((field) => context.writing?.renderField(field, context))
          : html`<button type="button" class="link" @click=${options.onUnfold}>${words.addRemarks}</button>`
    }
  </div>`;
}

/** While the reason is being given to a question, it has its field there. */
function fieldsOf({ row, column }: CellRef, { session, answer }: PanelContext): RemarkField[] {
  const places = session.form.places(session.form.columns[column]!.period, TOTAL);
  return REMARKS.flatMap((part) => {
    const place = places[part];
    if (place === undefined || (part === 'reason' && answer?.kind === 'reason' && answer.cell.row === row)) return [];
    return [{ part, cell: { row, column: place }, isWrong: session.findings(row, place).length > 0 }];
  });
}

/** Of a period that was submitted before. */
function renderStated(fields: readonly RemarkField[], { session, locale }: PanelContext) {
  const stated = fields.filter(({ cell: { row, column } }) => session.text(row, column) !== '');
  return html`<dl>
    ${stated.map(
      ({ part, cell: { row, column } }) =>
        html`<dt>${formWords[locale].parts[part]}</dt>
          <dd>${cellText(session, { row, column }, locale)}</dd>`,
    )}
  </dl>`;
}
