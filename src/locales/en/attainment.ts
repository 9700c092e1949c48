/** The sentences of an assessment in English. */
import type { AttainmentMessages, Wording } from '../attainment-words.js';
import { percent, signed, some } from '../numbers.js';
import { rounded } from '../../plan/decimals.js';
import { breakdownWords } from '../../vocabulary/en/breakdowns.js';
import { formWords } from '../../vocabulary/en/form.js';
import { statuses } from './statuses.js';
import { headings } from '../../vocabulary/en/headings.js';

const of = (wording: Wording) => (wording.subject ? ` of the ${wording.subject}` : '');
const years = (list: readonly number[]) => list.join(', ');

const faults: AttainmentMessages['faults'] = {
  conflict: 'two different values for one indicator, period and breakdown',
  'not-finite': 'not a finite number',
  'out-of-bounds': 'outside the possible range, or in another unit',
  'fraction-differs': 'differs from numerator ÷ denominator, or is in another unit',
  'fraction-impossible': 'a denominator of 0 or less, or a negative numerator',
  'wrong-kind': 'a task status in place of a value, or a value in place of a task status',
  'not-whole': 'a count that is not a whole number',
  'value-missing': 'a status that requires a value, but no value',
  'value-with-missing-status': 'a value together with a status for missing data',
};

const methods: AttainmentMessages['methods'] = { linear: 'the linear method', 'open-sdg': "Open SDG's method" };

const openSdg: AttainmentMessages['openSdg'] = {
  target_achieved: 'target achieved',
  substantial_progress: 'substantial progress',
  moderate_progress: 'moderate progress',
  limited_progress: 'limited progress',
  deterioration: 'deterioration',
  not_available: 'not available',
};

const flags: AttainmentMessages['flags'] = {
  volatile: 'Volatile',
  uncertain: 'Small numbers: uncertain',
  revised: 'Revised',
  provisional: 'Provisional',
};

const kinds: AttainmentMessages['kinds'] = {
  quantifiable: 'Quantifiable indicators',
  directional: 'Directional indicators',
  task: 'Tasks',
};

/** A share never stands without what it is made of. */
const partOf = (count: number, whole: number) => (whole === 0 ? String(count) : `${count} (${percent(count / whole)})`);

