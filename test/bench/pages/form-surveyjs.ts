/** SurveyJS: a matrix of text questions with numeric validators, checked when a value changes. It pastes no blocks: the page sets the values. */
import 'survey-core/survey-core.fontless.min.css';
import { Model, type QuestionMatrixDropdownModel } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { GRID_HEIGHT, PASTED_COLUMNS, VALUE_COLUMN, partOf } from './columns.js';
import { formRows, type FormRow } from './form-rows.js';
import { enter } from './harness.js';

/** A message is in a row of its own. */
const ROWS = 'tr.sd-table__row:has(input)';

let rows: readonly FormRow[];
let survey: Model;
let box: HTMLElement;
let onPasted: (() => void) | undefined;

const matrix = () => survey.getQuestionByName('figures') as QuestionMatrixDropdownModel;
const field = (row: number, column: number) => box.querySelectorAll(ROWS)[row]?.querySelectorAll('input')[partOf(column)] ?? null;
const isWrong = (input: Element) => input.getAttribute('aria-invalid') === 'true';

enter({
  async prepare(count, isFilled) {
    rows = formRows(count, isFilled);
  },
  async mount(place) {
    box = place;
    Object.assign(place.style, { height: `${GRID_HEIGHT}px`, overflow: 'auto' });
    survey = new Model({
      checkErrorsMode: 'onValueChanged',
      elements: [
        {
          type: 'matrixdropdown',
          name: 'figures',
          columns: PASTED_COLUMNS.map((name) => ({ name, cellType: 'text', validators: [{ type: 'numeric', minValue: 0 }] })),
          rows: rows.map(({ name, previous, target }, row) => ({ value: `row-${row}`, text: `${name} ${previous} ${target}` })),
        },
      ],
    });
    const filled = rows.flatMap(({ figures }, row) => (figures ? [[`row-${row}`, figures] as const] : []));
    if (filled.length > 0) survey.setValue('figures', Object.fromEntries(filled));
    renderSurvey(survey, place);
    place.addEventListener(
      'paste',
      (event) => {
        const lines = event.clipboardData!.getData('text').split('\n');
        const first = [...box.querySelectorAll(ROWS)].indexOf((event.target as Element).closest('tr.sd-table__row')!);
        event.preventDefault();
        event.stopPropagation();
        const value: Record<string, Record<string, string>> = { ...(matrix().value as object | undefined) };
        for (const [down, line] of lines.entries()) {
          const texts = line.split('\t');
          value[`row-${first + down}`] = Object.fromEntries(texts.map((text, i) => [PASTED_COLUMNS[i]!, text]));
        }
        matrix().value = value;
        matrix().validate(true);
        onPasted?.();
      },
      true,
    );
  },
  cell: field,
  isInvalid: isWrong,
  open: (row) => field(row, VALUE_COLUMN)!.select(),
  select: (row) => field(row, VALUE_COLUMN)!.focus(),
  pasted: () => new Promise((done) => (onPasted = done)),
  countInvalid: () => [...box.querySelectorAll('input')].filter(isWrong).length,
  scroller: () => box,
});
