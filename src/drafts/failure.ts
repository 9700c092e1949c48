/** Why something that was asked of the drafts did not come about. */
import { StorageError } from '../storage/errors.js';

export type DraftFailure = StorageError['code'];

/** @param error whatever was thrown. */
export function failureOf(error: unknown): DraftFailure {
  return error instanceof StorageError ? error.code : 'unknown';
}
