import type { Submission } from '../../submissions/submission.js';

const options = { bubbles: true, composed: true, cancelable: true };

/** The report is sealed, and nothing kept of it yet. Prevented, nothing is exported. */
export class DabiaoBeforeExportEvent extends Event {
  static readonly type = 'dabiao-before-export';
  readonly submission: Submission;

  constructor(submission: Submission) {
    super(DabiaoBeforeExportEvent.type, options);
    this.submission = submission;
  }

  get detail() {
    return { submission: this.submission };
  }
}

/** The report was sealed. Prevented, no file is saved: the page has taken the submission. */
export class DabiaoSubmissionEvent extends Event {
  static readonly type = 'dabiao-submission';
  readonly submission: Submission;

  constructor(submission: Submission) {
    super(DabiaoSubmissionEvent.type, options);
    this.submission = submission;
  }

  get detail() {
    return { submission: this.submission };
  }
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-before-export': DabiaoBeforeExportEvent;
    'dabiao-submission': DabiaoSubmissionEvent;
  }
}
