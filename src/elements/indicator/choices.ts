/** Choices in place of a number: why there is none, and how far a task has come. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { TOTAL } from '../../plan/breakdown.js';
import { MISSING_STATUSES, TASK_STATES } from '../../observations/observation.js';
import type { CellRef } from '../../report/form.js';
import { formWords } from '../../vocabulary/form.js';
import { entryOf, missingEdits, missingStatus, withoutMissing } from './missing.js';
import { cellName } from './cell.js';
import type { PanelContext } from './panel-context.js';

interface Choice {
  readonly text: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** The choice is written at once, and can be undone. */
export function renderMissing(cell: CellRef, context: PanelContext): TemplateResult {
  const { session, words, locale, onAnswer } = context;
  const chosen = missingStatus(session, cell);
  const choices = MISSING_STATUSES.map((status) => {
    const text = formWords[locale].missing[status];
    const onChoose = () => {
      session.set(missingEdits(session, cell, text));
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
  const { session, words, locale, onAnswer } = context;
  const { task } = entryOf(session, cell);
  const { value } = session.form.places(session.form.columns[cell.column]!.period, TOTAL);
  const choices = TASK_STATES.map((state) => {
    const text = formWords[locale].task[state];
    const onChoose = () => {
      session.set([...withoutMissing(session, cell), { row: cell.row, column: value!, text }]);
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
