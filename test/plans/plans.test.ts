import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { problemText } from '../../src/locales/problems.js';
import { checkPlan } from '../../src/plan/check/check.js';
import { checkClauses } from '../../src/plan/clauses.js';
import { checkConcepts, readConcepts } from '../../src/plan/concepts.js';
import { readPlan } from '../../src/plan/plan.js';
import type { Plan } from '../../src/plan/schema.js';
import { goalsOf, PLAN_FILES, planText, seedOf } from './seeds.js';

const concepts = readConcepts(readFileSync(join(import.meta.dirname, '../../src/plans/concepts.json'), 'utf8'));

const EXPECTED = [
  'guxian-women-2021-2025',
  'jiangsu-women-2021-2025',
  'kaiping-women-2021-2030',
  'suixian-children-2021-2030',
  'suixian-women-2021-2030',
  'tiexi-women-2021-2030',
];

test('the six plans are there', () => {
  assert.deepEqual(
    PLAN_FILES,
    EXPECTED.map((id) => `${id}.json`),
  );
});

for (const file of PLAN_FILES) {
  describe(file, () => {
    const plan = readPlan(planText(file));

    test('is valid, and its id is its file name', () => {
      assert.equal(`${plan.id}.json`, file);
      const words = checkPlan(plan).map((problem) => problemText(problem, 'en'));
      assert.deepEqual(words, []);
    });

    test('has indicators in every field, and every department it names has a part', () => {
      const used = (ids: string[]) => [...new Set(ids)].sort();
      assert.deepEqual(used(plan.indicators.map(({ field }) => field)), plan.fields.map(({ id }) => id).sort());
      assert.deepEqual(
        used(plan.indicators.flatMap(({ departments }) => departments.map(({ id }) => id))),
        plan.departments.map(({ id }) => id).sort(),
      );
      assert.deepEqual(used(plan.indicators.flatMap(({ group }) => group ?? [])), (plan.groups ?? []).map(({ id }) => id).sort());
    });

    test('names things cleanly: no blanks left by line breaks, no private characters', () => {
      const names = [
        plan.title,
        ...[...plan.fields, ...plan.departments, ...(plan.groups ?? []), ...plan.indicators].map(({ name }) => name),
      ];
      for (const name of names) assert.doesNotMatch(name, /\s|[\ue000-\uf8ff]/, name);
    });

    test('names each concept once, and only concepts of the list', () => {
      const ids = plan.indicators.flatMap(({ concept }) => concept ?? []);
      assert.deepEqual(
        checkConcepts(plan, concepts).filter(({ code }) => code === 'unknown-concept'),
        [],
      );
      assert.deepEqual(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        [],
      );
    });

    test('says of each target where in the plan it stands', () => {
      for (const { targets } of plan.indicators) {
        for (const { source } of targets) assert.match(source.item, /^(?:(?:目标|措施)\d+\.\d+|工程\d+|[一二三四五六七八九十]+、\S+)$/);
      }
    });

    test('quotes every clause as it stands in the text, within the item it names', (t) => {
      const seed = textOf(plan, t);
      if (seed === null) return;
      assert.deepEqual(
        checkClauses(plan, seed).map((problem) => problemText(problem, 'en')),
        [],
      );
      const goals = goalsOf(seed);
      const strayed = plan.indicators.flatMap(({ id, targets }) =>
        targets
          .filter(
            ({ source }) =>
              goals.has(source.item) && !withoutPageNumbers(goals.get(source.item)!).includes(withoutPageNumbers(source.quote)),
          )
          .map(({ source }) => `${id}: ${source.item} has no "${source.quote}"`),
      );
      assert.deepEqual(strayed, []);
    });

    test('covers every goal of the text', (t) => {
      const seed = textOf(plan, t);
      if (seed === null) return;
      const goals = goalsOf(seed);
      const fields = new Set([...goals.keys()].map((item) => item.split('.')[0]));
      assert.ok(
        goals.size >= 20 && fields.size >= plan.fields.length,
        `${goals.size} goals in ${fields.size} fields were found in the text`,
      );
      const covered = new Set(plan.indicators.flatMap(({ targets }) => targets.map(({ source }) => source.item)));
      assert.deepEqual(
        [...goals.keys()].filter((item) => !covered.has(item)),
        [],
      );
    });

    test('quotes every number of the goals', (t) => {
      const seed = textOf(plan, t);
      if (seed === null) return;
      const quotes = plan.indicators.flatMap(({ targets }) => targets.map(({ source }) => withoutPageNumbers(source.quote)));
      assert.deepEqual(
        [...goalsOf(seed)].flatMap(([item, words]) => unquoted(withoutPageNumbers(words), quotes).map((number) => `${item}: ${number}`)),
        [],
      );
    });
  });
}

/** The plan's text; says so where it is not at hand, and the test has nothing more to look at. */
function textOf(plan: Plan, t: TestContext): string | null {
  const seed = seedOf(plan);
  if (seed === null) t.diagnostic(`The text of ${plan.id} is not beside the repository: clauses were not compared with it.`);
  return seed;
}

/** A scan left the number of each page inside sentences. */
function withoutPageNumbers(text: string): string {
  return text.replace(/\n\d+、/g, '\n');
}

const NUMBER =
  /\d+(?:\.\d+)?\s*(?:%|‰|[/／]\s*10?\s*万|岁|年(?!级|人)|[个所名次张户支倍]|小时|分钟)|[一二三四五六七八九十两]+[个所支名]以上|全覆盖|清零|一半/g;

/** The numbers that stand in none of the quotes. */
function unquoted(words: string, quotes: readonly string[]): string[] {
  const covered = new Set<number>();
  for (const quote of quotes) {
    for (let at = words.indexOf(quote); at !== -1; at = words.indexOf(quote, at + 1)) {
      for (let i = 0; i < quote.length; i++) covered.add(at + i);
    }
  }
  return [...words.matchAll(NUMBER)].filter(({ index }) => !covered.has(index)).map(([number]) => number);
}
