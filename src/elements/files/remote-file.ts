import type { Steps } from '../../documents/steps.js';
import { loadFile, type FileFailure, type LoadedFile } from './load-file.js';

export type FileState<T> =
  { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed'; readonly failure: FileFailure };

/** One file by its address: loaded when asked for, and again when the address is another. */
export class RemoteFile<T> {
  private readonly read: (text: string) => Steps<T>;
  private readonly onLoaded: () => void;
  private url: string | null = null;
  private state: FileState<T> = { kind: 'loading' };

  constructor(read: (text: string) => Steps<T>, onLoaded: () => void) {
    this.read = read;
    this.onLoaded = onLoaded;
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
    // A slip in the reader must not leave the page waiting for ever.
    const file = await loadFile(url, this.read).catch((cause: unknown): LoadedFile<T> => ({
      kind: 'failed',
      failure: { kind: 'unreachable', url },
      cause,
    }));
    if (file.kind === 'failed') console.error(url, file.cause);
    if (url !== this.url) return; // another has been asked for since
    this.state = file;
    this.onLoaded();
  }
}
