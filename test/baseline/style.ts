/** Style sheets, in files of their own or as strings in scripts: at-rules, selectors, properties, values and functions newer than wanted. */
import data, { type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { parse, type AtRule, type Declaration, type Rule } from 'postcss';
import { LOOKS_RIGHT, entriesOf, sinceOf, type Feature } from './platform.js';

type Tree = Record<string, Identifier>;

export interface StyleFinding extends Feature {
  readonly code: string;
}

const [atRules, selectors, properties] = ['at-rules', 'selectors', 'properties'].map((part) => data.css![part]!) as [Tree, Tree, Tree];
const functions = new Map<string, number>();
for (const tree of [data.css!.types!, properties]) collect(tree);

function collect(node: Identifier): void {
  for (const [name, inner] of entriesOf(node)) {
    if (inner.__compat) functions.set(name, Math.min(sinceOf(inner.__compat), functions.get(name) ?? Infinity));
    collect(inner);
  }
}

/** Is a text of a script a style sheet? */
export function isSheet(text: string): boolean {
  return /\{[^{}]*[\w-]\s*:[^{}]+\}/.test(text) && !/^\s*</.test(text);
}

/** @throws what postcss throws when it is none. */
export function checkSheet(text: string): StyleFinding[] {
  const found: StyleFinding[] = [];
  const check = (name: string, since: number, code: string) => since > LOOKS_RIGHT && found.push({ name, since, code });
  parse(text).walk((node) => {
    if (node.type === 'atrule') checkAtRule(node, check);
    if (node.type === 'rule') checkRule(node, check);
    if (node.type === 'decl') checkDeclaration(node, check);
  });
  return found;
}

/** Pseudo-classes and pseudo-elements of a selector. */
export function pseudosOf(selector: string): Feature[] {
  return [...selector.matchAll(/(?<!\\)(::?)([a-z][a-z-]*)/g)]
    .filter(([, , name]) => !name!.startsWith('-'))
    .map(([, colons, name]) => ({ name: `${colons}${name}`, since: since(selectors[name!]) }));
}

type Check = (name: string, since: number, code: string) => unknown;

function checkAtRule(rule: AtRule, check: Check): void {
  const { name, params, parent } = rule;
  const isInPage = parent?.type === 'atrule' && (parent as AtRule).name === 'page';
  check(`@${name}`, since(isInPage ? atRules['page']![`at_${name}`] : atRules[name]), `@${name} ${params}`);
  if (name !== 'media') return;
  const media = atRules['media']!;
  for (const [, feature] of params.matchAll(/\(\s*(?:min-|max-)?([a-z-]+)/g)) check(`@media (${feature})`, since(media[feature!]), params);
  if (/[<>]/.test(params)) check('@media (<)', since(media['range_syntax']), params);
}

function checkRule({ selector, parent }: Rule, check: Check): void {
  if (parent?.type === 'rule') check('nested rules', since(selectors['nesting']), selector);
  if (parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')) return;
  for (const pseudo of pseudosOf(selector)) check(pseudo.name, pseudo.since, selector);
}

function checkDeclaration({ prop, value, parent }: Declaration, check: Check): void {
  const code = `${prop}: ${value}`;
  for (const [, name] of value.matchAll(/(?<![\w-])([a-z][a-z-]*)\(/g)) check(`${name}()`, functions.get(name!) ?? 0, code);
  if (prop.startsWith('-')) return; // custom, or prefixed
  const hasTwin = parent?.some((other) => other.type === 'decl' && other.prop === `-webkit-${prop}`);
  if (hasTwin) return;
  const isOfPage = parent?.type === 'atrule' && (parent as AtRule).name === 'page' && prop === 'size';
  const property = isOfPage ? atRules['page']!['size'] : properties[prop];
  check(`${prop}:`, since(property), code);
  for (const [, word] of value.matchAll(/(?<![\w-.#])([a-z][a-z-]*)(?![\w(-])/g)) {
    if (property?.[word!]?.__compat) check(`${prop}: ${word}`, since(property[word!]), code);
  }
}

/** What the data doesn't know is taken for new. */
function since(node: Identifier | undefined): number {
  return node?.__compat ? sinceOf(node.__compat) : Infinity;
}
