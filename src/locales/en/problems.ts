import type { PatternName } from '../../documents/problem-codes.js';
import type { IdKind } from '../../plan/check/check-context.js';
import { listOf, of, rangeOf, type Data } from '../problem-data.js';
import type { ProblemWords } from '../zh/problems.js';

const PATTERNS: Readonly<Record<PatternName, string>> = {
  id: 'Use lower-case letters, digits and hyphens, for example maternal-mortality',
  'category-id': 'Use letters, digits, hyphens and underscores, for example F',
  'region-code': 'Give the region code of six digits (nine for a township, twelve for a village), for example 440783',
  period: 'A period is a year, half-year, quarter or month, for example 2025, 2025-H1, 2025-Q1 or 2025-07',
  digest: 'A check code is "sha256:" and 64 hexadecimal digits in lower case. Use the file as it was exported',
  'submission-id': 'The id of a submission has 32 hexadecimal digits in lower case. Use the file as it was exported',
  'date-time': 'Give date, time and time zone, for example 2026-03-05T09:30:00+08:00',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object { … }',
  record: 'an object { … }',
  array: 'a list [ … ]',
  tuple: 'a list [ … ]',
  unit: 'a unit',
};

const KINDS: Readonly<Record<IdKind, string>> = {
  field: 'field',
  department: 'department',
  group: 'group of indicators',
  indicator: 'indicator',
  dimension: 'dimension',
  category: 'category',
};

const words = {
  nearest: (d: Data) => (of(d, 'nearest') ? ` Did you mean "${of(d, 'nearest')}"?` : ''),
  choices: (d: Data, key = 'allowed') => listOf(d, key, (item) => `"${item}"`, ', '),
  allowed: (d: Data) => (words.choices(d) ? ` There are ${words.choices(d)}.` : ''),
  place: (d: Data) => (d.line === undefined ? '' : `Line ${of(d, 'line')}, column ${of(d, 'column')}: `),
  formats: (d: Data) => listOf(d, 'expected', (format) => `"${format}"`, ' or '),
  type: (d: Data, key = 'expected') => listOf(d, key, (item) => TYPES[item] ?? `"${item}"`, ' or '),
  kind: (d: Data) => KINDS[of(d, 'kind') as IdKind],
  range: (d: Data) =>
    rangeOf(
      d,
      (min) => `at least ${min}`,
      (max) => `at most ${max}`,
      ' to ',
    ),
  pattern: (d: Data) => PATTERNS[of(d, 'name') as PatternName],
};

/** A limit is for a number, or for how many letters or items there are. */
function amountOf(d: Data, limit: string, amount: string): string {
  if (of(d, 'of') === 'string')
    return amount === '1' ? 'This is empty. Fill it in.' : `This must have ${limit} ${amount} letters. Change it.`;
  if (of(d, 'of') === 'array') return `This must have ${limit} ${amount} ${amount === '1' ? 'item' : 'items'}. Change it.`;
  return `This must be ${limit} ${amount}, got ${of(d, 'got')}. Correct it.`;
}

