import type { AttainmentSourceWords } from '../zh/attainment-source.js';
import { fileSentences, formFailedElsewhere } from './common.js';

export const attainmentSourceWords: AttainmentSourceWords = {
  ...fileSentences,
  loading: 'Loading plan and data…',
  noPlan: 'No plan is named (attribute plan), and there is no session to show.',
  heading: 'The attainment cannot be shown',
  refused: (what) =>
    `The ${what === 'plan' ? 'plan' : 'data'} file has errors and was not taken. Please pass this on to the site’s administrator:`,
  option: (path) => `The value of “${path}” cannot be used.`,
  noSession: formFailedElsewhere,
};
