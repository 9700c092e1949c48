/** The sentences of an assessment in English. */
import type { AttainmentMessages, Wording } from '../attainment-words.js';
import { percent, rounded, signed } from '../numbers.js';
import { breakdownWords } from '../../vocabulary/en/breakdowns.js';
import { formWords } from '../../vocabulary/en/form.js';
import { statuses } from './statuses.js';
import { headings } from '../../vocabulary/en/headings.js';

const of = (wording: Wording) => (wording.subject ? ` of the ${wording.subject}` : '');
const years = (list: readonly number[]) => list.join(', ');

const faults: AttainmentMessages['faults'] = {
  conflict: 'two different values for one indicator, period and breakdown',
  'not-finite': 'not a finite number',
  'out-of-bounds': 'outside what is possible, or in another unit',
  'fraction-differs': 'differs from numerator ÷ denominator, or is in another unit',
  'fraction-impossible': 'a denominator of 0 or less, or a negative numerator',
  'wrong-kind': 'a task where a value belongs, or a value where a task does',
  'not-whole': 'a count that is not whole',
  'value-missing': 'a status that needs a value, without one',
  'value-with-missing-status': 'a value with a status that says there is none',
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

export const attainmentMessages: AttainmentMessages = {
  statuses,
  flags: { volatile: 'Volatile', uncertain: 'Uncertain: small numbers', revised: 'Revised', provisional: 'Provisional' },
  methods,
  openSdg,
  severities: { high: 'High', medium: 'Medium', low: 'Low' },
  basicallyMet: 'Basically met',
  subjects: { value: '', gap: breakdownWords.gap, growth: 'growth', difference: 'difference to the value compared with' },
  faults,
  reasons: {
    baseline: ({ year, value, from }, wording) =>
      `The baseline (${year})${of(wording)} is ${wording.value(value)}${{ plan: ', as the plan states', observed: '', later: '; the baseline year has no value, so the first later one stands in', break: '; earlier values are not comparable, so the first comparable one stands in' }[from]}.`,
    latest: ({ year, value }, wording) => `The latest value (${year})${of(wording)} is ${wording.value(value)}.`,
    points: ({ years: list }) => `Based on ${list.length} yearly values from ${list[0]} to ${list[list.length - 1]}.`,
    pace: ({ observed, needed }, wording) =>
      `It has moved by ${signed(wording.points(observed), observed)} a year${needed === null ? '' : `; from now on ${signed(wording.points(needed), needed)} a year is needed`}.`,
    forecast: ({ year, value, low, high, confidence }, wording) =>
      `If the trend goes on ${wording.subject ? `the ${wording.subject}` : 'it'} will be ${wording.value(value)} in ${year} (${percent(confidence)} interval: ${wording.value(low)} to ${wording.value(high)}).`,
    'forecast-declined': ({ points, needed }) => `No forecast: ${points} of at least ${needed} yearly values.`,
    interval: ({ kind, low, high, confidence, straddles }, wording) =>
      `Chance in the number of cases gives a ${percent(confidence)} interval (${kind === 'poisson' ? 'exact Poisson' : 'Wilson'}) of ${wording.plain(low)} to ${wording.plain(high)}${straddles ? ', which straddles the target: whether it is met is uncertain' : ''}.`,
    pooled: ({ from, to, value, low, high, holds }, wording) =>
      `${from} to ${to} together give ${wording.plain(value)} (interval ${wording.plain(low)} to ${wording.plain(high)}), which ${holds ? 'meets' : 'does not meet'} the target.`,
    reference: ({ year, value, factor, indicator, region, breakdown }, wording) => {
      const whose = indicator === undefined ? (region === undefined ? '' : ' of the region above') : ` “${wording.indicator(indicator)}”`;
      const of = breakdown ? ` (${wording.breakdown(breakdown)})` : '';
      return `The value compared with${whose}${of} was ${wording.plain(value)} in ${year}${factor === 1 ? '' : `, times ${factor}`}.`;
    },
    standard: ({ year, value, source }, wording) =>
      `The standard is ${wording.plain(value)} (reported for ${year}${source === undefined ? '' : `; source: ${source}`}).`,
    'open-sdg': ({ value, status, score }) =>
      `Open SDG's method: ${openSdg[status]}${value === null || score === null ? '' : ` (progress ${rounded(value, 4)}, score ${rounded(score, 2)})`}.`,

    holds: ({ year, value }, wording) => `With ${wording.value(value)} in ${year} the target is met.`,
    kept: ({ from, to }) => (from === to ? `Kept in ${to}.` : `Kept in every year with a value from ${from} to ${to}.`),
    missed: ({ year, value, due, final }, wording) =>
      `The ${final ? 'target' : 'milestone'} of ${due} is due and was missed: ${wording.value(value)}${year === due ? '' : ` in ${year}`}.`,
    breach: ({ years: list }) => `Not kept in ${years(list)}.`,
    'years-missing': ({ years: list }) => `No value for ${years(list)}: whether it was kept is not proven.`,
    'milestone-missed': ({ year, goal, value, caughtUp }, wording) =>
      `The milestone of ${year}, ${wording.value(goal)}, was missed with ${wording.value(value)}${caughtUp ? '; it has been caught up since' : ''}.`,
    reaches: ({ share }) => `By the target's year ${percent(share)} of the way from baseline to target is expected to be covered.`,
    'falls-short': ({ share }) =>
      `By the target's year only ${percent(share)} of the way from baseline to target is expected to be covered.`,
    'runs-through': ({ forecast }, wording) =>
      `At this pace it will run through the target range and out of it: ${wording.value(forecast)} in the target year.`,
    'ahead-of-path': ({ expected }, wording) => `The path asks for ${wording.value(expected)}, which is reached.`,
    'behind-path': ({ expected }, wording) => `The path asks for ${wording.value(expected)}, which is not reached.`,
    'worse-than-baseline': ({ year, baseline, value }, wording) =>
      `${wording.value(value)} is worse than the baseline of ${year}, ${wording.value(baseline)}.`,
    'no-longer-holds': ({ year, baselineYear }) => `The baseline of ${baselineYear} met the target; the value of ${year} does not.`,
    'trend-away': ({ pace }, wording) => `The trend leads away from the target by ${signed(wording.points(pace), pace)} a year.`,
    moved: ({ from, to, change, wanted }, wording) =>
      `${wording.subject ? `The ${wording.subject}` : 'It'} went from ${wording.value(from)} to ${wording.value(to)} (${change === 0 ? 'no change' : signed(wording.points(change), change)}); it is to go ${wanted}.`,
    'fell-back': ({ year, last }) => `The target was met in ${last} and no longer is in ${year}.`,
    'may-fall-back': ({ year, forecast }, wording) => `Met now, but the trend leads to ${wording.value(forecast)} in ${year}.`,
    task: ({ state, period }) => `Reported for ${formWords.period(period)}: ${formWords.task[state].toLowerCase()}.`,
    'task-reopened': ({ done, period }) => `Reported as done for ${formWords.period(done)}, as not done for ${formWords.period(period)}.`,
    overdue: ({ year }) => `It was due in ${year}.`,
    'not-begun': ({ start }) => `The plan begins in ${start}.`,
    'not-yet-due': ({ year }) => `It is due in ${year}.`,
    'method-differs': ({ method, status }) => `By ${methods[method]} it is “${statuses[status]}”: the two methods disagree.`,

    volatile: ({ deviation, limit }, wording) =>
      `Yearly changes typically stray from the trend by ${wording.points(deviation)}, above the limit of ${wording.points(limit)}.`,
    crossings: ({ times }) => `The value has crossed the target ${times} times.`,
    provisional: ({ year, status }) => `The value of ${year} is ${status === 'E' ? 'an estimate' : 'provisional'}.`,
    'low-reliability': ({ year }) => `The value of ${year} is marked as of low reliability.`,
    revised: ({ year, before, now }, wording) => `The value of ${year} was revised from ${wording.plain(before)} to ${wording.plain(now)}.`,
    'definition-differs': ({ year }) => `The value of ${year} follows another definition and is left out of the trend.`,
    'series-break': ({ year }) => `The series breaks in ${year}; earlier values are not comparable.`,

    'no-target': () => 'The plan sets no target for this indicator; others are compared with it.',
    'no-observation': ({ since }) => `No value after ${since}.`,
    'only-baseline': ({ year }) => `Only the baseline (${year}) has a value.`,
    'sub-annual-only': () => 'There are half-yearly, quarterly or monthly values only, no yearly one.',
    missing: ({ year, status }) => `The value of ${year} is missing: ${formWords.missing[status].toLowerCase()}.`,
    stale: ({ year, asOf }) => `The latest value is of ${year}, too old for ${asOf}.`,
    'target-year-missing': ({ year }) => `The value of the target's year, ${year}, is missing.`,
    unusable: ({ year, fault }) => `The value of ${year} cannot be used: ${faults[fault]}.`,
    'one-observation': ({ year }) => `Only ${year} has a value; there is no baseline to compare with.`,
    'baseline-missing': ({ year }) => `The value of ${year}, which the change is counted from, is missing.`,
    'zero-baseline': ({ year }) => `The value of ${year} is 0: a change in per cent cannot be counted from it.`,
    'reference-missing': ({ what, id }, wording) =>
      ({
        indicator: `There is no value of “${wording.indicator(id)}” to compare with.`,
        region: `There is no value of the region above${id ? ` (${id})` : ''} to compare with.`,
        breakdown: 'There is no value of the other breakdown to compare with.',
      })[what],
    'reference-unit': ({ indicator }, wording) => `“${wording.indicator(indicator)}” has another unit and cannot be compared with.`,
    'standard-missing': () => 'The standard has not been reported yet.',
    'too-few-points': ({ points, needed }) => `${points} of at least ${needed} consecutive values: growth cannot be judged.`,
    'target-before-baseline': ({ year, baselineYear }) => `The target's year, ${year}, is not after the baseline's, ${baselineYear}.`,
    'incomplete-target': ({ member }) => `The target in the plan file is incomplete or has an impossible number: ${member}.`,
    'task-mismatch': () => 'The kind of the target in the plan file does not fit the indicator.',
    'method-unavailable': ({ method }) => `These data are beyond ${methods[method]}.`,
  },
  problems: {
    status: ({ got }) => `Unknown observation status “${String(got)}”.`,
    period: ({ got }) => `Unknown period “${String(got)}”.`,
    'year-outside': ({ year, start, end }) => `${String(year)} is not between ${String(start)} and ${String(end)}; left out.`,
    'unknown-indicator': ({ id }) => `The plan has no indicator “${String(id)}”; left out.`,
    'unknown-breakdown': ({ got }) => `The indicator has no breakdown “${String(got)}”; left out.`,
    duplicate: () => 'The same as an observation before it; counted once.',
  },
  counts: ({ met, basicallyMet, assessable, all }) =>
    `${met} met, ${basicallyMet} met or basically met, of ${assessable} that can be assessed, of ${all} in all.`,
  survives: (survives, method, status) =>
    survives ? `The same by ${methods[method]}.` : `By ${methods[method]} it is “${statuses[status]}”.`,
  between: ' ',
  columns: {
    severity: 'Severity',
    status: headings.status,
    flags: headings.flags,
    department: headings.department,
    field: headings.field,
    indicator: headings.indicator,
    target: 'Target, as written',
    targetYear: 'Target year',
    low: 'At least',
    high: 'At most',
    baselineYear: 'Baseline year',
    baseline: 'Baseline',
    latestYear: 'Latest year',
    latest: headings.latest,
    pace: 'Observed a year',
    paceNeeded: 'Needed a year',
    forecast: 'Forecast',
    forecastLow: 'Forecast, low',
    forecastHigh: 'Forecast, high',
    reasons: 'Reasons',
    id: 'Indicator id',
  },
};
