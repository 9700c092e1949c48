/**
 * Reading a document the careful way: what is wrong with one is said whole, and what only looks wrong is read, and what is long. On pages it is
 * loaded with the first document that is not sound, or long (careful-later.ts).
 */
import type * as z from 'zod/mini';
import { checkAhead, limitIssues } from './issue-limit.js';
import { checkValue, readJson } from './json.js';
import { takeLongText } from './long-text.js';
import type { ProblemCode } from './problem-codes.js';
import { DocumentError, type Problem } from './problems.js';
import { problemsOf } from './shape.js';
import { formatOf, REFUSED, takeValue } from './sound.js';
import type { Steps } from './steps.js';

/** @throws {DocumentError} */
export function* readCarefully(schemas: ReadonlyMap<unknown, z.ZodMiniType>, source: unknown): Steps<unknown> {
  const long = typeof source === 'string' ? yield* takeLongText(schemas, source) : REFUSED;
  if (long !== REFUSED) return long;
  const value = typeof source === 'string' ? yield* readJson(source) : yield* checkValue(source);
  const schema = schemas.get(formatOf(value));
  if (!schema) throw new DocumentError([formatProblem([...schemas.keys()] as string[], formatOf(value))]);
  const { taken } = yield* takeValue(schema, value, 'members');
  if (taken !== REFUSED) return taken;

  yield* checkAhead(limitIssues(schema), value);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
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
