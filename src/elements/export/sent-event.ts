import type { Outcome } from '../../sending/answer.js';

/** A submission was sent: received, refused, or it waits for another attempt. */
export class DabiaoSentEvent extends Event {
  static readonly type = 'dabiao-sent';
  private readonly id: string;
  private readonly sent: Outcome;

  constructor(id: string, sent: Outcome) {
    super(DabiaoSentEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.sent = sent;
  }

  /** The submission's id, the status of the answer, `null` without one, and what came of it. */
  get detail(): { readonly id: string; readonly status: number | null; readonly outcome: Outcome['kind'] } {
    const { kind, status } = this.sent;
    return { id: this.id, status, outcome: kind };
  }
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-sent': DabiaoSentEvent;
  }
}
