/** Submissions among files that a person named: those that can be merged, and what is wrong with the others. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../documents/digest.js';
import { readPlan } from '../plan/plan.js';
import { CollectedPlan } from '../submissions/check-submission.js';
import { readSubmission, type Submission } from '../submissions/submission.js';
import type { InputFile } from './input-files.js';
import { readTextAs, type Refusal } from './documents.js';

export interface Refused {
  readonly file: string;
  readonly reason: Refusal;
}

export interface CollectedFiles {
  readonly submissions: readonly { readonly file: string; readonly submission: Submission }[];
  readonly refused: readonly Refused[];
}

/** @param text of a plan file. @throws {DocumentError} */
export function collectedPlan(text: string): CollectedPlan {
  const plan = readPlan(text);
  return new CollectedPlan(plan, digestOf(plan));
}

/** The JSON files of folders, in the order of their names; files as they are. */
export function filesIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(path, name));
  });
}

/** @param onFile told of each file when it has been read, with how many there are. */
export async function readSubmissions(
  files: readonly InputFile[],
  plan: CollectedPlan,
  onFile: (done: number, all: number) => void = () => {},
): Promise<CollectedFiles> {
  const submissions: { file: string; submission: Submission }[] = [];
  const refused: Refused[] = [];
  for (const [i, file] of files.entries()) {
    const read = readTextAs(await file.read(), (text) => {
      const submission = readSubmission(text);
      plan.check(submission);
      return submission;
    });
    if ('value' in read) submissions.push({ file: file.name, submission: read.value });
    else refused.push({ file: file.name, reason: read.refusal });
    onFile(i + 1, files.length);
  }
  return { submissions, refused };
}
