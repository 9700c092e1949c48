/**
 * Observations that a page gives in place of a file.
 *
 * GIVENOBS1 they are read as strictly as those of a file, but that one may stand twice, which who takes them tells; what is wrong stands at a place
 * in the property
 */
import * as z from 'zod/mini';
import { readDocumentOf } from '../documents/document.js';
import type { Steps } from '../documents/steps.js';
import { observationSchema, type Observation } from './observation.js';

/** Given observations have no format of their own; a document is read by one. */
const FORMAT = 'given';
const observations = z.array(observationSchema);

/**
 * @param name of the property.
 * @throws {DocumentError}
 */
export function* givenObservationsStepwise(given: unknown, name: string): Steps<readonly Observation[]> {
  const schema = z.strictObject({ format: z.literal(FORMAT), [name]: observations });
  const read = yield* readDocumentOf({ [FORMAT]: schema }, { format: FORMAT, [name]: given });
  return read[name] as readonly Observation[];
}
