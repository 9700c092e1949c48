/**
 * Drafts that were open on this page a moment ago.
 *
 * An element that is moved, or made anew by the page's framework, closes its draft and opens the same one right after: it
 * waits for what is still on its way to the disk, and takes over what could not be saved.
 */
import type { CellText } from '../../drafts/writes.js';
import type { EntrySession } from '../../report/session.js';
import type { SharedSession } from './shared-session.js';

/** By the id of a draft. */
const closing = new Map<string, Promise<void>>();
const unsaved = new Map<string, readonly CellText[]>();

export function closeDraft({ autosave }: SharedSession): void {
  const { ids } = autosave;
  const close = async () => {
    // A grid that goes with it hands over what was being typed.
    await new Promise((done) => setTimeout(done));
    await autosave.stop();
    if (!autosave.isSettled) for (const id of ids) unsaved.set(id, autosave.waiting);
    for (const id of ids) if (closing.get(id) === closed) closing.delete(id);
  };
  const closed = close();
  for (const id of ids) closing.set(id, closed);
}

/** Resolves when nothing of these drafts is on its way any more. */
export async function draftsClosed(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => closing.get(id)));
}

/** Types again what could not be saved before. */
export function bringBack(session: EntrySession, ids: readonly string[]): void {
  const cells = ids.flatMap((id) => unsaved.get(id) ?? []);
  for (const id of ids) unsaved.delete(id);
  session.set(
    cells.flatMap(([key, text]) => {
      const cell = session.form.locate(key);
      return cell ? [{ ...cell, text }] : [];
    }),
  );
}
