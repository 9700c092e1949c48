import { copyAsText } from './common.js';
import type { BoardWords } from '../zh/board.js';
import { gaugeMessages } from './gauge.js';
import { some } from '../numbers.js';
import { headings } from '../../vocabulary/en/headings.js';

const GROUP_KINDS = { quantifiable: 'quantifiable met', directional: 'directional met', task: 'tasks done' } as const;

export const boardWords: BoardWords = {
  asOf: (year, method) => `As of ${year} · ${method}`,
  filters: 'Filter and sort',
  field: headings.field,
  department: headings.department,
  flag: 'Flag',
  sort: 'Sort',
  method: 'Method',
  all: 'All',
  warningsOnly: 'with a warning',
  sorts: { plan: 'as in the plan', urgency: 'most urgent first', department: 'by department', name: 'by name' },
  reset: 'Clear filters',
  exportWarnings: 'Export warnings',
  list: {
    mark: 'Key / binding',
    class: 'Class',
    unit: headings.unit,
    value: 'Own value',
    year: 'Year',
    change: 'On the year before',
    target: headings.target,
    subject: 'What is judged',
    judged: 'Value judged',
  },
  listSheet: 'Attainment',
  warningsSheet: 'Warnings',
  warningsFile: (title, year) => `${title}-warnings-${year}.csv`,
  shown: ({ shown, scope, all }, facets, filters) => {
    const narrowed = facets.length > 0 ? `${shown} shown (${facets.join(' · ')}), of ${scope}` : `${shown} shown`;
    if (filters.length > 0) return `${narrowed} (${filters.join(' · ')}), of ${all} in the plan`;
    return facets.length > 0 ? narrowed : `All ${all} shown`;
  },
  search: 'Find indicators, plan text, departments',
  kind: 'Kind',
  status: headings.status,
  mark: 'Key and binding',
  marks: { key: 'Key indicators', binding: 'Binding indicators' },
  warnings: 'Warnings and flags',
  any: {
    field: 'All fields',
    department: 'All departments',
    kind: 'All three kinds',
    status: 'Any status',
    mark: 'Key or not',
    warnings: 'Warned or not',
  },
  searched: (words) => `“${words}”`,
  notDrawn: (count) => `${count} more not shown yet; show all before you search with the browser.`,
  notPrinted: (count) => `${count} more not printed; narrow the filters, or export to XLSX.`,
  drawAll: 'Show all',
  copy: copyAsText,
  copied: (count) => `${some(count, 'indicator')} copied`,
  copyByHand: 'The browser does not allow copying. Select all of the text below and press Ctrl+C.',
  exportRows: 'Export shown as XLSX',
  rowsFile: (title, year) => `${title}-attainment-${year}.xlsx`,
  print: 'Print',
  groupCounts: (counts, shown) =>
    [...counts.map(({ kind, met, denominator }) => `${GROUP_KINDS[kind]} ${met}/${denominator}`), `${shown} shown`].join(' · '),
  yearChange: (year, change) =>
    `${year}${change === null ? '' : change === '' ? ', as the year before' : `, ${change} on the year before`}`,
  unchanged: 'no change',
  figure: (text) => text,
  fraction: (numerator, n, denominator, d) => `${numerator} ${n}, ${denominator} ${d}`,
  growth: (category) => `yearly growth${category ? `, ${category}` : ''}`,
  differenceTo: (compared, category) => `${category ? `${category}: ` : ''}difference to ${compared}`,
  compared: (name, value) => `${name || 'what it is compared with'}${value === null ? '' : ` (${value})`}`,
  above: 'the region above',
  judged: {
    growth: 'the target is about growth',
    gap: 'the target is about the gap',
    difference: 'the target is about the difference',
    category: (category) => `the target is about ${category}`,
  },
  formerly: (year, value) => `${value} in ${year}`,
  forecast: (year) => `on this trend in ${year} about`,
  since: (year) => `since ${year}`,
  decides: 'This target decides the status of the indicator',
  moreTargets: (count) => `${count} more ${count === 1 ? 'target' : 'targets'}`,
  heading: (plan, year) => `${plan}: attainment as of ${year}`,
  made: (date) => `Made on ${date}`,
  filteredBy: (names) => `Filters: ${names.length === 0 ? 'none, all indicators' : names.join('; ')}`,
  withoutTarget: (count) =>
    `${count} more ${count === 1 ? 'indicator has' : 'indicators have'} no target; they only serve for comparison and are not counted.`,
  none: 'No indicators match these filters.',
  noData: 'No data yet; all indicators below are still to be reported.',
  columns: {
    indicator: 'Indicator',
    own: 'Own value',
    related: 'Related value',
    targets: 'Targets (all)',
    trend: 'Trend and target',
    progress: 'Baseline → target',
  },
  table: 'Attainment by indicator',
  noValue: '—',
  reasons: 'Why',
  secondMethod: 'By another method',
  source: 'Plan text',
  departments: (lead, support, assumed) =>
    `Lead: ${lead}${assumed ? ' (assumed; not named in the plan)' : ''}${support.length > 0 ? `; support: ${support.join(', ')}` : ''}`,
  otherTargets: 'All targets of this indicator (the worst decides)',
  note: (text) => `Note: ${text}`,
  problems: (count) => `${count} ${count === 1 ? 'problem' : 'problems'} in the data`,
  inYear: gaugeMessages.year,
  progress: (value, target) => `latest ${value}; ${target}`,
};
