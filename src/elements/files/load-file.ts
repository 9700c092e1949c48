/**
 * Files by their addresses. What the server answers in place of one has a code:
 *
 * LOADFILE1 `forbidden` for 401 and 403: a login may be missing · LOADFILE2 `unavailable` for 408, 429 and from 500 on: the server may have it later
 * LOADFILE3 `not-found` for all others · LOADFILE4 `unreachable` where nothing was answered
 * LOADFILE5 a file in another encoding than UTF-8 is refused as such, whatever the server says of it; a page of HTML as a page
 */
import { withCode } from '../../documents/code-needed.js';
import { DocumentError } from '../../documents/problems.js';
import type { Steps } from '../../documents/steps.js';
import { readUtf8 } from '../../documents/utf8.js';
import { pause } from '../../drafts/pause.js';
import { runSliced } from '../../report/slices.js';

/** Milliseconds: pieces of the work that are of one piece come on top. */
const SLICE = 25;

/** Answers that are under way, each for who asks first: a file that is read again is fetched again. */
const ahead = new Map<string, Promise<Response>>();

/** Asks for the plans that tags name. */
export function fetchPlansAhead(tags: ParentNode): void {
  for (const tag of tags.querySelectorAll('dabiao-entry[plan], dabiao-session[plan], dabiao-board[plan]')) {
    const url = tag.getAttribute('plan')!;
    if (url === '' || ahead.has(url)) continue;
    const answer = ask(url);
    answer.catch(() => undefined); // who takes it hears of it
    ahead.set(url, answer);
  }
}

// While the elements are still being defined.
if (typeof document !== 'undefined') fetchPlansAhead(document);

/** Why a file can't be had or read. */
export type FileFailure =
  | { readonly kind: 'problems'; readonly url: string; readonly error: DocumentError }
  | { readonly kind: 'not-found' | 'forbidden' | 'unavailable'; readonly url: string; readonly status: number }
  | { readonly kind: 'unreachable'; readonly url: string };

export type LoadedFile<T> =
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: FileFailure; /** For the console. */ readonly cause: unknown };

/**
 * Fetches a file and reads it, with the page alive meanwhile; what is wrong with the file is no exception.
 *
 * @param read throws a `DocumentError` for a text it can't read.
 */
export async function loadFile<T>(url: string, read: (text: string) => Steps<T>): Promise<LoadedFile<T>> {
  let bytes: ArrayBuffer;
  try {
    const asked = ahead.get(url) ?? ask(url);
    ahead.delete(url);
    const response = await asked;
    const { status } = response;
    if (!response.ok) return { kind: 'failed', failure: { kind: failureKindOf(status), url, status }, cause: response.statusText };
    bytes = await response.arrayBuffer();
  } catch (error) {
    return { kind: 'failed', failure: { kind: 'unreachable', url }, cause: error };
  }
  return readSliced(url, () => read(readUtf8(bytes)));
}

/** LOADFILE1, LOADFILE2, LOADFILE3 */
export function failureKindOf(status: number): 'not-found' | 'forbidden' | 'unavailable' {
  if (status === 401 || status === 403) return 'forbidden';
  return status >= 500 || status === 408 || status === 429 ? 'unavailable' : 'not-found';
}

function ask(url: string): Promise<Response> {
  return fetch(url); // without options: what an old script gave all objects, as a `mode`, would be read as one
}

/** As `loadFile`, of what the page has given in place of a file. */
export function readGiven<T>(read: () => Steps<T>): Promise<LoadedFile<T>> {
  return readSliced('', read);
}

async function readSliced<T>(url: string, read: () => Steps<T>): Promise<LoadedFile<T>> {
  try {
    const value = await withCode(() => runSliced(read(), Infinity, { pause, time: SLICE }).done);
    return { kind: 'ready', value };
  } catch (error) {
    return failedFor(url, error);
  }
}

/** What a reader makes of a file that is there already. */
export function readText<T>(url: string, read: () => T): LoadedFile<T> {
  try {
    return { kind: 'ready', value: read() };
  } catch (error) {
    return failedFor(url, error);
  }
}

function failedFor(url: string, error: unknown): Extract<LoadedFile<never>, { kind: 'failed' }> {
  if (!(error instanceof DocumentError)) throw error;
  return { kind: 'failed', failure: { kind: 'problems', url, error }, cause: error };
}
