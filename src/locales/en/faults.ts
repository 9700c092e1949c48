import type { FaultWords } from '../zh/faults.js';
import { fileSentences } from './common.js';

export const faultWords: FaultWords = {
  more: fileSentences.more,
  refused: (url) =>
    `${url ? `The file ${url}` : 'The data given by the page'} has errors and was not used. Please send the details below to the site administrator:`,
  page: (url) =>
    `${url} answered with a web page, not with a JSON file: you may have to log in first, or the address is wrong. Log in and reload this page; if it still doesn’t open, tell the site’s administrator.`,
  advice: {
    unreachable:
      'Check the network and try again. If it works, your login may have expired: log in and reload this page. Or the file is on another site that does not let this one read it (CORS), or this page’s security policy (CSP) does not: tell the site’s administrator.',
    'not-found': 'Tell the site’s administrator to check the address, and that the file is on the server.',
    forbidden: 'Log in and reload this page; if it still doesn’t open, tell the site’s administrator to check the permissions.',
    unavailable: 'Try again later; if it goes on, tell the site’s administrator.',
  },
  noPlan: 'No plan file is given (attribute plan).',
  noDepartment: (id, known) =>
    `${id ? `The plan has no department “${id}”` : 'No department is given (attribute department)'}. Available: ${known}.`,
  noPeriod: 'No period is given (attribute period). Write 2025, 2025-H1 or 2025-Q1.',
  badPeriod: (period) => `“${period}” is not a valid period. Write 2025, 2025-H1 or 2025-Q1.`,
  outsidePlan: (period, from, to) =>
    `“${period}” is not within the plan’s years: it is filled from ${from}, its baseline, to ${to}. Tell the site’s administrator to check the attribute period.`,
  badRegion: (region) => `“${region}” is not a valid region. Write a GB/T 2260 code, 440783, or 440783001=name.`,
  badCycle: (cycle) => `“${cycle}” is not a valid cycle. Write annual, mid-term or final.`,
  unexpected: 'The program failed. Please contact the site administrator.',
};
