/** What is wrong with a document, in plain words that say what to do. One sentence for every code of `src/documents/problem-codes.ts`, or it won't compile. */
import { inPlainSight } from '../plan/hidden.js';
import type { Problem } from '../documents/problems.js';
import { localized, type Locale } from '../vocabulary/locale.js';
import { problemWords as en } from './en/problems.js';
import type { Data } from './problem-data.js';
import { problemWords as zh } from './zh/problems.js';

const problemWords = localized('problems', zh, en);

/** The sentence without its place. */
export function problemSentence({ code, data }: Pick<Problem<string>, 'code' | 'data'>, locale: Locale): string {
  const { sentences, unknown } = problemWords[locale];
  const all: Readonly<Record<string, (data: Data) => string>> = sentences;
  return inPlainSight(Object.prototype.hasOwnProperty.call(all, code) ? all[code]!(data) : unknown(code)); // HIDDEN3
}

/** The sentence with its place: `indicators[3].unit: …`. */
export function problemText(problem: Problem<string>, locale: Locale): string {
  const sentence = problemSentence(problem, locale);
  return problem.path === '' ? sentence : problemWords[locale].placed(inPlainSight(problem.path), sentence);
}
