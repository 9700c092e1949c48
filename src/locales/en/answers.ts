import type { AnswerWords } from '../zh/answers.js';
import { formWords } from '../../vocabulary/en/form.js';
import { amount } from '../numbers.js';
import { levels } from './common.js';

export const answerWords: AnswerWords = {
  levels,
  task: 'Task',
  progress: 'Progress',
  empty: levels.empty,
  chooseProgress: 'Choose how far the task has come in this period.',
  fix: (text) => `Change to ${text}`,
  confirm: 'It is correct',
  explain: 'Correct: give reason',
  explainAgain: 'Edit reason',
  reason: 'Reason',
  save: 'Save reason',
  reasonUnwritten: 'No reason has been written yet.',
  cancel: 'Cancel',
  impossible: {
    'above-bounds': ({ max }, unit) => `This indicator can’t be above ${amount(max, unit)}, so the value can’t be reported as correct.`,
    'below-bounds': ({ min }, unit) => `This indicator can’t be below ${amount(min, unit)}, so the value can’t be reported as correct.`,
    'numerator-above': () => 'The numerator is part of the denominator and can’t be larger, so it can’t be reported as correct.',
    'zero-denominator': () => 'With a denominator of 0 no rate can be calculated, so it can’t be reported as correct.',
    negative: () => 'A count can’t be below 0, so it can’t be reported as correct.',
  },
  keepValue: 'Keep value',
  keepMissing: 'Keep reason only',
  missing: 'Missing',
  missingChoose: 'No data: choose reason',
  missingHint: 'Choose a reason. Once there is a value, enter it in the cell.',
  missingChosen: 'Once there is a value, enter it in the cell.',
  missingReasons: formWords.parts.missing,
  missingHints: { L: '', M: 'no such case here', O: '', Q: '', K: 'say where in the note' },
  missingClear: 'Reset to empty',
  remarks: 'Remarks',
  addRemarks: 'Add an explanation, source or note',
  noStatus: 'Not stated',
};
