import type { GaugeMessages } from '../zh/gauge.js';
import { taskStates } from '../../vocabulary/en/task-states.js';
import { statuses } from './statuses.js';

export const gaugeMessages: GaugeMessages = {
  status: {
    ...statuses,
    ...taskStates,
    unlikely: 'Unlikely', // short, beside a bar
    'not-yet': 'Not met yet',
    missed: 'Not met',
  },
  comparator: { '>=': 'at least ', '>': 'above ', '<=': 'at most ', '<': 'below ', '=': 'exactly ', '~': 'about ' },
  direction: { up: 'rising', down: 'falling' },
  target: 'Target',
  baseline: 'Baseline',
  milestone: 'Milestone',
  year: String,
  beyond: 'beyond the scale',
  waiting: 'Waiting for the report…',
  unopened: 'The form could not be opened; this page says why.',
  comma: ', ',
  missing: (name) => `Cannot be shown: “${name}” is missing.`,
  wrong: (name, got) => `Cannot be shown: “${name}” cannot be “${got}”.`,
};
