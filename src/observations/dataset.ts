/**
 * Reading observations from a file: a dataset, or any JSON document with `observations`.
 *
 * Each observation is read strictly, and one that is wrong refuses the file; what else the document holds is no concern here.
 */
import { readJson } from '../documents/json.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { problemsOf } from '../documents/shape.js';
import { observationSchema, type Observation } from './observation.js';
import * as z from 'zod/mini';

const schema = z.object({ observations: z.array(observationSchema) });

/**
 * @param text JSON text.
 * @throws {DocumentError}
 */
export function readObservations(text: string): readonly Observation[] {
  const value = readJson(text);
  const result = schema.safeParse(value);
  if (result.success) return result.data.observations;
  const [first, ...rest]: Problem[] = problemsOf(result.error.issues, value, schema);
  throw new DocumentError([first!, ...rest]);
}
