/** What the page and its worker say to each other. */
import type { Observation } from '../../observations/observation.js';
import type { Plan } from '../../plan/schema.js';
import type { CollectedScope } from '../../submissions/check-submission.js';
import type { RefusedFile } from '../../submissions/desk-state.js';
import type { Submission } from '../../submissions/submission.js';
import type { SubmissionCheck } from '../../submissions/submission-checks.js';

/** A file for the worker: it can't be given what reads it. */
export interface SentFile {
  readonly file: File;
  readonly id?: string | undefined;
  readonly name: string;
  readonly size: number;
  /** Name of the archive that it is in. */
  readonly archive?: string | undefined;
}

/** A submission goes back as its text: the page is through with a text many times sooner than with a copy of all observations. */
export type SentRead = { readonly name: string; readonly text: string } | { readonly refused: RefusedFile };

export type ToWorker =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly digest: string; readonly scope: CollectedScope }
  | { readonly kind: 'read'; readonly id: number; readonly files: readonly SentFile[] }
  /** Last year's values, in portions: the first takes the place of those before. */
  | { readonly kind: 'previous'; readonly isFirst: boolean; readonly observations: readonly Observation[] }
  | { readonly kind: 'check'; readonly id: number; readonly submissions: readonly Submission[] };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly id: number; readonly answer: readonly SentRead[] }
  | { readonly kind: 'check'; readonly id: number; readonly answer: readonly SubmissionCheck[] }
  | { readonly kind: 'failed'; readonly id: number };
