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
import { checkAhead, limitIssues } from './issue-limit.js';
import { checkValue, readJson } from './json.js';
import type { ProblemCode } from './problem-codes.js';
import { DocumentError, type Problem } from './problems.js';
import { problemsOf } from './shape.js';
import { formatOf, REFUSED, takeText, takeValue } from './sound.js';
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
  type Document = z.infer<Schemas[keyof Schemas]>;
  const formats = new Map(Object.entries<z.ZodMiniType>(schemas));
  const inText = typeof source === 'string' ? yield* takeText(formats, source) : REFUSED;
  if (inText !== REFUSED) return inText as Document;

  const value = typeof source === 'string' ? yield* readJson(source) : checkValue(source);
  const schema = formats.get(formatOf(value) as string);
  if (!schema) throw new DocumentError([formatProblem([...formats.keys()], formatOf(value))]);
  const { taken } = yield* takeValue(schema, value, true);
  if (taken !== REFUSED) return taken as Document;

  yield* checkAhead(limitIssues(schema), value);
  const result = schema.safeParse(value);
  if (result.success) return result.data as Document;
  const { problems, count } = problemsOf(result.error.issues, value, schema);
  throw new DocumentError(problems, count);
}

const problem = (code: ProblemCode, data: Problem['data']): Problem => ({ level: 'error', code, path: 'format', data });

function formatProblem(expected: readonly string[], got: unknown): Problem {
  if (typeof got !== 'string') return problem('format-missing', { expected });
  const [kind, version] = parts(got);
  const same = expected.find((format) => parts(format)[0] === kind);
  if (same === undefined) return problem('format-kind', { expected, got: got.slice(0, 60) });
  const data = { expected: same, got: got.slice(0, 60) };
  return Number(version) > Number(parts(same)[1]) ? problem('format-newer', data) : problem('format-version', data);
}

/** `dabiao.plan/1`: the kind and the major version. */
function parts(format: string): [kind: string, version: string | undefined] {
  const [kind = '', version] = format.slice(0, 60).split('/');
  return [kind, version];
}
