import type { SubmitHeaders } from '../../sending/submit-headers.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { Disclosure } from '../panel/disclosure.js';
import type { SharedSession } from '../session/shared-session.js';

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
