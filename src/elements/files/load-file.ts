import { DocumentError } from '../../documents/problems.js';

/** Why a file can't be had or read. */
export type FileFailure =
  | { readonly kind: 'problems'; readonly url: string; readonly error: DocumentError }
  | { readonly kind: 'not-found'; readonly url: string; readonly status: number }
  | { readonly kind: 'unreachable'; readonly url: string };

export type LoadedFile<T> =
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: FileFailure; /** For the console. */ readonly cause: unknown };

/**
 * Fetches a file and reads it; what is wrong with the file is no exception.
 *
 * @param read throws a `DocumentError` for a text it can't read.
 */
export async function loadFile<T>(url: string, read: (text: string) => T): Promise<LoadedFile<T>> {
  let text: string;
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) return { kind: 'failed', failure: { kind: 'not-found', url, status: response.status }, cause: response.statusText };
    text = await response.text();
  } catch (error) {
    return { kind: 'failed', failure: { kind: 'unreachable', url }, cause: error };
  }
  return readText(url, () => read(text));
}

/** What a reader makes of a text that is there already. */
export function readText<T>(url: string, read: () => T): LoadedFile<T> {
  try {
    return { kind: 'ready', value: read() };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'failed', failure: { kind: 'problems', url, error }, cause: error };
  }
}
