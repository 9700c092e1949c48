/** What a person must hear of a draft besides that it is saved. */
import type { DamagedPart } from './damaged-part.js';
import type { LongText } from './writes.js';

export type DraftNotice =
  /** The browser's storage was emptied under the page, and these cells were saved again. */
  | { readonly kind: 'rewritten'; readonly cells: number }
  /** The browser has lost these cells, and they came back from the second copy. */
  | { readonly kind: 'recovered'; readonly cells: number }
  /** There was a draft, and nothing is left of it. */
  | { readonly kind: 'vanished'; readonly cells: number; readonly time: number }
  /** The draft can't be read yet, and these cells are what its second copy holds. */
  | { readonly kind: 'copy-shown'; readonly cells: number }
  /** The browser found its files damaged, and has deleted them. */
  | { readonly kind: 'deleted-by-browser' }
  /** The window is private, and the draft ends with it. */
  | { readonly kind: 'private-window' }
  /** The receipt of an export could not be stored yet. */
  | { readonly kind: 'receipt-unsaved' }
  /** Records of the draft could not be read, and were set aside; of a copy: with what the database has lost. */
  | { readonly kind: 'damaged'; readonly part: DamagedPart; readonly records: number }
  /** Texts that no cell takes for their length were set aside. */
  | { readonly kind: 'too-long'; readonly part: DamagedPart; readonly texts: readonly LongText[] }
  /** The draft was deleted, and can be brought back for a while. */
  | { readonly kind: 'deleted'; readonly time: number }
  /** Another page has deleted the draft. */
  | { readonly kind: 'deleted-elsewhere' }
  /** Another page has restored a version or a backup over what stood here. */
  | { readonly kind: 'restored-elsewhere' }
  /** The draft has cells of regions that the page does not ask for. */
  | { readonly kind: 'other-regions'; readonly cells: number; readonly regions: readonly string[] }
  /** Another window has written over what was typed in this one. */
  | { readonly kind: 'overwritten'; readonly key: string; readonly mine: string; readonly theirs: string };

/** Notices with one more, which takes the place of one that says the same of an earlier time. */
export function withNotice(notices: readonly DraftNotice[], notice: DraftNotice): readonly DraftNotice[] {
  const same = notices.find((one) => isOfSame(one, notice));
  const others = notices.filter((one) => one !== same);
  if (same?.kind === 'damaged' && notice.kind === 'damaged') return [...others, { ...notice, records: same.records + notice.records }];
  if (same?.kind === 'too-long' && notice.kind === 'too-long') return [...others, { ...notice, texts: [...same.texts, ...notice.texts] }];
  return [...others, notice];
}

function isOfSame(one: DraftNotice, other: DraftNotice): boolean {
  if (one.kind === 'overwritten' && other.kind === 'overwritten') return one.key === other.key;
  if ('part' in one && 'part' in other && one.kind === other.kind) return one.part === other.part;
  return one.kind === other.kind;
}
