import type { Submission } from '../../submissions/submission.js';

abstract class SealedEvent extends Event {
  readonly submission: Submission;

  constructor(type: string, submission: Submission) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.submission = submission;
  }

  get detail() {
    return { submission: this.submission };
  }
}

/** The report is sealed, and nothing kept of it yet. Prevented, nothing is exported. */
export class DabiaoBeforeExportEvent extends SealedEvent {
  static readonly type = 'dabiao-before-export';

  constructor(submission: Submission) {
    super(DabiaoBeforeExportEvent.type, submission);
  }
}

/** The report was sealed. Prevented, no file is saved: the page has taken the submission. */
export class DabiaoSubmissionEvent extends SealedEvent {
  static readonly type = 'dabiao-submission';

  constructor(submission: Submission) {
    super(DabiaoSubmissionEvent.type, submission);
  }
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-before-export': DabiaoBeforeExportEvent;
    'dabiao-submission': DabiaoSubmissionEvent;
  }
}
