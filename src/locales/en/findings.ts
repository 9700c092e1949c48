import type { MissingStatus } from '../../observations/observation.js';
import { formWords } from '../../vocabulary/en/form.js';
import { digits as number } from '../numbers.js';
import type { FindingSentences } from '../zh/findings.js';

const reasons = formWords.missing;
const SOURCE_BEHIND = 'its source may follow in brackets: 65 (notice of 2024).';

export const findingSentences: FindingSentences = {
  unfinished: () =>
    'The page was left while this cell was being typed; this is as far as it came. Check it, and press Enter to confirm or correct it.',
  'unreadable-text': () => 'Not readable as a number. Enter a number, or choose a reason under “Why missing” if there is none.',
  'unreadable-hashes': () => 'The pasted text is “###”: the column in Excel was too narrow to show the number. Widen it and copy again.',
  'unreadable-too-long': () => 'More than 15 digits. Please check the number.',
  'unreadable-separator': () => 'The comma is not where a thousands separator would be. Enter the number without commas.',
  'unreadable-date': () => 'This is a date or a time: Excel makes one of 3-2, 3/2 and 3:2. Enter the number that was meant.',
  'unreadable-unit': ({ written }, { unit }) =>
    `“${written}” is not the indicator’s unit, “${unit}”. Convert the number to “${unit}” and enter it alone.`,
  'unreadable-bracket': ({ written, is }, { unit }) =>
    is === 'number'
      ? `“${written}” in brackets is a number, not a source: which of the two is meant? Enter one number; ${SOURCE_BEHIND}`
      : `“${written}” in brackets is a ${is}, not a source. Convert the number to “${unit}” and enter it alone; ${SOURCE_BEHIND}`,
  'unreadable-task': () => 'Not readable. Choose: not started, in progress, done.',
  'unreadable-missing': () => 'Not a known reason. Choose one from the list.',
  'unreadable-standard': () => 'Not readable as a standard. Enter a number; its source may follow in brackets: 65 (notice of 2024).',
  'unreadable-status': () => 'Not a known status. Choose: final, provisional, estimated.',
  'unit-in-count': ({ written }, { unitOf }) => `A count belongs here, without “${unitOf(String(written))}”. Enter the whole number alone.`,
  'none-in-count': ({ written }) =>
    `Does “${written}” mean 0, or that there is no such figure? Enter 0 if it is 0; if there is none, choose a reason under “Why missing”.`,
  'text-too-long': ({ length, limit }) => `The text is too long for the file (${length} characters, at most ${limit}). Please shorten it.`,
  'text-broken': () => 'The text holds a broken character (perhaps half an emoji), which no file can hold. Remove it.',
  negative: ({ value }) => `${number(value)} is below 0; a count belongs here.`,
  'other-unit': ({ written }, { unit, unitOf }) => `The unit is “${unit}”, “${unitOf(String(written))}” was entered.`,
  'ratio-from-time': ({ written, fix }) =>
    `“${written}” looks like a time that Excel made of a ratio. Is ${fix} meant? If it is right, give the reason.`,
  'not-whole': ({ value }) => `Expected a whole number, got ${number(value)}.`,
  decimals: ({ decimals, precision }) => `${decimals} decimal places were entered, the indicator has ${precision}.`,
  'below-bounds': ({ value, min }, { unit }) => `${number(value)} is below the smallest possible value, ${number(min)}${unit}.`,
  'above-bounds': ({ value, max }, { unit }) => `${number(value)} is above the largest possible value, ${number(max)}${unit}.`,
  'zero-denominator': () => 'The denominator can’t be 0.',
  'numerator-above': ({ numerator, denominator }) =>
    `The numerator ${number(numerator)} is larger than the denominator ${number(denominator)}.`,
  'rate-differs': ({ value, rate }) => `${number(value)} differs from numerator ÷ denominator, which is ${number(rate)}.`,
  'other-half-missing': () => 'Numerator and denominator go together.',
  'sum-differs': ({ total, sum, dimension }, { dimension: name }) =>
    `The categories by ${name(String(dimension))} add up to ${number(sum)}, the total is ${number(total)}.`,
  'outside-categories': ({ value, low, high, dimension }, { dimension: name }) =>
    `The total ${number(value)} should lie between the values by ${name(String(dimension))} (${number(low)} to ${number(high)}).`,
  'value-and-missing': () => 'There is a value and a reason why it is missing. Remove one of them.',
  'missing-differs': ({ written, typed, chosen }) =>
    `“${written}” in place of the value means “${reasons[typed as MissingStatus]}”, and “${reasons[chosen as MissingStatus]}” is chosen as the reason. Correct or clear one of them.`,
  'rule-sum': ({ total, sum, message }) =>
    message ? String(message) : `The parts add up to ${number(sum)}, the total is ${number(total)}.`,
  'rule-ratio': ({ value, ratio, message }) =>
    message ? String(message) : `${number(value)} differs from ${number(ratio)}, computed from the related indicators.`,
  'rule-not-greater': ({ lesser, greater, than, message }) =>
    message ? String(message) : `${number(lesser)} should not exceed ${number(greater)} of “${than}”.`,
  'rule-change': ({ value, before, limit, of, message }, { unit }) =>
    `${message ? `${message} ` : ''}${number(before)} last year, ${number(value)} now: the change is larger than ${number(limit)}${of === 'percent' ? '%' : ` ${unit}`}. If it is true, say why under “Explanation”.`,
  'large-change': ({ value, before, limit, of }, { unit }) =>
    `${number(before)} last year, ${number(value)} now: the change is larger than ${number(limit)}${of === 'percent' ? '% of last year’s value' : unit === '%' ? ' percentage points' : ` ${unit}`}. Check it; if it is true, say why under “Explanation”.`,
  'slip-decimal': ({ value, before, fix }) =>
    `${number(before)} last year, ${number(value)} now: a slip of the decimal point or unit? Should it be ${number(fix)}? If it is true, say why.`,
  'slip-size': ({ value, low, high, fix }, { unit }) =>
    `Target and baseline of this indicator are ${low === high ? number(low) : `${number(low)} to ${number(high)}`} ${unit}, ${number(value)} was entered: a slip of the decimal point or unit? ${fix === undefined ? '' : `Should it be ${number(fix)}? `}If it is true, say why.`,
  'slip-share': ({ value, fix }, { unit }) => `${number(value)}${unit}: should it be ${number(fix)}${unit}? If it is true, say why.`,
};
