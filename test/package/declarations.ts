/** What declarations (.d.ts) name: packages, and the types of an entry's signatures. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that declarations import, as statements or within a type, or refer to. */
export function packagesIn(declarations: string): string[] {
  const specifiers = /(?:\bfrom\s|\bimport\s|\bimport\(|\bmodule\s|\btypes=)\s*["']([^"'.][^"']*)["']/g;
  return [...withoutComments(declarations).matchAll(specifiers)].map(([, name]) =>
    name!.split('/', name!.startsWith('@') ? 2 : 1).join('/'),
  );
}

/** What a file imports, declares, or names within a type that was inferred. */
const NAMES = /\bimport (?:type )?\{([^}]*)\}|^export (?:interface|type|declare class) (\w+)|\bimport\("\.[^"]*"\)\.(\w+)/gm;

/** Types that stand in what an entry exports, and that it does not export itself: nobody outside can name them. */
export function unnamedIn(entry: string): Map<string, readonly string[]> {
  const exported = reExports(withoutComments(readFileSync(entry, 'utf8')), entry);
  const users = new Map<string, string[]>();
  for (const [name, file] of exported) {
    const { code, declaration } = find(name, file);
    const known = new Set([...code.matchAll(NAMES)].flatMap(([, imported, own, inferred]) => own ?? inferred ?? listed(imported!)));
    for (const [word] of new Set(declaration.matchAll(/(?<!typeof )\b[A-Z]\w*\b/g))) {
      if (known.has(word) && !exported.has(word)) users.set(word, [...new Set([...(users.get(word) ?? []), name])]);
    }
  }
  return users;
}

/** By name, the file it comes from. */
function reExports(code: string, file: string): Map<string, string> {
  const statements = code.matchAll(/^export (?:type )?\{([^}]*)\} from ['"]([^'"]+)['"]/gm);
  return new Map([...statements].flatMap(([, names, path]) => listed(names!).map((name) => [name, fileOf(file, path!)] as const)));
}

function listed(names: string): string[] {
  return names.split(',').flatMap((name) => name.trim().replace(/^type /, '') || []);
}

function fileOf(from: string, path: string): string {
  const file = join(from, '..', path.replace(/\.js$/, '.d.ts'));
  if (!existsSync(file)) throw new Error(`Expected the declarations ${file}`);
  return file;
}

/** A declaration as text, and the file that has it. */
function find(name: string, file: string): { code: string; declaration: string } {
  const code = withoutComments(readFileSync(file, 'utf8'));
  const declarations = code
    .split(/^(?=export |declare |import )/m)
    .filter((text) => new RegExp(`^export (?:declare )?(?:abstract )?(?:function\\*?|class|const|interface|type) ${name}\\b`).test(text));
  if (declarations.length > 0) return { code, declaration: declarations.join('') };
  const elsewhere = reExports(code, file).get(name);
  if (elsewhere === undefined) throw new Error(`Expected a declaration of ${name} in ${file}`);
  return find(name, elsewhere);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\//g, '');
}
