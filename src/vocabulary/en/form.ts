import type { FormWords } from '../zh/form.js';

export const formWords: FormWords = {
  parts: {
    value: 'Value',
    numerator: 'Numerator',
    denominator: 'Denominator',
    standard: 'Standard',
    missing: 'Why missing',
    status: 'Status',
    reason: 'Explanation',
    source: 'Source',
    note: 'Note',
  },
  total: 'Total',
  missing: { L: 'Not collected', M: 'Cannot exist', O: 'Not yet available', Q: 'Confidential', K: 'Included elsewhere' },
  status: { A: 'Final', P: 'Provisional', E: 'Estimated' },
  task: { 'not-started': 'Not started', 'in-progress': 'In progress', done: 'Done' },
  period: (period) => period.replace('-', ' '),
};