export const problemWords: ProblemWords = {
  sentences: {
    'json-empty': () => 'The file is empty. Choose a JSON file with content.',
    'json-syntax': (d) =>
      `${words.place(d)}This is not valid JSON. ${of(d, 'near') ? `Check "${of(d, 'near')}" and the commas, quotes and brackets before it.` : 'The file may be incomplete: check the brackets and quotes at its end.'}`,
    'json-duplicate-key': (d) => `${words.place(d)}The member "${of(d, 'key')}" stands twice. Keep one.`,
    'json-hostile-key': (d) => `${words.place(d)}The member name "${of(d, 'key')}" is not allowed. Remove it.`,
    'json-depth': (d) => `${words.place(d)}Nested deeper than ${of(d, 'limit')} levels. Look for brackets too many.`,
    'json-length': (d) => `The file is too long (${of(d, 'length')} characters); ${of(d, 'limit')} is the most.`,
    'lone-surrogate': (d) => `${words.place(d)}The text holds a broken character (perhaps half an emoji). Delete it or enter it anew.`,
    'format-missing': (d) => `"format" is missing, so this is not a file of this kit. It should say "format": ${words.formats(d)}.`,
    'format-version': (d) =>
      `The file has format version "${of(d, 'got')}"; only "${of(d, 'expected')}" can be read here. Use a file of that version.`,
    'format-newer': (d) =>
      `The file has format "${of(d, 'got')}" and was made by a newer version of this kit; "${of(d, 'expected')}" is what can be read here. Reload the page; if this comes again, the site must update the kit.`,
    'format-kind': (d) => `This is a "${of(d, 'got')}" file; a file of ${words.formats(d)} is needed here.`,
    missing: (d) => `This is missing. Give ${words.type(d)}.`,
    type: (d) => `Expected ${words.type(d)}, got ${of(d, 'got')}.`,
    choice: (d) => `${of(d, 'got')} is none of the choices. Use one of ${words.choices(d)}.${words.nearest(d)}`,
    'unknown-member': (d) =>
      `There is no member "${of(d, 'key')}". Rename or remove it; extra data goes into "extensions".${words.nearest(d)}`,
    pattern: (d) => `${of(d, 'got')} is not written as it should be. ${words.pattern(d)}.`,
    'too-small': (d) => amountOf(d, 'at least', of(d, 'minimum')),
    'too-big': (d) => amountOf(d, 'at most', of(d, 'maximum')),
    shape: (d) => `${of(d, 'got')} can't be used here. Compare it with the description of the format.`,
    'years-reversed': (d) => `The plan ends in ${of(d, 'end')} but starts in ${of(d, 'start')}. Exchange the years.`,
    'year-outside': (d) => `The year ${of(d, 'year')} is outside the plan, ${of(d, 'start')} to ${of(d, 'end')}. Correct it.`,
    'duplicate-id': (d) => `The id "${of(d, 'id')}" is taken by ${of(d, 'first')}. Use another.`,
    'unknown-id': (d) =>
      `There is no ${words.kind(d)} with the id "${of(d, 'id')}". Define it or correct the id.${words.nearest(d) || words.allowed(d)}`,
    'duplicate-name': (d) => `The field has another indicator named "${of(d, 'name')}" (${of(d, 'first')}). Rename one to tell them apart.`,
    'built-in-dimension': (d) =>
      `"${of(d, 'id')}" is a built-in dimension and can be used as it is. Remove this definition or use another id.`,
    'reserved-id': (d) => `"${of(d, 'id')}" can't be the id of a dimension. Use another id.`,
    'lead-department': (d) => `Exactly one department must lead (role "lead"); there are ${of(d, 'leads')}.`,
    'task-with-unit': () => 'A task has no unit. Remove "unit".',
    'count-precision': (d) => `Counts are whole numbers. Change "precision" from ${of(d, 'got')} to 0.`,
    'bounds-reversed': (d) => `The lower bound ${of(d, 'min')} is above the upper bound ${of(d, 'max')}. Exchange them.`,
    'baseline-out-of-bounds': (d) =>
      `The baseline ${of(d, 'value')} is outside what is possible (${words.range(d)}). Check the unit, or give "bounds".`,
    'no-target': (d) => `The indicator "${of(d, 'id')}" has no target, and no other target or rule refers to it. Add a target.`,
    'not-broken-down': (d) => `The indicator "${of(d, 'id')}" is not broken down by "${of(d, 'dimension')}". Add it to its "breakdowns".`,
    'task-mismatch': () =>
      'A task target (kind "task") belongs to a task indicator (measure "task") and the other way round. Change one of them.',
    'tolerance-missing': () =>
      'About another indicator (comparator "~") needs a "tolerance" where the unit is not per cent, for example 1.',
    'between-only-level': () => '"between" is for level targets only. Use another comparator.',
    'upper-with-between': () => '"upper" and the comparator "between" go together. Add or remove one.',
    'without-effect': (d) =>
      `The comparator "${of(d, 'comparator')}" has no use for "${of(d, 'member')}". Remove it, or use another comparator.`,
    'target-out-of-bounds': (d) =>
      `The target ${of(d, 'value')} is outside what is possible (${words.range(d)}). Check the unit, or give "bounds".`,
    'target-against-direction': (d) =>
      `${of(d, 'direction') === 'up' ? 'Higher' : 'Lower'} is better for the indicator, yet the comparator is "${of(d, 'comparator')}". Check the clause.`,
    'percent-or-points': () => 'Give either "percent" or "points" (the indicator\'s own unit), not both and not none.',
    'change-year': (d) => `The year compared with, ${of(d, 'baselineYear')}, must be before the year of the target, ${of(d, 'year')}.`,
    'gap-of-one': (d) => `A gap is between two different categories; both are "${of(d, 'category')}".`,
    'between-only-gap': () => '"between" is for a gap only (of "gap"). Remove it or change "of".',
    'targets-exclude': (d) =>
      `targets[${of(d, 'one')}] and targets[${of(d, 'other')}] contradict each other in ${of(d, 'year')}: no value can meet both. Check the clauses.`,
    'milestone-beyond': (d) =>
      `The milestone ${of(d, 'value')} of ${of(d, 'year')} asks for more than the target ${of(d, 'later')} of ${of(d, 'laterYear')}. Check the clause.`,
    'target-worse-than-baseline': (d) =>
      `The target ${of(d, 'value')} of ${of(d, 'year')} is worse than the baseline ${of(d, 'baseline')} of ${of(d, 'baselineYear')}. Check number, unit and direction.`,
    'no-parent-region': () => 'A comparison with the parent region needs "parent" in the "region" of the plan.',
    'reference-task': (d) => `"${of(d, 'id')}" is a task and has no value to compare with. Refer to a figure.`,
    'reference-unit': (d) => `This indicator and "${of(d, 'id')}" have different units. Check them; a conversion needs a "factor".`,
    'reference-itself': () => 'The target compares a value with itself. Refer to another breakdown.',
    'reference-circle': (d) =>
      `Indicators refer to each other in a circle: ${listOf(d, 'circle', (item) => item, ' → ')}. Cut one of the references.`,
    'rule-on-task': (d) => `"${of(d, 'id')}" is a task and has no value. A rule can't use it.`,
    'rule-part': (d) => `"${of(d, 'id')}" has no numerator and denominator, so no "${of(d, 'part')}". Remove "part".`,
    'rule-on-itself': () => 'The rule compares a value with itself. Correct the indicator it refers to.',
    'change-from-itself': (d) => `A change can't start from this very version, "${of(d, 'version')}". Give the former version.`,
    'change-of-present': (d) =>
      `The indicator "${of(d, 'id')}" is still there, so it can't have been renamed, split or dropped. Give the new indicator another id.`,
    'unknown-concept': (d) =>
      `The concept list has no "${of(d, 'id')}"; other plans' indicators will not be found by it.${words.nearest(d)}`,
    'concept-unit': (d) =>
      `The concept "${of(d, 'id')}" usually has the unit "${of(d, 'usual')}", here it is "${of(d, 'got')}". Check the unit.`,
    'concept-direction': (d) =>
      `The concept "${of(d, 'id')}" usually has the direction "${of(d, 'usual')}", here it is "${of(d, 'got')}". Check it.`,
    'clause-not-in-text': (d) =>
      `The clause of ${of(d, 'item')} differs from the plan's text${of(d, 'agrees') ? ` after "${of(d, 'agrees')}"` : ' from its first letter'}. Copy it letter by letter.`,
    'not-json': () => "This can't be written to a JSON file. Use texts, finite numbers, true, false, lists and objects only.",
    'digest-differs': () =>
      "The file was changed after it was exported, or damaged on its way, and can't be taken. Ask the department for the original file, or to export it again.",
    'duplicate-observation': (d) =>
      `A value of the indicator "${of(d, 'indicator')}" (region ${of(d, 'region')}, ${of(d, 'period')}) stands in ${of(d, 'first')} already. Keep one.`,
    'other-plan': (d) =>
      `This file is for the plan "${of(d, 'got')}"; one for the plan "${of(d, 'expected')}" is needed here. Choose another file, or open that plan.`,
  },
  unknown: (code) => `Something is wrong here (${code}). Check it.`,
  placed: (path, sentence) => `${path}: ${sentence}`,
};
