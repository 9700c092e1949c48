import type { TrendWords } from '../zh/trend.js';
import { formWords } from '../../vocabulary/en/form.js';
import { attainmentMessages } from './attainment.js';
import { gaugeMessages } from './gauge.js';

export const trendWords: TrendWords = {
  value: 'Observed',
  total: formWords.total,
  target: gaugeMessages.target,
  path: 'Expected progress',
  milestone: gaugeMessages.milestone,
  baseline: gaugeMessages.baseline,
  forecast: 'Forecast',
  interval: (confidence) => `${confidence} forecast interval`,
  provisional: 'Provisional or estimated',
  year: 'Year',
  table: 'Show as a table',
  series: { ...attainmentMessages.subjects, growth: 'annual growth (%)' },
  title: (name, unit) => `${name} (${unit})`,
  chart: (name, first, last) => `${name}, ${first} to ${last}`,
  hint: 'Use the left and right arrow keys to move between years, up and down to switch breakdown.',
  point: (year, line, value) => `${year} ${line} ${value}`,
  expected: (value) => `expected ${value}`,
  empty: 'No data yet to draw a trend.',
  task: 'A task has no trend.',
  unknown: (id) => `The plan has no indicator “${id}”.`,
  noIndicator: 'No indicator is given (attribute indicator).',
};
