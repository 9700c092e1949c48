/**
 * What is being typed into a field of the panel, until it is written to its cell.
 *
 * It is kept beside the draft like the text of an open editor of the grid, so that not even a closed window loses it. There is one:
 * typing into another field writes the one before.
 */
import type { CellRef } from '../../report/form.js';
import type { SharedSession } from '../session/shared-session.js';
import { isSameCell } from './cell.js';

interface Typing {
  readonly shared: SharedSession;
  readonly cell: CellRef;
  readonly before: string;
  readonly text: string;
}

/**
 * A field that another has taken the focus from. Where another window has come before the page, or it is being left, the field hears of that as if it
 * were left, but has the focus still, and is not done with.
 */
export function isLeft(field: Element): boolean {
  return (field.getRootNode() as Document | ShadowRoot).activeElement !== field;
}

export class TypedText {
  private typing: Typing | null = null;

  /** What stands in the field of a cell: as it is being typed, else as it was written. @param shown how that is shown. */
  textOf({ session }: Pick<SharedSession, 'session'>, cell: CellRef, shown = (kept: string) => kept): string {
    const { typing } = this;
    return typing && isSameCell(typing.cell, cell) ? typing.text : shown(session.text(cell.row, cell.column));
  }

  keep(shared: SharedSession, cell: CellRef, text: string): void {
    if (this.typing && !isSameCell(this.typing.cell, cell)) this.write();
    const { session, autosave } = shared;
    const before = this.typing?.before ?? session.text(cell.row, cell.column);
    this.typing = { shared, cell, before, text };
    autosave.keepTyping({ key: session.form.key(cell.row, cell.column), before, text });
  }

  /** The cell it belongs to; `null` while nothing is being typed. */
  get cell(): CellRef | null {
    return this.typing?.cell ?? null;
  }

  /** Writes it to its cell: one step that can be undone. @returns whether that was another text. */
  write(): boolean {
    const { typing } = this;
    if (!typing) return false;
    this.drop();
    const { cell, text } = typing;
    const { session } = typing.shared;
    const { row, column } = cell;
    const isOther = text !== session.text(row, column) || session.isUnfinished(row, column);
    if (isOther) session.set([{ ...cell, text }]);
    return isOther;
  }

  /** Forgets it. */
  drop(): void {
    this.typing?.shared.autosave.keepTyping(null);
    this.typing = null;
  }
}
