/** Follows the edits of a session: their cells wait to be written, other windows hear of them, and what is kept besides the cells follows. */
import type { CellRef } from '../report/form.js';
import type { Step } from '../report/history.js';
import type { SessionChange } from '../report/session.js';
import type { BlockAhead } from './block-ahead.js';
import type { DraftOpening, OpeningParts } from './draft-opening.js';
import type { DraftWriter } from './draft-writer.js';
import { isLogFresh } from './once-a-page.js';
import type { OtherWindows } from './other-windows.js';
import type { VersionKeeper } from './version-keeper.js';
import type { Stamp, StampedCell } from './writes.js';

export interface EditParts extends Pick<OpeningParts, 'session' | 'known' | 'sign' | 'typing' | 'undo' | 'copies' | 'receipts'> {
  readonly opening: DraftOpening;
  readonly writer: DraftWriter;
  readonly ahead: BlockAhead;
  readonly others: OtherWindows;
  readonly versions: VersionKeeper;
}

export class SessionEdits {
  private readonly parts: EditParts;

  constructor(parts: EditParts) {
    this.parts = parts;
  }

  follow(change: SessionChange): void {
    const { session, receipts } = this.parts;
    if (change.origin === 'restore') return receipts.follow(change);
    const keys = change.edits.map(({ row, column }) => session.form.key(row, column));
    receipts.follow(change, keys);
    this.queue(change, keys);
  }

  private queue(change: SessionChange, keys: readonly string[]): void {
    const { known, typing, ahead, others, versions, undo, sign, writer } = this.parts;
    const stamp = known.stamp(change.source);
    const ofWindow = change.source === 'undone' ? windowsOf(change, this.parts.session.steps, (step) => undo.windowOf(step)) : null;
    const again = new Map<string, Stamp>();
    const stampOf = (cell: CellRef | undefined) => {
      const of = cell && ofWindow?.(cell);
      if (of === undefined) return stamp;
      if (!again.has(of)) again.set(of, { ...stamp, of });
      return again.get(of)!;
    };
    const stamped: StampedCell[] = [];
    const add = (key: string, text: string, cell?: CellRef) => {
      const block = cell ? ahead.holding(cell, text) : null;
      const standing = block?.stamp ?? stampOf(cell); // of when it was asked for: what another window has written meanwhile comes after it
      if (!block?.isWritten) known.pending.set(key, standing);
      known.overtake(key, standing, cell);
      stamped.push([key, standing, text]);
    };
    for (const [i, edit] of change.edits.entries()) add(keys[i]!, edit.after, edit);
    for (const [key, text] of typing.finishedBy(change)) if (!keys.includes(key)) add(key, text);
    if (stamped.length === 0) return;
    ahead.forget();
    others.announce(stamped);
    void versions.keepBefore(change);
    undo.keepSoon();
    this.keepCopies();
    if (known.pending.size === 0) sign.announce({ status: 'saved', at: new Date() });
    else if (!writer.current) void writer.flush();
  }

  /** Behind a torn end of the log what is saved may be deleted at the next opening: until there is a fresh one the copy holds it, too. */
  private keepCopies(): void {
    const { opening, copies } = this.parts;
    if (opening.isRead && !isLogFresh()) copies.keepAtOnce();
    else copies.keepSoon();
  }
}

/** Of a step back or forth: the windows whose earlier steps have left the texts that stand now. */
function windowsOf(
  { edits }: SessionChange,
  steps: readonly Step[],
  windowOf: (step: Step) => string,
): (cell: CellRef) => string | undefined {
  const texts = new Map(edits.map((edit) => [placeOf(edit), edit.after]));
  const windows = new Map<string, string | undefined>();
  for (const step of steps) {
    for (const edit of step) {
      const place = placeOf(edit);
      if (texts.has(place)) windows.set(place, edit.after === texts.get(place) ? windowOf(step) : undefined);
    }
  }
  return (cell) => windows.get(placeOf(cell));
}

function placeOf({ row, column }: CellRef): string {
  return `${row} ${column}`;
}
