import type { PatternName } from '../../documents/problem-codes.js';
import type { IdKind } from '../../plan/check/check-context.js';
import { listOf, rangeOf, textOf, type Data } from '../problem-data.js';
import type { ProblemWords } from '../zh/problems.js';

const PATTERNS: Readonly<Record<PatternName, string>> = {
  id: 'Use lower-case letters, digits and hyphens, for example maternal-mortality',
  'category-id': 'Use letters, digits, hyphens and underscores, for example F',
  'region-code': 'Give the region code of six digits (nine for a township, twelve for a village), for example 440783',
  period: 'A period is a year, half-year, quarter or month, for example 2025, 2025-H1, 2025-Q1 or 2025-07',
  digest: 'A check code is "sha256:" and 64 hexadecimal digits in lower case. Use the file as it was exported',
  'submission-id': 'The id of a submission has 32 hexadecimal digits in lower case. Use the file as it was exported',
  'month-or-day': 'Give a month or a day, for example 2027-12 or 2027-12-31',
  language: 'Give the code of a language, for example zh-CN or en',
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
  nearest: (d: Data) => (textOf(d, 'nearest') ? ` Did you mean "${textOf(d, 'nearest')}"?` : ''),
  choices: (d: Data, key = 'allowed') => listOf(d, key, (item) => `"${item}"`, ', '),
  allowed: (d: Data) => (words.choices(d) ? ` There are ${words.choices(d)}.` : ''),
  place: (d: Data) => (d.line === undefined ? '' : `Line ${textOf(d, 'line')}, column ${textOf(d, 'column')}: `),
  formats: (d: Data) => listOf(d, 'expected', (format) => `"${format}"`, ' or '),
  type: (d: Data, key = 'expected') => listOf(d, key, (item) => TYPES[item] ?? `"${item}"`, ' or '),
  kind: (d: Data) => KINDS[textOf(d, 'kind') as IdKind],
  range: (d: Data) =>
    rangeOf(
      d,
      (min) => `at least ${min}`,
      (max) => `at most ${max}`,
      ' to ',
    ),
  sameVersion: (d: Data) => textOf(d, 'got') === textOf(d, 'expected'),
  pattern: (d: Data) => PATTERNS[textOf(d, 'name') as PatternName],
};

/** A limit is for a number, or for how many letters or items there are. */
function amountOf(d: Data, limit: string, amount: string): string {
  if (textOf(d, 'of') === 'string')
    return amount === '1' ? 'This is empty. Fill it in.' : `This must have ${limit} ${amount} characters. Change it.`;
  if (textOf(d, 'of') === 'array') return `This must have ${limit} ${amount} ${amount === '1' ? 'item' : 'items'}. Change it.`;
  return `This must be ${limit} ${amount}, got ${textOf(d, 'got')}. Correct it.`;
}

