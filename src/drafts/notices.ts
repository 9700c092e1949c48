/** What a person must hear of a draft besides that it is saved. */
export type DraftNotice =
  /** The browser's storage was emptied under the page, and these cells were saved again. */
  | { readonly kind: 'rewritten'; readonly cells: number }
  /** The browser has lost these cells, and they came back from the second copy. */
  | { readonly kind: 'recovered'; readonly cells: number }
  /** There was a draft, and nothing is left of it. */
  | { readonly kind: 'vanished'; readonly cells: number; readonly time: number }
  /** The browser found its files damaged, and has deleted them. */
  | { readonly kind: 'deleted-by-browser' }
  /** The window is private, and the draft ends with it. */
  | { readonly kind: 'private-window' }
  /** Records of the draft could not be read, and were set aside. */
  | { readonly kind: 'damaged'; readonly records: number }
  /** Another window has written over what was typed in this one. */
  | { readonly kind: 'overwritten'; readonly key: string; readonly mine: string; readonly theirs: string };
