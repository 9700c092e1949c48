/**
 * The imports among the files of src, and among its rooms. Printed by `npm run rooms`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, normalize, relative, resolve } from 'node:path';

export interface Import {
  /** Paths below src. */
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
  /** Loaded when it is needed, by `import()`. */
  readonly isLater: boolean;
}

export const SOURCE = resolve(import.meta.dirname, '../../src');
/** What a page loads, and what Node gets. */
export const ENTRIES = ['dabiao.ts', 'entry.ts', 'board.ts', 'gauge.ts', 'papers.ts', 'office.ts', 'core.ts'];
const STATEMENT = /(?:^|\n)(?:import|export)\s+(type\s)?(?:[^;'"]*?from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All TypeScript files below src. */
export const sourceFiles: readonly string[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

/** The path below src of what a file of it imports. */
export function resolved(from: string, specifier: string): string {
  return relative('.', normalize(join(from, '..', specifier)))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

export const imports: readonly Import[] = sourceFiles.flatMap((from) =>
  statementsOf(from)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, typesOnly, isLater }) => ({
      from,
      to: resolved(from, specifier),
      typesOnly,
      isLater,
    })),
);

/** Packages each file names. */
export const packages: readonly { readonly from: string; readonly name: string }[] = sourceFiles.flatMap((from) =>
  statementsOf(from)
    .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
    .map(({ specifier }) => ({ from, name: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') })),
);

/** Imports the graph can't follow: of a name that is put together, or with options. */
export function hiddenImports(code: string): string[] {
  return [...withoutComments(code).matchAll(/\bimport\s*\([^\n]*/g)]
    .map(([text]) => text)
    .filter((text) => !text.matchAll(STATEMENT).next().value);
}

export function codeOf(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8');
}

export function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '$1');
}

function statementsOf(file: string): { specifier: string; typesOnly: boolean; isLater: boolean }[] {
  return [...withoutComments(codeOf(file)).matchAll(STATEMENT)].map(([, type, specifier, dynamic]) => ({
    specifier: (specifier ?? dynamic)!,
    typesOnly: type !== undefined,
    isLater: dynamic !== undefined,
  }));
}

/** The first folder of a path; of a file directly below src, nothing. */
export function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

/** Each arrow between two rooms with how many imports make it, and how many of them bring values. */
export function arrows(): Map<string, { imports: number; values: number }> {
  const found = new Map<string, { imports: number; values: number }>();
  for (const { from, to, typesOnly } of imports) {
    const [tail, head] = [roomOf(from), roomOf(to)];
    if (tail === '' || tail === head) continue;
    const name = `${tail} → ${head}`;
    const arrow = found.get(name) ?? { imports: 0, values: 0 };
    found.set(name, { imports: arrow.imports + 1, values: arrow.values + (typesOnly ? 0 : 1) });
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Groups of files that import each other in a circle (Tarjan's strongly connected components of more than one file). */
export function circles(): string[][] {
  const next = new Map<string, string[]>(sourceFiles.map((file) => [file, []]));
  for (const { from, to } of imports) next.get(from)!.push(to);
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    stack.push(file);
    for (const to of next.get(file) ?? []) {
      if (!order.has(to)) visit(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file)!, low.get(to)!));
    }
    if (low.get(file) !== order.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1) found.push(component.sort());
  };
  for (const file of sourceFiles) if (!order.has(file)) visit(file);
  return found;
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, { imports: count, values }] of arrows()) console.log(`${name}  ${count}${values === 0 ? ' (types only)' : ''}`);
  console.log(`${arrows().size} arrows between rooms, ${sourceFiles.length} files, ${circles().length} circles`);
  for (const circle of circles()) console.log(`circle: ${circle.join(' ')}`);
}
