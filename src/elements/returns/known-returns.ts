/** Where the elements of a session find what was returned to it, without loading anything where nothing was. */
import type { TemplateResult } from 'lit';
import type { Receipt } from '../../drafts/receipt.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { SealOptions } from '../../submissions/submission.js';
import type { Locale } from '../../vocabulary/locale.js';

type Sealed = Pick<SealOptions, 'replaces' | 'answers'>;

export interface SessionReturns {
  /** It was sent back, and is to be exported again. */
  readonly isAwaited: boolean;
  /** What a report is sealed with that answers a return. */
  sealOptions(): Sealed;
  /** What its receipt keeps of that. */
  receiptPart(sealed: Sealed): Pick<Receipt, 'returned'>;
  /** The remarks at a cell, with their answers. */
  renderAt(cell: CellRef, locale: Locale, onDone: () => void): TemplateResult | null;
  /** Remarks that stand at no cell, and are open. */
  renderWhole(locale: Locale): TemplateResult;
}

const known = new WeakMap<EntrySession, SessionReturns>();

export function keepReturns(session: EntrySession, returns: SessionReturns): void {
  known.set(session, returns);
}

export function knownReturns(session: EntrySession): SessionReturns | undefined {
  return known.get(session);
}
