import type { Cycle } from '../../report/schema.js';

/** What a page needs to open a draft. */
export interface DraftOpenDetail {
  /** Ids, as in the plan. */
  readonly plan: string;
  readonly department: string;
  readonly period: string;
  readonly cycle: Cycle;
  /** GB/T 2260 codes. */
  readonly regions: readonly string[];
}

/**
 * A draft is to be opened. A `<dabiao-entry>` or `<dabiao-session>` around the list opens drafts of its own plan itself, unless the event
 * is prevented; any other draft the page opens.
 */
export class DabiaoDraftOpenEvent extends Event {
  static readonly type = 'dabiao-draft-open';
  readonly detail: DraftOpenDetail;

  constructor(detail: DraftOpenDetail) {
    super(DabiaoDraftOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-draft-open': DabiaoDraftOpenEvent;
  }
}
