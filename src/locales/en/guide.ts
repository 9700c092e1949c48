import type { GuideWords } from '../zh/guide.js';
import { some } from '../numbers.js';

export const guideWords: GuideWords = {
  time: (time) => time.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
  mended: (mended, slips) =>
    mended === slips
      ? `The mistakes in ${some(slips, 'indicator')} are all corrected.`
      : `${some(slips, 'indicator')} with mistakes (errors, doubtful figures, gaps); ${mended} corrected.`,
  practice: 'The figures are made up, can’t be exported, and are kept separate from your drafts.',
  again: 'Start again',
  leave: 'End practice',
  exported: (time, digest) => `Submission made ${time}, check code ${digest}`,
  unchanged: 'nothing has changed since',
  changed: (count) => `${some(count, 'change')} since, not exported`,
  receipt: 'View receipt',
};
