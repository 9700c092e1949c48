/** The guide's worked example is a plan file that works. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonSchemas } from '../../src/cli/schemas.js';
import { checkPlan } from '../../src/plan/check/check.js';
import { checkClauses } from '../../src/plan/clauses.js';
import { checkConcepts, readConcepts } from '../../src/plan/concepts.js';
import { readPlan } from '../../src/plan/plan.js';
import { COMPARATORS, targetSchema } from '../../src/plan/target.js';
import { goalsOf } from './seeds.js';

const folder = join(import.meta.dirname, '../../src/plans');
const guides = join(import.meta.dirname, '../../demo/guides');
const [guide, english] = ['plan.md', 'plan.en.md'].map((name) => readFileSync(join(guides, name), 'utf8')) as [string, string];
const block = (kind: string) => new RegExp(`\`\`\`${kind} plan\\n([\\s\\S]*?)\`\`\``).exec(guide)![1]!;
const plan = readPlan(block('json'));
const text = block('text');

test('the guide has the same code in both languages', () => {
  const codes = (page: string) => [...page.matchAll(/^```(?:json|jsonc|text)\b[^]*?^```$/gm)].map(([code]) => code);
  assert.ok(codes(guide).length >= 3);
  assert.deepEqual(codes(english), codes(guide));
});

test("the guide's plan file has no problem", () => {
  const concepts = readConcepts(readFileSync(join(folder, 'concepts.json'), 'utf8'));
  assert.deepEqual([...checkPlan(plan), ...checkConcepts(plan, concepts), ...checkClauses(plan, text)], []);
});

test("the guide's plan file covers every goal of its text, each clause in its own item", () => {
  const goals = goalsOf(text);
  const sources = plan.indicators.flatMap(({ targets }) => targets.map(({ source }) => source));
  assert.deepEqual([...goals.keys()], [...new Set(sources.map(({ item }) => item))]);
  for (const { item, quote } of sources) assert.ok(goals.get(item)!.includes(quote), quote);
});

test('the guide names every kind of target, and only members that there are', () => {
  const kinds = targetSchema.def.options.map(({ shape }) => String(shape.kind.def.values[0]));
  const table = guide.slice(guide.indexOf('## 三'), guide.indexOf('容易错'));
  for (const kind of kinds) assert.ok(table.includes(`\`${kind}\``), kind);
  const known = new Set(kinds.flatMap((_, i) => Object.keys(targetSchema.def.options[i]!.shape)).concat('indicator', 'region'));
  for (const [, member] of table.matchAll(/"(\w+)":/g)) assert.ok(known.has(member!), member);
  for (const [, comparator] of table.matchAll(/"comparator": "([^"]+)"/g))
    assert.ok((COMPARATORS as readonly string[]).includes(comparator!));
});

test('the schema the guide points to is one that is made', () => {
  for (const [, name] of guide.matchAll(/dist\/schemas\/([\w.-]+)\.schema\.json/g)) assert.ok(jsonSchemas()[name!], name);
});
