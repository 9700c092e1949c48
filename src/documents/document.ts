/**
 * Reading a document of any kind: plan, report, submission, review, dataset.
 *
 * Strict: a document is read whole or refused with everything that is wrong with it.
 *
 * DOCUMENT1 another format or another major version is refused before its shape is looked at, a newer one as such · DOCUMENT2 every problem is told, not the first only
 * DOCUMENT3 a misspelt member or choice is told with the nearest valid one · DOCUMENT4 whatever is given, a document or a DocumentError comes out
 * DOCUMENT5 of more problems than anyone reads the first are told, and how many there are · DOCUMENT6 in steps the same comes out, and none
 * is longer than a part of a long list is
 */
import type * as z from 'zod/mini';
import { readCarefully } from './careful.js';
import { REFUSED, takeGiven, takeText } from './sound.js';
import { runWhole, type Steps } from './steps.js';

/**
 * @param source JSON text, or the value it stands for.
 * @throws {DocumentError} when the text is no JSON, the format another one, or the shape wrong.
 */
export function readDocument<T>(schema: z.ZodMiniType<T>, format: string, source: unknown): T {
  return runWhole(readDocumentStepwise(schema, format, source));
}

/** As `readDocument`. DOCUMENT6 */
export function readDocumentStepwise<T>(schema: z.ZodMiniType<T>, format: string, source: unknown): Steps<T> {
  return readDocumentOf({ [format]: schema }, source);
}

/**
 * @param schemas of the kinds of documents that are taken, by their formats.
 * @param source JSON text, or the value it stands for.
 * @throws {DocumentError} as `readDocument`.
 */
export function* readDocumentOf<Schemas extends Readonly<Record<string, z.ZodMiniType>>>(
  schemas: Schemas,
  source: unknown,
): Steps<z.infer<Schemas[keyof Schemas]>> {
  const formats = new Map(Object.entries<z.ZodMiniType>(schemas));
  const sound = yield* typeof source === 'string' ? takeText(formats, source) : takeGiven(formats, source);
  return (sound === REFUSED ? yield* readCarefully(formats, source) : sound) as z.infer<Schemas[keyof Schemas]>;
}
