/** A row of a form as fields: its name, a field for each cell that can be filled, what other columns tell, and what is said of its cells. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choicesOf } from '../../exchange/choice-text.js';
import { fieldsWords } from '../../locales/fields.js';
import { gridWords } from '../../locales/grid.js';
import { TASK_STATES } from '../../observations/observation.js';
import { boundsOf } from '../../plan/unit.js';
import { isFigure, type CellRef } from '../../report/form.js';
import { formWords } from '../../vocabulary/form.js';
import { unitLabel } from '../../vocabulary/units.js';
import { DESCRIPTION_ID } from '../form-tools/spoken.js';
import { placeName } from '../form-view/cell-message.js';
import { lookOf, type Look } from '../form-view/cell-look.js';
import { figureText } from '../form-view/figure-text.js';
import type { GridColumn } from '../form-view/columns.js';
import type { GridLayout } from '../form-view/layout.js';
import type { GridLine } from '../form-view/rows.js';
import { cellName, isSameCell, messageId } from '../indicator/cell.js';
import type { TypedText } from '../indicator/typed-text.js';
import type { SharedSession } from '../session/shared-session.js';

export interface RowContext {
  readonly shared: SharedSession;
  readonly layout: GridLayout;
  readonly typed: TypedText;
  readonly selected: CellRef | null;
  /** The cell whose field has the focus. */
  readonly focused: CellRef | null;
  /** What is said of a cell, with its answers. */
  readonly renderMessage: (cell: CellRef) => TemplateResult | null;
  /** All about the indicator of a row of the form, where that is shown beneath it. */
  readonly renderDetails: (row: number) => TemplateResult | null;
  /** It is shown beside the form. */
  readonly isBeside: boolean;
  /** Shows the categories of a row of the form, or folds them away. */
  readonly onFold: (row: number) => void;
  readonly onDetails: (row: number) => void;
}

/** Id of the field of a cell. */
export function fieldId(cell: CellRef): string {
  return `field-${cellName(cell)}`;
}

/** What stands in the field of a cell while it has the focus. */
export function fieldText(cell: CellRef, { shared, typed }: Pick<RowContext, 'shared' | 'typed'>): string {
  return typed.textOf(shared, cell, (kept) => figureText(shared.session, cell, kept));
}

/** Id of the button that shows the categories of a row of the form. */
export function foldId(row: number): string {
  return `fold-${row}`;
}

/** @param row as shown: one for an indicator or for a category of it. */
export function renderRow(row: number, context: RowContext): TemplateResult {
  const { layout } = context;
  const line = layout.rows[row] as GridLine;
  const isCategory = layout.isCategory(row);
  const details = isCategory ? null : context.renderDetails(line.row);
  const width = layout.columns.length + 2;
  return html`<tr role="row" class=${isCategory ? 'category' : 'indicator'}>
      <th role="rowheader" scope="row">${isCategory ? layout.rowName(row) : renderName(row, line, context)}</th>
      ${renderCells(row, context)}
      <td role="cell" class="more">${isCategory ? nothing : renderMore(line, context, details !== null)}</td>
    </tr>
    ${renderMessages(row, context, width)}
    ${
      details
        ? html`<tr role="row" class="details">
            <td role="cell" colspan=${width}>${details}</td>
          </tr>`
        : nothing
    }`;
}

function renderName(row: number, line: GridLine, { layout, shared, onFold }: RowContext) {
  const fold = layout.fold(row);
  const { form } = shared.session;
  const count = form.breakdownsOf(form.rows[line.row]!.indicator).length - 1;
  return html`<span class="number">${layout.rowNumber(row)}</span> <span class="name">${layout.rowName(row)}</span> ${
      fold === null
        ? nothing
        : html`<button
            id=${foldId(line.row)}
            type="button"
            class="fold"
            aria-expanded=${String(fold === 'open')}
            @click=${() => onFold(line.row)}
          >
            ${fieldsWords[layout.options.locale].categories(count)}
          </button>`
    }`;
}

