/** The sources of the elements as text, and what is found in them by their form: which class an event has, what the theme lets a page set. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CssCustomProperty } from 'custom-elements-manifest';

/** By path below src, with slashes. */
export type Sources = ReadonlyMap<string, string>;

export function readSources(folder: string): Sources {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !/^(cli|packaging)\//.test(name)).sort();
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export interface EventClass {
  readonly name: string;
  /** The file that declares it. */
  readonly file: string;
}

/** By the event's type, as `HTMLElementEventMap` is told of it. */
export function eventClasses(sources: Sources): ReadonlyMap<string, EventClass> {
  const maps = [...sources.values()].flatMap((text) =>
    [...text.matchAll(/interface HTMLElementEventMap \{([^}]*)\}/g)].map(([, map]) => map!),
  );
  const types = maps.flatMap((map) => [...map.matchAll(/'([\w-]+)': (\w+)/g)].map(([, type, name]) => [type!, name!] as const));
  const fileOf = (name: string) => [...sources].find(([, text]) => text.includes(`export class ${name} extends Event `))?.[0];
  return new Map(
    types.flatMap(([type, name]) => {
      const file = fileOf(name);
      return file ? [[type, { name, file }]] : [];
    }),
  );
}

/** What every element takes from a page: told in the theme's comment, with the defaults it has there. */
export function themeProperties(sources: Sources): CssCustomProperty[] {
  const theme = ['colours', 'theme'].map((name) => sources.get(`elements/theme/${name}.styles.ts`)!).join('');
  return [...theme.matchAll(/@cssproperty (--[\w-]+) - (.*)/g)].map(([, name, description]) => ({
    name: name!,
    default: new RegExp(`var\\(${name}, ([^)]+)\\)`).exec(theme)![1]!,
    description: description!,
  }));
}

/**
 * A type as written, with the names of lists of words written out: `Sort` is `'plan' | 'urgency'`. A name that is neither such a list nor a
 * union of them and of plain types stays.
 */
export function writtenOut(type: string, sources: Sources): string {
  return type.replace(/(?<!['\w-])[A-Z]\w*(?!['\w-])/g, (name) => wordsOf(name, sources) ?? name);
}

function wordsOf(name: string, sources: Sources): string | undefined {
  const found = (pattern: RegExp) => [...sources.values()].flatMap((text) => pattern.exec(text)?.[1] ?? [])[0];
  const meaning = found(new RegExp(`^export type ${name} =\\s+([^;{}]+);`, 'm'));
  const list = meaning && /^\(typeof (\w+)\)\[number\]$/.exec(meaning)?.[1];
  if (list)
    return found(new RegExp(`\\b${list} = \\[([^\\]]*)\\] as const`))
      ?.trim()
      .replace(/,$/, '')
      .replace(/,\s*/g, ' | ');
  const written = meaning && writtenOut(meaning, sources);
  return written && /^(?:string|number|boolean|null|undefined|'[^']*'|\s|\|)+$/.test(written) ? written.replace(/\s+/g, ' ') : undefined;
}
