/** What elements and their parts are, in Chinese: of the comments' English sentences, each translated once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By the English sentence. */
export function chineseDescriptions(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'descriptions.txt'), 'utf8');
  const pairs = text.trim().split('\n\n').slice(1);
  return new Map(pairs.filter((pair) => !pair.startsWith('# ')).map((pair) => pair.split('\n') as [string, string]));
}

/** Paragraphs, but for the indented examples. */
export const sentencesOf = (description: string) => description.split('\n\n').filter((part) => !part.startsWith('    '));
