/**
 * Every draft of an owner of which something is left in this browser, be it a text in an open editor, a step to undo, or a second copy.
 *
 * ALLDRAFTS1 also those that have no record, for nothing was saved of them yet, or the browser has lost it
 */
import { storedDrafts } from './draft-list.js';
import { ownerOf } from './sealing.js';
import { copiedDrafts } from './second-copy.js';
import type { DraftStore } from './store.js';

export async function allDrafts(store: DraftStore, owner: string): Promise<string[]> {
  const [stored, copied] = await Promise.all([storedDrafts(store), copiedDrafts()]);
  return [...new Set([...stored, ...copied])].filter((draft) => ownerOf(draft) === owner);
}
