import type { FormWords } from '../zh/form.js';
import { taskStates } from './task-states.js';

const period = (of: string): string => of.replace('-', ' ');

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
  missing: { L: 'Not collected', M: 'Not applicable', O: 'Not yet available', Q: 'Confidential', K: 'Included elsewhere' },
  absent: (reason) => `— ${reason}`,
  ofCategory: (category, reason) => `${category}: ${reason}`,
  listed: (texts) => texts.join('; '),
  status: { A: 'Final', P: 'Provisional', E: 'Estimated' },
  task: taskStates,
  cycles: { annual: 'Annual monitoring', 'mid-term': 'Mid-term evaluation', final: 'Final evaluation' },
  period,
  round: (periods, cycle) => {
    const areYears = periods.every((one) => /^\d{4}$/.test(one));
    const what = { annual: areYears ? 'annual monitoring' : 'monitoring', 'mid-term': 'mid-term evaluation', final: 'final evaluation' }[
      cycle
    ];
    return `${periods.map(period).join(', ')} ${what}`;
  },
};
