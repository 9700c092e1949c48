import type { Submission } from '../../submissions/submission.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { Disclosure } from '../panel/disclosure.js';
import type { SharedSession } from '../session/shared-session.js';

/** Headers that a page adds to a submission on its way. */
export type SubmitHeaders = (submission: Submission) => HeadersInit | Promise<HeadersInit>;

/** The element that has the panel. */
export interface ExportHost {
  readonly panel: Disclosure;
  readonly shared: () => SharedSession | undefined;
  readonly language: () => Locale;
  readonly options: () => {
    readonly requireReporter: boolean;
    readonly disabled: boolean;
    readonly recipient: string | null;
    readonly due: string | null;
    readonly submitTo: string | null;
    readonly submitHeaders: SubmitHeaders | null;
  };
  readonly root: () => ParentNode;
  /** Resolves when it is drawn anew. */
  readonly draw: () => Promise<unknown>;
  /** @returns whether the page lets it be. */
  readonly fire: (event: Event) => boolean;
}
