import type { AttainmentSourceWords } from '../zh/attainment-source.js';
import type { AttainmentFault } from '../../attainment/errors.js';
import { fileSentences, formFailedElsewhere, retry } from './common.js';

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
  refusedGiven: (what) =>
    `The ${what} given by the page’s script has errors and was not used. Please send the details below to the site administrator:`,
  retry,
  option: (path, fault) => `The option “${path}” ${faults[fault] ?? 'is not valid'}. Please tell the site administrator.`,
  outsidePlan: (year, from, to) => `“${year}” is not within the plan’s years: as-of goes from ${from}, its baseline, to ${to}.`,
  badRegion: (region) => `“${region}” is not a valid region: the attribute region is a GB/T 2260 code such as 440783.`,
  noSession: formFailedElsewhere,
};
