/**
 * The names of src: what files declare, import and pass on, and which names are alive, reached from an entry or from what a file does
 * when it is loaded.
 *
 * A file is parted at its top-level statements, which prettier begins at the first column. A name leads to the names that stand in its
 * statement, to those of other files by their imports. What only tests call is reached from nowhere, calls itself though it may.
 * A name that is also that of a parameter in the same file counts as used there: scopes are not told apart.
 */
import { codeOf, resolved, sourceFiles, withoutComments } from './import-graph.js';

interface Statement {
  readonly text: string;
  /** What it declares; nothing where it is there to be run. */
  readonly name: string | undefined;
}

interface File {
  readonly statements: readonly Statement[];
  readonly declared: ReadonlyMap<string, Statement>;
  /** By exported name, the name within. */
  readonly exported: ReadonlyMap<string, string>;
  /** By local name. `*` is all of a file. */
  readonly imported: ReadonlyMap<string, Source>;
  /** By exported name. */
  readonly passedOn: ReadonlyMap<string, Source>;
  /** Files all names of which are passed on. */
  readonly wholly: readonly string[];
}

interface Source {
  readonly file: string;
  readonly name: string;
}

const DECLARATION = /^(?:export )?(?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|const|let|interface|type) (\w+)/;
const WORDS = /(?<!(?<!\.\.)\.)\b[A-Za-z_]\w*/g;

export interface ReExport {
  readonly from: string;
  readonly to: string;
  /** `*` for all that the file exports. */
  readonly name: string;
}

/** What a file exports that is another's: at once, by way of an import, or as a constant of its own that is nothing else. */
export function reExportsOf(file: string, source = codeOf(file)): ReExport[] {
  const { statements, exported, imported, passedOn, wholly } = parse(file, source);
  const own = [
    ...exported.values(),
    ...statements.map(({ text }) => /^export (?:const|default) ?(?:[^={]*=)? ?(\w+);\s*$/.exec(text)?.[1] ?? ''),
  ];
  const taken = own.flatMap((name) => imported.get(name) ?? []);
  return [...taken, ...passedOn.values(), ...wholly.map((other) => ({ file: other, name: '*' }))].map(({ file: to, name }) => ({
    from: file,
    to,
    name,
  }));
}

/** @param entries files whose every export is for users. */
export function deadNames(entries: readonly string[], read = codeOf): string[] {
  const files = new Map(sourceFiles.map((file) => [file, parse(file, read(file))]));
  const alive = new Set<string>();
  const reach = (file: string, name: string): void => {
    const key = `${file} ${name}`;
    const found = files.get(file);
    if (!found || alive.has(key)) return;
    if (name === '*') for (const one of [...found.exported.keys(), ...found.passedOn.keys()]) reachExport(file, one);
    if (name === '*') for (const other of found.wholly) reach(other, '*');
    const statement = found.declared.get(name);
    if (statement) alive.add(key);
    if (statement) follow(file, found, statement);
  };
  const reachExport = (file: string, name: string): void => {
    const found = files.get(file);
    const inside = found?.exported.get(name);
    const source = inside === undefined ? found?.passedOn.get(name) : found?.imported.get(inside);
    if (source) reachExport(source.file, source.name);
    else if (inside !== undefined) reach(file, inside);
    else for (const other of found?.wholly ?? []) reachExport(other, name);
  };
  const follow = (file: string, { declared, imported }: File, { text }: Statement): void => {
    const later: string[] = [];
    for (const [, parted, path] of text.matchAll(/(\} = await )?\bimport\(\s*'(\.[^']+)'\s*\)/g)) {
      if (parted === undefined) reach(resolved(file, path!), '*');
      else later.push(resolved(file, path!));
    }
    for (const [word] of text.matchAll(WORDS)) {
      const source = imported.get(word);
      if (source?.name === '*') reach(source.file, '*');
      else if (source) reachExport(source.file, source.name);
      if (declared.has(word)) reach(file, word);
      for (const other of later) reachExport(other, word);
    }
  };
  for (const [file, found] of files) for (const one of found.statements) if (one.name === undefined) follow(file, found, one);
  for (const entry of entries) reach(entry, '*');
  return [...files].flatMap(([file, { exported, imported }]) =>
    [...exported].filter(([, inside]) => !imported.has(inside) && !alive.has(`${file} ${inside}`)).map(([name]) => `${file} ${name}`),
  );
}

function parse(file: string, source: string): File {
  const code = withoutComments(source);
  const [exported, passedOn] = [new Map<string, string>(), new Map<string, Source>()];
  const [imported, wholly, statements] = [new Map<string, Source>(), new Array<string>(), new Array<Statement>()];
  for (const text of code.split(/\n(?=[^\s})\]])/)) {
    const [, verb, all, listed, whole, path] =
      /^(import|export) (?:type )?(?:(\*)|(?:\w+, )?\{([^}]*)\}|\* as (\w+)|\w+)(?: from '([^']+)')?;/.exec(text) ?? [];
    if (verb === undefined || (path === undefined && listed === undefined)) {
      const name = DECLARATION.exec(text)?.[1];
      if (name !== undefined && text.startsWith('export ')) exported.set(name, name);
      if (text.trim() !== '' && !text.startsWith('import ')) statements.push({ text, name });
      continue;
    }
    const target = path === undefined ? null : resolved(file, path);
    for (const { name, local } of listOf(listed ?? '')) {
      if (verb === 'import') imported.set(local, { file: target!, name });
      else if (target === null) exported.set(local, name);
      else passedOn.set(local, { file: target, name });
    }
    if (whole !== undefined) (verb === 'import' ? imported : passedOn).set(whole, { file: target!, name: '*' });
    if (all !== undefined) wholly.push(target!);
  }
  const declared = new Map(statements.flatMap((statement) => (statement.name === undefined ? [] : [[statement.name, statement] as const])));
  return { statements, declared, exported, imported, passedOn, wholly };
}

function listOf(names: string): { name: string; local: string }[] {
  return [...names.matchAll(/(?:type )?(\w+)(?: as (\w+))?/g)].map(([, name, local = name]) => ({ name: name!, local: local! }));
}
