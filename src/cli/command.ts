/** What the verbs of the command share: what comes out of one, the language, reading its options. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { localeOf, type Locale } from '../vocabulary/locale.js';
import { commandWords } from '../locales/command.js';
import { inPlainSight } from '../plan/hidden.js';
import type { TextFile } from './read-text.js';

export interface Outcome {
  readonly output: string;
  /** 0 good, 1 something is wrong with a file, 2 the command itself was wrong. */
  readonly status: 0 | 1 | 2;
  /** To be written. */
  readonly files?: readonly WrittenFile[];
}

export interface WrittenFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Options {
  readonly files: readonly string[];
  /** By the name of the option: all that were given for it. */
  readonly given: Readonly<Record<string, readonly string[]>>;
  readonly isAsked: (flag: string) => boolean;
  /** An option that there is not, or one without its value. */
  readonly unknown: string | undefined;
}

/**
 * @param texts options with a value; those of one letter by a colon: `output:o`.
 * @param flags options without one.
 */
export function optionsOf(args: readonly string[], texts: readonly string[], flags: readonly string[] = []): Options {
  const known = new Map([
    ...texts.map((name) => optionOf(name, 'string')),
    ...[...flags, 'help:h'].map((name) => optionOf(name, 'boolean')),
  ]);
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const given: Record<string, string[]> = {};
  for (const { name, value } of options) if (value !== undefined) (given[name] ??= []).push(value);
  const names = new Set(options.map(({ name }) => name));
  const unknown = options.find(({ name, value }) => !known.has(name) || (known.get(name)!.type === 'string' && value === undefined));
  return { files: positionals, given, isAsked: (flag) => names.has(flag), unknown: unknown?.rawName };
}

function optionOf(name: string, type: 'string' | 'boolean') {
  const [long, short] = name.split(':') as [string, string?];
  return [long, { type, multiple: true, ...(short && { short }) }] as const;
}

/** The language asked for, else that of the terminal (`en_US.UTF-8`), else Chinese. */
export function localeFrom({ given }: Options, { LC_ALL, LC_MESSAGES, LANG }: Environment): Locale {
  return localeOf((given.lang?.at(-1) ?? (LC_ALL || LC_MESSAGES || LANG))?.replace('_', '-'));
}

export function unreadable({ unreadable: why, detail }: Extract<TextFile, { unreadable: unknown }>, locale: Locale): string {
  const words = commandWords[locale];
  return `${words.error}  ${words.unreadable[why](detail)}`;
}

/** @returns what is said where a file can't be written, else `null`. */
export function write({ path, content }: WrittenFile, locale: Locale): string | null {
  try {
    writeFileSync(path, content);
    return null;
  } catch (error) {
    const words = commandWords[locale];
    return told(path, [`${words.error}  ${words.unwritable((error as NodeJS.ErrnoException).code ?? 'unknown')}`]);
  }
}

/** A file and what is said of it. It comes from strangers: a terminal would obey the control characters in its names. */
export function told(file: string, lines: readonly string[]): string {
  return [inPlainSight(file), ...lines.map((line) => (line === '' ? '' : `  ${inPlainSight(line)}`))].join('\n');
}
