import type { AttainmentSourceWords } from '../zh/attainment-source.js';

export const attainmentSourceWords: AttainmentSourceWords = {
  loading: 'Loading plan and data…',
  noPlan: 'No plan is named (attribute plan), and there is no session to show.',
  heading: 'The attainment cannot be shown',
  refused: (what) =>
    `The ${what === 'plan' ? 'plan' : 'data'} file has errors and was not taken. Please pass this on to the site’s administrator:`,
  notFound: (url, status) => `There is no file at ${url} (${status}).`,
  unreachable: (url) => `The file ${url} could not be loaded; the network may be down.`,
  option: (path) => `The value of “${path}” cannot be used.`,
  noSession: 'The form could not be opened; the message “The form could not be opened” on this page says why.',
  more: (count) => `${count} more.`,
};
