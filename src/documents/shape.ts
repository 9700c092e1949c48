/** zod's issues as problems: a document of the wrong shape, told by path, expectation and nearest valid choice. */
import type * as z from 'zod/mini';
import { furtherIssues } from './issue-limit.js';
import { jsonText } from './json-text.js';
import { membersAt } from './members.js';
import { nearest } from './nearest.js';
import type { ProblemCode } from './problem-codes.js';
import { formatPath, MOST_PROBLEMS, type Problem } from './problems.js';

type Issue = z.core.$ZodIssue;
type Steps = readonly PropertyKey[];

/** Characters of what stands there. */
const LONGEST_SHOWN = 60;
/** Unknown members by which the likeliest of several shapes is found. */
const MOST_COMPARED = 50;

interface Read {
  readonly schema: z.core.$ZodType;
  readonly root: unknown;
}

/** The first problems, and how many there are. */
export function problemsOf(
  issues: readonly Issue[],
  root: unknown,
  schema: z.core.$ZodType,
): { readonly problems: readonly [Problem, ...Problem[]]; readonly count: number } {
  const problems: Problem[] = [];
  let further = 0;
  for (const issue of issues) {
    const more = furtherIssues(issue);
    if (more !== undefined) further += more;
    else if (problems.length >= MOST_PROBLEMS) further++;
    else for (const problem of problemsIn([issue], { schema, root }, [])) problems.push(problem);
    if (issue.code === 'unrecognized_keys') further += Math.max(issue.keys.length - MOST_PROBLEMS, 0);
  }
  return { problems: problems as [Problem, ...Problem[]] & Problem[], count: problems.length + further };
}

function problemsIn(issues: readonly Issue[], read: Read, base: Steps): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, read, [...base, ...issue.path]));
}

function problemsOfIssue(issue: Issue, read: Read, steps: Steps): Problem[] {
  const value = at(read.root, steps);
  const got = describe(value);
  const problem = (code: ProblemCode, data: Problem['data'] = {}): Problem[] => [{ level: 'error', code, path: formatPath(steps), data }];
  const choice = (allowed: readonly string[]): Problem[] =>
    value === undefined
      ? problem('missing', { expected: allowed })
      : problem('choice', { allowed, got, nearest: typeof value === 'string' ? nearest(value, allowed) : '' });

  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? problem('missing', { expected: issue.expected }) : problem('type', { expected: issue.expected, got });
    case 'invalid_value':
      return choice(issue.values.map(String));
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_PROBLEMS).map((key) => unknownMember(key, read, steps));
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options)) return choice(issue.options.map(String));
      return issue.errors.length === 0 ? problem('shape', { got }) : problemsIn(closest(issue.errors), read, steps);
    case 'invalid_format':
      return problem('pattern', { name: issue.message, got }); // see `pattern` in scalars.ts
    case 'invalid_key':
      return issue.issues.flatMap(({ code, message }) =>
        code === 'invalid_format'
          ? problem('pattern', { name: message, got: describe(steps[steps.length - 1]) })
          : problem('shape', { got }),
      );
    case 'too_small':
      return problem('too-small', { minimum: Number(issue.minimum), got, of: issue.origin });
    case 'too_big':
      return problem('too-big', { maximum: Number(issue.maximum), got, of: issue.origin });
    default:
      return problem('shape', { got });
  }
}

function unknownMember(key: string, { schema, root }: Read, steps: Steps): Problem {
  const members = membersAt(schema, root, steps);
  return {
    level: 'error',
    code: 'unknown-member',
    path: formatPath([...steps, key]),
    data: { key, nearest: nearest(key, members), allowed: members },
  };
}

/** Of the shapes a value may have, the one that was probably meant: right in type, then with the likest members. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const distance = (issues: readonly Issue[]) => {
    const missing = issues.flatMap(({ path }) => (path.length === 1 ? [String(path[0])] : []));
    return issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.slice(0, MOST_COMPARED).reduce((n, key) => n + (nearest(key, missing) ? 0.5 : 2), sum);
      if (issue.path.length > 0) return sum + 1;
      return sum + (issue.code === 'invalid_value' ? 3 : 4);
    }, 0);
  };
  return branches.reduce((one, other) => (distance(other) < distance(one) ? other : one));
}

function at(root: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], root);
}

/** What stands there, short enough for a sentence. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value) && value.length > 20) return `[… ${value.length}]`;
  const json = safeStringify(value);
  return json.length > LONGEST_SHOWN ? `${json.slice(0, LONGEST_SHOWN - 3)}…` : json;
}

/** As much of a value as is shown of it. */
function beginning(value: unknown, room = { left: LONGEST_SHOWN }): unknown {
  room.left--;
  if (typeof value === 'string') {
    room.left -= value.length;
    return value.slice(0, LONGEST_SHOWN);
  }
  if (typeof value !== 'object' || value === null) return value;
  const begun = (Array.isArray(value) ? [] : Object.create(null)) as Record<string, unknown>;
  for (const key in value) {
    if (room.left < 0) break;
    room.left -= Array.isArray(value) ? 0 : key.length;
    begun[key] = beginning((value as Readonly<Record<string, unknown>>)[key], room);
  }
  return begun;
}

function safeStringify(value: unknown): string {
  try {
    return typeof value === 'function' || typeof value === 'symbol' ? typeof value : jsonText(beginning(value));
  } catch {
    return typeof value;
  }
}