function renderMore({ row }: GridLine, { layout, isBeside, onDetails }: RowContext, isOpen: boolean) {
  const words = fieldsWords[layout.options.locale];
  return html`<button
    type="button"
    title=${words.details}
    aria-expanded=${isBeside ? nothing : String(isOpen)}
    @click=${() => onDetails(row)}
  >
    <span aria-hidden="true">⋯</span><span class="word">${words.details}</span>
  </button>`;
}

/** The choice of a task takes the room of the columns beside it that a task has no use for. */
function renderCells(row: number, context: RowContext): TemplateResult[] {
  const { layout } = context;
  const cells: TemplateResult[] = [];
  for (let column = 0; column < layout.columns.length; column++) {
    const isTask = layout.columns[column]!.part === 'value' && layout.choices(row, column) !== null;
    let span = 1;
    while (isTask && isIdle(layout.columns[column + span])) span++;
    cells.push(renderCell(row, column, span, context));
    column += span - 1;
  }
  return cells;
}

/** Of a task there is nothing to be said or filled there. */
function isIdle(column: GridColumn | undefined): boolean {
  const { kind, part } = column ?? {};
  return kind === 'unit' || part === 'numerator' || part === 'denominator';
}

function renderCell(row: number, column: number, span: number, context: RowContext): TemplateResult {
  const { layout, shared } = context;
  const look = lookOf(layout, row, column);
  const cell = layout.cell(row, column);
  const { title, group } = layout.columns[column]!;
  const name = [group, title].filter((text) => text !== '').join(' ');
  if (!cell || !shared.session.isOpen(cell.row, cell.column)) return renderTold(look, name, layout.columns[column]!, span);
  const { part } = layout.columns[column]!;
  const classes = ['cell', look.kind, look.state, part, look.isChanged ? 'changed' : '', look.isComputed ? 'computed' : ''].join(' ');
  const unit = part === 'value' && span === 1 ? unitLabel(shared.session.form.rows[cell.row]!.indicator, layout.options.locale) : '';
  const label = html`<span class="visually-hidden">${layout.fullName(row)} · </span>${name}${unit === '' ? nothing : ` (${unit})`}`;
  return html`<td role="cell" class=${classes} colspan=${span} title=${look.isChanged ? look.title : nothing}>
    ${span > 1 ? renderTask(cell, label, context) : renderField(column, cell, look, label, context)}
  </td>`;
}

/** What can't be filled: the empty string has no place in a card. */
function renderTold({ text, title, kind, state }: Look, name: string, column: GridColumn, span: number) {
  return html`<td
    role="cell"
    class="told ${kind} ${state} ${column.kind} ${text === '' ? 'nothing' : ''}"
    colspan=${span}
    title=${title || nothing}
  >
    <span class="label" aria-hidden="true">${name}</span> <span class="text">${text}</span>
  </td>`;
}

function renderField(column: number, cell: CellRef, look: Look, label: TemplateResult, context: RowContext) {
  const { layout, shared, selected, focused } = context;
  const { part } = layout.columns[column]!;
  const id = fieldId(cell);
  const text = fieldText(cell, context);
  const isWrong = look.state === 'error';
  const describes = [isSameCell(selected, cell) ? DESCRIPTION_ID : '', hasMessage(cell, context) ? messageId(cell) : ''];
  const described = describes.filter((one) => one !== '').join(' ') || nothing;
  const choices = choicesOf(shared.session, cell, layout.options.locale);
  if (choices) {
    return html`<label class="label" for=${id}>${label}</label>
      <select id=${id} data-cell=${cellName(cell)} aria-invalid=${isWrong ? 'true' : nothing} aria-describedby=${described}>
        ${choices.map(
          (choice) =>
            html`<option value=${choice.text} .selected=${live(choice.text === text)}>
              ${part === 'missing' && choice.text === text ? look.text : choice.label}
            </option>`,
        )}
      </select>`;
  }
  if (part !== null && !isFigure(part) && part !== 'standard') {
    return html`<label class="label" for=${id}>${label}</label>
      <textarea
        id=${id}
        data-cell=${cellName(cell)}
        rows="1"
        .value=${live(text)}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${described}
      ></textarea>`;
  }
  const { indicator } = shared.session.form.rows[cell.row]!;
  const isCounted = (boundsOf(indicator).min ?? -1) >= 0 || part !== 'value';
  return html`<label class="label" for=${id}>${label}</label>
    <input
      id=${id}
      data-cell=${cellName(cell)}
      type="text"
      inputmode=${isCounted ? 'decimal' : 'text'}
      autocomplete="off"
      enterkeyhint="next"
      placeholder=${text === '' ? look.text : ''}
      .value=${live(text !== '' && look.state === 'missing' && !isSameCell(focused, cell) ? look.text : text)}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${described}
    />`;
}

