import type { CountSentences, FileSentences, LevelWords } from '../zh/common.js';

export const fileSentences: FileSentences = {
  notFound: (url, status) => `There is no file at ${url} (${status}).`,
  unreachable: (url) => `The file ${url} could not be loaded; the network may be down.`,
  more: (count) => `${count} more.`,
};

export const formFailed = 'The form could not be opened';
export const formFailedElsewhere = `${formFailed}; the message “${formFailed}” on this page says why.`;

export const counts: CountSentences = {
  error: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  warning: (count) => `${count} to explain`,
  empty: (count) => `${count} empty`,
};

export const levels: LevelWords = { error: 'Error', warning: 'To explain', empty: 'Empty', explained: 'Explained' };

export const close = 'Close';
export const retry = 'Try again';
export const reporter = 'Filled by';
export const reviewer = 'Reviewed by';
/** The file of a backup of drafts. @param time 20261129-0930 */
export const backupFile = (time: string): string => `dabiao-drafts-${time}.json`;
