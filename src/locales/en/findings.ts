import type { MissingStatus } from '../../observations/observation.js';
import { formWords } from '../../vocabulary/en/form.js';
import { amount, digits as number } from '../numbers.js';
import type { FindingSentences } from '../zh/findings.js';

const reasons = formWords.missing;
const SOURCE_BEHIND = 'its source may follow in brackets: 65 (notice of 2024).';

const ended = (message: string | number) => (/[.!?。！？]$/.test(String(message)) ? String(message) : `${message}.`);

export const findingSentences: FindingSentences = {
  returned: ({ text }) => `Returned: ${ended(text!)}`,
  unfinished: () =>
    'The entry in this cell was not finished when the page was left; this is what had been typed. Check it, then press F4 to confirm it, or enter it again.',
  'text-not-taken': ({ length, limit }) =>
    `A text of ${length} characters was not entered: a cell holds at most ${limit}, and keeps what was there. Shorten it and enter it again, or press Enter to confirm what is there.`,
  'unreadable-text': () => 'Not recognised as a number. Enter a number, or if there is none, choose the reason why it is missing.',
  'unreadable-hashes': () => 'The pasted text is “###”: the column in Excel was too narrow to show the number. Widen it and copy again.',
  'unreadable-too-long': () => 'More than 15 digits. Please check the number.',
  'unreadable-separator': () => 'The comma is not where a thousands separator would be. Enter the number without commas.',
  'unreadable-point': ({ written, fix }) => `“${written}” is not a decimal point. Should it be ${fix}?`,
  'unreadable-date': () => 'This is a date or a time: Excel turns 3-2, 3/2 and 3:2 into one. Enter the original number.',
  'unreadable-unit': ({ written }, { unit }) =>
    `“${written}” is not the indicator’s unit, “${unit}”. Convert the number to “${unit}” and enter the number only.`,
  'unreadable-bracket': ({ written, is }, { unit }) =>
    is === 'number'
      ? `“${written}” in brackets is a number, not a source, so it is unclear which is the standard. Enter one number; ${SOURCE_BEHIND}`
      : `“${written}” in brackets is a ${is}, not a source. Convert the number to “${unit}” and enter the number only; ${SOURCE_BEHIND}`,
  'unreadable-task': () => 'Not recognised. Choose: not started, in progress, done.',
  'unreadable-missing': () => 'Reason not recognised. Choose one from the list.',
  'unreadable-standard': () => 'Not recognised as a standard. Enter a number; its source may follow in brackets: 65 (notice of 2024).',
  'unreadable-status': () => 'Status not recognised. Choose: final, provisional, estimated.',
  'unit-in-count': ({ written }, { unitOf }) => `Enter a count here, without “${unitOf(String(written))}”. Write out the number in full.`,
  'none-in-count': ({ written }) =>
    `Does “${written}” mean 0, or that there is no such figure? Enter 0 if it is 0; if there is none, choose the reason why it is missing.`,
  'text-too-long': ({ length, limit }) =>
    `The text is too long for the submission (${length} characters, at most ${limit}). Please shorten it.`,
  'text-broken': () =>
    'The text contains a broken character (perhaps a truncated emoji) and can’t be exported. Remove it and enter the text again.',
  negative: ({ value }) => `${number(value)} is below 0; enter a count here.`,
  'other-unit': ({ written }, { unit, unitOf }) => `The unit should be “${unit}”, but “${unitOf(String(written))}” was entered.`,
  'ratio-from-time': ({ written, fix }) =>
    `“${written}” looks like a time that Excel made from a ratio. Should it be ${fix}? If it is correct, give the reason.`,
  'not-whole': ({ value }) => `Enter a whole number; ${number(value)} was entered.`,
  decimals: ({ decimals, precision }) => `${decimals} decimal places were entered; this indicator takes ${precision}. Round the number.`,
  'below-bounds': ({ value, min }, { unit }) => `${number(value)} is below the smallest possible value, ${amount(min, unit)}.`,
  'above-bounds': ({ value, max }, { unit }) => `${number(value)} is above the largest possible value, ${amount(max, unit)}.`,
  'zero-denominator': () => 'The denominator can’t be 0. If there is no figure, choose the reason why it is missing.',
  'numerator-above': ({ numerator, denominator }) =>
    `The numerator ${number(numerator)} is larger than the denominator ${number(denominator)}. Check both.`,
  'rate-differs': ({ value, rate }) => `${number(value)} differs from numerator ÷ denominator, which is ${number(rate)}. Check all three.`,
  'other-half-missing': () => 'Enter both numerator and denominator.',
  'sum-differs': ({ total, sum, dimension }, { categories }) =>
    `The values of ${categories(String(dimension))} add up to ${number(sum)}, but the total is ${number(total)}. Check them.`,
  'outside-categories': ({ value, low, high, dimension }, { categories }) =>
    `The total ${number(value)} should lie between the values of ${categories(String(dimension))} (${number(low)} to ${number(high)}). Check them.`,
  'value-and-missing': () => 'There is a value as well as a reason why it is missing. Remove one of them.',
  'missing-differs': ({ written, typed, chosen }) =>
    `“${written}” in the value cell means “${reasons[typed as MissingStatus]}”, but “${reasons[chosen as MissingStatus]}” is chosen as the reason why it is missing. Correct or clear one of them.`,
  'rule-sum': ({ total, sum, message }) =>
    message ? ended(message) : `The parts add up to ${number(sum)}, but the total is ${number(total)}. Check them.`,
  'rule-ratio': ({ value, ratio, message }) =>
    message ? ended(message) : `${number(value)} differs from ${number(ratio)}, calculated from the related indicators. Check them.`,
  'rule-not-greater': ({ lesser, greater, than, message }) =>
    message ? ended(message) : `${number(lesser)} should not exceed ${number(greater)} of “${than}”. Check both.`,
  'rule-change': ({ value, before, limit, of, message }, { unit }) =>
    `${message ? `${ended(message)} ` : ''}${number(before)} last year, ${number(value)} now: the change exceeds ${number(limit)}${of === 'percent' ? '%' : unit === '%' ? ' percentage points' : ` ${unit}`}. If it is correct, give the reason.`,
  'large-change': ({ value, before, limit, of }, { unit }) =>
    `${number(before)} last year, ${number(value)} now: the change exceeds ${number(limit)}${of === 'percent' ? '% of last year’s value' : unit === '%' ? ' percentage points' : ` ${unit}`}. Check it; if it is correct, give the reason.`,
  'slip-decimal': ({ value, before, fix }) =>
    `${number(before)} last year, ${number(value)} now: is the decimal point or unit wrong? Should it be ${number(fix)}? If it is correct, give the reason.`,
  'slip-size': ({ value, low, high, of, fix, counted }, { unit }) =>
    counted !== undefined
      ? `The numerator and denominator make ${amount(value, unit)}; the target, the baseline or last year’s value is ${low === high ? '' : `${number(low)} to `}${amount(high, unit)}. Are both counts in the right unit (persons, thousands)? If it is correct, give the reason.`
      : `The ${of === 'baseline' ? 'baseline of this indicator is' : of === 'targets' ? 'target of this indicator is' : 'target and baseline of this indicator are'} ${low === high ? '' : `${number(low)} to `}${amount(high, unit)}; ${number(value)} was entered. Is the decimal point or unit wrong? ${fix === undefined ? '' : `Should it be ${number(fix)}? `}If it is correct, give the reason.`,
  'slip-share': ({ value, fix }, { unit }) =>
    `${amount(value, unit)}: should it be ${amount(fix, unit)}? If it is correct, give the reason.`,
};