function renderTask(cell: CellRef, label: TemplateResult, context: RowContext) {
  const { layout, shared, selected } = context;
  const { session } = shared;
  const { period } = session.form.columns[cell.column]!;
  const { task } = session.entry(cell.row, period);
  const name = `task-${cellName(cell)}`;
  const describes = [isSameCell(selected, cell) ? DESCRIPTION_ID : '', hasMessage(cell, context) ? messageId(cell) : ''];
  const chosen = TASK_STATES.find((state) => state === task) ?? TASK_STATES[0];
  return html`<fieldset class="task" aria-describedby=${describes.filter((one) => one !== '').join(' ') || nothing}>
    <legend class="label">${label}</legend>
    ${TASK_STATES.map(
      (state) =>
        html`<label class="choice"
          ><input
            type="radio"
            id=${state === chosen ? fieldId(cell) : nothing}
            data-cell=${cellName(cell)}
            name=${name}
            value=${state}
            .checked=${live(state === task)}
          />
          ${formWords[layout.options.locale].task[state]}</label
        >`,
    )}
    ${task === null || task === 'unreadable' ? renderAbsence(cell, context) : nothing}
  </fieldset>`;
}

/** Why a task has no state, or a text that is none. */
function renderAbsence(cell: CellRef, { shared, layout }: RowContext) {
  const place = layout.place(cell);
  const text = place ? lookOf(layout, place.row, place.column).text : '';
  return text === '' || text === gridWords[layout.options.locale].choose
    ? nothing
    : html`<span class="absence">${text || shared.session.text(cell.row, cell.column)}</span>`;
}

function hasMessage(cell: CellRef, { shared }: RowContext): boolean {
  return shared.session.findings(cell.row, cell.column).length > 0;
}

function renderMessages(row: number, context: RowContext, width: number) {
  const { shared, layout } = context;
  const { session } = shared;
  const messages = cellsOf(row, context).flatMap((cell) => {
    const message = context.renderMessage(cell);
    if (!message) return [];
    const { part } = session.form.columns[cell.column]!;
    const name =
      part === 'value' && !layout.isCategory(row) && session.periods.length === 1 ? '' : placeName(session, cell, layout.options.locale);
    return [html`<div>${name === '' ? nothing : html`<span class="place">${name}</span>`} ${message}</div>`];
  });
  if (messages.length === 0) return nothing;
  return html`<tr role="row" class="messages">
    <td role="cell" colspan=${width}>${messages}</td>
  </tr>`;
}

/** The cells a row speaks of: those it shows, and those of its parts that have no column. */
function cellsOf(row: number, { layout, shared }: RowContext): CellRef[] {
  const { form } = shared.session;
  const line = layout.rows[row] as GridLine;
  return form.columns.flatMap(({ part, breakdown }, column) => {
    const cell = { row: line.row, column };
    const place = layout.place(cell);
    const isHere = place ? place.row === row : !layout.isCategory(row) && (breakdown === '' || !isFigure(part));
    return isHere ? [cell] : [];
  });
}
