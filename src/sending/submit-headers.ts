import type { Submission } from '../submissions/submission.js';

/** Headers that a page adds to a submission on its way. */
export type SubmitHeaders = (submission: Submission) => HeadersInit | Promise<HeadersInit>;
