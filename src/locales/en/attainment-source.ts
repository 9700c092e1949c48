import type { AttainmentSourceWords } from '../zh/attainment-source.js';
import { fileSentences, formFailedElsewhere } from './common.js';

export const attainmentSourceWords: AttainmentSourceWords = {
  ...fileSentences,
  loading: 'Loading plan and data…',
  noPlan: 'No plan is given (attribute plan), and no reporting session is open.',
  heading: 'Attainment cannot be shown',
  refused: (what) =>
    `The ${what === 'plan' ? 'plan' : 'data'} file has errors and was not used. Please send the details below to the site administrator:`,
  option: (path) => `The value of the option “${path}” is not valid and was not used.`,
  noSession: formFailedElsewhere,
};
