import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as z from 'zod/mini';
import { checkAhead, furtherIssues, limitIssues } from '../../src/documents/issue-limit.js';
import { runWhole } from '../../src/documents/steps.js';
import { MOST_PROBLEMS } from '../../src/documents/problems.js';

const MANY = 200_000;
const document = () =>
  z.strictObject({
    list: z.optional(z.array(z.strictObject({ name: z.string(), parts: z.optional(z.array(z.number())) })).check(z.minLength(1))),
    record: z.optional(z.record(z.string().check(z.regex(/^[a-z]\d*$/)), z.number())),
  });

function issuesOf(value: unknown) {
  const { error } = limitIssues(document()).safeParse(value);
  const issues = error?.issues ?? [];
  const told = issues.filter((issue) => furtherIssues(issue) === undefined);
  return { told, count: issues.reduce((sum, issue) => sum + (furtherIssues(issue) ?? 1), 0) };
}

describe('the issues of a document', () => {
  test('ISSUES1 of a list the first are kept, the others counted', () => {
    const { told, count } = issuesOf({ list: Array.from({ length: MANY }, () => ({ name: 1 })) });
    assert.deepEqual([told.length, count], [MOST_PROBLEMS, MANY]);
    assert.deepEqual(
      [told[0]?.path, told[999]?.path],
      [
        ['list', 0, 'name'],
        ['list', 999, 'name'],
      ],
    );
  });

  test('ISSUES1 of a record too, and of lists within a list', () => {
    const record = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [i % 2 ? `a${i}` : `A${i}`, 'x']));
    assert.equal(issuesOf({ record }).count, MANY);
    const parts = Array.from({ length: MANY / 400 }, () => 'x');
    const { told, count } = issuesOf({ list: Array.from({ length: 400 }, () => ({ name: 'a', parts })) });
    assert.deepEqual([told.length, count], [MOST_PROBLEMS, MANY]);
  });

  test('ISSUES1 few are all told', () => {
    assert.deepEqual([issuesOf({ list: [] }).count, issuesOf({ list: 1, record: [] }).count, issuesOf({ list: [{}] }).count], [1, 2, 1]);
    assert.equal(issuesOf({ record: new Map() }).count, 1);
  });

  test('ISSUES2 what is read is the same as without', () => {
    const value = {
      list: Array.from({ length: 1234 }, (_, i) => ({ name: `n${i}`, parts: [i] })),
      record: Object.fromEntries(Array.from({ length: 1234 }, (_, i) => [`a${i}`, i])),
    };
    assert.deepEqual(limitIssues(document()).parse(value), document().parse(value));
  });

  test('ISSUES3 an item far down a list has its own place', () => {
    const list = Array.from({ length: 1234 }, (_, i) => ({ name: i === 1000 ? 5 : 'a' }));
    assert.deepEqual(
      issuesOf({ list }).told.map(({ path }) => path),
      [['list', 1000, 'name']],
    );
  });

  describe('ISSUES4 checked ahead', () => {
    const right = (i: number) => ({ name: `n${i}`, parts: [i] });
    const values: Readonly<Record<string, unknown>> = {
      right: { list: Array.from({ length: 1234 }, (_, i) => right(i)), record: Object.fromEntries(counted(1234, (i) => [`a${i}`, i])) },
      'wrong here and there': {
        list: counted(1234, (i) => (i % 100 === 7 ? { name: i, other: 1 } : right(i))),
        record: Object.fromEntries(counted(1234, (i) => [i % 200 === 3 ? `A${i}` : `a${i}`, i % 300 === 5 ? 'x' : i])),
      },
      'wrong all over': { list: counted(5000, () => ({ name: 1 })), record: Object.fromEntries(counted(5000, (i) => [`a${i}`, 'x'])) },
      'wrong within': { list: [{ name: 'a', parts: counted(5000, (i) => (i % 2 ? i : 'x')) }, ...counted(500, right)] },
      'of another shape': { list: Object.fromEntries(counted(500, (i) => [i, i])), record: counted(500, (i) => i) },
      'with members nobody knows': { list: counted(300, right), lists: counted(300, right) },
      'no document': counted(300, right),
      nothing: null,
    };
    for (const [what, value] of Object.entries(values)) {
      test(`ISSUES4 ${what}: it comes to the same`, () => {
        const [schema, plain] = [limitIssues(document()), limitIssues(document())];
        runWhole(checkAhead(schema, value));
        const [ahead, after] = [schema.safeParse(value), plain.safeParse(value)];
        assert.deepEqual(ahead.data, after.data);
        assert.deepEqual(ahead.error?.issues, after.error?.issues);
      });
    }
    test('ISSUES4 a hundred items in one step, and what has changed since is checked anew', () => {
      const schema = limitIssues(document());
      const value = { list: counted(1234, right) as { name: unknown }[] };
      assert.equal([...checkAhead(schema, value)].length, 13);
      assert.ok(schema.safeParse(value).success);
      value.list[1000]!.name = 5;
      assert.deepEqual(
        schema.safeParse(value).error?.issues.map(({ path }) => path),
        [['list', 1000, 'name']],
      );
    });
  });
});

function counted<T>(length: number, item: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => item(i));
}
