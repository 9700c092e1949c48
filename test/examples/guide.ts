/** The guide on embedding, read: for each kind of page its commands and what is to be written. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DEMO = resolve(import.meta.dirname, '../../demo');
export const EXAMPLES = join(DEMO, 'examples');
export const GUIDES = ['embed.md', 'embed.en.md'] as const;

/** A piece of code, and the file of the example that it stands in. */
export interface Quote {
  readonly file: string;
  readonly code: string;
}

export interface Section {
  /** Folder of the example. */
  readonly kind: string;
  readonly commands: readonly string[];
  readonly quotes: readonly Quote[];
}

/** Sections that link to an example. Code stands below the name of its file, commands are marked as `sh`. */
export function readGuide(name: (typeof GUIDES)[number]): Section[] {
  const sections = readFileSync(join(DEMO, 'guides', name), 'utf8').split(/^## /m);
  return sections.flatMap((text) => {
    const kind = /\]\(\.\.\/examples\/([\w-]+)/.exec(text)?.[1];
    if (kind === undefined) return [];
    const commands = [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, lines]) => lines!.trim().split('\n'));
    const quotes = [...text.matchAll(/^`([\w./-]+)`[^\n]*\n\n```\w+\n([^]*?)^```/gm)].map(([, file, code]) => ({
      file: file!,
      code: code!,
    }));
    return [{ kind, commands, quotes }];
  });
}

/** Of an example; a page of former times is in GBK. */
export function readExample(kind: string, file: string): string {
  return new TextDecoder(file.endsWith('.jsp') ? 'gbk' : 'utf-8', { fatal: true }).decode(readFileSync(join(EXAMPLES, kind, file)));
}

/** Lines that are not blank. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
