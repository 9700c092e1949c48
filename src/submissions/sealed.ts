/** Documents that bear their own digest: submission, review, dataset. */
import { CanonicalError, digestOfDocumentStepwise } from '../documents/digest.js';
import type { ProblemCode } from '../documents/problem-codes.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import type { Steps } from '../documents/steps.js';

/** @throws {DocumentError} `digest-differs` when it is not as it was sealed. */
export function* requireSealed(document: { readonly digest: string }): Steps<void> {
  const expected = yield* digestOrRefusal(document);
  if (expected !== document.digest) refuse('digest-differs', 'digest', { expected, got: document.digest });
}

/** The digest of all members but `digest`. @throws {DocumentError} `not-json`, `lone-surrogate` */
export function* digestOrRefusal(document: object): Steps<string> {
  try {
    return yield* digestOfDocumentStepwise(document);
  } catch (error) {
    if (error instanceof CanonicalError) refuse(error.code, error.path, {});
    throw error;
  }
}

function refuse(code: ProblemCode, path: string, data: Problem['data']): never {
  throw new DocumentError([{ level: 'error', code, path, data }]);
}
