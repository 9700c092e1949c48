import type { SessionWords } from '../zh/session.js';
import { fileSentences, formFailed, retry } from './common.js';

export const sessionWords: SessionWords = {
  notFound: fileSentences.notFound,
  unreachable: fileSentences.unreachable,
  loading: 'Loading the plan…',
  opening: 'Opening the draft…',
  heading: formFailed,
  retry,
};
