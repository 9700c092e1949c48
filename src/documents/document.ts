/**
 * Reading a document of any kind: plan, report, submission, review, dataset.
 *
 * Strict: a document is read whole or refused with everything that is wrong with it.
 *
 * D1 another format or another major version is refused before its shape is looked at · D2 every problem is told, not the first only
 * D3 a misspelt member or choice is told with the nearest valid one · D4 whatever is given, a document or a DocumentError comes out
 */
import type * as z from 'zod/mini';
import { checkValue, readJson } from './json.js';
import { DocumentError, type Problem } from './problems.js';
import { problemsOf } from './shape.js';

/**
 * @param source JSON text, or the value it stands for.
 * @throws {DocumentError} when the text is no JSON, the format another one, or the shape wrong.
 */
export function readDocument<T>(schema: z.ZodMiniType<T>, format: string, source: unknown): T {
  const value = typeof source === 'string' ? readJson(source) : checkValue(source);
  const got = (value as { format?: unknown } | null | undefined)?.format;
  if (got !== format) throw new DocumentError([formatProblem(format, got)]);

  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first, ...rest] = problemsOf(result.error.issues, value, schema);
  throw new DocumentError([first!, ...rest]);
}

function formatProblem(expected: string, got: unknown): Problem {
  const [kind, version] = expected.split('/') as [string, string];
  if (typeof got !== 'string') return { level: 'error', code: 'format-missing', path: 'format', data: { expected } };
  const [gotKind, gotVersion] = got.slice(0, 60).split('/');
  const code = gotKind === kind && gotVersion !== version ? 'format-version' : 'format-kind';
  return { level: 'error', code, path: 'format', data: { expected, got: got.slice(0, 60) } };
}
