/** Findings: what validation says of a cell, as data. Sentences are in `src/locales/findings.ts`. */
import type { FormColumn } from './form.js';

/** error blocks sealing; warning asks for a reason; neither ever blocks typing or saving. */
export type FindingLevel = 'error' | 'warning';

export interface Finding {
  /** Key of the sentence, for example `out-of-bounds`. */
  readonly code: string;
  readonly level: FindingLevel;
  /** The part and breakdown of the entry that the finding shows at. */
  readonly part: FormColumn['part'];
  readonly breakdown: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Text that would mend the cell, offered for one key. */
  readonly fix?: string;
}
