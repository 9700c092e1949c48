/**
 * A second copy of each draft, outside the database: browsers have been seen to delete every database of a page, all at once.
 *
 * Small drafts are in localStorage, which is there on http too; larger ones in the page's private files, where the browser has them; of
 * the others a mark is left, with the number of cells and the time.
 *
 * COPY1 of what can't be read the parts are taken that can, and one that can't be written holds nothing up · COPY2 the copies take a part of the space of
 * localStorage and leave the rest to the page: the oldest make room, and leave their mark · COPY3 a draft that is removed leaves neither · COPY4 what stands in open
 * editors, and unfinished texts, are in it as such · COPY5 of two copies the later counts, where it answers soon
 */
import { jsonText } from '../documents/json-text.js';
import { StorageError } from '../storage/errors.js';
import { fromBase64, toBase64 } from './base64.js';
import { isCount, isTime } from './numbers.js';
import { privateFileNames, readPrivateFile, removePrivateFile, writePrivateFile } from './private-files.js';
import { isTypingRecord, type TypingRecord } from './records.js';
import { isSealed, type Sealing } from './sealing.js';
import { lastClock, readWrites, type LongText, type Write } from './writes.js';

export interface SecondCopy {
  /** Filled cells. */
  readonly cells: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** `null` where there is but a mark. */
  readonly writes: readonly Write[] | null;
  /** What is not entered yet. COPY4 */
  readonly typing?: readonly TypingRecord[];
}

/** A copy as it was found. */
export interface FoundCopy extends SecondCopy {
  /** Its text, where that can't be read, or not as a whole. COPY1 */
  readonly damaged?: string;
  /** What is too long for a cell, where nothing else is wrong with it. WRITE6 */
  readonly long?: readonly LongText[];
}

const PREFIX = 'dabiao:draft:';
/** Characters of localStorage for all copies: browsers give a page some five million. */
const MOST_TEXT = 1_500_000;
const LONGEST_ITEM = MOST_TEXT / 3;
/** How long a file is waited for where there is a copy besides, in milliseconds. */
const SOON_MS = 1200;

export async function readCopy(draft: string, sealing: Sealing): Promise<FoundCopy | null> {
  const copy = openCopy(itemText(PREFIX + draft), draft, sealing);
  const file = openCopy(await readPrivateFile(draft, copy?.writes ? SOON_MS : undefined).catch(() => null), draft, sealing);
  if (copy?.writes) return file && isLater(file, copy) ? file : copy;
  if (!file || !copy) return file ?? copy;
  const damaged = copy.damaged ?? file.damaged;
  return { ...(file.writes ? file : copy), ...(damaged !== undefined && { damaged }) }; // the copy beside a file is a mark, or damaged
}

/** COPY5 */
function isLater({ writes, time }: SecondCopy, other: SecondCopy): boolean {
  return writes !== null && (lastClock(writes) - lastClock(other.writes!) || time - other.time) > 0;
}

/** What there is of a copy as it lies there, in localStorage and in the private files. */
export async function copyTexts(draft: string): Promise<readonly string[]> {
  const texts = [itemText(PREFIX + draft), await readPrivateFile(draft).catch(() => null)];
  return texts.filter((text) => text !== null);
}

/** Writes what fits into localStorage, and a mark of what does not. @returns whether all of it is written. */
export function writeCopy(draft: string, copy: SecondCopy, sealing: Sealing): boolean {
  const name = PREFIX + draft;
  const text = charactersOf(copy) <= LONGEST_ITEM ? copyText(draft, copy, sealing) : null;
  if (text !== null && text.length <= LONGEST_ITEM) {
    makeRoom(name, text.length);
    if (writeItem(name, text)) return true;
  }
  writeItem(name, jsonText({ cells: copy.cells, time: copy.time, writes: null }));
  return false;
}

/** Writes a copy into the page's private files. COPY1 */
export async function writeLargeCopy(draft: string, copy: SecondCopy, sealing: Sealing): Promise<void> {
  const text = copyText(draft, copy, sealing);
  // The draft itself is saved, and its mark.
  await writePrivateFile(draft, text).catch(() => undefined);
}

/** COPY3 */
export async function removeCopy(draft: string): Promise<void> {
  try {
    localStorage.removeItem(PREFIX + draft);
    await removePrivateFile(draft);
  } catch {
    // There was none.
  }
}

/** Drafts of which there is a copy, or a mark. */
export async function copiedDrafts(): Promise<string[]> {
  const large = await privateFileNames().catch(() => []);
  try {
    return [...large, ...Object.keys(localStorage).flatMap((name) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))];
  } catch {
    return large;
  }
}

/** COPY2 */
function makeRoom(name: string, length: number): void {
  try {
    const names = Object.keys(localStorage).filter((one) => one.startsWith(PREFIX) && one !== name);
    let sum = names.reduce((total, one) => total + (localStorage.getItem(one)?.length ?? 0), length);
    if (sum <= MOST_TEXT) return;
    const copies = names.map((one) => ({ one, copy: parseCopy(itemText(one)), length: localStorage.getItem(one)?.length ?? 0 }));
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
  /** Where it is not encrypted. */
  readonly typing: unknown;
}

/** Characters that its text has at least: a large copy is not put into words only to see that it does not fit. */
function charactersOf({ writes }: SecondCopy): number {
  let sum = 0;
  for (const { cells } of writes ?? []) for (const [key, text] of cells) sum += key.length + text.length;
  return sum;
}

function copyText(draft: string, { cells, time, writes, typing }: SecondCopy, sealing: Sealing): string {
  const sealed = sealing.seal('copy', draft, { writes, typing });
  return jsonText({ cells, time, ...(isSealed(sealed) ? { writes: toBase64(sealed.sealed) } : sealed) });
}

/** Without the key it is but a mark. */
function openCopy(text: string | null, draft: string, sealing: Sealing): FoundCopy | null {
  if (text === null) return null;
  const stored = parseCopy(text);
  if (!stored) return { cells: 0, time: 0, writes: null, damaged: text };
  const { cells, time, content, typing } = stored;
  if (!content) return { cells, time, writes: null };
  try {
    const opened = typeof content === 'string' ? sealing.open('copy', draft, { sealed: fromBase64(content) }) : { writes: content, typing };
    const typed = typingOf(opened, draft);
    const left = { ...(typed.length > 0 && { typing: typed }) };
    const { writes, damaged, long } = readWrites(opened);
    if (!damaged && long.length === 0) return { cells, time, writes, ...left };
    return { cells, time, writes: writes.length === 0 && damaged ? null : writes, ...left, damaged: text, ...(!damaged && { long }) };
  } catch (error) {
    return { cells, time, writes: null, ...(!(error instanceof StorageError) && { damaged: text }) };
  }
}

function typingOf(opened: unknown, draft: string): TypingRecord[] {
  const { typing } = (opened ?? {}) as { readonly typing?: unknown };
  return Array.isArray(typing) ? typing.filter((record) => isTypingRecord(record) && record.draft === draft) : [];
}

function itemText(name: string): string | null {
  try {
    return localStorage.getItem(name);
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
    if (!isCount(copy?.cells) || !isTime(copy.time)) return null;
    return { cells: copy.cells, time: copy.time, content: copy.writes ?? null, typing: copy.typing };
  } catch {
    return null;
  }
}
