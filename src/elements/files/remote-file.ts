import { runWhole, type Steps } from '../../documents/steps.js';
import { loadFile, readGiven, type FileFailure, type LoadedFile } from './load-file.js';

export type FileState<T> =
  { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed'; readonly failure: FileFailure };

/** One file by its address: loaded when asked for, and again when the address is another. Or what the page has given in its place. */
export class RemoteFile<T> {
  private readonly read: (source: unknown) => Steps<T>;
  private readonly onLoaded: () => void;
  private source: unknown = null;
  private state: FileState<T> = { kind: 'loading' };

  constructor(read: (source: unknown) => Steps<T>, onLoaded: () => void) {
    this.read = read;
    this.onLoaded = onLoaded;
  }

  load(url: string): FileState<T> {
    if (url !== this.source) {
      this.source = url;
      this.state = { kind: 'loading' };
      void this.renew(loadFile(url, this.read), url);
    }
    return this.state;
  }

  /** What is right is there at once; what says what is wrong may have to be loaded. */
  take(given: object): FileState<T> {
    if (given !== this.source) {
      this.source = given;
      try {
        this.state = { kind: 'ready', value: runWhole(this.read(given)) };
      } catch {
        this.state = { kind: 'loading' };
        void this.renew(readGiven(() => this.read(given)));
      }
    }
    return this.state;
  }

  /** One that could not be had may be there now. */
  retry(): void {
    if (this.state.kind !== 'failed') return;
    this.source = null;
    this.onLoaded();
  }

  private async renew(reading: Promise<LoadedFile<T>>, url = ''): Promise<void> {
    const { source } = this;
    // A slip in the reader must not leave the page waiting for ever.
    const file = await reading.catch((cause: unknown): LoadedFile<T> => ({
      kind: 'failed',
      failure: { kind: 'unreachable', url },
      cause,
    }));
    if (file.kind === 'failed') console.error(url, file.cause);
    if (source !== this.source) return; // another has been asked for since
    this.state = file;
    this.onLoaded();
  }
}