export const attainmentMessages: AttainmentMessages = {
  statuses,
  flags,
  methods,
  openSdg,
  severities: { high: 'High', medium: 'Medium', low: 'Low' },
  basicallyMet: 'Basically met',
  subjects: { value: '', gap: breakdownWords.gap, growth: 'growth', difference: 'difference from the comparator' },
  faults,
  reasons: {
    baseline: ({ year, value, from }, wording) =>
      `The baseline (${year})${of(wording)} is ${wording.value(value)}${{ plan: ', as the plan states', observed: '', later: '; there is no value for the baseline year, so the first later value is used', break: '; earlier values are not comparable, so the first comparable value is used' }[from]}.`,
    latest: ({ year, value }, wording) => `The latest value (${year})${of(wording)} is ${wording.value(value)}.`,
    points: ({ years: list }) => `Based on ${some(list.length, 'annual value')} from ${list[0]} to ${list[list.length - 1]}.`,
    pace: ({ observed, needed }, wording) =>
      `The trend is ${signed(wording.points(observed), observed)} a year${needed === null ? '' : `; ${signed(wording.points(needed), needed)} a year is needed from now on`}.`,
    forecast: ({ year, value, low, high, confidence }, wording) =>
      `If the trend continues, the ${wording.subject || 'value'} will be ${wording.value(value)} in ${year} (${percent(confidence)} forecast interval: ${wording.value(low)} to ${wording.value(high)}).`,
    'forecast-declined': ({ points, needed }) => `No forecast: only ${some(points, 'annual value')}, at least ${needed} are needed.`,
    interval: ({ kind, low, high, confidence, straddles }, wording) =>
      `Allowing for random variation, the ${percent(confidence)} confidence interval (${kind === 'poisson' ? 'exact Poisson' : 'Wilson'}) is ${wording.plain(low)} to ${wording.plain(high)}${straddles ? '; it includes the target, so whether the target is met is uncertain' : ''}.`,
    pooled: ({ from, to, value, low, high, holds }, wording) =>
      `For ${from} to ${to} combined the value is ${wording.plain(value)} (confidence interval ${wording.plain(low)} to ${wording.plain(high)}), which ${holds ? 'meets' : 'does not meet'} the target.`,
    reference: ({ year, value, factor, indicator, region, breakdown }, wording) => {
      const whose = indicator === undefined ? (region === undefined ? '' : ' of the parent region') : ` “${wording.indicator(indicator)}”`;
      const of = breakdown ? ` (${wording.breakdown(breakdown)})` : '';
      return `The comparator${whose}${of} was ${wording.plain(value)} in ${year}${factor === 1 ? '' : `, multiplied by ${factor}`}.`;
    },
    standard: ({ year, value, source }, wording) =>
      `The standard is ${wording.plain(value)} (reported for ${year}${source === undefined ? '' : `; source: ${source}`}).`,
    'open-sdg': ({ value, status, score }) =>
      `Open SDG's method: ${openSdg[status]}${value === null || score === null ? '' : ` (progress ${rounded(value, 4)}, score ${rounded(score, 2)})`}.`,

    holds: ({ year, value }, wording) => `The target is met, with ${wording.value(value)} in ${year}.`,
    kept: ({ from, to }) => (from === to ? `Kept in ${to}.` : `Kept in every year with a value from ${from} to ${to}.`),
    missed: ({ year, value, due, final }, wording) =>
      `The ${final ? 'target' : 'milestone'} of ${due} is due and was missed: ${wording.value(value)}${year === due ? '' : ` in ${year}`}.`,
    breach: ({ years: list }) => `Not kept in ${years(list)}.`,
    'years-missing': ({ years: list }) => `No value for ${years(list)}, so it cannot be confirmed that the target was kept.`,
    'milestone-missed': ({ year, goal, value, caughtUp }, wording) =>
      `The milestone of ${year}, ${wording.value(goal)}, was missed with ${wording.value(value)}${caughtUp ? '; the indicator has caught up since' : ''}.`,
    reaches: ({ share }) => `${percent(share)} of the distance from baseline to target is expected to be covered by the target year.`,
    'falls-short': ({ share }) =>
      `Only ${percent(share)} of the distance from baseline to target is expected to be covered by the target year.`,
    'runs-through': ({ forecast }, wording) =>
      `At this pace it will pass beyond the target range: ${wording.value(forecast)} is expected in the target year.`,
    'ahead-of-path': ({ expected }, wording) => `The expected progress, ${wording.value(expected)}, is reached.`,
    'behind-path': ({ expected }, wording) => `The expected progress, ${wording.value(expected)}, is not reached.`,
    'worse-than-baseline': ({ year, baseline, value }, wording) =>
      `${wording.value(value)} is worse than the baseline of ${year}, ${wording.value(baseline)}.`,
    'no-longer-holds': ({ year, baselineYear }) => `The baseline of ${baselineYear} met the target; the value of ${year} does not.`,
    'trend-away': ({ pace }, wording) => `The trend is moving away from the target, ${signed(wording.points(pace), pace)} a year.`,
    moved: ({ from, to, change, wanted }, wording) =>
      `${wording.subject ? `The ${wording.subject}` : 'It'} went from ${wording.value(from)} to ${wording.value(to)} (${change === 0 ? 'no change' : signed(wording.points(change), change)}); it should go ${wanted}.`,
    'fell-back': ({ year, last }) => `The target was met in ${last} but not in ${year}.`,
    'may-fall-back': ({ year, forecast }, wording) => `Met now, but on the trend it will be ${wording.value(forecast)} in ${year}.`,
    task: ({ state, period }) => `Reported for ${formWords.period(period)}: ${formWords.task[state].toLowerCase()}.`,
    'task-reopened': ({ done, period }) =>
      `Reported as done for ${formWords.period(done)}, but as not done for ${formWords.period(period)}.`,
    overdue: ({ year }) => `It was due in ${year}.`,
    'not-monitored': ({ year }) => `Not monitored yet: by the plan, nothing was to be reported up to ${year}.`,
    'not-begun': ({ start }) => `The plan begins in ${start}.`,
    'not-yet-due': ({ year }) => `It is due in ${year}.`,
    'method-differs': ({ method, status }, wording) => `By ${methods[method]} it is “${wording.status(status)}”: the two methods disagree.`,

    volatile: ({ deviation, limit }, wording) =>
      `Annual changes typically deviate from the trend by ${wording.points(deviation, limit)}, above the limit of ${wording.points(limit, deviation)}.`,
    crossings: ({ times }) => `The value has crossed the target ${some(times, 'time')}.`,
    provisional: ({ year, status }) => `The value for ${year} is ${status === 'E' ? 'an estimate' : 'provisional'}.`,
    'low-reliability': ({ year }) => `The value for ${year} is marked as having low reliability.`,
    revised: ({ year, before, now }, wording) =>
      `The value for ${year} was revised from ${wording.plain(before)} to ${wording.plain(now)}.`,
    'definition-differs': ({ year }) => `The value for ${year} uses a different definition and is left out of the trend.`,
    'series-break': ({ year }) => `There is a break in the series in ${year}; earlier values are not comparable.`,

    'no-target': () => 'The plan sets no target for this indicator; it only serves for comparison with others.',
    'no-observation': ({ since }) => `No value after ${since}.`,
    'only-baseline': ({ year }) => `Only the baseline (${year}) has a value.`,
    'sub-annual-only': () => 'There are only half-yearly, quarterly or monthly values, no annual value.',
    missing: ({ year, status }) => `The value for ${year} is missing: ${formWords.missing[status].toLowerCase()}.`,
    stale: ({ year, asOf }) => `The latest value is for ${year}, too old for an assessment as of ${asOf}.`,
    'target-year-missing': ({ year }) => `The value for the target year, ${year}, is missing.`,
    unusable: ({ year, fault }) => `The value for ${year} cannot be used: ${faults[fault]}.`,
    'one-observation': ({ year }) => `Only ${year} has a value; there is no baseline to compare with.`,
    'baseline-missing': ({ year }) => `The value for ${year}, from which the change is measured, is missing.`,
    'zero-baseline': ({ year }) => `The value for ${year} is 0, so a percentage change cannot be calculated.`,
    'reference-missing': ({ what, id }, wording) =>
      ({
        indicator: `There is no value for the comparator “${wording.indicator(id)}”.`,
        region: `There is no value for the parent region${id ? ` (${id})` : ''}.`,
        breakdown: 'There is no value for the category compared with.',
      })[what],
    'reference-unit': ({ indicator }, wording) => `“${wording.indicator(indicator)}” has a different unit, so the two cannot be compared.`,
    'standard-missing': () => 'The standard has not been reported yet.',
    'too-few-points': ({ points, needed }) => `Only ${some(points, 'consecutive value')}, at least ${needed} are needed to judge growth.`,
    'target-before-baseline': ({ year, baselineYear }) => `The target year, ${year}, is not after the baseline year, ${baselineYear}.`,
    'incomplete-target': ({ member }) => `The target in the plan file is incomplete or has an invalid number: ${member}.`,
    'task-mismatch': () => 'The kind of the target in the plan file does not fit the indicator.',
    'method-unavailable': ({ method }) => `These data cannot be assessed by ${methods[method]}.`,
  },
  problems: {
    status: ({ got }) => `Unknown observation status “${String(got)}”.`,
    period: ({ got }) => `Unknown period “${String(got)}”.`,
    'year-outside': ({ year, start, end }) => `${String(year)} is not between ${String(start)} and ${String(end)}; left out.`,
    'unknown-indicator': ({ id }) => `The plan has no indicator “${String(id)}”; left out.`,
    'unknown-breakdown': ({ got }) => `The indicator has no breakdown “${String(got)}”; left out.`,
    duplicate: () => 'Identical to an earlier observation; counted once.',
  },
  kinds,
  statusesOfKind: {
    quantifiable: {},
    directional: { 'on-track': 'Right direction' },
    task: { met: 'Done', 'on-track': 'Under way', behind: 'Overdue, under way', unlikely: 'Overdue, not begun', 'not-due': 'Not due' },
  },
  causes: { difficult: statuses.unlikely, volatile: flags.volatile, missing: 'No data', doubtful: 'Doubtful' },
  counts: (kind, { met, basicallyMet, assessable, denominator, all }) => {
    const basic = basicallyMet === null ? '' : `, ${partOf(basicallyMet, denominator)} met or basically met`;
    const of = denominator === assessable ? 'that can be assessed' : 'that can be assessed or have no data';
    return `${kinds[kind]}: ${denominator} ${of}, ${partOf(met, denominator)} ${kind === 'task' ? 'done' : 'met'}${basic}; ${all} in all.`;
  },
  survives: (survives, method, word) => (survives ? `The same by ${methods[method]}.` : `By ${methods[method]} it is “${word}”.`),
  between: ' ',
  neededIn: (year) => `Needed in ${year}`,
  columns: {
    severity: 'Severity',
    status: headings.status,
    causes: 'Cause',
    flags: headings.flags,
    department: headings.department,
    field: headings.field,
    indicator: headings.indicator,
    target: 'Target text',
    targetYear: 'Target year',
    low: 'At least',
    high: 'At most',
    baselineYear: 'Baseline year',
    baseline: 'Baseline',
    latestYear: 'Latest year',
    latest: headings.latest,
    pace: 'Annual change (trend)',
    paceNeeded: 'Annual change needed',
    forecast: 'Forecast',
    forecastLow: 'Forecast, low',
    forecastHigh: 'Forecast, high',
    reasons: 'Reasons',
    id: 'Indicator code',
  },
};
