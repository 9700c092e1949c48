import type { SessionWords } from '../zh/session.js';
import { fileSentences, formFailed, retry } from './common.js';

export const sessionWords: SessionWords = {
  ...fileSentences,
  loading: 'Loading the plan…',
  heading: formFailed,
  refused: (url) =>
    `${url ? `The file ${url}` : 'The data given by the page'} has errors and was not taken. Please pass this on to the site’s administrator:`,
  noPlan: 'No plan file is named (attribute plan).',
  noDepartment: (id, known) => `The plan has no department “${id}”. It has: ${known}.`,
  badPeriod: (period) => `“${period}” is no period. Write 2025, 2025-H1 or 2025-Q1.`,
  badRegion: (region) => `“${region}” is no region. Write a GB/T 2260 code, 440783, or 440783001=name.`,
  badCycle: (cycle) => `“${cycle}” is no cycle. Write annual, mid-term or final.`,
  unexpected: 'The program failed. Please tell the site’s administrator.',
  retry,
};
