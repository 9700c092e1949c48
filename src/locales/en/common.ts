import { some } from '../numbers.js';
import type { CountSentences, FileSentences, LevelWords } from '../zh/common.js';

export const fileSentences: FileSentences = {
  notFound: (url, status) => {
    if (status === 404 || status === 410) return `The file ${url} was not found (${status}).`;
    if (status === 401 || status === 403) return `You may not read the file ${url} (${status}).`;
    return `The server ${status >= 500 ? 'failed and gave no' : 'did not give the'} file ${url} (${status}).`;
  },
  unreachable: (url) => `The file ${url} could not be loaded; the network may be down.`,
  more: (count) => `${count} more.`,
};

export const formFailed = 'The form could not be opened';
export const formFailedElsewhere = `${formFailed}; see the message “${formFailed}” on this page.`;

export const counts: CountSentences = {
  error: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  warning: (count) => `${count} ${count === 1 ? 'query' : 'queries'}`,
  empty: (count) => `${count} open`,
};

export const levels: LevelWords = { error: 'Error', warning: 'Query', empty: 'Open', explained: 'Explained' };

export const close = 'Close';
export const retry = 'Try again';
export const reporter = 'Completed by';
export const reviewer = 'Reviewed by';
/** The file of a backup of drafts. @param time 20261129-0930 */
export const backupFile = (time: string): string => `dabiao-drafts-${time}.json`;
/** Of cells that are too many to be listed. */
export const moreCells = (count: number): string => `${some(count, 'more cell')} not listed here.`;

export const copyAsText = 'Copy as text';
