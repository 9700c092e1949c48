/**
 * A second copy of each draft, outside the database: browsers have been seen to delete every database of a page, all at once.
 *
 * Small drafts are in localStorage, which is there on http too; larger ones in the page's private files, where the browser has them; of
 * the others a mark is left, with the number of cells and the time.
 *
 * COPY1 what can't be read is no copy, and one that can't be written holds nothing up · COPY2 the copies take a part of the space of
 * localStorage and leave the rest to the page: the oldest make room, and leave their mark · COPY3 a draft that is removed leaves neither
 */
import { jsonText } from '../documents/json-text.js';
import { fromBase64, toBase64 } from './base64.js';
import { isSealed, type Sealing } from './sealing.js';
import { readWrites, type Write } from './writes.js';

export interface SecondCopy {
  /** Filled cells. */
  readonly cells: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** `null` where there is but a mark. */
  readonly writes: readonly Write[] | null;
}

const PREFIX = 'dabiao:draft:';
/** Characters of localStorage for all copies: browsers give a page some five million. */
const MOST_TEXT = 1_500_000;

export async function readCopy(draft: string, sealing: Sealing): Promise<SecondCopy | null> {
  const copy = openCopy(readItem(PREFIX + draft), draft, sealing);
  if (!copy || copy.writes) return copy;
  const { readPrivateFile } = await privateFiles();
  const file = openCopy(parseCopy(await readPrivateFile(draft).catch(() => null)), draft, sealing);
  return file?.writes ? file : copy;
}

/** Writes what fits into localStorage, and a mark of what does not. @returns whether all of it is written. */
export function writeCopy(draft: string, copy: SecondCopy, sealing: Sealing): boolean {
  const name = PREFIX + draft;
  const text = copyText(draft, copy, sealing);
  if (text.length <= MOST_TEXT / 3) {
    makeRoom(name, text.length);
    if (writeItem(name, text)) return true;
  }
  writeItem(name, jsonText({ ...copy, writes: null }));
  return false;
}

/** Writes a copy into the page's private files. COPY1 */
export async function writeLargeCopy(draft: string, copy: SecondCopy, sealing: Sealing): Promise<void> {
  const text = copyText(draft, copy, sealing);
  const { writePrivateFile } = await privateFiles();
  // The draft itself is saved, and its mark.
  await writePrivateFile(draft, text).catch(() => undefined);
}

/** COPY3 */
export async function removeCopy(draft: string): Promise<void> {
  try {
    localStorage.removeItem(PREFIX + draft);
    const { removePrivateFile } = await privateFiles();
    await removePrivateFile(draft);
  } catch {
    // There was none.
  }
}

/** What keeps large copies: loaded before one is to be written while the page is being left. */
export async function privateFiles(): Promise<typeof import('./private-files.js')> {
  return import('./private-files.js');
}

/** COPY2 */
function makeRoom(name: string, length: number): void {
  try {
    const names = Object.keys(localStorage).filter((one) => one.startsWith(PREFIX) && one !== name);
    let sum = names.reduce((total, one) => total + (localStorage.getItem(one)?.length ?? 0), length);
    if (sum <= MOST_TEXT) return;
    const copies = names.map((one) => ({ one, copy: readItem(one), length: localStorage.getItem(one)?.length ?? 0 }));
    for (const { one, copy, length: freed } of copies.sort((a, b) => (a.copy?.time ?? 0) - (b.copy?.time ?? 0))) {
      if (sum <= MOST_TEXT || !copy?.content) continue;
      localStorage.setItem(one, jsonText({ cells: copy.cells, time: copy.time, writes: null }));
      sum -= freed;
    }
  } catch {
    // The writing itself will tell.
  }
}

/** A copy as it lies there. */
interface StoredCopy {
  readonly cells: number;
  readonly time: number;
  /** Its writes, or what they were encrypted to, in Base64; `null` of a mark. */
  readonly content: unknown;
}

function copyText(draft: string, { cells, time, writes }: SecondCopy, sealing: Sealing): string {
  const sealed = sealing.seal('copy', draft, { writes });
  return jsonText({ cells, time, writes: isSealed(sealed) ? toBase64(sealed.sealed) : writes });
}

/** What can't be opened is but a mark. */
function openCopy(stored: StoredCopy | null, draft: string, sealing: Sealing): SecondCopy | null {
  if (!stored) return null;
  const { cells, time, content } = stored;
  try {
    const opened = typeof content === 'string' ? sealing.open('copy', draft, { sealed: fromBase64(content) }) : { writes: content };
    return { cells, time, writes: content && opened !== undefined ? readWrites(opened).writes : null };
  } catch {
    return { cells, time, writes: null };
  }
}

function readItem(name: string): StoredCopy | null {
  try {
    return parseCopy(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function writeItem(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

function parseCopy(text: string | null): StoredCopy | null {
  try {
    const copy = JSON.parse(text ?? 'null') as { readonly [Name in keyof SecondCopy]?: unknown } | null;
    if (typeof copy?.cells !== 'number' || typeof copy.time !== 'number') return null;
    return { cells: copy.cells, time: copy.time, content: copy.writes ?? null };
  } catch {
    return null;
  }
}
