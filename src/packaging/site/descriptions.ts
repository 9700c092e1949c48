/** What elements and their parts are, in Chinese: of the comments' English sentences, each translated once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import type { SiteLanguage } from './words.js';

/** By the English sentence. */
export function chineseDescriptions(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'descriptions.txt'), 'utf8');
  const pairs = text.trim().split('\n\n').slice(1);
  return new Map(pairs.filter((pair) => !pair.startsWith('# ')).map((pair) => pair.split('\n') as [string, string]));
}

/** Paragraphs, but for the indented examples. */
export const sentencesOf = (description: string) => description.split('\n\n').filter((part) => !part.startsWith('    '));

/** The first sentence of what an element is, of all of which one begins with it. */
export function summaryOf({ told, firstSentence }: SiteLanguage, summary: string, elements: readonly CustomElementDeclaration[]): string {
  const paragraphs = elements.flatMap(({ description = '' }) => description.split('\n\n'));
  return firstSentence(told(paragraphs.find((one) => one.startsWith(summary))!));
}
