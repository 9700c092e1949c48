import type { FaultWords } from '../zh/faults.js';
import { fileSentences } from './common.js';

export const faultWords: FaultWords = {
  more: fileSentences.more,
  refused: (url) =>
    `${url ? `The file ${url}` : 'The data given by the page'} has errors and was not used. Please send the details below to the site administrator:`,
  page: (url) =>
    `${url} answered with a web page, not with a JSON file: you may have to log in first, or the address is wrong. Log in and reload this page; if it still doesn’t open, tell the site’s administrator.`,
  noPlan: 'No plan file is given (attribute plan).',
  noDepartment: (id, known) => `The plan has no department “${id}”. Available: ${known}.`,
  badPeriod: (period) => `“${period}” is not a valid period. Write 2025, 2025-H1 or 2025-Q1.`,
  badRegion: (region) => `“${region}” is not a valid region. Write a GB/T 2260 code, 440783, or 440783001=name.`,
  badCycle: (cycle) => `“${cycle}” is not a valid cycle. Write annual, mid-term or final.`,
  unexpected: 'The program failed. Please contact the site administrator.',
};
