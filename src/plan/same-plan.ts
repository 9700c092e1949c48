/** A file made with a plan, and the plan it is used with: they must be the same, or its ids mean something else. */
import { DocumentError } from '../documents/problems.js';

/**
 * @param path where the file names its plan.
 * @throws {DocumentError} `other-plan`, with both named.
 */
export function requireSamePlan(expected: string, got: string, path: string): void {
  if (got !== expected) throw new DocumentError([{ level: 'error', code: 'other-plan', path, data: { expected, got } }]);
}
