/**
 * A part of an element that is loaded when it is wanted first.
 *
 * LAZYPART1 loaded once, however often it is asked for · LAZYPART2 after a failure it is loaded again when someone asks, and not by drawing
 * LAZYPART3 the host is drawn anew when the part is there, and when it could not be loaded · LAZYPART4 a failure is no exception: nothing comes of it
 */
export class LazyPart<Part> {
  private readonly host: { requestUpdate(): void };
  private readonly fetch: () => Promise<Part>;
  private loaded: Part | null = null;
  private loading: Promise<Part | null> | null = null;
  private failed = false;

  /** @param fetch imports the part, and makes it ready for the host. */
  constructor(host: LazyPart<Part>['host'], fetch: () => Promise<Part>) {
    this.host = host;
    this.fetch = fetch;
  }

  /** What is there; `null` as long as it has not been loaded. */
  get part(): Part | null {
    return this.loaded;
  }

  get hasFailed(): boolean {
    return this.failed;
  }

  /** For drawing: what is there; where it has not been asked for yet, it is now. */
  get wanted(): Part | null {
    if (!this.failed) void this.load();
    return this.loaded;
  }

  /** Resolves with the part; with `null` when it can't be loaded. */
  load(): Promise<Part | null> {
    return (this.loading ??= this.begin());
  }

  private async begin(): Promise<Part | null> {
    if (this.failed) {
      this.failed = false;
      this.host.requestUpdate();
    }
    try {
      this.loaded = await this.fetch();
    } catch (error) {
      console.error(error);
      this.loading = null;
      this.failed = true;
    }
    this.host.requestUpdate();
    return this.loaded;
  }
}

/** Begins to load when the reader points at the element, or the focus comes to it: a press may follow. */
export function loadOnApproach(element: HTMLElement, lazy: LazyPart<unknown>): void {
  for (const name of ['pointerenter', 'focusin']) element.addEventListener(name, () => void lazy.load());
}