export const problemWords: ProblemWords = {
  sentences: {
    'json-encoding': () => 'The file is not UTF-8 (perhaps GBK or UTF-16). Save it as UTF-8.',
    'json-empty': () => 'The file is empty. Choose a JSON file with content.',
    'json-syntax': (d) =>
      `${words.place(d)}This is not valid JSON. ${textOf(d, 'near') ? `Check "${textOf(d, 'near')}" and the commas, quotes and brackets before it.` : 'The file may be incomplete: check the brackets and quotes at its end.'}`,
    'json-duplicate-key': (d) => `${words.place(d)}The member "${textOf(d, 'key')}" appears twice. Keep one.`,
    'json-hostile-key': (d) => `${words.place(d)}The member name "${textOf(d, 'key')}" is not allowed. Remove it.`,
    'json-depth': (d) => `${words.place(d)}Nested deeper than ${textOf(d, 'limit')} levels. Check for extra brackets.`,
    'json-length': (d) =>
      `The file is too long (${textOf(d, 'length')} characters); the limit is ${textOf(d, 'limit')}. Split or shorten it.`,
    'json-members': (d) => `${words.place(d)}One object has more than ${textOf(d, 'limit')} members. Check whether this is the right file.`,
    'json-number': (d) =>
      `${words.place(d)}The number "${textOf(d, 'number')}" is too small or too large to be stored (it would become 0 or infinity). Please correct it.`,
    'lone-surrogate': (d) =>
      `${words.place(d)}The text contains a broken character (perhaps a truncated emoji). Delete it or enter it again.`,
    'format-missing': (d) => `"format" is missing, so this is not a file of this kit. It should say "format": ${words.formats(d)}.`,
    'format-version': (d) =>
      `The file has format version "${textOf(d, 'got')}"; only "${textOf(d, 'expected')}" can be read here. Use a file of that version.`,
    'format-newer': (d) =>
      `The file has format "${textOf(d, 'got')}" and was made by a newer version of this kit; only "${textOf(d, 'expected')}" can be read here. Reload the page; if the message appears again, the site administrator must update the kit.`,
    'format-kind': (d) => `This is a "${textOf(d, 'got')}" file; a file of ${words.formats(d)} is needed here.`,
    missing: (d) => `This is missing. Give ${words.type(d)}.`,
    type: (d) => `Expected ${words.type(d)}, got ${textOf(d, 'got')}.`,
    choice: (d) => `${textOf(d, 'got')} is not one of the choices. Use one of ${words.choices(d)}.${words.nearest(d)}`,
    'unknown-member': (d) =>
      `There is no member "${textOf(d, 'key')}". Rename or remove it; extra data goes into "extensions".${words.nearest(d)}`,
    pattern: (d) => `${textOf(d, 'got')} is not written correctly. ${words.pattern(d)}.`,
    'too-small': (d) => amountOf(d, 'at least', textOf(d, 'minimum')),
    'too-big': (d) => amountOf(d, 'at most', textOf(d, 'maximum')),
    shape: (d) => `${textOf(d, 'got')} can't be used here. Check it against the description of the format.`,
    'years-reversed': (d) => `The plan ends in ${textOf(d, 'end')} but starts in ${textOf(d, 'start')}. Swap the years.`,
    'year-outside': (d) => `The year ${textOf(d, 'year')} is outside the plan, ${textOf(d, 'start')} to ${textOf(d, 'end')}. Correct it.`,
    'duplicate-id': (d) => `The id "${textOf(d, 'id')}" is taken by ${textOf(d, 'first')}. Use another.`,
    'unknown-id': (d) =>
      `There is no ${words.kind(d)} with the id "${textOf(d, 'id')}". Define it or correct the id.${words.nearest(d) || words.allowed(d)}`,
    'duplicate-name': (d) =>
      `The field has another indicator named "${textOf(d, 'name')}" (${textOf(d, 'first')}). Rename one to tell them apart.`,
    'duplicate-code': (d) => `The code "${textOf(d, 'code')}" is already used by ${textOf(d, 'first')}. Choose another.`,
    'approver-and-filer': () => 'Give "approver" or "filer", not both.',
    'hidden-character': (d) =>
      `"${textOf(d, 'text')}" contains the invisible character ${textOf(d, 'character')}. Delete it and enter the text again.`,
    'built-in-dimension': (d) =>
      `"${textOf(d, 'id')}" is a built-in dimension and can be used as it is. Remove this definition or use another id.`,
    'reserved-id': (d) => `"${textOf(d, 'id')}" can't be the id of a dimension. Use another id.`,
    'lead-department': (d) => `Exactly one department must lead (role "lead"); there are ${textOf(d, 'leads')}.`,
    'task-with-unit': () => 'A task has no unit. Remove "unit".',
    'count-precision': (d) => `Counts are whole numbers. Change "precision" from ${textOf(d, 'got')} to 0.`,
    'bounds-reversed': (d) => `The lower bound ${textOf(d, 'min')} is above the upper bound ${textOf(d, 'max')}. Swap them.`,
    'baseline-out-of-bounds': (d) =>
      `The baseline ${textOf(d, 'value')} is outside the possible range (${words.range(d)}). Check the unit, or give "bounds".`,
    'no-target': (d) => `The indicator "${textOf(d, 'id')}" has no target, and no other target or rule refers to it. Add a target.`,
    'target-not-due': (d) =>
      `There is a target for ${textOf(d, 'year')}, a year in which it is not reported (“due”): nothing can be judged. Check it.`,
    'not-broken-down': (d) =>
      `The indicator "${textOf(d, 'id')}" is not broken down by "${textOf(d, 'dimension')}". Add it to its "breakdowns".`,
    'task-mismatch': () =>
      'A task target (kind "task") belongs to a task indicator (measure "task") and the other way round. Change one of them.',
    'tolerance-missing': () =>
      'A comparison "about equal to another indicator" (comparator "~") needs a "tolerance" where the unit is not per cent, for example 1.',
    'between-only-level': () => '"between" is for level targets only. Use another comparator.',
    'upper-with-between': () => '"upper" and the comparator "between" go together. Add or remove one.',
    'without-effect': (d) =>
      `The comparator "${textOf(d, 'comparator')}" does not use "${textOf(d, 'member')}". Remove it, or use another comparator.`,
    'target-out-of-bounds': (d) =>
      `The target ${textOf(d, 'value')} is outside the possible range (${words.range(d)}). Check the unit, or give "bounds".`,
    'target-against-direction': (d) =>
      `${textOf(d, 'direction') === 'up' ? 'Higher' : 'Lower'} is better for the indicator, yet the comparator is "${textOf(d, 'comparator')}". Check the clause.`,
    'percent-or-points': () => 'Give exactly one of "percent" and "points" (the indicator\'s own unit).',
    'change-year': (d) =>
      `The year compared with, ${textOf(d, 'baselineYear')}, must be before the year of the target, ${textOf(d, 'year')}.`,
    'gap-of-one': (d) => `A gap is between two different categories; both are "${textOf(d, 'category')}".`,
    'between-only-gap': () => '"between" is for a gap only (of "gap"). Remove it or change "of".',
    'targets-exclude': (d) =>
      `targets[${textOf(d, 'one')}] and targets[${textOf(d, 'other')}] contradict each other in ${textOf(d, 'year')}: no value can meet both. Check the clauses.`,
    'milestone-beyond': (d) =>
      `The milestone ${textOf(d, 'value')} of ${textOf(d, 'year')} asks for more than the target ${textOf(d, 'later')} of ${textOf(d, 'laterYear')}. Check the clause.`,
    'target-worse-than-baseline': (d) =>
      `The target ${textOf(d, 'value')} of ${textOf(d, 'year')} is worse than the baseline ${textOf(d, 'baseline')} of ${textOf(d, 'baselineYear')}. Check number, unit and direction.`,
    'no-parent-region': () => 'A comparison with the parent region needs "parent" in the "region" of the plan.',
    'reference-task': (d) => `"${textOf(d, 'id')}" is a task and has no value to compare with. Refer to a figure.`,
    'reference-unit': (d) => `This indicator and "${textOf(d, 'id')}" have different units. Check them; a conversion needs a "factor".`,
    'reference-itself': () => 'The target compares a value with itself. Refer to another breakdown.',
    'reference-circle': (d) =>
      `Indicators refer to each other in a circle: ${listOf(d, 'circle', (item) => item, ' → ')}. Remove one of the references.`,
    'rule-on-task': (d) => `"${textOf(d, 'id')}" is a task and has no value. A rule can't use it.`,
    'rule-part': (d) => `"${textOf(d, 'id')}" has no numerator and denominator, so no "${textOf(d, 'part')}". Remove "part".`,
    'rule-on-itself': () => 'The rule compares a value with itself. Correct the indicator it refers to.',
    'limit-of-unlimited': () => '"unlimited" lets any change pass, and "percent" or "points" limits it. Remove one of them.',
    'classes-overlap': (d) =>
      `Overlaps with ${textOf(d, 'first')}: indicators with the status "${textOf(d, 'status')}" would be in both. Remove it from one of them, or tell them apart by "due" or "basicallyMet".`,
    'status-without-class': (d) =>
      `No class takes ${words.choices(d, 'statuses')}; such indicators are counted as unclassified. Add them to a class.`,
    'change-from-itself': (d) => `A change can't start from this very version, "${textOf(d, 'version')}". Give the earlier version.`,
    'change-of-present': (d) =>
      `The indicator "${textOf(d, 'id')}" is still there, so it can't have been renamed, split or dropped. Give the new indicator another id.`,
    'unknown-concept': (d) =>
      `The concept list has no "${textOf(d, 'id')}"; comparisons across plans will not find similar indicators.${words.nearest(d)}`,
    'concept-unit': (d) =>
      `The concept "${textOf(d, 'id')}" usually has the unit "${textOf(d, 'usual')}", here it is "${textOf(d, 'got')}". Check the unit.`,
    'concept-direction': (d) =>
      `The concept "${textOf(d, 'id')}" usually has the direction "${textOf(d, 'usual')}", here it is "${textOf(d, 'got')}". Check it.`,
    'clause-not-in-text': (d) =>
      `The clause of ${textOf(d, 'item')} differs from the plan's text${textOf(d, 'agrees') ? ` after "${textOf(d, 'agrees')}"` : ' from the first character'}. Copy it exactly.`,
    'not-json': () => "This can't be written to a JSON file. Use text, finite numbers, true, false, lists and objects only.",
    'digest-differs': () =>
      "The file was changed after it was exported, or damaged in transfer, and can't be used. Ask the department for the original file, or to export it again.",
    'duplicate-observation': (d) =>
      `A value of the indicator "${textOf(d, 'indicator')}" (region ${textOf(d, 'region')}, ${textOf(d, 'period')}) is already given in ${textOf(d, 'first')}. Keep one.`,
    'unknown-source': (d) =>
      `Source ${textOf(d, 'got')} is named here, but "sources" has ${textOf(d, 'count')} of them: the file is incomplete. Ask for the original.`,
    'origins-differ': (d) =>
      `There are ${textOf(d, 'expected')} observations and ${textOf(d, 'got')} origins: the file is incomplete. Ask for the original.`,
    'unsealed-dataset': () =>
      "This dataset has no digest and can't be brought to the level above. Use the file that the office's page or dabiao merge has sealed.",
    'source-missing': () => 'This submission, which the dataset names, is not among the files. Add it and check again.',
    'source-differs': (d) =>
      `This value of the indicator "${textOf(d, 'indicator')}" is not what the submissions say: the dataset can’t be used. Merge the submissions again.`,
    'other-plan-version': (d) =>
      `It was filled with version ${textOf(d, 'got')} of the plan file "${textOf(d, 'plan')}"${words.sameVersion(d) ? ', which had another content' : ''}; version ${textOf(d, 'expected')} is used here. Use the same plan file, or have the department fill this version.`,
    'other-department': (d) =>
      `The indicator "${textOf(d, 'indicator')}" is reported by "${textOf(d, 'expected')}", not by "${textOf(d, 'got')}". Return the file to be checked.`,
    'outside-collected': (d) =>
      `This submission is of the ${textOf(d, 'kind') === 'regions' ? 'region' : 'period'} "${textOf(d, 'got')}"; collected here is ${listOf(d, 'expected', (item) => `"${item}"`, ', ')} only. It was not taken: put it on the desk that collects for it.`,
    'outside-report': (d) =>
      `"${textOf(d, 'got')}" is outside what the report covers (${listOf(d, 'expected', (item) => item, ', ')}). Ask for the original file.`,
    'not-in-form': (d) =>
      `The indicator "${textOf(d, 'indicator')}" has no category "${textOf(d, 'breakdown')}". Ask for the original file.`,
    'return-without-remark': () => 'A return needs at least one remark. Add one.',
    'duplicate-remark': (d) => `The remark id "${textOf(d, 'id')}" is already used in ${textOf(d, 'first')}. Choose another.`,
    'report-of-other-department': (d) =>
      `This report is of "${textOf(d, 'got')}"; the form here is of "${textOf(d, 'expected')}". It was not used. Choose a file of this department, or open the form of that one.`,
    'review-of-other-department': (d) =>
      `This review is for "${textOf(d, 'got')}"; the form here is of "${textOf(d, 'expected')}". Pass it on, or choose another file.`,
    'review-of-other-submission': (d) =>
      `This review answers the submission with the digest ${textOf(d, 'got')}, not the one here, ${textOf(d, 'expected')}. Choose the returned submission along with it.`,
    'review-of-other-region': (d) =>
      `This review is of the region "${textOf(d, 'got')}"; the form here is of "${listOf(d, 'expected', (item) => item, ', ')}". Open the form of that region.`,
    'review-of-other-period': (d) =>
      `This review is of ${textOf(d, 'got')}; the form here is of ${listOf(d, 'expected', (item) => item, ', ')}. Open the form of that period.`,
    'returned-submission-missing': (d) =>
      `This review returns the submission with the digest ${textOf(d, 'got')}, which is not in this browser. Choose the submission that was exported then along with it.`,
    'other-plan': (d) =>
      `This file is for the plan "${textOf(d, 'got')}"; one for the plan "${textOf(d, 'expected')}" is needed here. Choose another file, or open that plan.`,
  },
  unknown: (code) => `There is a problem here (${code}). Please check.`,
  placed: (path, sentence) => `${path}: ${sentence}`,
};
