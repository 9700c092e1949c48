import { headings } from '../../vocabulary/en/headings.js';
import type { IndicatorPanelWords } from '../zh/indicator-panel.js';
import { levels } from './common.js';

export const indicatorPanelWords: IndicatorPanelWords = {
  title: 'Current indicator',
  position: (number) => `No. ${number}`,
  previous: 'Previous indicator',
  next: 'Next indicator',
  fold: 'Fold away',
  justFilled: (number) => `Just filled: no. ${number}`,

  task: 'Task',
  progress: 'Progress',

  levels,
  empty: levels.empty,
  chooseProgress: 'Choose how far the task has come in this period.',
  fix: (text) => `Change to ${text}`,
  confirm: 'It is complete',
  explain: 'Correct: give the reason',
  explainAgain: 'Edit the reason',
  reason: 'Reason',
  save: 'Save the reason',
  cancel: 'Cancel',
  impossible: {
    'above-bounds': ({ max }, unit) => `This indicator can't be above ${max}${unit}, so the value can't be reported as correct.`,
    'below-bounds': ({ min }, unit) => `This indicator can't be below ${min}${unit}, so the value can't be reported as correct.`,
    'numerator-above': () => "The numerator is a part of the denominator and can't be larger, so it can't be reported as correct.",
    'zero-denominator': () => "With a denominator of 0 there is no rate, so it can't be reported as correct.",
    negative: () => "A count can't be below 0, so it can't be reported as correct.",
  },
  keepValue: 'Keep the value',
  keepMissing: 'Keep the reason only',

  missing: 'No data',
  missingChoose: 'No data: choose why',
  missingHint: 'Choose why. Once there is a value, type it into the cell.',
  missingReasons: 'Why there is no data',
  missingHints: { L: '', M: 'there is no such case here', O: '', Q: '', K: 'say where in the note' },
  missingClear: 'Back to empty',

  years: 'Past values',
  yearsOfTask: 'Past progress',
  none: 'No value',
  provisional: 'provisional or estimated',
  sourceOf: (period, source) => `Source in ${period}: ${source}`,
  noteOf: (period, note) => `Note in ${period}: ${note}`,

  target: headings.target,
  clause: 'Plan text',
  quote: (quote, item) => `“${quote}” (${item})`,
  definition: 'Definition',
  note: 'Note',
  attainment: 'Attainment',

  remarks: 'Remarks',
  addRemarks: 'Add an explanation, source or note',
  noStatus: 'Not stated',

  guide: 'How to fill the form',
  looks: {
    open: 'to fill',
    choice: 'to choose',
    accepted: 'accepted',
    computed: 'computed',
    error: 'error',
    warning: 'to explain',
    missing: 'no data',
    closed: 'nothing to fill',
  },
  choose: 'Choose',
  guideLines: [
    ['Typing', 'Type numbers into the white cells; Enter goes to the next one.'],
    ['Pasting', 'A whole block from Excel can be pasted; it begins at the selected cell.'],
    ['Keys', 'F4 corrects as suggested, F8 goes to the next problem, Ctrl+Z undoes.'],
  ],
};
