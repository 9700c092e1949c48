import type { BoardWords } from '../zh/board.js';
import { gaugeMessages } from './gauge.js';
import { headings } from '../../vocabulary/en/headings.js';

export const boardWords: BoardWords = {
  asOf: (year, method) => `As of ${year} · ${method}`,
  overview: 'Overview',
  statusFilter: 'Filter by attainment',
  filters: 'Filter and sort',
  field: headings.field,
  department: headings.department,
  flag: 'Flag',
  sort: 'Sort',
  method: 'Method',
  all: 'All',
  warningsOnly: 'Warnings only',
  sorts: { plan: 'as in the plan', urgency: 'most urgent first', department: 'by department', name: 'by name' },
  reset: 'Clear filters',
  exportWarnings: 'Export warnings',
  warningsFile: (title, year) => `${title}-warnings-${year}.csv`,
  shown: (shown, all) => `${shown} of ${all} shown`,
  withoutTarget: (count) =>
    `${count} more ${count === 1 ? 'indicator has' : 'indicators have'} no target; they only serve for comparison and are not counted.`,
  none: 'No indicators match these filters.',
  noData: 'No data yet; all indicators below are still to be reported.',
  columns: {
    indicator: 'Indicator and target',
    status: headings.status,
    latest: headings.latest,
    progress: 'Baseline → target',
    trend: 'Trend',
  },
  table: 'Attainment by indicator',
  warning: (severity) => `Warning: ${severity}`,
  noValue: '—',
  reasons: 'Why',
  secondMethod: 'By another method',
  source: 'Plan text',
  departments: (lead, support, assumed) =>
    `Lead: ${lead}${assumed ? ' (assumed; not named in the plan)' : ''}${support.length > 0 ? `; support: ${support.join(', ')}` : ''}`,
  otherTargets: 'All targets of this indicator',
  note: (text) => `Note: ${text}`,
  problems: (count) => `${count} ${count === 1 ? 'problem' : 'problems'} in the data`,
  ofTargets: (count) => `worst of ${count} targets`,
  inYear: gaugeMessages.year,
  progress: (value, target) => `latest ${value}; ${target}`,
};
