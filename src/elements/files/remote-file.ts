import { DocumentError } from '../../documents/problems.js';

export type FileFailure =
  | { readonly kind: 'problems'; readonly error: DocumentError }
  | { readonly kind: 'not-found'; readonly url: string; readonly status: number }
  | { readonly kind: 'unreachable'; readonly url: string };

export type FileState<T> =
  { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed'; readonly failure: FileFailure };

/** One file by its address: loaded when asked for, and again when the address is another. */
export class RemoteFile<T> {
  private readonly read: (text: string) => T;
  private readonly changed: () => void;
  private url: string | null = null;
  private state: FileState<T> = { kind: 'loading' };

  constructor(read: (text: string) => T, changed: () => void) {
    this.read = read;
    this.changed = changed;
  }

  load(url: string): FileState<T> {
    if (url !== this.url) {
      this.url = url;
      this.state = { kind: 'loading' };
      void this.renew(url);
    }
    return this.state;
  }

  private async renew(url: string): Promise<void> {
    const state = await this.fetched(url);
    if (url !== this.url) return; // another has been asked for since
    this.state = state;
    this.changed();
  }

  private async fetched(url: string): Promise<FileState<T>> {
    try {
      const response = await fetch(url);
      if (!response.ok) return fail({ kind: 'not-found', url, status: response.status }, response.statusText);
      return { kind: 'ready', value: this.read(await response.text()) };
    } catch (error) {
      return fail(error instanceof DocumentError ? { kind: 'problems', error } : { kind: 'unreachable', url }, error);
    }
  }
}

function fail(failure: FileFailure, cause: unknown): FileState<never> {
  console.error(failure.kind === 'problems' ? '' : failure.url, cause);
  return { kind: 'failed', failure };
}
