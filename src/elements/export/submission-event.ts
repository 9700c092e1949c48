import type { Submission } from '../../submissions/submission.js';

/** The report was sealed. */
export class DabiaoSubmissionEvent extends Event {
  static readonly type = 'dabiao-submission';
  readonly submission: Submission;

  constructor(submission: Submission) {
    super(DabiaoSubmissionEvent.type, { bubbles: true, composed: true });
    this.submission = submission;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-submission': DabiaoSubmissionEvent;
  }
}
