/**
 * A script's syntax, names, methods, selectors and style sheets, held against the oldest browsers.
 *
 * Syntax by eslint-plugin-es-x, whose rules go by the year of the standard; methods by our own rule on MDN's data, which has the
 * versions of Chromium and those of the page besides.
 */
import { Linter, type Rule, type Scope } from 'eslint';
import esX from 'eslint-plugin-es-x';
import type { CallExpression, Identifier, MemberExpression, Node, Property } from 'estree';
import { WORKS, globals, methods, statics, type Feature } from './platform.js';
import { checkSheet, isSheet, pseudosOf } from './style.js';

export interface Finding {
  /** `Object.hasOwn (Chromium 93)`. */
  readonly feature: string;
  /** The code around it. */
  readonly code: string;
}

/** Of 2022 and after, but in Chromium by version 86; and an error's cause, which older browsers leave out without harm. */
const ALLOWED = new Set([
  'hashbang',
  'class-instance-fields',
  'class-static-fields',
  'class-private-fields',
  'class-private-methods',
  'error-cause',
]);

/** Syntax alone: what methods there are MDN's data tells better. */
const METHODS = /-prototype-|-iterator|-(promise|object|map|math|atomics)-|float16|resizable|regexp-escape/;
const SYNTAX = Object.keys(esX.configs['flat/restrict-to-es2021']!.rules!).filter(
  (rule) => !METHODS.test(rule) && !ALLOWED.has(rule.slice('es-x/no-'.length)),
);

/** Optional chains are older, but with a spread argument wrong before: https://crbug.com/v8/11558 */
const SPREAD: Feature = { name: 'spread argument in an optional chain', since: 91 };

const QUERIES = new Set(['querySelector', 'querySelectorAll', 'matches', 'closest']);

export function checkScript(code: string): Finding[] {
  const lines = code.split('\n');
  const config: Linter.Config = {
    files: ['**/*.js'],
    plugins: { 'es-x': esX, baseline: { rules: { platform } } },
    rules: { ...Object.fromEntries(SYNTAX.map((rule) => [rule, 'error'])), 'baseline/platform': 'error' },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  };
  return new Linter().verify(code, [config], { filename: 'built.js' }).map(({ message, line, column }) => {
    const [feature, code = (lines[line - 1] ?? '').slice(Math.max(0, column - 60), column + 100)] = message.split('\n');
    return { feature: feature!, code };
  });
}

export function checkStyle(sheet: string): Finding[] {
  return checkSheet(sheet).map(({ code, ...feature }) => ({ feature: nameOf(feature), code }));
}

function nameOf({ name, since }: Feature): string {
  return since === Infinity ? `${name} (no Chromium)` : `${name} (Chromium ${since})`;
}

const platform: Rule.RuleModule = {
  create(context) {
    const { sourceCode } = context;
    const report = (node: Node, { name, since }: Feature) => {
      if (since > WORKS) context.report({ node, message: nameOf({ name, since }) });
    };
    const text = (node: Node, value: string) => {
      if (!isSheet(value)) return;
      try {
        // The code around a sheet says nothing of the place in it.
        for (const { name, since, code } of checkSheet(value)) context.report({ node, message: `${nameOf({ name, since })}\n${code}` });
      } catch (error) {
        context.report({ node, message: `style sheet that can't be read\n${(error as Error).message}` });
      }
    };
    const isGlobal = (node: Node): node is Identifier => node.type === 'Identifier' && isFree(node, sourceCode.getScope(node));

    return {
      'Program:exit'(program) {
        const everywhere = sourceCode.getScope(program);
        const unresolved = [
          ...everywhere.through,
          ...everywhere.variables.filter(({ defs }) => defs.length === 0).flatMap(({ references }) => references),
        ];
        for (const { identifier } of unresolved as { identifier: Identifier & { parent?: Node } }[]) {
          const { parent } = identifier;
          const isAskedFor = parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
          const feature = globals.get(identifier.name);
          if (feature && !isAskedFor) report(identifier, feature);
        }
      },
      MemberExpression(node: MemberExpression & { parent: Node }) {
        const name = keyOf(node.property, node.computed);
        if (name === null) return;
        const { object, parent } = node;
        if (object.type === 'Identifier' && isModule(object, sourceCode.getScope(object))) return;
        const own = isGlobal(object) && statics.get(`${object.name}.${name}`);
        if (own) return report(node, own);
        const isCalled = parent.type === 'CallExpression' && parent.callee === node;
        const isOfPrototype = object.type === 'MemberExpression' && keyOf(object.property, object.computed) === 'prototype';
        const method = methods.get(name);
        if (method?.isCommon && (isCalled || isOfPrototype)) report(node, method);
      },
      VariableDeclarator({ id, init }) {
        if (id.type !== 'ObjectPattern' || !init || !isGlobal(init)) return;
        for (const property of id.properties as Property[]) {
          const name = property.type === 'Property' && keyOf(property.key, property.computed);
          const own = name && statics.get(`${init.name}.${name}`);
          if (own) report(property, own);
        }
      },
      CallExpression(node: CallExpression) {
        const {
          callee,
          arguments: [first],
        } = node;
        if (isInOptionalChain(node)) for (const argument of node.arguments) if (argument.type === 'SpreadElement') report(argument, SPREAD);
        if (callee.type !== 'MemberExpression' || !first || !QUERIES.has(keyOf(callee.property, callee.computed) ?? '')) return;
        const selector =
          first.type === 'TemplateLiteral'
            ? first.quasis.map(({ value }) => value.cooked).join('x')
            : first.type === 'Literal' && first.value;
        if (typeof selector === 'string') for (const pseudo of pseudosOf(selector)) report(first, pseudo);
      },
      Literal(node) {
        if (typeof node.value === 'string') text(node, node.value);
      },
      TemplateLiteral(node) {
        text(node, node.quasis.map(({ value }) => value.cooked).join('/**/'));
      },
    };
  },
};

function keyOf(property: Node, isComputed: boolean): string | null {
  if (!isComputed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
}

/** `a?.b(c)`, `a?.(b)`, `a?.b.c(d)`: a call that is left out where something before it is missing. */
function isInOptionalChain(call: CallExpression): boolean {
  for (let node: Node = call; ;) {
    if (node.type !== 'CallExpression' && node.type !== 'MemberExpression') return false;
    if (node.optional) return true;
    node = node.type === 'CallExpression' ? node.callee : node.object;
  }
}

/** `z` of `import * as z`: its functions are no methods of the platform. */
function isModule(name: Identifier, from: Scope.Scope): boolean {
  return variableOf(name, from)?.defs[0]?.node.type === 'ImportNamespaceSpecifier';
}

/** Does a name stand for what the browser has, and for nothing of the script's own? */
function isFree(name: Identifier, from: Scope.Scope): boolean {
  return (variableOf(name, from)?.defs.length ?? 0) === 0;
}

function variableOf({ name }: Identifier, from: Scope.Scope): Scope.Variable | undefined {
  for (let scope: Scope.Scope | null = from; scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable) return variable;
  }
  return undefined;
}
