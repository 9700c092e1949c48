/**
 * Drafts that were open on this page a moment ago.
 *
 * An element that is moved, or made anew by the page's framework, closes its draft and opens the same one right after: it
 * waits for what is still on its way to the disk, and takes over what could not be saved.
 */
import { draftId } from '../../drafts/autosave.js';
import type { CellText } from '../../drafts/store.js';
import type { EntrySession } from '../../report/session.js';
import type { SharedSession } from './shared-session.js';

const closing = new Map<string, Promise<void>>();
const unsaved = new Map<string, readonly CellText[]>();

export function closeDraft({ session, autosave }: SharedSession): void {
  const id = draftId(session);
  const close = async () => {
    // A grid that goes with it hands over what was being typed.
    await new Promise((done) => setTimeout(done));
    await autosave.stop();
    if (!autosave.isSettled) unsaved.set(id, [...session.cells()]);
    if (closing.get(id) === closed) closing.delete(id);
  };
  const closed = close();
  closing.set(id, closed);
}

/** Resolves when nothing of the session's draft is on its way any more. */
export async function draftClosed(session: EntrySession): Promise<void> {
  await closing.get(draftId(session));
}

/** Types again what could not be saved before. */
export function bringBack(session: EntrySession): void {
  const cells = unsaved.get(draftId(session)) ?? [];
  unsaved.delete(draftId(session));
  session.set(
    cells.flatMap(([key, text]) => {
      const cell = session.form.locate(key);
      return cell ? [{ ...cell, text }] : [];
    }),
  );
}
