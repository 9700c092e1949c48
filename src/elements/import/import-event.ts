import type { PasteSummary } from '../../exchange/write-placed.js';

/** What a file held was taken. */
export class DabiaoImportEvent extends Event {
  static readonly type = 'dabiao-import';
  /** What became of its cells. */
  readonly summary: PasteSummary;

  constructor(summary: PasteSummary) {
    super(DabiaoImportEvent.type, { bubbles: true, composed: true });
    this.summary = summary;
  }

  get detail() {
    return { summary: this.summary };
  }
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-import': DabiaoImportEvent;
  }
}
