import type { TrendWords } from '../zh/trend.js';
import { formWords } from '../../vocabulary/en/form.js';
import { attainmentMessages } from './attainment.js';
import { gaugeMessages } from './gauge.js';

export const trendWords: TrendWords = {
  value: 'Observed',
  total: formWords.total,
  target: gaugeMessages.target,
  path: 'Way to the target',
  milestone: gaugeMessages.milestone,
  baseline: gaugeMessages.baseline,
  forecast: 'Forecast',
  interval: (confidence) => `${confidence} interval of the forecast`,
  provisional: 'Provisional or estimated',
  year: 'Year',
  table: 'Show as a table',
  series: { ...attainmentMessages.subjects, growth: 'yearly growth (%)' },
  title: (name, unit) => `${name} (${unit})`,
  chart: (name, first, last) => `${name}, ${first} to ${last}`,
  hint: 'Left and right go from year to year, up and down to another group.',
  point: (year, line, value) => `${year} ${line} ${value}`,
  expected: (value) => `way asks for ${value}`,
  empty: 'There is no value to draw yet.',
  task: 'A task has no trend.',
  unknown: (id) => `The plan has no indicator “${id}”.`,
  noIndicator: 'No indicator is named (attribute indicator).',
};
