/**
 * In the files for script tags, what the old scripts of a page put their own in place of is not used: Prototype.js 1.7 replaces `Array.from`, `Object.values`,
 * the `entries` of lists and `startsWith`, MooTools `Event`, `Window`, `Document`, `Date.parse` and `toISOString` of dates. Each is worked out from what
 * they leave alone.
 *
 * OLDSCRIPTS1 what is asked of a class or object is asked of our own · OLDSCRIPTS2 so is what is called on a value · OLDSCRIPTS3 the same comes of it, for maps, sets and lists with
 * gaps too · OLDSCRIPTS4 nothing else is changed: other members of the same name, `startsWith` from the start
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { partsOf, type Part } from './parts.ts';

const native = (name: string) => resolve(import.meta.dirname, `natives/${name}.js`);
const lists = native('lists');

const GLOBALS: Readonly<Record<string, [file: string, name: string]>> = {
  Event: [lists, 'Event'],
  Window: [native('window'), 'Window'],
  'Array.from': [lists, 'listFrom'],
  'Object.values': [lists, 'valuesOf'],
  'Date.parse': [lists, 'timeOf'],
};

/** Ours themselves, and Handsontable: it writes days of cells that the grid has none of. */
const EXCLUDED = /packaging\/natives|\/handsontable\//;

/** By name and number of arguments. */
const METHODS: Readonly<Record<string, [file: string, name: string]>> = {
  'entries 0': [lists, 'entriesOf'],
  'startsWith 2': [lists, 'startsAt'],
  'toISOString 0': [native('iso-time'), 'isoTime'],
};

interface Callee extends Part {
  readonly computed: boolean;
  readonly optional?: boolean;
  readonly property: Part & { readonly name?: string };
}

interface Call extends Part {
  readonly optional?: boolean;
  readonly callee: Callee;
  readonly arguments: readonly Part[];
}

type Parse = (code: string) => unknown;

export function oldScripts(): Plugin {
  return {
    name: 'dabiao-old-scripts',
    apply: 'build',
    // Lit asks for it, to adopt its style sheets.
    config: () => ({ build: { rolldownOptions: { transform: { inject: GLOBALS, define: { 'Document.prototype': 'document' } } } } }),
    transform(code, id) {
      if (EXCLUDED.test(id) || !/\.(?:entries|toISOString|startsWith)\(/.test(code)) return null;
      return { code: withOwnCalls(code, (text) => this.parse(text)), map: null };
    },
  };
}

function withOwnCalls(code: string, parse: Parse): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const used = new Map<string, string>();
  for (const { callee, arguments: given, start, end } of partsOf(parse(code), isReplaced)) {
    const { property } = callee;
    const [file, name] = METHODS[nameOf(property, given)]!;
    used.set(name, file);
    edits.push({ start, end: start, text: `${name}_(` });
    edits.push({
      start: code.lastIndexOf('.', property.start),
      end: given[0]?.start ?? end - 1,
      text: given.length > 0 ? ', ' : '',
    });
  }
  if (edits.length === 0) return code;
  // From behind: what stands before keeps its place.
  const edited = edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
  return [...used].map(([name, file]) => `import { ${name} as ${name}_ } from ${JSON.stringify(file)};\n`).join('') + edited;
}

function isReplaced({ type, optional, callee, arguments: given }: Call): boolean {
  if (type !== 'CallExpression' || optional || callee.type !== 'MemberExpression' || callee.computed || callee.optional) return false;
  return nameOf(callee.property, given) in METHODS;
}

/** As in the table. */
function nameOf({ name }: Callee['property'], given: readonly Part[]): string {
  return `${name} ${given.length}`;
}
