/**
 * A small mark of each draft outside the database: how many cells, and when. It tells of a draft that the browser has lost.
 *
 * DRAFTMARK1 a mark that can't be read is none, and one that can't be written holds nothing up
 */
export interface DraftMark {
  readonly cells: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const name = (draft: string) => `dabiao:draft:${draft}`;

export function readMark(draft: string): DraftMark | null {
  try {
    const mark = JSON.parse(localStorage.getItem(name(draft)) ?? 'null') as Partial<DraftMark> | null;
    return typeof mark?.cells === 'number' && typeof mark.at === 'number' ? { cells: mark.cells, at: mark.at } : null;
  } catch {
    return null;
  }
}

export function writeMark(draft: string, cells: number): void {
  try {
    localStorage.setItem(name(draft), `{"cells":${cells},"at":${Date.now()}}`);
  } catch {
    // The draft itself is saved.
  }
}

export function forgetMark(draft: string): void {
  try {
    localStorage.removeItem(name(draft));
  } catch {
    // As above.
  }
}
