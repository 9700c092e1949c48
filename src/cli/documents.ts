/** Documents that a person named: read, or what is wrong with them. */
import { commandWords } from '../locales/command.js';
import { problemText } from '../locales/problems.js';
import { DocumentError } from '../documents/problems.js';
import type { Locale } from '../vocabulary/locale.js';
import { told, unreadable, type Outcome } from './command.js';
import { readText, type TextFile } from './read-text.js';

export type Refusal = DocumentError | Extract<TextFile, { unreadable: unknown }>;

/** @param read throws a `DocumentError` for a text it can't take. */
export function readFileAs<T>(file: string, read: (text: string) => T): ReadAs<T> {
  return readTextAs(readText(file), read);
}

export type ReadAs<T> = { readonly value: T } | { readonly refusal: Refusal };

export function readTextAs<T>(source: TextFile, read: (text: string) => T): ReadAs<T> {
  if ('unreadable' in source) return { refusal: source };
  try {
    return { value: read(source.text) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { refusal: error };
  }
}

/** A line for each problem. */
export function refusalLines(refusal: Refusal, locale: Locale): string[] {
  if (!(refusal instanceof DocumentError)) return [unreadable(refusal, locale)];
  return refusal.problems.map((problem) => `${commandWords[locale].error}  ${problemText(problem, locale)}`);
}

/** The file itself, or that the command ends with it. */
export function fileAs<T>(file: string, locale: Locale, read: (text: string) => T): { readonly value: T } | Outcome {
  const found = readFileAs(file, read);
  return 'value' in found ? found : { output: told(file, refusalLines(found.refusal, locale)), status: 1 };
}

/** For programs. */
export function refusalProblems(refusal: Refusal): readonly object[] {
  return refusal instanceof DocumentError ? refusal.problems : [{ code: refusal.unreadable }];
}
