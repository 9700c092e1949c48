/** Numbered rules: each module states its own under a prefix of its own, and each is proved by a test whose title begins with it. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const root = join(import.meta.dirname, '..');
/** A rule: a prefix of two letters or more, and a number. */
const RULE = /[A-Z]{2,}\d{1,2}/;

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/**
 * The rules of a module stand in one comment, each at the beginning of a line or behind a dot ·. Other comments may name one again,
 * where it is kept.
 */
function rulesOf(file: string): string[] {
  const comments = readFileSync(join(root, file), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  const lists = comments.map((comment) =>
    [...comment.matchAll(new RegExp(`(?:\\n\\s*\\* |· |/\\*\\* )(${RULE.source}) (?=\\S)`, 'g'))].map(([, rule]) => rule!),
  );
  // A single rule is a list in the head of a module only; further down it is named again where it is kept.
  const [head = [], ...others] = lists;
  return [head, ...others.filter((list) => list.length > 1)].reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

/** Rules at the beginning of a title, parted by commas, blanks or "and". */
function rulesOfTitles(file: string): string[] {
  const titles = readFileSync(join(root, file), 'utf8').matchAll(
    new RegExp(`\\b(?:test|it)\\(\\s*['"\`]((?:${RULE.source}(?:, | and | )?)+)`, 'g'),
  );
  return [...titles].flatMap(([, lead]) => lead!.match(new RegExp(RULE, 'g'))!);
}

/** Those, and rules by themselves as a text: a table of cases says which rule each proves. */
function rulesProved(file: string): string[] {
  const cases = readFileSync(join(root, file), 'utf8').matchAll(new RegExp(`'(${RULE.source})'`, 'g'));
  return [...rulesOfTitles(file), ...[...cases].map(([, rule]) => rule!)];
}

const BENCH = join('test', 'bench', 'bench.test.ts');
const stated = new Map([...filesOf('src', '.ts'), BENCH].map((file) => [file, rulesOf(file)] as const));
const proved = filesOf('test', '.ts')
  .filter((file) => file !== join('test', 'rules.test.ts'))
  .map((file) => [file, rulesProved(file)] as const);

describe('numbered rules', () => {
  test('there are some, and they are found', () => {
    assert.ok([...stated.values()].flat().length > 500);
    assert.ok(stated.get('src/plan/goal.ts')!.includes('GOAL1'));
  });

  test('a prefix belongs to one module', () => {
    const owners = new Map<string, Set<string>>();
    for (const [file, rules] of stated)
      for (const rule of rules) {
        const prefix = rule.replace(/\d+$/, '');
        owners.set(prefix, (owners.get(prefix) ?? new Set()).add(file));
      }
    assert.deepEqual(
      [...owners].filter(([, files]) => files.size > 1).map(([prefix, files]) => `${prefix}: ${[...files].join(', ')}`),
      [],
    );
  });

  test('a module numbers its rules from one, and states none twice', () => {
    const wrong = [...stated].filter(([, rules]) => {
      const numbers = rules.map((rule) => Number(/\d+$/.exec(rule)![0])).sort((one, other) => one - other);
      return numbers.some((number, i) => number !== i + 1);
    });
    assert.deepEqual(wrong, []);
  });

  test('every rule is proved by a test', () => {
    const all = new Set(proved.flatMap(([, rules]) => rules));
    assert.deepEqual(
      [...stated].flatMap(([file, rules]) => rules.filter((rule) => !all.has(rule)).map((rule) => `${file}: ${rule}`)),
      [],
    );
  });

  test('no title begins with a rule that no module states', () => {
    const all = new Set([...stated.values()].flat());
    const begun = filesOf('test', '.test.ts').flatMap((file) => rulesOfTitles(file).map((rule) => ({ file, rule })));
    assert.deepEqual(
      begun.filter(({ rule }) => !all.has(rule)),
      [],
    );
  });

  test('no title begins with a letter and a number, as rules once did', () => {
    const old = filesOf('test', '.test.ts').flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:test|it)\(\s*['"`]([A-Z]\d{1,2} )/g)].map(([, lead]) => `${file}: ${lead}`),
    );
    assert.deepEqual(old, []);
  });
});
