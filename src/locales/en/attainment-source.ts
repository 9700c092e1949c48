import type { AttainmentSourceWords } from '../zh/attainment-source.js';
import type { AttainmentFault } from '../../attainment/errors.js';
import { fileSentences, formFailedElsewhere } from './common.js';

const faults: Readonly<Partial<Record<AttainmentFault, string>>> = {
  'not-finite': 'must be a number',
  'not-a-year': 'must be a year such as 2025',
  'not-a-choice': 'is none of the values there are',
  'not-a-share': 'must be above 0 and below 1',
  negative: 'must not be below 0',
  'thresholds-reversed': 'must not have behind above onTrack',
  'classes-overlap': 'overlaps with a class before it, so that an indicator would be in both; classes must be apart',
};

export const attainmentSourceWords: AttainmentSourceWords = {
  ...fileSentences,
  loading: 'Loading plan and data…',
  noPlan: 'No plan is given (attribute plan), and no reporting session is open.',
  heading: 'Attainment cannot be shown',
  refused: (what) =>
    `The ${what === 'plan' ? 'plan' : 'data'} file has errors and was not used. Please send the details below to the site administrator:`,
  option: (path, fault) => `The option “${path}” ${faults[fault] ?? 'is not valid'}; it was not used.`,
  outsidePlan: (year, from, to) => `“${year}” is not within the plan’s years: as-of goes from ${from}, its baseline, to ${to}.`,
  noSession: formFailedElsewhere,
};
