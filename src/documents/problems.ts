/**
 * What can be wrong with a document, as data. Sentences for it are in `src/locales/problems.ts`.
 *
 * A problem points at its place with a path such as `indicators[3].targets[0].year`.
 */
import type { ProblemCode } from './problem-codes.js';

/** @template Code of a plan's documents where not given; other documents than these have their own, and their own sentences. */
export interface Problem<Code extends string = ProblemCode> {
  readonly level: 'error' | 'warning';
  /** Key of the sentence, for example `duplicate-id`. */
  readonly code: Code;
  /** Place in the document; the empty string is the document itself. */
  readonly path: string;
  /** What the sentence needs: numbers, ids, names, the nearest valid choice. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Problems of one document that are told; the others are counted. */
export const MOST_PROBLEMS = 1000;

/** A document that was refused, with what is wrong with it. Never thrown for warnings alone. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: ProblemCode;
  readonly path: string;
  /** The first of them, 1000 at most. */
  readonly problems: readonly Problem[];
  /** How many there are in all. */
  readonly count: number;

  constructor(problems: readonly [Problem, ...Problem[]], count = problems.length) {
    const [first] = problems;
    super(`Expected a valid document, got ${first.code} at "${first.path}"${count > 1 ? ` and ${count - 1} more` : ''}`);
    this.code = first.code;
    this.path = first.path;
    this.problems = problems.length > MOST_PROBLEMS ? problems.slice(0, MOST_PROBLEMS) : problems;
    this.count = count;
  }
}

export type PathStep = string | number;

export function formatPath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    const name = String(step);
    if (!/^[\w$-]+$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}
